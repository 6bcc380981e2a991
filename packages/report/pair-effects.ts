import type { Result } from '@mlgate/core'
import { marginOf } from './margin.ts'
import { name, percent } from './words.ts'

/** What pairs of processes saw of one metric of a benchmark: the candidate and its base, which ran in turns. */
export interface PairEffects {
  metric: string
  /** By what share each pair of the first run got better; below 0 it got worse. */
  first: number[]
  /** The same of pairs that were run afresh to confirm that something got worse. */
  confirming: number[]
  /** By what share it may get worse; null without such a gate. */
  margin: number | null
  /** Half the width of a picture of it; what is farther stands at its edge. */
  reach: number
}

/** Pairs beyond which nobody looks at each. */
const mostPairs = 200

/** The pairs of each metric that has some, of those that gates judge first. */
export function pairEffects(result: Result): PairEffects[] {
  const { timings = [], gates } = result
  const judged = new Set(gates.map(({ metric }) => metric))
  return timings
    .flatMap(({ metric, effects = [], firstRun }): PairEffects[] => {
      // A cost that grew by a tenth is a tenth worse.
      const shares = effects.slice(0, mostPairs).map((effect) => -Math.expm1(effect))
      if (shares.length === 0 || !shares.every(Number.isFinite)) return []
      const margin = marginShare(metric, result)
      return [
        {
          metric: name(metric),
          first: shares.slice(0, firstRun),
          confirming: shares.slice(firstRun),
          margin,
          reach: reachOf([...shares, margin ?? 0]),
        },
      ]
    })
    .toSorted((left, right) => Number(judged.has(right.metric)) - Number(judged.has(left.metric)))
}

/** The farthest of them, up to a whole percent: 1 % at least, and at most what three digits hold. */
function reachOf(shares: readonly number[]): number {
  return Math.min(999, Math.max(1, Math.ceil(100 * Math.max(...shares.map(Math.abs))))) / 100
}

/** The strictest margin of a metric's gates, as a share of the base. */
function marginShare(metric: string, { gates }: Result): number | null {
  const shares = gates.flatMap(({ metric: own, rule, base }) => {
    const written = rule['max-regression']
    if (own !== metric || written === undefined || base == null) return []
    const margin = marginOf(written, base)
    return margin === null ? [] : [margin / Math.abs(base)]
  })
  const known = shares.filter(Number.isFinite)
  return known.length === 0 ? null : Math.min(...known)
}

const columns = 29

/**
 * The pairs of a metric as lines of text, better to the right: `−12 % ··¦·●●··│··· +12 %`; those that were run to
 * confirm have a line of their own.
 *
 * @returns each with what it is of.
 */
export function pairLines(effects: PairEffects): { title: string; line: string }[] {
  const { metric, first, confirming } = effects
  return [
    { title: metric, line: lineOf(first, effects) },
    ...(confirming.length === 0 ? [] : [{ title: `${metric}, again`, line: lineOf(confirming, effects) }]),
  ]
}

function lineOf(shares: readonly number[], { margin, reach }: PairEffects): string {
  const place = (share: number) =>
    Math.round(((Math.min(1, Math.max(-1, share / reach)) + 1) / 2) * (columns - 1))
  const marks = new Map<number, string>([
    [place(0), '│'],
    ...(margin === null ? [] : [[place(-margin), '¦'] as const]),
    ...shares.map((share) => [place(share), '●'] as const),
  ])
  const strip = Array.from({ length: columns }, (_, column) => marks.get(column) ?? '·').join('')
  return `−${percent(reach)} ${strip} +${percent(reach)}`
}

/** What the marks of lines mean. */
export const pairLegend =
  'Each dot is a pair of processes, better to the right; │ is no change, ¦ the margin. Pairs that were run to confirm stand by themselves.'
