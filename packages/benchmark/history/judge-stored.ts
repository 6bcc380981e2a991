import { holm, medianOf } from '@mlgate/stats'
import type { SpeedRule } from '../decide/rule.ts'

/** A number that is held against what earlier runs on an equal machine measured of it. */
export interface StoredRuns {
  name: string
  direction: 'lower' | 'higher'
  /** Of this run; above 0. */
  value: number
  /** Of the stored runs, above 0, in any order. */
  stored: readonly number[]
}

/** How a number compares with stored ones. Effects are ln(here / stored), turned so that above 0 it got worse. */
export interface StoredJudgement {
  name: string
  /** Median of the stored numbers. */
  base: number
  effect: number
  /** Effects that are compatible with what the stored runs differ among themselves. */
  interval: { low: number; high: number }
  /** Of "no worse than any stored run by more than the tolerance", and corrected for all that is gated. */
  p: number
  pAdjusted: number
}

/** Fewer stored runs than this decide nothing. */
export const fewestStored = 30

/** How many stored runs it takes for a number to be found worse at a level, beside so many gates. */
export function storedToFail(gates: number, level: number): number {
  return Math.ceil(Math.max(1, gates) / level) - 1
}

/**
 * Holds numbers of this run against stored ones, by ranks alone: were the run one more like those, each of the n + 1
 * places among them would be as probable, so that it comes last in one of n + 1 (an exact test of exchangeability; no
 * distribution is assumed). With 30 stored runs that is 3 %: what is worse then cannot be told at 1 %, which takes 99.
 *
 * The interval is that of one further run: from the greatest to the least of the stored numbers, leaving out the outer
 * 2.5 % on each side where there are enough of them.
 *
 * @returns in the order of `gated`, each of which has `fewestStored` numbers or more.
 */
export function judgeStored(
  gated: readonly StoredRuns[],
  { tolerance }: Pick<SpeedRule, 'tolerance'>,
): StoredJudgement[] {
  const judged = gated.map(({ name, direction, value, stored }) => {
    const cost = (number: number) => (direction === 'higher' ? -Math.log(number) : Math.log(number))
    const costs = stored.map(cost).sort((left, right) => left - right)
    const own = cost(value)
    const outer = Math.max(1, Math.floor(0.025 * (costs.length + 1)))
    const asBad = costs.filter((each) => each + Math.log1p(tolerance) >= own).length
    return {
      name,
      base: medianOf(stored),
      effect: own - medianOf(costs),
      interval: {
        low: own - (costs[costs.length - outer] ?? Number.NaN),
        high: own - (costs[outer - 1] ?? Number.NaN),
      },
      p: (asBad + 1) / (costs.length + 1),
    }
  })
  const adjusted = holm(judged.map(({ p }) => p))
  return judged.map((each, index) => ({ ...each, pAdjusted: adjusted[index] as number }))
}

/** Whether a number that was held against stored ones got worse by more than a margin, a share of them. */
export function decideStored(
  { effect, interval, pAdjusted }: Pick<StoredJudgement, 'effect' | 'interval' | 'pAdjusted'>,
  { margin, level }: Pick<SpeedRule, 'margin' | 'level'>,
): 'pass' | 'inconclusive' | 'fail' {
  const limit = Math.log1p(margin)
  if (effect >= limit && pAdjusted <= level) return 'fail'
  return interval.high <= limit ? 'pass' : 'inconclusive'
}
