import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { BaselineSearch } from '@mlgate/baseline'
import type { ModelChecksConfig } from '@mlgate/config'
import type { Check, Subject } from '@mlgate/core'
import { withBeside } from '../baselines/beside.ts'
import { type BaselineRequest, searchBaseline, withStoredAfterModel } from '../baselines/search.ts'
import type { Identified, Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { resultFileStem } from '../write-result.ts'
import { compareWithBaseline } from './evaluation-comparison.ts'
import { evidenceWithoutBaseline } from './evaluation-evidence.ts'
import type {
  EvaluationQuestion,
  MeasuredEvaluation,
  PlannedEvaluation,
  PredictionSource,
} from './evaluation-parts.ts'
import { keptSubject, planKeeping } from './kept-predictions.ts'
import { judgingRequest, levelsOf, pairByOf, planEvaluation } from './plan-evaluation.ts'

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
    async compare(measured, search) {
      const compareWith = (found: BaselineSearch) =>
        compareWithBaseline(measured, found, source, planned, context)
      const compared = await withStoredAfterModel(search, request, context, compareWith)
      return withBeside(compared, planned, request, compareWith, context)
    },
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
  const { subject, predictions, notes, idsHashedWith } = await source.predict(
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
    ...judgingRequest(planned),
    curves: true,
    checks: checksToTry(question),
  }
  const kept = await planKeeping(predictions, idsHashedWith, planned, context)
  const scored = await context.runJob('score', { ...request, ...kept }, question.name)
  return {
    identified,
    predictions,
    ...(idsHashedWith === undefined ? {} : { idsHashedWith }),
    numbers: scored,
    subject: withJudging(await keptSubject(subject, kept), planned),
    task: scored.task,
    metrics: scored.metrics,
    ...(await checksOf(identified, source, question, scored.checks ?? [])),
    ...(scored.segments === undefined ? {} : { segments: scored.segments }),
    ...(scored.confusion === null ? {} : { confusion: scored.confusion }),
    ...(scored.curves === undefined ? {} : { curves: scored.curves }),
    notes: [...notes, ...scored.notes],
    sidecars: kept.keep?.outputs ?? [],
  }
}

/** How rows were looked at is told with the predictions: a later comparison looks at them in the same way. */
function withJudging(
  subject: Subject,
  { slices: { bins }, question: { folds } }: PlannedEvaluation,
): Subject {
  const { predictions } = subject
  if (predictions === undefined || (bins === undefined && folds === undefined)) return subject
  const told = {
    ...(bins === undefined ? {} : { bins: { ...bins } }),
    ...(folds === undefined ? {} : { folds }),
  }
  return { ...subject, predictions: { ...predictions, ...told } }
}

/** Checks that decide, and those of a second opinion where they are others. */
function checksToTry({ checks, secondOpinion }: EvaluationQuestion) {
  const own = secondOpinion?.checks
  const isOther = secondOpinion !== undefined && !isDeepStrictEqual(own, checks)
  return [checks ?? noChecks, ...(isOther ? [own ?? noChecks] : [])]
}

const noChecks = {
  severity: 'error',
  trivial: [],
  finite: false,
  deterministic: false,
  batchOfOne: false,
  expectations: [],
} as const satisfies ModelChecksConfig

export async function checksOf<Bytes extends Identified>(
  identified: Bytes,
  source: PredictionSource<Bytes>,
  question: EvaluationQuestion,
  ofPredictions: readonly Check[][],
): Promise<{ checks: Check[]; ownChecks?: Check[] }> {
  const told: Check[][] = []
  for (const [index, checks] of checksToTry(question).entries()) {
    const { deterministic, batchOfOne, expectations } = checks
    const runsModel = deterministic || batchOfOne || expectations.length > 0
    const ofModel = runsModel ? await source.checkModel?.(identified, checks) : []
    told.push([...(ofPredictions[index] ?? []), ...(ofModel ?? [])])
  }
  const [checks = [], ownChecks] = told
  return { checks, ...(ownChecks === undefined ? {} : { ownChecks }) }
}
