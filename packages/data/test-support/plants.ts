import { quoteIdentifier } from '@mlgate/tables'
import type { BriefSchema } from './checks.ts'
import type { Cell, Format, TestColumn } from './tables.ts'

export const plantedRows = 20

/** What ages are counted from. */
export const now = '2024-06-15T12:00:00Z'
const dayMilliseconds = 86_400_000

/** Columns of a table and what is demanded of them, and one thing that breaks it. */
export interface Planted {
  sound: TestColumn[]
  broken: TestColumn[]
  /** What is demanded of the table, besides the columns' own limits. */
  table?: Partial<BriefSchema>
  /** The data set called `other`, beside the sound and the broken table. */
  other?: { sound: TestColumn[]; broken: TestColumn[] }
  /** What mlgate.yml says of the data set, besides its path. */
  relations?: Record<string, unknown>
  /** Cells too many, by row. */
  surplus?: Map<number, string[]>
  /** What `brief` says of the one check that fails, without rows and line. */
  fails: string
  /** Rows that it names. */
  named: number[]
  /** The line that it names where it names no rows. */
  line?: number
}

/** One way to break a check of the catalogue. */
export interface Plant {
  /** Of the catalogue. */
  id: string
  /** Where the table may be written; everywhere when absent. */
  formats?: readonly Format[]
  /** Whether other columns may stand in the table. */
  isAlone?: true
  /**
   * @param names of columns, no two the same.
   * @param row that is broken, from 2.
   */
  plant(names: readonly [string, string], row: number): Planted
}

type Schema = TestColumn['schema']

/** One cell is broken, and its row is named. */
function cell(
  id: string,
  schema: Schema,
  sound: (row: number) => Cell,
  broken: Cell,
  { named = true, ...rest }: { named?: boolean; formats?: readonly Format[] } = {},
): Plant {
  return {
    id,
    ...rest,
    plant: ([name], row) => {
      const cells = cellsOf(sound)
      return {
        sound: [{ name, schema, cells }],
        broken: [{ name, schema, cells: cells.with(row - 1, broken) }],
        fails: `${id} ${name}`,
        named: named ? [row] : [],
      }
    },
  }
}

/** The values of a column are broken taken together. */
function whole(
  id: string,
  schema: Schema,
  sound: (row: number) => Cell,
  broken: (row: number) => Cell,
): Plant {
  return {
    id,
    plant: ([name]) => ({
      sound: [{ name, schema, cells: cellsOf(sound) }],
      broken: [{ name, schema, cells: cellsOf(broken) }],
      fails: `${id} ${name}`,
      named: [],
    }),
  }
}

function cellsOf(cell: (row: number) => Cell): Cell[] {
  return Array.from({ length: plantedRows }, (_, index) => cell(index + 1))
}

const numbers = (name: string): TestColumn => ({
  name,
  schema: { type: 'integer' },
  cells: cellsOf((row) => row),
})
const same = (text: string) => () => text
const untyped: readonly Format[] = ['csv', 'ndjson']

/** At least one way to break each check of the catalogue. */
export const plants: readonly Plant[] = [
  {
    id: 'missing-column',
    plant: ([name, other]) => ({
      sound: [numbers(other), numbers(name)],
      broken: [numbers(other)],
      fails: `missing-column ${name}`,
      named: [],
    }),
  },
  {
    id: 'extra-column',
    plant: ([name, other]) => ({
      sound: [numbers(other)],
      broken: [numbers(other), numbers(name)],
      fails: `extra-column ${name}`,
      named: [],
    }),
  },
  {
    id: 'duplicate-column',
    formats: ['csv'],
    plant: ([name]) => ({
      sound: [numbers(name)],
      broken: [numbers(name), numbers(name)],
      fails: 'duplicate-column',
      named: [],
      line: 1,
    }),
  },
  {
    id: 'column-order',
    plant: ([name, other]) => ({
      sound: [numbers(`1 ${name}`), numbers('2024'), numbers(`2 ${other}`)],
      broken: [numbers(`2 ${other}`), numbers('2024'), numbers(`1 ${name}`)],
      table: { 'column-order': 'fail' },
      fails: `column-order 2 ${other}`,
      named: [],
    }),
  },
  {
    id: 'row-count',
    isAlone: true,
    plant: ([name, other]) => {
      const [first, second] = [numbers(name), numbers(other)]
      const longer = [first, second].map((column) => ({ ...column, cells: [...column.cells, 0] }))
      return {
        sound: [first, second],
        broken: longer,
        table: { rows: { max: plantedRows } },
        fails: 'row-count',
        named: [],
      }
    },
  },
  {
    id: 'ragged-row',
    formats: ['csv'],
    isAlone: true,
    plant: ([name, other], row) => ({
      sound: [numbers(name), numbers(other)],
      broken: [numbers(name), numbers(other)],
      surplus: new Map([[row, ['more']]]),
      fails: 'ragged-row',
      named: [row],
    }),
  },
  cell('type', { type: 'integer' }, (row) => row, 'x', { formats: untyped }),
  cell('type', { type: 'number' }, (row) => row / 8, '1_0', { formats: untyped }),
  cell('type', { type: 'date' }, same('2024-02-29'), '2023-02-29', { formats: untyped }),
  cell('type', { type: 'timestamp' }, same('2024-02-29T12:00:00Z'), '2024-02-29T25:00:00Z', {
    formats: untyped,
  }),
  cell('type', { type: 'boolean' }, (row) => row % 2 === 0, 'maybe', { formats: untyped }),
  cell('format', { type: 'string', format: 'email' }, (row) => `a${row}@example.org`, 'nobody'),
  cell('nulls', { type: 'string' }, same(''), null),
  cell('nulls', { type: 'number', nulls: 0.04 }, (row) => row, null),
  cell('range', { type: 'integer', min: 1, max: plantedRows }, (row) => row, 0),
  cell('range', { type: 'integer', max: '9007199254740992' }, () => 9007199254740992n, 9007199254740993n),
  cell('range', { type: 'number', max: 2.5 }, (row) => row / 8, 2.5000001),
  cell('range', { type: 'date', min: '2024-01-01' }, same('2024-01-01'), '2023-12-31'),
  cell(
    'range',
    { type: 'timestamp', max: '2024-01-01T00:00:00Z' },
    same('2024-01-01T00:00:00Z'),
    '2024-01-01T00:00:00.001Z',
  ),
  cell('enum', { type: 'string', enum: ['a', "it's"] }, same("it's"), 'A'),
  cell('enum', { type: 'integer', enum: [1, 2] }, () => 2, 3),
  cell('length', { type: 'string', 'max-length': 3 }, same('日本語'), 'four'),
  cell('length', { type: 'list', 'min-length': 1 }, () => [1], [], { formats: ['ndjson', 'parquet'] }),
  cell('pattern', { type: 'string', pattern: '^[a-c]+$' }, same('abc'), 'abd'),
  cell('unique', { type: 'integer', unique: true }, (row) => row, 1),
  cell('unique', { type: 'string', unique: true }, (row) => `a${row}`, 'a1'),
  {
    id: 'unique',
    plant: ([name, other], row) => {
      const columns = (key: Cell[]) => [
        { name, schema: { type: 'integer' as const }, cells: key },
        { name: other, schema: { type: 'string' as const }, cells: cellsOf(same('a')) },
      ]
      const keys = cellsOf((at) => at)
      return {
        sound: columns(keys),
        broken: columns(keys.with(row - 1, 1)),
        table: { unique: [[name, other]] },
        fails: `unique ${name}, ${other}`,
        named: [row],
      }
    },
  },
  whole('distinct', { type: 'string', distinct: { min: 2 } }, (row) => `a${row % 2}`, same('a')),
  whole(
    'distinct',
    { type: 'integer', distinct: { min: { share: 1 } } },
    (row) => row,
    (row) => row % 19,
  ),
  whole(
    'classes',
    { type: 'string', classes: { 'max-share': 0.5 } },
    (row) => `a${row % 2}`,
    (row) => `a${row % 3 === 0}`,
  ),
  whole(
    'classes',
    { type: 'string', classes: { 'min-share': 0.2 } },
    (row) => `a${row % 4}`,
    (row) => `a${row % 7}`,
  ),
  cell('mean', { type: 'number', statistics: { mean: { max: 10.5 } } }, (row) => row, 20.5, { named: false }),
  whole(
    'median',
    { type: 'number', statistics: { median: { max: 10.5 } } },
    (row) => row,
    (row) => row + 0.1,
  ),
  cell(
    'standard-deviation',
    { type: 'number', statistics: { 'standard-deviation': { max: 0 } } },
    () => 3,
    4,
    { named: false },
  ),
  cell(
    'sum',
    { type: 'integer', statistics: { sum: { max: '180143985094819840' } } },
    () => 9007199254740992n,
    9007199254740993n,
    { named: false },
  ),
  whole(
    'quantile',
    { type: 'number', statistics: { quantiles: { '0.9': { max: 19 } } } },
    (row) => row,
    (row) => row + 1,
  ),
  cell(
    'outliers',
    { type: 'number', outliers: { 'max-share': 0, method: 'tukey', factor: 1.5 } },
    (row) => row % 5,
    1000,
  ),
  cell(
    'outliers',
    { type: 'number', outliers: { 'max-share': 0, method: 'z-score', factor: 3 } },
    (row) => row % 5,
    1000,
  ),
  whole('freshness', { type: 'date', freshness: dayMilliseconds }, same('2024-06-14'), same('2024-06-13')),
  whole(
    'history',
    { type: 'date', history: { min: dayMilliseconds } },
    same('2024-06-14'),
    same('2024-06-15'),
  ),
  cell('future', { type: 'date', future: 'none' }, same('2024-06-15'), '2024-06-16'),
  cell('future', { type: 'timestamp', future: 'none' }, same(now), '2024-06-15T12:00:01Z'),
  cell('order', { type: 'integer', order: 'increasing' }, (row) => row, 0),
  cell(
    'order',
    { type: 'date', order: 'decreasing' },
    (row) => `2024-01-${31 - row < 10 ? '0' : ''}${31 - row}`,
    '2024-02-01',
  ),
  cell('text-variants', { type: 'string', text: { variants: 'none' } }, same('north'), 'North '),
  cell('text-blanks', { type: 'string', text: { blanks: 'none' } }, same('a b'), 'a b\u00a0'),
  cell('text-special', { type: 'string', text: { special: 'none' } }, same('a'), 'a\u200b'),
  cell('text-placeholders', { type: 'string', text: { placeholders: 'none' } }, same('none of them'), ' N/A'),
  {
    id: 'duplicate-rows',
    isAlone: true,
    plant: ([name, other], row) => {
      const columns: TestColumn[] = [
        numbers(name),
        {
          name: other,
          schema: { type: 'integer', nulls: 'any' },
          cells: cellsOf((at) => (at === 1 ? null : at)),
        },
      ]
      return {
        sound: columns,
        broken: columns.map((column) => ({
          ...column,
          cells: column.cells.with(row - 1, column.cells[0] as Cell),
        })),
        table: { 'duplicate-rows': 'none' },
        fails: 'duplicate-rows',
        named: [row],
      }
    },
  },
  {
    id: 'rule',
    plant: ([name], row) => ({
      sound: [numbers(name)],
      broken: [{ ...numbers(name), cells: numbers(name).cells.with(row - 1, 100) }],
      table: { rules: [{ name: 'low', sql: `${quoteIdentifier(name)} < 100` }] },
      fails: `rule ${name}`,
      named: [row],
    }),
  },
  {
    id: 'query',
    plant: ([name], row) => ({
      sound: [numbers(name)],
      broken: [{ ...numbers(name), cells: numbers(name).cells.with(row - 1, 100) }],
      table: {
        rules: [{ name: 'low', query: `SELECT row_number FROM data WHERE ${quoteIdentifier(name)} >= 100` }],
      },
      fails: 'query',
      named: [row],
    }),
  },
]
