import { MlgateError } from '@mlgate/core'
import { createRandom } from '@mlgate/stats'
import { fewestTimes, latencyPercentile } from '../decide/percentiles.ts'
import type { Clock } from './clock.ts'
import { highestRate } from './highest-rate.ts'
import { closedLoop, type LoopTimes, openLoop, type Query } from './loops.ts'
import { poissonSchedule } from './poisson-schedule.ts'

/** The percentile that a latency bound is about, as MLPerf's server scenario has it. */
const percent = 99
const fewestQueries = fewestTimes[percent] as number
/** A rate is tried for so many times the bound: in less, a queue that grows would hardly be seen. */
const triedBounds = 5
/** And for so many milliseconds at least. */
const shortestTry = 500
/** A rate fails when it fails so many times: a machine that halts for a moment is no fault of what is timed. */
const tries = 3

export interface BoundSearch {
  query: Query
  /** Most queries that are under way at once. */
  mostInFlight: number
  clock: Clock
  /** Milliseconds. */
  latencyBound: number
  /** Milliseconds that it may take. */
  longest: number
  seed: number | string
}

/**
 * The highest rate at which the 99th percentile of latency keeps a bound. Each rate is tried with as many queries as
 * MLPerf asks for, 662, or for five times the bound, or half a second, whichever is most. They come in the same pattern
 * at every rate; one at which too many are late is left at once, and tried twice more. No rate is good that is more than
 * what is answered as fast as it goes: a queue that grows for ever may keep a long bound for as long as it is looked at.
 *
 * @returns queries a second, 0 where they are late however few there are; and the times at that rate, those of queries
 * alone where none was good.
 * @throws MlgateError MG9007 when it takes too long.
 */
export async function searchRate(asked: BoundSearch): Promise<{ rate: number; times: LoopTimes }> {
  const search = { ...asked, query: untilLate(asked) }
  const { query, mostInFlight, clock, latencyBound } = search
  let times = await closedLoop({ query, count: fewestQueries, now: clock.now })
  if ((latencyPercentile(times.latencies, percent) as number) > latencyBound) return { rate: 0, times }
  const capacity = await answeredRate(times, search)
  const rate = await highestRate({
    start: mostInFlight === 1 ? await foreseenRate(times.latencies, capacity, search) : capacity / 2,
    async holds(rate) {
      if (rate > capacity) return false
      const schedule = scheduleAt(rate, search)
      for (let tried = 0; tried < tries; tried++) {
        const kept = await tryOnce(schedule, search)
        if (kept === null) continue
        times = kept
        return true
      }
      return false
    },
  })
  return { rate, times }
}

/** Queries of which none begins once the time is over. */
function untilLate({ query, clock, longest }: BoundSearch): Query {
  const deadline = clock.now() + longest
  return () => (clock.now() > deadline ? Promise.reject(tookTooLong(longest)) : query())
}

function tookTooLong(longest: number): MlgateError {
  return new MlgateError({
    code: 'MG9007',
    message: `The highest rate that keeps latency-bound was searched for ${Math.round(longest / 1000)} s and not found: each rate takes ${fewestQueries} queries, and ${triedBounds} times the bound.`,
    hint: 'Give it more time with max-minutes, or say a rate in place of latency-bound.',
  })
}

/** Queries a second that are answered where as many as may be are always under way. */
async function answeredRate(alone: LoopTimes, { query, mostInFlight, clock }: BoundSearch): Promise<number> {
  const { elapsed } =
    mostInFlight === 1
      ? alone
      : await closedLoop({ query, count: fewestQueries, concurrency: mostInFlight, now: clock.now })
  return (1000 * fewestQueries) / elapsed
}

/** Null where too many were late. */
async function tryOnce(
  schedule: Float64Array,
  { query, mostInFlight, clock, latencyBound }: BoundSearch,
): Promise<LoopTimes | null> {
  const mayBeLate = lateAllowed(schedule.length)
  let late = 0
  const isEnough = (latency: number) => latency > latencyBound && ++late > mayBeLate
  const times = await openLoop({ query, schedule, mostInFlight, clock, isEnough })
  return late > mayBeLate ? null : times
}

/**
 * What the search would find if queries that run one at a time, in the order in which they come, took what they take
 * alone (Lindley's recursion): a start from which a few tries are enough.
 */
async function foreseenRate(
  alone: Float64Array,
  capacity: number,
  search: Pick<BoundSearch, 'latencyBound' | 'seed'>,
): Promise<number> {
  const holds = (rate: number) => {
    const schedule = scheduleAt(rate, search)
    let freeAt = 0
    const late = schedule.filter((comes, index) => {
      freeAt = Math.max(freeAt, comes) + (alone[index % alone.length] as number)
      return freeAt - comes > search.latencyBound
    })
    return late.length <= lateAllowed(schedule.length)
  }
  const rate = await highestRate({
    start: capacity,
    holds: async (rate) => rate <= capacity && holds(rate),
  })
  return rate === 0 ? capacity / 2 : rate
}

function scheduleAt(
  rate: number,
  { latencyBound, seed }: Pick<BoundSearch, 'latencyBound' | 'seed'>,
): Float64Array {
  const length = Math.max(shortestTry, triedBounds * latencyBound)
  const count = Math.max(fewestQueries, Math.ceil((length * rate) / 1000))
  return poissonSchedule(rate, count, createRandom(`arrivals ${seed}`))
}

/** How many of so many queries may be late while the percentile is not. */
function lateAllowed(count: number): number {
  return count - Math.ceil((percent / 100) * count)
}
