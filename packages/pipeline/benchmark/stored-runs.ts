import {
  alikeRuns,
  decideStored,
  fewestStored,
  findChanges,
  judgeStored,
  type MetricSeries,
  type RunSettings,
  type StoredJudgement,
  type StoredRuns,
  seriesChanges,
  standardRule,
  storedToFail,
} from '@mlgate/benchmark'
import { type Baseline, type BenchmarkDetail, type Metric, MlgateError, type Result } from '@mlgate/core'
import { type Comparison, isSpeedMetric } from '@mlgate/gates'
import { formatCount } from '@mlgate/markup'
import { medianOf } from '@mlgate/stats'
import type { MeasuredPast } from '../baselines/search.ts'
import type { StepContext } from '../step-context.ts'
import { shareInWords } from './benchmark-evidence.ts'
import type { GatedSpeed } from './gated-pairs.ts'
import { changeInWords } from './level-changes.ts'

/** What this run has in common with those that are stored, and what tells it from them. */
export interface OwnRun extends RunSettings {
  name: string
  commit: string | undefined
  metrics: readonly Metric[]
  /** Processes that its numbers are medians of. */
  processes: number
}

/** What stored runs say of this one. */
export interface StoredPast {
  /** The last runs on an equal machine, for a picture. */
  history: NonNullable<BenchmarkDetail['history']>
  /** Where the main branch went to another level, told where this run is the newest on it. */
  notes: string[]
  /** Each metric by the runs that this one can be held against: as many processes, since the last change of level. */
  comparable: MetricSeries[]
}

/** Points of a picture; changes before them are old. */
const shown = 30

/** The stored runs of a benchmark; null where there is no history, or nobody who could read it. */
export async function pastOf(
  name: string,
  { baselines }: Pick<StepContext, 'baselines'>,
): Promise<MeasuredPast | null> {
  try {
    const past = await baselines?.past?.({ kind: 'benchmark', name })
    return past === undefined || 'reason' in past || past.results.length === 0 ? null : past
  } catch (error) {
    // A history that is damaged is told by what records this run.
    if (error instanceof MlgateError && error.code !== 'MG3006') return null
    throw error
  }
}

/** What stored runs say of this one. */
export function storedPast({ results, isOwn }: MeasuredPast, own: OwnRun): StoredPast {
  // A commit that is measured again is held against what was before it.
  const others = results.filter(
    ({ subject }) => subject.commit === undefined || subject.commit !== own.commit,
  )
  const series = alikeRuns(others, own, isSpeedMetric)
  return {
    history: series.map(({ name, values, commits }) => ({
      metric: name,
      values: values.slice(-shown),
      commits: commits.slice(-shown),
    })),
    notes: isOwn ? changeNotes(series, own) : [],
    comparable: alikeRuns(
      others.filter((run) => processesOf(run) === own.processes),
      own,
      isSpeedMetric,
    ).map(sinceLastChange),
  }
}

function changeNotes(series: readonly MetricSeries[], { name, commit = '', metrics }: OwnRun): string[] {
  const withOwn = series.map((each): MetricSeries => {
    const own = metrics.find((metric) => metric.name === each.name)
    if (own === undefined || !Number.isFinite(own.value)) return each
    const { values, commits, times } = each
    return {
      ...each,
      values: [...values, own.value],
      commits: [...commits, commit],
      times: [...times, 'now'],
    }
  })
  const first = series[0]?.times.at(-shown) ?? ''
  return seriesChanges(withOwn)
    .filter(({ time }) => time >= first)
    .map((change) => `${name}: ${changeInWords(change)}`)
}

function processesOf({ timings = [] }: Pick<Result, 'timings'>): number {
  return timings[0]?.candidate.length ?? 0
}

function sinceLastChange(series: MetricSeries): MetricSeries {
  const from = findChanges(series.values).at(-1)?.index ?? 0
  const { values, commits, times } = series
  return { ...series, values: values.slice(from), commits: commits.slice(from), times: times.slice(from) }
}

/** How gated metrics of this run compare with stored ones; of those that have enough. */
export function storedComparisons(
  { comparable }: Pick<StoredPast, 'comparable'>,
  metrics: readonly Metric[],
  { margins }: GatedSpeed,
): ReadonlyMap<string, Comparison> {
  const gated = comparable.flatMap(({ name, direction, values }) => {
    const value = metrics.find((metric) => metric.name === name)?.value
    const isComparable =
      values.length >= fewestStored && [value, ...values].every((each) => each !== undefined && each > 0)
    if (!margins.has(name) || value === undefined || !isComparable || direction === 'none') return []
    return [{ name, direction, value, stored: values }]
  })
  const judged = judgeStored(gated, standardRule)
  return new Map(
    gated.map((one, index) => [one.name, comparison(one, judged[index] as StoredJudgement, gated.length)]),
  )
}

function comparison(
  { direction, value, stored }: StoredRuns,
  { base, effect, interval, p, pAdjusted }: StoredJudgement,
  gates: number,
): Comparison {
  // What costs more of a throughput is less of it.
  const inUnits = (size: number) => value - value * Math.exp(direction === 'higher' ? size : -size)
  const ends = [inUnits(interval.low), inUnits(interval.high)]
  const count = stored.length
  const runs = `${formatCount(count)} stored runs of an equal machine`
  const needed = storedToFail(gates, standardRule.level)
  return {
    kind: 'timed',
    base,
    difference: {
      value: value - base,
      low: Math.min(...ends),
      high: Math.max(...ends),
      method: 'ranks among stored runs',
    },
    judge(margin) {
      const verdict = decideStored({ effect, interval, pAdjusted }, { margin, level: standardRule.level })
      const isTooFew = verdict === 'inconclusive' && effect >= Math.log1p(margin) && count < needed
      const few = `; it takes ${formatCount(needed)} of them to show that at ${shareInWords(standardRule.level)}`
      return { verdict, ...words[verdict], why: `${runs}${isTooFew ? few : ''}`, p, pAdjusted }
    },
  }
}

const words = {
  pass: { reasonCode: 'within-margin' },
  fail: { reasonCode: 'worse-than-margin' },
  inconclusive: { reasonCode: 'not-shown' },
} as const

/** What stored runs are as a baseline: of each metric their median. */
export function storedBaseline({ comparable }: Pick<StoredPast, 'comparable'>): Omit<Baseline, 'passedOver'> {
  const counts = comparable.map(({ values }) => values.length)
  const commit = comparable[0]?.commits.at(-1) ?? ''
  return {
    how: 'history',
    location: `${formatCount(Math.max(0, ...counts))} stored runs of an equal machine`,
    ...(commit === '' ? {} : { commit }),
    metrics: comparable.map(({ name, unit, direction, values }) => ({
      name,
      value: medianOf(values),
      unit,
      direction,
      samples: values.length,
    })),
  }
}

/** Why stored runs decide nothing, in words. */
export function whyNotStored(past: Pick<StoredPast, 'comparable'> | undefined): string {
  const most = Math.max(0, ...(past?.comparable ?? []).map(({ values }) => values.length))
  if (most === 0) return 'only what runs in turns here is compared'
  const runs = most === 1 ? 'run is' : 'runs are'
  return `${formatCount(most)} ${runs} stored of an equal machine since the last change, and it takes ${fewestStored}`
}
