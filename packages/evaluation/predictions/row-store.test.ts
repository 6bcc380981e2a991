import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createRowStore, rangesOf } from './row-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'mlgate-rows-'))
afterAll(() => rmSync(folder, { recursive: true }))

const rows = 300_000
const numbers = Float64Array.from({ length: rows }, (_, row) => (row % 7 === 0 ? Number.NaN : row / 3))
const codes = Int32Array.from({ length: rows }, (_, row) => row - 1)

/** Two columns, filled by turns in pieces of odd sizes. */
function filled(memoryBytes: number) {
  const store = createRowStore(folder, memoryBytes)
  const [first, second] = [store.column(Float64Array), store.column(Int32Array)]
  for (const [from, to] of rangesOf(rows, 4097)) {
    first.add(numbers.slice(from, to))
    second.add(codes.slice(from, to))
  }
  return { store, first, second }
}

describe.each([
  ['all in memory', 2 ** 30, 0],
  ['some in memory', 2 ** 20, 2],
  ['all on disk', 0, 2],
])('a row store with %s', (_, memoryBytes, files) => {
  it('reads any range as it was added, and leaves no file behind', () => {
    const { store, first, second } = filled(memoryBytes)
    expect(readdirSync(folder)).toHaveLength(files)
    expect(first.length).toBe(rows)
    for (const [from, to] of [
      [0, 5],
      [32_760, 32_775],
      [100_000, 250_000],
      [rows - 3, rows],
      [7, 7],
    ] as const) {
      expect(first.read(from, to)).toEqual(numbers.slice(from, to))
      expect(second.read(from, to)).toEqual(codes.slice(from, to))
    }
    store.close()
    expect(readdirSync(folder)).toEqual([])
  })
})

it('what was read stands while other ranges are read', () => {
  const { store, first } = filled(0)
  const read = [first.read(0, 5), first.read(100_000, 100_005), first.read(0, 5)]
  expect(read).toEqual([numbers.slice(0, 5), numbers.slice(100_000, 100_005), numbers.slice(0, 5)])
  store.close()
})

it('rangesOf takes all rows apart in order', () => {
  expect([...rangesOf(10, 4)]).toEqual([
    [0, 4],
    [4, 8],
    [8, 10],
  ])
  expect([...rangesOf(2, 0.5)]).toEqual([
    [0, 1],
    [1, 2],
  ])
  expect([...rangesOf(0)]).toEqual([])
})
