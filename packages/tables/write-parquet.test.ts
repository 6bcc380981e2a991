import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type MemoryColumn, quoteLiteral, writeParquet, writeParquetRows } from './index.ts'
import { engineOver, sourceOf, temporaryFolder } from './test-support/tables.ts'

async function roundTrip(columns: MemoryColumn[]) {
  const path = join(temporaryFolder(), 'out.parquet')
  await writeParquet(await engineOver([], { outputs: [path] }), path, columns)
  const engine = await engineOver(sourceOf(path))
  return engine.query(`SELECT * FROM read_parquet(${quoteLiteral(path)})`)
}

describe('writeParquet', () => {
  it('keeps texts, numbers, NaN, nulls and integers beyond 2^53', async () => {
    const rows = await roundTrip([
      { name: 'id', type: 'VARCHAR', values: ['ä', null, ''] },
      {
        name: 'probability:a"b',
        type: 'FLOAT',
        values: new Float32Array([0.1, Number.NaN, Number.POSITIVE_INFINITY]),
      },
      { name: 'loss', type: 'DOUBLE', values: new Float64Array([0.1, -0, Number.NaN]) },
      { name: 'big', type: 'BIGINT', values: new BigInt64Array([9007199254740993n, -1n, 0n]) },
      { name: 'n', type: 'INTEGER', values: new Int32Array([1, -2, 3]) },
    ])
    expect(rows).toEqual([
      { id: 'ä', 'probability:a"b': Math.fround(0.1), loss: 0.1, big: 9007199254740993n, n: 1 },
      { id: null, 'probability:a"b': Number.NaN, loss: -0, big: -1n, n: -2 },
      { id: '', 'probability:a"b': Number.POSITIVE_INFINITY, loss: Number.NaN, big: 0n, n: 3 },
    ])
  })

  it('keeps texts whether few or many differ, over more rows than one chunk has', async () => {
    const ids = Array.from({ length: 9000 }, (_, row) => `row ${row} with some text`)
    const labels = ids.map((_, row) => (row % 7 === 0 ? null : `label ${row % 300}`))
    const few = ids.map((_, row) => `l${row % 3}`)
    const rows = await roundTrip([
      { name: 'id', type: 'VARCHAR', values: ids },
      { name: 'label', type: 'VARCHAR', values: labels },
      { name: 'few', type: 'VARCHAR', values: few },
      { name: 'none', type: 'VARCHAR', values: ids.map(() => null) },
    ])
    expect(rows).toEqual(ids.map((id, row) => ({ id, label: labels[row], few: few[row], none: null })))
  })

  it('takes texts as codes of labels, −1 for none, whether or not an ENUM can hold the labels', async () => {
    const codes = Int32Array.from({ length: 5000 }, (_, row) => (row % 5 === 4 ? -1 : row % 2))
    const many = Array.from({ length: 5000 }, (_, row) => `label ${row}`)
    const rows = await roundTrip([
      { name: 'few', type: 'VARCHAR', values: codes, labels: ['é', ''] },
      { name: 'odd', type: 'VARCHAR', values: codes, labels: ['a\0b', 'c'] },
      { name: 'many', type: 'VARCHAR', values: Int32Array.from(many.keys()), labels: many },
    ])
    expect(rows).toEqual(
      Array.from(codes, (code, row) => ({
        few: ['é', ''][code] ?? null,
        odd: ['a\0b', 'c'][code] ?? null,
        many: many[row],
      })),
    )
  })

  it('writes a table without rows, and refuses columns of different lengths', async () => {
    expect(await roundTrip([{ name: 'id', type: 'VARCHAR', values: [] }])).toEqual([])
    const ragged: MemoryColumn[] = [
      { name: 'a', type: 'INTEGER', values: new Int32Array(1) },
      { name: 'b', type: 'INTEGER', values: new Int32Array(2) },
    ]
    await expect(roundTrip(ragged)).rejects.toThrow(RangeError)
  })
})

describe('writeParquetRows', () => {
  it('reads ranges in order, each once, and keeps the order of rows over several row groups', async () => {
    const path = join(temporaryFolder(), 'out.parquet')
    const engine = await engineOver(sourceOf(path), { outputs: [path] })
    const rows = 300_001
    const ranges: [number, number][] = []
    await writeParquetRows(engine, path, rows, [
      {
        name: 'row',
        type: 'INTEGER',
        read(from, to) {
          ranges.push([from, to])
          return Int32Array.from({ length: to - from }, (_, index) => from + index)
        },
      },
      {
        name: 'text',
        type: 'VARCHAR',
        read: (from, to) =>
          Array.from({ length: to - from }, (_, index) => (index % 3 === 0 ? null : `t${from + index}`)),
      },
    ])
    expect(ranges.map(([from]) => from)).toEqual([0, ...ranges.slice(0, -1).map(([, to]) => to)])
    expect(ranges.at(-1)?.[1]).toBe(rows)
    const [found] = await engine.query(
      `SELECT count(*) AS rows, count(text) AS texts, count(*) FILTER (WHERE row <> place) AS astray,
        count(*) FILTER (WHERE text <> 't' || row) AS wrong
        FROM (SELECT *, row_number() OVER () - 1 AS place FROM read_parquet(${quoteLiteral(path)}))`,
    )
    const texts = ranges.reduce((sum, [from, to]) => sum + (to - from) - Math.ceil((to - from) / 3), 0)
    expect(found).toEqual({ rows: BigInt(rows), texts: BigInt(texts), astray: 0n, wrong: 0n })
    const groups = await engine.query(
      `SELECT count(DISTINCT row_group_id) AS groups FROM parquet_metadata(${quoteLiteral(path)})`,
    )
    expect(Number(groups[0]?.groups)).toBeGreaterThan(1)
  })

  it('fails with what a column throws, and the engine writes the next file', async () => {
    const path = join(temporaryFolder(), 'out.parquet')
    const engine = await engineOver(sourceOf(path), { outputs: [path], threads: 1 })
    const zeros = (from: number, to: number) => new Float64Array(to - from)
    const failing = (from: number, to: number) => {
      if (from > 4000) throw new RangeError('row 4096 is lost')
      return zeros(from, to)
    }
    await expect(
      writeParquetRows(engine, path, 9000, [{ name: 'x', type: 'DOUBLE', read: failing }]),
    ).rejects.toThrow('row 4096 is lost')
    await writeParquetRows(engine, path, 2, [{ name: 'x', type: 'DOUBLE', read: zeros }])
    expect(await engine.query(`SELECT * FROM read_parquet(${quoteLiteral(path)})`)).toEqual([
      { x: 0 },
      { x: 0 },
    ])
  })
})
