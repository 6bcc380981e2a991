import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeTable, quoteLiteral, relation } from './index.ts'
import { engineOver, fileWith, sourceOf, temporaryFolder } from './test-support/tables.ts'

describe('a hardened engine', () => {
  it('reads the files it was given and no others', async () => {
    const path = fileWith('a.csv', 'id\n1\n')
    const other = join(dirname(path), 'other.csv')
    writeFileSync(other, 'id\n2\n')
    const engine = await engineOver(sourceOf(path))
    expect(await engine.query(`SELECT * FROM read_csv(${quoteLiteral(path)})`)).toEqual([{ id: 1n }])
    for (const reached of [
      other,
      '/etc/hostname',
      join(dirname(path), '*.csv'),
      'https://example.org/a.csv',
    ]) {
      await expect(
        engine.query(`SELECT * FROM read_csv(${quoteLiteral(reached)})`),
        reached,
      ).rejects.toMatchObject({ code: 'MG4007' })
    }
  })

  it('does not let a setting be changed again', async () => {
    const engine = await engineOver([])
    for (const setting of [
      'SET threads = 9',
      'SET enable_external_access = true',
      "SET temp_directory = '/tmp'",
      'RESET memory_limit',
    ]) {
      await expect(engine.run(setting), setting).rejects.toMatchObject({ code: 'MG4007' })
    }
  })

  it('writes to no path but the outputs it was given', async () => {
    const input = fileWith('in.csv', 'id\n1\n')
    const output = join(dirname(input), 'out.parquet')
    const engine = await engineOver(sourceOf(input), { outputs: [output] })
    await engine.run(`COPY (SELECT 1 AS one) TO ${quoteLiteral(output)} (FORMAT parquet)`)
    expect(existsSync(output)).toBe(true)
    await expect(engine.run(`COPY (SELECT 1) TO ${quoteLiteral(`${output}.csv`)}`)).rejects.toThrow()
    expect(readdirSync(dirname(input)).sort()).toEqual(['in.csv', 'out.parquet'])
  })

  it('F14: runs exactly one SELECT; two statements, COPY, ATTACH and the like are refused', async () => {
    const path = fileWith('a.csv', 'id\n1\n')
    const engine = await engineOver(sourceOf(path))
    const refused = [
      'SELECT 1; SELECT 2',
      `COPY (SELECT 1) TO ${quoteLiteral(path)}`,
      "ATTACH 'x.db'",
      'CREATE TABLE t AS SELECT 1',
      'SET threads = 1',
      'INSTALL httpfs',
    ]
    for (const sql of refused) await expect(engine.query(sql), sql).rejects.toMatchObject({ code: 'MG4006' })
    expect(readFileSync(path, 'utf8')).toBe('id\n1\n')
  })

  it.each(['a[1].csv', 'a*.csv', 'a?.csv', "a'b.csv", 'a"b.csv', 'a[[]1].csv', '{a,b}.csv'])(
    'F6: reads exactly the file called %s, though others would match it as a pattern',
    async (name) => {
      const folder = temporaryFolder()
      for (const other of ['a1.csv', 'ab.csv', 'a.csv', 'b.csv', 'a[1].csv'])
        writeFileSync(join(folder, other), 'id\nwrong\n')
      const path = join(folder, name)
      writeFileSync(path, 'id\nright\n')
      const source = sourceOf(path)
      // Files that match are allowed too: what is allowed must not decide what is read.
      const engine = await engineOver([
        source,
        sourceOf(['a1.csv', 'ab.csv', 'a.csv', 'b.csv'].map((other) => join(folder, other))),
      ])
      expect(await engine.query(`SELECT * FROM ${relation(await describeTable(engine, source))}`)).toEqual([
        { id: 'right' },
      ])
    },
  )

  it('F16: a query past its deadline is interrupted, and so is every later one', async () => {
    const deadline = new AbortController()
    const engine = await engineOver([], { signal: deadline.signal })
    setTimeout(() => deadline.abort(), 300)
    const endless =
      'SELECT count(*) FROM range(1000000000) a, range(1000000000) b WHERE (a.range * b.range) % 7 = 3'
    await expect(engine.query(endless)).rejects.toMatchObject({ code: 'MG4005' })
    await expect(engine.query('SELECT 1')).rejects.toMatchObject({ code: 'MG4005' })
  })

  it('F16: streaming ends at the deadline too', async () => {
    const deadline = new AbortController()
    const engine = await engineOver([], { signal: deadline.signal })
    const read = async () => {
      for await (const batch of engine.stream('SELECT * FROM range(1000000000000)'))
        if (batch.rows > 0) deadline.abort()
    }
    await expect(read()).rejects.toMatchObject({ code: 'MG4005' })
  })

  it('F17: out of memory is an error that names the limit', async () => {
    const engine = await engineOver([], { memoryBytes: 40 * 2 ** 20 })
    const hoarding = 'SELECT list(md5(range::VARCHAR)) FROM range(5000000)'
    await expect(engine.query(hoarding)).rejects.toMatchObject({
      code: 'MG4004',
      message: expect.stringContaining('40 MiB'),
    })
  })

  it('F17: what does not fit into memory is spilled to the temporary folder and nowhere else', async () => {
    const folder = temporaryFolder()
    const before = readdirSync(process.cwd())
    const engine = await engineOver([], { memoryBytes: 150 * 2 ** 20, temporaryFolder: folder })
    let spilled = 0
    for await (const _ of engine.stream(
      'SELECT range, md5(range::VARCHAR) AS text FROM range(4000000) ORDER BY text',
    )) {
      spilled = Math.max(spilled, readdirSync(join(folder, 'duckdb')).length)
      if (spilled > 0) break
    }
    expect(spilled).toBeGreaterThan(0)
    expect(readdirSync(process.cwd())).toEqual(before)
  })

  it('says the first line of what the engine said, with the names that people know', async () => {
    const source = sourceOf(fileWith('a.csv', 'id\n1\n'), { names: ['data/mine.csv'] })
    const engine = await engineOver(source)
    const failing = engine.query(`SELECT nothing FROM read_csv(${quoteLiteral(source.files[0] as string)})`)
    await expect(failing).rejects.toMatchObject({
      code: 'MG4007',
      message: expect.not.stringContaining('\n'),
    })
  })
})

describe('query', () => {
  it('F28: whole numbers of 64 bits and more keep every digit', async () => {
    const engine = await engineOver([])
    const [row] = await engine.query(
      'SELECT 9007199254740993::BIGINT AS big, 170141183460469231731687303715884105727::HUGEINT AS huge, 3::INTEGER AS small',
    )
    expect(row).toEqual({ big: 9007199254740993n, huge: 170141183460469231731687303715884105727n, small: 3 })
  })

  it('gives dates and decimals as text, lists as arrays, NaN as NaN', async () => {
    const engine = await engineOver([])
    const [row] = await engine.query(
      "SELECT DATE '2024-02-29' AS day, 1.50::DECIMAL(4,2) AS price, [1, NULL] AS list, 'nan'::DOUBLE AS nothing, NULL AS missing",
    )
    expect(row).toEqual({
      day: '2024-02-29',
      price: '1.50',
      list: [1, null],
      nothing: Number.NaN,
      missing: null,
    })
  })
})
