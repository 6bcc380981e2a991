import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildModel, linearModel, node, tensor, value } from '../../test/support/build-onnx.ts'
import {
  fellBack,
  inspectModel,
  type ModelSession,
  type ModelTensor,
  openSession,
  optimizations,
} from './index.ts'
import { describeRefusal } from './providers.ts'

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

describe('an execution provider', () => {
  const openOn = async (provider: string) => {
    const path = join(folder, 'model.onnx')
    await writeFile(path, linearModel([2, 3], 1))
    return openSession(path, await inspectModel(path), { threads: 1, temporaryFolder: folder, provider })
  }

  it('that this runtime does not have is an error that names those that there are', async () => {
    await expect(openOn('xnnpack')).rejects.toMatchObject({
      code: 'MG5055',
      message: expect.stringMatching(
        /^ONNX Runtime has no execution provider "xnnpack" on \w+ \w+\. It has cpu/,
      ),
    })
  })

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'whose libraries are not installed is an error, and nothing runs on the CPU instead',
    async () => {
      await expect(openOn('tensorrt')).rejects.toMatchObject({
        code: 'MG5055',
        message: expect.stringMatching(
          /^The execution provider tensorrt does not start here: .*[Ff]ailed to load/,
        ),
      })
    },
  )

  it('that would leave operators to the CPU is told from one that is not there', async () => {
    // What the runtime says when the CPU may not take what is left over, provoked without any other provider.
    const runtime = await import('onnxruntime-node')
    const options = { extra: { session: { disable_cpu_ep_fallback: '1' } }, logSeverityLevel: 4 } as const
    const left = await runtime.InferenceSession.create(
      join(goldens, 'wine_gb_better/candidate.onnx'),
      options,
    )
      .then(() => undefined)
      .catch((cause: unknown) => cause)
    expect(describeRefusal(left, 'cuda', 'm.onnx')).toMatchObject({ code: 'MG5056' })
    expect(describeRefusal(left, 'cpu', 'm.onnx')).toBeUndefined()
    const absent = new Error(
      '/src/onnxruntime/core/webgpu.cc:136 Init() x was false. Failed to get a WebGPU adapter: None',
    )
    expect(describeRefusal(absent, 'webgpu', 'm.onnx')?.message).toBe(
      'The execution provider webgpu does not start here: Failed to get a WebGPU adapter: None.',
    )
    expect(describeRefusal(new Error('Protobuf parsing failed.'), 'cuda', 'm.onnx')).toBeUndefined()
  })

  it('names the operators that fell back', () => {
    expect(fellBack('cuda', 'm.onnx', ['Gather', 'NonMaxSuppression']).message).toBe(
      'cuda does not run all of m.onnx: Gather, NonMaxSuppression would run on the CPU.',
    )
  })
})

it('is optimised and threaded as asked, with the same numbers', async () => {
  const path = join(folder, 'model.onnx')
  await writeFile(path, linearModel([2, 3], 1))
  const facts = await inspectModel(path)
  for (const optimization of optimizations) {
    const session = await openSession(path, facts, {
      threads: 2,
      interThreads: 2,
      optimization,
      temporaryFolder: folder,
    })
    const { y } = await session.run({ x: floats([1, 2], 1, 1) }, ['y'])
    expect(y).toEqual(floats([1, 1], 6))
    await session.close()
  }
})
