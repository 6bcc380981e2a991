import { isDeepStrictEqual } from 'node:util'
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
import { baseSchema, type JudgedProject, type ProjectJudging } from './base-gates.ts'
import { baselineWords, baseModelOf, changedGates } from './base-gates-changes.ts'
import { readLocation } from './read-location.ts'
import type { Step, StepJudging } from './road.ts'
import type { StepContext } from './step-context.ts'
import { dataStep } from './steps/data-step.ts'
import type { EvaluationQuestion, EvaluationRules } from './steps/evaluation-parts.ts'
import { evaluationStep } from './steps/evaluation-step.ts'
import { metricsStep } from './steps/metrics-step.ts'
import { modelSource } from './steps/model-source.ts'
import { gateRequests } from './steps/plan-evaluation.ts'
import { predictionsSource } from './steps/predictions-source.ts'

/**
 * The steps that a project asks for, in order: the data that has a schema first, for what is wrong with it
 * explains what is wrong with a model.
 *
 * @param samples whether data checks show offending values.
 * @throws MlgateError with the problems of all schemas at once.
 */
export async function projectSteps(
  project: JudgedProject,
  { samples }: { samples: boolean },
  context: StepContext,
): Promise<Step[]> {
  const judging: ProjectJudging = project.judging ?? { waivers: [], ownWaivers: [], notes: [] }
  const problems: Problem[] = []
  const steps: Step[] = []
  // What a data set's schema says of its format holds for scoring too.
  const formats = new Map<string, TextFormat>()
  for (const [name, data] of Object.entries(project.data)) {
    const schema = await readSchema(data, context, problems)
    if (schema?.format !== undefined) formats.set(name, schema.format)
    const notes: string[] = []
    const base = await baseSchema(name, judging, notes)
    // How a file is written is no rule about it: that is as the pull request says.
    const deciding = base && { ...withoutFormat(base), ...formatOf(schema, data) }
    const isChanged = deciding !== undefined && !isDeepStrictEqual(deciding, schema)
    const options = {
      name,
      data: data.path,
      samples,
      ...(isChanged ? { secondOpinion: { schema } } : {}),
    }
    const used = deciding ?? schema
    if (used === undefined) continue
    const own = isChanged ? { own: { changed: [`schema of ${name}`], gates: [], waivers: [] } } : {}
    steps.push({
      ...dataStep({ ...options, schema: used }, context),
      judging: { waivers: [], notes, ...own },
    })
  }
  if (problems.length > 0) throw MlgateError.ofProblems(problems)
  for (const [name, model] of Object.entries(project.models))
    steps.push(judgedModelStep(name, model, { project, formats, judging }, context))
  return steps
}

interface Surroundings {
  project: ProjectConfig
  formats: ReadonlyMap<string, TextFormat>
  judging: ProjectJudging
}

/** The step of a model by the rules of the base where it has some, with the model's own as second opinion. */
function judgedModelStep(
  name: string,
  model: ModelConfig,
  surroundings: Surroundings,
  context: StepContext,
): Step {
  const { project, judging } = surroundings
  const { waivers, ownWaivers } = judging
  const own = rulesOf(model)
  const base = judging.base && baseModelOf(name, model, project, judging.base.project)
  const changed = base === undefined ? [] : changedGates(name, model.evaluate, base.evaluate)
  const notes = base === undefined ? [] : baselineWords(name, model, base)
  if (base === undefined || changed.length === 0) {
    return { ...modelStep(name, model, own, surroundings, context), judging: { waivers, notes } }
  }
  const step = modelStep(name, model, { ...rulesOf(base), secondOpinion: own }, surroundings, context)
  const opinion: StepJudging['own'] = { changed, gates: gateRequests(own), waivers: ownWaivers }
  return { ...step, judging: { waivers, notes, own: opinion } }
}

function rulesOf({ evaluate: { gates, slices } }: ModelConfig): EvaluationRules {
  if (slices === undefined) return { gates }
  return { gates, slices: { by: slices.by, minSamples: slices['min-samples'], gates: slices.gates } }
}

function withoutFormat({ format: _, ...schema }: DataSchema): DataSchema {
  return schema
}

function formatOf(schema: DataSchema | undefined, data: DataConfig): { format?: TextFormat } {
  const format = schema?.format ?? data.format
  return format === undefined ? {} : { format }
}

function modelStep(
  name: string,
  model: ModelConfig,
  rules: Pick<EvaluationQuestion, 'gates' | 'slices' | 'secondOpinion'>,
  { project, formats }: Surroundings,
  context: StepContext,
): Step {
  const { onnx, predictions, metrics: numbers, baseline, parameters, evaluate } = model
  const { metrics, seed, target, prediction, probabilities, features, task } = evaluate
  const data = evaluate.data === undefined ? undefined : dataOf(project, evaluate.data)
  const question: EvaluationQuestion = {
    name,
    metrics,
    seed,
    ...rules,
    ...defined({ baseline, parameters, inputs: inputsOf(model), id: evaluate.id ?? data?.id }),
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

function inputsOf({ 'changed-by': changedBy, onnx, predictions = [], metrics }: ModelConfig) {
  if (changedBy === undefined) return undefined
  return { changedBy, sources: [onnx, metrics, ...predictions].filter((source) => source !== undefined) }
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
