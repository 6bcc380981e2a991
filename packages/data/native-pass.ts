import { MlgateError } from '@mlgate/core'
import {
  type CellReport,
  type NativeReading,
  readNatively,
  type SqlEngine,
  type TableDescription,
  watchCells,
} from '@mlgate/tables'
import type { ColumnValues } from './columns/column-values.ts'
import { type FirstPass, firstPass, firstPassQueries } from './first-pass.ts'
import type { PlannedCheck } from './plan.ts'
import type { Stages } from './stages.ts'

/** What checks of rows are planned on. */
export interface PlannedTable {
  description: TableDescription
  checks: readonly PlannedCheck[]
  /** The columns that the checks look at, by name. */
  columns: ReadonlyMap<string, ColumnValues>
  /** Starts no name of the table's columns. */
  prefix: string
}

type NativeColumns = ReadonlyMap<string, ColumnValues & { native: NativeReading }>

/** Looking at so many bytes takes as long as a cell that is read natively saves. */
const bytesPerCell = 40

/**
 * The first pass over text files with the values that their reader makes, in place of strict readings of texts, which
 * take most of its time. The reader lets pass what is no value (`1_000`, ` 7`): so all bytes are looked at beside the
 * scan, and a column with a cell whose spelling leaves a doubt is read strictly.
 *
 * @returns undefined where it is not worth it, and where a record or a cell does not fit: the strict pass has to tell.
 */
export async function nativePass(
  engine: SqlEngine,
  table: PlannedTable,
  { enter, move }: Stages,
): Promise<FirstPass | undefined> {
  const candidates = nativeColumns(table)
  const watch = watchCells(table.description, shapesOf(candidates))
  const hopeful = await firstHope(candidates, watch)
  if (hopeful.size === 0) return undefined
  const scan = (columns: NativeColumns) => {
    const { description, checks, prefix } = readingNatively(table, columns)
    return firstPass(engine, description, checks, prefix, enter, 'fail').catch((error: unknown) => {
      if (error instanceof MlgateError) return undefined
      throw error
    })
  }
  let ended: FirstPass | 'not yet' | undefined = 'not yet'
  const scanned = scan(hopeful).then((pass) => {
    ended = pass
    return pass
  })
  // A failure is told where it is awaited, after all bytes were looked at.
  scanned.catch(() => {})
  let proven = hopeful
  try {
    for await (const report of watch) {
      proven = without(candidates, report)
      const isInVain = [...hopeful.keys()].some((name) => !proven.has(name))
      if (isInVain && ended === 'not yet') engine.connection.interrupt()
      else if (isInVain) move({ done: report.bytes, total: 0 })
      if (proven.size === 0 || (!isInVain && ended === undefined)) break
    }
  } finally {
    await scanned
  }
  if (proven.size === 0) return undefined
  return proven.size < hopeful.size ? scan(proven) : scanned
}

/** The SQL that `nativePass` runs in the end; undefined where the strict pass is left to tell. */
export async function nativePassQueries(table: PlannedTable): Promise<string[] | undefined> {
  const candidates = nativeColumns(table)
  const watch = watchCells(table.description, shapesOf(candidates))
  let proven = await firstHope(candidates, watch)
  if (proven.size === 0) return undefined
  for await (const report of watch) proven = without(candidates, report)
  if (proven.size === 0) return undefined
  const { description, checks, prefix } = readingNatively(table, proven)
  return firstPassQueries(description, checks, prefix, 'fail')
}

/** Columns that the first bytes let hope for; none where it is not worth to look at all others. */
async function firstHope(
  candidates: NativeColumns,
  watch: AsyncGenerator<CellReport>,
): Promise<NativeColumns> {
  const { value: report } = candidates.size === 0 ? { value: undefined } : await watch.next()
  const hopeful = report === undefined ? new Map() : without(candidates, report)
  const cells = hopeful.size * (report?.firstLines ?? 0)
  if (cells > 0 && cells * bytesPerCell >= (report?.bytes ?? 0)) return hopeful
  await watch.return(undefined)
  return new Map()
}

/** Columns whose cells, and whether they are values, is all that the checks ask for. */
function nativeColumns({ checks, columns }: PlannedTable): NativeColumns {
  const prepared = new Map(checks.flatMap((check) => [...check.prepared]))
  const known = new Set(
    [...columns.values()].flatMap(({ cell, typed }) => [preparedAs(cell, typed.raw), typed.value]),
  )
  const others = [...prepared].filter(([alias, sql]) => !known.has(preparedAs(alias, sql)) && !known.has(sql))
  return new Map(
    [...columns].flatMap(([name, column]) => {
      const { native, raw } = column.typed
      const isRead = native !== undefined && prepared.has(column.value)
      return isRead && !others.some(([, sql]) => sql.includes(raw)) ? [[name, { ...column, native }]] : []
    }),
  )
}

const preparedAs = (alias: string, sql: string) => `${sql} AS ${alias}`

function shapesOf(columns: NativeColumns) {
  return new Map([...columns].map(([name, { native }]) => [name, native.shape]))
}

function without(columns: NativeColumns, { doubtful, isRegular }: CellReport): NativeColumns {
  return new Map(isRegular ? [...columns].filter(([name]) => !doubtful.has(name)) : [])
}

/** The table with some columns read natively, and its checks over them. */
function readingNatively(table: PlannedTable, columns: NativeColumns): PlannedTable {
  const types = new Map([...columns].map(([name, { native }]) => [name, native.type]))
  const aliases = new Map([...columns.values()].map(({ value, typed }) => [value, typed.raw]))
  const values = new Map([...columns.values()].map(({ typed, native }) => [typed.value, native.value]))
  const checks = table.checks.map((check) => ({
    ...check,
    prepared: new Map(
      [...check.prepared].map(([alias, sql]) => [alias, aliases.get(alias) ?? values.get(sql) ?? sql]),
    ),
  }))
  return { ...table, description: readNatively(table.description, types), checks }
}
