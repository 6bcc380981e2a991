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

/**
 * How many process pairs are run: as few as let a gate fail although one of them was not slower, for one pair in some
 * twenty is disturbed for as long as it runs. A sign test of F pairs, all but one of them slower, gives
 * (F + 1) · 2^−F: eleven for one gate, and more where Holm shares the level among many.
 */
export function pairsFor(gates: number, { level }: Pick<SpeedRule, 'level'> = standardRule): number {
  const shared = level / Math.max(1, gates)
  let pairs = fewestPairs
  while ((pairs + 1) / 2 ** pairs > shared) pairs += 1
  return pairs
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
