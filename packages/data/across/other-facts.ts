import type { SqlEngine, SqlValue } from '@mlgate/tables'
import type { KnownTable } from './other-tables.ts'
import { rowsWith } from './row-search.ts'

/** Aggregates of one scan at most: beyond it DuckDB spends more on planning than scanning again costs. */
const measuresPerScan = 300
/** Longer texts are no categories. */
const longestValue = 1_000

/**
 * The values of columns of which there are few; a column with more than `most`, or with long texts, is left out.
 *
 * @param columns SQL by name of the column.
 */
export async function fewValues(
  engine: SqlEngine,
  table: KnownTable,
  columns: ReadonlyMap<string, string>,
  most: number,
): Promise<Map<string, string[]>> {
  const counts = await measure(engine, table, columns, (alias) => [
    `approx_count_distinct(${alias})`,
    `max(length(${alias}))`,
  ])
  // The sketch errs by some percent, and saves holding every value of a column of free text.
  const few = [...columns].filter(([name]) => {
    const [values, longest] = (counts.get(name) ?? []).map(Number)
    return (values ?? 0) <= most * 1.2 && (longest ?? 0) <= longestValue
  })
  const lists = await measure(engine, table, new Map(few), (alias) => [
    `list(DISTINCT ${alias}) FILTER (WHERE ${alias} IS NOT NULL)`,
  ])
  return new Map(
    [...lists].flatMap(([name, [values]]): [string, string[]][] => {
      const list = ((values ?? []) as SqlValue[]).map(String)
      return list.length <= most ? [[name, list]] : []
    }),
  )
}

async function measure(
  engine: SqlEngine,
  table: KnownTable,
  columns: ReadonlyMap<string, string>,
  aggregates: (alias: string) => string[],
): Promise<Map<string, SqlValue[]>> {
  const found = new Map<string, SqlValue[]>()
  const all = [...columns]
  for (let from = 0; from < all.length; from += measuresPerScan) {
    const batch = all.slice(from, from + measuresPerScan)
    const rows = rowsWith(table, Object.fromEntries(batch.map(([, sql], index) => [`c${index}`, sql])))
    const measures = batch.map((_, index) => `[${aggregates(`c${index}`).join(', ')}] AS m${index}`)
    const [row] = await engine.query(`SELECT ${measures.join(', ')} FROM ${rows}`)
    for (const [index, [name]] of batch.entries()) found.set(name, (row?.[`m${index}`] ?? []) as SqlValue[])
  }
  return found
}

/** How many rows a table has. */
export async function countRows(engine: SqlEngine, table: KnownTable): Promise<number> {
  const [row] = await engine.query(`SELECT count(*) AS rows FROM ${rowsWith(table, { one: '1' })}`)
  return Number(row?.rows)
}
