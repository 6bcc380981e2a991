import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useWorkbench } from '../test-support/workbench.ts'
import { adoptPredictions } from './adopt-predictions.ts'
import { loadPredictions } from './load-predictions.ts'
import type { Predictions, PredictionsFile } from './predictions.ts'

const { context, write, store } = useWorkbench()

async function read(csv: string, file: Omit<PredictionsFile, 'path'> = {}): Promise<Predictions> {
  const path = await write('p.csv', csv)
  return (await loadPredictions([{ path, ...file }], context))[0] as Predictions
}

/** What is read, and what is read of the file that mlgate makes of it. */
async function adopted(
  csv: string,
  file: Omit<PredictionsFile, 'path'>,
): Promise<[Predictions, Predictions]> {
  const path = join(context.temporaryFolder, 'adopted.parquet')
  await adoptPredictions({ files: [{ path: await write('p.csv', csv), ...file }], outputs: [path] }, context)
  return [await read(csv, file), (await loadPredictions([{ path }], context))[0] as Predictions]
}

describe('several labels a row', () => {
  const csv = 'image,cat,dog,p_cat,p_dog,weather\na,1,0,0.9,0.5,fog\nb,0,1,0.2,0.4,sun\n'
  const columns = {
    target: ['cat', 'dog'],
    probabilities: ['p_cat', 'p_dog'],
    id: 'image',
    slices: ['weather'],
  }

  it('are read from a column of truth and one of scores for each; from .5 on a label is predicted', async () => {
    expect(await read(csv, { columns })).toMatchObject({
      task: 'multilabel',
      rows: 2,
      classes: ['cat', 'dog'],
      ids: ['a', 'b'],
      truth: Int32Array.of(1, 0, 0, 1),
      predicted: Int32Array.of(1, 1, 0, 0),
      probabilities: Float64Array.of(0.9, 0.5, 0.2, 0.4),
    })
  })

  it('are the same when they were kept', async () => {
    const [own, kept] = await adopted(csv, { columns })
    expect(kept).toEqual(own)
  })

  it('are predicted from another score on where a threshold is named', async () => {
    const { predicted } = await read(csv, { columns: { ...columns, threshold: 0.4 } })
    expect([...predicted]).toEqual([1, 1, 0, 1])
  })

  it('are predicted as columns say, named by label or in order, in words or numbers', async () => {
    const said = 'cat,dog,cat?,dog?\ntrue,False,1.0,0\n0,1,TRUE,1\n'
    const target = ['cat', 'dog']
    const byLabel = await read(said, { columns: { target, prediction: { dog: 'dog?', cat: 'cat?' } } })
    const inOrder = await read(said, { columns: { target, prediction: ['cat?', 'dog?'] } })
    expect([...byLabel.truth, ...byLabel.predicted]).toEqual([1, 0, 0, 1, 1, 0, 1, 1])
    expect(inOrder).toEqual(byLabel)
  })

  it.each([
    ['cat,dog,p\n1,0,1\n', { probabilities: ['p'] }, 'The probability of p.csv names 1 columns'],
    [
      'cat,dog,p\n1,0,1\n',
      { probabilities: { cta: 'p' } },
      'names the labels "cta"; its labels are "cat", "dog"',
    ],
    ['cat,dog,p\n1,0,1\n', { probabilities: { cat: 'p' } }, 'neither a prediction nor a score of "dog"'],
    ['cat,dog,p,q\n1,2,1,1\n', { probabilities: ['p', 'q'] }, 'holds "2", which is neither 1 nor 0'],
    [
      'cat,dog,p,q\n1,,1,1\n',
      { probabilities: ['p', 'q'] },
      'The column "dog" of p.csv is empty in 1 of 1 rows',
    ],
    ['cat,p,q\n1,1,1\n', { probabilities: ['p', 'q'] }, 'has no column "dog"'],
  ])('%j %j: %s', async (text, further, message) => {
    const asked = read(text, { columns: { target: ['cat', 'dog'], ...further } })
    await expect(asked).rejects.toMatchObject({ message: expect.stringContaining(message) })
  })
})

describe('several labels a row, in lists', () => {
  const truth = [['dog', 'cat'], [], ['cat'], ['bird 2', 'cat']]
  const said = [['cat'], ['dog'], ['cat', 'cat'], []]
  const columns = { target: 'labels', prediction: 'said', id: 'image' }
  const file = { task: 'multilabel', columns } as const
  const expected = {
    task: 'multilabel',
    rows: 4,
    classes: ['bird 2', 'cat', 'dog'],
    ids: ['0', '1', '2', '3'],
    truth: Int32Array.of(0, 1, 1, 0, 0, 0, 0, 1, 0, 1, 1, 0),
    predicted: Int32Array.of(0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0),
    probabilities: null,
  }
  const csvOf = (cell: (labels: string[]) => string) =>
    `image,labels,said\n${truth.map((labels, row) => `${row},"${cell(labels)}","${cell(said[row] ?? [])}"\n`).join('')}`
  const asJson = (labels: string[]) => JSON.stringify(labels).replaceAll('"', '""')

  it('are read as JSON and Python write them in text, and as they are in NDJSON and Parquet', async () => {
    const asPython = (labels: string[]) => `[${labels.map((label) => `'${label}'`).join(', ')}]`
    expect(await read(csvOf(asJson), file)).toMatchObject(expected)
    expect(await read(csvOf(asPython), file)).toMatchObject(expected)
    const lines = truth.map((labels, row) => JSON.stringify({ image: row, labels, said: said[row] }))
    const ndjson = await write('p.ndjson', `${lines.join('\n')}\n`)
    expect((await loadPredictions([{ path: ndjson, ...file }], context))[0]).toMatchObject(expected)
    const listOf = (labels: string[]) =>
      `CAST([${labels.map((label) => `'${label}'`).join(', ')}] AS VARCHAR[])`
    const rows = truth.map((labels, row) => `(${row}, ${listOf(labels)}, ${listOf(said[row] ?? [])})`)
    const parquet = await store(
      'lists.parquet',
      `SELECT * FROM (VALUES ${rows.join(', ')}) t(image, labels, said)`,
    )
    expect((await loadPredictions([{ path: parquet, ...file }], context))[0]).toMatchObject(expected)
  })

  it('are the same when they were kept', async () => {
    const [own, kept] = await adopted(csvOf(asJson), file)
    expect(kept).toEqual(own)
  })

  it('are predicted from scores where there is no column of predictions', async () => {
    const scored = 'target,probability:1,probability:2\n"[1, 2]",0.9,0.4\n"[2.0]",0.1,0.6\n'
    expect(await read(scored, { task: 'multilabel' })).toMatchObject({
      classes: ['1', '2'],
      truth: Int32Array.of(1, 1, 0, 1),
      predicted: Int32Array.of(1, 0, 0, 1),
      probabilities: Float64Array.of(0.9, 0.4, 0.1, 0.6),
    })
    expect(await read(scored, { task: 'multilabel', columns: { threshold: 0.4 } })).toMatchObject({
      predicted: Int32Array.of(1, 1, 0, 1),
    })
  })

  it.each([
    [
      'a row is empty',
      'labels,said\n"[""a"", ""b""]",[]\n,[]\n',
      'MG5016',
      /"labels" of .* is empty in 1 row/,
    ],
    [
      'a cell is no list',
      'labels,said\n"[""a"", ""b""]",[]\na b,[]\n',
      'MG5021',
      /"labels" of .* holds no list of labels in 1 row/,
    ],
    [
      'a label is null',
      'labels,said\n"[""a"", ""b""]","[null]"\n',
      'MG5021',
      /"said" of .* holds no list of labels in 1 row/,
    ],
    ['there is one label', 'labels,said\n"[""a""]","[]"\n', 'MG5021', /hold one label, "a"/],
    ['a column is missing', 'labels,other\n"[""a"", ""b""]","[]"\n', 'MG5021', /no column "said"/],
  ])('are an error where %s', async (_, csv, code, message) => {
    const named = { task: 'multilabel', columns: { target: 'labels', prediction: 'said' } } as const
    await expect(read(csv, named)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })

  it('are an error without predictions and scores', async () => {
    const columnsOf = { task: 'multilabel', columns: { target: 'labels' } } as const
    await expect(read('labels\n"[""a"", ""b""]"\n', columnsOf)).rejects.toMatchObject({
      message: expect.stringContaining('has no column of predicted labels, and no score of "a", "b"'),
    })
  })
})

describe('ranked items', () => {
  const csv = 'query,relevance,score,w,market\nq1,3,0.5,2,de\nq2,0,1,1,fr\nq1,0,0.7,2,de\n'
  const columns = {
    group: 'query',
    target: 'relevance',
    prediction: 'score',
    weight: 'w',
    slices: ['market'],
  }

  it('are put to their queries, which are the rows, wherever in the file they stand', async () => {
    expect(await read(csv, { columns })).toMatchObject({
      task: 'ranking',
      rows: 2,
      ids: ['q1', 'q2'],
      weights: Float64Array.of(2, 1),
      entries: {
        truth: { offsets: Int32Array.of(0, 2, 3), values: { relevance: Float64Array.of(3, 0, 0) } },
        predicted: { values: { score: Float64Array.of(0.5, 0.7, 1) } },
      },
    })
  })

  it('are the same when they were kept', async () => {
    const [own, kept] = await adopted(csv, { columns })
    expect(kept).toEqual(own)
  })

  it.each([
    ['query,relevance,score\n,3,1\n', {}, 'The group column "query" of p.csv is empty in 1 of 1 rows'],
    [
      'query,relevance,score\nq,,1\n',
      {},
      'The column "relevance" of p.csv holds no finite number in 1 of 1 rows',
    ],
    [
      'query,relevance,score,w\nq,1,1,1\nq,1,1,2\n',
      { weight: 'w' },
      'The weight differs between the rows of "q"',
    ],
    [
      'query,relevance,score,s\nq,1,1,a\nq,1,1,b\n',
      { slices: ['s'] },
      'The slice "s" differs between the rows',
    ],
    ['query,relevance\nq,1\n', {}, 'has no column "score"'],
  ])('%j %j: %s', async (text, further, message) => {
    const asked = read(text, {
      columns: { group: 'query', target: 'relevance', prediction: 'score', ...further },
    })
    await expect(asked).rejects.toMatchObject({ message: expect.stringContaining(message) })
  })
})

describe('pixels of classes', () => {
  const header = 'image,class,true_positives,false_positives,false_negatives'
  const file = { task: 'segmentation', columns: { group: 'image' } } as const
  const csv = `${header}\na,sky,8,2,0\na,car,5,0,5\nb,car,0,0,0\n`

  it('that are no counts are refused', async () => {
    await expect(read(`${header}\na,sky,8,-2,0\n`, file)).rejects.toMatchObject({
      message: 'The column "false_positives" of p.csv holds no count in 1 of 1 rows.',
    })
  })

  it('are counted by class and image; a class that is neither there nor predicted is as good as none', async () => {
    const { entries, classes, rows } = await read(csv, file)
    expect([rows, classes]).toEqual([2, ['car', 'sky']])
    expect(entries?.truth).toMatchObject({ offsets: Int32Array.of(0, 2, 2), classOf: Int32Array.of(0, 1) })
    expect(entries?.predicted.values).toEqual({
      pixels: Float64Array.of(5, 10),
      right: Float64Array.of(5, 8),
    })
  })

  it('are the same when they were kept', async () => {
    const [own, kept] = await adopted(csv, file)
    expect(kept).toEqual(own)
  })
})
