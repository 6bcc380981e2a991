import { createRandom } from '@mlgate/stats'
import { fewestTimes, latencyPercentile } from '../decide/percentiles.ts'
import type { Clock } from './clock.ts'
import { highestRate } from './highest-rate.ts'
import { closedLoop, type LoopTimes, openLoop, type Query } from './loops.ts'
import { poissonSchedule } from './poisson-schedule.ts'

/** The percentile that a latency bound is about, as MLPerf's server scenario has it. */
const percent = 99
const fewestQueries = fewestTimes[percent] as number
/** A rate is tried for so many times the bound: in less, a queue that grows for ever would not yet be seen. */
const triedBounds = 20

export interface BoundSearch {
  query: Query
  /** Most queries that are under way at once. */
  mostInFlight: number
  clock: Clock
  /** Milliseconds. */
  latencyBound: number
  seed: number | string
}

/**
 * The highest rate at which the 99th percentile of latency keeps a bound. Each rate is tried with as many queries as
 * MLPerf asks for, 662, or for twenty times the bound, whichever is more; they come in the same pattern at every rate,
 * and one at which too many are late is left at once.
 *
 * @returns queries a second, 0 where they are late however few there are; and the times at that rate, those of queries
 * alone where none was good.
 */
export async function searchRate(search: BoundSearch): Promise<{ rate: number; times: LoopTimes }> {
  const { query, mostInFlight, clock, latencyBound } = search
  let times = await closedLoop({ query, count: fewestQueries, now: clock.now })
  if ((latencyPercentile(times.latencies, percent) as number) > latencyBound) return { rate: 0, times }
  const alone = (1000 * fewestQueries) / times.elapsed
  const rate = await highestRate({
    start: mostInFlight === 1 ? await foreseenRate(times.latencies, alone, search) : alone,
    async holds(rate) {
      const schedule = scheduleAt(rate, search)
      const mayBeLate = lateAllowed(schedule.length)
      let late = 0
      const tried = await openLoop({
        query,
        schedule,
        mostInFlight,
        clock,
        isEnough: (latency) => latency > latencyBound && ++late > mayBeLate,
      })
      const isGood = late <= mayBeLate
      if (isGood) times = tried
      return isGood
    },
  })
  return { rate, times }
}

/**
 * What the search would find if queries that run one at a time, in the order in which they come, took what they take
 * alone (Lindley's recursion): a start from which a few tries are enough.
 */
async function foreseenRate(
  alone: Float64Array,
  rateAlone: number,
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
  const rate = await highestRate({ start: rateAlone, holds: async (rate) => holds(rate) })
  return rate === 0 ? rateAlone / 2 : rate
}

function scheduleAt(
  rate: number,
  { latencyBound, seed }: Pick<BoundSearch, 'latencyBound' | 'seed'>,
): Float64Array {
  const count = Math.max(fewestQueries, Math.ceil((triedBounds * latencyBound * rate) / 1000))
  return poissonSchedule(rate, count, createRandom(`arrivals ${seed}`))
}

/** How many of so many queries may be late while the percentile is not. */
function lateAllowed(count: number): number {
  return count - Math.ceil((percent / 100) * count)
}
