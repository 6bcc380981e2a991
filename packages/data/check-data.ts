import type { DataRelations, DataSchema } from '@mlgate/config'
import { type Check, MlgateError } from '@mlgate/core'
import type { SampleSize } from '@mlgate/core/units'
import {
  describeTable,
  openDuckDb,
  quoteLiteral,
  reachColumns,
  type SqlEngine,
  type TableDescription,
  type TableSource,
} from '@mlgate/tables'
import { naming, type OtherTable, sourceOfOther } from './across/other-tables.ts'
import { checkTable } from './check-table.ts'
import { firstPassQueries } from './first-pass.ts'
import { nativePassQueries } from './native-pass.ts'
import { withHint } from './outcome.ts'
import { planTable } from './plan-table.ts'
import { isQuery } from './query-pass.ts'
import { type Stages, stagesOf } from './stages.ts'
import { surveySource } from './survey-source.ts'
import { tableLevels } from './table/levels.ts'
import { rowCountChecks } from './table/table-checks.ts'

export interface DataCheckRequest {
  source: TableSource
  schema: DataSchema
  /** Offending cells that each check may show, 0 … 100: data may be private. */
  samples: number
  /** The part of the rows that checks look at; all when absent. */
  sample?: SampleSize
  /** What the files are called in messages, in the order of the source's files. */
  names: string[]
  /** What ages are counted from, as ISO 8601; the time of the check when absent. */
  now?: string
  /** What relates the rows to their label and to other data sets. */
  relations?: DataRelations
  /** All data sets that the relations name. */
  others?: OtherTable[]
}

export interface DataCheckReport {
  /** Rows of all files, those rejected included. */
  rows: number
  /** Records of text files that don't fit their header, and blank lines between records. */
  rejectedRows: number
  /** Where only some rows were looked at: how many, and of how many that could be read. */
  sampled?: { rows: number; of: number }
  files: { path: string; rows: number; rejectedRows: number }[]
  checks: Check[]
}

/** What a job is given to work with; `signal` ends the running query. */
export interface DataCheckContext {
  progress(message: { stage: string; done?: number; total?: number }): void
  temporaryFolder: string
  memoryBytes: number
  signal?: AbortSignal
}

/**
 * Holds data against a schema: one scan counts for all checks, a second, only if some failed, finds their first
 * rows. Every check is in the report, those that passed too.
 *
 * @throws MlgateError MG4001, MG4002, MG4008, MG4010 when the data can't be read as what it is said to be, MG4006
 * and MG4009 when a rule or a pattern of the schema is wrong, MG4004 and MG4005 when memory or time ran out.
 */
export async function checkData(
  request: DataCheckRequest,
  context: DataCheckContext,
): Promise<DataCheckReport> {
  const source = sourceOf(request)
  const stages = stagesOf(context)
  const engine = await openTable([source, ...(request.others ?? []).map(sourceOfOther)], context, stages)
  try {
    const surveyed = surveySource(engine.prepared(source), context)
    return await told(surveyed, async () => {
      for (const other of request.others ?? []) {
        await naming(other.name, () => surveySource(engine.prepared(sourceOfOther(other)), context))
      }
      await tryPatterns(engine, request.schema)
      const stored = withoutEmptyFiles(await describeTable(engine, source), request.schema)
      const description = await reachColumns(engine, stored, namedColumns(request.schema))
      if (description.parts.length === 0) return emptyReport(request.schema, source)
      return checkTable(engine, description, surveyed, request, stages)
    })
  } finally {
    engine.close()
  }
}

/** Does work beside a look at the file; what is wrong with the file itself is told before all else. */
async function told<Value>(surveyed: Promise<unknown>, work: () => Promise<Value>): Promise<Value> {
  const [survey, result] = await Promise.allSettled([surveyed, work()])
  for (const settled of [survey, result]) if (settled.status === 'rejected') throw settled.reason
  return (result as PromiseFulfilledResult<Value>).value
}

/** The SQL that the first pass of `checkData` runs, for whoever wants to see or time it. */
export async function explainCheck(request: DataCheckRequest, context: DataCheckContext): Promise<string[]> {
  const source = sourceOf(request)
  const engine = await openTable(
    [source, ...(request.others ?? []).map(sourceOfOther)],
    context,
    stagesOf(context),
  )
  try {
    const description = await reachColumns(
      engine,
      await describeTable(engine, source),
      namedColumns(request.schema),
    )
    const plan = await planTable(engine, description, request.schema)
    const checks = plan.planned.filter((check) => !isQuery(check))
    return (
      (await nativePassQueries({ ...plan, description, checks })) ??
      (await firstPassQueries(description, checks, plan.prefix))
    )
  } finally {
    engine.close()
  }
}

function sourceOf({ source, names, schema: { format } }: DataCheckRequest): TableSource {
  return { ...source, names, ...(format === undefined ? {} : { dialect: { ...source.dialect, ...format } }) }
}

function openTable(
  sources: TableSource[],
  { memoryBytes, temporaryFolder, signal }: DataCheckContext,
  { move }: Stages,
): Promise<SqlEngine> {
  return openDuckDb({
    sources,
    memoryBytes,
    temporaryFolder,
    onProgress: move,
    ...(signal === undefined ? {} : { signal }),
  })
}

async function tryPatterns(engine: SqlEngine, schema: DataSchema): Promise<void> {
  for (const [name, column] of Object.entries(schema.columns)) {
    for (const pattern of [column.pattern, column.warn?.pattern]) {
      if (pattern === undefined) continue
      try {
        await engine.query(`SELECT regexp_matches('', ${quoteLiteral(pattern)})`)
      } catch (cause) {
        const reason =
          cause instanceof Error
            ? cause.message.replace(/^The SQL engine failed: (\w+ (Input )?Error: )?/, '')
            : ''
        throw new MlgateError(
          {
            code: 'MG4009',
            message: `The pattern of ${name} is no RE2 regular expression: ${reason}.`,
            hint: 'RE2 has no look-ahead and no back-references.',
          },
          { cause },
        )
      }
    }
  }
}

/** Empty files have no columns; they are let through where the schema lets no rows through. */
function withoutEmptyFiles(description: TableDescription, schema: DataSchema): TableDescription {
  if (schema.rows?.min !== 0) return description
  return {
    ...description,
    absent: description.absent.filter(({ names }) => names.length < description.columns.length),
    parts: description.parts.filter(({ columns }) => columns.length > 0),
  }
}

/** Every name that the schema takes for a column of the data. */
function namedColumns(schema: DataSchema): string[] {
  return [
    ...Object.keys(schema.columns),
    ...tableLevels(schema).flatMap(({ limits }) => limits.unique?.flat() ?? []),
  ]
}

function emptyReport(schema: DataSchema, source: TableSource): DataCheckReport {
  return {
    rows: 0,
    rejectedRows: 0,
    files: source.files.map((path) => ({ path, rows: 0, rejectedRows: 0 })),
    checks: rowCountChecks(schema, 0).map(withHint),
  }
}
