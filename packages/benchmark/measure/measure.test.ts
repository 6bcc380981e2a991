import { createRandom } from '@mlgate/stats'
import { describe, expect, it } from 'vitest'
import { collect } from './collect.ts'
import { measureAlone, measurePair } from './measure-pair.ts'
import { callPlan, commandPlan, type TimedProcess } from './timed-process.ts'
import { warmUp } from './warm-up.ts'

/** A process whose n-th call takes so many milliseconds, and that writes down what it was told. */
function processOf(timeOf: (call: number) => number, log: string[] = [], name = 'it'): TimedProcess {
  let call = 0
  return {
    started: { load: 5, first: 1 },
    async round(calls) {
      log.push(`${name} ${calls}`)
      const times = Array.from({ length: calls }, () => timeOf(call++))
      const mean = times.reduce((sum, time) => sum + time, 0) / calls
      return { median: times.toSorted((a, b) => a - b)[Math.floor(calls / 2)] as number, mean }
    },
    async end() {
      log.push(`${name} ended`)
      return { peakMemory: 1, processorTime: null, latencies: {}, calls: call }
    },
  }
}

describe('warming up', () => {
  it('takes as many calls a round as fill 20 ms, and ten at least', async () => {
    expect(
      (
        await warmUp(
          processOf(() => 0.05),
          callPlan,
        )
      ).calls,
    ).toBe(400)
    expect(
      (
        await warmUp(
          processOf(() => 8),
          callPlan,
        )
      ).calls,
    ).toBe(10)
  })

  it('is content with fewer calls where each takes long: a second of them is enough', async () => {
    expect(
      (
        await warmUp(
          processOf(() => 400),
          callPlan,
        )
      ).calls,
    ).toBe(3)
    expect(
      (
        await warmUp(
          processOf(() => 5000),
          callPlan,
        )
      ).calls,
    ).toBe(1)
  })

  it('goes on until three windows agree within 5 %', async () => {
    const log: string[] = []
    const slowingDown = processOf((call) => 2 + 10 * 0.97 ** call, log)
    const { isSettled, process } = await warmUp(slowingDown, callPlan)
    expect(isSettled).toBe(true)
    const { median } = await process.round(10)
    expect(median).toBeLessThan(3)
    expect(log.length).toBeGreaterThan(5)
  })

  it('ends where windows never agree, and says so', async () => {
    const log: string[] = []
    const restless = processOf((call) => (Math.floor(call / 10) % 2 === 0 ? 2 : 3), log)
    expect((await warmUp(restless, callPlan)).isSettled).toBe(false)
    let clock = 0
    const late = {
      ...restless,
      round: (calls: number) => restless.round(calls).finally(() => (clock += 5000)),
    }
    log.length = 0
    await warmUp(late, callPlan, () => clock)
    expect(log.length).toBeLessThan(10)
  })

  it('is made of calls one after the other, however they come in a round, which is as long as that makes it', async () => {
    const log: string[] = []
    const process = { ...processOf(() => 0.1, log), warm: processOf(() => 0.1, log, 'warm').round }
    const plan = { ...callPlan, leastCalls: 67, interval: 5 }
    expect(await warmUp(process, plan)).toMatchObject({ calls: 67, roundTime: 335, isSettled: true })
    expect(log.every((line) => line.startsWith('warm'))).toBe(true)
    const seldom = { ...plan, interval: 400 }
    expect(await warmUp(process, seldom)).toMatchObject({ calls: 3, roundTime: 1200 })
  })

  it('of a command was its first run, which tells how long a round takes', async () => {
    const log: string[] = []
    const command = processOf(() => 700, log)
    expect(await warmUp(command, commandPlan)).toMatchObject({ calls: 1, roundTime: 1, isSettled: true })
    expect(log).toEqual([])
  })
})

describe('a pair of processes', () => {
  const pair = async (seed: number, log: string[], plan = callPlan, time = 1e6) =>
    measurePair(
      {
        base: async () => processOf(() => 4, log, 'base'),
        candidate: async () => processOf(() => 5, log, 'candidate'),
      },
      { plan, time, random: createRandom(seed) },
    )

  it('runs one side at a time, in half of the rounds the base first, and which ones is drawn', async () => {
    const orders = await Promise.all(
      [1, 2, 3].map(async (seed) => {
        const log: string[] = []
        const { base, candidate } = await pair(seed, log)
        expect([base.rounds.length, candidate.rounds.length]).toEqual([40, 40])
        const turns = log.slice(-82, -2).map((line) => line.split(' ')[0])
        const first = turns.filter((_, index) => index % 2 === 0)
        expect(turns.filter((_, index) => index % 2 === 1)).toEqual(
          first.map((side) => (side === 'base' ? 'candidate' : 'base')),
        )
        expect(first.filter((side) => side === 'base')).toHaveLength(20)
        return first.join()
      }),
    )
    expect(new Set(orders).size).toBe(3)
  })

  it('has the same turns for the same seed', async () => {
    const [one, two]: string[][] = [[], []]
    await Promise.all([pair(7, one as string[]), pair(7, two as string[])])
    expect(one).toEqual(two)
  })

  it('runs fewer rounds where the time is short, and ten at least', async () => {
    const rounds = async (time: number) => (await pair(1, [], callPlan, time)).base.rounds.length
    expect(await rounds(90 * 20)).toBe(20)
    expect(await rounds(1)).toBe(10)
  })

  it('that fails ends the side that waits for its turn', async () => {
    const log: string[] = []
    const broken = { ...processOf(() => 4, [], 'base'), round: () => Promise.reject(new Error('it crashed')) }
    const start = {
      base: async () => broken,
      candidate: async () => processOf(() => 5, log, 'candidate'),
    }
    for (const seed of [1, 2, 3, 4]) {
      log.length = 0
      const failing = measurePair(start, { plan: callPlan, time: 1e6, random: createRandom(seed) })
      await expect(failing).rejects.toThrow('it crashed')
      // Where the broken side came first, the other was never started.
      expect(log.at(-1) ?? 'candidate ended').toBe('candidate ended')
    }
  })

  it('without a base that fails, in a round or before it is warm, ends', async () => {
    for (const roundsUntil of [0, 30]) {
      const log: string[] = []
      const process = processOf(() => 5, log)
      const broken = {
        ...process,
        round: (calls: number) =>
          log.length < roundsUntil ? process.round(calls) : Promise.reject(new Error('it crashed')),
      }
      const failing = measureAlone(async () => broken, { plan: callPlan, time: 1e6 })
      await expect(failing).rejects.toThrow('it crashed')
      expect(log).toHaveLength(roundsUntil + 1)
      expect(log.at(-1)).toBe('it ended')
    }
  })

  it('without a base is the candidate alone', async () => {
    const measured = await measureAlone(async () => processOf(() => 5), { plan: callPlan, time: 1e6 })
    expect(measured).toMatchObject({ load: 5, isSettled: true, peakMemory: 1 })
    expect(measured.rounds).toHaveLength(40)
  })
})

describe('measuring one after the other', () => {
  const run = async (limits: { deadline?: number; enough?: number }) => {
    let clock = 0
    let count = 0
    const measure = async () => {
      clock += 10
      count += 1
      return count
    }
    return collect(measure, {
      planned: 10,
      deadline: limits.deadline ?? Number.POSITIVE_INFINITY,
      isEnough: (items) => items.length === limits.enough,
      now: () => clock,
    })
  }

  it('goes on to what is planned, or ends where what there is suffices', async () => {
    expect(await run({})).toHaveLength(10)
    expect(await run({ enough: 7 })).toHaveLength(7)
  })

  it('foresees how many there will be from the time that they take', async () => {
    let clock = 0
    const foreseen: number[] = []
    await collect(async () => (clock += 10), {
      planned: 10,
      deadline: 45,
      isEnough: () => false,
      onProgress: (_, fitting) => foreseen.push(fitting),
      now: () => clock,
    })
    expect(foreseen).toEqual([10, 4, 4, 4])
  })

  it('begins none that would probably pass the deadline, except the first', async () => {
    expect(await run({ deadline: 35 })).toHaveLength(3)
    expect(await run({ deadline: 1 })).toHaveLength(1)
  })
})
