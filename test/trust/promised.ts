import { atLeast, atMost, exactBounds } from './bounds.ts'

/** What is promised of the share of comparisons that fail. */
export interface SpeedPromise {
  fails: 'at most' | 'at least'
  share: number
}

/** Whether chance alone explains what is over or under the promise, at 1 %; undefined without one. */
export function promiseKept(
  promise: SpeedPromise | undefined,
  fails: number,
  comparisons: number,
): boolean | undefined {
  if (promise === undefined) return undefined
  const chance =
    promise.fails === 'at most'
      ? atLeast(fails, comparisons, promise.share)
      : atMost(fails, comparisons, promise.share)
  return chance > 0.01
}

/** A count as a share of all, with exact 95 % bounds. */
export function told(count: number, all: number): string {
  const { low, high } = exactBounds(count, all, 0.95)
  const percent = (share: number) => `${(100 * share).toFixed(share > 0 && share < 0.01 ? 2 : 1)} %`
  return `${percent(count / all)} (${percent(low)} … ${percent(high)})`
}
