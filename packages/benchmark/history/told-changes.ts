import { formatValue } from '@mlgate/markup'
import { standardRule } from '../decide/rule.ts'
import type { MetricSeries } from './alike-runs.ts'
import { findChanges, type LevelChange } from './find-changes.ts'

/** A metric that went to another level, and the first commit that was measured there. */
export interface ToldChange extends Omit<LevelChange, 'index'> {
  metric: string
  commit: string
  /** When it was measured, ISO 8601. */
  time: string
  words: string
}

/**
 * Where metrics went to another level, the oldest change first; by chance one of a hundred histories without a change
 * has any, however many metrics it has.
 */
export function toldChanges(series: readonly MetricSeries[]): ToldChange[] {
  const level = standardRule.level / Math.max(1, series.length)
  return series
    .flatMap(({ name, unit, values, commits, times }) =>
      findChanges(values, { level }).map(({ index, before, after, p }) => {
        const [commit = '', time = ''] = [commits[index], times[index]]
        const [from, to] = [before, after].map((value) => formatValue(value, { unit, bounded: null }))
        const at = commit === '' ? time : commit.slice(0, 7)
        return {
          metric: name,
          commit,
          time,
          before,
          after,
          p,
          words: `${name} went from ${from} to ${to} at ${at}`,
        }
      }),
    )
    .sort((left, right) => (left.time < right.time ? -1 : left.time > right.time ? 1 : 0))
}
