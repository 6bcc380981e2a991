import type { Histogram, Result } from '@mlgate/core'

/** Calls that took from so long to so long, in milliseconds. */
export interface CallBin {
  from: number
  to: number
  calls: number
}

/** The calls of this change, and those of its base where it was run. */
export interface CallSides {
  now: readonly CallBin[]
  base: readonly CallBin[] | null
}

/** Bins that anybody draws; more are in no document but one that somebody made up. */
const mostBins = 2500
const widest = 1e300

/** How many calls of each side took how long; null where a result does not tell. */
export function callSides({ benchmark }: Result): CallSides | null {
  const { candidate, base } = benchmark?.latencies ?? {}
  const now = binsOf(candidate)
  if (now.length === 0) return null
  const other = binsOf(base)
  return { now, base: other.length === 0 ? null : other }
}

/** A histogram's bins; none where its numbers make none. */
function binsOf(histogram: Histogram | undefined): CallBin[] {
  if (histogram === undefined) return []
  const { first, growth, counts } = histogram
  const own = counts.slice(0, mostBins)
  const isSound =
    first > 0 && growth > 1 && growth <= 10 && own.every((count) => count >= 0 && count <= widest)
  const bins = own.map((calls, index) => ({
    from: first * growth ** index,
    to: first * growth ** (index + 1),
    calls,
  }))
  return isSound && callsIn(bins) > 0 && bins.every(({ from, to }) => from > 0 && to <= widest) ? bins : []
}

export function callsIn(bins: readonly CallBin[]): number {
  return bins.reduce((sum, { calls }) => sum + calls, 0)
}

/** The time that so large a share of the calls did not exceed, read between the edges of its bin. */
export function quantile(bins: readonly CallBin[], share: number): number {
  const wanted = callsIn(bins) * share
  let before = 0
  for (const { from, to, calls } of bins) {
    if (calls > 0 && before + calls >= wanted) return from * (to / from) ** ((wanted - before) / calls)
    before += calls
  }
  return bins.at(-1)?.to ?? Number.NaN
}

/**
 * From where to where calls of either side are shown: to the 99th percentile, unless that is so far off that the rest
 * would be a line. What lies beyond is told in words.
 */
export function shownTimes({ now, base }: CallSides): [from: number, to: number] {
  const sides = base === null ? [now] : [now, base]
  return [
    0.98 * Math.min(...sides.map((bins) => quantile(bins, 0.001))),
    Math.max(...sides.map((bins) => Math.min(quantile(bins, 0.99), farthest * quantile(bins, 0.9)))),
  ]
}

const farthest = 4

/** What share of the calls was done within a time. */
export function shareWithin(bins: readonly CallBin[], time: number): number {
  const done = bins.reduce((sum, { from, to, calls }) => {
    return sum + calls * Math.min(1, Math.max(0, Math.log(time / from) / Math.log(to / from)))
  }, 0)
  return done / callsIn(bins)
}

/** The edges of so many columns, each by the same factor wider than the one before: a tenth more is as far everywhere. */
export function columnEdges([from, to]: readonly [number, number], columns: number): number[] {
  return Array.from({ length: columns + 1 }, (_, index) => from * (to / from) ** (index / columns))
}

/** What share of the calls lies between each edge and the next. */
export function sharesBetween(bins: readonly CallBin[], edges: readonly number[]): number[] {
  const within = edges.map((edge) => shareWithin(bins, edge))
  return within.slice(1).map((share, index) => share - (within[index] ?? 0))
}
