import { createRandom, type Random } from '@mlgate/stats'
import { describe, expect, it } from 'vitest'
import { decideSpeed, isDecided } from './decide.ts'
import { detectableEffect, judgePairs } from './judge-pairs.ts'
import { decideMemory } from './memory.ts'
import { type ProcessPair, pairEffect, shareOf } from './pair-effect.ts'
import { latencyPercentile } from './percentiles.ts'
import { pairsFor, slowerNeeded, standardRule } from './rule.ts'

const rule = standardRule

/** Pairs of one round each, in which the candidate takes so many times what the base takes. */
function pairsOf(...ratios: number[]): ProcessPair[] {
  return ratios.map((ratio) => ({ rounds: [{ base: 2, candidate: 2 * ratio }] }))
}
const even = (count: number, ratio: number) => pairsOf(...Array.from({ length: count }, () => ratio))

/** Normal deviates, by Box and Muller (1958). */
function deviates(random: Random, count: number): number[] {
  const next = () => 1 - random.float()
  return Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next()),
  )
}

describe('the effect of a pair of processes', () => {
  it('is the median of its rounds, so that a hiccup on one side counts for nothing', () => {
    const rounds = [
      { base: 1, candidate: 1.1 },
      { base: 1, candidate: 1.1 },
      { base: 50, candidate: 1.1 },
    ]
    expect(shareOf(pairEffect({ rounds }))).toBeCloseTo(0.1, 12)
  })

  it('F35: is not there where the base took no time, or is not known', () => {
    for (const base of [0, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(pairEffect({ rounds: [{ base, candidate: 1 }] })).toBeNaN()
      const [decided] = decideSpeed(
        [{ name: 'p50', pairs: [{ rounds: [{ base, candidate: 1 }] }], margin: 0.05 }],
        rule,
      )
      expect(decided).toMatchObject({ verdict: 'inconclusive', reason: 'no-baseline' })
    }
    expect(decideSpeed([{ name: 'p50', pairs: [], margin: 0.05 }], rule)).toMatchObject([
      { reason: 'no-baseline' },
    ])
  })
})

describe('a decision about speed', () => {
  const decide = (pairs: ProcessPair[], confirming?: ProcessPair[]) =>
    decideSpeed([{ name: 'p50', pairs, margin: 0.05, ...(confirming && { confirming }) }], rule)[0]

  it('passes what is as fast, and says how sure that is', () => {
    const decided = decide(pairsOf(1, 0.99, 1.01, 1.02, 0.98, 1, 1.01, 0.99, 1.005, 0.995))
    expect(decided).toMatchObject({ verdict: 'pass', reason: 'within-margin' })
    expect(decided?.interval).toMatchObject({ low: Math.log(0.99), high: Math.log(1.01) })
  })

  it('fails what is slower only when a second run says so too', () => {
    expect(decide(even(10, 1.1))).toMatchObject({ verdict: 'inconclusive', reason: 'to-confirm' })
    expect(decide(even(10, 1.1), even(10, 1.1))).toMatchObject({
      verdict: 'fail',
      reason: 'worse-than-margin',
    })
    expect(decide(even(10, 1.1), even(10, 1))).toMatchObject({
      verdict: 'inconclusive',
      reason: 'not-confirmed',
    })
    // Slower by as much in the median, but not in every pair.
    const mixed = pairsOf(1, ...Array.from({ length: 9 }, () => 1.1))
    expect(decide(even(10, 1.1), mixed)).toMatchObject({ reason: 'not-confirmed' })
  })

  it('lets a surely slower one through within its margin', () => {
    expect(decide(even(10, 1.03))).toMatchObject({ verdict: 'pass', p: 2 ** -10 })
  })

  it('says that it can’t tell where pairs differ among themselves, and what they would have shown', () => {
    const decided = decide(pairsOf(0.9, 1.1, 0.95, 1.15, 0.85, 1.2, 1, 1.05, 0.92, 1.12))
    expect(decided).toMatchObject({ verdict: 'inconclusive', reason: 'not-shown' })
    expect(shareOf(decided?.detectable ?? 0)).toBeGreaterThan(0.2)
  })

  it('needs seven pairs', () => {
    expect(decide(even(6, 1))).toMatchObject({ verdict: 'inconclusive', reason: 'too-few-pairs' })
    expect(decide(even(7, 1))).toMatchObject({ verdict: 'pass' })
  })

  it('adjusts for all that is gated: what fails alone may not beside others', () => {
    const slow = (name: string) => ({ name, pairs: even(7, 1.1), margin: 0.05, confirming: even(7, 1.1) })
    const fine = (name: string) => ({ name, pairs: even(7, 1), margin: 0.05 })
    expect(decideSpeed([slow('p50')], rule)[0]?.verdict).toBe('fail')
    const beside = decideSpeed([slow('p50'), fine('throughput')], rule)
    expect(beside.map(({ verdict }) => verdict)).toEqual(['inconclusive', 'pass'])
    expect(beside[0]?.pAdjusted).toBeCloseTo(2 / 128, 15)
  })

  it('is made by the same rule for any unit: only ratios count', () => {
    const pairs = pairsOf(1.07, 1.09, 1.1, 1.02, 1.08, 1.1, 1.12, 1.06, 1.05, 1.09)
    const scaled = pairs.map(({ rounds }) => ({
      rounds: rounds.map(({ base, candidate }) => ({ base: base * 1000, candidate: candidate * 1000 })),
    }))
    expect(decide(scaled)?.median).toBeCloseTo(decide(pairs)?.median as number, 12)
    expect(decide(scaled)?.p).toBe(decide(pairs)?.p)
  })
})

describe('how many pairs', () => {
  it('let a gate fail although one of them was not slower, however many gates there are', () => {
    expect([pairsFor(1), pairsFor(10), pairsFor(40)]).toEqual([11, 14, 17])
    expect(slowerNeeded(10, 0.01)).toBe(10)
    expect(slowerNeeded(14, 0.01)).toBe(12)
    expect(slowerNeeded(6, 0.01)).toBeNull()
  })

  it('are enough once nothing can fail any more and all pass', () => {
    const gated = (pairs: ProcessPair[]) => [{ name: 'p50', pairs, margin: 0.05 }]
    expect(isDecided(gated(even(6, 1)), 10, rule)).toBe(false)
    expect(isDecided(gated(even(7, 1)), 10, rule)).toBe(true)
    // Seven of ten are slower: with three more all of them may be.
    expect(isDecided(gated(even(7, 1.03)), 10, rule)).toBe(false)
    // Cannot fail any more, and is not sure to pass either.
    expect(isDecided(gated(pairsOf(1, 1, 1, 1.2, 1.2, 1.2, 1.2)), 10, rule)).toBe(false)
  })
})

describe('what can be detected', () => {
  it('is found in about four of five runs, where the spread is what it was', () => {
    const random = createRandom(7)
    const spread = 0.02
    const effects = deviates(random, 10).map((deviate) => deviate * spread)
    const scale = spread / spreadOf(effects)
    const known = effects.map((effect) => effect * scale)
    const effect = detectableEffect(known, { ...rule, margin: 0.05 }, 1) as number
    let found = 0
    for (let run = 0; run < 2_000; run++) {
      const ratios = deviates(random, 10).map((deviate) => Math.exp(effect + deviate * spread))
      const { p, median } = judgePairs(pairsOf(...ratios), rule)
      if (p <= rule.level && median >= Math.log1p(0.05)) found++
    }
    expect(found / 2_000).toBeGreaterThan(0.72)
    expect(found / 2_000).toBeLessThan(0.85)
  })

  it('is never less than the margin', () => {
    expect(detectableEffect([0, 0, 0, 0, 0, 0, 0], { ...rule, margin: 0.05 }, 1)).toBeCloseTo(
      Math.log1p(0.05),
    )
    expect(detectableEffect([0, 0, 0], { ...rule, margin: 0.05 }, 1)).toBeNull()
  })
})

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

describe('percentiles of latency', () => {
  const times = Array.from({ length: 700 }, (_, index) => ((index * 37) % 700) + 1)
  it('are times that occurred', () => {
    expect([50, 90, 95, 99].map((percent) => latencyPercentile(times, percent))).toEqual([350, 630, 665, 693])
  })
  it('are refused where MLPerf has too few for them', () => {
    expect(latencyPercentile(times, 99.9)).toBeNull()
    expect(latencyPercentile(times.slice(0, 63), 90)).toBeNull()
    expect(latencyPercentile(times.slice(0, 64), 90)).not.toBeNull()
  })
})

describe('memory', () => {
  const mebibytes = (base: number, candidate: number) => ({
    base: base * 2 ** 20,
    candidate: candidate * 2 ** 20,
  })
  const all = (base: number, candidate: number) => Array.from({ length: 7 }, () => mebibytes(base, candidate))
  it('fails where it grew in every pair, by more than its margin and 16 MiB', () => {
    expect(decideMemory(all(200, 232), 0.05, 7)).toBe('fail')
    expect(decideMemory(all(200, 210), 0.05, 7)).toBe('pass')
    expect(decideMemory(all(2000, 2032), 0.05, 7)).toBe('pass')
    expect(decideMemory([...all(200, 232), mebibytes(200, 200)], 0.05, 7)).toBe('inconclusive')
    expect(decideMemory(all(200, 232).slice(1), 0.05, 7)).toBe('inconclusive')
  })
})
