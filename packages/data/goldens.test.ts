import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type BriefSchema, brief, check, failures, golden } from './test-support/checks.ts'

/** Check ids for the kinds of violation that the generator of the files planted. */
const idOf: Record<string, string> = {
  null: 'nulls',
  enum: 'enum',
  range: 'range',
  type: 'type',
  boolean: 'type',
  unique: 'unique',
  compound_unique: 'unique',
  regex: 'pattern',
  cross_column: 'rule',
}

interface Planted {
  row: number
  line: number
  column: string
  kind: string
}

interface Golden {
  expected: { planted?: Planted[]; 'format_YYYY-MM-DD_fails'?: Planted[] }
}

/** What was planted, as `failures` tells it; the files' own notes count rows from 0. */
function planted(name: string, { lines }: { lines: boolean }, except: string[] = []): string[] {
  const { expected } = JSON.parse(readFileSync(golden(`${name}.json`), 'utf8')) as Golden
  const groups = new Map<string, Planted[]>()
  for (const violation of expected.planted ?? expected['format_YYYY-MM-DD_fails'] ?? []) {
    if (except.includes(violation.kind)) continue
    const key = `${idOf[violation.kind]} ${violation.column.split(',').join(', ')}`
    groups.set(key, [...(groups.get(key) ?? []), violation])
  }
  return [...groups]
    .map(
      ([key, found]) =>
        `${key} rows ${found.map(({ row }) => row + 1).sort((a, b) => a - b)}${lines ? ` line ${Math.min(...found.map(({ line }) => line))}` : ''}`,
    )
    .sort()
}

const customers: BriefSchema = {
  columns: {
    customer_id: { unique: true },
    email: { pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' },
    age: { type: 'integer', min: 0, max: 120 },
    country: { enum: ['DE', 'FR', 'JP', 'US'] },
    signup: { type: 'date' },
    amount: { type: 'number', min: 0 },
    start: { type: 'date' },
    end: { type: 'date' },
  },
  rules: [{ name: 'starts before it ends', sql: 'start <= "end"' }],
}

const typed: BriefSchema = {
  columns: {
    id: { type: 'integer', unique: true },
    code: { pattern: '^A[0-9]{3}$' },
    x: { type: 'number', min: -6, max: 6 },
    n: { type: 'integer', max: 9 },
    g: { enum: ['u', 'v'] },
    lo: { type: 'number' },
    hi: { type: 'number' },
  },
  unique: [['code', 'g']],
  rules: [{ name: 'lo is below hi', sql: 'lo <= hi' }],
}

describe('every planted violation is found at its row and line, and nothing else', () => {
  it('customers.csv', async () => {
    expect(failures(await check(golden('customers.csv'), customers)).sort()).toEqual(
      planted('customers', { lines: true }),
    )
  })

  it('customers.parquet, whose columns are all texts', async () => {
    const report = await check(golden('customers.parquet'), customers)
    const mistyped = ['age', 'amount', 'end', 'signup', 'start']
    const texts = planted('customers', { lines: false }).filter(
      (told) => !mistyped.some((column) => told.includes(` ${column}`)),
    )
    expect(failures(report).sort()).toEqual([...texts, ...mistyped.map((column) => `type ${column}`)].sort())
    expect(report.checks.filter(({ status }) => status === 'skipped').map(brief)).toEqual([
      'range age',
      'range amount',
      'rule',
    ])
  })

  it('typed.csv and typed.parquet', async () => {
    expect(failures(await check(golden('typed.csv'), typed)).sort()).toEqual(
      planted('typed', { lines: true }),
    )
    expect(failures(await check(golden('typed.parquet'), typed)).sort()).toEqual(
      planted('typed', { lines: false }),
    )
  })

  it('orders.csv', async () => {
    const schema: BriefSchema = {
      columns: { order_id: {}, line_no: { type: 'integer' }, customer_id: {}, qty: { type: 'integer' } },
      unique: [['order_id', 'line_no']],
    }
    expect(failures(await check(golden('orders.csv'), schema)).sort()).toEqual(
      planted('orders', { lines: true }, ['foreign_key', 'duplicate_row']),
    )
  })

  it('booleans.csv', async () => {
    const schema: BriefSchema = {
      columns: {
        id: { type: 'integer' },
        a: { type: 'boolean' },
        b: { type: 'boolean' },
        c: { type: 'boolean' },
      },
    }
    expect(failures(await check(golden('booleans.csv'), schema)).sort()).toEqual(
      planted('booleans', { lines: true }),
    )
  })

  it('mixed_dates.csv', async () => {
    const schema: BriefSchema = { columns: { id: { type: 'integer' }, d: { type: 'date' } } }
    expect(failures(await check(golden('mixed_dates.csv'), schema))).toEqual(
      planted('mixed_dates', { lines: true }),
    )
  })
})

describe('files that are sound pass', () => {
  it.each<[string, BriefSchema]>([
    ['bom.csv', { columns: { id: { type: 'integer', min: 1, max: 2 }, name: { enum: ['a', 'b'] } } }],
    ['crlf.csv', { columns: { id: { type: 'integer', min: 1, max: 2 }, name: { enum: ['a', 'b'] } } }],
    [
      'leading_zeros.csv',
      {
        columns: {
          zip: { enum: ['00501', '02134', '10001'] },
          phone: { pattern: '^0' },
          n: { type: 'integer' },
        },
      },
    ],
    [
      'leading_zeros.parquet',
      {
        columns: {
          zip: { enum: ['00501', '02134', '10001'] },
          phone: { pattern: '^0' },
          n: { type: 'integer' },
        },
      },
    ],
    ['huge_cell.csv', { columns: { id: { type: 'integer' }, t: { 'max-length': 200_000 } } }],
    [
      'decimal_comma.csv',
      {
        format: { delimiter: ';', decimal: ',', thousands: '.' },
        columns: { id: { type: 'integer' }, price: { type: 'number', min: 3.5, max: 1234.5 } },
      },
    ],
    [
      'latin1.csv',
      {
        format: { encoding: 'latin-1' },
        columns: { id: { type: 'integer' }, name: { enum: ['Müller', 'Señor'] } },
      },
    ],
    [
      'quoted_newlines.csv',
      {
        columns: {
          id: { type: 'integer' },
          text: { enum: ['line one\nline two', 'say "hi", ok', 'a\r\nb'] },
          n: { type: 'integer' },
        },
      },
    ],
  ])('%s', async (name, schema) => {
    const report = await check(golden(name), schema)
    expect(failures(report)).toEqual([])
    expect(report.rejectedRows).toBe(0)
  })
})

describe('rows are told by the line on which they start', () => {
  it('in a file with line ends in quotes', async () => {
    const schema: BriefSchema = {
      columns: { id: { type: 'integer' }, text: {}, n: { type: 'integer', max: 6 } },
    }
    expect(failures(await check(golden('quoted_newlines.csv'), schema))).toEqual(['range n rows 3 line 5'])
  })

  it('in a file with a very long cell', async () => {
    const schema: BriefSchema = { columns: { id: { type: 'integer' }, t: { 'max-length': 199_999 } } }
    expect(failures(await check(golden('huge_cell.csv'), schema))).toEqual(['length t rows 2 line 3'])
  })
})
