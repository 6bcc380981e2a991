import {
  type DataConfig,
  type DataSchema,
  dataOf,
  type ModelConfig,
  type ProjectConfig,
  parseDataSchema,
  type TextFormat,
} from '@mlgate/config'
import { MlgateError, type Problem } from '@mlgate/core'
import { readLocation } from './read-location.ts'
import type { Step } from './road.ts'
import type { StepContext } from './step-context.ts'
import { dataStep } from './steps/data-step.ts'
import type { EvaluationQuestion } from './steps/evaluation-parts.ts'
import { evaluationStep } from './steps/evaluation-step.ts'
import { metricsStep } from './steps/metrics-step.ts'
import { modelSource } from './steps/model-source.ts'
import { predictionsSource } from './steps/predictions-source.ts'

/**
 * The steps that a project asks for, in order: the data that has a schema first, for what is wrong with it
 * explains what is wrong with a model.
 *
 * @param samples whether data checks show offending values.
 * @throws MlgateError with the problems of all schemas at once.
 */
export async function projectSteps(
  project: ProjectConfig,
  { samples }: { samples: boolean },
  context: StepContext,
): Promise<Step[]> {
  const problems: Problem[] = []
  const steps: Step[] = []
  // What a data set's schema says of its format holds for scoring too.
  const formats = new Map<string, TextFormat>()
  for (const [name, data] of Object.entries(project.data)) {
    const schema = await readSchema(data, context, problems)
    if (schema?.format !== undefined) formats.set(name, schema.format)
    if (schema !== undefined) steps.push(dataStep({ name, data: data.path, schema, samples }, context))
  }
  if (problems.length > 0) throw MlgateError.ofProblems(problems)
  for (const [name, model] of Object.entries(project.models))
    steps.push(modelStep(name, model, { project, formats }, context))
  return steps
}

function modelStep(
  name: string,
  model: ModelConfig,
  { project, formats }: { project: ProjectConfig; formats: ReadonlyMap<string, TextFormat> },
  context: StepContext,
): Step {
  const { onnx, predictions, metrics: numbers, baseline, parameters, evaluate } = model
  const { metrics, gates, seed, slices, target, prediction, probabilities, features, task } = evaluate
  const data = evaluate.data === undefined ? undefined : dataOf(project, evaluate.data)
  const question: EvaluationQuestion = {
    name,
    metrics,
    gates,
    seed,
    ...defined({ baseline, parameters, id: evaluate.id ?? data?.id }),
    ...(slices === undefined
      ? {}
      : { slices: { by: slices.by, minSamples: slices['min-samples'], gates: slices.gates } }),
  }
  if (numbers !== undefined) return metricsStep(numbers, question, context)
  if (predictions !== undefined) {
    const columns = defined({ target, prediction, probabilities, task, weight: evaluate['sample-weight'] })
    return evaluationStep(
      predictionsSource({ predictions, ...columns }, question, context),
      question,
      context,
    )
  }
  if (onnx === undefined || data === undefined || target === undefined) {
    throw new TypeError(`the project's reader let a model without its source through: ${name}`)
  }
  const options = {
    model: onnx,
    data: data.path,
    target,
    ...defined({ features, task, format: data.format ?? formats.get(evaluate.data ?? '') }),
  }
  return evaluationStep(modelSource(options, question, context), question, context)
}

async function readSchema(
  { schema, format }: DataConfig,
  context: StepContext,
  problems: Problem[],
): Promise<DataSchema | undefined> {
  if (schema === undefined) return undefined
  try {
    const read = typeof schema === 'string' ? await readSchemaFile(schema, context) : schema
    return format === undefined ? read : { ...read, format }
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}

/** Reads the data schema at a location. */
export async function readSchemaFile(location: string, context: StepContext): Promise<DataSchema> {
  const { text, file } = await readLocation(location, context.locations)
  return parseDataSchema(text, file)
}

type Defined<Record> = { [Key in keyof Record]?: Exclude<Record[Key], undefined> }

/** Without the keys that are undefined, which stand for "not said". */
function defined<Record extends object>(record: Record): Defined<Record> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Defined<Record>
}
