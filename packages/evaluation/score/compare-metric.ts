import type { Difference } from '@mlgate/core'
import {
  type Columns,
  computeMetric,
  correctRows,
  type MetricSpec,
  metricFacts,
  prepareMetric,
} from '@mlgate/metrics'
import { mcnemarMidP, newcombePaired, pairedBootstrap } from '@mlgate/stats'

/** Level of every interval of a difference. */
export const comparisonLevel = 0.95

/** A metric on the rows that candidate and base share, in step. */
export interface PairedDifference {
  metric: string
  /** The base's value on the shared rows. */
  base: number
  /** Candidate − base, in the metric's unit, with its unadjusted 95 % interval. */
  difference: Difference & { low: number; high: number }
  /** One-sided p of "not worse". */
  p: number
  standardError: number
  rows: number
}

/**
 * Compares one metric on paired rows: McNemar's mid-p with Newcombe's interval for an unweighted accuracy, a
 * seeded paired bootstrap over rows for the rest.
 *
 * @param candidate aligned with `base`: same rows in the same order, same classes.
 */
export function compareMetric(
  spec: MetricSpec,
  candidate: Columns,
  base: Columns,
  seed: string,
): PairedDifference {
  const common = { metric: spec.canonical, base: computeMetric(spec, base).value, rows: candidate.rows }
  if (spec.canonical === 'accuracy_score' && candidate.weights === null) {
    return { ...common, ...compareAccuracy(candidate, base) }
  }
  const ofCandidate = prepareMetric(spec, candidate)
  const ofBase = prepareMetric(spec, base)
  const { value, low, high, p, standardError } = pairedBootstrap({
    rows: candidate.rows,
    statistic: (weights) => ofCandidate(weights) - ofBase(weights),
    rowWeights: candidate.weights,
    level: comparisonLevel,
    seed,
    direction: metricFacts(spec).direction,
  })
  return { ...common, difference: { value, low, high, method: 'paired-bootstrap' }, p, standardError }
}

/** How the rows moved: right to wrong and back, right on both sides, wrong on both. */
export function countFlips(candidate: Columns, base: Columns) {
  const now = correctRows(candidate)
  const before = correctRows(base)
  const flips = { bothRight: 0, rightToWrong: 0, wrongToRight: 0, bothWrong: 0 }
  for (let row = 0; row < now.length; row++) {
    if (before[row]) flips[now[row] ? 'bothRight' : 'rightToWrong']++
    else flips[now[row] ? 'wrongToRight' : 'bothWrong']++
  }
  return flips
}

function compareAccuracy(
  candidate: Columns,
  base: Columns,
): Omit<PairedDifference, 'metric' | 'base' | 'rows'> {
  const { bothRight, rightToWrong, wrongToRight, bothWrong } = countFlips(candidate, base)
  const rows = candidate.rows
  const value = (wrongToRight - rightToWrong) / rows
  // Newcombe's first proportion is the candidate's, so that the difference is candidate − base.
  const { low, high } = newcombePaired(
    { a: bothRight, b: wrongToRight, c: rightToWrong, d: bothWrong },
    comparisonLevel,
  )
  return {
    difference: { value, low, high, method: 'newcombe-paired' },
    p: mcnemarMidP({ b: rightToWrong, c: wrongToRight }).worse,
    standardError: Math.sqrt((rightToWrong + wrongToRight) / rows - value * value) / Math.sqrt(rows),
  }
}
