import { anyColumns, type DataRelations, type DataSchema, othersOf, type TextFormat } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import type { SampleSize } from '@mlgate/core/units'
import { formatCount } from '@mlgate/markup'
import { declaredChecks, type SchemaLines } from '../read-schema.ts'
import type { Identified, Measured, Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { type IdentifiedFiles, identifyFiles, namesInWords, tableOf } from '../subject-files.ts'

/** A further data set that relations name. */
export interface OtherData {
  name: string
  /** Its locations; none where the project does not have it any more. */
  data: readonly string[]
  schema?: DataSchema
  /** As the pull request itself has it, for the second opinion. */
  ownSchema?: DataSchema
  /** Where no schema says it. */
  format?: TextFormat
}

/** A data set to hold against a schema, and against others. */
export interface DataStepOptions {
  name: string
  /** One or more locations; all their files are one table. */
  data: string | string[]
  schema: DataSchema
  /** What relates it to its label and to other data sets. */
  relations?: DataRelations
  /** All data sets that relations name, those of the second opinion included. */
  others?: readonly OtherData[]
  /** The pull request's own rules, where those of its base decide; without a schema where it has none any more. */
  secondOpinion?: { schema: DataSchema | undefined; relations?: DataRelations }
  /** Where the schema says what its checks demand; absent where it is not in the checkout. */
  lines?: SchemaLines
  /** Offending values that each check shows, 0 … 100. */
  samples: number
  /** The part of the rows that is checked; all when absent. */
  sample?: SampleSize
}

interface IdentifiedOther {
  other: OtherData
  files: IdentifiedFiles
}

interface IdentifiedData extends Identified {
  files: IdentifiedFiles
  others: IdentifiedOther[]
}

/** The step that checks a data set. It has no baseline: a schema asks nothing of the past. */
export function dataStep(options: DataStepOptions, context: StepContext): Step<IdentifiedData, Measured> {
  return {
    kind: 'data',
    name: options.name,
    gates: [],
    async identify() {
      const files = await identifyFiles(options.data, context.locations)
      const others = await Promise.all(
        (options.others ?? []).map((other) => identifyOther(other, options, context)),
      )
      const references = others.flatMap(({ other: { name }, files: { subject } }) =>
        subject.map((file) => ({ name, ...file })),
      )
      const subject = {
        data: files.subject,
        ...(references.length === 0 ? {} : { references }),
        ...(context.commit === undefined ? {} : { commit: context.commit }),
      }
      return { files, others, parameters: {}, subject }
    },
    async measure({ subject, files, others }) {
      const names = subject.data.map(({ path }) => path)
      const check = (
        schema: DataSchema,
        relations: DataRelations | undefined,
        schemaOf: (other: OtherData) => DataSchema | undefined,
      ) =>
        context.runJob(
          'check-data',
          {
            source: tableOf(files, schema.format),
            schema,
            samples: options.samples,
            ...(options.sample === undefined ? {} : { sample: options.sample }),
            names,
            ...(relations === undefined ? {} : { relations, others: tablesFor(relations, others, schemaOf) }),
          },
          namesInWords(names),
        )
      const {
        checks,
        files: counted,
        sampled,
      } = await check(options.schema, options.relations, ({ schema }) => schema)
      const own = options.secondOpinion
      const hasOwn = own?.schema !== undefined || own?.relations !== undefined
      const ownSchema = own?.schema ?? { ...anyColumns, ...formatOf(options.schema) }
      const ownChecks =
        own && (hasOwn ? (await check(ownSchema, own.relations, (other) => other.ownSchema)).checks : [])
      const data = subject.data.map((file, index) => {
        const { rows = 0, rejectedRows = 0 } = counted[index] ?? {}
        return { ...file, rows, rejectedRows }
      })
      return {
        subject: { ...subject, data, ...(sampled === undefined ? {} : { sampledRows: sampled.rows }) },
        metrics: [],
        checks: await declaredChecks(checks, options.lines),
        ...(ownChecks === undefined ? {} : { ownChecks }),
        notes: sampled === undefined ? [] : [sampleNote(sampled)],
      }
    },
    async findBaseline() {
      return { found: null, passedOver: [] }
    },
    async compare() {
      return { baseline: null, evidence: [] }
    },
    compareWithNothing() {
      return { baseline: null, evidence: [] }
    },
  }
}

function sampleNote({ rows, of }: { rows: number; of: number }): string {
  const share = of === 0 ? 0 : (100 * rows) / of
  return `Sampled: the checks looked at ${formatCount(rows)} of ${formatCount(of)} rows (${share.toPrecision(2)} %), the same ones in every run. Counts and shares are of these; what passes here, or is unique, need not be so in all rows.`
}

async function identifyOther(
  other: OtherData,
  { name }: DataStepOptions,
  { locations }: StepContext,
): Promise<IdentifiedOther> {
  if (other.data.length === 0) {
    throw new MlgateError({
      code: 'MG2104',
      message: `"${name}" is held against the data set "${other.name}", and there is none of that name.`,
      hint: `Keep "${other.name}" in mlgate.yml while the rules of the base speak of it.`,
    })
  }
  return { other, files: await identifyFiles([...other.data], locations) }
}

/** The tables that relations name, as they are read. */
function tablesFor(
  relations: DataRelations,
  others: readonly IdentifiedOther[],
  schemaOf: (other: OtherData) => DataSchema | undefined,
) {
  const named = othersOf(relations)
  return others
    .filter(({ other: { name } }) => named.includes(name))
    .map(({ other, files }) => {
      const schema = schemaOf(other)
      return {
        name: other.name,
        source: tableOf(files, schema?.format ?? other.format),
        ...(schema === undefined ? {} : { schema }),
      }
    })
}

function formatOf({ format }: DataSchema): { format?: TextFormat } {
  return format === undefined ? {} : { format }
}
