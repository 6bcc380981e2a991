import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildModel, linearModel, node, value } from '../../../test/support/build-onnx.ts'
import { goldens, identityModel, useWorkbench } from '../test-support/workbench.ts'

const { write, predictTable, run, runStored } = useWorkbench()

describe('inputs that do not fit', () => {
  const mismatch = (request: Parameters<typeof run>[0]) => expect(run(request)).rejects

  it('F27: a wrong number of columns prints both sides', async () => {
    const request = { model: linearModel([1, 2, 3]), csv: 'a,b,target\n1,2,3\n' }
    await mismatch(request).toMatchObject({ code: 'MG5013' })
    await mismatch(request).toThrow(
      'Model and data do not fit: the input x: float32 [N, 3] does not take the 2 columns that data.csv has. model.onnx takes x: float32 [N, 3]; data.csv gives a: VARCHAR, b: VARCHAR.',
    )
  })

  it('F27: an input without a column of its name prints both sides and what was probably meant', async () => {
    const model = buildModel({
      nodes: [node('Add', ['width', 'height'], ['y'])],
      inputs: [value('width', 'float32', [null, 1]), value('height', 'float32', [null, 1])],
      outputs: [value('y', 'float32', [null, 1])],
    })
    const error = await run({ model, csv: 'width,heigth,target\n1,2,3\n' }).catch((cause: unknown) => cause)
    expect(error).toMatchObject({
      code: 'MG5013',
      hint: 'Did you mean the column "heigth"? Names must be the same.',
    })
    expect((error as Error).message).toContain(
      'takes width: float32 [?, 1], height: float32 [?, 1]; data.csv gives width: VARCHAR, heigth: VARCHAR.',
    )
  })

  it('F27: a stored type that the input cannot take prints both sides', async () => {
    const wine = join(goldens, 'wine_gb_better')
    const request = predictTable({
      model: join(wine, 'base.onnx'),
      data: { files: [join(wine, 'data.parquet')], format: 'parquet' },
      // The label is a text, and there are 13 columns again.
      features: [
        'label',
        ...'alcohol,malic_acid,ash,alcalinity_of_ash,magnesium,total_phenols,flavanoids,nonflavanoid_phenols,proanthocyanins,color_intensity,hue,od280_od315_of_diluted_wines'.split(
          ',',
        ),
      ],
      target: 'label',
      names: ['data.parquet'],
    })
    await expect(request).rejects.toThrow(
      /the column label holds VARCHAR, the input input takes float32.*base\.onnx takes input: float32 \[\?, 13\]; data\.parquet gives label: VARCHAR, alcohol: /,
    )
  })

  it('F27: images without a word of what is done to them say what is missing', async () => {
    const model = identityModel('float32', ['N', 3, 4, 4])
    const request = runStored(model, "SELECT {bytes: 'x'::BLOB, path: 'a.png'} AS image, 1 AS target")
    await expect(request).rejects.toMatchObject({
      problems: [{ hint: expect.stringContaining('preprocess') }],
    })
  })

  it('F27: an input of a type that no column can be fed to is named', async () => {
    const model = buildModel({
      nodes: [node('Cast', ['x'], ['y'], { attributes: { to: { int: 1 } } })],
      inputs: [value('x', 'bfloat16', [null, 1])],
      outputs: [value('y', 'float32', [null, 1])],
    })
    await mismatch({ model, csv: 'x,target\n1,2\n' }).toThrow(/the input x is of type bfloat16/)
  })

  it('a column that is named and not there is an error with what was probably meant; all are listed', async () => {
    const request = run({ model: linearModel([1]), csv: 'x,target\n1,2\n', target: 'traget', id: 'key' })
    await expect(request).rejects.toMatchObject({
      code: 'MG5014',
      problems: [{ hint: 'Did you mean "target"?' }, { message: 'The id column "key" is not in data.csv.' }],
    })
  })

  it.each([
    ['a text', 'x,target\n1,0.5\nmany,0.5\n', linearModel([1])],
    ['a fraction for an integer', 'x,target\n1,1\n1.5,1\n', identityModel('int64', [null, 1])],
    [
      'an integer that is too large',
      'x,target\n1,1\n9223372036854775808,1\n',
      identityModel('int64', [null, 1]),
    ],
  ])(
    '%s that cannot be fed is an error with column and row, and the cell stays private',
    async (_, csv, model) => {
      const error = await run({ model, csv }).catch((cause: unknown) => cause)
      expect(error).toMatchObject({ code: 'MG5015' })
      expect((error as Error).message).toBe(
        'The column "x" of data.csv cannot be fed to the model in 1 of its cells, first in row 2: what they hold is not of the input’s type.',
      )
    },
  )

  it.each(['int64', 'string'] as const)(
    'an empty cell of a model of %s is an error: nothing is made up',
    async (type) => {
      await mismatch({
        model: identityModel(type, [null, 1]),
        csv: 'x,y,target\n1,1,1\n,1,1\n',
        features: ['x'],
      }).toThrow(
        'The column "x" of data.csv is empty in row 2; only inputs of floats can take an empty cell (as NaN).',
      )
    },
  )

  it('a column that one of several files lacks is an error, not a column of NaN', async () => {
    const files = [await write('one.csv', 'x,target\n1,0.5\n'), await write('two.csv', 'z,target\n1,0.5\n')]
    const model = await write('model.onnx', linearModel([1]))
    const data = { files, format: 'csv' as const }
    const request = { model, data, target: 'target', features: ['x'], names: ['one.csv', 'two.csv'] }
    await expect(predictTable(request)).rejects.toMatchObject({
      code: 'MG5014',
      message: 'The column "x" is not in two.csv.',
    })
  })
})
