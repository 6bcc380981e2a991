/** The tables that the benchmarks of data checks are made on, and what is demanded of them. */
import type { ColumnSchema, DataSchema } from '@mlgate/config'

interface Column {
  name: string
  /** Of the number `i` of the row, from 0. */
  sql: string
  type: ColumnSchema['type']
  limits: Omit<Partial<ColumnSchema>, 'type'>
}

/** A table of the benchmark's own. */
export interface BenchTable {
  /** SELECT over `range(rows) t(i)`. */
  select(rows: number): string
  schema: DataSchema
}

/** A number in 0 … 999.999, null in a row of a hundred. */
const measured = (index: number) =>
  `CASE WHEN hash(i, ${index}) % 100 = 0 THEN NULL ELSE round((hash(i, ${100 + index}) % 1000000) / 1000.0, 3) END::DOUBLE`

/** Twenty columns as real tables have them, with forty limits as a team sets them; types are checked besides. */
const tall: Column[] = [
  { name: 'id', sql: 'i', type: 'integer', limits: { nulls: 'none', min: 0 } },
  { name: 'name', sql: "'user ' || i", type: 'string', limits: { nulls: 'none', 'max-length': 40 } },
  {
    name: 'country',
    sql: "['DE', 'FR', 'JP', 'US'][1 + i % 4]",
    type: 'string',
    limits: { nulls: 'none', enum: ['DE', 'FR', 'JP', 'US'], distinct: { min: 2 } },
  },
  {
    name: 'code',
    sql: "'AB' || lpad((i % 10000)::VARCHAR, 6, '0')",
    type: 'string',
    limits: { nulls: 'none', pattern: '^[A-Z]{2}[0-9]{6}$', text: { blanks: 'none', placeholders: 'none' } },
  },
  {
    name: 'day',
    sql: "DATE '2020-01-01' + (i % 2000)::INTEGER",
    type: 'date',
    limits: { nulls: 'none', min: '2019-01-01', future: 'none' },
  },
  ...Array.from(
    { length: 8 },
    (_, index): Column => ({
      name: `count_${index}`,
      sql: `(hash(i, ${index}) % 1000)::INTEGER`,
      type: 'integer',
      limits: { nulls: index < 2 ? 'none' : 'any', min: 0, max: 999 },
    }),
  ),
  ...Array.from(
    { length: 7 },
    (_, index): Column => ({
      name: `value_${index}`,
      sql: measured(index),
      type: 'number',
      limits: {
        nulls: 0.05,
        min: 0,
        max: 1000,
        ...(index === 0 ? { statistics: { mean: { min: 400, max: 600 } } } : {}),
        ...(index === 1 ? { statistics: { 'standard-deviation': { min: 100, max: 500 } } } : {}),
      },
    }),
  ),
]

const wide = Array.from(
  { length: 1000 },
  (_, index): Column => ({
    name: `feature_${index}`,
    sql: measured(index),
    type: 'number',
    limits: { nulls: 0.05, min: 0, max: 1000 },
  }),
)

/** Limits that some rows of the tall table break: five of single rows, two of keys. */
const strict: Record<string, Column['limits']> = {
  id: { max: 900_000 },
  name: { 'max-length': 10 },
  code: { unique: true },
  day: { max: '2024-12-31' },
  count_0: { max: 998 },
  count_1: { unique: true },
  value_0: { nulls: 'none' },
}

function tableOf(columns: readonly Column[], changed: Record<string, Column['limits']> = {}): BenchTable {
  return {
    select: (rows) =>
      `SELECT ${columns.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')} FROM range(${rows}) t(i)`,
    schema: {
      version: 1,
      'extra-columns': 'fail',
      rows: { min: 1 },
      columns: Object.fromEntries(
        columns.map(({ name, type, limits }) => [
          name,
          { type, nulls: 'any', required: true, ...limits, ...changed[name] },
        ]),
      ),
    },
  }
}

export const tables = {
  tall: tableOf(tall),
  /** The same rows, with a key that no row repeats. */
  keyed: tableOf(tall, { id: { unique: true } }),
  /** The same rows, held against limits that some of them break. */
  broken: tableOf(tall, strict),
  wide: tableOf(wide),
} satisfies Record<string, BenchTable>

export type TableName = keyof typeof tables
