import type { Interval, Metric } from '@mlgate/core'
import { type MetricSpec, metricFacts, prepareMetric } from '@mlgate/metrics'
import { bootstrapInterval, createRandom, pairedBootstrap } from '@mlgate/stats'
import { compareMetric, comparisonLevel, type PairedDifference } from './compare-metric.ts'
import { type IntervalRequest, measureMetric } from './measure-metric.ts'
import type { Seeds } from './seeds.ts'

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
  const value = mean(measured.map((metric) => metric.value))
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
  seed: string,
): PairedDifference {
  if (candidate.length === 1 && base.length === 1) return compareMetric(spec, candidate[0], base[0], seed)
  const ofCandidate = resampledMean(spec, candidate, `${seed}/candidate`)
  const ofBase = resampledMean(spec, base, `${seed}/base`)
  const baseValue = exactMean(spec, base)
  const { low, high, p, standardError } = pairedBootstrap({
    rows: candidate[0].rows,
    statistic: (weights) => ofCandidate(weights) - ofBase(weights),
    rowWeights: candidate[0].weights,
    level: comparisonLevel,
    seed,
    direction: metricFacts(spec).direction,
  })
  return {
    metric: spec.canonical,
    base: baseValue,
    difference: {
      value: exactMean(spec, candidate) - baseValue,
      low,
      high,
      method: 'bootstrap-rows-and-trainings',
    },
    p,
    standardError,
    rows: candidate[0].rows,
  }
}

function intervalOfSeeds(spec: MetricSpec, seeds: Seeds, { level, seed }: IntervalRequest): Interval {
  const { low, high } = bootstrapInterval({
    rows: seeds[0].rows,
    statistic: resampledMean(spec, seeds, `${seed}/trainings`),
    rowWeights: seeds[0].weights,
    level,
    seed,
  })
  return { level, low, high, method: 'bootstrap-rows-and-trainings' }
}

/**
 * The metric's mean over as many trainings as there are, drawn anew with replacement at each call: the second stage
 * of a bootstrap whose first stage draws the rows (Davison & Hinkley 1997, Bootstrap Methods and their Application,
 * section 3.8).
 */
function resampledMean(spec: MetricSpec, seeds: Seeds, seed: string): (weights: Float64Array) => number {
  const evaluate = seeds.map((columns) => prepareMetric(spec, columns))
  const random = createRandom(seed)
  return (weights) => {
    let sum = 0
    for (let draw = 0; draw < evaluate.length; draw++) {
      sum += (evaluate[random.below(evaluate.length)] as (weights: Float64Array) => number)(weights)
    }
    return sum / evaluate.length
  }
}

function exactMean(spec: MetricSpec, seeds: Seeds): number {
  return mean(seeds.map((columns) => prepareMetric(spec, columns)(columns.weights)))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
