import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  buildModel,
  externalTensor,
  functionOf,
  graph,
  linearModel,
  node,
  tensor,
  value,
} from '../../test/support/build-onnx.ts'
import { describeValue, inspectModel } from './index.ts'

const goldens = join(import.meta.dirname, '../../test/fixtures/goldens/models')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-inspect-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function inspectBytes(bytes: Uint8Array, name = 'model.onnx') {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return inspectModel(path)
}

async function refusal(bytes: Uint8Array, name?: string): Promise<MlgateError> {
  const error = await inspectBytes(bytes, name).then(
    () => undefined,
    (cause: unknown) => cause,
  )
  if (!(error instanceof MlgateError)) throw new Error(`not refused: ${String(error)}`)
  return error
}

const oneInput = { inputs: [value('x', 'float32', ['N', 2])], outputs: [value('y', 'float32', [null, 2])] }

describe('what a model says of itself', () => {
  it('reads inputs, outputs, operator versions and producer', async () => {
    const facts = await inspectModel(join(goldens, 'diabetes_reg_better/base.onnx'))
    expect(facts).toMatchObject({
      inputs: [{ name: 'input', elementType: 'float32', shape: [null, 10] }],
      outputs: [{ name: 'variable', elementType: 'float32', shape: [null, 1] }],
      opsets: { 'ai.onnx': 17, 'ai.onnx.ml': 1 },
      producer: 'skl2onnx 1.20.0',
      externalData: [],
      classLabels: [],
    })
  })

  it('finds class labels where classifiers keep them, string or integer', async () => {
    const wine = await inspectModel(join(goldens, 'wine_gb_better/candidate.onnx'))
    const classes = ['barbera', 'barolo', 'grignolino']
    expect(wine.classLabels).toEqual([{ from: 'TreeEnsembleClassifier', labels: classes }])
    expect(wine.zipMaps).toEqual([{ output: 'output_probability', tensor: 'proba_output', labels: classes }])
    expect(wine.outputs.map(describeValue)).toEqual([
      'output_label: string [?]',
      'output_probability: seq(map(string, float32))',
    ])
    const digits = await inspectModel(join(goldens, 'digits_mlp_other_seed/candidate.onnx'))
    expect(digits.classLabels).toEqual([{ from: 'ArrayFeatureExtractor', labels: [...'0123456789'] }])
  })

  it('takes class labels from metadata, where networks without a label output can carry them', async () => {
    const model = buildModel({
      ...oneInput,
      nodes: [node('Softmax', ['x'], ['y'])],
      metadata: { classes: '["cat", "dog"]', author: 'someone' },
    })
    const facts = await inspectBytes(model)
    expect(facts.classLabels).toEqual([{ from: 'metadata', labels: ['cat', 'dog'] }])
    expect(facts.metadata).toEqual({ classes: '["cat", "dog"]', author: 'someone' })
  })

  it('leaves weights out of the inputs where old files list them', async () => {
    const model = buildModel({
      inputs: [value('x', 'float32', [1]), value('w', 'float32', [1])],
      outputs: [value('y', 'float32', [1])],
      nodes: [node('Add', ['x', 'w'], ['y'])],
      initializers: [
        [
          [1, 1],
          [2, 1],
          [8, 'w'],
          [9, new Uint8Array(4)],
        ],
      ],
    })
    expect((await inspectBytes(model)).inputs.map(({ name }) => name)).toEqual(['x'])
  })

  it('tells the precision that most of its weights have; shapes and labels are none', async () => {
    const weights = (type: 'float32' | 'int8', count: number) =>
      tensor(`${type} weights`, type, [count, 2], new Uint8Array(count * (type === 'int8' ? 2 : 8)))
    const shape = tensor('shape', 'int64', [100], new BigInt64Array(100))
    const model = (...initializers: ReturnType<typeof tensor>[]) =>
      buildModel({ nodes: [node('Identity', ['x'], ['y'])], initializers, ...oneInput })
    expect(await inspectBytes(model(weights('float32', 3), weights('int8', 9), shape))).toMatchObject({
      precision: 'int8',
    })
    expect((await inspectBytes(model(shape))).precision).toBeUndefined()
    expect((await inspectModel(join(goldens, 'digits_mlp_other_seed/base.onnx'))).precision).toBe('float32')
  })

  it('joins a graph that the file holds in two pieces, as protobuf does', async () => {
    const bytes = Buffer.concat([linearModel([1, 2]), buildModel({ outputs: [value('product', 'float32')] })])
    const facts = await inspectBytes(bytes)
    expect(facts.outputs.map(describeValue)).toEqual(['y: float32 [N, 1]', 'product: float32'])
  })
})

describe('files that are no usable model', () => {
  it('F22: an empty file has a message of its own', async () => {
    expect(await refusal(new Uint8Array())).toMatchObject({
      code: 'MG5001',
      message: 'model.onnx is empty (0 bytes).',
    })
  })

  it('F22: a truncated model is called truncated, wherever it was cut', async () => {
    const whole = linearModel([1, 2, 3, 4])
    for (let length = 2; length < whole.length; length++) {
      const error = await refusal(whole.subarray(0, length))
      expect(error.code, `cut after ${length} bytes`).toBe('MG5002')
      expect(error.message).toMatch(/^model\.onnx is truncated: /)
    }
  })

  it('F22: an HTML page has a message of its own', async () => {
    for (const page of ['<!DOCTYPE html><html></html>', '\n\n<html lang="en">', '\ufeff<!doctype HTML>']) {
      const error = await refusal(Buffer.from(page))
      expect(error).toMatchObject({ code: 'MG5003', message: 'model.onnx is an HTML page, not a model.' })
    }
  })

  it('F22: a Git LFS pointer says how to fetch the model', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'
    const error = await refusal(Buffer.from(pointer))
    expect(error.code).toBe('MG5004')
    expect(error.hint).toContain('git lfs pull')
  })

  it('tells a damaged model from a truncated one', async () => {
    const bytes = linearModel([1, 2])
    // The node's own length, inside the graph, now reaches beyond the graph but not beyond the file.
    const position = Buffer.from(bytes).indexOf('MatMul') - 1
    bytes[position] = 0x7f
    expect((await refusal(Buffer.concat([bytes, bytes]))).message).toMatch(/^model\.onnx is damaged: /)
  })

  it('says of any other content that it is no ONNX', async () => {
    for (const text of [
      'hello world',
      'label,age\n1,2\n',
      '{"a": 1}',
      '\0\0\0\0\0\0\0\0\0',
      '\xff\xfe\xfd',
    ]) {
      expect((await refusal(Buffer.from(text, 'latin1'))).code, text).toBe('MG5006')
    }
  })

  it('refuses a file that nests deeper than any exporter would', async () => {
    let inner = graph({})
    for (let depth = 0; depth < 60; depth++) {
      inner = graph({ nodes: [node('If', [], [], { attributes: { body: { graph: inner } } })] })
    }
    const bytes = buildModel({
      ...oneInput,
      nodes: [node('If', [], [], { attributes: { body: { graph: inner } } })],
    })
    expect((await refusal(bytes)).message).toContain('nests deeper than 100 messages')
  })

  it('refuses a folder, and a file that is not there', async () => {
    await expect(inspectModel(folder)).rejects.toMatchObject({ code: 'MG1006' })
    await expect(inspectModel(join(folder, 'absent.onnx'))).rejects.toMatchObject({ code: 'MG1006' })
  })
})

describe('models of other formats', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1')
  const others: [string, Buffer, string, string][] = [
    [
      'pickle of protocol 5',
      bytes('\x80\x05\x95\x10\0\0\0\0\0\0\0\x8c\x07sklearn.'),
      'Python pickle',
      'skl2onnx',
    ],
    ['pickle of protocol 2', bytes('\x80\x02csklearn.linear_model\nRidge\n.'), 'Python pickle', 'skl2onnx'],
    [
      'pickle of protocol 0',
      bytes('ccopy_reg\n_reconstructor\np0\n(csklearn\nA\ntp1\nRp2\n.'),
      'Python pickle',
      'skl2onnx',
    ],
    ['pickled dictionary of protocol 0', bytes('(dp0\nVa\np1\nI1\ns.'), 'Python pickle', 'skl2onnx'],
    [
      'pickled dictionary of protocol 1',
      bytes('}q\x00(X\x01\0\0\0aq\x01K\x01u.'),
      'Python pickle',
      'skl2onnx',
    ],
    ['joblib file', bytes('\x80\x04\x95\x10\0\0\0\0\0\0\0\x8c\x1ajoblib.numpy_pickle'), 'joblib', 'skl2onnx'],
    ['compressed joblib file', bytes('\x78\x9c\x01\x02'), 'compressed', 'skl2onnx'],
    ['gzip file', bytes('\x1f\x8b\x08\0'), 'compressed', 'unpack'],
    ['PyTorch archive', bytes('PK\x03\x04\x14\0\0\0\0\0archive/data.pkl'), 'PyTorch', 'torch.onnx.export'],
    ['old PyTorch file', bytes('\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.'), 'PyTorch', 'torch.onnx.export'],
    ['NumPy archive', bytes('PK\x03\x04\x14\0\0\0\0\0weights.npy'), 'NumPy', 'ONNX'],
    ['Keras archive', bytes('PK\x03\x04\x14\0\0\0\0\0metadata.json config.json'), 'Keras', 'tf2onnx'],
    ['Keras HDF5 file', bytes('\x89HDF\r\n\x1a\n\0'), 'HDF5', 'tf2onnx'],
    ['safetensors file', bytes('\x40\0\0\0\0\0\0\0{"w":{"dtype":"F32"'), 'safetensors', 'ONNX'],
    ['TensorFlow Lite model', bytes('\x1c\0\0\0TFL3'), 'TensorFlow Lite', 'tf2onnx'],
    ['GGUF file', bytes('GGUF\x03\0\0\0'), 'GGUF', 'ONNX'],
    ['ORT-format model', bytes('\x1c\0\0\0ORTM'), 'ORT format', '.onnx'],
  ]
  it.each(others)('F24: a %s is refused by content, with the way on', async (_, content, says, hint) => {
    for (const name of ['model.onnx', 'model.pkl', 'model']) {
      const error = await refusal(content, name)
      expect(error.code).toBe('MG5005')
      expect(error.message).toContain(says)
      expect(error.hint).toContain(hint)
    }
  })

  it('F24: a real ONNX model is accepted under any name', async () => {
    expect((await inspectBytes(linearModel([1]), 'model.pkl')).inputs).toHaveLength(1)
  })
})

describe('operators', () => {
  const foreign = node('Frobnicate', ['x'], ['y'], { domain: 'acme.ops' })

  it('F23: an unknown operator domain is an error that names it and its operators', async () => {
    const error = await refusal(buildModel({ ...oneInput, nodes: [foreign] }))
    expect(error.code).toBe('MG5008')
    expect(error.message).toBe(
      'model.onnx uses operators of the domain acme.ops (Frobnicate), which ONNX Runtime does not bring.',
    )
    expect(error.hint).toContain('never loaded')
  })

  const body = { attributes: { body: { graph: graph({ nodes: [foreign] }) } } }
  it.each([
    ['a subgraph', { nodes: [node('Loop', ['', 'c', 'x'], ['y'], body)] }],
    [
      'a subgraph of a subgraph',
      {
        nodes: [
          node('If', ['c'], ['y'], {
            attributes: { then_branch: { graph: graph({ nodes: [node('Scan', [], [], body)] }) } },
          }),
        ],
      },
    ],
    ['a function', { functions: [functionOf('own', 'F', [foreign])] }],
    ['a training graph', { training: [[[2, graph({ nodes: [foreign] })] as const]] }],
  ])('F23: finds it in %s', async (_, parts) => {
    expect((await refusal(buildModel({ ...oneInput, ...parts }))).code).toBe('MG5008')
  })

  it('F23: operators of onnxruntime-extensions need a library, so they are refused', async () => {
    for (const domain of ['ai.onnx.contrib', 'com.microsoft.extensions']) {
      const bytes = buildModel({ ...oneInput, nodes: [node('BertTokenizer', ['x'], ['y'], { domain })] })
      expect((await refusal(bytes)).message).toContain(domain)
    }
  })

  it('accepts the domains that the runtime brings, and functions of the model’s own', async () => {
    const nodes = [
      node('Relu', ['x'], ['a'], { domain: 'ai.onnx' }),
      node('FusedGemm', ['a'], ['b'], { domain: 'com.microsoft' }),
      node('Scaler', ['b'], ['c'], { domain: 'ai.onnx.ml' }),
      node('Twice', ['c'], ['y'], { domain: 'own' }),
    ]
    const functions = [functionOf('own', 'Twice', [node('Add', ['a', 'a'], ['b'])])]
    await expect(inspectBytes(buildModel({ ...oneInput, nodes, functions }))).resolves.toBeDefined()
    const error = await refusal(
      buildModel({ ...oneInput, nodes: [node('Thrice', ['x'], ['y'], { domain: 'own' })], functions }),
    )
    expect(error.message).toContain('own (Thrice)')
  })
})

describe('a large model', () => {
  it('is inspected without reading its weights: a sparse file of 3 GiB', async () => {
    const weights = 3 * 2 ** 30
    const path = join(folder, 'large.onnx')
    const head = linearModel([1, 2])
    // An unknown field (number 100) with a length of almost the varint's full 32 bits, then a hole.
    await writeFile(path, Buffer.concat([head, Buffer.from([0xa2, 0x06, 0x80, 0x80, 0x80, 0x80, 0x0c])]))
    await truncate(path, head.length + 7 + weights)
    const before = process.memoryUsage().rss
    expect((await inspectModel(path)).inputs).toHaveLength(1)
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20)
    await rm(path)
  })
})

describe('external data is found wherever a tensor may sit', () => {
  const outside = externalTensor('w', [1], '../secret')
  const inAttribute = (content: object) => ({
    nodes: [node('Constant', [], ['y'], { attributes: { value: content as { tensor: typeof outside } } })],
  })
  it.each([
    ['an initializer', { initializers: [outside] }],
    ['a sparse initializer', { sparseInitializers: [[[1, outside] as const, [2, outside] as const]] }],
    ['a node attribute', inAttribute({ tensor: outside })],
    ['a sparse node attribute', inAttribute({ sparse: [[2, outside]] })],
    ['a subgraph', inAttribute({ graph: graph({ initializers: [outside] }) })],
    [
      'a function',
      {
        functions: [
          functionOf('own', 'F', [
            node('Constant', [], ['y'], { attributes: { value: { tensor: outside } } }),
          ]),
        ],
      },
    ],
    ['a training graph', { training: [[[1, graph({ initializers: [outside] })] as const]] }],
  ])('F21: %s', async (_, parts) => {
    expect((await refusal(buildModel({ ...oneInput, ...parts }))).code).toBe('MG5007')
  })
})
