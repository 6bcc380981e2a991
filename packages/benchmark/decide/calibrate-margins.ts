import { createRandom } from '@mlgate/stats'
import { compareOnce } from './compare-once.ts'
import { detectableEffect } from './judge-pairs.ts'
import { type ProcessPair, shareOf } from './pair-effect.ts'
import { standardRule } from './rule.ts'

/** What a margin would have been worth on the machine that pairs were recorded on. */
export interface CalibratedMargin {
  /** Share by which something may get worse. */
  margin: number
  /** Of comparisons of a program with itself: those that fail, and those that cannot be told. */
  falseAlarms: number
  undecided: number
  /** The smallest change for the worse that is found in about four of five comparisons; null where none ever is. */
  detectable: number | null
}

export const calibratedMargins: readonly number[] = [0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2]
const comparisons = 1000

/**
 * How often each margin would have failed a program against itself: comparisons are made of recorded pairs, drawn with
 * replacement, and decided as benchmarks are, the second run included. A gate stands alone in each; several of them are
 * corrected for and fail less.
 *
 * @param effects of pairs in which both sides were the same, all finite. @param planned pairs of a comparison.
 */
export function calibrateMargins(
  effects: readonly number[],
  { planned, seed }: { planned: number; seed: string },
): CalibratedMargin[] {
  return calibratedMargins.map((margin) => {
    // The same draws for all margins: what differs between them is the margin.
    const random = createRandom(seed)
    const next = (): ProcessPair => pairOf(effects[random.below(effects.length)] as number)
    const verdicts = Array.from({ length: comparisons }, () => compareOnce(next, { margin, planned }).verdict)
    const share = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length / comparisons
    const detectable = detectableEffect(effects, { ...standardRule, margin }, 1, planned)
    return {
      margin,
      falseAlarms: share('fail'),
      undecided: share('inconclusive'),
      detectable: detectable === null ? null : shareOf(detectable),
    }
  })
}

/**
 * The smallest margin that is worth having: no more than 1 % of false alarms, and no smaller than a change that pairs
 * of this spread can show at all. Null where none of those looked at is.
 */
export function proposedMargin(
  calibrated: readonly CalibratedMargin[],
  effects: readonly number[],
  planned: number,
): number | null {
  const shown = detectableEffect(effects, { ...standardRule, margin: 0 }, 1, planned)
  if (shown === null) return null
  const found = calibrated.find(
    ({ margin, falseAlarms }) => falseAlarms <= standardRule.level && margin >= shareOf(shown),
  )
  return found?.margin ?? null
}

/** A pair of which only the effect is known. */
function pairOf(effect: number): ProcessPair {
  return { rounds: [{ base: 1, candidate: Math.exp(effect) }] }
}
