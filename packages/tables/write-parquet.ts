import type { DuckDBDataChunk, DuckDBType } from '@duckdb/node-api'
import { loadNative } from '@mlgate/sandbox'
import type { SqlEngine } from './engine.ts'
import { quoteIdentifier, quoteLiteral } from './sql-text.ts'

/** A column in memory; all columns of a table are of the same length. NaN and infinities are kept. */
export type MemoryColumn =
  | { name: string; type: 'VARCHAR'; values: readonly (string | null)[] }
  | { name: string; type: 'DOUBLE'; values: Float64Array }
  | { name: string; type: 'FLOAT'; values: Float32Array }
  | { name: string; type: 'BIGINT'; values: BigInt64Array }
  | { name: string; type: 'INTEGER'; values: Int32Array }

/** A column as it is handed to DuckDB: texts with few different values go as codes, which is several times faster. */
interface Loading {
  type: DuckDBType
  sqlType: string
  fill: (chunk: DuckDBDataChunk, column: number, from: number, to: number) => void
}

const chunkRows = 2048
const mostLabels = 4096

/**
 * Writes columns in memory as a Parquet file. The path must be among the engine's outputs.
 *
 * @throws RangeError when the columns differ in length; MlgateError MG4007 when the file cannot be written.
 */
export async function writeParquet(
  engine: SqlEngine,
  path: string,
  columns: readonly MemoryColumn[],
): Promise<void> {
  const rows = columns[0]?.values.length ?? 0
  if (columns.some(({ values }) => values.length !== rows)) throw new RangeError('columns differ in length')
  const native = await loadNative('@duckdb/node-api')
  const loadings = columns.map((column) => loadingOf(column, native))
  const table = 'mlgate_output'
  const definition = loadings.map(({ sqlType }, index) => `c${index} ${sqlType}`).join(', ')
  await engine.run(`CREATE OR REPLACE TEMP TABLE ${table} (${definition})`)
  const appender = await engine.connection.createAppender(table)
  const chunk = native.DuckDBDataChunk.create(
    loadings.map(({ type }) => type),
    chunkRows,
  )
  for (let from = 0; from < rows; from += chunkRows) {
    const to = Math.min(from + chunkRows, rows)
    chunk.reset()
    chunk.rowCount = to - from
    for (const [index, { fill }] of loadings.entries()) fill(chunk, index, from, to)
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  const items = columns.map(
    ({ name, type }, index) => `CAST(c${index} AS ${type}) AS ${quoteIdentifier(name)}`,
  )
  await engine.run(
    `COPY (SELECT ${items.join(', ')} FROM ${table}) TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)`,
  )
  await engine.run(`DROP TABLE ${table}`)
}

type Native = typeof import('@duckdb/node-api')

function loadingOf(column: MemoryColumn, native: Native): Loading {
  if (column.type !== 'VARCHAR') {
    return {
      type: native[column.type],
      sqlType: column.type,
      fill: (chunk, index, from, to) => setItems(chunk, index, column.values.subarray(from, to)),
    }
  }
  const labels = labelsOf(column.values)
  if (labels === undefined) {
    return {
      type: native.VARCHAR,
      sqlType: 'VARCHAR',
      fill: (chunk, index, from, to) => chunk.setColumnValues(index, column.values.slice(from, to)),
    }
  }
  const codes = Uint16Array.from(column.values, (value) =>
    value === null ? 0 : (labels.get(value) as number),
  )
  const names = [...labels.keys()]
  return {
    type: native.ENUM(names),
    sqlType: `ENUM(${names.map(quoteLiteral).join(', ')})`,
    fill(chunk, index, from, to) {
      const vector = chunk.getColumnVector(index)
      for (let row = from; row < to; row += 1)
        if (column.values[row] === null) vector.setItem(row - from, null)
      setItems(chunk, index, codes.subarray(from, to))
    },
  }
}

/** Different texts and their codes, or undefined when there are none, too many, or one that an ENUM can't hold. */
function labelsOf(values: readonly (string | null)[]): Map<string, number> | undefined {
  const labels = new Map<string, number>()
  for (const value of values) {
    if (value === null || labels.has(value)) continue
    if (labels.size >= mostLabels || value.includes('\0')) return undefined
    labels.set(value, labels.size)
  }
  return labels.size === 0 ? undefined : labels
}

function setItems(
  chunk: DuckDBDataChunk,
  index: number,
  values: ArrayLike<number> | ArrayLike<bigint>,
): void {
  const vector = chunk.getColumnVector(index)
  // The binding's setter checks and stores value by value; its array takes them all at once.
  const { items } = vector as unknown as {
    items: { set(values: ArrayLike<number> | ArrayLike<bigint>): void }
  }
  items.set(values)
  vector.flush()
}
