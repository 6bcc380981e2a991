import { MlgateError } from '@mlgate/core'
import type { BatchColumn } from '@mlgate/tables'
import type { NumberRows, Truth } from '../predict/truth.ts'
import { type RowStore, rangesOf, type StoredNumbers } from './row-store.ts'
import { collectTexts, type TextCollector, type Texts, type TextValues } from './texts.ts'

/** All that a row has besides its features; all but ids to be read a range of rows at a time. */
export interface RoleColumns {
  truth: Truth
  ids: string[] | null
  weights: NumberRows | null
  /** Values by column. */
  slices: Record<string, Texts>
}

/** Columns of one batch, by the part they play. */
export interface RoleBatch {
  rows: number
  target: BatchColumn
  id: BatchColumn | undefined
  weight: BatchColumn | undefined
  slices: ReadonlyMap<string, BatchColumn>
}

export interface RoleCollector {
  add(batch: RoleBatch): void
  /**
   * What was collected.
   *
   * @throws MlgateError MG5022 without rows, MG5016 when truth is missing, MG5019 when an id is missing or
   *   repeated, MG5020 when a weight is no finite number from 0 on.
   */
  finish(names: {
    data: string
    target: string
    id?: string | undefined
    weight?: string | undefined
  }): RoleColumns
}

/** @param store keeps the rows; ids, which must be looked up, are held in memory. */
export function collectRoles(store: RowStore): RoleCollector {
  const numbers: StoredNumbers<Float64Array> = store.column(Float64Array)
  const texts = collectTexts(store)
  const ids: (string | null)[] = []
  const weights: StoredNumbers<Float64Array> = store.column(Float64Array)
  const slices = new Map<string, TextCollector>()
  const untrue = new Faults()
  let rows = 0
  return {
    add({ rows: count, target, id, weight, slices: sliceColumns }) {
      if (target.values instanceof Float64Array) {
        const values = numbersOf(target, count)
        for (let row = 0; row < count; row++) if (Number.isNaN(values[row])) untrue.note(rows + row)
        numbers.add(values)
      } else {
        for (let row = 0; row < count; row++) if (target.nulls?.[row] === 1) untrue.note(rows + row)
        texts.add(target.values as TextValues, count, target.nulls)
      }
      if (id !== undefined) for (const value of id.values.slice(0, count)) ids.push(value as string | null)
      if (weight !== undefined) weights.add(numbersOf(weight, count))
      for (const [name, { values, nulls }] of sliceColumns) {
        const known = slices.get(name) ?? collectTexts(store)
        slices.set(name, known)
        known.add(values as TextValues, count, nulls)
      }
      rows += count
    },
    finish(names) {
      if (rows === 0)
        throw problem('MG5022', `${names.data} has no rows.`, 'Check that it is the right file.', names.data)
      if (untrue.count > 0) throw missingTruth(untrue, rows, names)
      return {
        truth:
          numbers.length > 0
            ? { kind: 'numbers', rows, values: (from, to) => numbers.read(from, to) }
            : { kind: 'texts', texts: texts.finish() },
        ids: names.id === undefined ? null : checkIds(ids, names.id, names.data),
        weights: names.weight === undefined ? null : checkedWeights(names.weight, names.data),
        slices: Object.fromEntries([...slices].map(([name, collector]) => [name, collector.finish()])),
      }
    },
  }

  function checkedWeights(column: string, data: string): NumberRows {
    checkWeights(rows, (from, to) => weights.read(from, to), column, data)
    return (from, to) => weights.read(from, to)
  }
}

/** The batch's numbers, NaN where there is none. */
function numbersOf({ values, nulls }: BatchColumn, rows: number): Float64Array {
  const numbers = (values as Float64Array).subarray(0, rows)
  for (let row = 0; nulls !== null && row < rows; row++) if (nulls[row] === 1) numbers[row] = Number.NaN
  return numbers
}

/** Counts rows with a fault and keeps the first few, numbered from 1. */
class Faults {
  count = 0
  readonly first: number[] = []

  note(row: number): void {
    if (this.count++ < 5) this.first.push(row + 1)
  }

  /** `3 rows (the first: 4, 9, 11)`. */
  toString(): string {
    return `${this.count} row${this.count === 1 ? '' : 's'} (the first: ${this.first.join(', ')})`
  }
}

function missingTruth(
  untrue: Faults,
  rows: number,
  { data, target }: { data: string; target: string },
): MlgateError {
  return problem(
    'MG5016',
    `The target ${JSON.stringify(target)} of ${data} is empty or NaN in ${untrue} of ${rows}.`,
    'Fill or remove these rows: without a truth they are neither right nor wrong.',
    data,
  )
}

/** @throws MlgateError MG5019 unless every row has an id of its own. */
export function checkIds(ids: readonly (string | null)[], column: string, data: string): string[] {
  const missing = new Faults()
  const repeated = new Faults()
  const seen = new Set<string>()
  for (const [row, id] of ids.entries()) {
    if (id === null) {
      missing.note(row)
      continue
    }
    if (seen.has(id)) {
      repeated.note(row)
    }
    seen.add(id)
  }
  if (missing.count === 0 && repeated.count === 0) return ids as string[]
  const faults = [
    ...(missing.count > 0 ? [`is empty in ${missing}`] : []),
    ...(repeated.count > 0 ? [`repeats an id of a row before in ${repeated}`] : []),
  ]
  throw problem(
    'MG5019',
    `The id column ${JSON.stringify(column)} of ${data} ${faults.join(' and ')}.`,
    'An id must name one row; leave it out to join rows by their position.',
    data,
  )
}

/** @throws MlgateError MG5020 unless every weight is finite and not negative, and one is above zero. */
export function checkWeights(rows: number, weights: NumberRows, column: string, data: string): void {
  const wrong = new Faults()
  let sum = 0
  for (const [from, to] of rangesOf(rows)) {
    weights(from, to).forEach((weight, row) => {
      if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) wrong.note(from + row)
      sum += weight
    })
  }
  if (wrong.count === 0 && sum > 0) return
  const fault = wrong.count > 0 ? `is empty, negative or not finite in ${wrong}` : 'is zero in all rows'
  throw problem(
    'MG5020',
    `The weight column ${JSON.stringify(column)} of ${data} ${fault}.`,
    'Weights are finite numbers from zero on, one for each row.',
    data,
  )
}

function problem(
  code: 'MG5016' | 'MG5019' | 'MG5020' | 'MG5022',
  message: string,
  hint: string,
  file: string,
): MlgateError {
  return new MlgateError({ code, message, hint, place: { file } })
}
