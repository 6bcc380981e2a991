import type { Difference } from '@mlgate/core'
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
import { delongPaired, mcnemarMidP, newcombePaired, pairedBootstrap } from '@mlgate/stats'
import { ticking } from './measure-metric.ts'

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

/** What makes a comparison reproducible, and what hears that it goes on. */
export interface Resampling {
  seed: string
  tick: () => void
}

type Told = Pick<PairedDifference, 'difference' | 'p' | 'standardError'>

/**
 * Compares one metric on paired rows: McNemar's mid-p with Newcombe's interval for an accuracy, DeLong's test for the
 * area under the ROC curve of two classes, both without weights; a seeded paired BCa bootstrap over rows for the rest.
 *
 * @param candidate aligned with `base`: same rows in the same order, same classes.
 */
export function compareMetric(
  spec: MetricSpec,
  candidate: Columns,
  base: Columns,
  resampling: Resampling,
): PairedDifference {
  const told =
    compareAccuracy(spec, candidate, base) ??
    compareAreas(spec, candidate, base) ??
    compareByResampling(spec, candidate, base, resampling)
  return { metric: spec.canonical, base: computeMetric(spec, base).value, rows: candidate.rows, ...told }
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

function compareAccuracy(spec: MetricSpec, candidate: Columns, base: Columns): Told | null {
  if (spec.canonical !== 'accuracy_score' || candidate.weights !== null) return null
  const { bothRight, rightToWrong, wrongToRight, bothWrong } = countFlips(candidate, base)
  const { rows } = candidate
  const value = (wrongToRight - rightToWrong) / rows
  // Newcombe's first proportion is the candidate's, so that the difference is candidate − base.
  const table = { a: bothRight, b: wrongToRight, c: rightToWrong, d: bothWrong }
  const { low, high } = newcombePaired(table, comparisonLevel)
  return {
    difference: { value, low, high, method: 'newcombe-paired' },
    p: mcnemarMidP({ b: rightToWrong, c: wrongToRight }).worse,
    standardError: Math.sqrt((rightToWrong + wrongToRight) / rows - value * value) / Math.sqrt(rows),
  }
}

function compareAreas(spec: MetricSpec, candidate: Columns, base: Columns): Told | null {
  const ofCandidate = positiveScores(spec, candidate)
  const ofBase = positiveScores(spec, base)
  if (ofCandidate === null || ofBase === null) return null
  const rows = { candidate: ofCandidate.scores, base: ofBase.scores, positives: ofCandidate.positives }
  const { difference, low, high, p, standardError } = delongPaired(rows, comparisonLevel)
  // With a single row of a class DeLong knows no spread; resampling says at least how little is known.
  if (Number.isNaN(p)) return null
  return { difference: { value: difference, low, high, method: 'delong-paired' }, p, standardError }
}

function compareByResampling(
  spec: MetricSpec,
  candidate: Columns,
  base: Columns,
  { seed, tick }: Resampling,
): Told {
  const { rows, weights: rowWeights } = candidate
  const rowValues = rowDifferences(perRowLoss(spec, candidate), perRowLoss(spec, base))
  const ofCandidate = prepareMetric(spec, candidate)
  const ofBase = prepareMetric(spec, base)
  const statistic = ticking((weights: Float64Array) => ofCandidate(weights) - ofBase(weights), tick)
  const sample = rowValues === null ? { rows, rowWeights, statistic } : { rows, rowWeights, rowValues }
  const { direction } = metricFacts(spec)
  const paired = pairedBootstrap({ ...sample, level: comparisonLevel, seed, direction, method: 'bca' })
  const { value, low, high, p, standardError, method } = paired
  return { difference: { value, low, high, method: `paired-${method}` }, p, standardError }
}

function rowDifferences(left: Float64Array | null, right: Float64Array | null): Float64Array | null {
  if (left === null || right === null) return null
  return left.map((value, row) => value - (right[row] as number))
}
