import { isDeepStrictEqual } from 'node:util'
import {
  anyColumns,
  type DataConfig,
  type DataRelations,
  type DataSchema,
  othersOf,
  type ProjectConfig,
  relationsOf,
  schemaIn,
  type TextFormat,
} from '@mlgate/config'
import { MlgateError, type Problem } from '@mlgate/core'
import type { SampleSize } from '@mlgate/core/units'
import { baseSchema, type JudgedProject, type ProjectJudging } from './base-gates.ts'
import { linesInProject, readSchemaFile, type SchemaLines } from './read-schema.ts'
import type { Step } from './road.ts'
import type { StepContext } from './step-context.ts'
import { dataStep, type OtherData } from './steps/data-step.ts'

/** The steps of a project's data sets, and how their schemas say that files are written, by name of the data set. */
export interface ProjectData {
  steps: Step[]
  formats: ReadonlyMap<string, TextFormat>
}

/**
 * The steps of the data sets that have a schema, or say what relates them to a label or to others. By the base of a pull
 * request they are judged by its schema and by its relations, each where the base has one.
 *
 * @param samples how many offending values each check shows; as the data set says when absent.
 * @param sample the part of the rows that checks look at; as the data set says when absent.
 * @throws MlgateError with the problems of all schemas at once.
 */
export async function projectDataSteps(
  project: JudgedProject,
  { samples, sample }: { samples?: number | undefined; sample?: SampleSize | undefined },
  context: StepContext,
): Promise<ProjectData> {
  const judging: ProjectJudging = project.judging ?? { waivers: [], ownWaivers: [], notes: [] }
  const read = await readSchemas(project, context)
  const steps: Step[] = []
  for (const [name, data] of Object.entries(project.data)) {
    const { schema, lines: ofSchema } = read.get(name) ?? {}
    const notes: string[] = []
    const found = await baseSchema(name, judging, notes)
    const [base, fault] =
      found !== undefined && 'fault' in found
        ? [undefined, found.fault]
        : [
            found &&
              schemaIn(found, environmentOf(name, data, judging), `The schema of "${name}" at the base`),
            judging.fault,
          ]
    // How a file is written is no rule about it: that is as the pull request says.
    const decidingSchema = base && { ...withoutFormat(base), ...formatOf(schema, data) }
    const relations = relationsOf(data)
    const decidingRelations = baseRelations(name, judging)
    const changed = [
      ...(decidingSchema !== undefined && !isDeepStrictEqual(decidingSchema, schema)
        ? [`schema of ${name}`]
        : []),
      ...(decidingRelations !== undefined && !isDeepStrictEqual(decidingRelations, relations)
        ? [`relations of ${name}`]
        : []),
    ]
    const used = { schema: decidingSchema ?? schema, relations: decidingRelations ?? relations }
    if (used.schema === undefined && used.relations === undefined) continue
    const others = othersIn([used.relations, relations], project, read)
    const sampled = sample ?? sampleOf(name, data, judging)
    const options = {
      name,
      data: data.path,
      schema: used.schema ?? { ...anyColumns, ...formatOf(undefined, data) },
      samples: samples ?? data.samples ?? 0,
      ...(sampled === undefined ? {} : { sample: sampled }),
      others,
      ...(used.relations === undefined ? {} : { relations: used.relations }),
      // What the base demands stands on no line of the checkout.
      ...(changed.length > 0
        ? { secondOpinion: { schema, ...(relations === undefined ? {} : { relations }) } }
        : { lines: linesInProject(name, project, ofSchema) }),
    }
    steps.push({
      ...dataStep(options, context),
      judging: {
        waivers: [],
        notes,
        ...(fault === undefined ? {} : { fault }),
        ...(changed.length > 0 ? { own: { changed, gates: [], waivers: [] } } : {}),
      },
    })
  }
  const formats = [...read].flatMap(([name, { schema }]): [string, TextFormat][] =>
    schema.format === undefined ? [] : [[name, schema.format]],
  )
  return { steps, formats: new Map(formats) }
}

/** What the base says of a data set beside its schema, where it says anything. */
function baseRelations(name: string, { base }: ProjectJudging): DataRelations | undefined {
  const data = base?.project.data
  return data !== undefined && Object.hasOwn(data, name) ? relationsOf(data[name] as DataConfig) : undefined
}

/** How much of a data set is looked at decides what is found: that is as the base says, where it has the data set. */
function sampleOf(name: string, data: DataConfig, { base }: ProjectJudging): SampleSize | undefined {
  const known = base?.project.data
  return known !== undefined && Object.hasOwn(known, name) ? known[name]?.sample : data.sample
}

/** Where the data is from decides what it must hold: that is as the base says, where it has the data set. */
function environmentOf(name: string, data: DataConfig, { base }: ProjectJudging): string | undefined {
  const known = base?.project.data
  return known !== undefined && Object.hasOwn(known, name) ? known[name]?.environment : data.environment
}

/** The data sets that relations name, as the project has them; those of the base may name one that it has no more. */
function othersIn(
  relations: readonly (DataRelations | undefined)[],
  project: ProjectConfig,
  schemas: ReadonlyMap<string, ReadSchema>,
): OtherData[] {
  const names = new Set(relations.flatMap((one) => (one === undefined ? [] : othersOf(one))))
  return [...names].map((name) => {
    const entry = Object.hasOwn(project.data, name) ? project.data[name] : undefined
    const schema = schemas.get(name)?.schema
    const format = entry?.format
    return {
      name,
      data: entry?.path ?? [],
      ...(schema === undefined ? {} : { schema }),
      ...(format === undefined ? {} : { format }),
    }
  })
}

interface ReadSchema {
  schema: DataSchema
  /** Of a schema that is a file of its own. */
  lines?: SchemaLines
}

/** The schemas of a project by the names of their data sets, each with the format that counts. */
async function readSchemas(project: ProjectConfig, context: StepContext): Promise<Map<string, ReadSchema>> {
  const schemas = new Map<string, ReadSchema>()
  const problems: Problem[] = []
  for (const [name, { schema, format, environment }] of Object.entries(project.data)) {
    if (schema === undefined) continue
    try {
      const written = typeof schema === 'string' ? await readSchemaFile(schema, context) : { schema }
      const read = { ...written, schema: schemaIn(written.schema, environment, `The schema of "${name}"`) }
      schemas.set(name, format === undefined ? read : { ...read, schema: { ...read.schema, format } })
    } catch (error) {
      if (!(error instanceof MlgateError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw MlgateError.ofProblems(problems)
  return schemas
}

function withoutFormat({ format: _, ...schema }: DataSchema): DataSchema {
  return schema
}

function formatOf(schema: DataSchema | undefined, data: DataConfig): { format?: TextFormat } {
  const format = schema?.format ?? data.format
  return format === undefined ? {} : { format }
}
