import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  buildModel,
  externalTensor,
  graph,
  linearModel,
  node,
  tensor,
  value,
} from '../../test/support/build-onnx.ts'
import { inspectWhole } from './index.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-inspection-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function inspected(model: Uint8Array) {
  await writeFile(join(folder, 'model.onnx'), model)
  return inspectWhole({ model: join(folder, 'model.onnx'), name: 'model.onnx' }, { temporaryFolder: folder })
}

it('a sound model is told with its size and operators, and nothing is to be warned of', async () => {
  const model = linearModel([1, 2])
  expect(await inspected(model)).toMatchObject({
    bytes: model.length,
    externalBytes: {},
    facts: { operators: ['Add', 'MatMul'], opsets: { 'ai.onnx': 17 }, producer: 'mlgate-test' },
    warnings: [],
  })
})

it('operators inside of subgraphs and of other domains are told too', async () => {
  const branch = graph({
    nodes: [node('Gelu', ['x'], ['z'], { domain: 'com.microsoft' })],
    outputs: [value('z', 'float32', [null, 1])],
  })
  const { facts } = await inspected(
    buildModel({
      opsets: { '': 17, 'com.microsoft': 1 },
      nodes: [
        node('If', ['condition'], ['y'], {
          attributes: { then_branch: { graph: branch }, else_branch: { graph: branch } },
        }),
      ],
      initializers: [tensor('condition', 'bool', [], Uint8Array.of(1))],
      inputs: [value('x', 'float32', [null, 1])],
      outputs: [value('y', 'float32', [null, 1])],
    }),
  )
  expect(facts.operators).toEqual(['If', 'com.microsoft:Gelu'])
})

it('weights in files of their own are told with their sizes', async () => {
  await writeFile(join(folder, 'weights.bin'), new Uint8Array(8))
  const { externalBytes } = await inspected(
    buildModel({
      nodes: [node('Mul', ['x', 'w'], ['y'])],
      initializers: [externalTensor('w', [2], 'weights.bin')],
      inputs: [value('x', 'float32', ['N', 2])],
      outputs: [value('y', 'float32', ['N', 2])],
    }),
  )
  expect(externalBytes).toEqual({ 'weights.bin': 8 })
})

it('a number of rows that the model fixes is worth a warning', async () => {
  const model = buildModel({
    nodes: [node('Identity', ['x'], ['y'])],
    inputs: [value('x', 'float32', [1, 2])],
    outputs: [value('y', 'float32', [1, 2])],
  })
  expect((await inspected(model)).warnings).toEqual([expect.stringContaining('It takes 1 row at a time')])
})

it('that the runtime refuses a model is a warning; what it says of itself is told all the same', async () => {
  const model = buildModel({
    opsets: { '': 999 },
    nodes: [node('Identity', ['x'], ['y'])],
    inputs: [value('x', 'float32', [null])],
    outputs: [value('y', 'float32', [null])],
  })
  const { facts, warnings } = await inspected(model)
  expect(facts.opsets).toEqual({ 'ai.onnx': 999 })
  expect(warnings).toEqual([expect.stringMatching(/^ONNX Runtime cannot load model\.onnx: .*opset/i)])
})
