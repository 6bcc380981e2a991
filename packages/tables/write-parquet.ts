import type { DuckDBDataChunk, DuckDBType } from '@duckdb/node-api'
import { loadNative } from '@mlgate/sandbox'
import type { SqlEngine } from './engine.ts'
import { quoteIdentifier, quoteLiteral } from './sql-text.ts'

/** A column in memory; all columns of a table are of the same length. NaN and infinities are kept. */
export type MemoryColumn =
  | { name: string; type: 'VARCHAR'; values: readonly (string | null)[]; labels?: undefined }
  /** Texts as indices into `labels`, which are all different; −1 where there is none. */
  | { name: string; type: 'VARCHAR'; values: Int32Array; labels: readonly string[] }
  | { name: string; type: 'DOUBLE'; values: Float64Array; within?: Within }
  | { name: string; type: 'FLOAT'; values: Float32Array; within?: Within }
  | { name: string; type: 'BIGINT'; values: BigInt64Array }
  | { name: string; type: 'INTEGER'; values: Int32Array }

/** Where a column's values lie in a row-major matrix: the first, and how far apart they are. */
interface Within {
  first: number
  stride: number
}

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
  const [rows = 0, ...others] = columns.map(rowsOf)
  if (others.some((count) => count !== rows)) throw new RangeError('columns differ in length')
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
  // An ENUM is stored as its texts, which a cast would only spell out row by row.
  const items = columns.map(({ name }, index) => `c${index} AS ${quoteIdentifier(name)}`)
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
      fill: (chunk, index, from, to) => setItems(chunk, index, itemsOf(column, from, to)),
    }
  }
  const coded =
    column.labels === undefined ? codesOf(column.values) : { codes: column.values, labels: column.labels }
  if (coded !== undefined && canBeEnum(coded.labels)) return codeLoading(coded, native)
  const texts =
    column.labels === undefined
      ? column.values
      : Array.from(column.values, (code) => column.labels[code] ?? null)
  return {
    type: native.VARCHAR,
    sqlType: 'VARCHAR',
    fill: (chunk, index, from, to) => chunk.setColumnValues(index, texts.slice(from, to)),
  }
}

function rowsOf(column: MemoryColumn): number {
  const stride = 'within' in column ? (column.within?.stride ?? 1) : 1
  return column.values.length / stride
}

function itemsOf(
  column: Exclude<MemoryColumn, { type: 'VARCHAR' }>,
  from: number,
  to: number,
): ArrayLike<number> | ArrayLike<bigint> {
  const { values } = column
  if (!('within' in column) || column.within === undefined || values instanceof BigInt64Array) {
    return values.subarray(from, to)
  }
  const { first, stride } = column.within
  const items = values.slice(0, to - from)
  for (let row = from; row < to; row += 1) items[row - from] = values[first + row * stride] as number
  return items
}

interface CodedTexts {
  codes: Int32Array
  labels: readonly string[]
}

function codeLoading({ codes, labels }: CodedTexts, native: Native): Loading {
  return {
    type: native.ENUM([...labels]),
    sqlType: `ENUM(${labels.map(quoteLiteral).join(', ')})`,
    fill(chunk, index, from, to) {
      const vector = chunk.getColumnVector(index)
      const part = codes.slice(from, to)
      for (let row = 0; row < part.length; row += 1) {
        if ((part[row] as number) >= 0) continue
        vector.setItem(row, null)
        part[row] = 0
      }
      setItems(chunk, index, part)
    },
  }
}

function canBeEnum(labels: readonly string[]): boolean {
  return labels.length > 0 && labels.length <= mostLabels && !labels.some((label) => label.includes('\0'))
}

/** The texts as codes, or undefined when too many differ. */
function codesOf(values: readonly (string | null)[]): CodedTexts | undefined {
  const codeOf = new Map<string, number>()
  const codes = new Int32Array(values.length)
  for (const [row, value] of values.entries()) {
    const code = value === null ? -1 : (codeOf.get(value) ?? codeOf.size)
    if (value !== null && code === codeOf.size) codeOf.set(value, code)
    if (codeOf.size > mostLabels) return undefined
    codes[row] = code
  }
  return { codes, labels: [...codeOf.keys()] }
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
