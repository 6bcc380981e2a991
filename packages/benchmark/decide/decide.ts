import { holm } from '@mlgate/stats'
import { detectableEffect, judgePairs, type PairsJudgement } from './judge-pairs.ts'
import type { ProcessPair } from './pair-effect.ts'
import { fewestPairs, type SpeedRule, slowerNeeded } from './rule.ts'

/** One gated number: what its process pairs saw, and by how much it may get worse. */
export interface GatedPairs {
  name: string
  pairs: readonly ProcessPair[]
  margin: number
  /** Fresh pairs of a second run, once the first says that it is slower. */
  confirming?: readonly ProcessPair[]
}

/** Why a decision is what it is. */
export type SpeedReason =
  /** As slow as the margin is out of the question. */
  | 'within-margin'
  /** Slower, and the second run agrees. */
  | 'worse-than-margin'
  /** Slower, but nothing has confirmed it yet. */
  | 'to-confirm'
  /** The first run says slower, the second does not. */
  | 'not-confirmed'
  /** It may be slower by more than the margin and may not. */
  | 'not-shown'
  /** A side took no time, or there is none to compare with. */
  | 'no-baseline'
  | 'too-few-pairs'

export interface SpeedDecision extends PairsJudgement {
  name: string
  verdict: 'pass' | 'inconclusive' | 'fail'
  reason: SpeedReason
  pAdjusted: number
  /** Smallest true effect that these pairs would probably have failed, as ln(candidate / base). */
  detectable: number | null
}

/**
 * Whether gated numbers got worse by more than their margins. It **fails** when the sign test over process pairs,
 * Holm-adjusted over all that is gated, rejects "not slower by more than the tolerance", the median reaches the
 * margin, and a second run with fresh pairs says both again; **passes** when the exact interval of the median lies
 * within the margin; else it can't be told. Iterations are no replicates: a rule that counts them finds 5 to 25 % of
 * programs slower than themselves.
 */
export function decideSpeed(gated: readonly GatedPairs[], rule: Omit<SpeedRule, 'margin'>): SpeedDecision[] {
  const judged = gated.map(({ pairs }) => judgePairs(pairs, rule))
  const adjusted = holm(judged.map(({ p }) => p))
  return gated.map(({ name, margin, confirming }, index) => {
    const own = judged[index] as PairsJudgement
    const pAdjusted = adjusted[index] as number
    const detectable = detectableEffect(own.effects, { ...rule, margin }, gated.length)
    const second = confirming === undefined ? null : judgePairs(confirming, rule)
    const decided = decideOne(own, pAdjusted, second, { ...rule, margin })
    return { name, ...own, pAdjusted, detectable, ...decided }
  })
}

function decideOne(
  { effects, median, interval }: PairsJudgement,
  pAdjusted: number,
  second: PairsJudgement | null,
  { margin, level }: SpeedRule,
): Pick<SpeedDecision, 'verdict' | 'reason'> {
  const limit = Math.log1p(margin)
  if (effects.length === 0 || Number.isNaN(median)) return { verdict: 'inconclusive', reason: 'no-baseline' }
  if (interval === null) return { verdict: 'inconclusive', reason: 'too-few-pairs' }
  if (pAdjusted <= level && median >= limit) {
    if (second === null) return { verdict: 'inconclusive', reason: 'to-confirm' }
    return second.p <= level && second.median >= limit
      ? { verdict: 'fail', reason: 'worse-than-margin' }
      : { verdict: 'inconclusive', reason: 'not-confirmed' }
  }
  if (interval.high <= limit) return { verdict: 'pass', reason: 'within-margin' }
  return { verdict: 'inconclusive', reason: 'not-shown' }
}

/**
 * Whether further pairs can change nothing any more: none of the gated numbers can fail even if all pairs to come are
 * slower, and all of them pass as it is.
 *
 * @param planned how many pairs there will be in all.
 */
export function isDecided(
  gated: readonly Omit<GatedPairs, 'confirming'>[],
  planned: number,
  rule: Omit<SpeedRule, 'margin'>,
): boolean {
  return gated.every(({ pairs, margin }) => {
    const { effects, interval } = judgePairs(pairs, rule)
    if (effects.length < fewestPairs || interval === null) return false
    const slower = effects.filter((effect) => effect > Math.log1p(rule.tolerance)).length
    const needed = slowerNeeded(planned, rule.level / gated.length)
    const canFail = needed !== null && slower + planned - effects.length >= needed
    return !canFail && interval.high <= Math.log1p(margin)
  })
}
