import { join } from 'node:path'
import { type BaselineRequest, searchBaseline, withStoredAfterModel } from '../baselines/search.ts'
import type { Identified, Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { resultFileStem } from '../write-result.ts'
import { compareWithBaseline, evidenceWithoutBaseline } from './evaluation-comparison.ts'
import type {
  EvaluationQuestion,
  MeasuredEvaluation,
  PlannedEvaluation,
  PredictionSource,
} from './evaluation-parts.ts'
import { levelsOf, planEvaluation } from './plan-evaluation.ts'

/** The step that scores predictions, compares them with their base on the same rows, and judges the difference. */
export function evaluationStep<Bytes extends Identified>(
  source: PredictionSource<Bytes>,
  question: EvaluationQuestion,
  context: StepContext,
): Step<Bytes, MeasuredEvaluation & { identified: Bytes }> {
  const planned = planEvaluation(question, context)
  const request: BaselineRequest = {
    need: { kind: 'evaluation', name: question.name },
    baseline: question.baseline,
    named: planned.strategies,
    model: source.model,
  }
  return {
    kind: 'evaluation',
    name: question.name,
    gates: planned.gates,
    identify: () => source.identify(),
    measure: (identified) => measurePredictions(identified, source, planned, context),
    findBaseline: () => searchBaseline(request, context),
    compare: (measured, search) =>
      withStoredAfterModel(search, request, context, (found) =>
        compareWithBaseline(measured, found, source, planned, context),
      ),
    compareWithNothing: ({ numbers }, reason) => ({
      baseline: null,
      evidence: evidenceWithoutBaseline(planned, numbers, { reasonCode: 'no-baseline', reason }),
    }),
  }
}

async function measurePredictions<Bytes extends Identified>(
  identified: Bytes,
  source: PredictionSource<Bytes>,
  planned: PlannedEvaluation,
  context: StepContext,
): Promise<MeasuredEvaluation & { identified: Bytes }> {
  const { question } = planned
  const stem = `${resultFileStem({ kind: 'evaluation', name: question.name })}.predictions`
  const { subject, predictions, notes } = await source.predict(
    identified,
    join(context.temporaryFolder, stem),
  )
  const request = {
    predictions,
    pairBy: pairByOf(question),
    metrics: planned.metrics,
    slices: planned.slices,
    levels: levelsOf(planned),
    seed: question.seed,
  }
  const scored = await context.runJob('score', request, question.name)
  return {
    identified,
    predictions,
    numbers: scored,
    subject,
    metrics: scored.metrics,
    checks: [],
    ...(scored.confusion === null ? {} : { confusion: scored.confusion }),
    notes,
    sidecars: predictions.map(({ path }) => path),
  }
}

/** Rows meet by their id where one is named, else by their position in the file. */
export function pairByOf({ id }: EvaluationQuestion): 'id' | 'position' {
  return id === undefined ? 'position' : 'id'
}
