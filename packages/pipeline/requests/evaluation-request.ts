import { basename, extname } from 'node:path'
import {
  type CommandConfig,
  type EndpointConfig,
  type ModelChecksConfig,
  modelTasks,
  parseGates,
} from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import type { GateRules } from '@mlgate/gates'
import type { Preprocess } from '@mlgate/images'
import { splitMetricList } from '@mlgate/metrics'
import { readLocation } from '../read-location.ts'
import type { Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { commandSource, modelEndingOf } from '../steps/command-source.ts'
import { endpointSource } from '../steps/endpoint-source.ts'
import type { EvaluationQuestion } from '../steps/evaluation-parts.ts'
import { evaluationStep } from '../steps/evaluation-step.ts'
import { metricsStep } from '../steps/metrics-step.ts'
import { imageFolderColumns, type ModelOptions, modelSource } from '../steps/model-source.ts'
import { predictionsSource } from '../steps/predictions-source.ts'
import { type ColumnsRequest, saidColumns } from './said-columns.ts'

/** What to score and how, said without a project: options of a command line, inputs of a step. */
export interface EvaluationRequest extends ColumnsRequest {
  model?: string | undefined
  data?: string[] | undefined
  /** A folder with a folder of images for each class, in place of data. */
  images?: string | undefined
  /** The column of images or of their paths. */
  image?: string | undefined
  preprocess?: Preprocess | undefined
  features?: string[] | undefined
  endpoint?: EndpointConfig | undefined
  command?: CommandConfig | undefined
  predictions?: string[] | undefined
  metricsFile?: string | undefined
  slices?: string[] | undefined
  minSamples?: number | undefined
  sliceGates?: GateRules | undefined
  /** What has to hold beside the gates. */
  checks?: ModelChecksConfig | undefined
  /** With predictions: the column of the folds of a cross-validation. */
  folds?: string | undefined
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
  const { predictions, metricsFile, endpoint, command, data = [], target = '' } = request
  if (metricsFile !== undefined) return metricsStep(metricsFile, question, context)
  if (predictions !== undefined) {
    const columns = saidColumns(request, optionName)
    return evaluationStep(
      predictionsSource({ predictions, ...columns }, question, context),
      question,
      context,
    )
  }
  if (command !== undefined) {
    const options = { command, data, ...saidColumns(request, optionName) }
    return evaluationStep(commandSource(options, question, context), question, context)
  }
  if (endpoint !== undefined) {
    const options = {
      endpoint,
      data,
      target,
      ...only(request, ['features']),
      ...taskOfModel(request, optionName),
    }
    return evaluationStep(endpointSource(options, question, context), question, context)
  }
  const folder = request.images === undefined ? {} : imageFolderColumns
  const known = { data: [], ...folder, ...only(request, ['model', 'data', 'target']) } as Pick<
    ModelOptions,
    'model' | 'data' | 'target'
  >
  const said = only(request, ['features', 'images', 'image', 'preprocess'])
  const options = { ...known, ...said, ...taskOfModel(request, optionName) }
  return evaluationStep(modelSource(options, question, context), question, context)
}

function taskOfModel({ task }: EvaluationRequest, optionName: OptionName): Pick<ModelOptions, 'task'> {
  if (task === undefined) return {}
  const known = modelTasks.find((own) => own === task)
  if (known !== undefined) return { task: known }
  throw new MlgateError({
    code: 'MG9003',
    message: `A model in ONNX is scored on one truth of each row, and this is a ${task}.`,
    hint: `Let a program write its predictions, and name them with ${optionName('predictions')}.`,
  })
}

/** Everything that mlgate.yml says of a model; beside its name it would be ignored in silence. */
const saidByProject = [
  'model',
  'data',
  'images',
  'image',
  'preprocess',
  'features',
  'endpoint',
  'command',
  'predictions',
  'prediction',
  'probabilities',
  'threshold',
  'group',
  'truth',
  'sampleWeight',
  'score',
  'metricsFile',
  'target',
  'id',
  'task',
  'slices',
  'minSamples',
  'sliceGates',
  'checks',
  'folds',
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
    ...(request.images === undefined ? {} : { id: imageFolderColumns.id }),
    ...only({ ...request, modelEnding: modelEndingOf(request.command) }, [
      'id',
      'parameters',
      'modelEnding',
      'checks',
      'folds',
    ]),
  }
}

/** What has no meaning beside a source: it would be ignored in silence, and the number be another one. */
const aboutColumns = [
  'prediction',
  'probabilities',
  'threshold',
  'group',
  'truth',
  'sampleWeight',
  'score',
  'folds',
] as const

const idleBeside = {
  model: aboutColumns,
  endpoint: [...aboutColumns, 'images', 'image', 'preprocess', 'baseModel'],
  command: ['images', 'image', 'preprocess', 'features'],
  predictions: ['data', 'images', 'image', 'preprocess', 'features', 'baseModel'],
  metricsFile: [
    'data',
    'images',
    'image',
    'preprocess',
    'features',
    'prediction',
    'probabilities',
    'threshold',
    'group',
    'truth',
    'sampleWeight',
    'score',
    'target',
    'id',
    'task',
    'slices',
    'checks',
    'folds',
    'baseModel',
    'basePredictions',
  ],
} as const satisfies Partial<Record<keyof EvaluationRequest, readonly (keyof EvaluationRequest)[]>>

function refuseIdle(request: EvaluationRequest, optionName: OptionName): void {
  const { deterministic, batchOfOne, expectations = [] } = request.checks ?? {}
  if (request.model === undefined && (deterministic || batchOfOne || expectations.length > 0)) {
    throw new MlgateError({
      code: 'MG9003',
      message: `${optionName('checks')} would run a model in ONNX, and none is named.`,
      hint: 'Of deterministic, batch-of-one and expectations none holds or fails without a model.',
    })
  }
  for (const source of ['model', 'endpoint', 'command', 'predictions', 'metricsFile'] as const) {
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

/** Five ways to say what to score; each needs to be said whole, and only one of them. */
function requireSource(
  { model, data, images, target, endpoint, command, predictions, metricsFile }: EvaluationRequest,
  optionName: OptionName,
): void {
  const named = Object.entries({ model, endpoint, command, predictions, metricsFile })
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
  if (data !== undefined && images !== undefined) {
    throw new MlgateError({
      code: 'MG9003',
      message: `${optionName('data')} and ${optionName('images')} both say what the model is scored on.`,
      hint: 'Keep one of them.',
    })
  }
  const ofTable = command === undefined ? { data, target } : { data }
  const needed = {
    ...(endpoint === undefined && command === undefined ? { model } : {}),
    ...(images === undefined ? ofTable : {}),
  }
  const missing = Object.entries(needed).flatMap(([key, value]) =>
    value === undefined ? [optionName(key)] : [],
  )
  if (missing.length === 0) return
  const [ofModel, ...others] = ['model', 'endpoint', 'command', 'predictions', 'metricsFile'].map(optionName)
  const together = [ofModel, optionName('data')].join(', ')
  throw new MlgateError({
    code: 'MG9002',
    message: `Nothing says what to score: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    hint: `Name a model of mlgate.yml, or give ${together} and ${optionName('target')}; or, in place of the model, ${others.join(', ')}.`,
  })
}

function nameOf({ model, endpoint, command, predictions, metricsFile }: EvaluationRequest): string {
  if (endpoint !== undefined) return endpoint.model
  const file = model ?? command?.model ?? predictions?.[0] ?? metricsFile ?? 'command'
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
