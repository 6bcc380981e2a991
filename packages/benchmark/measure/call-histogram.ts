import type { Histogram } from '@mlgate/core'

/** Bins of one grid for all processes, so that those of several add up; each reaches 1.1 % farther than it begins. */
const perDoubling = 64
const growth = 2 ** (1 / perDoubling)
/** Bins that reach from a clock's smallest step, 60 ns, to four and a half hours; what lies outside is in the last ones. */
const [lowest, highest] = [-14 * perDoubling, 24 * perDoubling]

/** How many calls took how long: `counts` are those of bins one after the other, from bin `first` on. */
export interface CallCounts {
  first: number
  counts: readonly number[]
}

/** Counts calls by how long they took, in bounded space however many there are. */
export function callCounter(): { add(times: Float64Array): void; counts(): CallCounts } {
  const bins = new Float64Array(highest - lowest + 1)
  return {
    add(times) {
      for (const time of times) {
        const bin = time > 0 ? Math.floor(perDoubling * Math.log2(time)) : lowest
        const place = Math.min(highest, Math.max(lowest, bin)) - lowest
        bins[place] = (bins[place] as number) + 1
      }
    },
    counts() {
      const first = bins.findIndex((count) => count > 0)
      const last = bins.findLastIndex((count) => count > 0)
      return first < 0
        ? { first: 0, counts: [] }
        : { first: first + lowest, counts: [...bins.subarray(first, last + 1)] }
    },
  }
}

/**
 * The calls of several processes as one histogram.
 *
 * @param all what processes counted: the word of code that may be hostile. What is no count of a bin that there is, is
 *   left out.
 * @returns null when there is no call.
 */
export function histogramOf(all: readonly (CallCounts | undefined)[]): Histogram | null {
  const bins = new Map<number, number>()
  for (const told of all) {
    if (!Array.isArray(told?.counts) || !Number.isSafeInteger(told.first)) continue
    for (const [index, count] of told.counts.slice(0, highest - lowest + 1).entries()) {
      const bin = told.first + index
      const isCount = Number.isSafeInteger(count) && count > 0
      if (isCount && bin >= lowest && bin <= highest) bins.set(bin, (bins.get(bin) ?? 0) + count)
    }
  }
  if (bins.size === 0) return null
  const places = [...bins.keys()]
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const counts = Array.from({ length: last - first + 1 }, (_, index) => bins.get(first + index) ?? 0)
  return { first: Number((growth ** first).toPrecision(12)), growth, counts }
}
