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
import type { OptionName } from './beside-name.ts'
import { refuseIdle, requireSource } from './evaluation-refusals.ts'
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
