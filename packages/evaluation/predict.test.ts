import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb, type SqlValue } from '@mlgate/tables'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildModel, linearModel, node, tensor, value } from '../../test/support/build-onnx.ts'
import { type PredictRequest, type PredictResponse, predict, sourceOf, type WorkContext } from './index.ts'

const goldens = join(import.meta.dirname, '../../test/fixtures/goldens/models')

let folder: string
let context: WorkContext & { stages: string[] }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-predict-'))
  const stages: string[] = []
  context = {
    stages,
    temporaryFolder: folder,
    memoryBytes: 2 ** 30,
    progress: ({ stage, done }) => stages.push(done === undefined ? stage : `${stage} ${done}`),
  }
})
afterAll(() => rm(folder, { recursive: true }))

type Case = Partial<Omit<PredictRequest, 'model' | 'data'>> & { model: Uint8Array; csv: string }

/** Evaluates a model on the rows of a CSV text. */
async function run({
  model,
  csv,
  ...request
}: Case): Promise<PredictResponse & { table: Record<string, SqlValue>[] }> {
  const path = join(folder, 'model.onnx')
  const data = join(folder, 'data.csv')
  await writeFile(path, model)
  await writeFile(data, csv)
  const output = join(folder, 'out.predictions.parquet')
  const source = { files: [data], format: 'csv' as const }
  const response = await predict(
    { target: 'target', names: ['data.csv'], output, ...request, model: path, data: source },
    context,
  )
  return { ...response, table: await readTable(output) }
}

async function readTable(path: string): Promise<Record<string, SqlValue>[]> {
  const engine = await openDuckDb({
    sources: [sourceOf({ path })],
    memoryBytes: 2 ** 28,
    temporaryFolder: folder,
  })
  try {
    return await engine.query(`SELECT * FROM read_parquet('${path}')`)
  } finally {
    engine.close()
  }
}

/** A model that gives back its input. */
function identityModel(type: 'float32' | 'int64' | 'bool' | 'string', shape: (number | string | null)[]) {
  return buildModel({
    nodes: [node('Identity', ['x'], ['y'])],
    inputs: [value('x', type, shape)],
    outputs: [value('y', type, shape)],
  })
}

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
    const output = join(folder, `${name}.parquet`)
    const response = await predict(
      {
        model: join(goldens, name, `${side}.onnx`),
        data: { files: [join(goldens, name, `data.${format}`)], format },
        target: 'label',
        names: [`data.${format}`],
        output,
      },
      context,
    )
    const [header = [], ...expected] = (
      await readFile(join(goldens, name, `${side}_predictions.csv`), 'utf8')
    )
      .trim()
      .split('\n')
      .map((line) => line.trim().split(','))
    const rows = await readTable(output)
    expect(rows).toHaveLength(expected.length)
    expect(response.rows).toBe(expected.length)
    expect(response.fileRows).toEqual([expected.length])
    expected.forEach(([row, ...cells], index) => {
      const got = rows[index] ?? {}
      expect(got.id).toBe(String(Number(row) + 1))
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
      output: join(folder, 'wine.parquet'),
    }
    const { binding, classes, task } = await predict(request, context)
    expect(task).toBe('classification')
    expect(classes).toEqual(['barbera', 'barolo', 'grignolino'])
    expect(binding).toBe(
      '13 columns, in file order, are fed to the input input: float32 [?, 13]; labels from the output output_label; probabilities of 3 classes from output_probability, in the order of the model’s ZipMap',
    )
  })
})

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
    context.stages.length = 0
    const { table, fileRows } = await run({ model: linearModel([2]), csv: `x,target\n${rows.join('\n')}\n` })
    expect(fileRows).toEqual([10_000])
    expect(table.every(({ prediction }, row) => prediction === row * 2)).toBe(true)
    expect(context.stages).toEqual(
      expect.arrayContaining(['scoring rows 4096', 'scoring rows 8192', 'scoring rows 10000']),
    )
  })

  it('feeds texts', async () => {
    const { table } = await run({
      model: identityModel('string', [null, 1]),
      csv: 'x,target\nstop,stop\nyield,stop\n',
    })
    expect(table).toEqual([
      { id: '1', target: 'stop', prediction: 'stop' },
      { id: '2', target: 'stop', prediction: 'yield' },
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
    const path = join(folder, 'german.csv')
    const model = join(folder, 'model.onnx')
    await writeFile(path, 'x;target\n1.000,5;2,25\n-1,25;-0,5\n')
    await writeFile(model, linearModel([1]))
    const output = join(folder, 'german.parquet')
    const dialect = { delimiter: ';', decimal: ',', thousands: '.' }
    await predict(
      {
        model,
        data: { files: [path], format: 'csv', dialect },
        target: 'target',
        names: ['german.csv'],
        output,
      },
      context,
    )
    expect((await readTable(output)).map(({ target, prediction }) => [target, prediction])).toEqual([
      [2.25, 1000.5],
      [-0.5, -1.25],
    ])
  })

  it('reads several files as one table and counts the rows of each', async () => {
    const files = [join(folder, 'part1.csv'), join(folder, 'part2.csv')]
    await writeFile(files[0] as string, 'x,target\n1,0.5\n2,0.5\n')
    await writeFile(files[1] as string, 'target,x\n0.5,3\n')
    const model = join(folder, 'model.onnx')
    await writeFile(model, linearModel([1]))
    const output = join(folder, 'parts.parquet')
    const { fileRows } = await predict(
      { model, data: { files, format: 'csv' }, target: 'target', names: ['part1.csv', 'part2.csv'], output },
      context,
    )
    expect(fileRows).toEqual([2, 1])
    expect((await readTable(output)).map(({ id, prediction }) => [id, prediction])).toEqual([
      ['1', 1],
      ['2', 2],
      ['3', 3],
    ])
  })
})

describe('stored types', () => {
  /** Evaluates a model on the rows of a SELECT, stored as Parquet. */
  async function runStored(model: Uint8Array, select: string): Promise<SqlValue[]> {
    const files = [join(folder, 'stored.parquet')]
    const engine = await openDuckDb({
      sources: [],
      outputs: files,
      memoryBytes: 2 ** 28,
      temporaryFolder: folder,
    })
    await engine.run(`COPY (${select}) TO '${files[0]}' (FORMAT parquet)`)
    engine.close()
    const path = join(folder, 'model.onnx')
    await writeFile(path, model)
    const output = join(folder, 'stored.predictions.parquet')
    await predict(
      {
        model: path,
        data: { files, format: 'parquet' },
        target: 'target',
        names: ['stored.parquet'],
        output,
      },
      context,
    )
    return (await readTable(output)).map(({ prediction }) => prediction ?? null)
  }

  it('numbers of every kind and booleans are fed to floats', async () => {
    const select =
      'SELECT true AS a, 1.5::DECIMAL(4, 1) AS b, 3::TINYINT AS c, 2::DOUBLE AS d, 4::HUGEINT AS e, 0.5 AS target'
    expect(await runStored(linearModel([1, 10, 100, 1000, 10000]), select)).toEqual([42316])
  })

  it('integers take whole numbers, booleans and numbers without a fraction, exactly', async () => {
    const model = identityModel('int64', [null, 1])
    expect(await runStored(model, 'SELECT 9007199254740993 AS x, 9007199254740993 AS target')).toEqual([
      '9007199254740993',
    ])
    expect(await runStored(model, 'SELECT true AS x, 1 AS target')).toEqual(['1'])
    expect(await runStored(model, 'SELECT 3::DOUBLE AS x, 3 AS target')).toEqual(['3'])
    await expect(runStored(model, 'SELECT 3.5::DOUBLE AS x, 3 AS target')).rejects.toMatchObject({
      code: 'MG5015',
    })
    await expect(runStored(model, 'SELECT 1e17::DOUBLE AS x, 3 AS target')).rejects.toMatchObject({
      code: 'MG5015',
    })
  })

  it('texts, dates, lists and structs are fed to no number', async () => {
    for (const column of ["'1'", 'DATE $$2024-01-01$$', '[1]', '{a: 1}']) {
      await expect(runStored(linearModel([1]), `SELECT ${column} AS x, 1 AS target`)).rejects.toMatchObject({
        code: 'MG5013',
      })
    }
  })

  it('objects of JSON are read as they are typed', async () => {
    const files = [join(folder, 'rows.ndjson')]
    await writeFile(files[0] as string, '{"x": 1.5, "target": 2}\n{"x": null, "target": 3}\n')
    const model = join(folder, 'model.onnx')
    await writeFile(model, linearModel([2]))
    const output = join(folder, 'json.parquet')
    const request = {
      model,
      data: { files, format: 'ndjson' as const },
      target: 'target',
      names: ['rows.ndjson'],
      output,
      task: 'regression' as const,
    }
    const { notes } = await predict(request, context)
    expect(notes).toHaveLength(1)
    expect((await readTable(output)).map(({ prediction }) => prediction)).toEqual([3, Number.NaN])
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

describe('inputs that do not fit', () => {
  const mismatch = (request: Case) => expect(run(request)).rejects

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
    const request = predict(
      {
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
        output: join(folder, 'x.parquet'),
      },
      context,
    )
    await expect(request).rejects.toThrow(
      /the column label holds VARCHAR, the input input takes float32.*base\.onnx takes input: float32 \[\?, 13\]; data\.parquet gives label: VARCHAR, alcohol: /,
    )
  })

  it('F27: an input of a type that no column can be fed to is named', async () => {
    const model = buildModel({
      nodes: [node('Cast', ['x'], ['y'], { attributes: { to: { int: 1 } } })],
      inputs: [value('x', 'float16', [null, 1])],
      outputs: [value('y', 'float32', [null, 1])],
    })
    await mismatch({ model, csv: 'x,target\n1,2\n' }).toThrow(/the input x is of type float16/)
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
    const files = [join(folder, 'one.csv'), join(folder, 'two.csv')]
    await writeFile(files[0] as string, 'x,target\n1,0.5\n')
    await writeFile(files[1] as string, 'z,target\n1,0.5\n')
    const model = join(folder, 'model.onnx')
    await writeFile(model, linearModel([1]))
    const request = {
      model,
      data: { files, format: 'csv' as const },
      target: 'target',
      features: ['x'],
      names: ['one.csv', 'two.csv'],
      output: join(folder, 'o.parquet'),
    }
    await expect(predict(request, context)).rejects.toMatchObject({
      code: 'MG5014',
      message: 'The column "x" is not in two.csv.',
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

  it('with missing or repeated ids are an error that shows them', async () => {
    await expect(
      run({ model, csv: 'x,k,target\n1,a,1\n2,,2\n3,a,3\n4,b,4\n', id: 'k' }),
    ).rejects.toMatchObject({
      code: 'MG5019',
      message:
        'The id column "k" of data.csv is empty in 1 row (the first: 2) and repeats an id of a row before in 1 row (the first: 3): "a".',
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
