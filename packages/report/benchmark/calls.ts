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
const mostBins = 2000
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

/** From where to where calls of either side are shown: the slowest in a hundred are far off, and told in words. */
export function shownTimes({ now, base }: CallSides): [from: number, to: number] {
  const sides = base === null ? [now] : [now, base]
  return [
    Math.min(...sides.map((bins) => quantile(bins, 0.001))),
    Math.max(...sides.map((bins) => quantile(bins, 0.99))),
  ]
}

/** What share of the calls lies in each of so many columns of the same width. */
export function sharesOver(
  bins: readonly CallBin[],
  [from, to]: readonly [number, number],
  columns: number,
): number[] {
  const shares = Array.from({ length: columns }, () => 0)
  const all = callsIn(bins)
  const width = (to - from) / columns
  for (const bin of bins) {
    const at = (time: number) => Math.min(columns, Math.max(0, (time - from) / width))
    const [left, right] = [at(bin.from), at(bin.to)]
    for (let column = Math.floor(left); column < right; column++) {
      const within = Math.min(right, column + 1) - Math.max(left, column)
      const own = (bin.calls / all) * ((within * width) / (bin.to - bin.from))
      shares[column] = (shares[column] ?? 0) + own
    }
  }
  return shares
}
