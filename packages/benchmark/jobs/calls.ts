import { medianOf } from '@mlgate/stats'
import { latencyPercentile, percentiles } from '../decide/percentiles.ts'
import type { RoundTimes } from '../measure/timed-process.ts'

/** Times that are kept of a process for its percentiles: 8 MB. */
const mostKept = 2 ** 20

/** The times of a process's calls. */
export interface CallTimes {
  /** Takes the times of a round, in milliseconds. */
  add(times: Float64Array): RoundTimes
  /** How many calls there were, and the percentiles that so many support, of the first 2²⁰. */
  summary(): { calls: number; latencies: Record<string, number> }
}

export function callTimes(): CallTimes {
  const kept: number[] = []
  let calls = 0
  return {
    add(times) {
      calls += times.length
      for (const time of times.subarray(0, mostKept - kept.length)) kept.push(time)
      return {
        median: medianOf([...times]),
        mean: times.reduce((sum, time) => sum + time, 0) / times.length,
      }
    },
    summary() {
      const known = percentiles.flatMap((percent) => {
        const time = latencyPercentile(kept, percent)
        return time === null ? [] : [[String(percent), time]]
      })
      return { calls, latencies: Object.fromEntries(known) }
    },
  }
}

/** The number of calls that the parent asks for, or null when it has had enough. */
export function askedCalls(word: unknown): number | null {
  return typeof word === 'number' && word >= 1 ? Math.floor(word) : null
}

/**
 * Times calls one after the other. The clock is read once a call and marks are subtracted afterwards, so that next to
 * nothing but the call is in its time; this clock costs a third of `process.hrtime.bigint`, which makes an object.
 *
 * @returns milliseconds.
 */
export async function timeCalls(call: () => Promise<unknown>, count: number): Promise<Float64Array> {
  const marks = new Float64Array(count + 1)
  marks[0] = performance.now()
  for (let index = 1; index <= count; index++) {
    await call()
    marks[index] = performance.now()
  }
  return marks.subarray(1).map((mark, index) => mark - (marks[index] as number))
}
