import { Buffer } from 'node:buffer'
import { tableFormatOf } from '@mlgate/tables'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileWith, parquetWith, schemaOf, temporaryFolder } from '../test-support/checks.ts'
import { mergeProfiles } from './merge-profiles.ts'
import type { ColumnProfile, DataProfile } from './profile.ts'
import { type DataProfileRequest, profileData } from './profile-data.ts'

async function profile(path: string, own: Partial<DataProfileRequest> = {}): Promise<DataProfile> {
  const source = { files: [path], format: tableFormatOf(path) }
  const context = { progress: () => {}, temporaryFolder: temporaryFolder(), memoryBytes: 2 ** 30 }
  return profileData({ name: 'data', source, names: ['data'], ...own }, context)
}

function column({ columns }: DataProfile, name: string): ColumnProfile {
  return columns.find((each) => each.name === name) as ColumnProfile
}

const csv = (text: string) => fileWith('data.csv', text)
const schema = schemaOf({ columns: { age: { type: 'integer', nulls: 'any' }, name: { private: true } } })

describe('the profile of a data set', () => {
  it('says of each column what it holds', async () => {
    const path = csv(
      'age,weather,taken_at,note\n1,fog,2026-01-01,"a, b"\n2,sun,2026-01-03,\n4,fog,2026-01-02,c\n9,fog,,d\n',
    )
    const found = await profile(path)
    expect(found).toMatchObject({ schema: 'mlgate/profile@1', name: 'data', rows: 4, rejectedRows: 0 })
    expect(column(found, 'age')).toMatchObject({
      type: 'number',
      nulls: 0,
      misfits: 0,
      distinct: { count: 4, isExact: true },
      numbers: {
        count: 4,
        notFinite: 0,
        min: 1,
        max: 9,
        mean: 4,
        standardDeviation: expect.closeTo(Math.sqrt(38 / 3), 12),
        histogram: { bits: 20, values: [1, 2, 4, 9], counts: [1, 1, 1, 1] },
      },
    })
    expect(column(found, 'weather')).toMatchObject({
      type: 'string',
      distinct: { count: 2, isExact: true },
      values: [
        ['fog', 3],
        ['sun', 1],
      ],
      lengths: { min: 3, max: 3 },
    })
    expect(column(found, 'taken_at')).toMatchObject({
      type: 'timestamp',
      nulls: 1,
      times: { min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 0, 3) },
    })
    expect(column(found, 'note')).not.toHaveProperty('values')
  })

  it.each([
    ['csv', 'a,b\n1.5,true\n,false\n', 'string'],
    ['ndjson', '{"a":1.5,"b":true}\n{"a":null,"b":false}\n', 'boolean'],
  ])('reads %s', async (format, text, type) => {
    const found = await profile(fileWith(`data.${format}`, text))
    expect(column(found, 'a')).toMatchObject({ type: 'number', nulls: 1, numbers: { count: 1, mean: 1.5 } })
    expect(column(found, 'b')).toMatchObject({ type, distinct: { count: 2 } })
  })

  it('reads Parquet by its types', async () => {
    const path = await parquetWith(`SELECT * FROM (VALUES
      (1::TINYINT, 0.5, true, DATE '2026-01-01', TIMESTAMP '2026-01-01 12:00', [1, 2, 3], 'ab'::BLOB, {'x': 1}, 'fog'),
      (2, 'nan'::DOUBLE, true, NULL, 'infinity', [1], 'abc', {'x': 2}, 'fog')) t(i, n, b, d, t, l, y, o, s)`)
    const found = await profile(path)
    expect(found.columns.map(({ name, type }) => [name, type])).toEqual([
      ['i', 'integer'],
      ['n', 'number'],
      ['b', 'boolean'],
      ['d', 'date'],
      ['t', 'timestamp'],
      ['l', 'list'],
      ['y', 'binary'],
      ['o', 'other'],
      ['s', 'string'],
    ])
    expect(column(found, 'n').numbers).toMatchObject({ count: 1, notFinite: 1 })
    expect(column(found, 'b')).toMatchObject({ values: [['true', 2]] })
    expect(column(found, 'd')).toMatchObject({ nulls: 1, misfits: 0 })
    expect(column(found, 't')).toMatchObject({ nulls: 0, misfits: 1, times: { count: 1 } })
    expect(column(found, 'l').lengths).toMatchObject({ min: 1, max: 3 })
    expect(column(found, 'y').lengths).toMatchObject({ min: 2, max: 3 })
    expect(column(found, 'o')).toEqual({ name: 'o', type: 'other', nulls: 0, misfits: 0 })
  })

  it('reads JSON that holds something else in each row as no type', async () => {
    const found = await profile(fileWith('data.ndjson', '{"a":1,"b":{"c":1}}\n{"a":"x","b":{"c":2}}\n'))
    expect(found.columns).toEqual([
      { name: 'a', type: 'other', nulls: 0, misfits: 0 },
      { name: 'b', type: 'other', nulls: 0, misfits: 0 },
    ])
  })

  it('takes types, marks of numbers and what is private from a schema', async () => {
    const path = csv('age;name\n1;Ada\nx;Grace\n;Ada\n')
    const found = await profile(path, { schema: { ...schema, format: { delimiter: ';' } } })
    expect(column(found, 'age')).toMatchObject({
      type: 'integer',
      nulls: 1,
      misfits: 1,
      numbers: { count: 1 },
    })
    expect(column(found, 'name')).toEqual({
      name: 'name',
      type: 'string',
      isPrivate: true,
      nulls: 0,
      misfits: 0,
      distinct: { count: 2, isExact: true },
    })
  })

  it('tells nothing of private values, be they numbers, times or texts', async () => {
    const path = csv('n,t,s\n71234,2026-05-17,secret\n71234,2026-05-17,secret\n')
    const text = JSON.stringify(await profile(path, { hidden: ['n', 't', 's'] }))
    for (const value of ['71234', String(Date.UTC(2026, 4, 17)), '2026', 'secret', 'sketch']) {
      expect(text).not.toContain(value)
    }
  })

  it('names no values of a column in which most occur once, such as ids', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `id-${index},${index % 3 === 0 ? 'a' : 'b'}\n`)
    const found = await profile(csv(`id,kind\n${rows.join('')}`))
    expect(column(found, 'id')).toMatchObject({ distinct: { count: 40, isExact: true } })
    expect(JSON.stringify(found)).not.toContain('id-1')
    expect(column(found, 'kind').values).toEqual([
      ['b', 26],
      ['a', 14],
    ])
  })

  it('holds no long texts, and does not count how many of them differ', async () => {
    const found = await profile(csv(`note\n${'x'.repeat(100)}\nshort\nshort\n`))
    expect(column(found, 'note')).toMatchObject({ type: 'string', lengths: { count: 3, max: 100 } })
    expect(column(found, 'note')).not.toHaveProperty('values')
    expect(column(found, 'note')).not.toHaveProperty('distinct')
  })

  it('counts rows that do not fit, and leaves them out', async () => {
    const found = await profile(csv('a,b\n1,2\n1,2,3\n4,5\n'))
    expect(found).toMatchObject({ rows: 2, rejectedRows: 1 })
  })

  it('says nothing of columns without a value', async () => {
    const found = await profile(csv('a,b\n,1\n,2\n'))
    expect(column(found, 'a')).toMatchObject({ type: 'string', nulls: 2, misfits: 0 })
    expect(column(found, 'a')).not.toHaveProperty('lengths')
  })

  it('estimates how many values differ where they are many', async () => {
    const path = await parquetWith(
      'SELECT i, CAST(i % 20000 AS VARCHAR) AS s, i / 7 AS n FROM range(50000) t(i)',
    )
    const found = await profile(path)
    for (const [name, count] of [
      ['i', 50_000],
      ['s', 20_000],
      ['n', 50_000],
    ] as const) {
      const { distinct } = column(found, name)
      expect(distinct?.isExact).toBe(false)
      expect(Math.abs((distinct?.count ?? 0) / count - 1), name).toBeLessThan(0.12)
    }
  })

  it.each([
    ['even', 'i / 100000', [0.05, 0.5, 0.95]],
    ['far from zero', '1013 + 10 * i / 100000', [1013.5, 1018, 1022.5]],
    ['of many sizes', 'pow(10, 9 * i / 100000 - 3)', [10 ** -2.55, 10 ** 1.5, 10 ** 5.55]],
    ['below zero', '-pow(10, 9 * i / 100000 - 3)', [-(10 ** 5.55), -(10 ** 1.5), -(10 ** -2.55)]],
  ])('knows the quantiles of numbers that are %s to within a bin, in few bins', async (_, sql, expected) => {
    const found = await profile(await parquetWith(`SELECT ${sql} AS n FROM range(100000) t(i)`))
    const { quantiles, histogram, standardDeviation } = column(found, 'n').numbers ?? {}
    expect(histogram?.values.length).toBeLessThanOrEqual(512)
    expect(histogram?.values.length).toBeGreaterThan(200)
    expect(histogram?.values).toEqual(histogram?.values.toSorted((left, right) => left - right))
    for (const [index, level] of ['0.05', '0.5', '0.95'].entries()) {
      expect((quantiles?.[level] ?? 0) / (expected[index] as number), level).toBeCloseTo(1, 2)
    }
    expect(standardDeviation).toBeGreaterThan(0)
  })
})

describe('the profiles of two parts', () => {
  const cell = fc.record({
    number: fc.option(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -5, max: 5 })), { freq: 5 }),
    // A bound on the size keeps the sum of squares a number.
    small: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    kind: fc.option(fc.constantFrom('fog', 'sun', 'rain', 'größe', ''), { freq: 4 }),
    flag: fc.boolean(),
  })
  const rows = fc.array(cell, { minLength: 1, maxLength: 300 })
  const text = (cells: object[]) => cells.map((row) => `${JSON.stringify(row)}\n`).join('')
  const declared = schemaOf({
    columns: {
      number: { type: 'number', nulls: 'any' },
      small: { type: 'number' },
      kind: { nulls: 'any' },
      flag: { type: 'boolean' },
    },
  })

  it('make that of the whole, in either order', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (first, second) => {
        const of = (cells: object[]) => profile(fileWith('data.ndjson', text(cells)), { schema: declared })
        const [left, right, whole] = [await of(first), await of(second), await of([...first, ...second])]
        for (const merged of [mergeProfiles(left, right), mergeProfiles(right, left)]) {
          expect(merged.rows).toBe(whole.rows)
          for (const [index, column] of merged.columns.entries()) expectSame(column, whole.columns[index])
        }
      }),
      { numRuns: 12 },
    )
  })

  it('make that of the whole with more bins and values than are kept', async () => {
    const select = (from: number, to: number) =>
      `SELECT sqrt(i) * (CASE WHEN i % 2 = 0 THEN -1 ELSE 1 END) AS n, CAST(i % 1500 AS VARCHAR) AS s FROM range(${from}, ${to}) t(i)`
    const [left, right, whole] = await Promise.all(
      [select(0, 3000), select(3000, 20_000), select(0, 20_000)].map(async (sql) =>
        profile(await parquetWith(sql)),
      ),
    )
    const merged = mergeProfiles(left as DataProfile, right as DataProfile)
    expect(column(merged, 'n').numbers?.histogram).toEqual(
      column(whole as DataProfile, 'n').numbers?.histogram,
    )
    expect(column(merged, 's').distinct).toEqual(column(whole as DataProfile, 's').distinct)
    expect(Buffer.from(column(merged, 's').distinct?.sketch ?? '', 'base64')).toHaveLength(1024)
  })

  it('may lack all values of a column in one of them, where nobody knows of what type it is', async () => {
    const [left, right] = [await profile(csv('a,b\n1,x\n2,x\n')), await profile(csv('a,b\n,x\n'))]
    expect(column(right, 'a').type).toBe('string')
    for (const merged of [mergeProfiles(left, right), mergeProfiles(right, left)]) {
      expect(column(merged, 'a')).toEqual({ ...column(left, 'a'), nulls: 1 })
    }
  })

  it('of other columns are none', async () => {
    const [one, two] = [await profile(csv('a\n1\n')), await profile(csv('b\n1\n'))]
    expect(() => mergeProfiles(one, two)).toThrow('one part has no column "a"')
    expect(() => mergeProfiles(one, { ...one, columns: [] })).toThrow('the parts have other columns')
    expect(() => mergeProfiles(one, { ...one, columns: [{ ...column(one, 'a'), type: 'date' }] })).toThrow(
      'a is of other types in the parts',
    )
  })
})

/** Counts, extremes, bins and values are the same; means and deviations but for rounding. */
function expectSame(merged: ColumnProfile, whole: ColumnProfile | undefined): void {
  const exact = ({ numbers, distinct: _, values: __, ...rest }: ColumnProfile) => ({
    ...rest,
    lengths: undefined,
    numbers: numbers && { ...numbers, mean: 0, standardDeviation: 0 },
  })
  expect(exact(merged)).toEqual(exact(whole as ColumnProfile))
  if (merged.values !== undefined) {
    expect(merged.values).toEqual(whole?.values)
    expect(merged.distinct).toEqual(whole?.distinct)
  }
  if (merged.name !== 'small') return
  expect(merged.numbers?.mean).toBeCloseTo(whole?.numbers?.mean ?? Number.NaN, 6)
  expect(merged.numbers?.standardDeviation ?? 0).toBeCloseTo(whole?.numbers?.standardDeviation ?? 0, 3)
}
