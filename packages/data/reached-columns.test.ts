import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkData } from './index.ts'
import {
  type BriefSchema,
  check,
  checkNamed,
  failures,
  fileWith,
  parquetWith,
  schemaOf,
  temporaryFolder,
} from './test-support/checks.ts'

/** Holds files against a schema under the names that their folders give them. */
async function checkTree(folder: string, names: string[], schema: BriefSchema) {
  const format = names[0]?.endsWith('.csv') ? 'csv' : 'parquet'
  return checkData(
    {
      source: { files: names.map((name) => join(folder, name)), format },
      schema: schemaOf(schema),
      samples: 1,
      names,
    },
    { progress: () => {}, temporaryFolder: temporaryFolder(), memoryBytes: 2 ** 30 },
  )
}

async function parquetTree(rows: Record<string, string>): Promise<{ folder: string; names: string[] }> {
  const folder = temporaryFolder()
  for (const [name, select] of Object.entries(rows)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    renameSync(await parquetWith(select), join(folder, name))
  }
  return { folder, names: Object.keys(rows) }
}

describe('columns inside of columns', () => {
  const nested = () =>
    parquetWith(
      `SELECT * FROM (VALUES
        (1, {'city': 'Ulm', 'zip': {'code': '89073'}}, MAP {'a': 1}, [{'sku': 'x'}]),
        (2, {'city': 'Bonn', 'zip': {'code': '5311'}}, MAP {}, []),
        (3, NULL, NULL, NULL)) AS t(id, address, tags, items)`,
    )

  it('are reached by dotted names, in structs of Parquet', async () => {
    const report = await check(await nested(), {
      'extra-columns': 'fail',
      columns: {
        id: { type: 'integer' },
        'address.city': { enum: ['Ulm', 'Bonn'], nulls: 'any' },
        'address.zip.code': { 'min-length': 5, nulls: 'any' },
        items: { type: 'list', nulls: 'any' },
      },
    })
    // The struct is no surplus column, as its fields stand for it.
    expect(failures(report)).toEqual(['extra-column tags', 'length address.zip.code rows 2'])
  })

  it('have a type that holds the values of all files', async () => {
    const paths = [
      await parquetWith("SELECT {'n': 1::SMALLINT} AS a", 'a.parquet'),
      await parquetWith("SELECT {'n': 9007199254740993, 'm': 1} AS a", 'b.parquet'),
    ]
    const report = await check(paths, {
      columns: {
        'a.n': { type: 'integer', max: '9007199254740992' },
        'a.m': { type: 'integer', nulls: 'any' },
      },
    })
    expect(failures(report)).toEqual(['missing-column a.m', 'range a.n rows 2'])
  })

  it('are null where the whole is, and missing where there is no such field', async () => {
    const report = await check(await nested(), {
      'extra-columns': 'ignore',
      columns: { 'address.city': {}, 'address.street': {}, 'tags.a': {} },
    })
    expect(failures(report)).toEqual([
      'missing-column address.street',
      'missing-column tags.a',
      'nulls address.city rows 3',
    ])
  })

  it('are reached in objects of JSON, by type as JSON has it', async () => {
    const path = fileWith('a.ndjson', '{"a":{"b":1,"c d":{"e":"x"}}}\n{"a":{"b":"1"}}\n{"a":7}\n{"a.b":5}\n')
    const report = await check(path, {
      'extra-columns': 'ignore',
      columns: { 'a.c d.e': { nulls: 'any' }, 'a.b': { type: 'integer', nulls: 'any', max: 4 } },
    })
    // A column of the very name comes first.
    expect(failures(report)).toEqual(['range a.b rows 4 line 4'])
    const inner = await check(fileWith('a.ndjson', '{"a":{"b":1}}\n{"a":{"b":"1"}}\n{"a":7}\n'), {
      columns: { 'a.b': { type: 'integer' } },
    })
    expect(failures(inner)).toEqual(['type a.b rows 2 line 2', 'nulls a.b rows 3 line 3'])
  })
})

describe('columns in the names of folders', () => {
  it('are read where the schema names them, as text of their type', async () => {
    const { folder, names } = await parquetTree({
      'data/year=2023/month=01/part.parquet': 'SELECT 1 AS id',
      'data/year=2024/month=13/part.parquet': 'SELECT unnest([2, 3]) AS id',
    })
    const report = await checkTree(folder, names, {
      columns: {
        id: { type: 'integer' },
        year: { type: 'integer', max: 2023 },
        month: { type: 'integer', max: 12 },
      },
    })
    expect(failures(report)).toEqual(['range year rows 2,3', 'range month rows 2,3'])
    expect(checkNamed(report, 'range', 'year')).toMatchObject({ file: names[1], samples: ['2024'] })
  })

  it('are none where the schema does not name them, nor where the files have such a column', async () => {
    const { folder, names } = await parquetTree({ 'year=2023/part.parquet': 'SELECT 1999 AS year' })
    const report = await checkTree(folder, names, { columns: { year: { type: 'integer', max: 2000 } } })
    expect(failures(report)).toEqual([])
    const other = await checkTree(folder, names, { columns: { year: { type: 'integer' }, month: {} } })
    expect(failures(other)).toEqual(['missing-column month'])
  })

  it('F6: hold any characters, escaped or not, and no value where Hive says so', async () => {
    const folder = temporaryFolder()
    const names = ['site=a%2Fb [1]/x.csv', "site=it's *?/x.csv", 'site=__HIVE_DEFAULT_PARTITION__/x.csv']
    for (const name of names) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), 'id\n1\n')
    }
    const report = await checkTree(folder, names, {
      columns: { id: { type: 'integer' }, site: { enum: ['a/b [1]', "it's *?"] } },
    })
    expect(failures(report)).toEqual(['nulls site rows 3 line 2'])
  })

  it('that only some files are in are missing in the others', async () => {
    const { folder, names } = await parquetTree({
      'year=2023/a.parquet': 'SELECT 1 AS id',
      'b.parquet': 'SELECT 2 AS id',
    })
    const report = await checkTree(folder, names, {
      columns: { id: { type: 'integer' }, year: { type: 'integer' } },
    })
    expect(checkNamed(report, 'missing-column', 'year')?.observed).toBe('missing in "b.parquet"')
  })
})
