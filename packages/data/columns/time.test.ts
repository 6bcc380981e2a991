import type { ColumnSchema } from '@mlgate/config'
import { describe, expect, it } from 'vitest'
import { check, checkNamed, failures, fileWith, parquetWith } from '../test-support/checks.ts'

const hour = 3_600_000
const day = 24 * hour
const now = '2026-03-10T12:00:00Z'
const csv = (...values: string[]) => fileWith('a.csv', `at\n${values.join('\n')}\n`)

describe('freshness', () => {
  const of = async (path: string, limit: number, type: 'date' | 'timestamp' = 'timestamp') =>
    checkNamed(
      await check(path, { columns: { at: { type, nulls: 'any', freshness: limit } } }, { now }),
      'freshness',
    )

  it('is the age of the newest value, in UTC', async () => {
    const path = csv('2026-03-08T00:00:00Z', '2026-03-10T01:00:00+02:00')
    expect(await of(path, 13 * hour)).toMatchObject({
      status: 'pass',
      observed: 'the newest is 13 h old',
      expected: 'the newest value at most 13 h old',
    })
    expect(await of(path, 12 * hour)).toMatchObject({ status: 'fail' })
    const parquet = await parquetWith("SELECT TIMESTAMPTZ '2026-03-10 01:00:00+02' AS at")
    expect(await of(parquet, 13 * hour)).toMatchObject({ observed: 'the newest is 13 h old' })
  })

  it('of dates counts days', async () => {
    expect(await of(csv('2026-03-09', '2026-03-07'), day, 'date')).toMatchObject({
      status: 'pass',
      observed: 'the newest is 24 h old',
    })
    expect(await of(csv('2026-03-08'), day, 'date')).toMatchObject({
      status: 'fail',
      observed: 'the newest is 2 d old',
    })
  })

  it('is not that of a value that is yet to come', async () => {
    expect(await of(csv('2027-01-01T00:00:00Z', '2026-03-01T12:00:00Z'), 2 * day)).toMatchObject({
      status: 'fail',
      observed: 'the newest is 9 d old',
    })
    expect(await of(csv('2027-01-01T00:00:00Z'), day)).toMatchObject({
      status: 'fail',
      observed: 'all values are later than now',
    })
  })

  it('has nothing to show without values', async () => {
    expect(await of(await parquetWith('SELECT NULL::TIMESTAMP AS at'), day)).toMatchObject({
      status: 'fail',
      observed: 'no values',
    })
    expect(await of(await parquetWith('SELECT now()::TIMESTAMP AS at WHERE false'), day)).toMatchObject({
      status: 'skipped',
    })
  })
})

describe('history', () => {
  it('is the age of the oldest value', async () => {
    const of = async (history: { min?: number; max?: number }) =>
      checkNamed(
        await check(csv('2025-03-10', '2026-03-01'), { columns: { at: { type: 'date', history } } }, { now }),
        'history',
      )
    expect(await of({ min: 365 * day, max: 365 * day })).toMatchObject({
      status: 'pass',
      observed: 'the oldest is 365 d old',
      expected: 'the oldest value 365 d … 365 d old',
    })
    expect(await of({ min: 366 * day })).toMatchObject({ status: 'fail' })
    expect(await of({ max: 364 * day })).toMatchObject({ status: 'fail' })
  })

  it('does not count infinite times', async () => {
    const path = await parquetWith("SELECT unnest(['-infinity'::TIMESTAMP, '2026-03-09 12:00:00']) AS at")
    const report = await check(
      path,
      { columns: { at: { type: 'timestamp', history: { max: day } } } },
      { now },
    )
    expect(failures(report)).toEqual([])
  })
})

describe('the future', () => {
  it('is told with its rows', async () => {
    const path = csv('2026-03-10T11:59:59Z', '2026-03-10T12:00:00Z', '2026-03-10T12:00:01Z')
    const report = await check(path, { columns: { at: { type: 'timestamp', future: 'none' } } }, { now })
    expect(failures(report)).toEqual(['future at rows 3 line 4'])
    const some = await check(path, { columns: { at: { type: 'timestamp', future: 0.4 } } }, { now })
    expect(failures(some)).toEqual([])
  })

  it('begins for dates tomorrow', async () => {
    const path = csv('2026-03-10', '2026-03-11')
    expect(
      failures(await check(path, { columns: { at: { type: 'date', future: 'none' } } }, { now })),
    ).toEqual(['future at rows 2 line 3'])
  })
})

describe('the order of values', () => {
  const numbers = (...values: (number | string)[]) =>
    fileWith('a.csv', `v,w\n${values.map((v) => `${v},1\n`).join('')}`)
  const of = async (
    path: string,
    order: 'increasing' | 'strictly-increasing' | 'decreasing' | 'strictly-decreasing',
  ) =>
    failures(
      await check(path, { columns: { v: { type: 'number', nulls: 'any', order }, w: { type: 'integer' } } }),
    )

  it('is kept from row to row, past nulls; what comes after a greater value breaks it', async () => {
    expect(await of(numbers(1, '', 2, 2, 7), 'increasing')).toEqual([])
    expect(await of(numbers(1, 5, '', 2, 5, 4, 6), 'increasing')).toEqual(['order v rows 4,6 line 5'])
    expect(await of(numbers(3, 2, 2), 'decreasing')).toEqual([])
    expect(await of(numbers(3, 2, 4), 'decreasing')).toEqual(['order v rows 3 line 4'])
  })

  it('is strict where equal values break it too', async () => {
    expect(await of(numbers(1, 2, '', 2, 3), 'strictly-increasing')).toEqual(['order v rows 4 line 5'])
    expect(await of(numbers(3, 3, 1), 'strictly-decreasing')).toEqual(['order v rows 2 line 3'])
  })

  it('has no place for NaN', async () => {
    expect(await of(numbers(1, 'NaN', 2), 'increasing')).toEqual(['order v rows 2 line 3'])
  })

  it('is that of the files, whatever the number of threads', async () => {
    const path = await parquetWith(
      'SELECT CASE WHEN range = 700001 THEN 5 ELSE range END AS v, 1::BIGINT AS w FROM range(1000000)',
    )
    expect(await of(path, 'increasing')).toEqual(['order v rows 700002'])
    const dates = await parquetWith(
      "SELECT DATE '2020-01-01' + CAST(range // 1000 AS INTEGER) AS v, 1::BIGINT AS w FROM range(400000)",
    )
    const report = await check(dates, {
      columns: { v: { type: 'date', order: 'strictly-increasing' }, w: { type: 'integer', max: 0 } },
    })
    expect(checkNamed(report, 'order')).toMatchObject({
      count: 399_600,
      rows: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    })
    expect(checkNamed(report, 'range')).toMatchObject({ rows: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] })
  })
})

describe('times in nanoseconds, as Parquet stores them', () => {
  const times = (...values: string[]) =>
    parquetWith(
      `SELECT unnest([${values.map((value) => `TIMESTAMP_NS '2024-01-01 00:00:00.${value}'`)}]) AS t`,
    )
  const of = async (path: string, limits: Partial<ColumnSchema>) =>
    failures(await check(path, { columns: { t: { type: 'timestamp', ...limits } } }, { now }))

  it('are told apart where a microsecond is the same', async () => {
    const path = await times('000000001', '000000002', '000000003')
    expect(await of(path, { unique: true, order: 'strictly-increasing', distinct: { min: 3 } })).toEqual([])
    expect(await of(path, { min: '2024-01-01T00:00:00.000000002Z' })).toEqual(['range t rows 1'])
    expect(await of(path, { max: '2024-01-01T01:00:00.000000002+01:00' })).toEqual(['range t rows 3'])
    expect(
      await of(await times('000000009', '000000009', '000000001'), { unique: true, order: 'increasing' }),
    ).toEqual(['unique t rows 2', 'order t rows 3'])
  })

  it('are held against bounds that they cannot reach', async () => {
    const path = await times('5', '6')
    expect(await of(path, { min: '0001-01-01', max: '9999-12-31', future: 'none' })).toEqual([])
    expect(await of(path, { min: '9999-12-31' })).toEqual(['range t rows 1,2'])
    expect(await of(path, { max: '1000-01-01', history: { max: 1 } })).toEqual([
      'range t rows 1,2',
      'history t',
    ])
  })
})
