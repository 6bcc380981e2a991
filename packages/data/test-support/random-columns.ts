import * as fc from 'fast-check'
import type { Cell, TestColumn } from './tables.ts'

/** What a name or a text may hold that a careless reader stumbles over. */
const nasty = [
  '"',
  "'",
  ',',
  ';',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '`',
  '--',
  '%',
  '\\',
  '{',
  '\u00a0',
  '\u200f',
  '日本',
  '😀',
  'é',
  'e\u0301',
]

const text = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 4 }), fc.constantFrom(...nasty)), { maxLength: 4 })
  .map((parts) => parts.join(''))

/** Not with a carriage return, which the reader of a text file's header refuses. */
const name = fc.oneof(
  text.filter((written) => written !== '' && !/^\ufeff|\r/.test(written)),
  fc.constantFrom(
    'select',
    '__proto__',
    'constructor',
    'row',
    'data',
    'mlgate_cell0',
    '2020',
    'a"; DROP TABLE t --',
    ' blank ',
  ),
)

/** Names that differ in more than case, as those of columns must. */
export function columnNames(count: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(name, { minLength: count, maxLength: count, selector: (each) => each.toLowerCase() })
}

type Limits = Omit<TestColumn['schema'], 'type' | 'nulls'>
type Kind = Omit<TestColumn, 'name'>

const day = (at: Date) => at.toISOString().slice(0, 10)
const dates = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })

/**
 * A column of random values, with every limit that is known of its type drawn as tight as the values permit.
 *
 * @param typed whether the format stores types, so that it knows binaries and lists.
 */
export function randomColumn(rows: number, typed: boolean): fc.Arbitrary<Kind> {
  const kinds = [
    columnOf('string', text, rows, (values) => ({
      ...lengths(values.map((value) => [...value].length)),
      ...(values.length === 0 ? {} : { enum: ['another', ...values] }),
      pattern: `(?s)^.{0,${Math.max(0, ...values.map((value) => [...value].length))}}$`,
      ...distinct(values),
    })),
    columnOf('integer', fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), rows, (values) => ({
      ...bounds(values, (left, right) => (left < right ? -1 : 1), String),
      ...distinct(values),
      ...(values.length === 0 ? {} : { statistics: { sum: { min: total(values), max: total(values) } } }),
    })),
    columnOf('number', fc.double({ noNaN: true, noDefaultInfinity: true }), rows, (values) =>
      bounds(values, (left, right) => left - right, Number),
    ),
    columnOf('boolean', fc.boolean(), rows, (values) => ({ distinct: distinct(values).distinct ?? {} })),
    columnOf('date', dates.map(day), rows, (values) => ({
      ...bounds(values, byText, String),
      ...distinct(values),
    })),
    columnOf(
      'timestamp',
      dates.map((at) => at.toISOString()),
      rows,
      (values) => ({
        ...bounds(values, byText, String),
        ...distinct(values),
      }),
    ),
    columnOf('image', text, rows, () => ({})),
    ...(typed
      ? [
          columnOf('binary', text, rows, (values) =>
            lengths(values.map((value) => Buffer.byteLength(value))),
          ),
          columnOf('list', fc.array(fc.integer(), { maxLength: 3 }), rows, (values) =>
            lengths(values.map((value) => value.length)),
          ),
        ]
      : []),
  ]
  return fc.oneof(...kinds)
}

function columnOf<Value extends Exclude<Cell, null>>(
  type: TestColumn['schema']['type'],
  value: fc.Arbitrary<Value>,
  rows: number,
  limitsOf: (values: Value[]) => Limits,
): fc.Arbitrary<Kind> {
  const cell = fc.option(value, { freq: 5, nil: null })
  return fc.array(cell, { minLength: rows, maxLength: rows }).map((cells): Kind => {
    const values = cells.flatMap((each) => (each === null ? [] : [each as Value]))
    const nulls = (rows - values.length) / rows
    return { cells, schema: { type, nulls: nulls === 0 ? 'none' : nulls, ...limitsOf(values) } }
  })
}

function bounds<Value>(
  values: readonly Value[],
  compare: (left: Value, right: Value) => number,
  written: (value: Value) => number | string,
): Limits {
  const sorted = values.toSorted(compare)
  if (sorted.length === 0) return {}
  return { min: written(sorted[0] as Value), max: written(sorted.at(-1) as Value) }
}

function lengths(found: readonly number[]): Limits {
  return found.length === 0 ? {} : { 'min-length': Math.min(...found), 'max-length': Math.max(...found) }
}

function distinct(values: readonly unknown[]): Limits {
  const different = new Set(values).size
  return {
    distinct: { min: different, max: different },
    ...(different === values.length ? { unique: true } : {}),
  }
}

function total(values: readonly bigint[]): string {
  return String(values.reduce((sum, value) => sum + value, 0n))
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
