import type { Metric, Result } from '@mlgate/core'
import { machineDifferences } from '../environment/fingerprint.ts'

/** One metric over time, the oldest first. */
export interface MetricSeries extends Pick<Metric, 'name' | 'unit' | 'direction'> {
  values: number[]
  /** Place by place, the commits that were measured and when; a commit is empty where it is not known. */
  commits: string[]
  times: string[]
}

/** What a run was like, as far as its times depend on it. */
export type RunSettings = Pick<Result, 'environment' | 'parameters'>

/** Parameters that are the benchmark's own, and no matter of how the model was made. */
const settings = [
  'provider',
  'threads',
  'interThreads',
  'optimization',
  'batch',
  'concurrency',
  'data',
  'scenario',
  'rate',
  'latency-bound',
]

/** What moves one metric alone. */
const settingsOf: Readonly<Record<string, readonly string[]>> = { cost: ['price'] }

/** What differs between two runs, in words; empty where their times are comparable. */
export function runDifferences(here: RunSettings, there: RunSettings): string[] {
  return [
    ...machineDifferences(here.environment, there.environment),
    ...parameterDifferences(settings, here, there),
  ]
}

function parameterDifferences(names: readonly string[], here: RunSettings, there: RunSettings): string[] {
  const word = (value: unknown) => (value === undefined ? 'none' : JSON.stringify(value))
  return names.flatMap((name) => {
    const [own, other] = [word(here.parameters[name]), word(there.parameters[name])]
    return own === other ? [] : [`${name}: ${own} here, ${other} there`]
  })
}

/**
 * The metrics of those runs that were measured as `like` was, on an equal machine; of its costs, those at the same price.
 *
 * @param newestFirst benchmarks of one name. @param isWanted which metrics, by their names.
 */
export function alikeRuns(
  newestFirst: readonly Result[],
  like: RunSettings,
  isWanted: (metric: string) => boolean,
): MetricSeries[] {
  const alike = newestFirst.filter((run) => runDifferences(like, run).length === 0)
  const series = new Map<string, MetricSeries>()
  for (const run of alike.toReversed()) {
    const { metrics, subject, startedAt } = run
    const isAlike = (metric: string) => parameterDifferences(settingsOf[metric] ?? [], like, run).length === 0
    for (const { name, unit, direction, value, slice } of metrics) {
      if (!isWanted(name) || !isAlike(name) || slice != null || !Number.isFinite(value)) continue
      const own = series.get(name) ?? { name, unit, direction, values: [], commits: [], times: [] }
      series.set(name, own)
      own.values.push(value)
      own.commits.push(subject.commit ?? '')
      own.times.push(startedAt)
    }
  }
  return [...series.values()]
}
