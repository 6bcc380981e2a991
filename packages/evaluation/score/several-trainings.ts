import type { Interval, Metric } from '@mlgate/core'
import { cellsOf, type MetricSpec, metricFacts, prepareMetric } from '@mlgate/metrics'
import { hierarchicalBootstrap, type Statistic } from '@mlgate/stats'
import { compareMetric, comparisonLevel, type PairedDifference, type Resampling } from './compare-metric.ts'
import { type IntervalRequest, measureMetric, ticking } from './measure-metric.ts'
import { type Seeds, samePredictions } from './seeds.ts'

/**
 * One metric as the mean over trainings. With several, the interval resamples rows and trainings, so that it covers
 * what training again would change; with one it covers the rows alone.
 */
export function measureSeeds(
  spec: MetricSpec,
  seeds: Seeds,
  request: IntervalRequest | null,
): Metric | { missing: string } {
  if (seeds.length === 1) return measureMetric(spec, seeds[0], request)
  const each = seeds.map((columns) => measureMetric(spec, columns, null))
  const [first] = each as [Metric | { missing: string }]
  if ('missing' in first) return first
  const measured = each.filter((metric): metric is Metric => !('missing' in metric))
  const value = measured.reduce((sum, metric) => sum + metric.value, 0) / measured.length
  const error = measured.find((metric) => metric.error !== undefined)?.error
  return {
    ...first,
    value,
    interval: request === null || Number.isNaN(value) ? null : intervalOfSeeds(spec, seeds, request),
    ...(error === undefined ? {} : { error }),
  }
}

/** Compares one metric on paired rows, over one or several trainings of each side. */
export function compareSeeds(
  spec: MetricSpec,
  candidate: Seeds,
  base: Seeds,
  resampling: Resampling,
): PairedDifference {
  if (samePredictions(candidate, base)) return noDifference(spec, base)
  if (candidate.length === 1 && base.length === 1)
    return compareMetric(spec, candidate[0], base[0], resampling)
  const [first] = candidate
  const { value, low, high, p, standardError, method } = hierarchicalBootstrap({
    rows: first.rows,
    cells: (cellsOf(first) + cellsOf(base[0])) / 2,
    candidate: statisticsOf(spec, candidate, resampling.tick),
    base: statisticsOf(spec, base, resampling.tick),
    rowWeights: first.weights,
    level: comparisonLevel,
    seed: resampling.seed,
    direction: metricFacts(spec).direction,
  })
  const ofBase = measureSeeds(spec, base, null)
  return {
    metric: spec.canonical,
    base: 'missing' in ofBase ? Number.NaN : ofBase.value,
    difference: { value, low, high, method },
    p,
    standardError,
    rows: first.rows,
  }
}

/** Where every prediction is the same, on a slice for instance, nothing differs and nothing is left to chance. */
function noDifference(spec: MetricSpec, base: Seeds): PairedDifference {
  const measured = measureSeeds(spec, base, null)
  return {
    metric: spec.canonical,
    base: 'missing' in measured ? Number.NaN : measured.value,
    difference: { value: 0, low: 0, high: 0, method: 'identical-predictions' },
    p: 1,
    standardError: 0,
    rows: base[0].rows,
  }
}

function intervalOfSeeds(spec: MetricSpec, seeds: Seeds, { level, seed, tick }: IntervalRequest): Interval {
  const { low, high, method } = hierarchicalBootstrap({
    rows: seeds[0].rows,
    cells: cellsOf(seeds[0]),
    candidate: statisticsOf(spec, seeds, tick),
    // One side alone is its difference from nothing.
    base: [() => 0],
    rowWeights: seeds[0].weights,
    level,
    seed,
    direction: metricFacts(spec).direction,
  })
  const [least, greatest] = metricFacts(spec).bounded ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return { level, low: Math.max(least, low), high: Math.min(greatest, high), method }
}

function statisticsOf(spec: MetricSpec, seeds: Seeds, tick: () => void): Statistic[] {
  return seeds.map((columns) => ticking(prepareMetric(spec, columns), tick))
}
