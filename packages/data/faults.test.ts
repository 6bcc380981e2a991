import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { runJob } from '@mlgate/sandbox'
import { describe, expect, it } from 'vitest'
import type { DataCheckReport, DataCheckRequest } from './index.ts'
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
} from './test-support/checks.ts'

const idAndName: BriefSchema = { columns: { id: { type: 'integer' }, name: {} } }

describe('faults in data', () => {
  it('F1: an empty file is an error, unless the schema allows no rows', async () => {
    await expect(check(golden('empty.csv'), idAndName)).rejects.toMatchObject({
      code: 'MG4008',
      message: expect.stringContaining('no rows'),
      place: { file: 'empty.csv' },
    })
    const allowed = await check(golden('empty.csv'), { ...idAndName, rows: { min: 0 } })
    expect(allowed.checks.map(({ id, status }) => [id, status])).toEqual([['row-count', 'pass']])
    const besides = await check([golden('empty.csv'), fileWith('b.csv', 'id,name\n1,a\n')], {
      ...idAndName,
      rows: { min: 0 },
    })
    expect(failures(besides)).toEqual([])
    expect(besides.files.map(({ rows }) => rows)).toEqual([0, 1])
  })

  it('F2: a header alone is held against the schema, and the row count fails', async () => {
    for (const name of ['header_only.csv', 'header_only.parquet']) {
      const report = await check(golden(name), { columns: { id: { type: 'integer' }, other: {} } })
      expect(failures(report), name).toEqual(['missing-column other', 'extra-column name', 'row-count'])
    }
    const mistyped = await check(golden('header_only.parquet'), { columns: { id: {}, name: {} } })
    expect(failures(mistyped)).toEqual(['row-count', 'type id'])
  })

  it('F3: ragged rows fail with their line, and no row goes missing', async () => {
    const report = await check(golden('ragged.csv'), {
      columns: { id: { type: 'integer' }, name: {}, value: { type: 'integer', max: 60 } },
    })
    expect(checkNamed(report, 'ragged-row')).toMatchObject({
      status: 'fail',
      count: 3,
      rows: [2, 3, 4],
      line: 3,
      observed: expect.stringContaining('line 3: 2 fields instead of 3'),
    })
    expect(report).toMatchObject({ rows: 7, rejectedRows: 3 })
    // Rows after them are told by their place in the file.
    expect(checkNamed(report, 'range', 'value')).toMatchObject({ rows: [7], line: 8 })
  })

  it('F3: quotes that are never closed, text after a quote and blank lines are told too', async () => {
    const broken = await check(fileWith('a.csv', 'id,name\n1,"a"b\n\n2,"c\n3,d\n'), idAndName)
    expect(checkNamed(broken, 'ragged-row')).toMatchObject({ status: 'fail', count: 3, line: 2 })
  })

  it('F4: duplicate and case-colliding names fail, and are listed', async () => {
    const duplicate = await check(golden('duplicate_header.csv'), { columns: { id: {}, x: {}, y: {} } })
    expect(checkNamed(duplicate, 'duplicate-column')).toMatchObject({
      status: 'fail',
      observed: '"x", "x"',
      line: 1,
    })
    const colliding = await check(fileWith('a.csv', 'id,Name,name\n1,a,b\n'), {
      columns: { id: { type: 'integer' }, name: {}, Name: {} },
    })
    expect(checkNamed(colliding, 'duplicate-column')).toMatchObject({
      status: 'fail',
      observed: '"Name", "name"',
    })
    const inJson = await check(fileWith('a.ndjson', '{"a":1,"A":2}\n'), {
      columns: { a: { type: 'integer' } },
    })
    expect(failures(inJson)).toEqual(['duplicate-column'])
  })

  it('F4: blank names are told by their place, and names with blanks around them by the one that was meant', async () => {
    const blank = await check(golden('blank_header.csv'), { columns: { id: {}, y: {} } })
    expect(checkNamed(blank, 'extra-column')).toMatchObject({ observed: 'column 2 has no name', line: 1 })
    const padded = await check(fileWith('a.csv', 'id, name ,x\n1,a,b\n'), {
      columns: { id: {}, name: {}, x: {} },
    })
    expect(checkNamed(padded, 'missing-column', 'name')?.hint).toBe(
      'The data has " name ", with blanks around the name: take those out of its header.',
    )
  })

  it('F5: one bad cell in row 300,001 is found and counted', async () => {
    const rows = Array.from({ length: 300_100 }, (_, row) => `${row === 300_000 ? 'x' : row},n`)
    const report = await check(fileWith('a.csv', `id,name\n${rows.join('\n')}\n`), idAndName)
    expect(failures(report)).toEqual(['type id rows 300001 line 300002'])
    expect(checkNamed(report, 'type', 'id')?.count).toBe(1)
  })

  it('F5: one ragged row of 300,001 is rejected, counted and found', async () => {
    const rows = Array.from({ length: 300_100 }, (_, row) => (row === 300_000 ? '7' : `${row},n`))
    const report = await check(fileWith('a.csv', `id,name\n${rows.join('\n')}\n`), idAndName)
    expect(report).toMatchObject({ rows: 300_100, rejectedRows: 1 })
    expect(failures(report)).toEqual(['ragged-row rows 300001 line 300002'])
  })

  it.each(['a[1].csv', "it's *.csv", 'what?.csv'])('F6: reads exactly the file called %s', async (name) => {
    const folder = temporaryFolder()
    for (const other of ['a1.csv', "it's b.csv", 'whats.csv'])
      writeFileSync(join(folder, other), 'id,name\n1,wrong\n')
    const path = join(folder, name)
    writeFileSync(path, 'id,name\n1,right\n')
    expect(failures(await check(path, { columns: { id: {}, name: { enum: ['right'] } } }))).toEqual([])
  })

  it.each(['naninf.csv', 'naninf.parquet'])(
    'F7: NaN and the infinities violate either bound, in %s',
    async (name) => {
      for (const bound of [{ min: -1e300 }, { max: 1e300 }, { min: -1e300, max: 1e300 }]) {
        const report = await check(golden(name), {
          columns: { id: { type: 'integer' }, v: { type: 'number', nulls: 'any', ...bound } },
        })
        expect(checkNamed(report, 'range', 'v'), JSON.stringify(bound)).toMatchObject({
          status: 'fail',
          count: 3,
          rows: [2, 3, 4],
        })
      }
      const unbounded = await check(golden(name), {
        columns: { id: { type: 'integer' }, v: { type: 'number', nulls: 'any' } },
      })
      expect(failures(unbounded)).toEqual([])
    },
  )

  it.each([
    ['nan', { min: 0 }],
    ['inf', { min: 0 }],
    ['-inf', { max: 10 }],
    ['nan', { max: 10 }],
  ] as const)('F7: one %s among finite values is out of %j', async (value, bound) => {
    const path = await parquetWith(`SELECT unnest(['1', '${value}', '2'])::DOUBLE AS v`)
    expect(failures(await check(path, { columns: { v: { type: 'number', ...bound } } }))).toEqual([
      'range v rows 2',
    ])
  })

  it('F7: a column that is all NaN is out of range', async () => {
    const path = await parquetWith("SELECT 'nan'::DOUBLE AS v FROM range(3)")
    expect(failures(await check(path, { columns: { v: { type: 'number', min: 0 } } }))).toEqual([
      'range v rows 1,2,3',
    ])
  })

  it('F8: other encodings and NUL bytes are errors that name them', async () => {
    const files = [
      [golden('latin1.csv'), 'Latin-1'],
      [fileWith('a.csv', Buffer.from('\uFEFFid,name\n1,a\n', 'utf16le')), 'UTF-16'],
      [fileWith('a.csv', Buffer.from('id,name\n1,a\n', 'utf16le').swap16()), 'UTF-16 in big-endian order'],
      [fileWith('a.csv', Buffer.from('id,name\n1,\x80\n', 'latin1')), 'Windows-1252'],
      [fileWith('a.csv', 'id,name\n1,a\0b\n'), 'NUL'],
      [fileWith('a.ndjson', Buffer.from('{"id":1,"name":"ü"}\n', 'latin1')), 'Latin-1'],
    ] as const
    for (const [path, encoding] of files) {
      await expect(check(path, idAndName), encoding).rejects.toMatchObject({
        code: 'MG4002',
        message: expect.stringContaining(encoding),
      })
    }
    const declared = await check(fileWith('a.csv', Buffer.from('\uFEFFid,name\n1,ü\n2\n', 'utf16le')), {
      ...idAndName,
      format: { encoding: 'utf-16' },
    })
    expect(failures(declared)).toEqual(['ragged-row rows 2 line 3'])
  })

  it('F8: line ends of one kind are read, whichever; mixed ones are told with their line', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const path = fileWith('a.csv', ['id,name', '1,"a\r\nb\nc"', '2,b', ''].join(end))
      const report = await check(path, idAndName)
      expect([failures(report), report.rows], JSON.stringify(end)).toEqual([[], 2])
    }
    for (const [text, line, message] of [
      ['id,name\r\n1,"a\nb"\r\n2,b\n3,c\r\n', 4, 'line 4 ends with LF, those before it with CRLF'],
      ['id,name\n1,a\r\n2,b\n', 2, 'line 2 ends with CRLF, those before it with LF'],
      ['id,name\n1,a\r2,b\n', 2, 'line 2 ends with CR, those before it with LF'],
    ] as const) {
      await expect(check(fileWith('a.csv', text), idAndName)).rejects.toMatchObject({
        code: 'MG4001',
        message: `a.csv mixes line ends: ${message}.`,
        place: { file: 'a.csv', line },
      })
    }
  })

  it('F9: a line of 3 MB is an error with its line and a short message', async () => {
    const path = fileWith('a.csv', `id,name\n1,"a\nb"\n2,${'x'.repeat(3_000_000)}\n3,c\n`)
    const checking = check(path, idAndName)
    await expect(checking).rejects.toMatchObject({ code: 'MG4010', place: { file: 'a.csv', line: 4 } })
    await checking.catch((error: Error) => expect(error.message.length).toBeLessThan(200))
  })

  it('F10: JSON nested 50,000 deep is an error with its file', async () => {
    const path = fileWith('a.json', `[${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}]`)
    await expect(check(path, { columns: { a: {} } })).rejects.toMatchObject({
      code: 'MG4001',
      place: { file: 'a.json', line: 1 },
    })
  })

  const parquetBytes = async () => readFileSync(await parquetWith('SELECT range AS id FROM range(1000)'))
  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['Parquet', 'a.csv', parquetBytes],
    ['gzip cut in the middle', 'a.csv.gz', () => gzipSync(`id\n${'1\n'.repeat(1e5)}`).subarray(0, 100)],
    [
      'zstd cut in the middle',
      'a.csv.zst',
      () => zstdCompressSync(`id\n${'1\n'.repeat(1e5)}`).subarray(0, 20),
    ],
    ['Parquet cut in the middle', 'a.parquet', async () => (await parquetBytes()).subarray(0, 500)],
    ['nothing', 'a.parquet', () => Buffer.alloc(0)],
    ['a web page', 'a.json', () => Buffer.from('<!doctype html><html></html>')],
    ['one object', 'a.json', () => Buffer.from('{"data":[{"id":1}]}')],
    ['CSV', 'a.ndjson', () => Buffer.from('id,name\n1,a\n')],
    [
      'a workbook',
      'a.csv',
      () => readFileSync(join(import.meta.dirname, '../../test/fixtures/sheets/people.xlsx')),
    ],
  ])('F11: %s called %s is an error in one line that names the file', async (_, name, content) => {
    const checking = check(fileWith(name, await content()), { columns: { id: {} } })
    await expect(checking).rejects.toMatchObject({
      code: expect.stringMatching(/^MG400[12]$/),
      message: expect.stringMatching(/^[^\n]*$/),
      place: { file: name },
    })
    await checking.catch((error: Error) => {
      expect(error.message).toContain(name)
      expect(error.message.length).toBeLessThan(300)
    })
  })

  it('F11: a CSV renamed to .parquet is an error without a stack', async () => {
    const checking = check(fileWith('a.parquet', 'id,name\n1,a\n'), idAndName)
    await expect(checking).rejects.toMatchObject({
      code: 'MG4001',
      message: expect.stringMatching(/^a\.parquet: [^\n]*$/),
    })
  })

  it.each(['csv', 'parquet', 'ndjson'])('F13: a column with any name works, in %s', async (format) => {
    const name = `a"; DROP TABLE 'x' --`
    const text =
      format === 'csv'
        ? `"${name.replaceAll('"', '""')}"\n1\n5\n`
        : `${JSON.stringify({ [name]: 1 })}\n${JSON.stringify({ [name]: 5 })}\n`
    const path =
      format === 'parquet'
        ? await parquetWith(`SELECT unnest([1, 5]) AS "${name.replaceAll('"', '""')}"`)
        : fileWith(`a.${format}`, text)
    const schema: BriefSchema = {
      columns: { [name]: { type: 'integer', max: 4, unique: true } },
      rules: [{ name: 'positive', sql: `"${name.replaceAll('"', '""')}" > 1` }],
    }
    const report = await check(path, schema, { samples: true })
    expect(checkNamed(report, 'range', name)).toMatchObject({ rows: [2], samples: ['5'] })
    expect(checkNamed(report, 'rule', name)).toMatchObject({ rows: [1], samples: [`${name} = 1`] })
    expect(failures(await check(path, { ...schema, columns: { other: {} }, rules: [] }))).toContain(
      'missing-column other',
    )
  })

  it('F13: columns that bear names of JavaScript objects are columns like others', async () => {
    const path = fileWith('a.csv', '__proto__,constructor\n1,x\n')
    expect(failures(await check(path, { columns: { constructor: {} } }))).toEqual(['extra-column __proto__'])
    const own = JSON.parse(
      '{"__proto__": {"type": "integer", "max": 0}, "constructor": {}}',
    ) as BriefSchema['columns']
    expect(failures(await check(path, { columns: own }))).toEqual(['range __proto__ rows 1 line 2'])
  })

  it.each([
    'true; DROP TABLE t',
    "COPY (SELECT 1) TO 'x.csv'",
    "id IN (SELECT id FROM 'other.csv')",
    'count(*) > 1',
    'id',
  ])('F14: the rule `%s` is refused', async (sql) => {
    const path = fileWith('a.csv', 'id,name\n1,a\n')
    await expect(check(path, { ...idAndName, rules: [{ name: 'mine', sql }] })).rejects.toMatchObject({
      code: 'MG4006',
      message: expect.stringContaining('"mine"'),
    })
    expect(readdirSync(dirname(path))).toEqual(['a.csv'])
  })

  it('F15: a pattern that backtracks elsewhere is matched in linear time', async () => {
    const path = fileWith('a.csv', `id\n${'a'.repeat(50_000)}b\n`)
    expect(failures(await check(path, { columns: { id: { pattern: '^(a+)+$' } } }))).toEqual([
      'pattern id rows 1 line 2',
    ])
  })

  it('F16: a check past its deadline is interrupted', async () => {
    const path = await parquetWith('SELECT range AS id FROM range(3000000)')
    const deadline = new AbortController()
    const slow =
      "length(list_aggregate(list_transform(range(id % 3000), lambda x: md5(x::VARCHAR)), 'string_agg', '')) >= 0"
    setTimeout(() => deadline.abort(), 500)
    const checking = check(
      path,
      { columns: { id: { type: 'integer' } }, rules: [{ name: 'slow', sql: slow }] },
      { signal: deadline.signal },
    )
    await expect(checking).rejects.toMatchObject({ code: 'MG4005' })
  })

  it.each([
    [
      'query',
      'WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i FROM r) SELECT * FROM r',
      'the rule endless',
    ],
    [
      'sql',
      "length(list_aggregate(list_transform(range(3000), lambda x: md5((x + id)::VARCHAR)), 'string_agg', '')) >= 0",
      'checking rows and the rule endless',
    ],
  ])('F16: a rule without an end is what its check was last at: %s', async (kind, sql, stage) => {
    const path = await parquetWith('SELECT range AS id FROM range(100000)')
    const patience = new AbortController()
    const job = runJob<DataCheckRequest, DataCheckReport>({
      entry: join(import.meta.dirname, 'test-support/entry.ts'),
      job: 'check-data',
      about: 'a.parquet',
      request: {
        source: { files: [path], format: 'parquet' },
        schema: schemaOf({ columns: { id: { type: 'integer' } }, rules: [{ name: 'endless', [kind]: sql }] }),
        samples: 0,
        names: ['a.parquet'],
      },
      limits: { timeoutMs: 60_000, memoryBytes: 2 ** 30 },
      signal: patience.signal,
      onProgress: (progress) => {
        if (progress.stage === stage) setTimeout(() => patience.abort(), 1000)
      },
    })
    await expect(job).rejects.toThrow(`during "${stage}"`)
  })

  it('F17: out of memory is an error that names the limit, and nothing is left but in the temporary folder', async () => {
    const path = await parquetWith("SELECT md5(range::VARCHAR) || repeat('x', 200) AS id FROM range(400000)")
    const before = [readdirSync(process.cwd()), readdirSync(dirname(path))]
    const checking = check(path, { columns: { id: { unique: true } } }, { memoryBytes: 12 * 2 ** 20 })
    await expect(checking).rejects.toMatchObject({
      code: 'MG4004',
      message: expect.stringContaining('12 MiB'),
    })
    expect([readdirSync(process.cwd()), readdirSync(dirname(path))]).toEqual(before)
  })

  it('F17: what does not fit into memory goes to the temporary folder, and rows are found all the same', async () => {
    const path = await parquetWith(
      'SELECT md5(if(range = 1999999, 0, range)::VARCHAR) AS id FROM range(2000000)',
    )
    const folder = temporaryFolder()
    let spilled = 0
    const watch = setInterval(() => {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((at) => at.isFile())
      spilled = Math.max(spilled, files.length)
    }, 5)
    const limits = { memoryBytes: 176 * 2 ** 20, temporaryFolder: folder }
    const report = await check(path, { columns: { id: { unique: true } } }, limits).finally(() =>
      clearInterval(watch),
    )
    expect(failures(report)).toEqual(['unique id rows 2000000'])
    expect(spilled).toBeGreaterThan(0)
  })

  it.each(['bigints.csv', 'bigints.parquet'])(
    'F28: integers beyond 2^53 are compared exactly, in %s',
    async (name) => {
      const column = {
        type: 'integer',
        unique: true,
        min: '-9223372036854775807',
        max: '9007199254740992',
      } as const
      const report = await check(
        golden(name),
        { columns: { id: { type: 'integer' }, v: column } },
        { samples: true },
      )
      expect(checkNamed(report, 'unique', 'v')?.status).toBe('pass')
      expect(checkNamed(report, 'range', 'v')).toMatchObject({
        rows: [3, 5, 6],
        samples: ['9007199254740993', '9223372036854775807', '-9223372036854775808'],
      })
    },
  )
})
