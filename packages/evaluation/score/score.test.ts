import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScoreRequest, score } from './score.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-score-'))
})
afterAll(() => rm(folder, { recursive: true }))

const csv =
  'target,prediction,probability:a,probability:b,slice:site,slice:day\na,b,0.4,0.6,north,mon\nb,b,0.1,0.9,south,mon\nb,b,0.3,0.7,north,tue\n'

async function scored(request: Partial<ScoreRequest>, content = csv) {
  const path = join(folder, 'p.csv')
  await writeFile(path, content)
  const side = await score(
    {
      predictions: [{ path }],
      pairBy: 'position',
      metrics: [],
      slices: { by: [], metrics: [] },
      levels: {},
      seed: 0,
      ...request,
    },
    { temporaryFolder: folder, memoryBytes: 2 ** 30, progress: () => {} },
  )
  return { ...side, values: Object.fromEntries(side.metrics.map((metric) => [metric.name, metric.value])) }
}

describe('score', () => {
  it('gives a metric of labels the same value and interval alone as beside one of probabilities', async () => {
    const alone = await scored({ metrics: ['accuracy'] })
    const beside = await scored({ metrics: ['accuracy', 'neg_log_loss'] })
    expect(alone.metrics).toEqual(beside.metrics.slice(0, 1))
    expect(alone.values).toEqual({ accuracy_score: 2 / 3 })
    expect(beside.metrics).toHaveLength(2)
    expect(alone.confusion).toEqual(beside.confusion)
  })

  it('reads probabilities where only a metric of slices needs them', async () => {
    const { metrics } = await scored({
      metrics: ['accuracy'],
      slices: { by: ['day'], metrics: ['log_loss'] },
    })
    expect(metrics.map(({ name, slice }) => [name, slice])).toEqual([
      ['accuracy_score', undefined],
      ['log_loss', { day: 'mon' }],
      ['log_loss', { day: 'tue' }],
    ])
  })

  it('gives the usual metrics when none is named', async () => {
    expect(Object.keys((await scored({})).values)).toEqual([
      'accuracy_score',
      'balanced_accuracy_score',
      'f1_score(average=macro)',
    ])
  })

  it('weighs the rows of an accuracy where they have weights', async () => {
    const weighted = 'target,prediction,weight\na,a,3\nb,a,1\n'
    expect((await scored({ metrics: ['accuracy'] }, weighted)).values).toEqual({ accuracy_score: 0.75 })
  })

  it('gives slices in the order in which they first occur', async () => {
    const rows = ['n', 'c', 'x', 'a', 'c', 'n'].map((site) => `a,a,${site}`)
    const { metrics } = await scored(
      { metrics: ['accuracy'], slices: { by: ['site'], metrics: ['accuracy'] } },
      `target,prediction,slice:site\n${rows.join('\n')}\n`,
    )
    expect(metrics.flatMap(({ slice }) => slice?.site ?? [])).toEqual(['n', 'c', 'x', 'a'])
  })

  it('names every slice that there is when one that is asked for is not', async () => {
    const slices = { by: ['sites'], metrics: ['accuracy'] }
    await expect(scored({ metrics: ['accuracy'], slices })).rejects.toThrow(
      'The predictions cannot be sliced by "sites". They were kept with site, day.',
    )
  })
})
