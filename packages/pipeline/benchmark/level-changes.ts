import { alikeRuns, type MetricChange, runDifferences, seriesChanges } from '@mlgate/benchmark'
import type { Result } from '@mlgate/core'
import { isSpeedMetric } from '@mlgate/gates'
import { formatValue } from '@mlgate/markup'

/** A change of level in words: `latency_p50 went from 2.1 ms to 2.4 ms at abc1234`. */
export function changeInWords({ name, unit, before, after, commit, time }: MetricChange): string {
  const [from, to] = [before, after].map((value) => formatValue(value, { unit, bounded: null }))
  return `${name} went from ${from} to ${to} at ${commit === '' ? time : commit.slice(0, 7)}`
}

/**
 * Where a benchmark went to another level, the oldest change first: by its runs on equal machines with the same
 * settings, whichever these are.
 *
 * @param newestFirst runs of one benchmark.
 */
export function levelChanges(newestFirst: readonly Result[]): MetricChange[] {
  const groups: Result[][] = []
  for (const run of newestFirst) {
    const own = groups.find(([first]) => first !== undefined && runDifferences(first, run).length === 0)
    if (own === undefined) groups.push([run])
    else own.push(run)
  }
  return groups
    .flatMap((group) => seriesChanges(alikeRuns(group, group[0] as Result, isSpeedMetric)))
    .sort((left, right) => (left.time < right.time ? -1 : 1))
}
