import { fairCoinCdf } from './binomial.ts'

/**
 * One-sided p of the sign test that the median of independent values lies above a threshold: P(Bin(n, ½) ≥ how many
 * do). A value on the threshold counts as one that does not. Dixon & Mood (1946), "The statistical sign test".
 *
 * @returns 1 without values.
 */
export function signTestGreater(values: readonly number[], threshold: number): number {
  const above = values.filter((value) => value > threshold).length
  return fairCoinCdf(values.length - above, values.length)
}

/** An interval between two of the values, and the level that it really has: at least the one asked for. */
export interface MedianInterval {
  low: number
  high: number
  level: number
}

/**
 * The narrowest interval of the median between a value and the one as far from the other end, exact for values of any
 * distribution. Thompson (1936), "On confidence ranges for the median".
 *
 * @param level 0 … 1.
 * @returns null where the values are too few for the level: 5 give no 95 %.
 */
export function medianInterval(values: readonly number[], level = 0.95): MedianInterval | null {
  const sorted = values.toSorted((left, right) => left - right)
  const count = sorted.length
  let rank = 0
  while (rank + 1 <= count / 2 && 1 - 2 * fairCoinCdf(rank, count) >= level) rank++
  if (rank === 0) return null
  const reached = 1 - 2 * fairCoinCdf(rank - 1, count)
  return { low: sorted[rank - 1] as number, high: sorted[count - rank] as number, level: reached }
}

/** The middle value, or the mean of the two in the middle; NaN without values, and where one of them is NaN. */
export function medianOf(values: ArrayLike<number>): number {
  // Of numbers alone, an array of doubles is sorted several times as fast.
  const sorted = Float64Array.from(values).sort()
  // It comes last, and would pass for the largest value.
  if (Number.isNaN(sorted.at(-1))) return Number.NaN
  const middle = sorted.length / 2
  const [left, right] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return left === undefined || right === undefined ? Number.NaN : (left + right) / 2
}
