import type { DataSchema } from '@mlgate/config'
import { type Check, MlgateError } from '@mlgate/core'
import {
  describeTable,
  openDuckDb,
  quoteLiteral,
  type SqlEngine,
  surveyText,
  type TableDescription,
  type TableSource,
} from '@mlgate/tables'
import { firstPass, firstPassQueries } from './first-pass.ts'
import { type FileRows, placesOf, type RowPlace } from './places.ts'
import type { Judgement, PlannedCheck } from './plan.ts'
import { planTable } from './plan-table.ts'
import { raggedRows } from './ragged-rows.ts'
import { type Offenders, secondPass } from './second-pass.ts'
import {
  duplicateColumnCheck,
  extraColumnChecks,
  missingColumnChecks,
  rowCountCheck,
} from './table-checks.ts'
import { counted } from './words.ts'

export interface DataCheckRequest {
  source: TableSource
  schema: DataSchema
  /** Whether the result may show cells: data may be private. */
  samples: boolean
  /** What the files are called in messages, in the order of the source's files. */
  names: string[]
}

export interface DataCheckReport {
  /** Rows of all files, those rejected included. */
  rows: number
  /** Records of text files that don't fit their header, and blank lines between records. */
  rejectedRows: number
  files: { path: string; rows: number }[]
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
  const engine = await openTable(source, context)
  try {
    const blankLines = await survey(source, context)
    await tryPatterns(engine, request.schema)
    const description = withoutEmptyFiles(await describeTable(engine, source), request.schema)
    if (description.parts.length === 0) return emptyReport(request.schema, source)
    return await checkTable(engine, description, blankLines, request)
  } finally {
    engine.close()
  }
}

/** The SQL that the first pass of `checkData` runs, for whoever wants to see or time it. */
export async function explainCheck(request: DataCheckRequest, context: DataCheckContext): Promise<string[]> {
  const source = sourceOf(request)
  const engine = await openTable(source, context)
  try {
    const description = await describeTable(engine, source)
    const { planned, prefix } = await planTable(engine, description, request.schema)
    return firstPassQueries(description, planned, prefix)
  } finally {
    engine.close()
  }
}

function sourceOf({ source, names, schema: { format } }: DataCheckRequest): TableSource {
  return { ...source, names, ...(format === undefined ? {} : { dialect: { ...source.dialect, ...format } }) }
}

function openTable(
  source: TableSource,
  { memoryBytes, temporaryFolder, progress, signal }: DataCheckContext,
): Promise<SqlEngine> {
  return openDuckDb({
    sources: [source],
    memoryBytes,
    temporaryFolder,
    onProgress: (done) => progress({ stage: 'check', ...done }),
    ...(signal === undefined ? {} : { signal }),
  })
}

async function checkTable(
  engine: SqlEngine,
  description: TableDescription,
  mayHaveBlankLines: readonly boolean[],
  { schema, samples, names }: DataCheckRequest,
): Promise<DataCheckReport> {
  const { source } = description
  const { entries, planned, prefix } = await planTable(engine, description, schema)
  const pass = await firstPass(engine, description, planned, prefix)
  const ragged = await raggedRows(engine, description, mayHaveBlankLines)
  const read = pass.fileRows.reduce((sum, rows) => sum + rows, 0)
  const judged = new Map(planned.map((check, index) => [check, check.judge(pass.values[index] ?? [], read)]))
  const failed = planned.filter((check) => judged.get(check)?.failed)
  const offenders = await secondPass(engine, description, failed, { prefix, samples })
  const files = pass.fileRows.map((accepted, index) => ({ accepted, ...ragged.files[index] }) as FileRows)
  const places = await placesOf(
    source,
    files,
    ragged.records,
    [...offenders.values()].flatMap(({ rows }) => rows),
  )
  const rejectedRows = files.reduce((sum, { rejected }) => sum + rejected, 0)
  const rows = read + rejectedRows
  return {
    rows,
    rejectedRows,
    files: source.files.map((path, index) => ({
      path,
      rows: (files[index]?.accepted ?? 0) + (files[index]?.rejected ?? 0),
    })),
    checks: [
      ...missingColumnChecks(schema, description, names),
      ...extraColumnChecks(schema, description),
      duplicateColumnCheck(description, names),
      rowCountCheck(schema, rows),
      ...ragged.checks(files, names),
      ...entries.map((entry) =>
        'judge' in entry
          ? checkOf(entry, judged.get(entry) ?? { failed: false }, {
              offenders: offenders.get(entry),
              places,
              names,
              samples,
            })
          : entry.settled,
      ),
    ],
  }
}

/** A check that was judged, with the offenders that the second pass found; `file` says where the first one is. */
function checkOf(
  { statement }: PlannedCheck,
  { failed, revealing, ...seen }: Judgement,
  {
    offenders,
    places,
    names,
    samples,
  }: {
    offenders: Offenders | undefined
    places: ReadonlyMap<number, RowPlace>
    names: readonly string[]
    samples: boolean
  },
): Check {
  const shown = samples && revealing !== undefined ? { ...seen, observed: revealing } : seen
  if (!failed || offenders === undefined) return { ...statement, status: failed ? 'fail' : 'pass', ...shown }
  const found = offenders.rows.flatMap((row) => places.get(row) ?? [])
  const [first] = found
  return {
    ...statement,
    status: 'fail',
    observed: `${counted(offenders.count, 'value')} ${offenders.count === 1 ? 'is' : 'are'} not`,
    ...shown,
    count: offenders.count,
    ...(first === undefined ? {} : { rows: found.map(({ row }) => row) }),
    ...(first?.line === undefined ? {} : { line: first.line }),
    ...(first === undefined || names.length < 2 ? {} : { file: names[first.file] }),
    ...(offenders.samples.length === 0 ? {} : { samples: offenders.samples }),
  }
}

/** Looks at the bytes of text files for what their reader would let pass. Files by whether blank lines are likely. */
async function survey(source: TableSource, { progress, signal }: DataCheckContext): Promise<boolean[]> {
  if (source.format === 'parquet') return source.files.map(() => false)
  const blankLines: boolean[] = []
  let done = 0
  for (const [index, path] of source.files.entries()) {
    const { mayHaveBlankLines } = await surveyText(
      path,
      source.names?.[index] ?? path,
      source.dialect?.encoding ?? 'utf-8',
      (bytes) => {
        if (signal?.aborted)
          throw new MlgateError({ code: 'MG4005', message: 'Reading was interrupted before it ended.' })
        done += bytes
        progress({ stage: 'read', done })
      },
    )
    blankLines.push(mayHaveBlankLines)
  }
  return blankLines
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

function emptyReport(schema: DataSchema, source: TableSource): DataCheckReport {
  return {
    rows: 0,
    rejectedRows: 0,
    files: source.files.map((path) => ({ path, rows: 0 })),
    checks: [rowCountCheck(schema, 0)],
  }
}
