import type { Interval, Metric } from '@mlgate/core'
import {
  type Columns,
  computeMetric,
  correctRows,
  type MetricSpec,
  metricFacts,
  prepareMetric,
} from '@mlgate/metrics'
import { bootstrapInterval, wilson } from '@mlgate/stats'

/** What an interval is to be: its level, and the seed that makes a resampled one reproducible. */
export interface IntervalRequest {
  level: number
  seed: string
}

/**
 * One metric over all rows, with its interval: Wilson's for an unweighted accuracy, a percentile bootstrap over
 * rows for the rest.
 *
 * @param request null when no interval is wanted.
 * @returns the metric, or the sentence that says why it cannot be computed from such predictions.
 */
export function measureMetric(
  spec: MetricSpec,
  columns: Columns,
  request: IntervalRequest | null,
): Metric | { missing: string } {
  const facts = metricFacts(spec)
  const missing = whyMissing(spec, columns)
  if (missing !== null) return { missing }
  const { value, error } = computeMetric(spec, columns)
  return {
    name: spec.canonical,
    value,
    unit: facts.unit,
    direction: facts.direction,
    samples: columns.rows,
    interval: request === null || Number.isNaN(value) ? null : intervalOf(spec, columns, request),
    ...(error === undefined ? {} : { error }),
  }
}

/** Why such predictions cannot give the metric, as a sentence, or null when they can. */
export function whyMissing(spec: MetricSpec, columns: Columns): string | null {
  const { task, needs } = metricFacts(spec)
  if (task !== columns.task)
    return `${spec.canonical} is for ${task}; these predictions are of a ${columns.task}`
  if (needs === 'probabilities' && columns.probabilities === null) {
    return `${spec.canonical} needs probabilities; these predictions hold only labels`
  }
  return null
}

function intervalOf(spec: MetricSpec, columns: Columns, { level, seed }: IntervalRequest): Interval {
  if (spec.canonical === 'accuracy_score' && columns.weights === null) {
    const correct = correctRows(columns).reduce((sum, right) => sum + right, 0)
    return { level, ...wilson(correct, columns.rows, level), method: 'wilson' }
  }
  const { low, high, method } = bootstrapInterval({
    rows: columns.rows,
    statistic: prepareMetric(spec, columns),
    rowWeights: columns.weights,
    level,
    seed,
  })
  return { level, low, high, method }
}
