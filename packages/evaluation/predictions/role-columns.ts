import { MlgateError } from '@mlgate/core'
import type { BatchColumn } from '@mlgate/tables'
import type { Truth } from '../predict/truth.ts'

/** All that a row has besides its features. */
export interface RoleColumns {
  truth: Truth
  ids: string[] | null
  weights: Float64Array | null
  /** Values by column; null where a row has none. */
  slices: Record<string, (string | null)[]>
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

export function collectRoles(): RoleCollector {
  const numbers: number[] = []
  const texts: string[] = []
  const ids: (string | null)[] = []
  const weights: number[] = []
  const slices = new Map<string, (string | null)[]>()
  const untrue = new Faults()
  let rows = 0
  let isNumeric = true
  return {
    add({ rows: count, target, id, weight, slices: sliceColumns }) {
      isNumeric = target.kind === 'number'
      for (let row = 0; row < count; row++) {
        const value = target.nulls?.[row] === 1 ? null : (target.values[row] as number | string | null)
        if (value === null || Number.isNaN(value)) untrue.note(rows + row)
        if (typeof value === 'number') numbers.push(value)
        else texts.push(value ?? '')
      }
      if (id !== undefined) for (const value of id.values.slice(0, count)) ids.push(value as string | null)
      if (weight !== undefined) {
        for (let row = 0; row < count; row++) {
          weights.push(weight.nulls?.[row] === 1 ? Number.NaN : (weight.values[row] as number))
        }
      }
      for (const [name, { values }] of sliceColumns) {
        const known = slices.get(name) ?? []
        slices.set(name, known)
        for (let row = 0; row < count; row++) known.push(values[row] as string | null)
      }
      rows += count
    },
    finish(names) {
      if (rows === 0)
        throw problem('MG5022', `${names.data} has no rows.`, 'Check that it is the right file.', names.data)
      if (untrue.count > 0) throw missingTruth(untrue, rows, names)
      return {
        truth: isNumeric
          ? { kind: 'numbers', values: Float64Array.from(numbers) }
          : { kind: 'texts', values: texts },
        ids: names.id === undefined ? null : checkIds(ids, names.id, names.data),
        weights: names.weight === undefined ? null : checkWeights(weights, names.weight, names.data),
        slices: Object.fromEntries(slices),
      }
    },
  }
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
export function checkWeights(weights: ArrayLike<number>, column: string, data: string): Float64Array {
  const wrong = new Faults()
  let sum = 0
  const checked = Float64Array.from(weights)
  checked.forEach((weight, row) => {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) wrong.note(row)
    sum += weight
  })
  if (wrong.count === 0 && sum > 0) return checked
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
