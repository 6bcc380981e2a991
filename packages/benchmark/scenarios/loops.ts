import { type Clock, now as machineNow } from './clock.ts'

/** One query: it rejects where it fails. */
export type Query = () => Promise<unknown>

/** What queries took. */
export interface LoopTimes {
  /** Of each query in milliseconds, in the order in which they began. */
  latencies: Float64Array
  /** From the first query's time to the last answer, in milliseconds. */
  elapsed: number
}

/**
 * Sends queries one after the other. The clock is read once a query and marks are subtracted afterwards, in their place,
 * so that next to nothing but the query is in its time; this clock costs a third of `process.hrtime.bigint`, which makes
 * an object.
 */
async function oneByOne(query: Query, count: number, now: () => number): Promise<LoopTimes> {
  const marks = new Float64Array(count + 1)
  marks[0] = now()
  for (let index = 1; index <= count; index++) {
    await query()
    marks[index] = now()
  }
  const elapsed = (marks[count] as number) - (marks[0] as number)
  for (let index = 0; index < count; index++) {
    marks[index] = (marks[index + 1] as number) - (marks[index] as number)
  }
  return { latencies: marks.subarray(0, count), elapsed }
}

/** A closed loop: so many queries are always under way, and each answer makes room for the next one. */
export interface ClosedLoop {
  query: Query
  count: number
  concurrency?: number
  now?: () => number
}

/** Sends queries as fast as they are answered. The first that fails ends the loop with its error. */
export async function closedLoop({
  query,
  count,
  concurrency = 1,
  now = machineNow,
}: ClosedLoop): Promise<LoopTimes> {
  if (concurrency === 1) return oneByOne(query, count, now)
  const latencies = new Float64Array(count)
  const startedAt = now()
  await inLanes(count, concurrency, async (index) => {
    const begunAt = now()
    await query()
    latencies[index] = now() - begunAt
  })
  return { latencies, elapsed: now() - startedAt }
}

/** An open loop: queries come when they come, whether those before them have been answered or not. */
export interface OpenLoop {
  query: Query
  /** When each of them comes, in milliseconds since the start, rising. */
  schedule: Float64Array
  /** Most that are under way at once; whoever comes then waits, and its time runs. */
  mostInFlight: number
  clock: Clock
  /** Hears the latency of each query; once it says true, none begins any more. */
  isEnough?(latency: number): boolean
}

/**
 * Sends queries by a schedule. A latency is from the time at which the query should have begun to its answer: one that
 * waited because the server stalled, or because we were late ourselves, has waited. Measured from the sending, a stall
 * would count once, however many it kept waiting (coordinated omission; G. Tene).
 *
 * @returns NaN for queries that never began. The first that fails ends the loop with its error.
 */
export async function openLoop({
  query,
  schedule,
  mostInFlight,
  clock,
  isEnough = () => false,
}: OpenLoop): Promise<LoopTimes> {
  const latencies = new Float64Array(schedule.length).fill(Number.NaN)
  const startedAt = clock.now()
  let isOver = false
  // Only the first in line looks at the clock.
  let line = Promise.resolve()
  await inLanes(schedule.length, mostInFlight, async (index) => {
    const dueAt = startedAt + (schedule[index] as number)
    line = line.then(() => (isOver ? undefined : clock.until(dueAt)))
    await line
    if (isOver) return
    await query().catch((error: unknown) => {
      isOver = true
      throw error
    })
    const latency = clock.now() - dueAt
    latencies[index] = latency
    isOver ||= isEnough(latency)
  })
  return { latencies, elapsed: clock.now() - startedAt }
}

/** Does work by its number, in order, so many at once; after a failure nothing is begun. */
async function inLanes(count: number, lanes: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < count) {
      try {
        await work(next++)
      } catch (error) {
        next = count
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, count) }, lane))
}
