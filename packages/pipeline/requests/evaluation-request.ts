import { basename, extname } from 'node:path'
import { parseGates } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import type { GateRules } from '@mlgate/gates'
import { splitMetricList } from '@mlgate/metrics'
import { readLocation } from '../read-location.ts'
import type { Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import type { EvaluationQuestion } from '../steps/evaluation-parts.ts'
import { evaluationStep } from '../steps/evaluation-step.ts'
import { metricsStep } from '../steps/metrics-step.ts'
import { modelSource } from '../steps/model-source.ts'
import { predictionsSource } from '../steps/predictions-source.ts'

/** What to score and how, said without a project: options of a command line, inputs of a step. */
export interface EvaluationRequest {
  model?: string | undefined
  data?: string[] | undefined
  features?: string[] | undefined
  predictions?: string[] | undefined
  prediction?: string | undefined
  probabilities?: string[] | Record<string, string> | undefined
  sampleWeight?: string | undefined
  metricsFile?: string | undefined
  target?: string | undefined
  id?: string | undefined
  task?: 'classification' | 'regression' | undefined
  slices?: string[] | undefined
  minSamples?: number | undefined
  sliceGates?: GateRules | undefined
  /** As one list: `accuracy_score, f1_score(average=macro)`. */
  metrics?: string | undefined
  baseModel?: string | undefined
  basePredictions?: string | undefined
  baseline?: string | undefined
  gates?: GateRules | undefined
  name?: string | undefined
  parameters?: string | undefined
  seed?: number | undefined
}

/** How an entrance writes the name of an option: `sampleWeight` is `--sample-weight` on a command line. */
export type OptionName = (key: string) => string

/**
 * The step that a request asks for.
 *
 * @throws MlgateError MG9002 when nothing says what to score, MG9003 when two things do.
 */
export function requestedEvaluation(
  request: EvaluationRequest,
  context: StepContext,
  optionName: OptionName,
): Step {
  requireSource(request, optionName)
  refuseIdle(request, optionName)
  const question = questionOf(request)
  const { model, data, target, predictions, metricsFile, sampleWeight } = request
  if (metricsFile !== undefined) return metricsStep(metricsFile, question, context)
  if (predictions !== undefined) {
    const columns = only(request, ['target', 'prediction', 'probabilities', 'task'])
    const weight = sampleWeight === undefined ? {} : { weight: sampleWeight }
    return evaluationStep(
      predictionsSource({ predictions, ...columns, ...weight }, question, context),
      question,
      context,
    )
  }
  const known = { model, data, target } as { model: string; data: string[]; target: string }
  return evaluationStep(
    modelSource({ ...known, ...only(request, ['features', 'task']) }, question, context),
    question,
    context,
  )
}

/** Everything that mlgate.yml says of a model; beside its name it would be ignored in silence. */
const saidByProject = [
  'model',
  'data',
  'features',
  'predictions',
  'prediction',
  'probabilities',
  'sampleWeight',
  'metricsFile',
  'target',
  'id',
  'task',
  'slices',
  'minSamples',
  'sliceGates',
  'metrics',
  'baseModel',
  'basePredictions',
  'baseline',
  'gates',
  'parameters',
  'seed',
] as const satisfies readonly (keyof EvaluationRequest)[]

/** @throws MlgateError MG9003 when options stand beside a name of mlgate.yml that says the same. */
export function refuseBesideName(
  name: string,
  request: { readonly [Key in (typeof saidByProject)[number]]?: unknown },
  optionName: OptionName,
): void {
  const given = saidByProject.filter((key) => request[key] !== undefined)
  if (given.length === 0) return
  throw new MlgateError({
    code: 'MG9003',
    message: `mlgate.yml says how "${name}" is scored; ${given.map(optionName).join(', ')} beside its name would have no effect.`,
    hint: 'Leave the name out to say everything here, or change mlgate.yml.',
  })
}

function questionOf(request: EvaluationRequest): EvaluationQuestion {
  const { metrics, gates = {}, slices, minSamples = 0, sliceGates = {}, seed = 0 } = request
  const baseline = request.baseModel ?? request.basePredictions ?? request.baseline
  return {
    name: request.name ?? nameOf(request),
    metrics: metrics === undefined ? [] : splitMetricList(metrics),
    gates,
    seed,
    ...(baseline === undefined ? {} : { baseline }),
    ...(slices === undefined ? {} : { slices: { by: slices, minSamples, gates: sliceGates } }),
    ...only(request, ['id', 'parameters']),
  }
}

/** What has no meaning beside a source: it would be ignored in silence, and the number be another one. */
const idleBeside = {
  model: ['prediction', 'probabilities', 'sampleWeight'],
  predictions: ['data', 'features', 'baseModel'],
  metricsFile: [
    'data',
    'features',
    'prediction',
    'probabilities',
    'sampleWeight',
    'target',
    'id',
    'task',
    'slices',
    'baseModel',
    'basePredictions',
  ],
} as const satisfies Partial<Record<keyof EvaluationRequest, readonly (keyof EvaluationRequest)[]>>

function refuseIdle(request: EvaluationRequest, optionName: OptionName): void {
  for (const source of ['model', 'predictions', 'metricsFile'] as const) {
    if (request[source] === undefined) continue
    const idle = idleBeside[source].filter((key) => request[key] !== undefined)
    if (idle.length === 0) continue
    throw new MlgateError({
      code: 'MG9003',
      message: `${idle.map(optionName).join(', ')} would have no effect beside ${optionName(source)}.`,
      hint: 'Leave it out.',
    })
  }
  const sliced = (['sliceGates', 'minSamples'] as const).filter((key) => request[key] !== undefined)
  if (request.slices === undefined && sliced.length > 0) {
    throw new MlgateError({
      code: 'MG9003',
      message: `${sliced.map(optionName).join(' and ')} would have no effect without ${optionName('slices')}.`,
      hint: `Name the columns with ${optionName('slices')}.`,
    })
  }
}

/** Three ways to say what to score; each needs to be said whole, and only one of them. */
function requireSource(
  { model, data, target, predictions, metricsFile }: EvaluationRequest,
  optionName: OptionName,
): void {
  const named = Object.entries({ model, predictions, metricsFile })
    .filter(([, value]) => value !== undefined)
    .map(([key]) => optionName(key))
  if (named.length > 1) {
    throw new MlgateError({
      code: 'MG9003',
      message: `${named.join(' and ')} both say what to score.`,
      hint: 'Keep one of them.',
    })
  }
  if (predictions !== undefined || metricsFile !== undefined) return
  const missing = Object.entries({ model, data, target }).flatMap(([key, value]) =>
    value === undefined ? [optionName(key)] : [],
  )
  if (missing.length === 0) return
  const [ofModel, ofPredictions, ofNumbers] = ['model', 'predictions', 'metricsFile'].map(optionName)
  const together = [ofModel, optionName('data')].join(', ')
  throw new MlgateError({
    code: 'MG9002',
    message: `Nothing says what to score: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    hint: `Name a model of mlgate.yml, or give ${together} and ${optionName('target')}; or ${ofPredictions}; or ${ofNumbers}.`,
  })
}

function nameOf({ model, predictions, metricsFile }: EvaluationRequest): string {
  const file = model ?? predictions?.[0] ?? metricsFile ?? ''
  return basename(file, extname(file))
}

/** The rules of a gates file. */
export async function readGates(location: string, { locations }: StepContext): Promise<GateRules> {
  const { text, file } = await readLocation(location, locations)
  return parseGates(text, file)
}

function only<Source extends object, Key extends keyof Source>(source: Source, keys: readonly Key[]) {
  const said = keys.filter((key) => source[key] !== undefined).map((key) => [key, source[key]])
  return Object.fromEntries(said) as { [Name in Key]?: Exclude<Source[Name], undefined> }
}
