import { describe, expect, it } from 'vitest'
import { buildModel, type ElementType, node, tensor, value } from '../../../test/support/build-onnx.ts'
import { identityModel, useWorkbench } from '../test-support/workbench.ts'

const { run, runStored } = useWorkbench()

/** `dense` of two values and `embedding` of three: the score is the sum of all, weighed 1 and 10. */
const twoVectors = buildModel({
  nodes: [
    node('Mul', ['embedding', 'ten'], ['tens']),
    node('Concat', ['dense', 'tens'], ['all'], { attributes: { axis: { int: 1 } } }),
    node('ReduceSum', ['all', 'axes'], ['y'], { attributes: { keepdims: { int: 1 } } }),
  ],
  initializers: [
    tensor('ten', 'float32', [1], Float32Array.of(10)),
    tensor('axes', 'int64', [1], BigInt64Array.of(1n)),
  ],
  inputs: [value('dense', 'float32', ['N', 2]), value('embedding', 'float32', ['N', 3])],
  outputs: [value('y', 'float32', ['N', 1])],
})

describe('an input of several values', () => {
  it('takes the columns that are named for it', async () => {
    const { table, binding } = await run({
      model: twoVectors,
      csv: 'a,b,e1,e2,e3,target\n1,2,3,4,5,0.5\n',
      features: ['a', 'b', 'e1', 'e2', 'e3'],
      groups: { dense: ['a', 'b'], embedding: ['e1', 'e2', 'e3'] },
    })
    expect(table).toMatchObject([{ prediction: 123 }])
    expect(binding).toContain('2 to dense: float32 [N, 2], 3 to embedding: float32 [N, 3]')
  })

  it('takes the list column of its name', async () => {
    const { table } = await runStored(
      twoVectors,
      'SELECT [1, 2]::FLOAT[] AS dense, [3, 4, 5]::FLOAT[3] AS embedding, 0.5 AS target',
    )
    expect(table).toMatchObject([{ prediction: 123 }])
  })

  it('takes nested lists row-major', async () => {
    const model = buildModel({
      nodes: [
        node('Gather', ['x', 'first'], ['row'], { attributes: { axis: { int: 1 } } }),
        node('ReduceMax', ['row'], ['y'], { attributes: { axes: { ints: [1] }, keepdims: { int: 0 } } }),
      ],
      initializers: [tensor('first', 'int64', [], BigInt64Array.of(0n))],
      inputs: [value('x', 'float32', ['N', 2, 3])],
      outputs: [value('y', 'float32', ['N'])],
    })
    const { table } = await runStored(model, 'SELECT [[1, 2, 3], [4, 5, 6]] AS x, 0.5 AS target')
    expect(table).toMatchObject([{ prediction: 3 }])
  })

  it('takes no lists of different lengths: the shortest is named by its row', async () => {
    const rows = 'SELECT * FROM (VALUES ([1, 2], 0.5), ([1], 1.5)) AS rows(x, target)'
    const request = runStored(identityModel('float32', ['N', 2]), rows)
    await expect(request).rejects.toMatchObject({ code: 'MG5015' })
    await expect(request).rejects.toThrow(/1 to 2 elements.*row 2/)
  })

  it('F27: columns that do not fit print both sides', async () => {
    const request = run({ model: twoVectors, csv: 'dense,embedding,target\n1,2,0.5\n' })
    await expect(request).rejects.toThrow(/the input dense: float32 \[N, 2\] does not take one column/)
  })
})

describe('element types', () => {
  const same = (type: ElementType) =>
    buildModel({
      nodes: [node('Identity', ['x'], ['y'])],
      inputs: [value('x', type, ['N', 1])],
      outputs: [value('y', type, ['N', 1])],
    })

  it.each(['float16', 'float32', 'float64', 'int8', 'uint8', 'int32', 'int64'] as const)(
    '%s go in and come out',
    async (type) => {
      const { table } = await run({ model: same(type), csv: 'x,target\n7,7\n100,100\n', task: 'regression' })
      expect(table.map(({ prediction }) => prediction)).toEqual([7, 100])
    },
  )

  it('float16 keeps an empty cell as NaN, and rounds as it must', async () => {
    const { table } = await run({
      model: same('float16'),
      csv: 'x,target\n,1\n2049,1\n-0.1,2.5\n',
      task: 'regression',
    })
    expect(table.map(({ prediction }) => prediction)).toEqual([Number.NaN, 2048, -0.0999755859375])
  })

  it('a number that the input cannot hold is an error with its row', async () => {
    const request = run({ model: same('uint8'), csv: 'x,target\n7,7\n256,7\n', task: 'regression' })
    await expect(request).rejects.toThrow(/cannot be fed to the model in 1 of its cells, first in row 2/)
  })
})

describe('rows at once', () => {
  const rowsOf = (rows: number) =>
    buildModel({
      nodes: [node('Identity', ['x'], ['y'])],
      inputs: [value('x', 'float32', [rows, 1])],
      outputs: [value('y', 'float32', [rows, 1])],
    })

  it.each([1, 3, 8])(
    'a model that takes %i at a time is given all of them, the last filled up',
    async (rows) => {
      const csv = `x,target\n${[1, 2, 3, 4, 5].map((number) => `${number},${number}.5\n`).join('')}`
      const { table } = await run({ model: rowsOf(rows), csv })
      expect(table.map(({ prediction }) => prediction)).toEqual([1, 2, 3, 4, 5])
    },
  )

  it('a model of one row may have dropped the dimension of rows from its outputs', async () => {
    const model = buildModel({
      nodes: [node('Squeeze', ['x'], ['y'])],
      inputs: [value('x', 'float32', [1, 1])],
      outputs: [value('y', 'float32', [])],
    })
    const { table } = await run({ model, csv: 'x,target\n1,1.5\n2,2.5\n' })
    expect(table.map(({ prediction }) => prediction)).toEqual([1, 2])
  })
})
