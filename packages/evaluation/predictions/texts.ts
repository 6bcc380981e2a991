import type { LabelColumn } from './labels.ts'
import { type RowStore, rangesOf, type StoredNumbers } from './row-store.ts'

/** Texts row by row; null, or the code −1, where a row has none. */
export type Texts = LabelColumn | TextRows

export interface TextRows {
  rows: number
  /** The texts of a range of rows. */
  texts(from: number, to: number): (string | null)[]
}

/** Values as tensors and tables hand them over. Integers are texts too: digits. */
export type TextValues =
  | readonly (string | null)[]
  | BigInt64Array
  | BigUint64Array
  | Exclude<NodeJS.TypedArray, BigInt64Array | BigUint64Array>

export interface TextCollector {
  /**
   * Takes the next rows.
   *
   * @param nulls 1 where a row has no value; null when every row has one.
   */
  add(values: TextValues, rows: number, nulls?: Uint8Array | null): void
  /** What was collected: as codes while few differ, which spares a string for each row. */
  finish(): Texts
}

/** More different values than this are no classes and no slices: ids, or the values of a regression. */
const mostLabels = 2 ** 16

type Key = string | number | bigint

/** @param store keeps the rows. */
export function collectTexts(store: RowStore): TextCollector {
  const codeOf = new Map<Key, number>()
  const labels: string[] = []
  const codes = store.column(Int32Array)
  let written: StoredTexts | undefined
  let rows = 0

  function code(key: Key): number {
    const known = codeOf.get(key)
    if (known !== undefined) return known
    codeOf.set(key, labels.length)
    return labels.push(String(key)) - 1
  }

  return {
    add(values, count, nulls = null) {
      rows += count
      if (written !== undefined) {
        written.add(
          Array.from({ length: count }, (_, row) => {
            const value = nulls?.[row] === 1 ? null : (values[row] as Key | null)
            return value === null ? null : String(value)
          }),
        )
        return
      }
      const added = new Int32Array(count)
      const keyOf = values instanceof BigInt64Array ? smallKeys(values) : (row: number) => values[row] as Key
      for (let row = 0; row < count; row++) added[row] = nulls?.[row] === 1 ? -1 : code(keyOf(row))
      codes.add(added)
      if (labels.length <= mostLabels) return
      // What has codes by now keeps them.
      written = storeTexts(store)
      codeOf.clear()
    },
    finish() {
      const read: LabelColumn = { rows, labels, codes: (from, to) => codes.read(from, to) }
      return written === undefined ? read : { rows, texts: laterTexts(read, codes.length, written) }
    },
  }
}

function laterTexts(coded: LabelColumn, codedRows: number, written: StoredTexts): TextRows['texts'] {
  return (from, to) => [
    ...textsOf(coded, Math.min(from, codedRows), Math.min(to, codedRows)),
    ...written.read(Math.max(from - codedRows, 0), Math.max(to - codedRows, 0)),
  ]
}

interface StoredTexts {
  add(texts: readonly (string | null)[]): void
  read(from: number, to: number): (string | null)[]
}

/** Texts as bytes behind one another, and where each ends: as −1 − end where a row has none. */
function storeTexts(store: RowStore): StoredTexts {
  const bytes = store.column(Uint8Array)
  const ends: StoredNumbers<Float64Array> = store.column(Float64Array)
  const endOf = (mark: number) => (mark < 0 ? -1 - mark : mark)
  return {
    add(texts) {
      const joined = texts.join('')
      const added = Buffer.from(joined, 'utf8')
      const isAscii = added.length === joined.length
      let end = bytes.length
      const marks = Float64Array.from(texts, (text) => {
        if (text === null) return -1 - end
        end += isAscii ? text.length : Buffer.byteLength(text, 'utf8')
        return end
      })
      bytes.add(added)
      ends.add(marks)
    },
    read(from, to) {
      if (to === from) return []
      const marks = ends.read(from, to)
      const first = from === 0 ? 0 : endOf(ends.read(from - 1, from)[0] as number)
      const { buffer, byteOffset, byteLength } = bytes.read(first, endOf(marks.at(-1) as number))
      const all = Buffer.from(buffer, byteOffset, byteLength)
      const joined = all.toString('utf8')
      const isAscii = joined.length === all.length
      let start = 0
      return Array.from(marks, (mark) => {
        const begin = start
        start = endOf(mark) - first
        if (mark < 0) return null
        return isAscii ? joined.slice(begin, start) : all.toString('utf8', begin, start)
      })
    },
  }
}

/** The same whole numbers, those of 32 bits as plain numbers: a bigint for each row is several times slower. */
function smallKeys(values: BigInt64Array): (row: number) => number | bigint {
  // The platforms with builds of DuckDB and ONNX Runtime are all little-endian.
  const words = new Int32Array(values.buffer, values.byteOffset, values.length * 2)
  return (row) => {
    const low = words[2 * row] as number
    return words[2 * row + 1] === low >> 31 ? low : (values[row] as bigint)
  }
}

/** The texts of a range of rows. */
export function textsOf(texts: Texts, from: number, to: number): (string | null)[] {
  if ('texts' in texts) return texts.texts(from, to)
  return Array.from(texts.codes(from, to), (code) => texts.labels[code] ?? null)
}

/** The texts as labels, however many differ. */
export function labelsOf(texts: Texts): LabelColumn {
  return 'codes' in texts ? texts : numbered(texts.rows, texts.texts)
}

/** Values of any kind as labels, numbered in the order of first appearance; null is none. */
export function numbered(
  rows: number,
  read: (from: number, to: number) => Iterable<string | number | null> & { length: number },
): LabelColumn {
  const codeOf = new Map<string | number, number>()
  for (const [from, to] of rangesOf(rows)) {
    for (const value of read(from, to)) {
      if (value !== null && !codeOf.has(value)) codeOf.set(value, codeOf.size)
    }
  }
  return {
    rows,
    labels: Array.from(codeOf.keys(), String),
    codes: (from, to) =>
      Int32Array.from(read(from, to), (value) => (value === null ? -1 : (codeOf.get(value) as number))),
  }
}
