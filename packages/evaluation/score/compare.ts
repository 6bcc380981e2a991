import type { Pairing } from '@mlgate/core'
import { type MetricSpec, parseMetric, sortClasses } from '@mlgate/metrics'
import { loadPredictions } from '../predictions/load-predictions.ts'
import type { Predictions, PredictionsFile } from '../predictions/predictions.ts'
import type { WorkContext } from '../work-context.ts'
import { alignRows } from './aligned.ts'
import { compareMetric, countFlips, type PairedDifference } from './compare-metric.ts'
import { whyMissing } from './measure-metric.ts'
import { pairRows } from './pair.ts'
import { type ScoredSide, scoreSide } from './score.ts'

/** Two sets of predictions to hold against each other. */
export interface CompareRequest {
  candidate: PredictionsFile
  base: PredictionsFile
  /** How rows of the two sides meet; `position` only when both predict the same file. */
  pairBy: 'id' | 'position'
  /** Metrics in any spelling. */
  metrics: string[]
  /** Seed of every resampling. */
  seed: number
}

/** How candidate and base compare on the rows they share. */
export type SideComparison =
  | { kind: 'incomparable'; reason: string }
  | { kind: 'identical'; pairing: Pairing }
  | { kind: 'paired'; pairing: Pairing; differences: PairedDifference[] }

export interface CompareResponse {
  /** The base's own numbers over all its rows, without intervals. */
  base: ScoredSide
  comparison: SideComparison
}

/**
 * Compares two sets of predictions row by row.
 *
 * @throws MlgateError when either cannot be read.
 */
export async function compare(request: CompareRequest, context: WorkContext): Promise<CompareResponse> {
  const [candidate, base] = (await loadPredictions([request.candidate, request.base], context)) as [
    Predictions,
    Predictions,
  ]
  const specs = request.metrics.map((metric) => parseMetric(metric))
  return {
    base: scoreSide(base, specs, context, () => null),
    comparison: compareSides(candidate, base, specs, request, context),
  }
}

function compareSides(
  candidate: Predictions,
  base: Predictions,
  specs: MetricSpec[],
  { pairBy, seed }: CompareRequest,
  context: WorkContext,
): SideComparison {
  const pairs = pairRows(candidate, base, pairBy)
  if ('incomparable' in pairs) return { kind: 'incomparable', reason: pairs.incomparable }
  const order = sortClasses([...candidate.classes, ...base.classes])
  const now = alignRows(candidate, pairs.candidate, order)
  const before = alignRows(base, pairs.base, order)
  const pairing: Pairing = { ...pairs.pairing, ...flipsOf(now, before) }
  if (pairing.shared === candidate.rows && samePredictions(now, before)) return { kind: 'identical', pairing }
  const comparable = specs.filter(
    (spec) => whyMissing(spec, now) === null && whyMissing(spec, before) === null,
  )
  const differences = comparable.map((spec, done) => {
    context.progress({ stage: 'comparing with the baseline', done, total: comparable.length })
    return compareMetric(spec, now, before, `${seed}/${spec.canonical}`)
  })
  return { kind: 'paired', pairing, differences }
}

function flipsOf(now: Predictions, before: Predictions): Pick<Pairing, 'rightToWrong' | 'wrongToRight'> {
  if (now.task === 'regression') return {}
  const { rightToWrong, wrongToRight } = countFlips(now, before)
  return { rightToWrong, wrongToRight }
}

function samePredictions(left: Predictions, right: Predictions): boolean {
  return sameNumbers(left.predicted, right.predicted) && sameNumbers(left.probabilities, right.probabilities)
}

function sameNumbers(left: ArrayLike<number> | null, right: ArrayLike<number> | null): boolean {
  if (left === null || right === null) return left === right
  if (left.length !== right.length) return false
  for (let position = 0; position < left.length; position++) {
    if (!Object.is(left[position], right[position])) return false
  }
  return true
}
