import type { Verdict } from '@mlgate/core'
import { compareSeeds, type Seeds } from '@mlgate/evaluation'
import { type Comparison, type Evidence, judgeGates } from '@mlgate/gates'
import { type Columns, computeMetric, metricFacts, parseMetric } from '@mlgate/metrics'
import type { Pair } from './pair.ts'

/** Several trainings of a candidate and of a base, on the same rows. */
export interface TrainingsPair {
  candidate: Columns[]
  base: Columns[]
}

/**
 * What `max-regression` comes to, by the code that decides for users: the paired comparison of the metric and the
 * judge of gates. One pair is judged as a whole, several as the slices of one family.
 *
 * @param margins each its own gate on the same comparison, such as `1pt`.
 * @returns per margin the verdict of each pair.
 */
export function judgePairs(
  metric: string,
  pairs: readonly (Pair | TrainingsPair)[],
  margins: readonly string[],
  seed: string,
): Verdict[][] {
  const spec = parseMetric(metric)
  const evidence = pairs.map((pair, index) => {
    const [candidate, base] = [seedsOf(pair.candidate), seedsOf(pair.base)]
    const difference = compareSeeds(spec, candidate, base, { seed: `${seed}/${index}`, tick: () => {} })
    const slice = pairs.length === 1 ? null : { part: String(index) }
    return evidenceOf(metric, candidate[0], slice, { kind: 'paired', ...difference })
  })
  return judgeEvidence(evidence, margins)
}

/** What is known about a metric when the comparison came to this. */
export function evidenceOf(
  metric: string,
  candidate: Columns,
  slice: Evidence['slice'],
  comparison: Comparison,
): Evidence {
  const spec = parseMetric(metric)
  const { direction, bounded, unit } = metricFacts(spec)
  const { value } = computeMetric(spec, candidate)
  const measured = {
    name: spec.canonical,
    value,
    unit,
    direction,
    samples: candidate.rows,
    interval: null,
  }
  return { metric: spec.canonical, slice, direction, bounded, unit, candidate: measured, comparison }
}

/** Per margin the verdict of each evidence. */
export function judgeEvidence(evidence: readonly Evidence[], margins: readonly string[]): Verdict[][] {
  const [first] = evidence as readonly [Evidence]
  const on = first.slice === null ? 'whole' : 'slices'
  return margins.map((margin) => {
    const request = { metric: first.metric, rules: { 'max-regression': margin }, on } as const
    return judgeGates('trust', [request], evidence).map(({ verdict }) => verdict)
  })
}

/** One training or several as scoring takes them. */
export function seedsOf(side: Columns | Columns[]): Seeds {
  const [first, ...others] = (Array.isArray(side) ? side : [side]).map((columns) => ({
    ...columns,
    ids: null,
    slices: columns.slices ?? {},
  }))
  if (first === undefined) throw new RangeError('a side without any training')
  return [first, ...others]
}
