import { signTestGreater } from '@mlgate/stats'

/** When something counts as slower. */
export interface SpeedRule {
  /** Share by which it may get slower, such as 0.05. */
  margin: number
  /** Share of false alarms that is let through over all that is gated, after Holm. */
  level: number
  /** A change up to this share is none: machines change by as much from one hour to the next. */
  tolerance: number
}

export const standardRule: Omit<SpeedRule, 'margin'> = { level: 0.01, tolerance: 0.02 }

/** Fewer process pairs than this decide nothing. */
export const fewestPairs = 7
const usualPairs = 10

/**
 * How many process pairs are run: ten, and more where that many gates could not fail with all of them slower, since
 * a sign test of F pairs never gives less than 2^−F.
 */
export function pairsFor(gates: number, { level }: Pick<SpeedRule, 'level'> = standardRule): number {
  return Math.max(usualPairs, Math.ceil(Math.log2(Math.max(1, gates) / level)))
}

/** How many of the pairs have to be slower for the sign test to reject at a level; null where all are too few. */
export function slowerNeeded(pairs: number, level: number): number | null {
  // Zeros and ones, tested against a half: the test's p by the number of ones.
  const p = (slower: number) =>
    signTestGreater(
      Array.from({ length: pairs }, (_, index) => Number(index < slower)),
      0.5,
    )
  const needed = Array.from({ length: pairs + 1 }, (_, slower) => slower).find((slower) => p(slower) <= level)
  return needed ?? null
}
