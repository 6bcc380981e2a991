import { seriesId } from '@mlgate/baseline/stores'
import { alikeRuns, runDifferences, toldChanges } from '@mlgate/benchmark'
import type { Result } from '@mlgate/core'

/** Runs of a benchmark in which changes are looked for, the newest, and how far back a history is read for them. */
const mostRuns = 200
const mostRead = 5000
/** Changes that are told of a benchmark, the newest. */
const mostTold = 5

/**
 * Where benchmarks of a history went to another level, in words; each by its runs on equal machines.
 *
 * @param newestFirst a history.
 */
export async function levelChanges(newestFirst: AsyncIterable<Result>): Promise<string[]> {
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
    alike(runs)
      .flatMap((group) => toldChanges(alikeRuns(group, group[0] as Result)))
      .sort((left, right) => (left.time < right.time ? -1 : 1))
      .slice(-mostTold)
      .map(({ words, time }) => `${runs[0]?.name}: ${words} (${time.slice(0, 10)}).`),
  )
}

/** Runs in groups of those on equal machines with the same settings. */
function alike(runs: readonly Result[]): Result[][] {
  const groups: Result[][] = []
  for (const run of runs) {
    const own = groups.find(([first]) => first !== undefined && runDifferences(first, run).length === 0)
    if (own === undefined) groups.push([run])
    else own.push(run)
  }
  return groups
}
