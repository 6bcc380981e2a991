import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildModel, linearModel, node, tensor, value } from '../../../test/support/build-onnx.ts'
import { goldens, useWorkbench } from '../test-support/workbench.ts'

const { predictTable, run } = useWorkbench()

describe('the goldens: what onnxruntime in Python gave for the same models and rows', () => {
  const cases = [
    'breast_cancer_rf_worse',
    'diabetes_reg_better',
    'digits_lr_slice_class',
    'digits_mlp_other_seed',
    'wine_gb_better',
  ]
  const runs = cases.flatMap((name) =>
    ['base', 'candidate'].flatMap((side) =>
      (['parquet', 'csv'] as const).map((format) => [name, side, format] as const),
    ),
  )
  it.each(runs)('%s, %s, from %s', async (name, side, format) => {
    const { table: rows, ...response } = await predictTable({
      model: join(goldens, name, `${side}.onnx`),
      data: { files: [join(goldens, name, `data.${format}`)], format },
      target: 'label',
      names: [`data.${format}`],
    })
    const [header = [], ...expected] = (
      await readFile(join(goldens, name, `${side}_predictions.csv`), 'utf8')
    )
      .trim()
      .split('\n')
      .map((line) => line.trim().split(','))
    expect(rows).toHaveLength(expected.length)
    expect(response.rows).toBe(expected.length)
    expect(response.fileRows).toEqual([expected.length])
    expected.forEach(([row, ...cells], index) => {
      const got = rows[index] ?? {}
      // Without an id nothing poses as one: a row number would join rows of other data by chance.
      expect(got).not.toHaveProperty('id')
      header.slice(1).forEach((column, position) => {
        const want = cells[position] as string
        if (column === 'label') expect(got.prediction, `row ${row}`).toBe(want)
        else if (column.startsWith('p_'))
          expect(got[`probability:${column.slice(2)}`]).toBeCloseTo(Number(want), 5)
        else expect(Math.abs(Number(got.prediction) / Number(want) - 1)).toBeLessThan(1e-5)
      })
    })
  })

  it('says how inputs and outputs were bound', async () => {
    const wine = join(goldens, 'wine_gb_better')
    const request = {
      model: join(wine, 'base.onnx'),
      data: { files: [join(wine, 'data.csv')], format: 'csv' as const },
      target: 'label',
      names: ['data.csv'],
    }
    const { binding, classes, task } = await predictTable(request)
    expect(task).toBe('classification')
    expect(classes).toEqual(['barbera', 'barolo', 'grignolino'])
    expect(binding).toBe(
      '13 columns, in file order, are fed to the input input: float32 [?, 13]; labels from the output output_label; probabilities of 3 classes from output_probability, in the order of the model’s ZipMap',
    )
  })
})

describe('outputs', () => {
  it('count by the shape they come in: declared ones are often wrong', async () => {
    const model = buildModel({
      nodes: [node('Reshape', ['x', 'flat'], ['y'])],
      initializers: [tensor('flat', 'int64', [1], BigInt64Array.of(-1n))],
      inputs: [value('x', 'float32', [null, 1])],
      outputs: [value('y', 'float32', [1])],
    })
    const { table } = await run({ model, csv: 'x,target\n1,0.5\n2,0.5\n' })
    expect(table.map(({ prediction }) => prediction)).toEqual([1, 2])
  })

  it('without one entry for each row are an error', async () => {
    const model = buildModel({
      nodes: [node('ReduceSum', ['x'], ['y'])],
      inputs: [value('x', 'float32', [null, 1])],
      outputs: [value('y', 'float32', [1, 1])],
    })
    await expect(run({ model, csv: 'x,target\n1,0.5\n2,0.5\n' })).rejects.toMatchObject({
      code: 'MG5017',
      message:
        'The outputs of model.onnx cannot be used: for 2 rows the output y has the shape [1, 1], not one entry for each row.',
    })
  })
})

describe('rows', () => {
  const model = linearModel([1])
  it('without truth are an error that counts them', async () => {
    const csv = 'x,target\n1,1\n2,\n3,3\n4,\n'
    await expect(run({ model, csv })).rejects.toMatchObject({
      code: 'MG5016',
      message: 'The target "target" of data.csv is empty or NaN in 2 rows (the first: 2, 4) of 4.',
    })
  })

  it('F26: none at all is an error', async () => {
    await expect(run({ model, csv: 'x,target\n' })).rejects.toMatchObject({ code: 'MG5022' })
  })

  it('with missing or repeated ids are an error that says where, and shows none', async () => {
    await expect(
      run({ model, csv: 'x,k,target\n1,a,1\n2,,2\n3,a,3\n4,b,4\n', id: 'k' }),
    ).rejects.toMatchObject({
      code: 'MG5019',
      message:
        'The id column "k" of data.csv is empty in 1 row (the first: 2) and repeats an id of a row before in 1 row (the first: 3).',
    })
  })

  it.each(['-1', 'NaN', 'inf', '', 'heavy'])('with a weight of %j are an error', async (weight) => {
    await expect(
      run({ model, csv: `x,w,target\n1,1,1\n2,${weight},2\n`, weight: 'w' }),
    ).rejects.toMatchObject({
      code: 'MG5020',
      message: 'The weight column "w" of data.csv is empty, negative or not finite in 1 row (the first: 2).',
    })
  })
})
