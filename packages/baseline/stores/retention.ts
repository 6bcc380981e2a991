import type { Result } from '@mlgate/core'
import { seriesId } from './series.ts'

/** What a history keeps. Whatever the numbers say, the newest result of each series stays. */
export interface RetentionPolicy {
  /** Results older than this are dropped. */
  days: number
  /** Newest results kept of a series. */
  results: number
  /** Newest results of a series whose predictions are kept. */
  predictions: number
  /** Commits that releases were made of: their results and predictions stay. */
  releases?: ReadonlySet<string>
  /** Names of the models and data sets that it holds for; all when absent. Of others everything stays. */
  names?: ReadonlySet<string>
  now: Date
}

export const defaultRetention = { days: 400, results: 2000, predictions: 20 } as const

/** What is to be kept of one result. */
export interface Keeping {
  result: boolean
  predictions: boolean
}

const dayMs = 86_400_000

/**
 * What a policy keeps of each result.
 *
 * @param results in any order.
 * @returns in the same order.
 */
export function retain(results: readonly Result[], policy: RetentionPolicy): Keeping[] {
  const rank = ranks(results)
  const oldest = policy.now.getTime() - policy.days * dayMs
  return results.map((result, index) => {
    if (policy.names !== undefined && !policy.names.has(result.name))
      return { result: true, predictions: true }
    const place = rank[index] as number
    const protects = policy.releases?.has(result.subject.commit ?? '') ?? false
    const isNewest = place === 0
    const inTime = !(Date.parse(result.startedAt) < oldest)
    const kept = protects || isNewest || (inTime && place < policy.results)
    return { result: kept, predictions: kept && (protects || isNewest || place < policy.predictions) }
  })
}

/** How many results of the same series are newer. Of two from the same moment the later in the list is newer. */
function ranks(results: readonly Result[]): number[] {
  const series = new Map<string, number[]>()
  for (const [index, result] of results.entries()) {
    const id = seriesId(result)
    const members = series.get(id)
    if (members === undefined) series.set(id, [index])
    else members.push(index)
  }
  const rank: number[] = new Array(results.length).fill(0)
  const time = (index: number) => Date.parse(results[index]?.startedAt ?? '') || 0
  for (const members of series.values()) {
    members.sort((left, right) => time(right) - time(left) || right - left)
    for (const [place, index] of members.entries()) rank[index] = place
  }
  return rank
}

/** The hashes of the predictions files that a result speaks of, in its order. */
export function predictionHashes({ subject }: Result): string[] {
  if (subject.predictions === undefined) return []
  const { further = [], sha256 } = subject.predictions
  return [sha256, ...further.map((file) => file.sha256)]
}
