import { type BaselineStrategy, namedLocation } from '@mlgate/baseline'
import type { SegmentRequest } from '@mlgate/evaluation'
import type { GateRequest, GateRules } from '@mlgate/gates'
import { groupColumnOf, parseMetric } from '@mlgate/metrics'
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
  const bins = { ...binsOf(secondOpinion, question.slices?.by ?? []), ...question.slices?.bins }
  const segments = segmentsOf(question, by)
  const location = namedBaseline(baseline)
  const strategies: BaselineStrategy[] =
    location === undefined ? [] : [namedLocation(location, locations, undefined, question.modelEnding)]
  return {
    question,
    gates,
    judged: [...new Map(judging.map((gate) => [`${gate.on} ${gate.metric}`, gate])).values()],
    metrics: asked,
    slices: {
      by,
      metrics: by.length === 0 ? [] : sliced.length > 0 ? [...new Set(sliced)] : asked,
      ...(Object.keys(bins).length === 0 ? {} : { bins }),
    },
    ...(segments === undefined ? {} : { segments }),
    strategies,
  }
}

/** Of the columns that only a second opinion slices by: what decides says how its own are sliced. */
function binsOf(opinion: EvaluationRules | undefined, decided: readonly string[]) {
  return Object.fromEntries(
    Object.entries(opinion?.slices?.bins ?? {}).filter(([column]) => !decided.includes(column)),
  )
}

function segmentsOf({ segments, folds }: EvaluationQuestion, by: string[]): SegmentRequest | undefined {
  const { columns = by, depth = 2, 'min-samples': minSamples = 30 } = segments ?? {}
  const searched = columns.filter((column) => column !== folds)
  return depth === 0 || searched.length === 0 ? undefined : { columns: searched, depth, minSamples }
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

/** Of a question, what hangs on columns of the rows. */
type KeptFor = Pick<EvaluationQuestion, 'metrics' | 'gates'> &
  Omit<Partial<EvaluationQuestion>, 'slices'> & {
    slices?: { by: readonly string[]; gates: EvaluationQuestion['gates'] } | undefined
  }

/** Columns that have to stay with the predictions: those of slices, segments and folds, and the groups that metrics compare. */
export function keptColumns(question: KeptFor): string[] {
  const rules = [question, ...(question.secondOpinion === undefined ? [] : [question.secondOpinion])]
  const gated = rules.flatMap(({ gates, slices }) => [gates, slices?.gates ?? {}].flatMap(Object.keys))
  const groups = [...question.metrics, ...gated].flatMap((metric) => groupColumnOf(parseMetric(metric)) ?? [])
  const searched = question.segments?.columns ?? []
  const folds = question.folds === undefined ? [] : [question.folds]
  return [...new Set([...rules.flatMap(({ slices }) => slices?.by ?? []), ...groups, ...searched, ...folds])]
}

/** Level of the interval of each metric whose gate asks for one. */
export function levelsOf({ gates }: PlannedEvaluation): Record<string, number> {
  return Object.fromEntries(
    gates.flatMap(({ metric, rules: { confidence } }) =>
      confidence === undefined ? [] : [[metric, confidence]],
    ),
  )
}

/** Rows meet by their id where one is named; else by an id that all files have, or by their position in the file. */
export function pairByOf({ id }: EvaluationQuestion): 'id' | 'position' {
  return id === undefined ? 'position' : 'id'
}

/** What both the job that scores and the one that compares are told of how to look at rows. */
export function judgingRequest({ segments, question: { folds } }: PlannedEvaluation) {
  return {
    ...(segments === undefined ? {} : { segments }),
    ...(folds === undefined ? {} : { folds }),
  }
}
