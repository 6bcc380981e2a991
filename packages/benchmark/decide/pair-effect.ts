import { medianOf } from '@mlgate/stats'

/** One round: what a call cost on each side, in any unit that is the less the better, such as milliseconds a call. */
export interface Round {
  base: number
  candidate: number
}

/** A fresh process of the base and one of the candidate that ran in turns. */
export interface ProcessPair {
  rounds: readonly Round[]
}

/**
 * How much more the candidate's process cost than the base's: the median over rounds of ln(candidate / base).
 *
 * The pair is what is counted, not the round: two processes of the same program differ by about 2 % for as long as
 * they live, and no number of rounds shows that.
 *
 * @returns NaN without rounds, or where one side took no time or an endless one: there is nothing to divide by.
 */
export function pairEffect({ rounds }: ProcessPair): number {
  const ratios = rounds.map(({ base, candidate }) => Math.log(candidate / base))
  return ratios.every(Number.isFinite) ? medianOf(ratios) : Number.NaN
}

/** A logarithm of a ratio as a share: ln 1.05 is 0.05. */
export function shareOf(logarithm: number): number {
  return Math.expm1(logarithm)
}
