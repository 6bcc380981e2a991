import { unknownClass } from './class-names.ts'
import { type Columns, classPosition } from './columns.ts'
import { noRows, type Prepare, type Undefined } from './outcome.ts'
import type { Parameters } from './parameters.ts'

/** A share of a group's rows: predicted positives of all, of the truly positive, of the truly negative. */
export type Rate = 'selection' | 'recall' | 'fallOut'
export type Comparing = 'difference' | 'ratio'

/** Weighted numbers of rows of one group. */
interface Counts {
  rows: number
  positive: number
  selected: number
  found: number
}

const noRatio: Undefined = { why: 'the rate is 0 in every group, and 0 is no share of 0' }

/**
 * One rate of each group of the sensitive feature, compared as fairlearn's `MetricFrame` does. A group without rows
 * that a rate is a share of has the rate 0, as there. Rows without a group are left out.
 */
export function compareRates(comparing: Comparing, rate: Rate): Prepare {
  return prepareGroups(comparing, [rate], ([only]) => only as number)
}

/** True and false positive rate compared; the worse of both counts, or with `agg=mean` their mean. */
export function equalizedOdds(comparing: Comparing): Prepare {
  return prepareGroups(comparing, ['recall', 'fallOut'], ([recall, fallOut], { agg }) => {
    const both = [recall as number, fallOut as number] as const
    if (agg === 'mean') {
      const known = both.filter((value) => !Number.isNaN(value))
      return known.reduce((sum, value) => sum + value, 0) / known.length
    }
    // As Python's min and max: a comparison with NaN keeps the first.
    const isSecond = comparing === 'difference' ? both[1] > both[0] : both[1] < both[0]
    return isSecond ? both[1] : both[0]
  })
}

type Join = (values: readonly number[], parameters: Parameters) => number

function prepareGroups(comparing: Comparing, rates: readonly Rate[], join: Join): Prepare {
  return (columns, parameters) => {
    const kept = columns.slices?.[parameters.sensitive_feature as string]
    if (kept === undefined) {
      return () => ({ why: `the predictions have no column "${parameters.sensitive_feature}"` })
    }
    const positive = positiveClass(columns, parameters, rates)
    if (typeof positive !== 'number') return () => positive
    const count = prepareCounts(columns, kept, positive)
    const compare = comparing === 'difference' ? differenceOf : ratioOf
    return (weights) => {
      const { groups, overall } = count(weights)
      const present = groups.filter(({ rows }) => rows > 0)
      if (present.length === 0) return noRows
      const values = rates.map((rate) =>
        compare(
          present.map((group) => rateOf[rate](group)),
          parameters.method === 'to_overall' ? rateOf[rate](overall) : null,
        ),
      )
      const value = join(values, parameters)
      return Number.isNaN(value) ? noRatio : value
    }
  }
}

/** The position of the positive class; −1 when only the other class occurs, so that no row is positive. */
function positiveClass(
  columns: Columns,
  { pos_label }: Parameters,
  rates: readonly Rate[],
): number | Undefined {
  const label = pos_label as string | number | boolean
  const position = classPosition(columns, label)
  if (position === -1 && columns.classes.length > 1) return unknownClass(columns, label)
  if (columns.classes.length > 2 && !rates.includes('selection')) {
    return { why: `it is for two classes, and here are ${columns.classes.length}` }
  }
  return position
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
const rateOf: Record<Rate, (counts: Counts) => number> = {
  selection: ({ selected, rows }) => share(selected, rows),
  recall: ({ found, positive }) => share(found, positive),
  fallOut: ({ selected, found, rows, positive }) => share(selected - found, rows - positive),
}

function differenceOf(rates: readonly number[], overall: number | null): number {
  if (overall === null) return Math.max(...rates) - Math.min(...rates)
  return Math.max(...rates.map((rate) => Math.abs(rate - overall)))
}

function ratioOf(rates: readonly number[], overall: number | null): number {
  if (overall === null) return Math.min(...rates) / Math.max(...rates)
  const ratios = rates.map((rate) => rate / overall).filter((ratio) => !Number.isNaN(ratio))
  if (ratios.length === 0) return Number.NaN
  return Math.min(...ratios.map((ratio) => (ratio > 1 ? 1 / ratio : ratio)))
}

function prepareCounts(
  { rows, truth, predicted }: Columns,
  { labels, codes }: { labels: readonly string[]; codes: Int32Array },
  positive: number,
): (weights: Float64Array) => { groups: Counts[]; overall: Counts } {
  // Four cells a group: truth and prediction, positive or not.
  const cellOf = Int32Array.from({ length: rows }, (_, row) => {
    const code = codes[row] as number
    if (code < 0) return -1
    return code * 4 + (truth[row] === positive ? 2 : 0) + (predicted[row] === positive ? 1 : 0)
  })
  const cells = new Float64Array(labels.length * 4)
  return (weights) => {
    cells.fill(0)
    for (let row = 0; row < rows; row++) {
      const cell = cellOf[row] as number
      if (cell >= 0) cells[cell] = (cells[cell] as number) + (weights[row] as number)
    }
    const cellAt = (group: number, cell: number) => cells[4 * group + cell] as number
    const groups = labels.map((_, group) => {
      const found = cellAt(group, 3)
      const positive = cellAt(group, 2) + found
      const selected = cellAt(group, 1) + found
      return { rows: cellAt(group, 0) + cellAt(group, 1) + positive, positive, selected, found }
    })
    return { groups, overall: groups.reduce(sumOf, { rows: 0, positive: 0, selected: 0, found: 0 }) }
  }
}

function sumOf(left: Counts, right: Counts): Counts {
  return {
    rows: left.rows + right.rows,
    positive: left.positive + right.positive,
    selected: left.selected + right.selected,
    found: left.found + right.found,
  }
}
