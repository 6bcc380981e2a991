import { createRandom } from '@mlgate/stats'
import { type Clock, eventLoopClock } from './clock.ts'
import { closedLoop, type LoopTimes, openLoop, type Query } from './loops.ts'
import { poissonSchedule } from './poisson-schedule.ts'
import { searchRate } from './search-rate.ts'

/** How queries come. */
export type Arrivals =
  /** So many are always under way. */
  | { kind: 'closed'; concurrency: number }
  /** So many a second, by chance. */
  | { kind: 'poisson'; rate: number }
  /**
   * By chance, at the highest rate for which the 99th percentile of latency is at most so many milliseconds.
   *
   * @param longest milliseconds that the search for it may take.
   */
  | { kind: 'highest-rate'; latencyBound: number; longest: number }

/** Sends queries to what is timed. */
export interface Load {
  /** As fast as they are answered, however they come else: what it takes alone, and what warms. */
  warm(count: number): Promise<LoopTimes>
  /** As they come. A search runs as many as it needs, whatever the count. @throws MlgateError MG9007 of its time. */
  round(count: number): Promise<LoopTimes>
  /** Queries a second that the last search found; null where none was asked for. */
  highestRate(): number | null
}

export interface LoadOptions {
  query: Query
  arrivals: Arrivals
  /** Most queries that are under way at once: 1 for what runs them one after the other. */
  mostInFlight: number
  /** Seed of the times at which they come; both sides of a pair have the same. */
  seed: number | string
  clock?: Clock
}

/** A load on what answers queries. */
export function loadOn({ query, arrivals, mostInFlight, seed, clock = eventLoopClock }: LoadOptions): Load {
  const { now } = clock
  const closed = (concurrency: number) => (count: number) => closedLoop({ query, count, concurrency, now })
  const concurrency = arrivals.kind === 'closed' ? arrivals.concurrency : 1
  const warm = closed(concurrency)
  const random = createRandom(`arrivals ${seed}`)
  if (arrivals.kind === 'closed') return { warm, round: warm, highestRate: () => null }
  const open = { query, mostInFlight, clock }
  if (arrivals.kind === 'poisson') {
    return {
      warm,
      round: (count) => openLoop({ ...open, schedule: poissonSchedule(arrivals.rate, count, random) }),
      highestRate: () => null,
    }
  }
  let found: number | null = null
  return {
    warm,
    async round() {
      const { latencyBound, longest } = arrivals
      const searched = await searchRate({ ...open, latencyBound, longest, seed })
      found = searched.rate
      return searched.times
    },
    highestRate: () => found,
  }
}
