import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type BriefSchema, check, checkNamed, fileWith, parquetWith } from '../test-support/checks.ts'

const csv = () =>
  fileWith('a.csv', 'site,at,amount\nnorth,2026-01-01,5\nnorth,2026-01-03,7\nsouth,x\nsouth,2026-01-02,90\n')
const schemaWith = (query: string, more: Partial<BriefSchema> = {}): BriefSchema => ({
  columns: { site: {}, at: { type: 'date' }, amount: { type: 'integer' } },
  rules: [{ name: 'mine', query }],
  ...more,
})

describe('a rule that is a query', () => {
  it('holds where it finds nothing', async () => {
    const report = await check(csv(), schemaWith('SELECT * FROM data WHERE amount < 0;'))
    expect(checkNamed(report, 'query')).toMatchObject({
      title: 'mine',
      status: 'pass',
      expected: 'no row found by it',
      count: 0,
    })
  })

  it('counts what it finds, and names the rows whose numbers it returns', async () => {
    const query = `WITH means AS (SELECT site, avg(amount) AS mean FROM data GROUP BY site)
      SELECT row_number, amount FROM data JOIN means USING (site) WHERE amount > mean -- above`
    const report = await check(csv(), schemaWith(query), { samples: 3 })
    expect(checkNamed(report, 'query')).toMatchObject({
      status: 'fail',
      observed: '1 row found',
      count: 1,
      rows: [2],
      line: 3,
      samples: ['row_number = 2, amount = 7'],
    })
  })

  it('counts rows as people do, those that could not be read included', async () => {
    const report = await check(csv(), schemaWith('SELECT row_number FROM data WHERE amount > 80'))
    expect(checkNamed(report, 'query')).toMatchObject({ rows: [4], line: 5 })
  })

  it.each([
    'SELECT a.row_number FROM data a JOIN data b USING (site) WHERE a.row_number = 3',
    "SELECT row_number FROM data NATURAL JOIN (SELECT 'south' AS site) south",
    "SELECT data.row_number FROM data WHERE EXISTS (SELECT 1 FROM (VALUES ('south')) t(s) WHERE s = site)",
    "FROM data SELECT row_number WHERE list_contains(list_transform(['south'], x -> upper(x)), upper(site))",
    'SELECT max(row_number) AS row_number FROM data QUALIFY row_number() OVER () = 1',
  ])('may be any SELECT: %s', async (query) => {
    expect(checkNamed(await check(csv(), schemaWith(query)), 'query')).toMatchObject({ count: 1, rows: [4] })
  })

  it('may look at all rows together, whose groups have no numbers', async () => {
    const query = 'SELECT site FROM data GROUP BY site HAVING count(*) < 2'
    const silent = checkNamed(await check(csv(), schemaWith(query)), 'query')
    expect(silent).toMatchObject({ status: 'fail', count: 1 })
    expect(silent).not.toHaveProperty('rows')
    expect(JSON.stringify(silent)).not.toContain('south')
    const telling = await check(csv(), schemaWith(query), { samples: 1 })
    expect(checkNamed(telling, 'query')?.samples).toEqual(['site = south'])
  })

  it.each([
    ['more rows than there are', 'SELECT a.row_number FROM data a, data b, range(3)'],
    ['groups', 'SELECT site FROM data GROUP BY site'],
  ])('says no share of the rows where it returns %s', async (_, query) => {
    const told = checkNamed(await check(csv(), schemaWith(query)), 'query')
    expect(told?.status).toBe('fail')
    expect(told).not.toHaveProperty('share')
  })

  it.each(['row_number + 0.5', "'2'", 'CAST(2 AS DOUBLE)'])(
    'names no rows by what is no whole number: %s',
    async (number) => {
      const told = checkNamed(
        await check(csv(), schemaWith(`SELECT ${number} AS row_number FROM data LIMIT 1`)),
        'query',
      )
      expect(told).toMatchObject({ status: 'fail', count: 1 })
      expect(told).not.toHaveProperty('rows')
    },
  )

  it('finds the same beside other queries, in text and in Parquet, of which only the columns that they name are read', async () => {
    const rules = [
      { name: 'early', query: 'SELECT row_number FROM data WHERE "at" < DATE \'2026-01-02\'' },
      { name: 'large', query: 'SELECT amount FROM data WHERE amount > 6' },
      { name: 'whole', query: 'SELECT * FROM data WHERE row_number = 1' },
      { name: 'nothing', query: 'SELECT 1 FROM data WHERE false' },
      { name: 'broken', query: 'SELECT 1' },
    ]
    const parquet = await parquetWith(
      `SELECT * FROM (VALUES ('north', DATE '2026-01-01', 5), ('north', DATE '2026-01-03', 7), ('south', DATE '2026-01-02', 90)) t(site, "at", amount)`,
    )
    const sound = fileWith(
      'b.csv',
      'site,at,amount\nnorth,2026-01-01,5\nnorth,2026-01-03,7\nsouth,2026-01-02,90\n',
    )
    for (const path of [sound, parquet]) {
      const { checks } = await check(path, schemaWith('', { rules }), { samples: 2 })
      const told = checks.filter(({ id }) => id === 'query')
      expect(
        told.map(({ title, count, rows = [], samples = [] }) => [title, count, ...rows, ...samples]),
      ).toEqual([
        ['early', 1, 1, 'row_number = 1'],
        ['large', 2, 'amount = 7', 'amount = 90'],
        ['whole', 1, 1, 'row_number = 1, site = north, at = 2026-01-01, amount = 5'],
        ['nothing', 0],
        ['broken', 1, '1 = 1'],
      ])
    }
  })

  it('may only warn, and shows nothing of private columns', async () => {
    const report = await check(
      csv(),
      schemaWith('', {
        columns: { site: { private: true }, at: { type: 'date' }, amount: { type: 'integer' } },
        rules: [{ name: 'mine', query: 'SELECT site FROM data', severity: 'warn' }],
      }),
      { samples: 5 },
    )
    expect(checkNamed(report, 'query')).toMatchObject({ severity: 'warn', count: 3 })
    expect(JSON.stringify(report)).not.toContain('north')
  })

  it('sees a column of the data that is called row_number as it is', async () => {
    const path = await parquetWith('SELECT 41 + range AS row_number FROM range(3)')
    const report = await check(path, {
      columns: { row_number: { type: 'integer' } },
      rules: [{ name: 'mine', query: 'SELECT row_number FROM data WHERE row_number = 42' }],
    })
    expect(checkNamed(report, 'query')).toMatchObject({ count: 1 })
    expect(checkNamed(report, 'query')).not.toHaveProperty('rows')
  })

  it('that speaks of a missing column is skipped', async () => {
    const path = fileWith('a.csv', 'site,at\nnorth,2026-01-01\n')
    const report = await check(path, schemaWith('SELECT * FROM data WHERE amount > 1'))
    expect(checkNamed(report, 'query')).toMatchObject({ status: 'skipped', observed: '"amount" is missing' })
  })

  it.each([
    { name: 'mine', query: 'SELECT row_number FROM data WHERE CAST(site AS INTEGER) > 1' },
    { name: 'mine', sql: 'CAST(site AS INTEGER) > 1' },
  ])('is named where it fails on a value, which is not told: %o', async (rule) => {
    const rules = [{ name: 'sound', sql: 'amount > 0' }, rule, { name: 'sound too', sql: 'amount > 1' }]
    await expect(check(csv(), schemaWith('', { rules }))).rejects.toMatchObject({
      code: 'MG4007',
      message: expect.stringMatching(/^The rule "mine" fails on the rows\. (?!.*north)/),
    })
  })

  it.each([
    ['two statements', 'SELECT 1; SELECT 2'],
    ['no SELECT', "COPY (SELECT 1) TO 'x.csv'"],
    ['settings', "SELECT current_setting('memory_limit')"],
    ['settings of a table', 'SELECT * FROM duckdb_settings()'],
    ['another file', "SELECT * FROM read_csv('a.csv')"],
    ['another file by its name', "SELECT * FROM 'a.csv'"],
    ['another file behind a name of its own', `WITH "a.csv" AS (SELECT 1) SELECT * FROM "a.csv"`],
    ['a table of the engine', 'SELECT * FROM mlgate_rejects'],
    ['a table of another schema', 'SELECT * FROM information_schema.tables'],
    ['chance', 'SELECT * FROM data WHERE random() < 0.5'],
    ['a sample', 'SELECT * FROM data TABLESAMPLE 10%'],
    ['another sample', 'SELECT * FROM data USING SAMPLE 3'],
    ['a description', 'SELECT * FROM (DESCRIBE data)'],
    ['a query in a text', "SELECT * FROM query('SELECT 1')"],
    ['a setting of the session', "SELECT getvariable('x')"],
    ['more than one query in parentheses', 'SELECT 1) UNION ALL (SELECT 2'],
    ['a column that is not there', 'SELECT nothing FROM data'],
    ['nothing', 'SELECT'],
    ['a setting', "SET memory_limit = '1GB'"],
    ['a change', 'PIVOT data ON site'],
  ])('F14: that holds %s is refused', async (_, query) => {
    const path = csv()
    await expect(check(path, schemaWith(query))).rejects.toMatchObject({
      code: 'MG4006',
      message: expect.stringContaining('"mine"'),
    })
    expect(readdirSync(dirname(path))).toEqual(['a.csv'])
  })
})
