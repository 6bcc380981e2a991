import { meanParts } from './mean-parts.ts'
import { createRandom } from './random.ts'
import { standardDeviation } from './resampling.ts'

/** Two models on the same rows, and what becomes of their difference when they change places on some of them. */
export type ExchangeSample = {
  rows: number
  direction: 'higher' | 'lower'
  resamples: number
  seed: number | string
} & (
  | {
      /** The difference candidate − base is the weighted mean of these, one per row. */
      rowValues: Float64Array
      rowWeights?: Float64Array | null
    }
  | {
      rowValues?: null
      /** The difference as it is. */
      value: number
      /** The difference when the models change places on the rows marked 1. The array is reused: don't keep it. */
      exchanged: (marks: Uint8Array) => number
    }
)

export interface ExchangeResult {
  /** One-sided mid-p of "the two are exchangeable": small when the candidate is worse than its places by lot. */
  p: number
  /** How many draws were worse, and half of those just as bad: with none, p is the smallest that their number allows. */
  hits: number
  /** How far the difference scatters when the models change places by lot. */
  standardDeviation: number
}

/** So many draws as bad as what was seen settle that p is not small. */
const enoughHits = 500
/** Sums of the same numbers in another order differ in their last digits: two that are nearer than this are one. */
const sameTo = 1e-11

/**
 * Permutation test of two models on paired rows: on each row it is drawn by lot which of the two answers is taken for
 * the candidate's, and p is the share of such draws in which the candidate is worse than it was, with half of those in
 * which it is just as bad (Fisher 1935, The Design of Experiments, section 21; the 1 that is added counts what was
 * seen, Phipson & Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9:39). Without ties p < α in
 * at most a share α of samples of models that are equally good row by row, however few the rows and however heavy the
 * tails of a loss, which no bootstrap promises.
 *
 * Rows that differ by few, even steps tie, and the more so the fewer differ. Counting ties in full makes p larger than
 * it need be; half of them is Lancaster's mid-p (1961, "Significance tests in discrete distributions", JASA
 * 56:223–234), whose mean over samples is ½ as that of any p should be. For rows that are right or wrong it is
 * McNemar's mid-p. p is never below 2^−rows, the smallest that an exchange of the rows can give.
 *
 * Where p is not small the drawing ends early (Besag & Clifford 1991, Biometrika 78:301–304). Draws on which the
 * metric is undefined count as worse.
 */
export function exchangeTest(sample: ExchangeSample): ExchangeResult {
  const { observed, scale, draw } = drawing(sample)
  const sign = sample.direction === 'higher' ? 1 : -1
  const draws = new Float64Array(sample.resamples)
  let drawn = 0
  let hits = 0
  while (drawn < draws.length && hits < enoughHits) {
    const difference = draw()
    draws[drawn++] = difference
    const better = sign * (difference - observed)
    if (Math.abs(better) <= sameTo * scale) hits += 0.5
    else if (!(better > 0)) hits++
  }
  return {
    p: Math.max((1 + hits) / (1 + drawn), 2 ** -sample.rows),
    hits,
    standardDeviation: standardDeviation(draws.subarray(0, drawn)),
  }
}

/** `scale`: how large the numbers are from whose rounding the difference has its error. */
function drawing(sample: ExchangeSample): { observed: number; scale: number; draw: () => number } {
  const random = createRandom(`${sample.seed}/exchange`)
  if (sample.rowValues) {
    const { numerators, denominators } = meanParts(sample.rowValues, sample.rowWeights ?? null, sample.seed)
    const total = denominators === null ? sample.rows : sumOf(denominators)
    return {
      observed: sumOf(numerators) / total,
      scale: sumOf(numerators.map(Math.abs)) / total,
      draw: () => random.signedSum(numerators) / total,
    }
  }
  const { value, exchanged } = sample
  const marks = new Uint8Array(sample.rows)
  return {
    observed: value,
    scale: Math.abs(value),
    draw: () => {
      random.coins(marks)
      return exchanged(marks)
    },
  }
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
