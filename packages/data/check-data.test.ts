import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  type BriefSchema,
  brief,
  check,
  checkNamed,
  failures,
  fileWith,
  parquetWith,
} from './test-support/checks.ts'

describe('what a report holds', () => {
  it('is every check, also those that passed, in the order of the schema', async () => {
    const schema: BriefSchema = {
      columns: { id: { type: 'integer', unique: true, min: 0 }, label: { enum: ['a', 'b'], nulls: 'any' } },
      unique: [['id', 'label']],
      rules: [{ name: 'small', sql: 'id < 100' }],
    }
    const { checks } = await check(fileWith('a.csv', 'id,label\n1,a\n2,\n'), schema)
    expect(checks.map(({ status }) => status)).toEqual(checks.map(() => 'pass'))
    expect(checks.map(brief)).toEqual([
      'missing-column',
      'extra-column',
      'duplicate-column',
      'row-count',
      'ragged-row',
      'type id',
      'nulls id',
      'range id',
      'unique id',
      'type label',
      'enum label',
      'unique id, label',
      'rule id',
    ])
  })

  it('shows no cell of the data unless samples are asked for', async () => {
    const path = fileWith('a.csv', 'id,name,age\n1,secret,41\n2,secret,423\nsecret,hidden,\n')
    const schema: BriefSchema = {
      columns: {
        id: { type: 'integer' },
        name: { unique: true, pattern: '^x', 'max-length': 2 },
        age: { type: 'integer', max: 100 },
      },
      rules: [{ name: 'short', sql: 'length(name) < 3' }],
    }
    const silent = JSON.stringify(await check(path, schema))
    for (const cell of ['secret', 'hidden', '41', '423']) expect(silent).not.toContain(cell)
    const telling = await check(path, schema, { samples: true })
    expect(checkNamed(telling, 'type', 'id')?.samples).toEqual(['secret'])
    expect(checkNamed(telling, 'range', 'age')).toMatchObject({
      samples: ['423'],
      observed: '41 … 423; 1 value is not',
      expected: '≤ 100',
    })
    expect(checkNamed(telling, 'rule')?.samples).toEqual(['name = secret', 'name = secret', 'name = hidden'])
  })

  it('tells at most ten rows, but counts them all', async () => {
    const path = fileWith('a.csv', `id\n${'x\n'.repeat(25)}`)
    expect(checkNamed(await check(path, { columns: { id: { type: 'integer' } } }), 'type')).toMatchObject({
      count: 25,
      rows: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    })
  })

  it('reports progress while bytes are read', async () => {
    const told: object[] = []
    await check(
      fileWith('a.csv', 'id\n1\n'),
      { columns: { id: {} } },
      { progress: (message) => told.push(message) },
    )
    expect(told).toContainEqual({ stage: 'reading', done: 5, total: 5 })
  })
})

describe('columns', () => {
  it('that are missing fail once; their other checks are skipped', async () => {
    const report = await check(fileWith('a.csv', 'user_id\n1\n'), {
      columns: { userid: { type: 'integer', min: 0 } },
      'extra-columns': 'ignore',
    })
    expect(failures(report)).toEqual(['missing-column userid'])
    expect(checkNamed(report, 'missing-column')?.hint).toContain('user_id')
    expect(report.checks.filter(({ status }) => status === 'skipped').map(({ id }) => id)).toEqual([
      'type',
      'nulls',
      'range',
    ])
  })

  it('that need not be there may be missing', async () => {
    const report = await check(fileWith('a.csv', 'id\n1\n'), {
      columns: { id: {}, note: { required: false } },
    })
    expect(failures(report)).toEqual([])
  })

  it('that the schema does not know fail, warn or pass, as it says', async () => {
    const path = fileWith('a.csv', ',id,more\n0,1,2\n')
    for (const [policy, status, severity] of [
      ['fail', 'fail', 'error'],
      ['warn', 'fail', 'warn'],
    ] as const) {
      const { checks } = await check(path, { columns: { id: {} }, 'extra-columns': policy })
      expect(
        checks
          .filter(({ id }) => id === 'extra-column')
          .map((told) => [told.column, told.status, told.severity]),
      ).toEqual([
        ['more', status, severity],
        [undefined, status, severity],
      ])
    }
    expect(
      checkNamed(await check(path, { columns: { id: {} }, 'extra-columns': 'ignore' }), 'extra-column'),
    ).toBeUndefined()
  })

  it('by the thousand are checked in several scans', async () => {
    const names = Array.from({ length: 1200 }, (_, index) => `c${index}`)
    const select = names.map((name, index) => `${index} + range AS ${name}`)
    const columns = Object.fromEntries(
      names.map((name, index) => [
        name,
        { type: 'integer' as const, min: 0, max: index === 700 ? 700 : index + 1 },
      ]),
    )
    const report = await check(await parquetWith(`SELECT ${select.join(', ')} FROM range(2)`), { columns })
    expect(failures(report)).toEqual(['range c700 rows 2'])
  })
})

describe('several files', () => {
  it('are one table: rows are counted over all, the first one told with its file and line', async () => {
    const files = [fileWith('one.csv', 'id,n\n1,"a\nb"\n2\n3,c\n'), fileWith('two.csv', 'n,id\nd,9\ne,x\n')]
    const report = await check(files, { columns: { id: { type: 'integer', max: 5, unique: true }, n: {} } })
    expect(report).toMatchObject({ rows: 5, rejectedRows: 1 })
    expect(report.files.map(({ rows }) => rows)).toEqual([3, 2])
    expect(checkNamed(report, 'range', 'id')).toMatchObject({ rows: [4], line: 2, file: 'two.csv' })
    expect(checkNamed(report, 'type', 'id')).toMatchObject({ rows: [5], line: 3, file: 'two.csv' })
    expect(checkNamed(report, 'ragged-row')).toMatchObject({ rows: [2], line: 4, file: 'one.csv' })
  })

  it('must each have the columns', async () => {
    const files = [fileWith('one.csv', 'id,n\n1,a\n'), fileWith('two.csv', 'id\n2\n')]
    const report = await check(files, { columns: { id: {}, n: { nulls: 'any' } } })
    expect(checkNamed(report, 'missing-column', 'n')).toMatchObject({
      status: 'fail',
      observed: 'missing in "two.csv"',
    })
  })

  it('of Parquet that store a column differently are held against the type they have in common', async () => {
    const files = [
      await parquetWith('SELECT 1::SMALLINT AS v', 'one.parquet'),
      await parquetWith('SELECT 70000 AS v', 'two.parquet'),
    ]
    expect(failures(await check(files, { columns: { v: { type: 'integer', max: 100 } } }))).toEqual([
      'range v rows 2',
    ])
    const mixed = [files[0] as string, await parquetWith("SELECT 'x' AS v", 'three.parquet')]
    expect(failures(await check(mixed, { columns: { v: { type: 'integer' } } }))).toEqual(['type v'])
  })
})

describe('formats', () => {
  it('TSV, gzip, JSON and NDJSON are held to the same checks', async () => {
    const schema: BriefSchema = { columns: { id: { type: 'integer', max: 1 }, name: { nulls: 'any' } } }
    const json = [{ id: 1, name: 'a' }, { id: 2 }]
    expect(failures(await check(fileWith('a.tsv', 'id\tname\n1\ta\n2\t\n'), schema))).toEqual([
      'range id rows 2 line 3',
    ])
    expect(failures(await check(fileWith('a.csv.gz', gzipSync('id,name\n1,a\n2,\n')), schema))).toEqual([
      'range id rows 2 line 3',
    ])
    expect(failures(await check(fileWith('a.json', JSON.stringify(json)), schema))).toEqual([
      'range id rows 2',
    ])
    expect(
      failures(
        await check(
          fileWith('a.ndjson', `${JSON.stringify(json[0])}\n\n${JSON.stringify(json[1])}\n`),
          schema,
        ),
      ),
    ).toEqual(['range id rows 2 line 3'])
  })

  it.each(['string', 'list', 'binary'] as const)(
    'JSON counts all cells that are not of the type %s, which nothing would read in another way',
    async (type) => {
      const path = fileWith('a.ndjson', '{"v":1}\n{"v":true}\n{"v":{"w":2}}\n')
      expect(failures(await check(path, { columns: { v: { type } } }))).toEqual(['type v rows 1,2,3 line 1'])
    },
  )

  it('a single column takes a blank line for a null, as nothing else could be one', async () => {
    const report = await check(fileWith('a.csv', 'v\n1\n\n3\n'), {
      columns: { v: { type: 'integer', max: 2 } },
    })
    expect(failures(report)).toEqual(['nulls v rows 2 line 3', 'range v rows 3 line 4'])
    expect(report).toMatchObject({ rows: 3, rejectedRows: 0 })
  })
})
