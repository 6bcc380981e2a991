import type { LabelColumn } from './labels.ts'

/** Texts row by row; null, or the code −1, where a row has none. */
export type Texts = LabelColumn | { values: (string | null)[] }

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

export function collectTexts(): TextCollector {
  const codeOf = new Map<Key, number>()
  const labels: string[] = []
  const pieces: Int32Array[] = []
  let texts: (string | null)[] | undefined

  function code(key: Key): number {
    const known = codeOf.get(key)
    if (known !== undefined) return known
    codeOf.set(key, labels.length)
    return labels.push(String(key)) - 1
  }

  return {
    add(values, rows, nulls = null) {
      if (texts !== undefined) {
        for (let row = 0; row < rows; row++) {
          const value = nulls?.[row] === 1 ? null : (values[row] as Key | null)
          texts.push(value === null ? null : String(value))
        }
        return
      }
      const codes = new Int32Array(rows)
      const keyOf = values instanceof BigInt64Array ? smallKeys(values) : (row: number) => values[row] as Key
      for (let row = 0; row < rows; row++) codes[row] = nulls?.[row] === 1 ? -1 : code(keyOf(row))
      pieces.push(codes)
      if (labels.length <= mostLabels) return
      texts = pieces.flatMap((piece) => Array.from(piece, (code) => labels[code] ?? null))
      pieces.length = 0
      codeOf.clear()
    },
    finish: () => (texts === undefined ? { codes: joinCodes(pieces), labels } : { values: texts }),
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

function joinCodes(pieces: readonly Int32Array[]): Int32Array {
  const joined = new Int32Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let position = 0
  for (const piece of pieces) {
    joined.set(piece, position)
    position += piece.length
  }
  return joined
}

/** Every row's text. */
export function textsOf(texts: Texts): (string | null)[] {
  if ('values' in texts) return texts.values
  const { codes, labels } = texts
  return Array.from(codes, (code) => labels[code] ?? null)
}

/** The texts as labels, however many differ. */
export function labelsOf(texts: Texts): LabelColumn {
  if ('codes' in texts) return texts
  const codeOf = new Map<string, number>()
  const codes = Int32Array.from(texts.values, (text) => {
    if (text === null) return -1
    const code = codeOf.get(text) ?? codeOf.size
    codeOf.set(text, code)
    return code
  })
  return { codes, labels: [...codeOf.keys()] }
}
