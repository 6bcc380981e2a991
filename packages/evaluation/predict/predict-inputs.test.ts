import { describe, expect, it } from 'vitest'
import { buildModel, linearModel, node, tensor, value } from '../../../test/support/build-onnx.ts'
import { identityModel, useWorkbench } from '../test-support/workbench.ts'

const { stages, write, predictTable, run, runStored } = useWorkbench()

describe('inputs', () => {
  it('feeds all columns but target, id, weight and slices, in file order', async () => {
    const csv = 'key,a,target,b,w,site\nr1,1,6,10,1,north\nr2,2,7,20,2,south\n'
    const { table, binding } = await run({
      model: linearModel([1, 0.5]),
      csv,
      id: 'key',
      weight: 'w',
      slices: ['site'],
    })
    expect(binding).toMatch(/^2 columns, in file order, are fed to the input x: float32 \[N, 2\]/)
    expect(table).toEqual([
      { id: 'r1', target: 6, prediction: 6, weight: 1, 'slice:site': 'north' },
      { id: 'r2', target: 7, prediction: 12, weight: 2, 'slice:site': 'south' },
    ])
  })

  it('feeds listed features in the order of the list', async () => {
    const { table } = await run({
      model: linearModel([1, 100]),
      csv: 'a,b,c,target\n1,2,3,0.5\n',
      features: ['c', 'a'],
    })
    expect(table[0]?.prediction).toBe(103)
  })

  const twoInputs = (shape: (number | string | null)[]) =>
    buildModel({
      nodes: [node('Sub', ['b', 'a'], ['y'])],
      inputs: [value('b', 'float32', shape), value('a', 'float32', shape)],
      outputs: [value('y', 'float32', shape)],
    })
  it.each([[[null, 1]], [['N']], [[null]], [['N', null]]])(
    'binds one column to each input by name: %j',
    async (shape) => {
      const { table, binding } = await run({
        model: twoInputs(shape),
        csv: 'a,other,b,target\n1,x,10,8\n2,y,20,18\n',
      })
      expect(binding).toContain('2 columns are fed to the model’s 2 inputs of the same names')
      expect(table.map(({ prediction }) => prediction)).toEqual([9, 18])
    },
  )

  it('feeds image-like inputs row-major and says so', async () => {
    const model = buildModel({
      nodes: [
        node('Gather', ['x', 'last'], ['y'], { attributes: { axis: { int: 3 } } }),
        node('ReduceSum', ['y', 'axes'], ['z'], { attributes: { keepdims: { int: 0 } } }),
      ],
      initializers: [
        tensor('last', 'int64', [1], BigInt64Array.of(1n)),
        tensor('axes', 'int64', [3], BigInt64Array.of(1n, 2n, 3n)),
      ],
      inputs: [value('x', 'float32', ['N', 1, 2, 2])],
      outputs: [value('z', 'float32', ['N'])],
    })
    const { table, binding } = await run({ model, csv: 'p00,p01,p10,p11,target\n1,2,3,4,0.5\n' })
    expect(table[0]?.prediction).toBe(6)
    expect(binding).toContain('shaped [1, 2, 2] row-major')
  })

  it.each([1, 2, 3, 5])(
    'feeds a model of a fixed number of rows (%i) in such batches and drops the padding',
    async (rows) => {
      const model = buildModel({
        nodes: [node('Mul', ['x', 'two'], ['y'])],
        initializers: [tensor('two', 'float32', [1], Float32Array.of(2))],
        inputs: [value('x', 'float32', [rows, 1])],
        outputs: [value('y', 'float32', [rows, 1])],
      })
      const { table } = await run({ model, csv: 'x,target\n1,0.5\n2,0.5\n3,0.5\n' })
      expect(table.map(({ prediction }) => prediction)).toEqual([2, 4, 6])
    },
  )

  it('feeds more rows than one batch holds, in their order, and tells of progress', async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => `${row},${row + 0.5}`)
    stages.length = 0
    const { table, fileRows } = await run({ model: linearModel([2]), csv: `x,target\n${rows.join('\n')}\n` })
    expect(fileRows).toEqual([10_000])
    expect(table.every(({ prediction }, row) => prediction === row * 2)).toBe(true)
    expect(stages).toEqual(
      expect.arrayContaining(['scoring rows 4096', 'scoring rows 8192', 'scoring rows 10000']),
    )
  })

  it('feeds texts', async () => {
    const { table } = await run({
      model: identityModel('string', [null, 1]),
      csv: 'x,target\nstop,stop\nyield,stop\n',
    })
    expect(table).toEqual([
      { target: 'stop', prediction: 'stop' },
      { target: 'stop', prediction: 'yield' },
    ])
  })

  it('feeds booleans, and knows that true and 1 are one label', async () => {
    const { table } = await run({ model: identityModel('bool', [null]), csv: 'x,target\ntrue,1\nfalse,1\n' })
    expect(table.map(({ target, prediction }) => [target, prediction])).toEqual([
      ['true', 'true'],
      ['true', 'false'],
    ])
  })

  it('F28: int64 features above 2^53 reach the model exactly', async () => {
    const csv =
      'x,target\n9007199254740993,9007199254740993\n-9223372036854775808,9007199254740993\n9223372036854775807,1\n'
    const { table } = await run({ model: identityModel('int64', [null, 1]), csv })
    expect(table.map(({ prediction }) => prediction)).toEqual([
      '9007199254740993',
      '-9223372036854775808',
      '9223372036854775807',
    ])
    expect(table[0]?.target).toBe('9007199254740993')
  })

  it('feeds empty cells of floats as NaN and says so', async () => {
    const { table, notes } = await run({ model: linearModel([1, 1]), csv: 'a,b,target\n1,,0.5\n1,1,0.5\n' })
    expect(table.map(({ prediction }) => prediction)).toEqual([Number.NaN, 2])
    expect(notes).toEqual(['1 empty cell in the column b was fed to the model as NaN.'])
  })

  it('reads cells as the dialect of the file writes them', async () => {
    const files = [await write('german.csv', 'x;target\n1.000,5;2,25\n-1,25;-0,5\n')]
    const model = await write('model.onnx', linearModel([1]))
    const dialect = { delimiter: ';', decimal: ',', thousands: '.' }
    const data = { files, format: 'csv' as const, dialect }
    const { table } = await predictTable({ model, data, target: 'target', names: ['german.csv'] })
    expect(table.map(({ target, prediction }) => [target, prediction])).toEqual([
      [2.25, 1000.5],
      [-0.5, -1.25],
    ])
  })

  it('reads several files as one table and counts the rows of each', async () => {
    const files = [
      await write('part1.csv', 'x,target\n1,0.5\n2,0.5\n'),
      await write('part2.csv', 'target,x\n0.5,3\n'),
    ]
    const model = await write('model.onnx', linearModel([1]))
    const names = ['part1.csv', 'part2.csv']
    const { fileRows, table } = await predictTable({
      model,
      data: { files, format: 'csv' },
      target: 'target',
      names,
    })
    expect(fileRows).toEqual([2, 1])
    expect(table.map(({ prediction }) => prediction)).toEqual([1, 2, 3])
  })
})

describe('stored types', () => {
  const predicted = async (model: Uint8Array, select: string) =>
    (await runStored(model, select)).table.map(({ prediction }) => prediction)

  it('numbers of every kind and booleans are fed to floats', async () => {
    const select =
      'SELECT true AS a, 1.5::DECIMAL(4, 1) AS b, 3::TINYINT AS c, 2::DOUBLE AS d, 4::HUGEINT AS e, 0.5 AS target'
    expect(await predicted(linearModel([1, 10, 100, 1000, 10000]), select)).toEqual([42316])
  })

  it('integers take whole numbers, booleans and numbers without a fraction, exactly', async () => {
    const model = identityModel('int64', [null, 1])
    expect(await predicted(model, 'SELECT 9007199254740993 AS x, 9007199254740993 AS target')).toEqual([
      '9007199254740993',
    ])
    expect(await predicted(model, 'SELECT true AS x, 1 AS target')).toEqual(['1'])
    expect(await predicted(model, 'SELECT 3::DOUBLE AS x, 3 AS target')).toEqual(['3'])
    await expect(runStored(model, 'SELECT 3.5::DOUBLE AS x, 3 AS target')).rejects.toMatchObject({
      code: 'MG5015',
    })
    await expect(runStored(model, 'SELECT 1e17::DOUBLE AS x, 3 AS target')).rejects.toMatchObject({
      code: 'MG5015',
    })
  })

  it('texts, dates, lists and structs are fed to no number', async () => {
    for (const column of ["'1'", 'DATE $$2024-01-01$$', "['a']", '{a: 1}']) {
      await expect(runStored(linearModel([1]), `SELECT ${column} AS x, 1 AS target`)).rejects.toMatchObject({
        code: 'MG5013',
      })
    }
  })

  it('objects of JSON are read as they are typed', async () => {
    const files = [await write('rows.ndjson', '{"x": 1.5, "target": 2}\n{"x": null, "target": 3}\n')]
    const model = await write('model.onnx', linearModel([2]))
    const data = { files, format: 'ndjson' as const }
    const request = { model, data, target: 'target', names: ['rows.ndjson'], task: 'regression' as const }
    const { notes, table } = await predictTable(request)
    expect(notes).toHaveLength(1)
    expect(table.map(({ prediction }) => prediction)).toEqual([3, Number.NaN])
  })
})
