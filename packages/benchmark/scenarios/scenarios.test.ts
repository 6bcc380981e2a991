import { createRandom } from '@mlgate/stats'
import { describe, expect, it } from 'vitest'
import { latencyPercentile } from '../decide/percentiles.ts'
import { blockingClock, type Clock, eventLoopClock } from './clock.ts'
import { highestRate } from './highest-rate.ts'
import { loadOn } from './load.ts'
import { closedLoop, openLoop } from './loops.ts'
import { poissonSchedule } from './poisson-schedule.ts'
import { playOf } from './scenario.ts'

/** A clock that goes on as soon as everybody waits for it, and no earlier. */
function virtualClock(): Clock & { sleep(ms: number): Promise<void> } {
  let time = 0
  let ticking = false
  const waiting: { at: number; wake: () => void }[] = []
  const tick = () => {
    ticking = false
    waiting.sort((a, b) => a.at - b.at)
    const first = waiting.shift()
    if (first === undefined) return
    time = Math.max(time, first.at)
    first.wake()
    schedule()
  }
  // A turn of the event loop: whatever can go on without the clock has gone on by then.
  const schedule = () => {
    if (ticking || waiting.length === 0) return
    ticking = true
    setImmediate(tick)
  }
  const until = (at: number) => {
    if (at <= time) return Promise.resolve()
    return new Promise<void>((wake) => {
      waiting.push({ at, wake })
      schedule()
    })
  }
  return { now: () => time, until, sleep: (ms) => until(time + ms) }
}

/** Answers one query at a time, in the order in which they come, each after so long. */
function singleServer(clock: ReturnType<typeof virtualClock>, serviceMs: (query: number) => number) {
  let last: Promise<unknown> = Promise.resolve()
  let queries = 0
  return () => {
    const took = serviceMs(queries++)
    last = last.then(() => clock.sleep(took))
    return last
  }
}

const every = (gap: number, count: number) =>
  Float64Array.from({ length: count }, (_, index) => (index + 1) * gap)

describe('queries that come by chance', () => {
  it('come at their rate, with exponential gaps', () => {
    const times = poissonSchedule(200, 20_000, createRandom(1))
    expect(times[19_999]).toBeGreaterThan(0.98 * 100_000)
    expect(times[19_999]).toBeLessThan(1.02 * 100_000)
    const gaps = times.map((time, index) => time - (times[index - 1] ?? 0))
    // Of an exponential distribution, e^−1 lies above the mean, and e^−3 above three times it.
    const above = (ms: number) => gaps.filter((gap) => gap > ms).length / gaps.length
    expect(above(5)).toBeCloseTo(Math.exp(-1), 1.5)
    expect(above(15)).toBeCloseTo(Math.exp(-3), 1.5)
  })

  it('come in the same pattern at every rate', () => {
    const [slow, fast] = [100, 300].map((rate) => poissonSchedule(rate, 50, createRandom('a')))
    for (const [index, time] of (fast as Float64Array).entries()) {
      expect((slow as Float64Array)[index]).toBeCloseTo(3 * time, 9)
    }
  })
})

describe('a closed loop', () => {
  it('keeps so many queries under way, and tells what each of them took', async () => {
    const clock = virtualClock()
    let underWay = 0
    let most = 0
    const { latencies, elapsed } = await closedLoop({
      count: 12,
      concurrency: 4,
      now: clock.now,
      async query() {
        most = Math.max(most, ++underWay)
        await clock.sleep(10)
        underWay--
      },
    })
    expect(most).toBe(4)
    expect([...latencies]).toEqual(Array.from({ length: 12 }, () => 10))
    expect(elapsed).toBe(30)
  })

  it('one at a time takes the sum of what they take', async () => {
    const clock = virtualClock()
    const query = singleServer(clock, (number) => number + 1)
    const { latencies, elapsed } = await closedLoop({ query, count: 4, now: clock.now })
    expect([...latencies]).toEqual([1, 2, 3, 4])
    expect(elapsed).toBe(10)
  })

  it('ends with the error of the first query that fails, and begins none after it', async () => {
    let begun = 0
    const query = async () => {
      if (++begun === 3) throw new Error('refused')
      await null
    }
    await expect(closedLoop({ query, count: 100, concurrency: 2 })).rejects.toThrow('refused')
    await new Promise(setImmediate)
    expect(begun).toBeLessThan(6)
  })
})

describe('an open loop', () => {
  it('tells latencies from the time at which a query should have begun: a stall counts for all that it kept waiting', async () => {
    // One query every 10 ms, each answered in 1 ms, but the 11th stalls for a second.
    const stalling = (query: number) => (query === 10 ? 1000 : 1)
    const clock = virtualClock()
    const open = await openLoop({
      query: singleServer(clock, stalling),
      schedule: every(10, 200),
      mostInFlight: 1,
      clock,
    })
    const waited = open.latencies.filter((latency) => latency > 100).length
    expect(waited).toBeGreaterThan(95)
    expect(latencyPercentile(open.latencies, 90)).toBeGreaterThan(700)

    // The closed loop sees one slow query, and a median and a 90th percentile as if nothing had been.
    const closedClock = virtualClock()
    const query = singleServer(closedClock, stalling)
    const closed = await closedLoop({ query, count: 200, now: closedClock.now })
    expect(closed.latencies.filter((latency) => latency > 100)).toHaveLength(1)
    expect(latencyPercentile(closed.latencies, 90)).toBe(1)
  })

  it('has no more under way than it may, and those that wait for that have waited', async () => {
    const latenciesWith = async (mostInFlight: number) => {
      const clock = virtualClock()
      let underWay = 0
      let most = 0
      const query = async () => {
        most = Math.max(most, ++underWay)
        await clock.sleep(20)
        underWay--
      }
      const { latencies, elapsed } = await openLoop({ query, schedule: every(5, 8), mostInFlight, clock })
      expect(most).toBe(Math.min(mostInFlight, 4))
      return { latencies: [...latencies], elapsed }
    }
    expect(await latenciesWith(64)).toEqual({ latencies: Array(8).fill(20), elapsed: 60 })
    expect(await latenciesWith(2)).toEqual({ latencies: [20, 20, 30, 30, 40, 40, 50, 50], elapsed: 90 })
  })

  it('begins no more queries once it has seen enough, or one failed', async () => {
    const clock = virtualClock()
    let begun = 0
    const query = async () => {
      begun++
      await clock.sleep(1)
    }
    const seen = await openLoop({
      query,
      schedule: every(10, 50),
      mostInFlight: 4,
      clock,
      isEnough: () => begun === 7,
    })
    expect(begun).toBe(7)
    expect([...seen.latencies.subarray(6, 9)]).toEqual([1, Number.NaN, Number.NaN])
    const failing = async () => {
      await query()
      throw new Error('refused')
    }
    const broken = openLoop({ query: failing, schedule: every(10, 50), mostInFlight: 4, clock })
    await expect(broken).rejects.toThrow('refused')
    await clock.sleep(1000)
    expect(begun).toBe(8)
  })
})

describe('the search for the highest rate', () => {
  const find = async (limit: number, start: number) => {
    const tried: number[] = []
    const holds = async (rate: number) => {
      tried.push(rate)
      return rate <= limit
    }
    return { rate: await highestRate({ holds, start }), tries: tried.length }
  }

  it.each([
    [100, 100],
    [100, 99],
    [100, 60],
    [100, 5],
    [100, 150],
    [100, 2000],
  ])('finds %d a second, begun at %d, to 2 %%', async (limit, start) => {
    const { rate } = await find(limit, start)
    expect(rate).toBeLessThanOrEqual(limit)
    expect(rate).toBeGreaterThan(limit / 1.021)
  })

  it('tries few rates where it begins near the end', async () => {
    expect((await find(100, 99)).tries).toBeLessThanOrEqual(4)
  })

  it('ends where none is good, and where all are', async () => {
    expect((await find(1, 1000)).rate).toBe(0)
    expect((await find(Number.POSITIVE_INFINITY, 1000)).tries).toBeLessThan(12)
  })
})

describe('a server of 2 ms a query', () => {
  const searchFor = async (latencyBound: number, servers = 1, longest = 120_000) => {
    const clock = virtualClock()
    const lines = Array.from({ length: servers }, () => singleServer(clock, () => 2))
    let queries = 0
    const load = loadOn({
      query: () => (lines[queries++ % servers] as () => Promise<unknown>)(),
      arrivals: { kind: 'highest-rate', latencyBound, longest },
      mostInFlight: servers === 1 ? 1 : 64,
      seed: 1,
      clock,
    })
    const { latencies } = await load.round(1).catch((error: unknown) => {
      throw Object.assign(error as Error, { endedAt: clock.now() })
    })
    return { rate: load.highestRate() as number, latencies }
  }

  it('takes the rate at which 99 % of queries keep the bound, and tells the latencies of that', async () => {
    const { rate, latencies } = await searchFor(10)
    // M/D/1: at 350 a second (load 0.7) about 1 % of queries wait for more than 8 ms (Erlang's formula).
    expect(rate).toBeGreaterThan(280)
    expect(rate).toBeLessThan(420)
    expect(latencyPercentile(latencies, 99)).toBeLessThanOrEqual(10)
    expect(latencies.length).toBeGreaterThanOrEqual(662)
  })

  it('takes more of them the longer they may take, though never more than it can answer', async () => {
    const [tight, wide] = [await searchFor(4), await searchFor(400)]
    expect(tight.rate).toBeLessThan(250)
    expect(wide.rate).toBeGreaterThan(450)
    expect(wide.rate).toBeLessThanOrEqual(500)
  })

  it('takes about twice as many with two lanes', async () => {
    expect((await searchFor(10, 2)).rate).toBeGreaterThan(1.7 * (await searchFor(10)).rate)
  })

  it('tries a rate again where the machine halts for a moment', async () => {
    const rateWith = async (haltsMs: number) => {
      const clock = virtualClock()
      let halts = 0
      const query = singleServer(clock, () => {
        const isHalt = clock.now() > 3000 * (halts + 1)
        if (isHalt) halts++
        return isHalt ? haltsMs : 2
      })
      const load = loadOn({
        query,
        arrivals: { kind: 'highest-rate', latencyBound: 10, longest: 120_000 },
        mostInFlight: 1,
        seed: 1,
        clock,
      })
      await load.round(1)
      return load.highestRate() as number
    }
    expect(await rateWith(300)).toBe(await rateWith(2))
  })

  it.each([
    ['while queries run alone', 500, 1],
    ['while rates are tried', 3000, 1],
    ['with many under way', 3000, 4],
  ])('is searched for no longer than it may be: the time is over %s', async (_, longest, servers) => {
    const error = await searchFor(10, servers, longest).catch((error: unknown) => error)
    expect(error).toMatchObject({ code: 'MG9007', hint: expect.stringContaining('max-minutes') })
    expect((error as { endedAt: number }).endedAt).toBeLessThan(longest + 100)
  })

  it('takes none where a query alone is late', async () => {
    expect((await searchFor(1.9)).rate).toBe(0)
  })
})

describe('a load', () => {
  it('warms with queries one after the other, however they come then', async () => {
    const clock = virtualClock()
    const load = loadOn({
      query: () => clock.sleep(1),
      arrivals: { kind: 'poisson', rate: 100 },
      mostInFlight: 1,
      seed: 3,
      clock,
    })
    expect((await load.warm(50)).elapsed).toBe(50)
    const { elapsed } = await load.round(500)
    expect(elapsed / 500).toBeGreaterThan(8)
    expect(elapsed / 500).toBeLessThan(12)
    expect(load.highestRate()).toBeNull()
  })

  it('comes in the same pattern to both sides of a pair', async () => {
    const arrivals = async () => {
      const clock = virtualClock()
      const times: number[] = []
      const query = async () => {
        times.push(clock.now())
      }
      const load = loadOn({ query, arrivals: { kind: 'poisson', rate: 50 }, mostInFlight: 9, seed: 3, clock })
      for (const count of [5, 7]) await load.round(count)
      return times
    }
    expect(await arrivals()).toEqual(await arrivals())
  })
})

describe('a scenario', () => {
  it('has queries come as MLPerf says', () => {
    expect(playOf({ name: 'single-stream' }).arrivals).toEqual({ kind: 'closed', concurrency: 1 })
    expect(playOf({ name: 'offline' }, { concurrency: 8 }).arrivals).toEqual({
      kind: 'closed',
      concurrency: 8,
    })
    expect(playOf({ name: 'multi-stream' }).samples).toBe(8)
    expect(playOf({ name: 'server', rate: 50 })).toMatchObject({
      arrivals: { kind: 'poisson', rate: 50 },
      plan: { interval: 20 },
    })
    expect(playOf({ name: 'server', latencyBound: 100 }).plan.rounds).toBe(1)
  })

  it.each<Parameters<typeof playOf>[0]>([{ name: 'multi-stream' }, { name: 'server', rate: 200 }])(
    'of $name has calls enough in a process for the 99th percentile',
    (scenario) => {
      const { rounds, leastCalls } = playOf(scenario).plan
      expect(rounds * leastCalls).toBeGreaterThanOrEqual(662)
    },
  )
})

describe.each<[string, Clock]>([
  ['for answers through the event loop', eventLoopClock],
  ['for work that blocks its thread', blockingClock],
])('a clock %s', (_, clock) => {
  it('never wakes before its time', async () => {
    for (const ahead of [0.1, 1.5, 3.2, 0]) {
      const due = clock.now() + ahead
      await clock.until(due)
      expect(clock.now()).toBeGreaterThanOrEqual(due)
    }
  })
})
