import {
  callPlan,
  type GpuRecording,
  type MachineObservation,
  type MeasuredPair,
  playOf,
  type Scenario,
  type TimedProcess,
} from '@mlgate/benchmark'
import { MlgateError, type Operator } from '@mlgate/core'
import { type GateRules, judgeGates } from '@mlgate/gates'
import { describe, expect, it } from 'vitest'
import { benchmarkEvidence, timedComparison } from './benchmark-evidence.ts'
import { metricsOf, timingsOf } from './benchmark-metrics.ts'
import type { BothFacts, IdentifiedBenchmark, MeasuredBenchmark } from './benchmark-parts.ts'
import { benchmarkGates } from './benchmark-step.ts'
import { operatorsOfBoth } from './both-operators.ts'
import { energyOf, energyOfBoth } from './energy.ts'
import { gatedSpeed } from './gated-pairs.ts'
import { watchedStarter } from './watched-starter.ts'

const mebibyte = 2 ** 20

/** GPUs that are told to hold so many MiB before and after something starts, and draw 100 W for a second. */
function gpusOf(
  before: number,
  after: number,
  ofProcess: number | null = null,
): Pick<MachineObservation, 'gpus'> {
  const sample = (time: number, memory: number) => ({ index: 0, time, memory, power: 100, utilization: 0.5 })
  const recording: GpuRecording = {
    before: [sample(0, before)],
    samples: [sample(0, before), sample(1000, after)],
  }
  return {
    gpus: { hasGpus: true, record: () => async () => recording, memoryOf: async () => ofProcess },
  }
}
const noGpus: Pick<MachineObservation, 'gpus'> = {
  gpus: {
    hasGpus: false,
    record: () => async () => ({ before: [], samples: [] }),
    memoryOf: async () => null,
  },
}

const rows = 4
const facts = { rows, bytes: 1200, externalData: [] }

function processOf(time: number, log: number[] = []): TimedProcess {
  return {
    started: { load: 1, first: 1, pid: 4711 },
    async round(calls) {
      log.push(calls)
      return { median: time, mean: time }
    },
    async end() {
      return { peakMemory: 1e6, processorTime: null, latencies: {}, calls: 100 }
    },
  }
}
const starterOf = (process: TimedProcess) => ({ start: async () => process, facts: () => facts })

describe('memory of GPUs that a process holds', () => {
  const held = async (machine: Pick<MachineObservation, 'gpus'>) =>
    (await (await watchedStarter(starterOf(processOf(2)), machine, undefined).start()).end()).gpuMemory

  it('is what the driver says of it, or else what the GPUs held more once it had run', async () => {
    expect(await held(gpusOf(100, 600, 300 * mebibyte))).toBe(300 * mebibyte)
    expect(await held(gpusOf(100, 600))).toBe(500 * mebibyte)
  })

  it('is nothing where it grew by nothing, or there is no GPU', async () => {
    expect(await held(gpusOf(100, 100))).toBeUndefined()
    expect(await held(noGpus)).toBeUndefined()
  })
})

describe('energy', () => {
  it('is what a thousand inferences take, by a process that runs alone for three seconds', async () => {
    const log: number[] = []
    const [energy] = await energyOf(
      { plan: { ...commandLike } },
      starterOf(processOf(500, log)),
      gpusOf(0, 600),
    )
    // 100 J over the calls of 4 rows each.
    const calls = log.reduce((sum, own) => sum + own, 0)
    expect(energy).toEqual({
      name: 'energy',
      value: (100 / (calls * rows)) * 1000,
      unit: 'J',
      direction: 'lower',
      samples: calls * rows,
    })
  })

  it('counts the calls that a round begins with untimed, and has a single round: a process rests after each', async () => {
    const log: number[] = []
    const [energy] = await energyOf({ plan: callPlan }, starterOf(processOf(10, log)), gpusOf(0, 600))
    expect(log.at(-1)).toBe(300)
    expect(energy?.samples).toBe(330 * rows)
  })

  it('is that of queries as fast as they are answered where a rate is searched, and else as they come', async () => {
    const ran = async (scenario: Scenario) => {
      const [warm, round]: [number[], number[]] = [[], []]
      const process = { ...processOf(10, round), warm: processOf(10, warm).round }
      await energyOf(playOf(scenario), starterOf(process), gpusOf(0, 600))
      return { warm: warm.at(-1), round: round.at(-1) }
    }
    const searched = await ran({ name: 'server', latencyBound: 100 })
    expect(searched).toEqual({ warm: 300, round: undefined })
    // 67 queries take 1.34 s.
    expect((await ran({ name: 'server', rate: 50 })).round).toBe(3 * 50)
  })

  it('that cannot be told is worth a note, for no gate needs it', async () => {
    const fails = { ...starterOf(processOf(10)), start: () => Promise.reject(failure) }
    const failure = new MlgateError({ code: 'MG5036', message: 'The command died.' })
    const told = await energyOfBoth({ plan: callPlan }, starterOf(processOf(10)), fails, gpusOf(0, 600))
    expect(told).toEqual({
      candidate: [],
      base: [],
      notes: ['its energy could not be told: The command died'],
    })
  })

  it('ends the process that fails meanwhile, for it waits for its next word', async () => {
    let isEnded = false
    const process = {
      ...processOf(10),
      round: () => Promise.reject(new Error('it crashed')),
      async end() {
        isEnded = true
        return processOf(10).end()
      },
    }
    await expect(energyOf({ plan: callPlan }, starterOf(process), gpusOf(0, 600))).rejects.toThrow(
      'it crashed',
    )
    expect(isEnded).toBe(true)
  })

  it('is not told where no GPU was used', async () => {
    expect(await energyOf({ plan: commandLike }, starterOf(processOf(500)), noGpus)).toEqual([])
  })
})

const commandLike = { rounds: 5, fewestRounds: 1, leastTime: 0, leastCalls: 1, windows: 0 }

/** Pairs in which a call takes 2 ms at the base and more here, and holds more of a GPU. */
function judge(gates: GateRules, ratio: number, growth = 0) {
  const side = (time: number, gpuMemory: number) => ({
    load: 1,
    first: 1,
    rounds: [{ median: time, mean: time }],
    isSettled: true,
    peakMemory: 1e6,
    processorTime: null,
    latencies: {},
    calls: 100,
    gpuMemory,
  })
  const pairs: MeasuredPair[] = Array.from({ length: 10 }, () => ({
    base: side(2, 1e9),
    candidate: side(2 * ratio, 1e9 + growth),
  }))
  const priced = { ...facts, price: { perHour: 1.8, currency: 'EUR' } }
  const both: BothFacts = { candidate: priced, base: priced }
  const requests = benchmarkGates(gates)
  const [own, base] = [pairs.map(({ candidate }) => candidate), pairs.map((pair) => pair.base)]
  const measured: MeasuredBenchmark = {
    subject: { data: [] },
    metrics: metricsOf(own, priced),
    base: metricsOf(base, priced),
    timings: timingsOf(own, base, both, pairs.length),
    taken: { candidate: own, pairs, confirming: pairs, isCut: false },
    facts: both,
    planned: 10,
    missing: {},
    environment: {},
    checks: [],
    notes: [],
  }
  const evidence = benchmarkEvidence(Object.keys(gates), measured, (metric) =>
    timedComparison(metric, measured, both, gatedSpeed(requests)),
  )
  return judgeGates('signs', requests, evidence)
}

describe('what a million inferences cost', () => {
  it('is told in the currency of the price', () => {
    // 2 ms for 4 rows: a million rows take 500 s, at 1.8 an hour.
    const [gate] = judge({ cost: { max: 0.2 } }, 1)
    expect(gate).toMatchObject({ verdict: 'fail', reason: expect.stringContaining('EUR') })
    expect(gate?.value).toBeCloseTo(0.25, 12)
  })

  it('is decided by pairs, as the throughput that it comes from', () => {
    expect(judge({ cost: { 'max-regression': '5%' } }, 1.1)).toMatchObject([
      { verdict: 'fail', reasonCode: 'worse-than-margin' },
    ])
    expect(judge({ cost: { 'max-regression': '5%' } }, 1.03)).toMatchObject([{ verdict: 'pass' }])
    // 0.05 EUR of 0.25 are 20 %.
    expect(judge({ cost: { 'max-regression': 0.05 } }, 1.1)).toMatchObject([{ verdict: 'pass' }])
  })
})

it('memory of GPUs fails as other memory does: more than its margin and 16 MiB in every pair', () => {
  const gates = { gpu_memory: { 'max-regression': '5%' } } as const
  expect(judge(gates, 1, 64 * mebibyte)).toMatchObject([{ verdict: 'fail' }])
  expect(judge(gates, 1, 32 * mebibyte)).toMatchObject([{ verdict: 'pass' }])
})

describe('operators of both sides', () => {
  const operator: Operator = { name: 'a', type: 'Conv', provider: 'CPU', milliseconds: 1, share: 1 }
  const identified = {} as IdentifiedBenchmark
  const base = { file: 'base.onnx', name: 'base' }

  it('are those of one more process each', async () => {
    const asked: (string | undefined)[] = []
    const operators = async (_: unknown, model?: { name: string }) => {
      asked.push(model?.name)
      return [operator]
    }
    const { detail } = await operatorsOfBoth({ operators }, identified, base)
    expect(detail.operators).toEqual({ candidate: [operator], base: [operator] })
    expect(asked).toEqual([undefined, 'base'])
  })

  it('are taken from what a child says as numbers and short texts alone', async () => {
    const said = [
      { ...operator, name: 'x'.repeat(1000), share: 'all', extra: 1 },
      null,
    ] as unknown as Operator[]
    const { detail } = await operatorsOfBoth({ operators: async () => said }, identified, undefined)
    expect(detail.operators?.candidate[0]).toEqual({ ...operator, name: 'x'.repeat(200), share: Number.NaN })
  })

  it('that cannot be told are worth a note, and those that another provider ran are an error', async () => {
    const failing = (code: 'MG5011' | 'MG5056') => ({
      operators: () => Promise.reject(new MlgateError({ code, message: 'No.', hint: 'x' })),
    })
    expect((await operatorsOfBoth(failing('MG5011'), identified, base)).notes).toEqual([
      'its operators could not be told: No',
    ])
    await expect(operatorsOfBoth(failing('MG5056'), identified, base)).rejects.toThrow('No.')
  })
})
