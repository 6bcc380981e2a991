import { basename, join } from 'node:path'
import { type BaselineStrategy, findBaseline, namedLocation } from '@mlgate/baseline'
import type { SubjectFile } from '@mlgate/core'
import type { PredictionsFile } from '@mlgate/evaluation'
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
  const output = join(
    context.resultsFolder,
    `${resultFileStem({ kind: 'evaluation', name: options.name })}.predictions.parquet`,
  )
  const predicted = await predictWith(
    identified.model.files[0] as string,
    identified,
    options,
    output,
    context,
  )
  const asked = [
    ...gates.map(({ metric }) => metric),
    ...options.metrics.map((metric) => parseMetric(metric).canonical),
  ]
  const predictions: PredictionsFile = { path: output }
  const scored = await context.runJob(
    'score',
    {
      predictions,
      metrics: [...new Set(asked)],
      levels: levelsOf(options.gates),
      seed: options.seed,
    },
    options.model,
  )
  const { sha256 } = await hashFile(output)
  const data = identified.subject.data.map((file, index) => ({
    ...file,
    rows: predicted.fileRows[index] ?? 0,
  }))
  const id = options.id === undefined ? {} : { id: options.id }
  return {
    identified,
    predictions,
    specs: [...scored.metrics.map(({ name }) => name), ...Object.keys(scored.missing)],
    scored,
    subject: {
      ...identified.subject,
      data,
      binding: predicted.binding,
      predictions: { path: basename(output), sha256, rows: predicted.rows, ...id },
    },
    metrics: scored.metrics,
    checks: [],
    ...(scored.confusion === null ? {} : { confusion: scored.confusion }),
    notes: predicted.notes,
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
