import { medianOf } from '@mlgate/stats'
import { latencyPercentile, percentiles } from '../decide/percentiles.ts'
import { type CallCounts, callCounter } from '../measure/call-histogram.ts'
import type { RoundTimes } from '../measure/timed-process.ts'

/** Times that are kept of a process for its percentiles: 8 MB. */
const mostKept = 2 ** 20

/** The times of a process's calls. */
export interface CallTimes {
  /** Takes the times of a round, as `roundTimesOf`. */
  add(times: Float64Array, elapsed?: number): RoundTimes
  /** How many calls there were and how long they took, and the percentiles that so many support, of the first 2²⁰. */
  summary(): { calls: number; latencies: Record<string, number>; counts: CallCounts }
}

export function callTimes(): CallTimes {
  // All of it is there from the start, and written: memory that grew with the calls would look like a leak of theirs.
  const kept = new Float64Array(mostKept).fill(Number.NaN)
  const counter = callCounter()
  let calls = 0
  return {
    add(times, elapsed) {
      if (calls < mostKept) kept.set(times.subarray(0, mostKept - calls), calls)
      calls += times.length
      counter.add(times)
      return roundTimesOf(times, elapsed)
    },
    summary() {
      const known = percentiles.flatMap((percent) => {
        const time = latencyPercentile(kept.subarray(0, calls), percent)
        return time === null ? [] : [[String(percent), time]]
      })
      return { calls, latencies: Object.fromEntries(known), counts: counter.counts() }
    },
  }
}

/**
 * What a round comes to.
 *
 * @param times of its calls, in milliseconds.
 * @param elapsed what the round took, in milliseconds; the sum of its times where they ran one after the other.
 */
export function roundTimesOf(
  times: Float64Array,
  elapsed: number = times.reduce((sum, time) => sum + time, 0),
): RoundTimes {
  return { median: medianOf(times), mean: elapsed / times.length }
}

/** What the parent asks for next: so many calls, as a round or to warm. */
export interface Asked {
  calls: number
  warms: boolean
}

/** The word of a parent that wants calls, or null when it has had enough. */
export function askedOf(word: unknown): Asked | null {
  const warms = typeof word === 'object' && word !== null && 'warm' in word
  const calls = warms ? word.warm : word
  return typeof calls === 'number' && calls >= 1 ? { calls: Math.floor(calls), warms } : null
}

/** The number of calls that the parent asks for, whatever for, or null when it has had enough. */
export function askedCalls(word: unknown): number | null {
  return askedOf(word)?.calls ?? null
}
