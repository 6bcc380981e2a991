import type { DataSchema } from '@mlgate/config'
import type { Identified, Measured, Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { type IdentifiedFiles, identifyFiles, namesInWords, tableOf } from '../subject-files.ts'

/** A data set to hold against a schema. */
export interface DataStepOptions {
  name: string
  /** One or more locations; all their files are one table. */
  data: string | string[]
  schema: DataSchema
  /** The pull request's own schema, where that of its base decides; undefined where it has none any more. */
  secondOpinion?: { schema: DataSchema | undefined }
  /** Show offending values, not only where they are. */
  samples: boolean
}

interface IdentifiedData extends Identified {
  files: IdentifiedFiles
}

/** The step that checks a data set. It has no baseline: a schema asks nothing of the past. */
export function dataStep(options: DataStepOptions, context: StepContext): Step<IdentifiedData, Measured> {
  return {
    kind: 'data',
    name: options.name,
    gates: [],
    async identify() {
      const files = await identifyFiles(options.data, context.locations)
      const commit = context.commit === undefined ? {} : { commit: context.commit }
      return { files, parameters: {}, subject: { data: files.subject, ...commit } }
    },
    async measure({ subject, files }) {
      const names = subject.data.map(({ path }) => path)
      const check = (schema: DataSchema) =>
        context.runJob(
          'check-data',
          { source: tableOf(files, schema.format), schema, samples: options.samples, names },
          namesInWords(names),
        )
      const { checks, files: counted } = await check(options.schema)
      const own = options.secondOpinion
      const ownChecks = own && (own.schema === undefined ? [] : (await check(own.schema)).checks)
      const data = subject.data.map((file, index) => ({ ...file, rows: counted[index]?.rows ?? 0 }))
      return {
        subject: { ...subject, data },
        metrics: [],
        checks,
        ...(ownChecks === undefined ? {} : { ownChecks }),
        notes: [],
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
