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
  /** Half the width of a picture of it: the farthest of all that is drawn, up to a whole percent. */
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
      if (shares.length === 0 || !shares.every(isDrawable)) return []
      const margin = marginShare(metric, result)
      return [
        {
          metric: name(metric),
          first: shares.slice(0, firstRun),
          confirming: shares.slice(firstRun),
          margin,
          reach: Math.max(1, Math.ceil(100 * Math.max(...shares.map(Math.abs), margin ?? 0))) / 100,
        },
      ]
    })
    .toSorted((left, right) => Number(judged.has(right.metric)) - Number(judged.has(left.metric)))
}

/** More than a million times as much is a mistake of the document. */
function isDrawable(share: number): boolean {
  return Math.abs(share) <= 1e6
}

/** The strictest margin of a metric's gates, as a share of the base. */
function marginShare(metric: string, { gates }: Result): number | null {
  const shares = gates.flatMap(({ metric: own, rule, base }) => {
    const written = rule['max-regression']
    if (own !== metric || written === undefined || base == null) return []
    const margin = marginOf(written, base)
    return margin === null ? [] : [margin / Math.abs(base)]
  })
  const known = shares.filter(isDrawable)
  return known.length === 0 ? null : Math.min(...known)
}

const columns = 41

/**
 * The pairs of a metric as a line of text, better to the right: a dot for each, a circle for one that was to confirm,
 * `│` for no change, `¦` for the margin.
 */
export function pairStrip({ first, confirming, margin, reach }: PairEffects): string {
  const place = (share: number) => Math.round(((share / reach + 1) / 2) * (columns - 1))
  const marks = new Map<number, string>([
    [place(0), '│'],
    ...(margin === null ? [] : [[place(-margin), '¦'] as const]),
    ...confirming.map((share) => [place(share), '○'] as const),
    ...first.map((share) => [place(share), '●'] as const),
  ])
  return Array.from({ length: columns }, (_, column) => marks.get(column) ?? '·').join('')
}

/** `−12 % ··●··│··· +12 %`: the strip with what its ends stand for. */
export function pairLine(effects: PairEffects): string {
  return `−${percent(effects.reach)} ${pairStrip(effects)} +${percent(effects.reach)}`
}

/** What the marks of strips mean. */
export const pairLegend =
  'Each dot is a pair of processes, better to the right; ○ was run to confirm, │ is no change, ¦ the margin.'
