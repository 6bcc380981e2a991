import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type Columns, sortClasses } from './columns.ts'
import { classification, regression } from './columns-for-tests.ts'
import { computeMetric } from './compute.ts'
import { confusionMatrix } from './confusion.ts'
import { type GoldenCase, type GoldenEntry, numberOf, readGoldens } from './goldens-for-tests.ts'
import { metricList } from './metric-list.ts'
import type { ParameterValue } from './parameters.ts'
import { parseMetric } from './specification.ts'

/** What the goldens call the calibration error, for which scikit-learn has no function. */
const calibration: Record<string, Record<string, ParameterValue>> = {
  ece_positive: { metric: 'expected_calibration_error', of: 'positive' },
  ece_top_label: { metric: 'expected_calibration_error', of: 'top_label' },
}

const goldens = readGoldens()

describe.each(goldens.map((golden) => [golden.case, golden] as const))('%s', (_, golden) => {
  const byMetric = Map.groupBy(golden.expected, ({ metric }) => metric)
  it.each([...byMetric])('%s equals scikit-learn', (_metric, entries) => {
    expect(entries.length).toBeGreaterThan(0)
    for (const entry of entries) checkEntry(golden, entry)
  })
})

describe('the goldens', () => {
  it('name nothing that is not computed', () => {
    const seen = new Set(goldens.flatMap(({ expected }) => expected.map(({ metric }) => metric)))
    const known = [...metricList().map(({ name }) => name), 'confusion_matrix', ...Object.keys(calibration)]
    expect([...seen].filter((metric) => !known.includes(metric))).toEqual([])
  })

  it('are many', () => {
    expect(goldens.length).toBeGreaterThan(40)
    expect(goldens.flatMap(({ expected }) => expected).length).toBeGreaterThan(1_300)
  })
})

function checkEntry(golden: GoldenCase, entry: GoldenEntry): void {
  const columns = columnsOf(golden, entry)
  const label = `${golden.case}: ${JSON.stringify({ ...entry, value: undefined })}`
  if (entry.metric === 'confusion_matrix') checkConfusion(columns, entry, label)
  else checkValue(golden, entry, columns, label)
}

function checkValue(golden: GoldenCase, entry: GoldenEntry, columns: Columns, label: string): void {
  // Weights are columns here, and classes are always all that there are.
  const { sample_weight: _, labels: __, ...given } = resolve(golden, entry)
  const written = {
    metric: entry.metric,
    ...calibration[entry.metric],
    ...(given as Record<string, ParameterValue>),
    ...(entry.metric === 'ece_positive' ? { pos_label: golden.inputs.pos_label ?? null } : {}),
  }
  if (given.average === null) {
    expect(() => parseMetric(written), label).toThrow('as average, not None')
    return
  }
  const { value, error } = computeMetric(parseMetric(written), columns)
  const want = entry.error === undefined ? numberOf(entry.value) : valueWithoutError(golden, entry)
  expect(isNear(value, want, golden), `${label}: ${value}, not ${want}`).toBe(true)
  expect(error === undefined, `${label}: ${error}`).toBe(!Number.isNaN(want))
}

/**
 * What stands in place of scikit-learn's exception: NaN, but the value when scikit-learn only asks for the classes,
 * which are known here.
 */
function valueWithoutError(golden: GoldenCase, entry: GoldenEntry): number {
  const { normalize, ...kwargs } = entry.kwargs
  const micro = microWithLabels[golden.case]
  if (kwargs.average === 'micro' && entry.metric === 'roc_auc_score' && micro !== undefined) return micro
  const told = golden.expected.find(({ metric, kwargs: { labels, ...others } }) => {
    return metric === entry.metric && labels !== undefined && isDeepStrictEqual(others, kwargs)
  })
  if (told?.value === undefined) return Number.NaN
  return numberOf(told.value) * (normalize === false ? golden.inputs.y_true.length : 1)
}

/** scikit-learn 1.9.1: roc_auc_score(y_true, y_score, multi_class='ovr', average='micro', labels=labels). */
const microWithLabels: Record<string, number> = {
  multi_missing_class_in_true: 0.7259333333333333,
  multi_single_class: 0.5642,
}

function checkConfusion(columns: Columns, entry: GoldenEntry, label: string): void {
  const { counts } = confusionMatrix(columns)
  const rowSums = counts.map(total)
  const columnSums = counts.map((_, column) => total(counts.map((row) => row[column] as number)))
  const divisorOf: Record<string, (row: number, column: number) => number> = {
    none: () => 1,
    all: () => total(rowSums),
    true: (row) => rowSums[row] as number,
    pred: (_, column) => columnSums[column] as number,
  }
  const divisor = divisorOf[String(entry.kwargs.normalize ?? 'none')] as (typeof divisorOf)[string]
  const want = entry.value as number[][]
  expect(counts.length, label).toBe(want.length)
  for (const [row, cells] of want.entries()) {
    for (const [column, cell] of cells.entries()) {
      const got = (counts[row]?.[column] as number) / (divisor(row, column) || 1)
      expect(got, label).toBeCloseTo(numberOf(cell), 9)
    }
  }
}

function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function resolve({ inputs }: GoldenCase, { kwargs }: GoldenEntry): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(kwargs).map(([name, value]) => [
      name,
      typeof value === 'string' && value.startsWith('$')
        ? inputs[value.slice(1) as keyof GoldenCase['inputs']]
        : value === 'NaN'
          ? Number.NaN
          : value,
    ]),
  )
}

function columnsOf({ case: name, inputs }: GoldenCase, { metric, kwargs }: GoldenEntry): Columns {
  const { y_true, y_pred, y_score, sample_weight, labels = isBinaryNumber(y_true) ? [0, 1] : [] } = inputs
  const weights = 'sample_weight' in kwargs ? sample_weight : undefined
  if (name.startsWith('reg_')) return regression(y_true as number[], y_pred as number[], weights)
  // A score that comes with pos_label is that class's; otherwise it is the larger label's.
  const { classes } = sortClasses([...y_true, ...labels].map(String))
  const isOfFirst =
    ('pos_label' in kwargs || metric in calibration) && String(inputs.pos_label) === classes[0]
  const probabilities = y_score?.map((score) => {
    if (typeof score !== 'number') return score
    return isOfFirst ? [score, 1 - score] : [1 - score, score]
  })
  return classification({
    truth: y_true,
    predicted: y_pred,
    classes: labels,
    ...(probabilities ? { probabilities } : {}),
    ...(weights ? { weights } : {}),
  })
}

/** A truth of one class only has a model of two all the same. */
function isBinaryNumber(labels: readonly (string | number)[]): boolean {
  return labels.every((label) => label === 0 || label === 1)
}

function isNear(got: number, want: number, { tolerance }: GoldenCase): boolean {
  if (!Number.isFinite(want)) return Object.is(got, want)
  return Math.abs(got - want) <= tolerance.abs + tolerance.rel * Math.abs(want)
}
