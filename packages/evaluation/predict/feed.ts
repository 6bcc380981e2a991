import type { ModelTensor, TensorArrays, TensorType } from '@mlgate/onnx'
import type { BatchColumn } from '@mlgate/tables'
import { type BoundInput, widthOf } from './bind-inputs.ts'
import type { FeatureCells } from './row-plan.ts'

/** Cells without a value, by column. */
export interface EmptyCells {
  count: number
  /** First row that has one, counted from 0. */
  firstRow: number
}

/** Gathers rows, however they come in, into tensors of a fixed number of rows. */
export interface Feed {
  readonly capacity: number
  /** Rows gathered since the last `take`. */
  readonly gathered: number
  /**
   * Copies rows from a batch: as many as still fit.
   *
   * @param features of the batch.
   * @param from first row of the batch to copy.
   * @returns how many were copied.
   */
  add(features: FeatureCells, from: number, rows: number): number
  /**
   * The tensors of `rows` rows, the last of which may be padding, and starts anew: what the tensors hold stands only
   * until the next `add`.
   */
  take(rows: number): Record<string, ModelTensor>
  /** Where a gathered row of an input lies, for who fills it in place of columns. */
  room(input: string, row: number): { data: TensorArrays[TensorType]; start: number }
  /** Columns with empty cells: NaN in tensors of floats, and in others nothing that may be run. */
  readonly empty: ReadonlyMap<string, EmptyCells>
}

const arrays: { [Type in TensorType]: (length: number) => TensorArrays[Type] } = {
  float16: (length) => new Float32Array(length),
  float32: (length) => new Float32Array(length),
  float64: (length) => new Float64Array(length),
  int8: (length) => new Int8Array(length),
  uint8: (length) => new Uint8Array(length),
  int16: (length) => new Int16Array(length),
  uint16: (length) => new Uint16Array(length),
  int32: (length) => new Int32Array(length),
  uint32: (length) => new Uint32Array(length),
  int64: (length) => new BigInt64Array(length),
  uint64: (length) => new BigUint64Array(length),
  bool: (length) => new Uint8Array(length),
  string: (length) => new Array<string>(length).fill(''),
}

/** @param capacity rows of a full tensor. */
export function createFeed(inputs: readonly BoundInput[], capacity: number): Feed {
  const empty = new Map<string, EmptyCells>()
  // The same arrays again and again: new ones for each batch keep the garbage collector busy.
  const tensors = inputs.map((input) => ({
    input,
    data: arrays[input.type](capacity * widthOf(input)),
  }))
  let gathered = 0
  let taken = 0

  return {
    capacity,
    empty,
    get gathered() {
      return gathered
    },
    add({ columns, rows: lists }, from, rows) {
      const count = Math.min(rows - from, capacity - gathered)
      for (const { input, data } of tensors) {
        const list = lists.get(input.name)
        if (list !== undefined) {
          const place = { from, count, to: gathered, firstRow: taken + gathered }
          copyRows(list, data as Float32Array | Float64Array, input.columns, place, empty)
          continue
        }
        input.columns.forEach((name, position) => {
          const column = columns.get(name) as BatchColumn
          copyColumn(
            column,
            from,
            count,
            data,
            gathered * input.columns.length + position,
            input.columns.length,
          )
          noteEmpty(empty, name, column, from, count, taken + gathered)
        })
      }
      gathered += count
      return count
    },
    room(name, row) {
      const { input, data } = tensors.find((tensor) => tensor.input.name === name) as (typeof tensors)[number]
      return { data, start: row * widthOf(input) }
    },
    take(rows) {
      const full = tensors.map(({ input, data }) => {
        const width = widthOf(input)
        clear(data, gathered * width, rows * width)
        const part = rows === capacity ? data : data.slice(0, rows * width)
        return [
          input.name,
          { type: input.type, dimensions: [rows, ...input.rowShape], data: part } as ModelTensor,
        ] as const
      })
      taken += gathered
      gathered = 0
      return Object.fromEntries(full)
    },
  }
}

/** Padding is zeros and empty texts. */
function clear(data: TensorArrays[TensorType], from: number, to: number): void {
  if (Array.isArray(data)) data.fill('', from, to)
  else if (data instanceof BigInt64Array || data instanceof BigUint64Array) data.fill(0n, from, to)
  else data.fill(0, from, to)
}

/** Copies one column into every `stride`th place; an empty cell becomes NaN where the array can hold one. */
function copyColumn(
  { values, nulls }: BatchColumn,
  from: number,
  count: number,
  target: TensorArrays[TensorType],
  start: number,
  stride: number,
): void {
  // SQL has cast every column to what its tensor holds, so that the kinds are the same here.
  const source = values as unknown[]
  const places = target as unknown[]
  for (let row = 0; row < count; row++) places[start + row * stride] = source[from + row]
  if (nulls === null || !(target instanceof Float32Array || target instanceof Float64Array)) return
  for (let row = 0; row < count; row++) {
    if (nulls[from + row] === 1) target[start + row * stride] = Number.NaN
  }
}

/** Copies rows of lists, an element for each column; an empty cell becomes NaN and is noted. */
function copyRows(
  { values, nulls }: BatchColumn,
  target: Float32Array | Float64Array,
  columns: readonly string[],
  { from, count, to, firstRow }: { from: number; count: number; to: number; firstRow: number },
  empty: Map<string, EmptyCells>,
): void {
  const width = columns.length
  target.set((values as Float64Array).subarray(from * width, (from + count) * width), to * width)
  if (nulls === null) return
  for (let cell = 0; cell < count * width; cell++) {
    if (nulls[from * width + cell] !== 1) continue
    target[to * width + cell] = Number.NaN
    noteCell(empty, columns[cell % width] as string, firstRow + Math.floor(cell / width))
  }
}

function noteEmpty(
  empty: Map<string, EmptyCells>,
  name: string,
  { nulls }: BatchColumn,
  from: number,
  count: number,
  firstRow: number,
): void {
  if (nulls === null) return
  for (let row = 0; row < count; row++) {
    if (nulls[from + row] === 1) noteCell(empty, name, firstRow + row)
  }
}

function noteCell(empty: Map<string, EmptyCells>, name: string, row: number): void {
  const known = empty.get(name)
  if (known === undefined) empty.set(name, { count: 1, firstRow: row })
  else known.count++
}
