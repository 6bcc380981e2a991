import { commandPlan, type TimedProcess } from '@mlgate/benchmark'
import { MlgateError } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { gatedSpeed } from './gated-pairs.ts'
import { BaseFailure, takeTimings } from './take-timings.ts'

function processOf(log: number[] = []): TimedProcess {
  return {
    started: { load: 1, first: 1 },
    async round(calls) {
      log.push(calls)
      return { median: 2, mean: 2 }
    },
    async end() {
      return { peakMemory: 1, processorTime: null, latencies: {}, calls: 1 }
    },
  }
}

const facts = () => ({ rows: 1, bytes: 1, externalData: [] })
const own = { start: async () => processOf(), facts }

/** A base that does not start when it is asked for these times, counted from 1. */
function baseFailing(...times: number[]) {
  let asked = 0
  return {
    facts,
    async start() {
      if (times.includes(++asked)) throw new MlgateError({ code: 'MG5036', message: 'It was not ready.' })
      return processOf()
    },
    asked: () => asked,
  }
}

const minute = 60_000
const options = (startedAt = Date.now()) => ({ planned: 10, gated: gatedSpeed([]), startedAt })
const question = { name: 'signs', gates: {}, maxMinutes: 1 }
const take = (base: ReturnType<typeof baseFailing>) =>
  takeTimings({ plan: commandPlan, lacks: {} } as never, own, base, options(), question, {})

describe('a base that does not start', () => {
  it('once, after it has, is started again: the pairs that there are stay', async () => {
    const once = baseFailing(5)
    expect((await take(once)).pairs).toHaveLength(7)
    expect(once.asked()).toBe(8)
  })

  it('at first, or twice in succession, cannot be run here', async () => {
    const never = baseFailing(1)
    await expect(take(never)).rejects.toThrow(BaseFailure)
    expect(never.asked()).toBe(1)
    await expect(take(baseFailing(5, 6))).rejects.toThrow('It was not ready.')
  })
})

it('a candidate that is left alone has the time that is left, and one process whatever that is', async () => {
  const roundsWith = async (startedAt: number) => {
    const log: number[] = []
    const plan = { ...commandPlan, rounds: 50 }
    const slow = { facts, start: async () => ({ ...processOf(log), started: { load: 1, first: 1000 } }) }
    const { candidate } = await takeTimings(
      { plan, lacks: {} } as never,
      slow,
      null,
      options(startedAt),
      question,
      {},
    )
    return { processes: candidate.length, rounds: log.length / candidate.length }
  }
  const half = await roundsWith(Date.now() - minute / 2)
  expect(half.processes).toBe(3)
  // A third of 30 s, in which a round takes one.
  expect(half.rounds).toBeLessThanOrEqual(10)
  expect(half.rounds).toBeGreaterThan(5)
  expect(await roundsWith(Date.now() - 2 * minute)).toEqual({ processes: 1, rounds: 1 })
})
