import type { DuckDBBlobValue, DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api'

type NumberArray =
  | Float64Array
  | Float32Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint16Array
  | Uint32Array

interface ColumnOf<Kind extends string, Values> {
  name: string
  kind: Kind
  values: Values
  /** 1 where there is no value (what `values` then holds means nothing); null when every row has one. */
  nulls: Uint8Array | null
}

/**
 * One column of a batch. ENUM comes as codes into `labels`; lists of doubles as their elements, those of a row behind
 * those of the row before, with `nulls` of elements and nothing for a list that is null; a type without a kind of its
 * own as text.
 */
export type BatchColumn =
  | ColumnOf<'number', NumberArray>
  | ColumnOf<'bigint', BigInt64Array | BigUint64Array>
  | ColumnOf<'boolean', Uint8Array>
  | (ColumnOf<'code', Uint8Array | Uint16Array | Uint32Array> & { labels: readonly string[] })
  | ColumnOf<'bytes', (Uint8Array | null)[]>
  | ColumnOf<'text', (string | null)[]>
  | ColumnOf<'list', Float64Array>

/** Some rows of a result, column by column. The arrays belong to whoever gets them. */
export interface Batch {
  rows: number
  columns: BatchColumn[]
}

/**
 * What a vector of the DuckDB binding holds: a copy that nobody else writes to. Reading it value by value is several
 * times slower.
 */
interface RawVector {
  items?: NumberArray | BigInt64Array | BigUint64Array
  dataView?: DataView
  validity: { data: BigUint64Array | null; offset: number }
  enumType?: { values: readonly string[] }
}

interface RawLists {
  /** Where each row's elements begin, and how many there are. */
  entryData: BigUint64Array
  childData: RawVector & { items: Float64Array }
}

const numberTypes = new Set([
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'UTINYINT',
  'USMALLINT',
  'UINTEGER',
  'FLOAT',
  'DOUBLE',
])
const bigintTypes = new Set(['BIGINT', 'UBIGINT'])
const shortStringBytes = 12
const stringEntryBytes = 16

/** The rows of a chunk as typed arrays. */
export function batchOf(
  chunk: DuckDBDataChunk,
  names: readonly string[],
  typeNames: readonly string[],
): Batch {
  const rows = chunk.rowCount
  const columns = names.map((name, index) =>
    columnOf(name, typeNames[index] ?? '', chunk.getColumnVector(index), rows),
  )
  return { rows, columns }
}

function columnOf(name: string, type: string, vector: DuckDBVector, rows: number): BatchColumn {
  const raw = vector as unknown as RawVector
  const nulls = nullMask(raw, rows)
  if (numberTypes.has(type)) return { name, kind: 'number', values: raw.items as NumberArray, nulls }
  if (bigintTypes.has(type)) {
    return { name, kind: 'bigint', values: raw.items as BigInt64Array | BigUint64Array, nulls }
  }
  if (raw.enumType !== undefined && raw.items !== undefined) {
    const values = raw.items as Uint8Array | Uint16Array | Uint32Array
    return { name, kind: 'code', values, labels: raw.enumType.values, nulls }
  }
  if (type === 'BOOLEAN') {
    return {
      name,
      kind: 'boolean',
      values: Uint8Array.from({ length: rows }, (_, row) => (vector.getItem(row) === true ? 1 : 0)),
      nulls,
    }
  }
  if (type === 'BLOB') {
    const bytes = (row: number) => (vector.getItem(row) as DuckDBBlobValue | null)?.bytes ?? null
    return { name, kind: 'bytes', values: Array.from({ length: rows }, (_, row) => bytes(row)), nulls }
  }
  if (type === 'DOUBLE[]') return listColumn(name, vector as unknown as RawLists, nulls, rows)
  if (type === 'VARCHAR') return { name, kind: 'text', values: textValues(vector, raw, rows, nulls), nulls }
  const values = Array.from({ length: rows }, (_, row) => {
    const value = vector.getItem(row)
    return value === null ? null : String(value)
  })
  return { name, kind: 'text', values, nulls }
}

function listColumn(
  name: string,
  { entryData, childData }: RawLists,
  nulls: Uint8Array | null,
  rows: number,
): BatchColumn {
  const { items } = childData
  const entries = new Uint32Array(entryData.buffer, entryData.byteOffset, rows * 4)
  const startOf = (row: number) => entries[4 * row] as number
  const lengthOf = (row: number) => (nulls?.[row] === 1 ? 0 : (entries[4 * row + 2] as number))
  const elementNulls = nullMask(childData, items.length)
  let end = 0
  let areBehindOneAnother = true
  for (let row = 0; row < rows; row += 1) {
    const length = lengthOf(row)
    if (length > 0 && startOf(row) !== end) areBehindOneAnother = false
    end += length
  }
  if (areBehindOneAnother) {
    const missing = elementNulls?.subarray(0, end) ?? null
    return { name, kind: 'list', values: items.subarray(0, end), nulls: missing }
  }
  // Lists that are all the same, for one, are stored once.
  const values = new Float64Array(end)
  const missing = elementNulls === null ? null : new Uint8Array(end)
  for (let row = 0, to = 0; row < rows; row += 1) {
    const [start, length] = [startOf(row), lengthOf(row)]
    values.set(items.subarray(start, start + length), to)
    if (elementNulls !== null) missing?.set(elementNulls.subarray(start, start + length), to)
    to += length
  }
  return { name, kind: 'list', values, nulls: missing }
}

function nullMask({ validity }: RawVector, rows: number): Uint8Array | null {
  if (validity.data === null) return null
  // A set bit is a value; the platforms with builds of DuckDB are all little-endian.
  const bytes = new Uint8Array(validity.data.buffer, validity.data.byteOffset, validity.data.byteLength)
  const mask = new Uint8Array(rows)
  let any = 0
  for (let row = 0; row < rows; row += 1) {
    const bit = validity.offset + row
    const missing = 1 - (((bytes[bit >> 3] as number) >> (bit & 7)) & 1)
    mask[row] = missing
    any |= missing
  }
  return any === 0 ? null : mask
}

/** Short strings lie in the vector itself and are read from there; the binding fetches long ones one by one. */
function textValues(
  vector: DuckDBVector,
  raw: RawVector,
  rows: number,
  nulls: Uint8Array | null,
): (string | null)[] {
  const view = raw.dataView as DataView
  const bytes = Buffer.from(view.buffer, view.byteOffset, view.byteLength)
  const values = new Array<string | null>(rows)
  for (let row = 0; row < rows; row += 1) {
    if (nulls?.[row] === 1) {
      values[row] = null
      continue
    }
    const start = row * stringEntryBytes
    const length = view.getUint32(start, true)
    values[row] =
      length <= shortStringBytes
        ? bytes.toString('utf8', start + 4, start + 4 + length)
        : (vector.getItem(row) as string)
  }
  return values
}
