import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize } from 'node:v8'
import type { ModelTensor } from '@mlgate/onnx'
import { describe, expect, it } from 'vitest'
import { buildModel, colorModel, node, value } from '../../../test/support/build-onnx.ts'
import { plainPng } from '../../../test/support/build-png.ts'
import { useWorkbench } from '../test-support/workbench.ts'
import { type WriteInputsRequest, writeInputs } from './write-inputs.ts'

const { context, write } = useWorkbench()

const two = (rows: number | null) =>
  buildModel({
    nodes: [node('Identity', ['x'], ['y'])],
    inputs: [value('x', 'float32', [rows, 2])],
    outputs: [value('y', 'float32', [rows, 2])],
  })
const csv = 'a,label,b\n1,yes,2\n3,no,4\n5,yes,6\n7,no,8\n9,no,10\n'

async function inputsOf(request: Partial<WriteInputsRequest>, { model = two(null), text = csv } = {}) {
  const files = [await write('data.csv', text)]
  const output = join(context.temporaryFolder, 'inputs')
  const response = await writeInputs(
    {
      model: await write('model.onnx', model),
      modelName: 'm.onnx',
      data: { files, format: 'csv' },
      names: ['data.csv'],
      batch: 1,
      output,
      ...request,
    },
    context,
  )
  const feeds = deserialize(readFileSync(output)) as Record<string, ModelTensor>[]
  return { ...response, data: feeds.map(({ x }) => [...(x?.data ?? [])]), feeds }
}

describe('rows that a model is timed with', () => {
  it('are the first of the data, each call with its own, bound as an evaluation binds them', async () => {
    const { data, feeds, calls } = await inputsOf({ target: 'label', batch: 2 })
    expect(calls).toBe(2)
    // The fifth row does not fill a call.
    expect(data).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ])
    expect(feeds[0]?.x).toMatchObject({ type: 'float32', dimensions: [2, 2] })
  })

  it('fill as many rows as the model fixes, whatever the batch', async () => {
    const { rows, calls } = await inputsOf({ target: 'label', batch: 1 }, { model: two(5) })
    expect([rows, calls]).toEqual([5, 1])
  })

  it('need no truth where the features are listed, or are all there is', async () => {
    expect((await inputsOf({ features: ['b', 'a'] })).data[0]).toEqual([2, 1])
    expect((await inputsOf({}, { text: 'a,b\n1,2\n' })).data).toEqual([[1, 2]])
  })

  it('are 256 calls at most', async () => {
    const text = `a,b\n${Array.from({ length: 1000 }, (_, row) => `${row},0`).join('\n')}\n`
    const { calls, data } = await inputsOf({}, { text })
    expect(calls).toBe(256)
    expect(data.at(-1)).toEqual([255, 0])
  })

  it('are images too, prepared as for an evaluation', async () => {
    for (const [name, rgb] of [['red', [200, 10, 10]] as const, ['blue', [10, 20, 200]] as const]) {
      await write(`${name}.png`, plainPng(rgb))
    }
    const { temporaryFolder } = context
    const preprocess = { like: 'torchvision', interpolation: 'bilinear', color: 'rgb', scale: 1 } as const
    const { calls, feeds } = await inputsOf(
      {
        target: 'label',
        images: { column: 'image', preprocess, folders: [temporaryFolder], roots: [temporaryFolder] },
      },
      { model: colorModel('nchw', [4, 4]), text: 'image,label\nred.png,red\nblue.png,blue\n' },
    )
    expect(calls).toBe(2)
    const [channels] = feeds.map((feed) => Object.values(feed)[0] as ModelTensor)
    expect(channels?.dimensions).toEqual([1, 3, 4, 4])
    const firsts = feeds.map((feed) => Object.values(feed)[0]?.data ?? [])
    expect(firsts.map((data) => [data[0], data[16], data[32]])).toEqual([
      [200, 10, 10],
      [10, 20, 200],
    ])
  })

  it('are an error where they do not fill one call, or do not fit the model', async () => {
    await expect(inputsOf({ target: 'label', batch: 6 })).rejects.toMatchObject({
      code: 'MG5057',
      message: 'data.csv has 5 rows; a call of m.onnx takes 6.',
    })
    await expect(inputsOf({ features: ['a'] })).rejects.toMatchObject({ code: 'MG5013' })
    await expect(
      inputsOf({ features: ['a', 'label'] }, { text: 'a,label\n1,2\n3,four\n' }),
    ).rejects.toMatchObject({ code: 'MG5015' })
  })
})
