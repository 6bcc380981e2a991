import type { Interval, Metric } from '@mlgate/core'
import {
  type Columns,
  computeMetric,
  correctRows,
  type MetricSpec,
  metricFacts,
  perRowLoss,
  positiveScores,
  prepareMetric,
} from '@mlgate/metrics'
import { delong, intervalByResampling, wilson } from '@mlgate/stats'

/** What an interval is to be: its level, and the seed that makes a resampled one reproducible. */
export interface IntervalRequest {
  level: number
  seed: string
  /** Told now and then that resampling goes on: with many rows it takes a while. */
  tick: () => void
}

/**
 * One metric over all rows, with its interval: Wilson's for an accuracy, DeLong's for the area under the ROC curve of
 * two classes, both without weights; resampling of rows for the rest.
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
  const correct = countCorrect(spec, columns)
  const { value, error }: ReturnType<typeof computeMetric> =
    correct === null ? computeMetric(spec, columns) : { value: correct / columns.rows }
  return {
    name: spec.canonical,
    value,
    unit: facts.unit,
    direction: facts.direction,
    samples: columns.rows,
    interval: request === null || Number.isNaN(value) ? null : intervalOf(spec, columns, correct, request),
    ...(error === undefined ? {} : { error }),
  }
}

/** Why such predictions cannot give the metric, as a sentence, or null when they can. */
export function whyMissing(spec: MetricSpec, columns: Columns): string | null {
  const { task, needs } = metricFacts(spec)
  if (task !== columns.task) {
    return `${spec.canonical} is for ${task}; these predictions are of a ${columns.task}`
  }
  if (needs === 'probabilities' && columns.probabilities === null) {
    return `${spec.canonical} needs probabilities; these predictions hold only labels`
  }
  return null
}

/** How many rows are right, where that says all of an accuracy; an array of weights 1 would be for nothing. */
function countCorrect({ canonical }: MetricSpec, columns: Columns): number | null {
  if (canonical !== 'accuracy_score' || columns.weights !== null || columns.rows === 0) return null
  return correctRows(columns).reduce((sum, right) => sum + right, 0)
}

function intervalOf(
  spec: MetricSpec,
  columns: Columns,
  correct: number | null,
  { level, seed, tick }: IntervalRequest,
): Interval {
  if (correct !== null) return { level, ...wilson(correct, columns.rows, level), method: 'wilson' }
  const scores = positiveScores(spec, columns)
  if (scores !== null) {
    const { low, high } = delong(scores, level)
    return { level, low, high, method: 'delong' }
  }
  const { rows, weights: rowWeights } = columns
  const rowValues = perRowLoss(spec, columns)
  const sample =
    rowValues === null
      ? { rows, rowWeights, statistic: ticking(prepareMetric(spec, columns), tick) }
      : { rows, rowWeights, rowValues }
  const { low, high, method } = intervalByResampling(sample, { level, seed })
  const [least, greatest] = metricFacts(spec).bounded ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return { level, low: Math.max(least, low), high: Math.min(greatest, high), method }
}

/** The same function, telling at each call that work goes on. */
export function ticking<Argument>(
  evaluate: (argument: Argument) => number,
  tick: () => void,
): (argument: Argument) => number {
  return (argument) => {
    tick()
    return evaluate(argument)
  }
}
