import { expect, it } from 'vitest'
import { type BriefSchema, check, fileWith, parquetWith } from '../test-support/checks.ts'

const rows = [
  { n: 3, x: 1.5, at: '2026-01-01 00:00:00', day: '2026-01-01', text: 'stop', flag: true },
  { n: 5, x: 2.5, at: '2026-01-03 00:00:00', day: '2026-01-05', text: 'Stop ', flag: true },
  { n: 4, x: 900, at: '2026-01-02 00:00:00', day: '2030-01-05', text: 'n/a', flag: true },
  { n: 4, x: 2, at: '2026-01-05 00:00:00', day: '2026-01-07', text: 'sl\u200bow', flag: false },
  { n: 4, x: 2, at: '2026-01-05 00:00:00', day: '2026-01-07', text: 'sl\u200bow', flag: false },
]

const outliers = { 'max-share': 0, method: 'tukey', factor: 1.5 } as const
const schema: BriefSchema = {
  columns: {
    n: {
      type: 'integer',
      order: 'increasing',
      distinct: { min: 4 },
      classes: { 'max-share': 0.5 },
      statistics: { sum: { max: 19 }, median: { min: 4.5 } },
    },
    x: {
      type: 'number',
      outliers,
      statistics: { mean: { max: 100 }, 'standard-deviation': { max: 1 }, quantiles: { '1': { max: 9 } } },
    },
    at: { type: 'timestamp', freshness: 1, history: { max: 1 }, order: 'strictly-increasing' },
    day: { type: 'date', future: 'none', freshness: 86_400_000 },
    text: {
      enum: ['stop'],
      'min-enum-share': 0.9,
      text: { variants: 'none', blanks: 'none', special: 'none', placeholders: 'none' },
    },
    flag: { type: 'boolean', classes: { 'min-share': 0.45 }, distinct: { max: 1 } },
  },
  'duplicate-rows': 'none',
  rules: [{ name: 'mine', query: 'SELECT row_number FROM data WHERE x > n' }],
}

const values = (row: (typeof rows)[number]) => Object.values(row)
const formats = {
  csv: async () =>
    fileWith('a.csv', ['n,x,at,day,text,flag', ...rows.map((row) => values(row).join(',')), ''].join('\n')),
  ndjson: async () => fileWith('a.ndjson', rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
  parquet: () =>
    parquetWith(
      `SELECT n::BIGINT AS n, x::DOUBLE AS x, "at"::TIMESTAMP AS "at", day::DATE AS day, text, flag FROM (VALUES ${rows
        .map((row) => `(${values(row).map((value) => (typeof value === 'string' ? `'${value}'` : value))})`)
        .join(', ')}) AS t(n, x, "at", day, text, flag)`,
    ),
}

it.each(Object.entries(formats))('every limit finds the same rows in %s', async (_, file) => {
  const { checks } = await check(await file(), schema, { now: '2026-01-08T00:00:00Z' })
  const failed = checks.filter(({ status }) => status === 'fail')
  expect(
    failed.map(({ id, column, rows: found = [] }) => [id, column ?? '', found.join(' ')].join('|')),
  ).toEqual([
    'distinct|n|',
    'classes|n|',
    'sum|n|',
    'median|n|',
    'order|n|3 4 5',
    'mean|x|',
    'standard-deviation|x|',
    'quantile|x|',
    'outliers|x|3',
    'freshness|at|',
    'history|at|',
    'order|at|3 5',
    'future|day|3',
    'enum|text|2 3 4 5',
    'text-variants|text|2',
    'text-blanks|text|2',
    'text-special|text|4 5',
    'text-placeholders|text|3',
    'distinct|flag|',
    'classes|flag|',
    'duplicate-rows||5',
    'query||3',
  ])
})
