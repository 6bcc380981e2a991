import type { SqlEngine, TableDescription } from '@mlgate/tables'
import { planRelations } from './across/check-across.ts'
import { knowOthers, queriedTables } from './across/other-tables.ts'
import type { DataCheckReport, DataCheckRequest } from './check-data.ts'
import { firstPass } from './first-pass.ts'
import { nativePass } from './native-pass.ts'
import { checkOf, withHint } from './outcome.ts'
import { type FileRows, placesOf } from './places.ts'
import type { PlannedCheck } from './plan.ts'
import { planTable } from './plan-table.ts'
import { dropKept, isQuery, queryPass } from './query-pass.ts'
import { raggedRows } from './ragged-rows.ts'
import { amongAllRows, sampleOf } from './sampled-table.ts'
import { type Settled, settle } from './settle.ts'
import type { Stages } from './stages.ts'
import {
  columnOrderChecks,
  duplicateColumnCheck,
  extraColumnChecks,
  missingColumnChecks,
  rowCountChecks,
} from './table/table-checks.ts'

/**
 * Holds a table against a schema and what relates it to others.
 *
 * Of a sample, what only all rows can tell is still asked of all: the table is scanned once to count them, and these
 * are computed on the way.
 *
 * @param surveyed whether each file may have blank lines. What may fail on what the survey refuses waits for it.
 */
export async function checkTable(
  engine: SqlEngine,
  table: TableDescription,
  surveyed: Promise<readonly boolean[]>,
  { schema, samples, sample, names, now, relations, others = [] }: DataCheckRequest,
  { enter, move }: Stages,
): Promise<DataCheckReport> {
  if (sample !== undefined || others.length > 0) await surveyed
  const known = await knowOthers(engine, others)
  const plan = await planTable(
    engine,
    table,
    schema,
    now === undefined ? new Date() : new Date(now),
    queriedTables(known),
  )
  const { prefix, kept } = plan
  const ofAllRows = sample === undefined ? [] : plan.planned.filter((check) => check.needsAllRows)
  const whole = sample === undefined ? undefined : await firstPass(engine, table, ofAllRows, prefix, enter)
  const sampled = sample && whole && sampleOf(table, sample, whole.fileRows)
  const description = sampled ?? table
  const across = await planRelations(engine, { relations, known }, { description, schema, prefix })
  const entries = [...plan.entries, ...across.entries]
  const planned = entries.filter((entry): entry is PlannedCheck => 'judge' in entry)
  const ofRows = planned.filter((check) => !isQuery(check) && !ofAllRows.includes(check))
  const quick =
    sampled === undefined
      ? await nativePass(engine, { ...plan, description, checks: ofRows }, { enter, move })
      : undefined
  const mayHaveBlankLines = await surveyed
  const pass = quick ?? (await firstPass(engine, description, ofRows, prefix, enter))
  const ragged = await raggedRows(engine, description, mayHaveBlankLines, pass)
  const { fileRows } = whole ?? pass
  const [read, readable] = [total(pass.fileRows), total(fileRows)]
  const queries = planned.filter(isQuery)
  const measured = new Map([
    ...ofAllRows.map((check, index) => [check, whole?.values[index] ?? []] as const),
    ...ofRows.map((check, index) => [check, pass.values[index] ?? []] as const),
    ...(await queryPass(engine, table, queries, { kept, enter })),
  ])
  const rowsOf = (check: PlannedCheck) => (isQuery(check) || ofAllRows.includes(check) ? readable : read)
  const judged = new Map(
    planned.map((check) => [check, check.judge(measured.get(check) ?? [], rowsOf(check))]),
  )
  const settled = await settle(engine, description, judged, { prefix, samples, enter })
  await dropKept(engine, kept)
  enter('comparing rows')
  const searched = await across.search({ engine, rows: read, readable, samples }, (done, columns) => {
    if (done === 0) enter('looking for leakage')
    move({ done, total: columns })
  })
  const found = [
    ...[...settled].map(([check, one]) => ({ check, ...one })),
    ...searched.map((one) => ({ check: undefined, ...one })),
  ].flatMap(({ check, offenders }) => (offenders === undefined ? [] : [{ check, offenders }]))
  const renumbered =
    sampled &&
    amongAllRows(
      found.flatMap(({ check, offenders }) => (check !== undefined && isQuery(check) ? [] : [offenders])),
      sampled,
    )
  const amongAll = (some: Settled['offenders']) => some && (renumbered?.get(some) ?? some)
  const files = fileRows.map((accepted, index) => ({ accepted, ...ragged.files[index] }) as FileRows)
  const places = await placesOf(
    table.source,
    files,
    ragged.records,
    found.flatMap(({ offenders }) => amongAll(offenders)?.rows ?? []),
  )
  const outcomeOf = (check: Parameters<typeof checkOf>[0], { judgement, offenders }: Settled, rows: number) =>
    checkOf(check, judgement, { offenders: amongAll(offenders), read: rows, places, names, samples })
  const rejectedRows = files.reduce((sum, { rejected }) => sum + rejected, 0)
  const rows = readable + rejectedRows
  return {
    rows,
    rejectedRows,
    ...(sampled === undefined ? {} : { sampled: { rows: read, of: readable } }),
    files: table.source.files.map((path, index) => ({
      path,
      rows: (files[index]?.accepted ?? 0) + (files[index]?.rejected ?? 0),
      rejectedRows: files[index]?.rejected ?? 0,
    })),
    checks: [
      ...missingColumnChecks(schema, table, names),
      ...extraColumnChecks(schema, table),
      duplicateColumnCheck(table, names),
      ...columnOrderChecks(schema, table),
      ...rowCountChecks(schema, rows),
      ...ragged.checks(files, names),
      ...entries.map((entry) =>
        'judge' in entry ? outcomeOf(entry, settled.get(entry) as Settled, rowsOf(entry)) : entry.settled,
      ),
      ...searched.map((one) => outcomeOf({ statement: one.statement, offence: { kind: 'none' } }, one, read)),
    ].map(withHint),
  }
}

const total = (rows: readonly number[]) => rows.reduce((sum, each) => sum + each, 0)
