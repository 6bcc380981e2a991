import type { Verdict } from '@mlgate/core'
import { compareMetric } from '@mlgate/evaluation'
import { type Evidence, judgeGates } from '@mlgate/gates'
import { computeMetric, metricFacts, parseMetric } from '@mlgate/metrics'
import type { Pair } from './pair.ts'

/**
 * What `max-regression` comes to, by the code that decides for users: the paired comparison of the metric and the
 * judge of gates. One pair is judged as a whole, several as the slices of one family.
 *
 * @param margins each its own gate on the same comparison, such as `1pt`.
 * @returns per margin the verdict of each pair.
 */
export function judgePairs(
  metric: string,
  pairs: readonly Pair[],
  margins: readonly string[],
  seed: string,
): Verdict[][] {
  const whole = pairs.length === 1
  const spec = parseMetric(metric)
  const evidence = pairs.map(({ candidate, base }, index): Evidence => {
    const { direction, bounded, unit } = metricFacts(spec)
    return {
      metric: spec.canonical,
      slice: whole ? null : { part: String(index) },
      direction,
      bounded,
      unit,
      candidate: {
        name: spec.canonical,
        value: computeMetric(spec, candidate).value,
        unit,
        direction,
        samples: candidate.rows,
        interval: null,
      },
      comparison: { kind: 'paired', ...compareMetric(spec, candidate, base, { seed: `${seed}/${index}`, tick: () => {} }) },
    }
  })
  return margins.map((margin) => {
    const rules = { 'max-regression': margin }
    const on = whole ? 'whole' : 'slices'
    return judgeGates('trust', [{ metric: spec.canonical, rules, on }], evidence).map(
      ({ verdict }) => verdict,
    )
  })
}
