import { seriesId } from '@mlgate/baseline/stores'
import type { Result } from '@mlgate/core'
import { changeInWords, levelChanges } from '@mlgate/pipeline'

/** Runs of a benchmark in which changes are looked for, the newest, and how far back a history is read for them. */
const mostRuns = 200
const mostRead = 5000
/** Changes that are told of a benchmark, the newest. */
const mostTold = 5

/**
 * Where benchmarks of a history went to another level, in sentences.
 *
 * @param newestFirst a history.
 */
export async function changeNotes(newestFirst: AsyncIterable<Result>): Promise<string[]> {
  const benchmarks = new Map<string, Result[]>()
  let read = 0
  for await (const result of newestFirst) {
    if (++read > mostRead) break
    if (result.kind !== 'benchmark') continue
    const id = seriesId(result)
    const runs = benchmarks.get(id) ?? []
    benchmarks.set(id, runs)
    if (runs.length < mostRuns) runs.push(result)
  }
  return [...benchmarks.values()].flatMap((runs) =>
    levelChanges(runs)
      .slice(-mostTold)
      .map((change) => `${runs[0]?.name}: ${changeInWords(change)} (${change.time.slice(0, 10)}).`),
  )
}
