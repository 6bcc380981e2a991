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
  /** One-sided p of "the two are exchangeable": small when the candidate is worse than its places by lot. */
  p: number
  /** How many draws were as bad: with none, p is the smallest that their number allows. */
  hits: number
  /** How far the difference scatters when the models change places by lot. */
  standardDeviation: number
}

/** So many draws as bad as what was seen settle that p is not small. */
const enoughHits = 500

/**
 * Permutation test of two models on paired rows: on each row it is drawn by lot which of the two answers is taken for
 * the candidate's, and p is the share of such draws in which the candidate is as much worse as it was (Fisher 1935,
 * The Design of Experiments, section 21; the 1 that is added counts what was seen, Phipson & Smyth 2010, Statistical
 * Applications in Genetics and Molecular Biology 9:39). Of models that are equally good row by row p < α in at most a
 * share α of samples, however few the rows and however heavy the tails of a loss, which no bootstrap promises.
 *
 * Where p is not small the drawing ends early (Besag & Clifford 1991, Biometrika 78:301–304). Draws on which the
 * metric is undefined count as worse.
 */
export function exchangeTest(sample: ExchangeSample): ExchangeResult {
  const { observed, draw } = drawing(sample)
  const sign = sample.direction === 'higher' ? 1 : -1
  // Sums of the same numbers in another order may differ in their last digits.
  const reached = sign * observed + 1e-12 * Math.abs(observed)
  const draws = new Float64Array(sample.resamples)
  let drawn = 0
  let hits = 0
  while (drawn < draws.length && hits < enoughHits) {
    const difference = draw()
    draws[drawn++] = difference
    if (!(sign * difference > reached)) hits++
  }
  return {
    p: (1 + hits) / (1 + drawn),
    hits,
    standardDeviation: standardDeviation(draws.subarray(0, drawn)),
  }
}

function drawing(sample: ExchangeSample): { observed: number; draw: () => number } {
  const random = createRandom(`${sample.seed}/exchange`)
  if (sample.rowValues) {
    const { numerators, denominators } = meanParts(sample.rowValues, sample.rowWeights ?? null, sample.seed)
    const total = denominators === null ? sample.rows : sumOf(denominators)
    return { observed: sumOf(numerators) / total, draw: () => random.signedSum(numerators) / total }
  }
  const { value, exchanged } = sample
  const marks = new Uint8Array(sample.rows)
  return {
    observed: value,
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
