import type { ColumnSchema } from '@mlgate/config'
import { quoteIdentifier, quoteLiteral } from '@mlgate/tables'
import { fileWith, parquetWith } from './checks.ts'

export type Cell = string | number | bigint | boolean | null | number[]

export interface TestColumn {
  name: string
  schema: Partial<ColumnSchema> & { type: ColumnSchema['type'] }
  cells: Cell[]
}

/** Formats in which a table is written: text with lines, objects with lines, and typed columns without. */
export const formats = ['csv', 'ndjson', 'parquet'] as const
export type Format = (typeof formats)[number]

/** A written table, and on which line of it each row starts; none in Parquet. */
export interface WrittenTable {
  path: string
  lineOf(row: number): number | undefined
}

/**
 * Writes a table.
 *
 * @param surplus further cells of a row, by its number from 1: a record that does not fit its header.
 */
export async function writeTable(
  columns: readonly TestColumn[],
  format: Format,
  surplus: ReadonlyMap<number, string[]> = new Map(),
): Promise<WrittenTable> {
  const rows = (columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells }) => cells[row] ?? null))
  if (format === 'parquet') return { path: await parquetOf(columns, rows), lineOf: () => undefined }
  if (format === 'ndjson') {
    const objects = rows.map(
      (row) =>
        `{${row.map((cell, at) => `${JSON.stringify(columns[at]?.name)}: ${inJson(cell)}`).join(', ')}}\n`,
    )
    return { path: fileWith('a.ndjson', objects.join('')), lineOf: (row) => row }
  }
  const records = [
    columns.map(({ name }) => quoted(name)),
    ...rows.map((row, at) => [...row.map(inCsv), ...(surplus.get(at + 1) ?? [])]),
  ].map((fields) => `${fields.join(',')}\n`)
  const lines = (text: string) => text.split(/\r\n|\r|\n/).length - 1
  return {
    path: fileWith('a.csv', records.join('')),
    lineOf: (row) => 1 + records.slice(0, row).reduce((sum, record) => sum + lines(record), 0),
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** A text is in quotes, as only that tells an empty one from none. */
function inCsv(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'string' ? quoted(cell) : String(cell)
}

function inJson(cell: Cell): string {
  return typeof cell === 'bigint' ? String(cell) : JSON.stringify(cell)
}

function parquetOf(columns: readonly TestColumn[], rows: readonly Cell[][]): Promise<string> {
  const values = rows.map(
    (row) => `(${row.map((cell, at) => inSql(cell, columns[at]?.schema.type)).join(', ')})`,
  )
  const names = columns.map(({ name }) => quoteIdentifier(name)).join(', ')
  return parquetWith(`SELECT * FROM (VALUES ${values.join(', ')}) t(${names})`)
}

const sqlTypes: Record<ColumnSchema['type'], string> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  binary: 'VARCHAR',
  image: 'VARCHAR',
  list: 'BIGINT[]',
}

function inSql(cell: Cell, type: ColumnSchema['type'] = 'string'): string {
  if (cell === null) return `CAST(NULL AS ${type === 'binary' ? 'BLOB' : sqlTypes[type]})`
  const text = Array.isArray(cell) ? `[${cell.join(', ')}]` : String(cell)
  const value = `CAST(${quoteLiteral(type === 'timestamp' ? text.replace('Z', '') : text)} AS ${sqlTypes[type]})`
  return type === 'binary' ? `encode(${value})` : value
}
