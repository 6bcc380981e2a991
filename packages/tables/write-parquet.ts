import type { DuckDBDataChunk, DuckDBType } from '@duckdb/node-api'
import { loadNative } from '@mlgate/sandbox'
import type { SqlEngine } from './engine.ts'
import { quoteIdentifier, quoteLiteral } from './sql-text.ts'

/** A column in memory; all columns of a table are of the same length. NaN and infinities are kept. */
export type MemoryColumn =
  | { name: string; type: 'VARCHAR'; values: readonly (string | null)[]; labels?: undefined }
  /** Texts as indices into `labels`, which are all different; −1 where there is none. */
  | { name: string; type: 'VARCHAR'; values: Int32Array; labels: readonly string[] }
  | { name: string; type: 'DOUBLE'; values: Float64Array }
  | { name: string; type: 'FLOAT'; values: Float32Array }
  | { name: string; type: 'BIGINT'; values: BigInt64Array }
  | { name: string; type: 'INTEGER'; values: Int32Array }

/** A column that is read a range of rows at a time, so that it need not be in memory. NaN and infinities are kept. */
export type RowColumn =
  | { name: string; type: 'VARCHAR'; labels?: undefined; read: Rows<readonly (string | null)[]> }
  /** Texts as indices into `labels`, which are all different; −1 where there is none. */
  | { name: string; type: 'VARCHAR'; labels: readonly string[]; read: Rows<Int32Array> }
  | { name: string; type: 'DOUBLE' | 'FLOAT' | 'INTEGER'; read: Rows<ArrayLike<number>> }
  | { name: string; type: 'BIGINT'; read: Rows<ArrayLike<bigint>> }

/** The values of rows `from` (counted from 0) up to, but not including, `to`; they are copied before the next call. */
type Rows<Values> = (from: number, to: number) => Values

/** A column as it is handed to DuckDB: texts with few different values go as codes, which is several times faster. */
interface Loading {
  type: DuckDBType
  fill: (chunk: DuckDBDataChunk, column: number, from: number, to: number) => void
}

const chunkRows = 2048
const toldRows = 64 * chunkRows
const mostLabels = 4096
/** Cells of a row group, about. */
const mostCells = 2 ** 23

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
  const [rows = 0, ...others] = columns.map(({ values }) => values.length)
  if (others.some((count) => count !== rows)) throw new RangeError('columns differ in length')
  await writeParquetRows(engine, path, rows, columns.map(rowColumnOf))
}

/** So that each table function has a name of its own: a connection keeps every one that it was given. */
let tables = 0

/**
 * Writes columns as a Parquet file, reading all of them range by range, in order: neither side ever holds more than
 * the rows of a few row groups. The path must be among the engine's outputs.
 *
 * @param onRows told now and then how many rows went before.
 * @throws MlgateError MG4007 when the file cannot be written; whatever a column's `read` throws.
 */
export async function writeParquetRows(
  engine: SqlEngine,
  path: string,
  rows: number,
  columns: readonly RowColumn[],
  onRows: (done: number) => void = () => {},
): Promise<void> {
  const native = await loadNative('@duckdb/node-api')
  const loadings = columns.map((column) => loadingOf(column, native))
  const table = `mlgate_rows_${tables++}`
  let done = 0
  let thrown: { error: unknown } | undefined
  engine.connection.registerTableFunction(
    native.DuckDBTableFunction.create({
      name: table,
      bindFunction(info) {
        for (const [index, { type }] of loadings.entries()) info.addResultColumn(`c${index}`, type)
        info.setCardinality(rows, true)
      },
      // One thread asks for the rows, hence in order.
      initFunction: (info) => info.setMaxThreads(1),
      mainFunction(info, chunk) {
        const from = done
        done = Math.min(from + chunkRows, rows)
        chunk.rowCount = done - from
        try {
          if (done === from) return
          for (const [index, { fill }] of loadings.entries()) fill(chunk, index, from, done)
          if (from % toldRows === 0) onRows(from)
        } catch (error) {
          thrown = { error }
          info.setError('the rows cannot be read')
        }
      },
    }),
  )
  // An ENUM is stored as its texts, which a cast would only spell out row by row.
  const items = columns.map(({ name }, index) => `c${index} AS ${quoteIdentifier(name)}`)
  try {
    await engine.run(
      `COPY (SELECT ${items.join(', ')} FROM ${table}()) TO ${quoteLiteral(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowsOfGroup(columns.length)}, USE_TMP_FILE false)`,
    )
  } catch (error) {
    throw thrown === undefined ? error : thrown.error
  }
}

type Native = typeof import('@duckdb/node-api')

/** A row group is held until it is full: as many rows as DuckDB takes by itself, but fewer of many columns. */
function rowsOfGroup(columns: number): number {
  const chunks = Math.floor(mostCells / columns / chunkRows)
  return Math.max(1, Math.min(60, chunks)) * chunkRows
}

function loadingOf(column: RowColumn, native: Native): Loading {
  if (column.type !== 'VARCHAR') {
    const { read } = column
    return {
      type: native[column.type],
      fill: (chunk, index, from, to) => setItems(chunk, index, read(from, to)),
    }
  }
  if (column.labels === undefined) return textLoading(column.read, native)
  const { labels, read } = column
  if (canBeEnum(labels)) return codeLoading(labels, read, native)
  return textLoading((from, to) => Array.from(read(from, to), (code) => labels[code] ?? null), native)
}

function textLoading(read: Rows<readonly (string | null)[]>, native: Native): Loading {
  return {
    type: native.VARCHAR,
    fill: (chunk, index, from, to) => chunk.setColumnValues(index, read(from, to)),
  }
}

function rowColumnOf(column: MemoryColumn): RowColumn {
  const { name, type, values } = column
  if (type === 'BIGINT') return { name, type, read: (from, to) => values.subarray(from, to) }
  if (type !== 'VARCHAR') return { name, type, read: (from, to) => values.subarray(from, to) }
  const coded =
    column.labels === undefined ? codesOf(column.values) : { codes: column.values, labels: column.labels }
  if (coded === undefined)
    return { name, type, read: (from, to) => column.values.slice(from, to) as string[] }
  return { name, type, labels: coded.labels, read: (from, to) => coded.codes.subarray(from, to) }
}

interface CodedTexts {
  codes: Int32Array
  labels: readonly string[]
}

function codeLoading(labels: readonly string[], read: Rows<Int32Array>, native: Native): Loading {
  return {
    type: native.ENUM([...labels]),
    fill(chunk, index, from, to) {
      const vector = chunk.getColumnVector(index)
      const codes = read(from, to)
      if (!codes.some(isNone)) {
        setItems(chunk, index, codes)
        return
      }
      for (const [row, code] of codes.entries()) if (isNone(code)) vector.setItem(row, null)
      setItems(
        chunk,
        index,
        codes.map((code) => Math.max(0, code)),
      )
    },
  }
}

function isNone(code: number): boolean {
  return code < 0
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
