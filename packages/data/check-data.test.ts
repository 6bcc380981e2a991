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

describe('limits', () => {
  const numbers = () => fileWith('a.csv', 'v\n1\n2\n\n3\n')

  it('on nulls are none, any, or a share of the rows', async () => {
    const path = fileWith('a.csv', 'v,w\n,1\n1,1\n2,1\n3,1\n')
    const statusWith = async (nulls: number | 'none' | 'any') =>
      checkNamed(await check(path, { columns: { v: { nulls }, w: {} } }), 'nulls', 'v')
    expect(await statusWith('none')).toMatchObject({
      status: 'fail',
      observed: '1 row of 4 (25 %)',
      expected: 'none',
      rows: [1],
      line: 2,
    })
    expect(await statusWith(0.25)).toMatchObject({ status: 'pass', expected: 'at most 25 %' })
    expect(await statusWith(0.2)).toMatchObject({ status: 'fail' })
    expect(await statusWith('any')).toBeUndefined()
  })

  it('are inclusive', async () => {
    expect(
      failures(await check(numbers(), { columns: { v: { type: 'integer', nulls: 'any', min: 1, max: 3 } } })),
    ).toEqual([])
    expect(
      failures(
        await check(numbers(), { columns: { v: { type: 'number', nulls: 'any', min: 1.5, max: 2.5 } } }),
      ),
    ).toEqual(['range v rows 1,4 line 2'])
  })

  it('may be softer ones that only warn', async () => {
    const report = await check(numbers(), {
      columns: { v: { type: 'integer', nulls: 0.5, max: 10, warn: { nulls: 0.1, max: 2 } } },
    })
    expect(
      report.checks
        .filter(({ status }) => status === 'fail')
        .map(({ id, severity, count }) => [id, severity, count]),
    ).toEqual([
      ['nulls', 'warn', 1],
      ['range', 'warn', 1],
    ])
    expect(
      report.checks.filter(({ id }) => id === 'range').map(({ severity, status }) => [severity, status]),
    ).toEqual([
      ['error', 'pass'],
      ['warn', 'fail'],
    ])
  })

  it('on dates and timestamps are in UTC', async () => {
    const path = fileWith(
      'a.csv',
      'd,t\n2024-01-31,2024-01-31T23:30:00-01:00\n2024-02-29,2024-02-01T00:00:00Z\n',
    )
    const schema: BriefSchema = {
      columns: {
        d: { type: 'date', max: '2024-02-01' },
        t: { type: 'timestamp', max: '2024-02-01T00:00:00Z' },
      },
    }
    expect(failures(await check(path, schema))).toEqual(['range d rows 2 line 3', 'range t rows 1 line 2'])
  })

  it('on floats are compared in the precision in which they are stored', async () => {
    const path = await parquetWith('SELECT 0.1::FLOAT AS v, 0.1::DECIMAL(9, 2) AS w')
    expect(
      failures(
        await check(path, {
          columns: { v: { type: 'number', max: 0.1 }, w: { type: 'number', min: 0.1, max: 0.1 } },
        }),
      ),
    ).toEqual([])
  })

  it('on small stored integers may lie beyond what the stored type holds', async () => {
    const path = await parquetWith('SELECT 7::UTINYINT AS v')
    expect(
      failures(await check(path, { columns: { v: { type: 'integer', min: -1000, max: 1000 } } })),
    ).toEqual([])
    expect(failures(await check(path, { columns: { v: { type: 'integer', min: 7.5 } } }))).toEqual([
      'range v rows 1',
    ])
  })

  it('on length count characters, bytes or items', async () => {
    const path = await parquetWith("SELECT 'äöü' AS s, encode('äöü') AS b, [1, 2] AS l")
    const schema = (longest: number): BriefSchema => ({
      columns: {
        s: { 'max-length': longest },
        b: { type: 'binary', 'max-length': longest },
        l: { type: 'list', 'max-length': longest },
      },
    })
    expect(failures(await check(path, schema(6)))).toEqual([])
    expect(failures(await check(path, schema(3)))).toEqual(['length b rows 1'])
    expect(failures(await check(path, schema(1)))).toEqual([
      'length s rows 1',
      'length b rows 1',
      'length l rows 1',
    ])
  })

  it('on permitted values hold for texts as spelled and for numbers as numbers', async () => {
    const path = fileWith('a.csv', 's,n,x\na,1,0.5\nA,01,0.50\n')
    const schema: BriefSchema = {
      columns: {
        s: { enum: ['a', "it's"] },
        n: { type: 'integer', enum: [1, 2] },
        x: { type: 'number', enum: [0.5] },
      },
    }
    expect(failures(await check(path, schema))).toEqual(['enum s rows 2 line 3'])
  })

  it('on uniqueness count each row that repeats one before; nulls repeat nothing', async () => {
    const path = fileWith('a.csv', 'a,b\n1,x\n,x\n,x\n1,\n01,x\n1,x\n')
    const report = await check(path, {
      columns: { a: { type: 'integer', nulls: 'any', unique: true }, b: { nulls: 'any' } },
      unique: [['a', 'b']],
    })
    expect(checkNamed(report, 'unique', 'a')).toMatchObject({ count: 3, rows: [4, 5, 6], line: 5 })
    expect(checkNamed(report, 'unique', 'a, b')).toMatchObject({ count: 2, rows: [5, 6] })
  })

  it('on patterns search anywhere, as SQL does; RE2 says what it does not know', async () => {
    const path = fileWith('a.csv', 'v\nxaby\n')
    expect(failures(await check(path, { columns: { v: { pattern: 'ab' } } }))).toEqual([])
    expect(failures(await check(path, { columns: { v: { pattern: '^ab' } } }))).toEqual([
      'pattern v rows 1 line 2',
    ])
    await expect(check(path, { columns: { v: { pattern: '(?=x)' } } })).rejects.toMatchObject({
      code: 'MG4009',
      message: expect.stringContaining('pattern of v'),
    })
  })

  it('on the number of rows count rejected ones', async () => {
    const path = fileWith('a.csv', 'a,b\n1,2\n3\n4,5\n')
    expect(
      checkNamed(await check(path, { columns: { a: {}, b: {} }, rows: { min: 3, max: 3 } }), 'row-count'),
    ).toMatchObject({ status: 'pass', observed: '3', expected: '3 … 3' })
    expect(
      checkNamed(await check(path, { columns: { a: {}, b: {} }, rows: { min: 4 } }), 'row-count'),
    ).toMatchObject({ status: 'fail', observed: '3', expected: '≥ 4' })
  })
})

describe('rules', () => {
  const path = () =>
    fileWith(
      'a.csv',
      'starts,ends,extra\n2024-01-02,2024-01-10,1\n2024-01-09,2024-01-10,2\n2024-02-01,2024-01-10,3\n2024-01-01,,4\n',
    )
  const columns: BriefSchema['columns'] = { starts: { type: 'date' }, ends: { type: 'date', nulls: 'any' } }

  it('speak of values in their declared types; of other columns as stored', async () => {
    const rules = [
      { name: 'in order', sql: 'starts <= ends' },
      { name: 'long', sql: "ends - starts > 2 OR extra = '2'" },
    ]
    const report = await check(path(), { columns, rules, 'extra-columns': 'ignore' })
    expect(failures(report)).toEqual([
      'rule starts, ends rows 3 line 4',
      'rule ends, starts, extra rows 3 line 4',
    ])
    expect(checkNamed(report, 'rule')).toMatchObject({
      title: 'in order',
      expected: 'starts <= ends',
      observed: '1 row breaks it',
    })
  })

  it('let a row pass for which they are null, or not', async () => {
    const rule = { name: 'in order', sql: 'starts <= ends' }
    const strict = await check(path(), {
      columns,
      rules: [{ ...rule, 'on-null': 'fail' }],
      'extra-columns': 'ignore',
    })
    expect(failures(strict)).toEqual(['rule starts, ends rows 3,4 line 4'])
  })

  it('may only warn; are skipped where a column is missing; must be true or false', async () => {
    const schema: BriefSchema = {
      columns: { ...columns, other: { type: 'integer', required: false } },
      'extra-columns': 'ignore',
    }
    const warning = await check(path(), {
      ...schema,
      rules: [{ name: 'w', sql: 'starts < ends', severity: 'warn' }],
    })
    expect(checkNamed(warning, 'rule')).toMatchObject({ status: 'fail', severity: 'warn' })
    const skipped = await check(path(), { ...schema, rules: [{ name: 's', sql: 'other > 1' }] })
    expect(checkNamed(skipped, 'rule')).toMatchObject({ status: 'skipped', observed: '"other" is missing' })
    await expect(check(path(), { ...schema, rules: [{ name: 'r', sql: 'starts' }] })).rejects.toMatchObject({
      code: 'MG4006',
      message: expect.stringContaining('neither true nor false'),
    })
    await expect(
      check(path(), { ...schema, rules: [{ name: 'r', sql: 'strats > ends' }] }),
    ).rejects.toMatchObject({ hint: 'Did you mean "starts"?' })
  })

  it('say of a column that the schema leaves out that it is read as text', async () => {
    const rules = [{ name: 'r', sql: 'extra > 1' }]
    await expect(check(path(), { columns, rules, 'extra-columns': 'ignore' })).rejects.toMatchObject({
      code: 'MG4006',
      hint: 'The schema says no type for "extra", which is read as text: name it under columns.',
    })
  })

  it('that cannot be computed end the check instead of passing', async () => {
    const rules = [{ name: 'cast', sql: 'CAST(extra AS DATE) > starts' }]
    await expect(check(path(), { columns, rules, 'extra-columns': 'ignore' })).rejects.toMatchObject({
      code: 'MG4007',
    })
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

  it('a single column takes a blank line for a null, as nothing else could be one', async () => {
    const report = await check(fileWith('a.csv', 'v\n1\n\n3\n'), {
      columns: { v: { type: 'integer', max: 2 } },
    })
    expect(failures(report)).toEqual(['nulls v rows 2 line 3', 'range v rows 3 line 4'])
    expect(report).toMatchObject({ rows: 3, rejectedRows: 0 })
  })
})
