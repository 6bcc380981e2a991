import type { Difference, Direction, Rowwise } from '@mlgate/core'
import {
  type Columns,
  cellsOf,
  computeMetric,
  correctRows,
  type MetricSpec,
  metricFacts,
  perRowLoss,
  positiveScores,
  prepareMetric,
  stackColumns,
} from '@mlgate/metrics'
import {
  delongPaired,
  differenceByResampling,
  mcnemarMidP,
  newcombePaired,
  type PairedSample,
  wilcoxonSignedRank,
} from '@mlgate/stats'
import { sharedRows, ticking } from './measure-metric.ts'

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
  /** How single rows moved, for a metric that is a mean over rows and no accuracy. */
  rowwise?: Rowwise
}

/** What makes a comparison reproducible, and what hears that it goes on. */
export interface Resampling {
  seed: string
  tick: () => void
}

export type Told = Pick<PairedDifference, 'difference' | 'p' | 'standardError' | 'rowwise'>

/**
 * Compares one metric on paired rows: McNemar's mid-p with Newcombe's interval for an accuracy or its complement, DeLong's test for the
 * area under the ROC curve of two classes, both without weights; seeded resampling of rows for the rest.
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
    compareShares(spec, candidate, base) ??
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

function compareShares(spec: MetricSpec, candidate: Columns, base: Columns): Told | null {
  const shared = sharedRows(spec, candidate)
  if (shared === null) return null
  return flipsTold(countFlips(candidate, base), candidate.rows, shared)
}

/**
 * The difference of two shares from how the rows moved.
 *
 * @param shared which rows the metric is a share of.
 */
export function flipsTold(
  { bothRight, rightToWrong, wrongToRight, bothWrong }: ReturnType<typeof countFlips>,
  rows: number,
  shared: 'right' | 'wrong',
): Told {
  const value = (wrongToRight - rightToWrong) / rows
  // Newcombe's first proportion is the candidate's, so that the difference is candidate − base.
  const table = { a: bothRight, b: wrongToRight, c: rightToWrong, d: bothWrong }
  const { low, high } = newcombePaired(table, comparisonLevel)
  // Where wrong rows are counted every sign turns; subtracting leaves a 0 without one.
  const [least, greatest] = shared === 'right' ? [low, high] : [0 - high, 0 - low]
  return {
    difference: {
      value: shared === 'right' ? value : 0 - value,
      low: least,
      high: greatest,
      method: 'newcombe-paired',
    },
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
  if (rowValues !== null) return meansTold(spec, { rows, rowWeights, rowValues }, seed)
  return resampledTold(spec, wholeSample(spec, candidate, base, tick), seed)
}

/** The difference of two means over rows, from the differences of the rows. */
export function meansTold(
  spec: MetricSpec,
  sample: { rows: number; rowWeights: Float64Array | null; rowValues: Float64Array },
  seed: string,
): Told {
  const rowwise = rowwiseOf(sample.rowValues, metricFacts(spec).direction)
  return { ...resampledTold(spec, sample, seed), rowwise }
}

function resampledTold(spec: MetricSpec, sample: PairedSample, seed: string): Told {
  const { value, low, high, p, standardError, method } = differenceByResampling(sample, {
    level: comparisonLevel,
    seed,
    direction: metricFacts(spec).direction,
  })
  return { difference: { value, low, high, method: `paired-${method}` }, p, standardError }
}

function rowwiseOf(differences: Float64Array, direction: Direction): Rowwise {
  const { less, greater } = wilcoxonSignedRank(differences)
  let up = 0
  let down = 0
  for (const difference of differences) {
    if (difference > 0) up++
    else if (difference < 0) down++
  }
  // scipy's `less` is small when differences tend to be negative.
  return direction === 'higher'
    ? { better: up, worse: down, pBetter: greater, pWorse: less }
    : { better: down, worse: up, pBetter: less, pWorse: greater }
}

/** A metric that is no mean over rows: it is computed anew from all rows each time. */
function wholeSample(spec: MetricSpec, candidate: Columns, base: Columns, tick: () => void): PairedSample {
  const { rows, weights: rowWeights } = candidate
  const ofCandidate = prepareMetric(spec, candidate)
  const ofBase = prepareMetric(spec, base)
  const ofEither = ticking(prepareMetric(spec, stackColumns(candidate, base)), tick)
  const taken = new Float64Array(2 * rows)
  const left = new Float64Array(2 * rows)
  return {
    rows,
    rowWeights,
    cells: (cellsOf(candidate) + cellsOf(base)) / 2,
    statistic: ticking((weights: Float64Array) => ofCandidate(weights) - ofBase(weights), tick),
    exchanged(marks) {
      for (let row = 0; row < rows; row++) {
        const weight = rowWeights === null ? 1 : (rowWeights[row] as number)
        const moved = marks[row] === 1 ? weight : 0
        taken[row] = left[rows + row] = weight - moved
        left[row] = taken[rows + row] = moved
      }
      return ofEither(taken) - ofEither(left)
    },
  }
}

function rowDifferences(left: Float64Array | null, right: Float64Array | null): Float64Array | null {
  if (left === null || right === null) return null
  return left.map((value, row) => value - (right[row] as number))
}
