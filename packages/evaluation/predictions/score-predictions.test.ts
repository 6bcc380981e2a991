import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compare, score } from '../index.ts'
import { useWorkbench } from '../test-support/workbench.ts'
import { adoptPredictions } from './adopt-predictions.ts'
import { loadPredictions } from './load-predictions.ts'
import type { Predictions, PredictionsFile } from './predictions.ts'

const { context, write } = useWorkbench()
const plain = { pairBy: 'position' as const, slices: { by: [], metrics: [] }, levels: {}, seed: 0 }
const csv = 'id,judge,toxic,lang\na,0.5,0,de\nb,1,0.25,en\nc,0.75,0,de\nd,0,0.75,en\n'
const columns = { scores: ['judge', 'toxic'], slices: ['lang'] }

async function read(file: PredictionsFile): Promise<Predictions> {
  return (await loadPredictions([file], context))[0] as Predictions
}

async function adopted(
  name: string,
  text: string,
  mapping: PredictionsFile['columns'],
): Promise<PredictionsFile> {
  const path = join(context.temporaryFolder, `${name}.parquet`)
  const files = [{ path: await write(`${name}.csv`, text), columns: mapping ?? {} }]
  await adoptPredictions({ files, outputs: [path] }, context)
  return { path }
}

describe('scores of rows', () => {
  it('need no truth, and are the same when they were kept', async () => {
    const own = await read({ path: await write('p.csv', csv), columns })
    expect(own).toMatchObject({
      task: 'scores',
      rows: 4,
      ids: ['a', 'b', 'c', 'd'],
      scores: { judge: Float64Array.of(0.5, 1, 0.75, 0), toxic: Float64Array.of(0, 0.25, 0, 0.75) },
    })
    expect(await read(await adopted('kept', csv, columns))).toEqual(own)
  })

  it('have their mean as a metric, in the direction, range and unit that the user says', async () => {
    const predictions = [await adopted('measured', csv, columns)]
    const metrics = [
      'mean(column=judge)',
      'mean(column=toxic, direction=lower, bounded=True)',
      'mean(column=other)',
    ]
    const side = await score(
      { ...plain, predictions, metrics, slices: { by: ['lang'], metrics: ['mean(column=judge)'] } },
      context,
    )
    expect(side.metrics).toMatchObject([
      {
        name: 'mean(column=judge)',
        value: 0.5625,
        direction: 'higher',
        interval: { method: 'bootstrap-bca' },
      },
      { name: 'mean(bounded=True, column=toxic, direction=lower)', value: 0.25, direction: 'lower' },
      { slice: { lang: 'de' }, value: 0.625 },
      { slice: { lang: 'en' }, value: 0.5 },
    ])
    expect(side.missing).toEqual({
      'mean(column=other)': 'mean(column=other) needs the score "other", which these predictions do not have',
    })
  })

  it('are compared row by row: of one that should be lower, more is worse', async () => {
    const worse = csv.replace('a,0.5,0,', 'a,0.5,0.5,').replace('c,0.75,0,', 'c,0.75,0.25,')
    const request = {
      ...plain,
      candidate: [await adopted('now', worse, columns)],
      base: [await adopted('before', csv, columns)],
      metrics: ['mean(column=toxic, direction=lower)'],
    }
    expect((await compare(request, context)).comparison).toMatchObject({
      kind: 'paired',
      differences: [{ base: 0.25, difference: { value: 0.1875 }, rowwise: { better: 0, worse: 2 } }],
    })
    const same = { ...request, candidate: request.base }
    expect((await compare(same, context)).comparison).toMatchObject({ kind: 'identical' })
  })

  it('may stand beside a truth', async () => {
    const text = 'id,target,prediction,judge\na,x,x,0.5\nb,y,x,1\n'
    const file = await adopted('beside', text, {
      target: 'target',
      prediction: 'prediction',
      scores: ['judge'],
    })
    const metrics = ['accuracy_score', 'mean(column=judge)']
    const side = await score({ ...plain, predictions: [file], metrics }, context)
    expect(side.metrics.map(({ value }) => value)).toEqual([0.5, 0.75])
  })

  it('that are missing or no numbers are an error, and no mean of the others', async () => {
    const path = await write('holes.csv', 'id,judge\na,0.5\nb,\nc,\n')
    await expect(read({ path, columns: { scores: ['judge'] } })).rejects.toMatchObject({
      code: 'MG5021',
      message: 'The score "judge" of holes.csv is no number in 2 of 3 rows.',
    })
  })

  it('that are said to lie between 0 and 1 and do not leave the mean without a value', async () => {
    const predictions = [await adopted('outside', 'id,judge\na,0.5\nb,7\n', { scores: ['judge'] })]
    const { metrics } = await score(
      { ...plain, predictions, metrics: ['mean(column=judge, bounded=True)'] },
      context,
    )
    expect(metrics).toMatchObject([
      { value: Number.NaN, error: '1 of 2 rows have a score that is not between 0 and 1' },
    ])
  })
})
