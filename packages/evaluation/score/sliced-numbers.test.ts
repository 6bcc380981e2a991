import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from './compare.ts'
import { score } from './score.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-numbers-'))
})
afterAll(() => rm(folder, { recursive: true }))

const context = () => ({ progress: () => {}, temporaryFolder: folder, memoryBytes: 2 ** 30 })

async function write(name: string, rows: string[]): Promise<{ path: string }[]> {
  await writeFile(join(folder, name), `id,target,prediction,slice:x\n${rows.join('\n')}\n`)
  return [{ path: join(folder, name) }]
}

const asked = { pairBy: 'id' as const, metrics: ['accuracy'], levels: {}, seed: 0 }
const by = { by: ['x'], metrics: ['accuracy'] }

describe('slices of a column of numbers', () => {
  it('may be of as many different numbers as there are rows; each of them as a slice would be too many', async () => {
    const rows = Array.from({ length: 12_000 }, (_, row) => `${row},a,${row < 3000 ? 'b' : 'a'},${row / 7}`)
    const predictions = await write('many.csv', [...rows, '12000,a,a,'])
    const slices = { ...by, bins: { x: { quantiles: 4 } } }
    const { metrics } = await score({ ...asked, predictions, slices }, context())
    expect(metrics.map(({ value, samples }) => [value, samples])).toEqual([
      [9001 / 12_001, 12_001],
      [0, 3000],
      ...[1, 2, 3].map(() => [1, 3000]),
      [1, 1],
    ])
    expect(metrics.map(({ slice }) => slice?.x).at(1)).toBe('0 … 428.43')
    await expect(score({ ...asked, predictions, slices: by }, context())).rejects.toThrow(
      /cannot be sliced by "x": it has 12000 different values/,
    )
  })

  it('are those of this change on both sides, though the baseline has other rows', async () => {
    const row = (id: number, said: string) => `${id},a,${said},${id}`
    const candidate = await write(
      'now.csv',
      [1, 2, 3, 4, 5, 6, 7, 8].map((id) => row(id, id > 4 ? 'b' : 'a')),
    )
    const base = await write(
      'before.csv',
      [3, 4, 5, 6, 90, 91].map((id) => row(id, 'a')),
    )
    const slices = { ...by, bins: { x: { quantiles: 2 } } }
    const { comparison } = await compare({ ...asked, candidate, base, slices }, context())
    if (comparison.kind !== 'paired') throw new Error(comparison.kind)
    expect(
      comparison.differences.map(({ slice, rows, difference }) => [slice?.x, rows, difference.value]),
    ).toEqual([
      [undefined, 4, -0.5],
      ['1 … 4', 2, 0],
      ['5 … 8', 2, -1],
    ])
  })
})
