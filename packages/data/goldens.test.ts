import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type BriefSchema, brief, check, failures, golden } from './test-support/checks.ts'
import { checkRelations } from './test-support/relations.ts'

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
  foreign_key: 'references',
  duplicate_row: 'duplicate-rows',
}

interface Planted {
  row: number
  line: number
  column: string
  kind: string
}

interface PanderaFailure {
  column: string
  check: string
  row: number
}

type Expected = Record<string, { failure_cases: PanderaFailure[] }> & {
  planted?: Planted[]
  'format_YYYY-MM-DD_fails'?: Planted[]
}

function expectedOf(name: string): Expected {
  return (JSON.parse(readFileSync(golden(`${name}.json`), 'utf8')) as { expected: Expected }).expected
}

/** What was planted, as `failures` tells it; the files' own notes count rows from 0. */
function planted(name: string, lines: 'with lines' | 'without lines' = 'with lines'): string[] {
  const expected = expectedOf(name)
  const groups = new Map<string, Planted[]>()
  for (const violation of expected.planted ?? expected['format_YYYY-MM-DD_fails'] ?? []) {
    const column = violation.column === '*' ? '' : ` ${violation.column.split(',').join(', ')}`
    const key = `${idOf[violation.kind]}${column}`
    groups.set(key, [...(groups.get(key) ?? []), violation])
  }
  return [...groups].map(([key, found]) => {
    const rows = found.map(({ row }) => row + 1).sort((a, b) => a - b)
    const line = lines === 'with lines' ? ` line ${Math.min(...found.map(({ line }) => line))}` : ''
    return `${key} rows ${rows}${line}`
  })
}

interface GoldenTable {
  schema: BriefSchema
  /** What mlgate.yml says of the data set. */
  relations?: string
  /** What fails, or the code of the error that it is; nothing when absent. */
  found?: string[] | { code: string }
}

const integer = { type: 'integer' } as const

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

const bigIntegers: BriefSchema = {
  columns: {
    id: integer,
    v: {
      type: 'integer',
      unique: true,
      distinct: { min: 6, max: 6 },
      min: '-9223372036854775808',
      max: '9223372036854775807',
    },
  },
}
const idAndName: BriefSchema = { columns: { id: integer, name: {} } }
const twoNames: BriefSchema = { columns: { id: { ...integer, min: 1, max: 2 }, name: { enum: ['a', 'b'] } } }
const leadingZeros: BriefSchema = {
  columns: { zip: { enum: ['00501', '02134', '10001'] }, phone: { pattern: '^0' }, n: integer },
}
const notFinite: BriefSchema = { columns: { id: integer, v: { type: 'number', max: 10 } } }

const tables: Record<string, GoldenTable> = {
  'bigints.csv': { schema: bigIntegers },
  'bigints.parquet': { schema: bigIntegers },
  'blank_header.csv': { schema: { columns: { id: {}, y: {} } }, found: ['extra-column line 1'] },
  'bom.csv': { schema: twoNames },
  'booleans.csv': {
    schema: {
      columns: { id: integer, a: { type: 'boolean' }, b: { type: 'boolean' }, c: { type: 'boolean' } },
    },
    found: planted('booleans'),
  },
  'crlf.csv': { schema: twoNames },
  'customers.csv': { schema: customers, found: planted('customers') },
  'customers.parquet': {
    schema: customers,
    // Its columns are all texts, so those of other types fail as a whole.
    found: [
      ...planted('customers', 'without lines').filter((told) => !/ (age|amount|end|signup|start)/.test(told)),
      ...['age', 'amount', 'end', 'signup', 'start'].map((column) => `type ${column}`),
    ],
  },
  'decimal_comma.csv': {
    schema: {
      format: { delimiter: ';', decimal: ',', thousands: '.' },
      columns: { id: integer, price: { type: 'number', min: 3.5, max: 1234.5 } },
    },
  },
  'duplicate_header.csv': {
    schema: { columns: { id: {}, x: {}, y: {} } },
    found: ['duplicate-column line 1'],
  },
  'empty.csv': { schema: idAndName, found: { code: 'MG4008' } },
  'header_only.csv': { schema: idAndName, found: ['row-count'] },
  'header_only.parquet': { schema: idAndName, found: ['row-count'] },
  'huge_cell.csv': { schema: { columns: { id: integer, t: { 'max-length': 200_000 } } } },
  'latin1.csv': { schema: idAndName, found: { code: 'MG4002' } },
  'leading_zeros.csv': { schema: leadingZeros },
  'leading_zeros.parquet': { schema: leadingZeros },
  'mixed_dates.csv': {
    schema: { columns: { id: integer, d: { type: 'date' } } },
    found: planted('mixed_dates'),
  },
  'naninf.csv': { schema: notFinite, found: ['nulls v rows 5 line 6', 'range v rows 2,3,4 line 3'] },
  'naninf.parquet': { schema: notFinite, found: ['nulls v rows 5', 'range v rows 2,3,4'] },
  'orders.csv': {
    schema: {
      columns: { order_id: {}, line_no: integer, customer_id: {}, qty: integer },
      unique: [['order_id', 'line_no']],
      'duplicate-rows': 'none',
    },
    relations: 'references: [{ columns: customer_id, data: customers }]',
    found: planted('orders'),
  },
  'quoted_newlines.csv': {
    schema: {
      columns: {
        id: integer,
        text: { enum: ['line one\nline two', 'say "hi", ok', 'a\r\nb'] },
        n: integer,
      },
    },
  },
  // The last line holds delimiters alone: it has its fields, and all are null.
  'ragged.csv': {
    schema: {
      columns: {
        id: { ...integer, nulls: 'any' },
        name: { nulls: 'any' },
        value: { ...integer, nulls: 'any' },
      },
    },
    found: ['ragged-row rows 2,3,4 line 3'],
  },
  'typed.csv': { schema: typed, found: planted('typed') },
  'typed.parquet': { schema: typed, found: planted('typed', 'without lines') },
}

describe('what was planted is found at its row and line, and nothing else', () => {
  it.each(Object.entries(tables))('%s', async (name, { schema, relations, found = [] }) => {
    const own = golden(name)
    const checking =
      relations === undefined
        ? check(own, schema)
        : checkRelations(relations, { own, schema, others: { customers: golden('customers.csv') } })
    if (!Array.isArray(found)) return expect(checking).rejects.toMatchObject(found)
    expect(failures(await checking).sort()).toEqual(found.toSorted())
  })

  it('in every table that there is', () => {
    const files = readdirSync(golden('.')).filter((name) => !name.endsWith('.json'))
    expect(files.sort()).toEqual(Object.keys(tables).sort())
  })

  it('with checks skipped that a column of another stored type makes pointless', async () => {
    const { checks } = await check(golden('customers.parquet'), customers)
    expect(checks.filter(({ status }) => status === 'skipped').map(brief)).toEqual([
      'range age',
      'range amount',
      'rule',
    ])
  })

  it('in Latin-1, once it is said', async () => {
    const schema: BriefSchema = {
      format: { encoding: 'latin-1' },
      columns: { id: integer, name: { enum: ['Müller', 'Señor'] } },
    }
    expect(failures(await check(golden('latin1.csv'), schema))).toEqual([])
  })
})

describe("pandera's verdicts on the same tables", () => {
  const ids: Record<string, string> = {
    in_range: 'range',
    ge: 'range',
    less_than_or_equal_to: 'range',
    is_integer: 'type',
    is_number: 'type',
    is_iso_date: 'type',
    isin: 'enum',
    str_matches: 'pattern',
    not_nullable: 'nulls',
    field_uniqueness: 'unique',
    multiple_fields_uniqueness: 'unique code, g',
    'start<=end': 'rule start, end',
    'lo<=hi': 'rule lo, hi',
  }

  it.each([
    ['customers', 'pandera_string_schema', customers],
    ['typed', 'pandera', typed],
  ] as const)('are ours: %s', async (name, verdict, schema) => {
    const groups = new Map<string, Set<number>>()
    for (const { check: written, column, row } of expectedOf(name)[verdict]?.failure_cases ?? []) {
      // A check of whole rows is told once for each column.
      const id = ids[written.replace(/\(.*/, '')] as string
      const key = id.includes(' ') ? id : `${id} ${column}`
      groups.set(key, new Set([...(groups.get(key) ?? []), row + 1]))
    }
    const theirs = [...groups].map(([key, rows]) => {
      const sorted = [...rows].sort((a, b) => a - b)
      // It names every row of those that repeat each other, mlgate those that repeat an earlier one.
      return `${key} rows ${key.startsWith('unique') ? sorted.slice(1) : sorted}`
    })
    const ours = failures(await check(golden(`${name}.csv`), schema))
    expect(ours.map((told) => told.replace(/ line \d+$/, '')).sort()).toEqual(theirs.sort())
  })
})

describe('rows are told by the line on which they start', () => {
  it('in a file with line ends in quotes', async () => {
    const schema: BriefSchema = { columns: { id: integer, text: {}, n: { type: 'integer', max: 6 } } }
    expect(failures(await check(golden('quoted_newlines.csv'), schema))).toEqual(['range n rows 3 line 5'])
  })

  it('in a file with a very long cell', async () => {
    const schema: BriefSchema = { columns: { id: integer, t: { 'max-length': 199_999 } } }
    expect(failures(await check(golden('huge_cell.csv'), schema))).toEqual(['length t rows 2 line 3'])
  })
})
