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
  const schemas = await schemasAtBase(project, judging, read)
  const steps: Step[] = []
  for (const [name, data] of Object.entries(project.data)) {
    const { schema, lines: ofSchema } = read.get(name) ?? {}
    const relations = relationsOf(data)
    const decidingRelations = baseRelations(name, judging)
    const used = {
      schema: schemas.get(name)?.deciding ?? schema,
      relations: decidingRelations ?? relations,
    }
    if (used.schema === undefined && used.relations === undefined) continue
    const related = [name, ...(used.relations === undefined ? [] : othersOf(used.relations))]
    const known = [...new Set(related)].flatMap((one) => schemas.get(one) ?? [])
    const changed = [
      ...known.flatMap(({ changed: words }) => words ?? []),
      ...(decidingRelations !== undefined && !isDeepStrictEqual(decidingRelations, relations)
        ? [`relations of ${name}`]
        : []),
    ]
    const notes = known.flatMap((one) => one.notes)
    const fault = known.find((one) => one.fault !== undefined)?.fault
    const others = othersIn([used.relations, relations], project, read, schemas)
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

/** What a base says of a data set's schema. */
interface SchemaAtBase {
  /** The schema that decides, with the format that the files here have; absent where the base has none. */
  deciding?: DataSchema
  /** What the pull request's own schema is called, where that is another. */
  changed?: string
  /** Why the base's is not known. */
  fault?: Problem
  notes: string[]
}

/** The schemas of all data sets of a project as the base has them, for those too that others are held against. */
async function schemasAtBase(
  project: ProjectConfig,
  judging: ProjectJudging,
  read: ReadonlyMap<string, ReadSchema>,
): Promise<Map<string, SchemaAtBase>> {
  const schemas = new Map<string, SchemaAtBase>()
  for (const [name, data] of Object.entries(project.data)) {
    const own = read.get(name)?.schema
    const notes: string[] = []
    const found = await baseSchema(name, judging, notes)
    if (found !== undefined && 'fault' in found) {
      schemas.set(name, { fault: found.fault, notes })
      continue
    }
    const base =
      found && schemaIn(found, environmentOf(name, data, judging), `The schema of "${name}" at the base`)
    // How a file is written is no rule about it: that is as the pull request says, and told where it is changed.
    const format = own?.format ?? data.format
    const known = judging.base?.project.data
    if (known !== undefined && Object.hasOwn(known, name)) {
      if (!isDeepStrictEqual(format, known[name]?.format ?? base?.format))
        notes.push(`the format of ${name} is changed here, and its files are read by that`)
    }
    const deciding = base && { ...withoutFormat(base), ...(format === undefined ? {} : { format }) }
    schemas.set(name, {
      notes,
      ...(judging.fault === undefined ? {} : { fault: judging.fault }),
      ...(deciding === undefined ? {} : { deciding }),
      ...(deciding !== undefined && !isDeepStrictEqual(deciding, own)
        ? { changed: `schema of ${name}` }
        : {}),
    })
  }
  return schemas
}

/**
 * The data sets that relations name, as the project has them; those of the base may name one that it has no more. Each
 * has the schema of the base, which may make values of texts and so decides what is the same.
 */
function othersIn(
  relations: readonly (DataRelations | undefined)[],
  project: ProjectConfig,
  own: ReadonlyMap<string, ReadSchema>,
  atBase: ReadonlyMap<string, SchemaAtBase>,
): OtherData[] {
  const names = new Set(relations.flatMap((one) => (one === undefined ? [] : othersOf(one))))
  return [...names].map((name) => {
    const entry = Object.hasOwn(project.data, name) ? project.data[name] : undefined
    const ownSchema = own.get(name)?.schema
    const schema = atBase.get(name)?.deciding ?? ownSchema
    const format = entry?.format
    return {
      name,
      data: entry?.path ?? [],
      ...(schema === undefined ? {} : { schema }),
      ...(ownSchema === undefined ? {} : { ownSchema }),
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
