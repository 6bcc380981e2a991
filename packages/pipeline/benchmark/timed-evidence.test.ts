import type { MeasuredPair, MeasuredProcess } from '@mlgate/benchmark'
import { type Evidence, type GateRules, judgeGates } from '@mlgate/gates'
import { describe, expect, it } from 'vitest'
import type { StepContext } from '../step-context.ts'
import { benchmarkEvidence, timedComparison } from './benchmark-evidence.ts'
import { metricsOf, timingsOf } from './benchmark-metrics.ts'
import type { BothFacts, MeasuredBenchmark } from './benchmark-parts.ts'
import { benchmarkGates, benchmarkStep } from './benchmark-step.ts'
import { foreseen, gatedSpeed, isEnough, isToConfirm, plannedPairs } from './gated-pairs.ts'

const facts: BothFacts = {
  candidate: { rows: 4, bytes: 1200, externalData: [] },
  base: { rows: 4, bytes: 1000, externalData: [] },
}

/** A process whose calls take so many milliseconds. */
function processOf(time: number, peakMemory: number): MeasuredProcess {
  const round = { median: time, mean: time }
  return {
    load: 10 * time,
    first: 2 * time,
    rounds: [round, round, round],
    isSettled: true,
    peakMemory,
    processorTime: null,
    latencies: { 50: time, 90: 2 * time },
    calls: 30,
  }
}

/** Pairs in which a call of the base takes 2 ms and one of the candidate so many times as much. */
const pairsOf = (ratios: readonly number[], growth = 0): MeasuredPair[] =>
  ratios.map((ratio) => ({ base: processOf(2, 100e6), candidate: processOf(2 * ratio, 100e6 + growth) }))
const even = (count: number, ratio: number) => Array.from({ length: count }, () => ratio)

function measuredOf(pairs: MeasuredPair[], confirming: MeasuredPair[], planned: number): MeasuredBenchmark {
  const all = [...pairs, ...confirming]
  const own = all.map(({ candidate }) => candidate)
  const before = all.map(({ base }) => base)
  return {
    subject: { data: [] },
    metrics: metricsOf(own, facts.candidate),
    base: metricsOf(before, facts.base),
    timings: timingsOf(own, before, facts, pairs.length),
    taken: { candidate: own, pairs, confirming, isCut: false },
    facts,
    planned,
    missing: {},
    environment: {},
    checks: [],
    notes: [],
  }
}

function judge(gates: GateRules, pairs: MeasuredPair[], confirming: MeasuredPair[] = [], planned = 10) {
  const requests = benchmarkGates(gates)
  const gated = gatedSpeed(requests)
  const measured = measuredOf(pairs, confirming, planned)
  const evidence = benchmarkEvidence(Object.keys(gates), measured, (metric) =>
    timedComparison(metric, measured, facts, gated),
  )
  return judgeGates('signs', requests, evidence)
}

const limit = { 'max-regression': '5%' } as const
const latency = { latency_p50: limit }

describe('a latency that is gated', () => {
  it('fails when it got slower and fresh pairs agree, with the change in its own unit', () => {
    const [gate] = judge(latency, pairsOf(even(10, 1.1)), pairsOf(even(10, 1.1)))
    expect(gate).toMatchObject({ verdict: 'fail', reasonCode: 'worse-than-margin', base: 2 })
    expect(gate?.difference?.value).toBeCloseTo(0.2, 10)
    expect(gate?.reason).toContain('10 pairs of processes, and 10 fresh ones agree')
  })

  it('does not fail when they do not agree, or when there was no time for them', () => {
    const [unconfirmed] = judge(latency, pairsOf(even(10, 1.1)), pairsOf(even(10, 1)))
    expect(unconfirmed).toMatchObject({ verdict: 'inconclusive' })
    expect(unconfirmed?.reason).toContain('10 fresh ones do not confirm it')
    const [alone] = judge(latency, pairsOf(even(10, 1.1)))
    expect(alone).toMatchObject({ verdict: 'inconclusive' })
    expect(alone?.reason).toContain('no time to confirm it')
    // All of them agree, but five can never show it.
    const [cut] = judge(latency, pairsOf(even(10, 1.1)), pairsOf(even(5, 1.1)))
    expect(cut).toMatchObject({ verdict: 'inconclusive' })
    expect(cut?.reason).toContain('there was time for 5 fresh ones, and it takes 7 to confirm it')
  })

  it('passes within its margin, and cannot be told with pairs that disagree: by how much is said', () => {
    expect(judge(latency, pairsOf(even(10, 1.03)))).toMatchObject([{ verdict: 'pass' }])
    const [gate] = judge(latency, pairsOf([0.8, 1.2, 0.8, 1.2, 0.8, 1.2, 0.8, 1.2, 0.8, 1.2]))
    expect(gate).toMatchObject({ verdict: 'inconclusive', reasonCode: 'not-shown' })
    expect(gate?.detectable).toBeGreaterThan(0.1)
    expect(gate?.reason).toMatch(/10 pairs of processes, which show \d+\s% at best$/)
  })

  it('has a margin in milliseconds, if that is how it is written', () => {
    const own = (ms: number) => judge({ latency_p50: { 'max-regression': ms } }, pairsOf(even(10, 1.1)))
    expect(own(0.1)).toMatchObject([{ reasonCode: 'not-shown' }])
    expect(own(0.3)).toMatchObject([{ verdict: 'pass' }])
  })

  it('says when the time was over before the planned pairs were run', () => {
    const [gate] = judge(latency, pairsOf(even(4, 1.5)))
    expect(gate?.reason).toContain('4 pairs of processes, and it takes 7; 10 were planned')
  })
})

describe('other metrics that are gated', () => {
  it('throughput falls where calls take longer', () => {
    const pairs = pairsOf(even(10, 1.25))
    const [gate] = judge({ throughput: limit }, pairs, pairs)
    expect(gate).toMatchObject({ verdict: 'fail', base: 2000, value: 1600 })
    expect(gate?.difference?.value).toBeCloseTo(-400, 8)
  })

  it('memory fails when every pair grew by more than its margin and 16 MiB', () => {
    const grown = (bytes: number, count = 10) => judge({ peak_memory: limit }, pairsOf(even(count, 1), bytes))
    expect(grown(32 * 2 ** 20)).toMatchObject([{ verdict: 'fail', difference: { value: 32 * 2 ** 20 } }])
    expect(grown(12 * 2 ** 20)).toMatchObject([{ verdict: 'pass' }])
    expect(grown(32 * 2 ** 20, 3)).toMatchObject([{ verdict: 'inconclusive' }])
  })

  it('sizes are compared as they are', () => {
    const size = (most: string) => judge({ size: { 'max-regression': most } }, pairsOf([1]))
    expect(size('20%')).toMatchObject([{ verdict: 'pass' }])
    expect(size('19%')).toMatchObject([{ verdict: 'fail', difference: { value: 200, method: 'exact' } }])
  })
})

describe('how many pairs are run', () => {
  const gated = gatedSpeed(benchmarkGates(latency))

  it('is what the gates on changes need, and seven where there is none', () => {
    expect(plannedPairs(gated)).toBe(11)
    expect(plannedPairs(gatedSpeed(benchmarkGates({ latency_p50: { max: 1 } })))).toBe(7)
  })

  it('is fewer where nothing can fail any more, though never fewer than seven', () => {
    expect(isEnough(pairsOf(even(6, 1)), 10, gated, facts)).toBe(false)
    expect(isEnough(pairsOf(even(7, 1)), 10, gated, facts)).toBe(true)
    expect(isEnough(pairsOf(even(7, 1.2)), 10, gated, facts)).toBe(false)
  })
})

describe('gates that have no effect', () => {
  const locations = { folder: '.', workspace: '.', outside: 'refuse', temporaryFolder: '.' } as const
  const runJob = () => Promise.reject(new Error('nothing is run here'))
  const context: StepContext = { runJob, locations, temporaryFolder: '.', commit: undefined }
  const names = Array.from({ length: 40 }, (_, index) => `reported(name=n${index})`)
  const others = Object.fromEntries(names.map((name) => [name, limit]))

  it('F36: take nothing from what the gates can show that decide', async () => {
    const secondOpinion = { ...latency, ...others }
    const commands = { command: { words: ['x'], env: [] }, baseCommand: { words: ['y'], env: [] } }
    const step = benchmarkStep(commands, { name: 'signs', gates: latency, secondOpinion }, context)
    const slower = pairsOf(even(10, 1.1))
    const search = { found: null, passedOver: [] }
    const compared = await step.compare(measuredOf(slower, slower, 10) as never, search)
    const verdicts = (gates: GateRules, evidence: readonly Evidence[]) =>
      judgeGates('signs', benchmarkGates(gates), evidence).filter(({ metric }) => metric === 'latency_p50')
    expect(verdicts(latency, compared.evidence)).toMatchObject([{ verdict: 'fail', pAdjusted: 2 ** -10 }])
    expect(verdicts(secondOpinion, compared.ownEvidence ?? [])).toMatchObject([
      { verdict: 'inconclusive', pAdjusted: 41 * 2 ** -10 },
    ])
  })

  it('are measured until they are told, too', () => {
    const strict = benchmarkGates(latency)
    const loose = benchmarkGates({ latency_p50: { 'max-regression': '50%' } })
    expect(plannedPairs(gatedSpeed(loose, benchmarkGates(others)))).toBe(17)
    expect(isEnough(pairsOf(even(7, 1.2)), 10, gatedSpeed([], loose), facts)).toBe(false)
    expect(isToConfirm(pairsOf(even(10, 1.2)), gatedSpeed(loose, strict), facts)).toBe(true)
    expect(isToConfirm(pairsOf(even(10, 1.2)), gatedSpeed(strict, loose), facts)).toBe(true)
    expect(isToConfirm(pairsOf(even(10, 1.04)), gatedSpeed(loose, strict), facts)).toBe(false)
  })
})

describe('what will be shown', () => {
  const gated = gatedSpeed(benchmarkGates(latency))

  const least = (ratios: number[], planned = 10) =>
    foreseen(pairsOf(ratios), planned, gated, facts).find(({ metric }) => metric === 'latency_p50')?.share

  it('is known from three pairs on, and is more than the margin where these disagree', () => {
    expect(least([1, 1])).toBeUndefined()
    expect(least([0.99, 1, 1.01])).toBeGreaterThan(0.05)
    expect(least([0.99, 1, 1.01])).toBeLessThan(0.07)
    expect(least([0.8, 1, 1.2])).toBeGreaterThan(0.1)
  })

  it('is nothing where no number of slower pairs could fail', () => {
    expect(least([0.99, 1, 1.01], 5)).toBeUndefined()
  })
})
