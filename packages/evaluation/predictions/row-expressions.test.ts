import { join } from 'node:path'
import { parseMetric } from '@mlgate/metrics'
import { describe, expect, it } from 'vitest'
import { compare, score } from '../index.ts'
import { useWorkbench } from '../test-support/workbench.ts'
import { adoptPredictions } from './adopt-predictions.ts'
import type { PredictionsFile } from './predictions.ts'

const { context, write } = useWorkbench()
const plain = { pairBy: 'position' as const, slices: { by: [], metrics: [] }, levels: {}, seed: 0 }
const columns = { target: 'label', prediction: 'said', scores: ['amount'], slices: ['region'] }
const csv = 'id,label,said,amount,region\na,x,x,10,north\nb,x,y,20,north\nc,y,x,40,south\nd,y,y,80,south\n'
const atRisk = parseMetric({
  metric: 'sql',
  name: 'revenue_at_risk',
  expression: 'sum(amount) filter (where truth <> prediction)',
  unit: 'EUR',
  direction: 'lower',
}).canonical
const sql = (expression: string) => parseMetric({ metric: 'sql', name: 'own', expression }).canonical

async function adopted(name: string, text: string, mapping: PredictionsFile['columns'] = columns) {
  const path = join(context.temporaryFolder, `${name}.parquet`)
  await adoptPredictions(
    { files: [{ path: await write(`${name}.csv`, text), columns: mapping }], outputs: [path] },
    context,
  )
  return { path }
}

describe('a metric in SQL', () => {
  it('speaks of truth, prediction, kept scores and slices, and has an interval by resampled rows', async () => {
    const metrics = [
      atRisk,
      sql("avg(amount) filter (where region = 'south')"),
      sql('count(*) filter (where truth = prediction)'),
      sql('avg(amount)'),
    ]
    const side = await score({ ...plain, predictions: [await adopted('now', csv)], metrics }, context)
    expect(side.metrics.map(({ value }) => value)).toEqual([60, 60, 2, 37.5])
    expect(side.metrics[0]).toMatchObject({ name: atRisk, unit: 'EUR', direction: 'lower', samples: 4 })
    const { low = 0, high = 0 } = side.metrics[3]?.interval ?? {}
    expect([low < 37.5, high > 37.5]).toEqual([true, true])
  })

  it('is computed of slices too, and of scores without a truth', async () => {
    const slices = { by: ['region'], metrics: [atRisk] }
    const { metrics } = await score(
      { ...plain, predictions: [await adopted('sliced', csv)], metrics: [atRisk], slices },
      context,
    )
    expect(metrics.map(({ slice, value }) => [slice, value])).toEqual([
      [undefined, 60],
      [{ region: 'north' }, 20],
      [{ region: 'south' }, 40],
    ])
    const alone = await adopted('alone', csv, { scores: ['amount'] })
    const counted = await score(
      { ...plain, predictions: [alone], metrics: [sql('count(*) filter (where amount > 15)')] },
      context,
    )
    expect(counted.metrics).toMatchObject([{ value: 3 }])
  })

  it('weighs rows as often as they count, and is worse in the direction that is said', async () => {
    const weighted = csv.replace('region\n', 'region,w\n').replaceAll(/(north|south)\n/g, '$1,2\n')
    const predictions = [await adopted('weighted', weighted, { ...columns, weight: 'w' })]
    const { metrics } = await score({ ...plain, predictions, metrics: [atRisk, sql('avg(amount)')] }, context)
    expect(metrics.map(({ value }) => value)).toEqual([120, 37.5])
    const request = {
      ...plain,
      candidate: [await adopted('worse', csv.replace('a,x,x', 'a,x,y'))],
      base: [await adopted('before', csv)],
      metrics: [atRisk],
    }
    expect((await compare(request, context)).comparison).toMatchObject({
      kind: 'paired',
      differences: [{ metric: atRisk, base: 60, difference: { value: 10 } }],
    })
  })

  it('is not compared with predictions that lack what it speaks of', async () => {
    const { scores: _, ...fewer } = columns
    const request = {
      ...plain,
      candidate: [await adopted('more', csv.replace('b,x,y', 'b,x,x'))],
      base: [await adopted('fewer', csv, fewer)],
      metrics: ['accuracy_score', atRisk],
    }
    const { base, comparison } = await compare(request, context)
    expect(base.missing[atRisk]).toMatch(/speaks of columns that these predictions were not kept with/)
    expect(comparison).toMatchObject({ kind: 'paired', differences: [{ metric: 'accuracy_score' }] })
  })

  it.each([
    [
      'a file',
      "sum(length(content)) filter (where content in (SELECT content FROM read_text('/etc/passwd')))",
    ],
    ['an unknown column', 'sum(price)'],
    ['anything but one aggregate', 'sum(amount) / count(*)'],
  ])('is refused when it asks for %s', async (_, expression) => {
    const predictions = [await adopted('refused', csv)]
    await expect(score({ ...plain, predictions, metrics: [sql(expression)] }, context)).rejects.toMatchObject(
      {
        code: 'MG4006',
      },
    )
  })
})
