import type { Segment, Slice } from '@mlgate/core'
import { correctRows, haveRightRows, metricFacts, parseMetric } from '@mlgate/metrics'
import { createRandom, holm, mcnemarMidP, meanGreater, welchGreater } from '@mlgate/stats'
import type { Predictions } from '../predictions/predictions.ts'
import { findBins, holdsNumbers, putIntoBins } from './binned-slices.ts'
import { type GrownPart, growParts } from './segment-tree.ts'

/** Where to search for parts of the rows. */
export interface SegmentRequest {
  /** Columns kept with the predictions; all of them when absent. */
  columns?: readonly string[]
  /** How many columns may say together which rows are meant. */
  depth: number
  /** Rows that a part needs at least in each half. */
  minSamples: number
}

/** Parts that are told at most, and tried at most on the other half. */
const mostSegments = 5
/** As careful as a gate that fails. */
const alpha = 0.01
/** Values of a column beyond which they are no groups: ids, or free text. */
const mostValues = 50
/** Different numbers from which on a column is looked at by its quarters. */
const manyNumbers = 12
/** Parts that stand out less than this on the half that is searched are not tried on the other. */
const leastSearched = 1.5
/** Rows that are looked at; of more, every second, third, … */
const mostRows = 200_000

/**
 * The parts on which a model is weakest: of a classification by its share of wrong rows, of a regression by its absolute
 * errors. A shallow tree over the kept columns finds them on one half of the rows, and each has to be weaker than all
 * other rows on the half that the tree never saw (Welch's t test, one-sided p, Holm-adjusted for all parts tried, below
 * .01). Numbers are of that half alone, so that the searching does not make them look worse than they are. Rows of
 * weight 0 are left out; other weights are not looked at.
 *
 * @param seed decides the halves.
 * @returns the weakest first; none of a task whose rows have no such loss.
 */
export function weakestSegments(predictions: Predictions, request: SegmentRequest, seed: string): Segment[] {
  const losses = rowLosses(predictions)
  if (losses === null) return []
  const metric = metricOf(predictions)
  return confirmed(predictions, losses.values, request, seed, {
    stands: ({ within, without }) => (meanOf(within) - meanOf(without)) / errorOf(within, without),
    test: (own, others) => welchGreater(pick(losses.values, own), pick(losses.values, others)),
    tell: (own, others) => ({
      ...metric,
      value: losses.shown(meanOf(pick(losses.values, own))),
      elsewhere: losses.shown(meanOf(pick(losses.values, others))),
    }),
  })
}

/**
 * The parts that got worse, found and confirmed in the same way: by the differences of rows, and on the other half by
 * McNemar's mid-p where rows are right or wrong, else by Student's t test, that the part itself got worse.
 *
 * @param before of the same rows, in step.
 */
export function worsenedSegments(
  now: Predictions,
  before: Predictions,
  request: SegmentRequest,
  seed: string,
): Segment[] {
  const [own, other] = [rowLosses(now), rowLosses(before)]
  if (own === null || other === null) return []
  const differences = own.values.map((loss, row) => loss - (other.values[row] as number))
  const metric = metricOf(now)
  return confirmed(now, differences, request, seed, {
    stands: ({ within }) => meanOf(within) / errorOf(within, null),
    test: (rows) => worseP(pick(differences, rows), haveRightRows(now.task)),
    tell: (rows) => ({
      ...metric,
      value: own.shown(meanOf(pick(own.values, rows))),
      base: own.shown(meanOf(pick(other.values, rows))),
    }),
  })
}

interface Search {
  /** How far a part stands out on the half that is searched, in standard errors. */
  stands(split: { within: Float64Array; without: Float64Array }): number
  /** One-sided p on the other half. */
  test(own: Uint32Array, others: Uint32Array): number
  tell(
    own: Uint32Array,
    others: Uint32Array,
  ): Pick<Segment, 'metric' | 'unit' | 'value' | 'elsewhere' | 'base'>
}

function confirmed(
  predictions: Predictions,
  losses: Float64Array,
  { columns, depth, minSamples }: SegmentRequest,
  seed: string,
  { stands, test, tell }: Search,
): Segment[] {
  const grouped = groupingColumns(predictions, columns)
  const [searched, kept] = halves(predictions, seed)
  const grown = growParts(grouped, losses, searched, { depth, minSamples })
  const tried = grown
    .map((part) => ({ part, rows: rowsWhere(part, grouped, kept) }))
    .filter(({ rows }) => rows.own.length >= minSamples && rows.others.length > 0)
    .map(({ part, rows }) => {
      const { own, others } = rowsWhere(part, grouped, searched)
      return { part, rows, stands: stands({ within: pick(losses, own), without: pick(losses, others) }) }
    })
    .filter((one) => one.stands > leastSearched)
    .toSorted((left, right) => right.stands - left.stands)
    .slice(0, mostSegments)
  const adjusted = holm(tried.map(({ rows }) => test(rows.own, rows.others)))
  const found = tried
    .map((one, index) => ({ ...one, pAdjusted: adjusted[index] as number }))
    .filter(({ pAdjusted }) => pAdjusted < alpha)
  const own = found.filter(
    (one) =>
      !found.some((whole) => isPartOf(one.part, whole.part) && !standsOut(one.rows.own, whole.rows.own)),
  )
  return own
    .map(({ part, rows, pAdjusted }) => ({
      weight: meanOf(pick(losses, rows.own)),
      segment: {
        slice: sliceOf(part, grouped),
        ...tell(rows.own, rows.others),
        rows: rows.own.length,
        pAdjusted,
      },
    }))
    .toSorted((left, right) => right.weight - left.weight)
    .map(({ segment }) => segment)

  /** A part of a part that was found is only told when it is weaker than the rest of that. */
  function standsOut(part: Uint32Array, whole: Uint32Array): boolean {
    const inside = new Set(part)
    const rest = whole.filter((row) => !inside.has(row))
    return welchGreater(pick(losses, part), pick(losses, rest)) < alpha
  }
}

/** The columns that can say which rows are meant; those of many numbers by their quarters. */
function groupingColumns(predictions: Predictions, columns: readonly string[] | undefined) {
  const names = Object.keys(predictions.slices).filter((name) => columns?.includes(name) ?? true)
  const ofNumbers = names.filter((name) => {
    const column = predictions.slices[name]
    return column !== undefined && column.labels.length > manyNumbers && holdsNumbers(column)
  })
  const quarters = Object.fromEntries(ofNumbers.map((name) => [name, { quantiles: 4 }]))
  const { slices } = putIntoBins(predictions, findBins(predictions, quarters))
  return names.flatMap((name) => {
    const column = slices[name]
    return column === undefined || column.labels.length > mostValues ? [] : [{ name, ...column }]
  })
}

type Grouping = ReturnType<typeof groupingColumns>

function sliceOf({ conditions }: GrownPart, columns: Grouping): Slice {
  return Object.fromEntries(
    conditions.map(({ column, code }) => {
      const { name, labels } = columns[column] as Grouping[number]
      return [name, labels[code] || null]
    }),
  )
}

function isPartOf(part: GrownPart, whole: GrownPart): boolean {
  return (
    whole.conditions.length < part.conditions.length &&
    whole.conditions.every(({ column, code }) =>
      part.conditions.some((own) => own.column === column && own.code === code),
    )
  )
}

function rowsWhere({ conditions }: GrownPart, columns: Grouping, rows: Uint32Array) {
  const isOwn = (row: number) => conditions.every(({ column, code }) => columns[column]?.codes[row] === code)
  return { own: rows.filter(isOwn), others: rows.filter((row) => !isOwn(row)) }
}

/** The rows that count, each in one half by the toss of a coin. */
function halves({ rows, weights }: Predictions, seed: string): [Uint32Array, Uint32Array] {
  const marks = new Uint8Array(rows)
  createRandom(`${seed}/halves`).coins(marks)
  const step = Math.ceil(rows / mostRows)
  const looked = Uint32Array.from({ length: Math.ceil(rows / step) }, (_, index) => index * step)
  const counting = looked.filter((row) => weights?.[row] !== 0)
  return [counting.filter((row) => marks[row] === 0), counting.filter((row) => marks[row] === 1)]
}

/** What each row loses, and how the mean of that is shown as a metric; null of tasks whose rows lose nothing by themselves. */
function rowLosses(predictions: Predictions): { values: Float64Array; shown(mean: number): number } | null {
  if (haveRightRows(predictions.task)) {
    const values = Float64Array.from(correctRows(predictions), (right) => 1 - right)
    return { values, shown: (mean) => 1 - mean }
  }
  if (predictions.task !== 'regression') return null
  const { truth, predicted } = predictions
  const values = Float64Array.from(truth, (value, row) => Math.abs(value - (predicted[row] as number)))
  return values.every(Number.isFinite) ? { values, shown: (mean) => mean } : null
}

function metricOf({ task }: Predictions): Pick<Segment, 'metric' | 'unit'> {
  const spec = parseMetric(haveRightRows(task) ? 'accuracy_score' : 'mean_absolute_error')
  return { metric: spec.canonical, unit: metricFacts(spec).unit }
}

function worseP(differences: Float64Array, areRight: boolean): number {
  if (!areRight) return meanGreater(differences)
  const count = (wanted: number) => differences.filter((difference) => difference === wanted).length
  return mcnemarMidP({ b: count(1), c: count(-1) }).worse
}

function pick(values: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] as number)
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Standard error of a mean, or of the difference of two; never 0, so that what varies nowhere stands out. */
function errorOf(within: Float64Array, without: Float64Array | null): number {
  const own = (values: Float64Array) => {
    const mean = meanOf(values)
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    return squares / Math.max(1, values.length - 1) / values.length
  }
  return Math.sqrt(own(within) + (without === null ? 0 : own(without))) || Number.MIN_VALUE
}
