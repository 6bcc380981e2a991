import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MadeRequest, writeMadeRequest } from './write-request.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-request-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(inputs: MadeRequest['inputs'], more: Partial<MadeRequest> = {}) {
  const output = join(folder, 'body')
  const written = await writeMadeRequest({
    name: 'signs',
    inputs,
    encoding: 'json',
    batch: 3,
    seed: 0,
    output,
    ...more,
  })
  return { ...written, body: await readFile(output) }
}

describe('a request that is made up', () => {
  it('has the shapes that the server says, with the batch where the first length is open', async () => {
    const { body, rows, headerBytes } = await write([
      { name: 'x', datatype: 'FP32', shape: [-1, 4] },
      { name: 'mask', datatype: 'INT64', shape: [-1, -1, 2] },
    ])
    const { inputs } = JSON.parse(body.toString())
    expect(inputs).toMatchObject([
      { name: 'x', shape: [3, 4], datatype: 'FP32' },
      { name: 'mask', shape: [3, 1, 2], datatype: 'INT64' },
    ])
    expect(inputs.map(({ data }: { data: unknown[] }) => data.length)).toEqual([12, 6])
    expect([rows, headerBytes]).toEqual([3, null])
  })

  it('may be in binary, where its JSON says how long each tensor is', async () => {
    const inputs = [{ name: 'x', datatype: 'FP16', shape: [2, 5] }]
    const { body, rows, headerBytes } = await write(inputs, { encoding: 'binary' })
    const head = JSON.parse(body.subarray(0, headerBytes ?? 0).toString())
    expect(head.inputs).toMatchObject([{ shape: [2, 5], parameters: { binary_data_size: 20 } }])
    expect(body).toHaveLength((headerBytes ?? 0) + 20)
    expect(rows).toBe(2)
  })

  it.each([
    ['nobody says what it takes', [], 'does not say what it takes'],
    ['nobody says a shape', [{ name: 'x', datatype: 'FP32', shape: null }], 'what shape x has'],
    ['it would fill the memory', [{ name: 'x', datatype: 'FP32', shape: [1e6, 1e6] }], 'values at once'],
    ['a type is unknown', [{ name: 'x', datatype: 'BF16', shape: [1] }], 'No input can be made up for signs'],
    ['JSON has no halves', [{ name: 'x', datatype: 'FP16', shape: [1] }], 'can be sent as JSON'],
  ])('cannot be had where %s', async (_, inputs, message) => {
    await expect(write(inputs)).rejects.toMatchObject({
      code: 'MG5050',
      message: expect.stringContaining(message),
    })
  })
})
