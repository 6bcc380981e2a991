import { standardRule } from '../decide/rule.ts'
import type { MetricSeries } from './alike-runs.ts'
import { findChanges, type LevelChange } from './find-changes.ts'

/** A metric that went to another level, and the first commit that was measured there. */
export interface MetricChange extends Omit<LevelChange, 'index'>, Pick<MetricSeries, 'name' | 'unit'> {
  /** Empty where it is not known. */
  commit: string
  /** When it was measured, ISO 8601. */
  time: string
}

/**
 * Where metrics went to another level, the oldest change first; by chance one of a hundred histories without a change
 * has any, however many metrics it has.
 */
export function seriesChanges(series: readonly MetricSeries[]): MetricChange[] {
  const level = standardRule.level / Math.max(1, series.length)
  return series
    .flatMap(({ name, unit, values, commits, times }) =>
      findChanges(values, { level }).map(({ index, ...change }) => {
        const [commit = '', time = ''] = [commits[index], times[index]]
        return { name, unit, commit, time, ...change }
      }),
    )
    .sort((left, right) => (left.time < right.time ? -1 : left.time > right.time ? 1 : 0))
}
