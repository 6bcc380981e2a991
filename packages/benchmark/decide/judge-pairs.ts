import { type MedianInterval, medianInterval, medianOf, normalQuantile, signTestGreater } from '@mlgate/stats'
import { type ProcessPair, pairEffect } from './pair-effect.ts'
import { fewestPairs, type SpeedRule, slowerNeeded } from './rule.ts'

/** What process pairs say of one number. Effects are ln(candidate / base): above 0 the candidate costs more. */
export interface PairsJudgement {
  /** The effect of each pair, in their order. */
  effects: number[]
  median: number
  /** Exact for the median of pairs, null with too few of them. */
  interval: MedianInterval | null
  /** One-sided p of "not slower by more than the tolerance". */
  p: number
}

/** The sign test of process pairs, and how large the effect is. Pairs without an effect (NaN) make all of it NaN. */
export function judgePairs(
  pairs: readonly ProcessPair[],
  { tolerance }: Pick<SpeedRule, 'tolerance'>,
): PairsJudgement {
  const effects = pairs.map(pairEffect)
  if (!effects.every(Number.isFinite)) return { effects, median: Number.NaN, interval: null, p: 1 }
  return {
    effects,
    median: medianOf(effects),
    interval: effects.length < fewestPairs ? null : medianInterval(effects),
    p: signTestGreater(effects, Math.log1p(tolerance)),
  }
}

const power = 0.8
/** Standard error of a median over that of a mean, for normal values: √(π/2). */
const medianLoss = Math.sqrt(Math.PI / 2)

/**
 * The smallest true effect that pairs of this spread would fail in about four of five runs: large enough for so many of them
 * to be slower that the sign test rejects, and for their median to reach the margin. Effects of pairs are taken for
 * normal with the standard deviation seen.
 *
 * @param gates how many hypotheses share the level. @param planned how many pairs decide; as many as are given when absent.
 * @returns as ln(candidate / base); null with fewer than two pairs, or too few ever to fail.
 */
export function detectableEffect(
  effects: readonly number[],
  { margin, level, tolerance }: SpeedRule,
  gates: number,
  planned = effects.length,
): number | null {
  const count = effects.length
  const needed = slowerNeeded(planned, level / Math.max(1, gates))
  if (count < 2 || needed === null || !effects.every(Number.isFinite)) return null
  const mean = effects.reduce((sum, effect) => sum + effect, 0) / count
  const spread = Math.sqrt(effects.reduce((sum, effect) => sum + (effect - mean) ** 2, 0) / (count - 1))
  const bySigns = Math.log1p(tolerance) + spread * normalQuantile(chanceNeeded(planned, needed))
  const byMedian = Math.log1p(margin) + ((spread * medianLoss) / Math.sqrt(planned)) * normalQuantile(power)
  return Math.max(bySigns, byMedian)
}

/** The chance of each pair to be slower at which at least `needed` of them are in four of five runs, by bisection. */
function chanceNeeded(count: number, needed: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (atLeast(count, needed, middle) < power) low = middle
    else high = middle
  }
  return high
}

/** P(Bin(count, chance) ≥ needed), for the few pairs that there are. */
function atLeast(count: number, needed: number, chance: number): number {
  let sum = 0
  let ways = 1
  for (let slower = 0; slower <= count; slower++) {
    if (slower >= needed) sum += ways * chance ** slower * (1 - chance) ** (count - slower)
    ways = (ways * (count - slower)) / (slower + 1)
  }
  return sum
}
