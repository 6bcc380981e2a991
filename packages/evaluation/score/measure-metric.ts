import type { Interval, Metric, Slice } from '@mlgate/core'
import {
  type Columns,
  cellsOf,
  computeMetric,
  correctRows,
  expressionScores,
  groupColumnOf,
  haveRightRows,
  type MetricSpec,
  metricFacts,
  perRowLoss,
  positiveScores,
  prepareMetric,
  scoreOf,
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
 * One metric over all rows, with its interval: Wilson's for an accuracy or its complement, DeLong's for the area under the ROC curve of
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
  const counted = countRows(spec, columns)
  const { value, error }: ReturnType<typeof computeMetric> =
    counted === null ? computeMetric(spec, columns) : { value: counted / columns.rows }
  return {
    name: spec.canonical,
    value,
    unit: facts.unit,
    direction: facts.direction,
    samples: columns.rows,
    interval: request === null || Number.isNaN(value) ? null : intervalOf(spec, columns, counted, request),
    ...(error === undefined ? {} : { error }),
  }
}

/** Why such predictions cannot give the metric, as a sentence, or null when they can. */
export function whyMissing(spec: MetricSpec, columns: Columns): string | null {
  const { tasks, needs } = metricFacts(spec)
  if (needs === 'numbers') return `${spec.canonical} stands in a file of metrics, and these are predictions`
  if (!tasks.includes(columns.task)) {
    return `${spec.canonical} is for ${tasks.join(' or ')}; these predictions are of a ${columns.task}`
  }
  if (needs === 'probabilities' && columns.probabilities === null) {
    return `${spec.canonical} needs probabilities; these predictions hold only labels`
  }
  const { column, expression } = spec.parameters
  if (column !== undefined && needs === 'scores' && scoreOf(columns, String(column)) === undefined) {
    return `${spec.canonical} needs the score "${column}", which these predictions do not have`
  }
  if (
    expression !== undefined &&
    scoreOf(columns, expressionScores(String(expression)).value) === undefined
  ) {
    return `${spec.canonical} speaks of columns that these predictions were not kept with`
  }
  const group = groupColumnOf(spec)
  if (group !== null && !Object.hasOwn(columns.slices ?? {}, group)) {
    return `${spec.canonical} needs the column "${group}", which these predictions were not kept with`
  }
  return null
}

/** Whether a metric would compare the groups of a slice that is one of them: with nothing, it would look fair. */
export function isOneGroup(spec: MetricSpec, slice: Slice): boolean {
  const group = groupColumnOf(spec)
  return group !== null && slice !== null && Object.hasOwn(slice, group)
}

/** Which rows a metric is the plain share of; null when it is another thing than such a share. */
export function sharedRows(
  { canonical }: MetricSpec,
  { task, weights, rows }: Columns,
): 'right' | 'wrong' | null {
  if (weights !== null || rows === 0 || !haveRightRows(task)) return null
  if (canonical === 'accuracy_score') return 'right'
  const isWrong = canonical === 'zero_one_loss' || (canonical === 'hamming_loss' && task === 'classification')
  return isWrong ? 'wrong' : null
}

/** How many rows count, where that says all of a metric; an array of weights 1 would be for nothing. */
function countRows(spec: MetricSpec, columns: Columns): number | null {
  const shared = sharedRows(spec, columns)
  if (shared === null) return null
  const right = correctRows(columns).reduce((sum, own) => sum + own, 0)
  return shared === 'right' ? right : columns.rows - right
}

function intervalOf(
  spec: MetricSpec,
  columns: Columns,
  counted: number | null,
  { level, seed, tick }: IntervalRequest,
): Interval {
  if (counted !== null) return { level, ...wilson(counted, columns.rows, level), method: 'wilson' }
  const scores = positiveScores(spec, columns)
  if (scores !== null) {
    const { low, high } = delong(scores, level)
    return { level, low, high, method: 'delong' }
  }
  const { rows, weights: rowWeights } = columns
  const rowValues = perRowLoss(spec, columns)
  const sample =
    rowValues === null
      ? { rows, rowWeights, cells: cellsOf(columns), statistic: ticking(prepareMetric(spec, columns), tick) }
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
