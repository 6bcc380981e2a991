import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb, writeParquet } from '@mlgate/tables'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Predictions,
  type PredictionsFile,
  readPredictions,
  sourceOf,
  type Unneeded,
} from './predictions.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-predictions-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Columns = Parameters<typeof writeParquet>[2]

async function read(file: PredictionsFile, unneeded?: Unneeded): Promise<Predictions> {
  const engine = await openDuckDb({
    sources: [sourceOf(file)],
    memoryBytes: 2 ** 30,
    temporaryFolder: folder,
  })
  try {
    return await readPredictions(engine, file, unneeded)
  } finally {
    engine.close()
  }
}

async function readCsv(
  csv: string,
  options: Omit<PredictionsFile, 'path'> = {},
  unneeded?: Unneeded,
): Promise<Predictions> {
  const path = join(folder, 'p.csv')
  await writeFile(path, csv)
  return read({ path, ...options }, unneeded)
}

async function readParquet(columns: Columns): Promise<Predictions> {
  const path = join(folder, 'p.parquet')
  const engine = await openDuckDb({
    sources: [],
    outputs: [path],
    memoryBytes: 2 ** 30,
    temporaryFolder: folder,
  })
  await writeParquet(engine, path, columns)
  engine.close()
  return read({ path })
}

const texts = (name: string, values: (string | null)[]) => ({ name, type: 'VARCHAR' as const, values })

it('probabilities of classes that are written in another way are refused', async () => {
  const csv = 'target,prediction,probability:0,probability:1\ncat,cat,0.9,0.1\ndog,cat,0.4,0.6\n'
  await expect(readCsv(csv)).rejects.toMatchObject({
    code: 'MG5018',
    message:
      'No label of the target ("cat", "dog") in p.csv has a column of probabilities; there are columns for "0", "1".',
  })
})

describe('a file that mlgate wrote', () => {
  it('of a classification comes back as typed arrays, classes in scikit-learn’s order', async () => {
    const predictions = await readParquet([
      texts('id', ['a', 'b', 'c']),
      texts('target', ['10', '9', '9']),
      texts('prediction', ['9', '9', '2']),
      { name: 'probability:10', type: 'FLOAT', values: Float32Array.of(0.25, 0.5, 0) },
      { name: 'probability:9', type: 'FLOAT', values: Float32Array.of(0.75, 0.5, 0.25) },
      { name: 'probability:2', type: 'FLOAT', values: Float32Array.of(0, 0, 0.75) },
      { name: 'weight', type: 'DOUBLE', values: Float64Array.of(1, 2, 0.5) },
      texts('slice:site', ['north', null, 'south']),
    ])
    expect(predictions).toMatchObject({
      rows: 3,
      task: 'classification',
      classes: ['2', '9', '10'],
      numericClasses: true,
      truth: Int32Array.of(2, 1, 1),
      predicted: Int32Array.of(1, 1, 0),
      probabilities: Float64Array.of(0, 0.75, 0.25, 0, 0.5, 0.5, 0.75, 0.25, 0),
      probabilityPrecision: 'float32',
      ids: ['a', 'b', 'c'],
      weights: Float64Array.of(1, 2, 0.5),
    })
    const site = predictions.slices.site
    expect([...(site?.codes ?? [])].map((code) => site?.labels[code])).toEqual(['north', undefined, 'south'])
  })

  it('of a regression keeps its values, NaN of a prediction included', async () => {
    const predictions = await readParquet([
      { name: 'target', type: 'DOUBLE', values: Float64Array.of(1, 2) },
      { name: 'prediction', type: 'DOUBLE', values: Float64Array.of(3, Number.NaN) },
    ])
    expect(predictions).toMatchObject({
      task: 'regression',
      classes: [],
      truth: Float64Array.of(1, 2),
      predicted: Float64Array.of(3, Number.NaN),
      probabilities: null,
      ids: null,
      weights: null,
    })
  })

  it('sorts texts by code point and keeps labels that SQL could stumble over', async () => {
    const labels = ["it's", '😀', '\uffee', 'a"b', 'A']
    const predictions = await readParquet([texts('target', labels), texts('prediction', labels)])
    expect(predictions.classes).toEqual(['A', 'a"b', "it's", '\uffee', '😀'])
    expect(predictions.truth).toEqual(predictions.predicted)
  })

  it('reads a million rows', async () => {
    const rows = 1_000_000
    const label = (row: number) => `class ${row % 10}`
    const predictions = await readParquet([
      texts(
        'id',
        Array.from({ length: rows }, (_, row) => `row ${row}`),
      ),
      texts(
        'target',
        Array.from({ length: rows }, (_, row) => label(row)),
      ),
      texts(
        'prediction',
        Array.from({ length: rows }, (_, row) => label(row * 3)),
      ),
      {
        name: 'probability:class 0',
        type: 'FLOAT',
        values: Float32Array.from({ length: rows }, (_, row) => row / rows),
      },
    ])
    expect(predictions.rows).toBe(rows)
    expect(predictions.ids?.[777_777]).toBe('row 777777')
    for (let row = 0; row < rows; row += 9_999) {
      expect(predictions.truth[row]).toBe(row % 10)
      expect(predictions.predicted[row]).toBe((row * 3) % 10)
      expect(predictions.probabilities?.[row * 10]).toBe(Math.fround(row / rows))
    }
  })
})

describe('somebody else’s file', () => {
  it('may be a CSV file with columns of other names', async () => {
    const csv = 'nr,truth,guess,p_yes,p_no,cost,site\n1,yes,no,0.2,0.8,1,a\n2,no,no,0.1,0.9,3,b\n'
    const columns = {
      id: 'nr',
      target: 'truth',
      prediction: 'guess',
      probabilities: { yes: 'p_yes', no: 'p_no' },
      weight: 'cost',
      slices: ['site'],
    }
    expect(await readCsv(csv, { columns })).toMatchObject({
      task: 'classification',
      classes: ['no', 'yes'],
      truth: Int32Array.of(1, 0),
      predicted: Int32Array.of(0, 0),
      probabilities: Float64Array.of(0.8, 0.2, 0.9, 0.1),
      probabilityPrecision: 'float64',
      ids: ['1', '2'],
      weights: Float64Array.of(1, 3),
      slices: { site: { codes: expect.any(Int32Array) } },
    })
  })

  it('may leave out the prediction: the most probable class counts', async () => {
    const predictions = await readCsv('target,probability:a,probability:b\na,0.4,0.6\nb,0.5,0.5\n')
    expect(predictions.predicted).toEqual(Int32Array.of(1, 0))
  })

  it('spells labels the one way: 3.0 is 3', async () => {
    expect(await readCsv('target,prediction,probability:3.0\n3,3.0,1\n4.0,3,1\n')).toMatchObject({
      classes: ['3', '4'],
      truth: Int32Array.of(0, 1),
      predicted: Int32Array.of(0, 0),
    })
  })

  it('without types is a regression when all are numbers and some have a fraction', async () => {
    expect((await readCsv('target,prediction\n1,1.5\n2,2\n')).task).toBe('regression')
    expect((await readCsv('target,prediction\n1,1\n2,2\n')).task).toBe('classification')
    expect((await readCsv('target,prediction\n1.5,1\nb,2\n')).task).toBe('classification')
    expect((await readCsv('target,prediction\n1,1\n2,2\n', { task: 'regression' })).task).toBe('regression')
  })

  it.each([
    [
      'no such column',
      'targt,prediction\na,b\n',
      'MG5021',
      'The predictions file p.csv has no column "target"; it has targt, prediction.',
    ],
    ['neither prediction nor probabilities', 'target\na\n', 'MG5021', 'has no column "prediction"'],
    ['no rows', 'target,prediction\n', 'MG5022', 'The predictions file p.csv has no rows.'],
    [
      'an empty truth',
      'target,prediction\n,b\na,a\n',
      'MG5016',
      'The target column "target" of p.csv is empty in 1 of 2 rows.',
    ],
    [
      'an empty prediction',
      'target,prediction\na,b\na,\n',
      'MG5021',
      'The prediction column "prediction" of p.csv is empty in 1 of 2 rows.',
    ],
    [
      'repeated ids',
      'id,target,prediction\n1,a,a\n1,a,a\n',
      'MG5019',
      'repeats an id of a row before in 1 row (the first: 2)',
    ],
    [
      'a negative weight',
      'weight,target,prediction\n-1,a,a\n',
      'MG5020',
      'is empty, negative or not finite in 1 row (the first: 1)',
    ],
  ])('with %s is an error', async (_, csv, code, message) => {
    await expect(readCsv(csv)).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
  })

  it('of a regression with texts, or with NaN for truth, is an error', async () => {
    await expect(readCsv('target,prediction\n1,many\n', { task: 'regression' })).rejects.toThrow(
      'The column "prediction" of p.csv holds texts that are no numbers',
    )
    await expect(readCsv('target,prediction\nNaN,1.5\n')).rejects.toThrow(
      'The target column "target" of p.csv is empty in 1 of 1 rows',
    )
  })

  it('with more labels than any classification has is an error that asks for the task', async () => {
    const rows = Array.from({ length: 10_001 }, (_, row) => `${row},${row}`)
    await expect(readCsv(`target,prediction\n${rows.join('\n')}\n`)).rejects.toMatchObject({
      code: 'MG5021',
      hint: expect.stringContaining('task: regression'),
    })
  })

  it('that repeats a mapped column name wrongly says what was probably meant', async () => {
    await expect(
      readCsv('target,prediction\na,a\n', { columns: { weight: 'predicton' } }),
    ).rejects.toMatchObject({ code: 'MG5021', hint: 'Did you mean "prediction"?' })
  })
})

describe('what is not needed', () => {
  const csv =
    'id,target,prediction,probability:a,probability:b,slice:site,slice:day\n1,a,b,0.4,0.6,north,mon\n2,b,b,0.1,0.9,south,mon\n'

  it('is left out as if the file did not have it; the classes stay', async () => {
    const all = await readCsv(csv)
    expect(all).toMatchObject({ ids: ['1', '2'], probabilities: Float64Array.of(0.4, 0.6, 0.1, 0.9) })
    const { site } = all.slices
    expect(await readCsv(csv, {}, { probabilities: true, ids: true, slicesBut: ['site'] })).toEqual({
      ...all,
      ids: null,
      probabilities: null,
      slices: { site },
    })
  })

  it('is read all the same where it says the label, or would tell what slices there are', async () => {
    const noLabel = csv.replace('prediction', 'guess')
    const { predicted, slices } = await readCsv(
      noLabel,
      {},
      { probabilities: true, slicesBut: ['site', 'hour'] },
    )
    expect(predicted).toEqual(Int32Array.of(1, 1))
    expect(Object.keys(slices)).toEqual(['site', 'day'])
  })
})
