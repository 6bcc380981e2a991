import { copyFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  columnsOf,
  countRejects,
  describeTable,
  quoteLiteral,
  readRejects,
  relation,
  type TableSource,
} from './index.ts'
import { engineOver, fileWith, goldens, sourceOf, temporaryFolder } from './test-support/tables.ts'

async function rowsOf(source: TableSource) {
  const engine = await engineOver(source)
  return engine.query(`SELECT * FROM ${relation(await describeTable(engine, source))}`)
}

function csv(text: string | Buffer, more: Partial<TableSource> = {}): TableSource {
  return sourceOf(fileWith('a.csv', text), more)
}

describe('text files as relations', () => {
  it('are all text: nothing is guessed from what stands in them', async () => {
    expect(await rowsOf(sourceOf(join(goldens, 'leading_zeros.csv')))).toContainEqual({
      zip: '00501',
      phone: '0049301234',
      n: '1',
    })
    expect(await rowsOf(csv('a,b\n2024-01-01,true\n'))).toEqual([{ a: '2024-01-01', b: 'true' }])
  })

  it('have nulls where a field is empty and unquoted, or declared to mean one', async () => {
    expect(await rowsOf(csv('a,b\n,""\nNA,"NA"\n', { dialect: { 'null-values': ['NA'] } }))).toEqual([
      { a: null, b: '' },
      { a: null, b: 'NA' },
    ])
  })

  it('keep line ends in quoted fields', async () => {
    expect(await rowsOf(sourceOf(join(goldens, 'quoted_newlines.csv')))).toEqual([
      { id: '1', text: 'line one\nline two', n: '5' },
      { id: '2', text: 'say "hi", ok', n: '6' },
      { id: '3', text: 'a\r\nb', n: '7' },
    ])
  })

  it.each(['crlf', 'bom'])('read %s.csv as any other', async (name) => {
    expect(await rowsOf(sourceOf(join(goldens, `${name}.csv`)))).toEqual([
      { id: '1', name: 'a' },
      { id: '2', name: 'b' },
    ])
  })

  it('are read through gzip, whatever the name says, and in their declared encoding', async () => {
    expect(await rowsOf(csv(gzipSync('a,b\n1,2\n')))).toEqual([{ a: '1', b: '2' }])
    expect(await rowsOf(sourceOf(join(goldens, 'latin1.csv'), { dialect: { encoding: 'latin-1' } }))).toEqual(
      [
        { id: '1', name: 'Müller' },
        { id: '2', name: 'Señor' },
      ],
    )
  })

  it('F3: a ragged row ends the query by default, with its number', async () => {
    await expect(rowsOf(sourceOf(join(goldens, 'ragged.csv')))).rejects.toMatchObject({
      code: 'MG4001',
      message: expect.stringContaining('Record 3'),
    })
  })

  it('F3: ragged rows are left out and kept when asked for', async () => {
    const source = sourceOf(join(goldens, 'ragged.csv'))
    const engine = await engineOver(source)
    const description = await describeTable(engine, source)
    expect(await engine.query(`SELECT id FROM ${relation(description, { rejects: 'store' })}`)).toEqual([
      { id: '1' },
      { id: '5' },
      { id: null },
      { id: '7' },
    ])
    expect(await countRejects(engine, description)).toEqual([2])
    expect(await readRejects(engine, description, 10)).toEqual([
      { file: 0, ordinal: 3, kind: 'too few fields', fieldsExpected: 3, fieldsFound: 2 },
      { file: 0, ordinal: 4, kind: 'too many fields', fieldsExpected: 3, fieldsFound: 4 },
    ])
  })

  it('refuses a file that mixes line ends, in words', async () => {
    await expect(rowsOf(csv('id,n\r\n1,a\n2,b\r\n'))).rejects.toMatchObject({
      code: 'MG4001',
      message: expect.stringContaining('line ends'),
    })
  })

  it('F1: an empty file is an error', async () => {
    await expect(
      rowsOf(sourceOf(join(goldens, 'empty.csv'), { names: ['empty.csv'] })),
    ).rejects.toMatchObject({ code: 'MG4008', message: expect.stringContaining('empty.csv has no rows') })
  })
})

describe('several files as one relation', () => {
  it('follow one another in the order given, columns matched by name', async () => {
    const folder = temporaryFolder()
    const texts = { 'b.csv': 'id,n\n1,a\n', 'a.csv': 'n,id\nb,2\n', 'c.csv': 'id\n3\n' }
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
    const source = sourceOf(Object.keys(texts).map((name) => join(folder, name)))
    const engine = await engineOver(source)
    const description = await describeTable(engine, source)
    expect(await engine.query(`SELECT * FROM ${relation(description, { fileColumn: 'file' })}`)).toEqual([
      { id: '1', n: 'a', file: 0n },
      { id: '2', n: 'b', file: 1n },
      { id: '3', n: null, file: 2n },
    ])
    expect(description.absent).toEqual([{ file: 2, names: ['n'] }])
  })

  it('take no columns from the names of folders', async () => {
    const path = fileWith('a.parquet', '')
    const engine = await engineOver([], { outputs: [path] })
    await engine.run(`COPY (SELECT 1 AS id) TO ${quoteLiteral(path)} (FORMAT parquet, USE_TMP_FILE false)`)
    const folder = join(dirname(path), 'year=2024')
    const { mkdirSync } = await import('node:fs')
    mkdirSync(folder)
    copyFileSync(path, join(folder, 'a.parquet'))
    expect(await rowsOf(sourceOf(join(folder, 'a.parquet')))).toEqual([{ id: 1 }])
  })
})

describe('JSON files as relations', () => {
  it('have the keys of all objects as columns, in the order of their appearance', async () => {
    const source = sourceOf(fileWith('a.ndjson', '{"b":1}\n{"a":"x","b":null}\n'))
    const engine = await engineOver(source)
    expect(await columnsOf(engine, source)).toEqual([
      { name: 'b', type: 'JSON' },
      { name: 'a', type: 'JSON' },
    ])
    expect(await rowsOf(source)).toEqual([
      { b: '1', a: null },
      { b: null, a: '"x"' },
    ])
  })

  it('are read from arrays and through gzip; keys may hold anything', async () => {
    expect(await rowsOf(sourceOf(fileWith('a.json', '[{"a \\"; DROP":1},{}]')))).toEqual([
      { 'a "; DROP': '1' },
      { 'a "; DROP': null },
    ])
    expect(await rowsOf(sourceOf(fileWith('a.ndjson.gz', gzipSync('{"a":9007199254740993}\n'))))).toEqual([
      { a: '9007199254740993' },
    ])
  })

  it.each([
    ['a.ndjson', '{"a":1}\n{"a":\n{"a":3}\n', /malformed near line/],
    ['a.ndjson', '{"a":1}\n[2]\n', /row 2 is no object but of JSON type array/],
    ['a.json', '{"a":1}\n{"a":2}\n', /JSON/],
    ['a.ndjson', '', /no rows/],
  ])('refuse %s that holds %j', async (name, text, message) => {
    await expect(rowsOf(sourceOf(fileWith(name, text)))).rejects.toThrow(message)
  })
})

describe('JSON that is nested without need', () => {
  it('F10: is an error with file and line, 50,000 deep or hidden among sound rows', async () => {
    const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`
    for (const [name, text, line] of [
      ['a.json', `[${nested(50_000)}]`, 1],
      ['a.ndjson', `{"a":"[\\"["}\n${nested(50_000)}\n`, 2],
      ['a.ndjson', `{"a":${'{"a":'.repeat(20_000)}`, 1],
    ] as const) {
      const source = sourceOf(fileWith(name, text), { names: [name] })
      await expect(rowsOf(source)).rejects.toMatchObject({ code: 'MG4001', place: { file: name, line } })
    }
    const flat = `${'{"a":"{[{[\\\\"}\n'.repeat(2000)}${nested(100)}\n`
    expect(await rowsOf(sourceOf(fileWith('a.ndjson', flat)))).toHaveLength(2001)
  })
})

describe('Parquet files as relations', () => {
  it('F4: tell names that collide, though DuckDB renames them', async () => {
    const path = fileWith('a.parquet', '')
    const writer = await engineOver([], { outputs: [path] })
    await writer.run(
      `COPY (SELECT 1 AS id, 2 AS x, {'id': 1} AS s) TO ${quoteLiteral(path)} (FORMAT parquet, USE_TMP_FILE false)`,
    )
    const source = sourceOf(path)
    const engine = await engineOver(source)
    expect((await describeTable(engine, source)).columns).toEqual([
      { name: 'id', type: 'INTEGER' },
      { name: 'x', type: 'INTEGER' },
      { name: 's', type: 'STRUCT(id INTEGER)' },
    ])
  })

  it.each([
    ['a CSV under the name', 'id\n1\n'],
    ['an empty file', ''],
    ['a page of HTML', '<!doctype html><title>404</title><p>not found, sorry, and some more words'],
  ])('F11: %s is an error in words', async (_, text) => {
    const source = sourceOf(fileWith('a.parquet', text), { names: ['a.parquet'] })
    await expect(rowsOf(source)).rejects.toMatchObject({
      code: 'MG4001',
      message: expect.stringContaining('a.parquet: The file is not a whole Parquet file'),
      place: { file: 'a.parquet' },
    })
  })

  it('F11: a Parquet file that was cut is an error in words', async () => {
    const { readFileSync } = await import('node:fs')
    const whole = readFileSync(join(goldens, 'typed.parquet'))
    const source = sourceOf(fileWith('a.parquet', whole.subarray(0, whole.length / 2)))
    await expect(rowsOf(source)).rejects.toMatchObject({ code: 'MG4001' })
    // A sound end over a hole in the middle.
    const holed = Buffer.from(whole)
    holed.fill(0xff, 4, 2000)
    await expect(rowsOf(sourceOf(fileWith('b.parquet', holed)))).rejects.toThrow(
      expect.objectContaining({ name: 'MlgateError' }),
    )
  })
})
