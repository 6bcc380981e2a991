import { type Interval, type Metric, MlgateError } from '@mlgate/core'
import { type MetricSpec, metricFacts } from '@mlgate/metrics'
import { correctedResampledT } from '@mlgate/stats'
import type { Predictions } from '../predictions/predictions.ts'
import { comparisonLevel, type PairedDifference } from './compare-metric.ts'
import type { IntervalRequest } from './measure-metric.ts'
import { rowsOfSeeds, type Seeds } from './seeds.ts'
import { measureSeeds } from './several-trainings.ts'

/** The rows of each fold of a cross-validation: each was predicted by a model that was trained on all others. */
export type Folds = readonly Uint32Array[]

const method = 'corrected-resampled-t'

/**
 * The folds that a column kept with the predictions tells.
 *
 * @throws MlgateError MG5024 when the column was not kept, MG5027 when it is empty in a row, or tells fewer than two folds.
 */
export function foldsOf({ slices, rows }: Predictions, column: string): Folds {
  const kept = Object.hasOwn(slices, column) ? slices[column] : undefined
  if (kept === undefined) {
    throw new MlgateError({
      code: 'MG5024',
      message: `The predictions were kept without the column of folds "${column}".`,
      hint: 'Name it when the predictions are made.',
    })
  }
  const every = Uint32Array.from({ length: rows }, (_, row) => row)
  const folds = Map.groupBy(every, (row) => kept.labels[kept.codes[row] as number] ?? '')
  const without = folds.get('')?.[0]
  if (without === undefined && folds.size >= 2)
    return Array.from(folds.values(), (own) => Uint32Array.from(own))
  const seen =
    without === undefined ? `names one fold, "${[...folds.keys()][0]}"` : `is empty in row ${without + 1}`
  throw new MlgateError({
    code: 'MG5027',
    message: `The column of folds "${column}" ${seen}.`,
    hint: 'It has to say of each row in which fold of a cross-validation it was predicted.',
  })
}

/**
 * One metric as the mean over folds, as scikit-learn's cross_val_score gives it, with the interval of Nadeau & Bengio's
 * corrected t test.
 */
export function measureFolds(
  spec: MetricSpec,
  seeds: Seeds,
  folds: Folds,
  request: IntervalRequest | null,
): Metric | { missing: string } {
  const each = folds.map((rows) => measureSeeds(spec, rowsOfSeeds(seeds, rows, seeds[0]), null))
  const [first] = each as [Metric | { missing: string }]
  if ('missing' in first) return first
  const measured = each.filter((metric): metric is Metric => !('missing' in metric))
  const values = measured.map(({ value }) => value)
  const told = testOf(spec, values, request?.level ?? comparisonLevel)
  const error = measured.find((metric) => metric.error !== undefined)?.error
  return {
    ...first,
    value: told.value,
    samples: seeds[0].rows,
    interval: request === null || Number.isNaN(told.value) ? null : intervalOf(spec, told, request.level),
    ...(error === undefined ? {} : { error }),
  }
}

/** Compares one metric fold by fold: what is tested is the way of training, not the one model that is shipped. */
export function compareFolds(
  spec: MetricSpec,
  candidate: Seeds,
  base: Seeds,
  folds: Folds,
): PairedDifference {
  const valuesOf = (seeds: Seeds) =>
    folds.map((rows) => {
      const found = measureSeeds(spec, rowsOfSeeds(seeds, rows, seeds[0]), null)
      return 'missing' in found ? Number.NaN : found.value
    })
  const [now, before] = [valuesOf(candidate), valuesOf(base)]
  const differences = now.map((value, fold) => value - (before[fold] as number))
  const { value, low, high, p, standardError } = testOf(spec, differences, comparisonLevel)
  return {
    metric: spec.canonical,
    base: before.reduce((sum, own) => sum + own, 0) / before.length,
    difference: { value, low, high, method },
    p,
    standardError,
    rows: candidate[0].rows,
  }
}

/** With k folds each is tested by a model that was trained on the k − 1 others. */
function testOf(spec: MetricSpec, differences: readonly number[], level: number) {
  const testToTrain = 1 / (differences.length - 1)
  return correctedResampledT({ differences, testToTrain, level, direction: metricFacts(spec).direction })
}

function intervalOf(spec: MetricSpec, { low, high }: { low: number; high: number }, level: number): Interval {
  const [least, greatest] = metricFacts(spec).bounded ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return { level, low: Math.max(least, low), high: Math.min(greatest, high), method }
}
