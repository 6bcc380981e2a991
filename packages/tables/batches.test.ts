import type { DuckDBDataChunk } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import type { Batch, BatchColumn } from './index.ts'
import { engineOver } from './test-support/tables.ts'

async function collect(sql: string): Promise<Batch[]> {
  const engine = await engineOver([])
  const batches: Batch[] = []
  for await (const batch of engine.stream(sql)) batches.push(batch)
  return batches
}

async function column(expression: string): Promise<BatchColumn | undefined> {
  return (await collect(`SELECT ${expression} AS value FROM (SELECT unnest([0, 1, 2]) AS i)`))[0]?.columns[0]
}

describe('stream', () => {
  it('gives numbers as typed arrays of their own width', async () => {
    expect(await column('i::DOUBLE / 2')).toEqual({
      name: 'value',
      kind: 'number',
      values: new Float64Array([0, 0.5, 1]),
      nulls: null,
    })
    expect(await column('i::FLOAT')).toMatchObject({ kind: 'number', values: new Float32Array([0, 1, 2]) })
    expect(await column('i::UTINYINT')).toMatchObject({ kind: 'number', values: new Uint8Array([0, 1, 2]) })
  })

  it('F28: gives 64-bit integers exactly', async () => {
    expect(await column('9007199254740993::BIGINT + i')).toMatchObject({
      kind: 'bigint',
      values: new BigInt64Array([9007199254740993n, 9007199254740994n, 9007199254740995n]),
    })
  })

  it('marks nulls in a mask of its own', async () => {
    const nulled = await column('CASE WHEN i <> 1 THEN i::INTEGER END')
    expect(nulled?.nulls).toEqual(new Uint8Array([0, 1, 0]))
    expect(await column("CASE WHEN i <> 1 THEN 'a' END")).toMatchObject({
      kind: 'text',
      values: ['a', null, 'a'],
    })
  })

  it('reads texts short and long, in any script', async () => {
    expect(
      await column("['ü', 'exactly 12 ä', 'a text that is longer than twelve bytes: 日本語'][i + 1]"),
    ).toMatchObject({
      values: ['ü', 'exactly 12 ä', 'a text that is longer than twelve bytes: 日本語'],
    })
  })

  it('gives lists of doubles as their elements, row by row, with the nulls among them', async () => {
    const lists = '[i, i + 0.5]::DOUBLE[]'
    expect(await column(lists)).toEqual({
      name: 'value',
      kind: 'list',
      values: new Float64Array([0, 0.5, 1, 1.5, 2, 2.5]),
      nulls: null,
    })
    expect(await column('[1.5, 2.5]::DOUBLE[]')).toMatchObject({
      values: new Float64Array([1.5, 2.5, 1.5, 2.5, 1.5, 2.5]),
    })
    const nulled = await column(`CASE WHEN i <> 1 THEN [i, CASE WHEN i = 0 THEN 7 END]::DOUBLE[] END`)
    expect([...(nulled?.values ?? [])].filter((_, at) => nulled?.nulls?.[at] === 0)).toEqual([0, 7, 2])
    expect(nulled?.nulls).toEqual(new Uint8Array([0, 0, 0, 1]))
  })

  it('has arrays of its own, as the binding copies what a vector holds', async () => {
    const { connection } = await engineOver([])
    const chunk = await (await connection.stream('SELECT 1::DOUBLE')).fetchChunk()
    const read = () => {
      const again = Object.create(chunk, { vectors: { value: [] } }) as DuckDBDataChunk
      return again.getColumnVector(0)
    }
    const { items } = read() as unknown as { items: Float64Array }
    items[0] = 2
    expect(read().getItem(0)).toBe(1)
  })

  it('gives an ENUM as codes with their labels', async () => {
    expect(await column("['b', NULL, 'a'][i + 1]::ENUM('a', 'b')")).toMatchObject({
      kind: 'code',
      labels: ['a', 'b'],
      nulls: new Uint8Array([0, 1, 0]),
    })
    const codes = await column("['b', NULL, 'a'][i + 1]::ENUM('a', 'b')")
    expect([codes?.values[0], codes?.values[2]]).toEqual([1, 0])
  })

  it('gives booleans as 0 and 1, and what has no kind of its own as text', async () => {
    expect(await column('i = 1')).toMatchObject({ kind: 'boolean', values: new Uint8Array([0, 1, 0]) })
    expect(await column("DATE '2024-01-01' + i::INTEGER")).toMatchObject({
      kind: 'text',
      values: ['2024-01-01', '2024-01-02', '2024-01-03'],
    })
  })

  it('keeps masks right across many batches', async () => {
    const batches = await collect(
      'SELECT CASE WHEN range % 3 = 0 THEN NULL ELSE range::INTEGER END AS value FROM range(10000)',
    )
    expect(batches.length).toBeGreaterThan(1)
    const all = batches.flatMap(({ rows, columns: [only] }) =>
      Array.from({ length: rows }, (_, row) => (only?.nulls?.[row] === 1 ? null : only?.values[row])),
    )
    expect(all).toEqual(Array.from({ length: 10000 }, (_, row) => (row % 3 === 0 ? null : row)))
  })
})
