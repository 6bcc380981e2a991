import { type BaselineStrategy, namedLocation } from '@mlgate/baseline'
import type { GateRequest, GateRules } from '@mlgate/gates'
import { parseMetric } from '@mlgate/metrics'
import type { StepContext } from '../step-context.ts'
import type { EvaluationQuestion, PlannedEvaluation } from './evaluation-parts.ts'

/** Turns what the user wrote into the terms of gates and metrics. */
export function planEvaluation(question: EvaluationQuestion, { locations }: StepContext): PlannedEvaluation {
  const { gates, slices, metrics, baseline } = question
  const whole = gateRequests(gates).map((gate): GateRequest => ({ ...gate, on: 'whole' }))
  const sliced = gateRequests(slices?.gates ?? {}).map(
    (gate): GateRequest => ({ ...gate, on: 'slices', minSamples: slices?.minSamples ?? 0 }),
  )
  const listed = metrics.map((metric) => parseMetric(metric).canonical)
  const asked = [...new Set([...whole, ...sliced].map(({ metric }) => metric).concat(listed))]
  const onSlices = sliced.length > 0 ? sliced.map(({ metric }) => metric) : asked
  const strategies: BaselineStrategy[] = baseline === undefined ? [] : [namedLocation(baseline, locations)]
  return {
    question,
    gates: [...whole, ...sliced],
    metrics: asked,
    slices: { by: slices?.by ?? [], metrics: slices === undefined ? [] : onSlices },
    strategies,
  }
}

function gateRequests(gates: GateRules): Pick<GateRequest, 'metric' | 'rules'>[] {
  return Object.entries(gates).map(([metric, rules]) => ({ metric: parseMetric(metric).canonical, rules }))
}

/** Level of the interval of each metric whose gate asks for one. */
export function levelsOf({ gates }: PlannedEvaluation): Record<string, number> {
  return Object.fromEntries(
    gates.flatMap(({ metric, rules: { confidence } }) =>
      confidence === undefined ? [] : [[metric, confidence]],
    ),
  )
}
