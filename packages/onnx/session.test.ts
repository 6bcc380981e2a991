import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildModel, linearModel, node, tensor, value } from '../../test/support/build-onnx.ts'
import { inspectModel, type ModelSession, type ModelTensor, openSession } from './index.ts'

const goldens = join(import.meta.dirname, '../../test/fixtures/goldens/models')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-session-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function open(bytes: Uint8Array, name = 'model.onnx'): Promise<ModelSession> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return openSession(path, await inspectModel(path), { threads: 1, temporaryFolder: folder })
}

const floats = (dimensions: readonly number[], ...data: number[]): ModelTensor => ({
  type: 'float32',
  dimensions,
  data: Float32Array.from(data),
})

it('runs a model', async () => {
  const session = await open(linearModel([2, 3], 1))
  const { y } = await session.run({ x: floats([2, 2], 1, 1, 10, 0) }, ['y'])
  expect(y).toEqual(floats([2, 1], 6, 21))
  await session.close()
})

it('F28: integers above 2^53 go through exactly', async () => {
  const session = await open(
    buildModel({
      nodes: [node('Add', ['x', 'one'], ['y'])],
      initializers: [tensor('one', 'int64', [1], BigInt64Array.of(1n))],
      inputs: [value('x', 'int64', [null])],
      outputs: [value('y', 'int64', [null])],
    }),
  )
  const data = BigInt64Array.of(9007199254740992n, -9223372036854775808n)
  const { y } = await session.run({ x: { type: 'int64', dimensions: [2], data } }, ['y'])
  expect(y?.data).toEqual(BigInt64Array.of(9007199254740993n, -9223372036854775807n))
})

it('hands over the tensor behind a ZipMap, which the Node binding cannot fetch', async () => {
  const path = join(goldens, 'wine_gb_better/candidate.onnx')
  const facts = await inspectModel(path)
  const expose = facts.zipMaps.map(({ tensor }) => tensor)
  const session = await openSession(path, facts, { threads: 1, temporaryFolder: folder, expose })
  const fetched = await session.run({ input: floats([1, 13], ...Array(13).fill(0)) }, [
    'output_label',
    ...expose,
  ])
  const probabilities = fetched.proba_output as ModelTensor
  expect(probabilities.dimensions).toEqual([1, 3])
  const [a, b, c] = probabilities.data as Float32Array
  expect((a as number) + (b as number) + (c as number)).toBeCloseTo(1, 5)
})

describe('errors of the runtime become sentences', () => {
  it('loads a model by what it holds, whatever its name says', async () => {
    await expect(open(linearModel([1]), 'model.ort')).resolves.toBeDefined()
  })

  it('an operator that the runtime does not know', async () => {
    const unknown = buildModel({
      nodes: [node('Frobnicate', ['x'], ['y'])],
      inputs: [value('x', 'float32', [null])],
      outputs: [value('y', 'float32', [null])],
    })
    const error = await open(unknown).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ code: 'MG5010' })
    expect((error as Error).message).toMatch(
      /^ONNX Runtime cannot load model\.onnx: .*No Op registered for Frobnicate/,
    )
    expect((error as Error).message).not.toContain(folder)
  })

  it('a failure in mid-run, without the traces of native sources', async () => {
    const session = await open(
      buildModel({
        nodes: [node('Reshape', ['x', 'shape'], ['y'])],
        initializers: [tensor('shape', 'int64', [1], BigInt64Array.of(7n))],
        inputs: [value('x', 'float32', [null])],
        outputs: [value('y', 'float32', [null])],
      }),
    )
    const error = await session.run({ x: floats([2], 1, 2) }, ['y']).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ code: 'MG5011' })
    expect((error as Error).message).toContain('cannot be reshaped')
    expect((error as Error).message).not.toMatch(/onnxruntime_src|\.h:\d|\n/)
  })

  it('missing memory, with what was asked for', async () => {
    const session = await open(
      buildModel({
        nodes: [node('ConstantOfShape', ['x'], ['y'])],
        inputs: [value('x', 'int64', [1])],
        outputs: [value('y', 'float32', [null])],
      }),
    )
    const size = 1n << 50n
    const feeds: Record<string, ModelTensor> = {
      x: { type: 'int64', dimensions: [1], data: BigInt64Array.of(size) },
    }
    const error = await session.run(feeds, ['y']).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ code: 'MG3003' })
    expect((error as Error).message).toContain(
      `Failed to allocate memory for requested buffer of size ${size * 4n}`,
    )
  })
})
