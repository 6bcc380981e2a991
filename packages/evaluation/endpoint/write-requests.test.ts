import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type WriteRequestsRequest, writeRequests } from './write-requests.ts'

/** Writes the rows of a CSV as requests, and reads those back. */
async function requestsOf(csv: string, more: Partial<WriteRequestsRequest> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'mlgate-requests-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'rows.csv')
  await writeFile(file, csv)
  const context = { temporaryFolder: folder, memoryBytes: 2 ** 28, progress: () => undefined }
  const { batches, ...written } = await writeRequests(
    {
      data: { files: [file], format: 'csv' },
      names: ['rows.csv'],
      endpoint: 'signs',
      target: 'y',
      inputs: [],
      outputs: [],
      encoding: 'json',
      batchRows: 100,
      folder,
      ...more,
    },
    context,
  )
  const bodies = await Promise.all(batches.map(async ({ body }) => JSON.parse(await readFile(body, 'utf8'))))
  return { ...written, batches, bodies }
}

describe('rows as requests', () => {
  it('go all to one input where nobody says what there is, the truth left out', async () => {
    const { bodies, rows, binding } = await requestsOf('a,b,y\n1,2.5,0\n3,,1\n')
    expect(bodies).toEqual([
      {
        id: '1',
        inputs: [{ name: 'input-0', shape: [2, 2], datatype: 'FP64', data: [1, 2.5, 3, null] }],
      },
    ])
    expect(rows).toBe(2)
    expect(binding).toBe('2 columns, in file order, are fed to the input input-0: float64')
  })

  it('go to one input as well when there is one feature', async () => {
    const { bodies } = await requestsOf('a,b,y\n1,2,0\n', { features: ['b'] })
    expect(bodies[0].inputs).toMatchObject([{ shape: [1, 1], data: [2] }])
  })

  it('go to inputs by name, each of its datatype, with the outputs that are asked for', async () => {
    const { bodies } = await requestsOf('n,s,y\n7,x,0\n', {
      inputs: [
        { name: 's', datatype: 'BYTES', shape: [-1, 1] },
        { name: 'n', datatype: 'INT64', shape: null },
      ],
      outputs: ['label'],
    })
    expect(bodies[0]).toEqual({
      id: '1',
      inputs: [
        { name: 's', shape: [1, 1], datatype: 'BYTES', data: ['x'] },
        { name: 'n', shape: [1, 1], datatype: 'INT64', data: [7] },
      ],
      outputs: [{ name: 'label' }],
    })
  })

  it('are filled up where the model fixes how many it takes', async () => {
    const { bodies, batches } = await requestsOf('a,y\n1,0\n2,0\n3,0\n', {
      inputs: [{ name: 'x', datatype: 'FP32', shape: [2, 1] }],
    })
    expect(bodies.map(({ inputs }) => inputs[0].data)).toEqual([
      [1, 2],
      [3, 0],
    ])
    expect(batches).toMatchObject([
      { rows: 2, size: 2 },
      { rows: 1, size: 2 },
    ])
  })

  it('of which one is infinite cannot be sent as JSON', async () => {
    await expect(requestsOf('a,y\ninf,0\n', {})).rejects.toMatchObject({
      code: 'MG5013',
      hint: expect.stringContaining('encoding: binary'),
    })
  })

  it('of an input that takes other columns are an error that shows both sides', async () => {
    const inputs = [{ name: 'x', datatype: 'FP32', shape: [-1, 4] }]
    await expect(requestsOf('a,y\n1,0\n', { inputs })).rejects.toMatchObject({
      code: 'MG5013',
      message: expect.stringContaining('signs takes x: float32 [?, 4]'),
    })
  })
})
