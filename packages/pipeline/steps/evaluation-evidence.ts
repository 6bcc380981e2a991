import type { Metric, Slice } from '@mlgate/core'
import type { Comparison, Evidence } from '@mlgate/gates'
import { metricFacts, parseMetric } from '@mlgate/metrics'
import type { Numbers, PlannedEvaluation } from './evaluation-parts.ts'

type NoComparison = { reasonCode: 'no-baseline' | 'incomparable'; reason: string }

/** The evidence of every gated metric when there is nothing to compare with. */
export function evidenceWithoutBaseline(
  planned: PlannedEvaluation,
  numbers: Numbers,
  none: NoComparison,
): Evidence[] {
  return evidenceFor(planned, numbers, () => ({ kind: 'none', ...none }))
}

/** Evidence for each gate: on the whole for each of its metrics, on slices for each slice that was measured. */
export function evidenceFor(
  { judged }: PlannedEvaluation,
  numbers: Numbers,
  comparisonOf: (metric: string, slice: Slice) => Comparison,
): Evidence[] {
  return judged.flatMap(({ metric, on }) => {
    const measured = numbers.metrics.filter(
      ({ name, slice }) => name === metric && (slice == null) === (on === 'whole'),
    )
    const slices: Slice[] = measured.length === 0 ? [null] : measured.map(({ slice }) => slice ?? null)
    return slices.map((slice) => evidenceOf(metric, slice, numbers, comparisonOf(metric, slice)))
  })
}

function evidenceOf(metric: string, slice: Slice, numbers: Numbers, comparison: Comparison): Evidence {
  const { direction, bounded, unit } = metricFacts(parseMetric(metric))
  const measured = findMetric(numbers.metrics, metric, slice)
  const missing = numbers.missing[metric] ?? 'it was not computed'
  const { task } = numbers
  const candidate = measured ?? { missing }
  return {
    metric,
    slice,
    direction,
    bounded,
    unit,
    candidate,
    comparison,
    ...(task === undefined ? {} : { task }),
  }
}

/** The number of a metric on a slice; NaN where there is none. */
export function metricValue(metrics: readonly Metric[], metric: string, slice: Slice): number {
  return findMetric(metrics, metric, slice)?.value ?? Number.NaN
}

export function findMetric(metrics: readonly Metric[], metric: string, slice: Slice): Metric | undefined {
  return metrics.find((found) => found.name === metric && isSameSlice(found.slice ?? null, slice))
}

export function isSameSlice(left: Slice, right: Slice): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
