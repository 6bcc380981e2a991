import type { RoundPlan, TimedProcess } from './timed-process.ts'

/** A process that is warm, and how it is measured from here on. */
export interface WarmProcess {
  process: TimedProcess
  /** Calls of a round. */
  calls: number
  /** About how long a round takes, in milliseconds. */
  roundTime: number
  /** Whether its windows agreed before they had to end. */
  isSettled: boolean
}

/** Windows agree when the slowest is within this share of the fastest. */
const agreement = 0.05
const mostWindows = 60
/** A warm-up that has taken so long, in milliseconds, ends: what changes that slowly is the machine. */
const longestWarmUp = 20_000
/** Calls that take as long as this together, in milliseconds, are enough for a round, however few they are. */
const enoughTime = 1000

/**
 * Runs windows of calls until so many after one another agree within 5 %, and finds out how many calls a round needs:
 * long enough for the clock and for a median.
 *
 * @param now a clock in milliseconds.
 */
export async function warmUp(
  process: TimedProcess,
  { leastTime, leastCalls, windows, interval = 0 }: RoundPlan,
  now: () => number = performance.now.bind(performance),
): Promise<WarmProcess> {
  if (windows === 0) {
    const roundTime = (process.started.first ?? 0) * leastCalls
    return { process, calls: leastCalls, roundTime, isSettled: true }
  }
  const startedAt = now()
  const medians: number[] = []
  const run = (process.warm ?? process.round).bind(process)
  let calls = 1
  let perCall = 0
  const warm = (isSettled: boolean): WarmProcess => {
    // Calls that come at a rate of their own take as long as that has them take.
    if (interval > perCall) {
      perCall = interval
      calls = callsFor(interval, leastTime, leastCalls)
    }
    return { process, calls, roundTime: perCall * calls, isSettled }
  }
  for (let window = 0; window < mostWindows; window++) {
    const { median, mean } = await run(calls)
    perCall = mean
    const wanted = callsFor(mean, leastTime, leastCalls)
    // A tenth more or less is the clock's affair; windows of another length begin again.
    if (wanted > calls * 1.1) {
      calls = wanted
      medians.length = 0
      continue
    }
    medians.push(median)
    if (medians.length >= windows && doAgree(medians.slice(-windows))) return warm(true)
    if (now() - startedAt > longestWarmUp) break
  }
  return warm(false)
}

function callsFor(mean: number, leastTime: number, leastCalls: number): number {
  const long = Math.ceil(leastTime / Math.max(mean, 1e-4))
  const few = Math.min(leastCalls, Math.ceil(enoughTime / mean))
  return Math.max(long, few, 1)
}

function doAgree(medians: readonly number[]): boolean {
  return Math.max(...medians) <= Math.min(...medians) * (1 + agreement)
}
