import { type BaselineStrategy, namedLocation } from '@mlgate/baseline'
import type { GateRequest, GateRules } from '@mlgate/gates'
import { parseMetric } from '@mlgate/metrics'
import { namedBaseline } from '../baselines/search.ts'
import type { StepContext } from '../step-context.ts'
import type { EvaluationQuestion, EvaluationRules, PlannedEvaluation } from './evaluation-parts.ts'

/** Turns what the user wrote into the terms of gates and metrics. */
export function planEvaluation(question: EvaluationQuestion, { locations }: StepContext): PlannedEvaluation {
  const { metrics, baseline, secondOpinion } = question
  const gates = gateRequests(question)
  const judging = [...gates, ...(secondOpinion === undefined ? [] : gateRequests(secondOpinion))]
  const listed = metrics.map((metric) => parseMetric(metric).canonical)
  const asked = [...new Set(judging.map(({ metric }) => metric).concat(listed))]
  const sliced = judging.filter(({ on }) => on === 'slices').map(({ metric }) => metric)
  const by = [...new Set([question, secondOpinion].flatMap((rules) => rules?.slices?.by ?? []))]
  const location = namedBaseline(baseline)
  const strategies: BaselineStrategy[] = location === undefined ? [] : [namedLocation(location, locations)]
  return {
    question,
    gates,
    judged: [...new Map(judging.map((gate) => [`${gate.on} ${gate.metric}`, gate])).values()],
    metrics: asked,
    slices: { by, metrics: by.length === 0 ? [] : sliced.length > 0 ? [...new Set(sliced)] : asked },
    strategies,
  }
}

/** The gates of an evaluation: on the whole, and on its slices. */
export function gateRequests({ gates, slices }: EvaluationRules): GateRequest[] {
  const whole = ruleSets(gates).map((gate): GateRequest => ({ ...gate, on: 'whole' }))
  if (slices === undefined) return whole
  const { by, minSamples } = slices
  const sliced = ruleSets(slices.gates).map(
    (gate): GateRequest => ({ ...gate, on: 'slices', by, minSamples }),
  )
  return [...whole, ...sliced]
}

function ruleSets(gates: GateRules): Pick<GateRequest, 'metric' | 'rules'>[] {
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
