import { basename, dirname, join } from 'node:path'
import { type BaselineStrategy, findBaseline, namedLocation } from '@mlgate/baseline'
import type { Subject, SubjectFile } from '@mlgate/core'
import type { PredictionsFile, PredictResponse } from '@mlgate/evaluation'
import { hashFile } from '@mlgate/files'
import type { GateRules } from '@mlgate/gates'
import { parseMetric } from '@mlgate/metrics'
import { readParameters } from '../read-location.ts'
import type { Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { identifyFiles } from '../subject-files.ts'
import { resultFileStem } from '../write-result.ts'
import { compareWithBaseline, evidenceWithoutBaseline } from './evaluation-comparison.ts'
import {
  type EvaluationStepOptions,
  type IdentifiedEvaluation,
  type MeasuredEvaluation,
  predictWith,
} from './evaluation-parts.ts'

/** The step that scores a model, compares it with its base on the same rows, and judges the difference. */
export function evaluationStep(
  options: EvaluationStepOptions,
  context: StepContext,
): Step<IdentifiedEvaluation, MeasuredEvaluation> {
  const gates = Object.entries(options.gates).map(([metric, rules]) => ({
    metric: parseMetric(metric).canonical,
    rules,
  }))
  const strategies: BaselineStrategy[] =
    options.baseline === undefined ? [] : [namedLocation(options.baseline, context.locations)]
  return {
    kind: 'evaluation',
    name: options.name,
    gates,
    identify: () => identifyModelAndData(options, context),
    measure: (identified) => measureModel(identified, options, gates, context),
    findBaseline: () => findBaseline(strategies, { kind: 'evaluation', name: options.name }),
    compare: (measured, search) => compareWithBaseline(measured, search, options, gates, context),
    compareWithNothing: (measured, reason) => ({
      baseline: null,
      evidence: evidenceWithoutBaseline(gates, measured.scored, { reasonCode: 'no-baseline', reason }),
    }),
  }
}

async function identifyModelAndData(
  options: EvaluationStepOptions,
  context: StepContext,
): Promise<IdentifiedEvaluation> {
  const model = await identifyFiles(options.model, context.locations)
  const data = await identifyFiles(options.data, context.locations)
  const commit = context.commit === undefined ? {} : { commit: context.commit }
  const parameters = options.parameters === undefined ? {} : await readParameters(options.parameters, context)
  return {
    model,
    data,
    parameters,
    subject: { model: model.subject[0] as SubjectFile, data: data.subject, ...commit },
  }
}

async function measureModel(
  identified: IdentifiedEvaluation,
  options: EvaluationStepOptions,
  gates: { metric: string }[],
  context: StepContext,
): Promise<MeasuredEvaluation> {
  const stem = resultFileStem({ kind: 'evaluation', name: options.name })
  const predictions: PredictionsFile = { path: join(context.resultsFolder, `${stem}.predictions.parquet`) }
  const [modelFile] = identified.model.files as [string]
  const named = { file: modelFile, name: identified.model.subject[0]?.path ?? options.model }
  const predicted = await predictWith(named, identified, options, predictions.path, context)
  const listed = options.metrics.map((metric) => parseMetric(metric).canonical)
  const metrics = [...new Set([...gates.map(({ metric }) => metric), ...listed])]
  const request = { predictions, metrics, levels: levelsOf(options.gates), seed: options.seed }
  const scored = await context.runJob('score', request, options.name)
  return {
    identified,
    predictions,
    specs: [...scored.metrics.map(({ name }) => name), ...Object.keys(scored.missing)],
    scored,
    subject: await measuredSubject(identified, predicted, predictions, options),
    metrics: scored.metrics,
    checks: [],
    ...(scored.confusion === null ? {} : { confusion: scored.confusion }),
    notes: predicted.notes,
  }
}

/** The subject with what the model's run told: rows, binding, the predictions, and files of weights. */
async function measuredSubject(
  { subject, model }: IdentifiedEvaluation,
  { rows, fileRows, binding, model: facts }: PredictResponse,
  predictions: PredictionsFile,
  { id }: EvaluationStepOptions,
): Promise<Subject> {
  const { sha256 } = await hashFile(predictions.path)
  const folder = dirname(model.files[0] as string)
  const externalData = await Promise.all(
    facts.externalData.map(async (path) => ({ path, ...(await hashFile(join(folder, path))) })),
  )
  return {
    ...subject,
    model: { ...(subject.model as SubjectFile), ...(externalData.length === 0 ? {} : { externalData }) },
    data: subject.data.map((file, index) => ({ ...file, rows: fileRows[index] ?? 0 })),
    binding,
    predictions: { path: basename(predictions.path), sha256, rows, ...(id === undefined ? {} : { id }) },
  }
}

/** Level of the interval of each metric whose gate asks for one. */
function levelsOf(gates: GateRules): Record<string, number> {
  return Object.fromEntries(
    Object.entries(gates).flatMap(([metric, { confidence }]) =>
      confidence === undefined ? [] : [[parseMetric(metric).canonical, confidence]],
    ),
  )
}
