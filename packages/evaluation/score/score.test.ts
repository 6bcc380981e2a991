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

  it('counts rows in the matrix of mistakes, whatever they weigh; those of weight 0 are absent', async () => {
    const weighted = 'target,prediction,weight\na,a,3\nb,a,0.5\nb,b,0\n'
    expect((await scored({ metrics: ['accuracy'] }, weighted)).confusion).toEqual({
      labels: ['a', 'b'],
      counts: [
        [1, 0],
        [1, 0],
      ],
    })
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

  it('compares the groups of a column that was kept, and says when it was not', async () => {
    const parity = 'demographic_parity_difference(pos_label=b, sensitive_feature=site)'
    const unkept = 'demographic_parity_difference(pos_label=b, sensitive_feature=sex)'
    const { metrics, missing } = await scored(
      { metrics: [parity, unkept] },
      'target,prediction,slice:site\na,b,n\na,b,n\nb,a,s\na,b,s\n',
    )
    expect(metrics).toMatchObject([{ name: parity, value: 0.5, direction: 'lower', unit: '1', samples: 4 }])
    expect(missing).toEqual({
      [unkept]: `${unkept} needs the column "sex", which these predictions were not kept with`,
    })
  })

  it('compares no groups on a slice that is one of them', async () => {
    const metric = 'demographic_parity_difference(pos_label=b, sensitive_feature=site)'
    const { metrics } = await scored({
      metrics: [metric],
      slices: { by: ['site', 'day'], metrics: [metric] },
    })
    expect(metrics.map(({ slice }) => slice)).toEqual([undefined, { day: 'mon' }, { day: 'tue' }])
  })

  it('says what predictions cost, in the unit that is given, with an interval', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, row) => `${row % 4 === 0 ? 'fraud' : 'ok'},${row % 5 === 0 ? 'fraud' : 'ok'}`,
    )
    const { metrics } = await scored(
      { metrics: ['mean_cost(costs={fraud: {ok: 500}, ok: {fraud: 5}}, unit=EUR)'] },
      `target,prediction\n${rows.join('\n')}\n`,
    )
    // 40 of 50 frauds are missed, 30 of 150 others are stopped.
    expect(metrics).toMatchObject([{ value: (40 * 500 + 30 * 5) / 200, unit: 'EUR', direction: 'lower' }])
    expect(metrics[0]?.interval).toMatchObject({ method: 'bootstrap-bca' })
    expect(metrics[0]?.interval?.low).toBeGreaterThan(60)
    expect(metrics[0]?.interval?.high).toBeLessThan(150)
  })

  it('says which class of a price there is not', async () => {
    const { metrics } = await scored({ metrics: ['mean_cost(costs={a: {c: 1}})'] })
    expect(metrics).toMatchObject([
      { value: Number.NaN, error: 'costs names c, which is none of the classes a, b', interval: null },
    ])
  })

  it('gives the share of wrong rows the interval of that of right ones, turned round', async () => {
    const { metrics } = await scored({ metrics: ['accuracy', 'zero_one_loss', 'hamming_loss'] })
    const [right, wrong, hamming] = metrics.map(({ interval }) => interval)
    expect(wrong?.method).toBe('wilson')
    expect(wrong?.low).toBeCloseTo(1 - (right?.high as number), 12)
    expect(wrong?.high).toBeCloseTo(1 - (right?.low as number), 12)
    expect(hamming).toEqual(wrong)
  })

  it('draws curves where they are asked for, and prices thresholds', async () => {
    const cost = 'mean_cost(costs={a: {b: 3}, b: {a: 1}})'
    expect((await scored({ metrics: [cost] })).curves).toBeUndefined()
    const { curves } = await scored({ metrics: [cost], curves: true })
    expect(curves).toMatchObject({
      rows: 3,
      weighted: false,
      label: 'b',
      roc: { falsePositiveRate: { length: 4 }, truePositiveRate: { length: 4 } },
      precisionRecall: { threshold: [0.9, 0.7, 0.6] },
      calibration: { rows: [1, 1, 1], meanProbability: [0.6, 0.7, 0.9] },
      thresholds: [
        {
          metric: cost,
          label: 'b',
          threshold: [Number.POSITIVE_INFINITY, 0.9, 0.7, 0.6],
          best: { threshold: 0.7, value: 0 },
          asPredicted: 1,
        },
      ],
    })
    const values = 'target,prediction\n1.5,2\n3,3.25\n'
    const ofThree =
      'target,probability:a,probability:b,probability:c\na,0.8,0.1,0.1\nb,0.2,0.7,0.1\nc,0.1,0.1,0.8\n'
    const { curves: ofValues } = await scored({ metrics: ['r2'], curves: true }, values)
    expect(ofValues?.residuals).toMatchObject({ rows: [1, 1], meanPrediction: [2, 3.25] })
    expect(ofValues?.residuals?.quantiles[0]).toEqual([-0.5, -0.5, -0.5, -0.5, -0.5])
    const { curves: ofEach } = await scored({ metrics: ['accuracy'], curves: true }, ofThree)
    expect(ofEach?.label).toBeUndefined()
    expect(ofEach?.classes?.map(({ label }) => label)).toEqual(['a', 'b', 'c'])
    expect(ofEach?.classes?.[1]?.precisionRecall).toEqual({
      threshold: [0.7, 0.1],
      precision: [1, 0.3333],
      recall: [1, 1],
    })
    expect(ofEach?.calibration).toEqual({ rows: [1, 2], meanProbability: [0.7, 0.8], share: [1, 1] })
  })
})
