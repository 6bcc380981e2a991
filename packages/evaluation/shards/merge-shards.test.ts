import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeShards, type PredictRequest, predict, score } from '../index.ts'
import { loadPredictions } from '../predictions/load-predictions.ts'
import { identityModel, useWorkbench } from '../test-support/workbench.ts'
import { rowsDealt } from './shard.ts'

const { context, write } = useWorkbench()
const fileOf = (name: string) => join(context.temporaryFolder, name)
const plain = { pairBy: 'position' as const, slices: { by: [], metrics: [] }, levels: {}, seed: 0 }

/** Scores all rows at once, and part by part; what is left of both. */
async function bothWays(request: Omit<PredictRequest, 'output'>, count: number) {
  const whole = await predict({ ...request, output: fileOf('whole.parquet') }, context)
  const files: { path: string }[] = []
  for (let index = 1; index <= count; index++) {
    const path = fileOf(`part-${index}.parquet`)
    await predict({ ...request, output: path, shard: { index, count } }, context)
    files.push({ path })
  }
  const output = fileOf('merged.parquet')
  const { rows } = await mergeShards({ files, blockRows: whole.blockRows, output }, context)
  expect(rows).toBe(whole.rows)
  return {
    whole: { path: fileOf('whole.parquet') },
    merged: { path: output },
    files,
    blockRows: whole.blockRows,
  }
}

describe('parts of a scoring', () => {
  it('share all rows out, each to one of them', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 40 }),
        (rows, count, blockRows) => {
          const positions = Array.from({ length: rows }, (_, row) => Math.floor(row / blockRows) % count)
          for (let index = 1; index <= count; index++) {
            const own = positions.filter((part) => part === index - 1).length
            expect(rowsDealt(rows, { index, count, blockRows })).toBe(own)
          }
        },
      ),
    )
  })

  it('are together what one scoring gives, to the last bit', async () => {
    const model = await write('values.onnx', identityModel('float32', [4, 1]))
    const cell = fc.record({
      x: fc.float({ noNaN: true, noDefaultInfinity: true }),
      target: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      site: fc.constantFrom('north', 'south, old', ''),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 4 }),
        async (cells, most) => {
          const count = Math.min(most, Math.ceil(cells.length / 4))
          const csv = cells.map(({ x, target, site }, row) => `r${row},${x},${target},"${site}"\n`).join('')
          const files = [await write('rows.csv', `id,x,target,site\n${csv}`)]
          const request = {
            model,
            data: { files, format: 'csv' as const },
            names: ['rows.csv'],
            target: 'target',
            id: 'id',
            slices: ['site'],
            features: ['x'],
            task: 'regression' as const,
          }
          const { whole, merged } = await bothWays(request, count)
          const [own, joined] = await loadPredictions([whole, merged], context)
          expect(joined).toEqual(own)
          const metrics = ['mean_absolute_error', 'median_absolute_error']
          const [before, after] = await Promise.all(
            [whole, merged].map((file) => score({ ...plain, predictions: [file], metrics }, context)),
          )
          expect(after).toEqual(before)
        },
      ),
      { numRuns: 8 },
    )
  })

  it('are so for rows of several files, too many for one batch', async () => {
    const model = await write('wide.onnx', identityModel('float32', [null, 1]))
    const rows = (from: number) =>
      Array.from(
        { length: 30_000 },
        (_, row) => `${from + row},${(from + row) / 7},${(from + row) / 3}\n`,
      ).join('')
    const files = await Promise.all(
      [0, 30_000].map((from) => write(`rows-${from}.csv`, `id,x,target\n${rows(from)}`)),
    )
    const request = {
      model,
      data: { files, format: 'csv' as const },
      names: ['a.csv', 'b.csv'],
      target: 'target',
      id: 'id',
      features: ['x'],
    }
    const { whole, merged, blockRows } = await bothWays(request, 3)
    expect(blockRows).toBe(4096)
    const [own, joined] = await loadPredictions([whole, merged], context)
    expect(joined).toEqual(own)
  })

  it('that are cut short or not of this scoring are no whole', async () => {
    const model = await write('values.onnx', identityModel('float32', [4, 1]))
    const files = [await write('few.csv', `x,target\n${'1.5,2.5\n'.repeat(22)}`)]
    const request = {
      model,
      data: { files, format: 'csv' as const },
      names: ['few.csv'],
      target: 'target',
      features: ['x'],
    }
    const { files: parts, blockRows } = await bothWays(request, 3)
    const output = fileOf('refused.parquet')
    await expect(
      mergeShards({ files: parts.toReversed(), blockRows, output }, context),
    ).rejects.toMatchObject({
      code: 'MG5046',
      message: 'Part 1 of 3 has 6 rows, and 8 of all 22 belong to it: they are not of one scoring.',
    })
  })

  it('are refused when there are more of them than batches', async () => {
    const model = await write('values.onnx', identityModel('float32', [4, 1]))
    const files = [await write('few.csv', 'x,target\n1.5,2.5\n1.5,2.5\n')]
    const request = {
      model,
      data: { files, format: 'csv' as const },
      names: ['few.csv'],
      target: 'target',
      features: ['x'],
    }
    const shard = { index: 2, count: 2 }
    await expect(
      predict({ ...request, output: fileOf('none.parquet'), shard }, context),
    ).rejects.toMatchObject({
      code: 'MG5045',
      message: 'Part 2 of 2 would score nothing: the 2 rows of few.csv are fed 4 at once.',
    })
  })
})
