import { describe, expect, it } from 'vitest'
import {
  type BriefSchema,
  check,
  checkNamed,
  failures,
  fileWith,
  parquetWith,
} from './test-support/checks.ts'

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
