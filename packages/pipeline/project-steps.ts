import { type DataConfig, type DataSchema, dataOf, type ProjectConfig, parseDataSchema } from '@mlgate/config'
import { MlgateError, type Problem } from '@mlgate/core'
import { readLocation } from './read-location.ts'
import type { Step } from './road.ts'
import type { StepContext } from './step-context.ts'
import { dataStep } from './steps/data-step.ts'
import { evaluationStep } from './steps/evaluation-step.ts'

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
  for (const [name, data] of Object.entries(project.data)) {
    const schema = await readSchema(data, context, problems)
    if (schema !== undefined) steps.push(dataStep({ name, data: data.path, schema, samples }, context))
  }
  if (problems.length > 0) throw MlgateError.ofProblems(problems)
  for (const [name, { onnx, baseline, parameters, evaluate }] of Object.entries(project.models)) {
    const data = dataOf(project, evaluate)
    const id = evaluate.id ?? data.id
    const { target, features, task, metrics, gates, seed } = evaluate
    const optional = { baseline, parameters, features, task, id, format: data.format }
    steps.push(
      evaluationStep(
        { name, model: onnx, data: data.path, target, metrics, gates, seed, ...defined(optional) },
        context,
      ),
    )
  }
  return steps
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
