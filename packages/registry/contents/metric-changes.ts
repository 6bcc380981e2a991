import type { Metric, Result } from '@mlgate/core'
import { type GateRow, metricRows } from '@mlgate/report'
import { modelFiles } from '../manifest/build-manifest.ts'
import type { Manifest, ManifestMetric } from '../manifest/manifest.ts'

/** How a number came along since the version before; `changed` for one that has no better. */
export type ChangeOutcome = 'better' | 'worse' | 'unsure' | 'same' | 'changed' | 'new'

/** A number of a version beside that of the version before. */
export interface MetricChange extends GateRow {
  kind: Result['kind']
  since: ChangeOutcome
  /** What the outcome rests on, where that is less than pairs of rows. */
  because: string
}

/**
 * The numbers of a version's results beside those of the version before. Where the result was compared with that very
 * version, its differences and their intervals are told; else two numbers, which decide only where their intervals lie
 * apart, on the same data.
 *
 * @param previous manifests of the versions before, the newest first.
 */
export function metricChanges(results: readonly Result[], previous: readonly Manifest[]): MetricChange[] {
  return results.flatMap((result) => changesOf(result, previous))
}

function changesOf(result: Result, previous: readonly Manifest[]): MetricChange[] {
  const [last] = previous
  const isPaired = last !== undefined && isComparedWith(result, last)
  const bases = isPaired ? (result.baseline?.metrics ?? []) : metricsLike(result, last)
  const past = wholeMetrics(result).map(({ name }) => ({
    metric: name,
    values: pastOf(name, result, previous),
  }))
  const beside: Result = {
    ...result,
    gates: isPaired ? result.gates : [],
    baseline: isPaired
      ? result.baseline
      : { how: 'release', metrics: bases.map((base) => ({ ...base })), passedOver: [] },
    benchmark: { history: past },
  }
  const byKey = new Map(bases.map((base) => [metricKey(base), base] as const).toReversed())
  const isOnSameData = last !== undefined && isSameData(result, last)
  const gated = new Set(result.gates.map(({ metric }) => metric))
  return metricRows(beside, () => true)
    .map((row, index): MetricChange => {
      const metric = result.metrics[index] as Metric
      const base = byKey.get(metricKey(metric))
      return {
        ...row,
        kind: result.kind,
        ...outcomeOf(row, metric, base, { kind: result.kind, isPaired, isOnSameData }),
      }
    })
    .toSorted((left, right) => rank(left, gated) - rank(right, gated))
}

/** What gates judge comes first. */
function rank({ numbers }: GateRow, gated: ReadonlySet<string>): number {
  return gated.has(numbers.metric) ? 0 : 1
}

type Told = Pick<MetricChange, 'since' | 'because'>

function outcomeOf(
  { numbers }: GateRow,
  metric: Metric,
  base: Metric | undefined,
  { kind, isPaired, isOnSameData }: { kind: Result['kind']; isPaired: boolean; isOnSameData: boolean },
): Told {
  if (base === undefined) return { since: 'new', because: '' }
  const { difference } = numbers
  if (difference?.low !== undefined && difference.high !== undefined) {
    return { since: signOf([difference.low, difference.high], metric), because: '' }
  }
  const change = metric.value - base.value
  if (change === 0) return { since: 'same', because: '' }
  if (metric.direction === 'none') return { since: 'changed', because: '' }
  // A file has one size; all else of a benchmark comes out otherwise each time.
  if (kind === 'benchmark' && metric.name !== 'size') {
    return { since: 'unsure', because: isPaired ? 'no interval is known' : 'measured in another run' }
  }
  if (kind === 'evaluation' && !isOnSameData) return { since: 'unsure', because: 'other test data' }
  if (metric.interval == null || base.interval == null) {
    const because = kind === 'benchmark' ? '' : 'two numbers without intervals'
    return { since: signOf([change, change], metric), because }
  }
  const apart: [number, number] = [
    metric.interval.low - base.interval.high,
    metric.interval.high - base.interval.low,
  ]
  const since = signOf(apart, metric)
  return { since, because: since === 'unsure' ? 'their intervals overlap' : 'their intervals lie apart' }
}

/** What an interval of a change says. */
function signOf([low, high]: readonly [number, number], { direction }: Metric): ChangeOutcome {
  if (low === 0 && high === 0) return 'same'
  if (direction === 'none') return 'changed'
  const sign = direction === 'higher' ? 1 : -1
  if (Math.min(sign * low, sign * high) > 0) return 'better'
  return Math.max(sign * low, sign * high) < 0 ? 'worse' : 'unsure'
}

/** Whether a result was compared with that version: its model, or what was measured at its commit. */
function isComparedWith({ baseline }: Result, { files, lineage }: Manifest): boolean {
  if (baseline === null || baseline.metrics.length === 0) return false
  const models = modelFiles(files)
  return (
    baseline.commit === lineage.commit ||
    (models.length === 1 && baseline.sha256 !== undefined && baseline.sha256 === models[0]?.sha256)
  )
}

function isSameData({ subject }: Result, { lineage }: Manifest): boolean {
  const known = new Set(lineage.data.map(({ sha256 }) => sha256))
  return subject.data.length > 0 && subject.data.every(({ sha256 }) => known.has(sha256))
}

/** The metrics that a version tells of the same kind, name and leg. */
function metricsLike({ kind, name, leg }: Result, manifest: Manifest | undefined): ManifestMetric[] {
  const key = legKey(leg)
  return (
    manifest?.metrics.filter(
      (metric) => metric.kind === kind && metric.result === name && legKey(metric.leg) === key,
    ) ?? []
  )
}

/** A metric over all rows through the versions, the oldest first, this one last. */
function pastOf(name: string, result: Result, previous: readonly Manifest[]): number[] {
  const before = previous
    .toReversed()
    .flatMap((manifest) =>
      metricsLike(result, manifest).filter((metric) => metric.slice == null && metric.name === name),
    )
  return [...before, ...wholeMetrics(result).filter((metric) => metric.name === name)].map(
    ({ value }) => value,
  )
}

function wholeMetrics({ metrics }: Result): Metric[] {
  return metrics.filter(({ slice }) => slice == null)
}

/** What says which number is meant: its metric and its slice, whatever the order of the slice's columns. */
function metricKey({ name, slice }: Pick<Metric, 'name' | 'slice'>): string {
  return `${name} ${legKey(slice)}`
}

function legKey(leg: Readonly<Record<string, unknown>> | null | undefined): string {
  return JSON.stringify(Object.entries(leg ?? {}).sort(([left], [right]) => (left < right ? -1 : 1)))
}
