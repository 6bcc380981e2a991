import { callPlan, type TimedProcess } from '@mlgate/benchmark'
import { MlgateError } from '@mlgate/core'
import { judgeGates } from '@mlgate/gates'
import { describe, expect, it } from 'vitest'
import { benchmarkMetricFacts } from './benchmark-metrics.ts'
import { benchmarkGates } from './benchmark-step.ts'
import { soakProcess } from './soak.ts'

const mebibyte = 2 ** 20
const hour = 3_600_000

interface Behaviour {
  /** Milliseconds of a call. */
  time(at: number): number
  /** Bytes held. */
  memory?(at: number): number
  /** When it crashes, in milliseconds. */
  crashesAt?: number
}

/** A process on a clock of its own, which runs as fast as its calls take. */
function processOf({ time, memory, crashesAt = Number.POSITIVE_INFINITY }: Behaviour) {
  let clock = 0
  let isEnded = false
  const process: TimedProcess = {
    started: { load: 1, first: 1 },
    async round(calls) {
      if (clock > crashesAt) throw new MlgateError({ code: 'MG3004', message: 'It crashed.' })
      const each = time(clock)
      clock += calls * each
      return { median: each, mean: each, ...(memory && { memory: memory(clock) }) }
    },
    async end() {
      isEnded = true
      return { peakMemory: 1, processorTime: null, latencies: {}, calls: 1 }
    },
  }
  return { process, now: () => clock, isEnded: () => isEnded }
}

async function soaked(behaviour: Behaviour, duration = 300_000) {
  const { process, now, isEnded } = processOf(behaviour)
  const seen = await soakProcess(async () => process, { name: 'signs', plan: callPlan, duration, now })
  const ofMetric = (metric: string) => seen.metrics.find(({ name }) => name === metric)
  return { ...seen, drift: ofMetric('latency_drift'), growth: ofMetric('memory_growth'), isEnded: isEnded() }
}

/** Between −1 and 1, the same at the same time. */
const wobble = (at: number) => Math.sin(at * 12.9898) * Math.cos(at * 78.233)

describe('a soak', () => {
  it('finds a leak: memory grows by what each call leaves behind, beside what comes and goes', async () => {
    const garbage = (at: number) => 5 * mebibyte * (1 + wobble(at))
    const leak = (at: number) => 100 * mebibyte + garbage(at) + (at / hour) * 200 * mebibyte
    const { growth, drift } = await soaked({ time: () => 2, memory: leak })
    expect(growth).toMatchObject({ unit: 'bytes/h', direction: 'lower' })
    expect(growth?.value).toBeGreaterThan(150 * mebibyte)
    expect(growth?.value).toBeLessThan(250 * mebibyte)
    expect(growth?.interval?.low).toBeGreaterThan(0)
    expect(drift?.value).toBe(0)
  })

  it('sees nothing in a process that only takes what it needs in the beginning', async () => {
    const settling = (at: number) => 100 * mebibyte + 50 * mebibyte * Math.min(1, at / 15_000)
    const { growth } = await soaked({ time: (at) => 2 + 0.1 * wobble(at), memory: settling })
    expect(growth?.value).toBe(0)
  })

  it('finds latency that drifts, as a share of it in an hour', async () => {
    const { drift } = await soaked({ time: (at) => 4 * (1 + (0.6 * at) / hour) + 0.05 * wobble(at) })
    expect(drift?.value).toBeGreaterThan(0.5)
    expect(drift?.value).toBeLessThan(0.7)
    expect(drift?.interval).toMatchObject({ level: 0.99, method: 'theil-sen' })
    const still = await soaked({ time: (at) => 4 + 0.05 * wobble(at) })
    expect(still.drift?.interval?.low).toBeLessThan(0)
    expect(still.drift?.interval?.high).toBeGreaterThan(0)
  })

  it('shows a window for every five seconds of five minutes', async () => {
    const { soak, isEnded } = await soaked({ time: () => 2, memory: () => mebibyte })
    expect(soak?.seconds).toHaveLength(60)
    expect(soak?.seconds.at(-1)).toBeGreaterThan(290)
    expect(soak?.memory).toHaveLength(60)
    expect(isEnded).toBe(true)
  })

  it('without anything that tells memory says so', async () => {
    const { growth, missing, soak } = await soaked({ time: () => 2 })
    expect(growth).toBeUndefined()
    expect(missing.memory_growth).toContain('nothing tells how much memory')
    expect(soak?.memory).toEqual([])
  })

  it('of calls that take long has too few windows, and says how many', async () => {
    const { metrics, notes } = await soaked({ time: () => 20_000 })
    expect(metrics).toEqual([])
    expect(notes.join()).toMatch(/signs: the soak had 1\d windows, and it takes 30/)
  })

  it('that a process does not survive tells what it died of, beside what it saw', async () => {
    const { soak, missing, notes } = await soaked({ time: () => 2, crashesAt: 100_000 })
    expect(soak?.seconds.at(-1)).toBeGreaterThan(90)
    expect(missing.latency_drift).toBe('the soak failed: It crashed')
    expect(notes).toEqual(['signs: the soak failed: It crashed'])
  })
})

describe('a process whose soak fails', () => {
  const failing = async (crashesAt: number, said = {}) => {
    const { process, now, isEnded } = processOf({ time: () => 2, crashesAt })
    const round = async (calls: number) => ({ ...(await process.round(calls)), ...said })
    const limits = { name: 'signs', plan: callPlan, duration: 300_000, now }
    const { soak, notes } = await soakProcess(async () => ({ ...process, round }), limits)
    return { soak, notes, isEnded: isEnded() }
  }

  it.each([-1, 100_000])('at %d ms ends, for it waits for its next word', async (crashesAt) => {
    expect((await failing(crashesAt)).isEnded).toBe(true)
  })

  it('as it says a time that is none ends, and its soak is told to have failed', async () => {
    const { soak, notes, isEnded } = await failing(hour, { mean: Number.NaN })
    expect(soak).toBeNull()
    expect(notes).toEqual(['signs: the soak failed: signs said no time of a round'])
    expect(isEnded).toBe(true)
  })
})

describe('a gate on what a soak tells', () => {
  const judged = async (max: number, memory: (at: number) => number) => {
    const { growth } = await soaked({ time: () => 2, memory })
    const evidence = {
      metric: 'memory_growth',
      slice: null,
      ...benchmarkMetricFacts('memory_growth'),
      bounded: null,
      candidate: growth ?? { missing: 'nothing' },
      comparison: { kind: 'none', reasonCode: 'no-baseline', reason: 'none' },
    } as const
    return judgeGates('signs', benchmarkGates({ memory_growth: { max } }), [evidence])[0]?.verdict
  }
  const growing = (at: number) => (at / hour) * 200 * mebibyte + 8 * mebibyte * wobble(at)

  it('counts where the whole interval says the same, and cannot be told in between', async () => {
    expect(await judged(1000 * mebibyte, growing)).toBe('pass')
    expect(await judged(0, (at) => (at / hour) * 200 * mebibyte)).toBe('fail')
    expect(await judged(200 * mebibyte, growing)).toBe('inconclusive')
  })
})
