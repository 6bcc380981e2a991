import { schemaIn } from '@mlgate/config'
import { describe, expect, it } from 'vitest'
import { checkData } from '../index.ts'
import {
  type BriefSchema,
  check,
  checkNamed,
  failures,
  fileWith,
  golden,
  parquetWith,
  schemaOf,
  temporaryFolder,
} from '../test-support/checks.ts'

describe('duplicate rows', () => {
  const columns = { a: { type: 'integer' }, b: { nulls: 'any' } } as const
  const csv = () => fileWith('a.csv', 'a,b\n1,x\n1,\n1,x\n1,\n2,x\n1,x\n')

  it('are in every column what an earlier row is; two nulls are the same', async () => {
    const report = await check(csv(), { columns, 'duplicate-rows': 'none' })
    expect(failures(report)).toEqual(['duplicate-rows rows 3,4,6 line 4'])
    expect(checkNamed(report, 'duplicate-rows')).toMatchObject({
      count: 3,
      observed: '3 rows of 6 (50 %)',
      expected: 'none',
      title: 'no row occurs twice',
    })
  })

  it('are let through up to a share, or warned of', async () => {
    expect(failures(await check(csv(), { columns, 'duplicate-rows': 0.5 }))).toEqual([])
    const report = await check(csv(), { columns, 'duplicate-rows': 'any', warn: { 'duplicate-rows': 0.4 } })
    expect(checkNamed(report, 'duplicate-rows')).toMatchObject({ status: 'fail', severity: 'warn', count: 3 })
  })

  it('are found in Parquet, nested values and columns that the schema does not know included', async () => {
    const path = await parquetWith("SELECT unnest([1, 1, 1]) AS a, unnest([[1], [1], [2]]) AS l, 'x' AS b")
    const report = await check(path, { columns, 'extra-columns': 'ignore', 'duplicate-rows': 'none' })
    expect(failures(report)).toEqual(['duplicate-rows rows 2'])
  })

  it('are no rows that differ and only share a hash, as empty lists and lists of a null do in DuckDB', async () => {
    const path = await parquetWith('SELECT unnest([[], [NULL], NULL]::INTEGER[][]) AS l')
    const schema: BriefSchema = { columns: { l: { type: 'list', nulls: 'any' } }, 'duplicate-rows': 'none' }
    const report = await check(path, schema)
    expect(checkNamed(report, 'duplicate-rows')).toMatchObject({ status: 'pass', count: 0, observed: 'none' })
    const twice = await parquetWith('SELECT unnest([[], [NULL], [NULL], NULL]::INTEGER[][]) AS l')
    expect(failures(await check(twice, schema))).toEqual(['duplicate-rows rows 3'])
  })

  it('are counted within the memory that a check may use', async () => {
    const path = await parquetWith(
      "SELECT range AS a, md5(range::VARCHAR) AS b FROM range(800000) UNION ALL SELECT 7, md5('7')",
    )
    const report = await check(
      path,
      { columns: { a: { type: 'integer' }, b: {} }, 'duplicate-rows': 'none' },
      { memoryBytes: 128 * 2 ** 20 },
    )
    expect(failures(report)).toEqual(['duplicate-rows rows 800001'])
  })
})

describe('the order of columns', () => {
  const schema = (policy: 'fail' | 'warn'): BriefSchema => ({
    columns: { id: { type: 'integer' }, name: {}, age: { required: false } },
    'extra-columns': 'ignore',
    'column-order': policy,
  })

  it('is that of the schema, others may stand between', async () => {
    expect(failures(await check(fileWith('a.csv', 'id,more,name\n1,2,a\n'), schema('fail')))).toEqual([])
    const report = await check(fileWith('a.csv', 'age,id,name\n1,1,a\n'), schema('fail'))
    expect(checkNamed(report, 'column-order')).toMatchObject({
      status: 'fail',
      severity: 'error',
      column: 'age',
      observed: '"age" in place 1, where "id" is expected',
      expected: '"id", "name", "age"',
    })
    expect(
      checkNamed(await check(fileWith('a.csv', 'name,id\na,1\n'), schema('warn')), 'column-order'),
    ).toMatchObject({ severity: 'warn' })
  })
})

describe('softer limits on a table', () => {
  it('warn beside those that fail', async () => {
    const report = await check(fileWith('a.csv', 'a,b\n1,1\n1,2\n'), {
      columns: { a: { type: 'integer' }, b: { type: 'integer' } },
      rows: { min: 1 },
      warn: { rows: { min: 3 }, unique: [['a']] },
    })
    expect(
      report.checks.filter(({ status }) => status === 'fail').map(({ id, severity }) => [id, severity]),
    ).toEqual([
      ['row-count', 'warn'],
      ['unique', 'warn'],
    ])
  })
})

describe('columns that are absent in an environment', () => {
  const schema = schemaOf({
    columns: { id: { type: 'integer' }, label: { enum: ['a'] } },
    unique: [['id', 'label']],
    rules: [
      { name: 'labelled', sql: "label <> ''" },
      { name: 'found', query: "SELECT label FROM data WHERE label = ''" },
    ],
    environments: { serving: { absent: ['label'] } },
  })
  const checkIn = (environment: string | undefined, content: string) => {
    const path = fileWith('a.csv', content)
    return checkData(
      {
        source: { files: [path], format: 'csv' },
        schema: schemaIn(schema, environment),
        samples: 0,
        names: ['a.csv'],
      },
      { progress: () => {}, temporaryFolder: temporaryFolder(), memoryBytes: 2 ** 30 },
    )
  }

  it('are missed elsewhere only; what needs them is skipped', async () => {
    expect(failures(await checkIn(undefined, 'id\n1\n'))).toEqual(['missing-column label'])
    const report = await checkIn('serving', 'id\n1\n')
    expect(failures(report)).toEqual([])
    expect(report.checks.filter(({ status }) => status === 'skipped')).toMatchObject([
      { id: 'unique', column: 'id, label', observed: '"label" absent in serving' },
      { id: 'rule', observed: '"label" is absent in serving' },
      { id: 'query', observed: '"label" is absent in serving' },
    ])
  })

  it('are extra columns where they are there all the same', async () => {
    const report = await checkIn('serving', 'id,label\n1,z\n')
    expect(failures(report)).toEqual(['extra-column label'])
    expect(checkNamed(report, 'extra-column')).toMatchObject({
      title: 'label is absent in serving',
      observed: 'there',
    })
  })

  it('are those of an environment that the schema knows', () => {
    expect(() => schemaIn(schema, 'servin')).toThrow(
      expect.objectContaining({ code: 'MG2104', hint: 'Did you mean "serving"?' }),
    )
    expect(() => schemaIn(schemaOf({ columns: { a: {} } }), 'serving')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('names none') }),
    )
  })
})

describe('limits of a whole schema', () => {
  it('hold together on hundreds of columns of any name', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `c"${index}`)
    const select = names.map((name, index) => `(range + ${index})::DOUBLE AS "${name.replaceAll('"', '""')}"`)
    const path = await parquetWith(`SELECT ${select.join(', ')} FROM range(11)`)
    const report = await check(path, {
      columns: Object.fromEntries(
        names.map((name, index) => [
          name,
          {
            type: 'number' as const,
            statistics: { mean: { max: index === 200 ? 0 : index + 5 } },
          },
        ]),
      ),
      'duplicate-rows': 'none',
    })
    expect(failures(report)).toEqual(['mean c"200'])
  })

  it('find what was planted in the orders', async () => {
    const report = await check(golden('orders.csv'), {
      columns: { order_id: {} },
      'extra-columns': 'ignore',
      'duplicate-rows': 'none',
    })
    expect(failures(report)).toHaveLength(1)
  })
})
