import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '@mlgate/stats'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { resultOf, root, runMlgate } from '../support/run-mlgate.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-metrics-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...words: string[]) => runMlgate([...words, '--format', 'json'], { folder })

/** Loans: who was granted one, and who would have paid it back. */
async function writeLoans(name: string, chance: { north: number; south: number }): Promise<void> {
  const luck = createRandom(name)
  const lines = Array.from({ length: 800 }, (_, row) => {
    const region = row % 2 === 0 ? 'north' : 'south'
    const truth = row % 3 === 0 ? 'default' : 'paid'
    const other = truth === 'paid' ? 'default' : 'paid'
    return [row, region, truth, luck.float() < chance[region] ? truth : other].join(',')
  })
  await writeFile(join(folder, name), ['id,region,target,prediction', ...lines, ''].join('\n'))
}

const cost = 'mean_cost(costs={default: {paid: 1000}, paid: {default: 50}}, unit=EUR)'
const odds = 'equalized_odds_difference(pos_label=paid, sensitive_feature=region)'

it('what errors cost and how groups differ are judged like any metric, from predictions', async () => {
  await writeLoans('base.csv', { north: 0.95, south: 0.95 })
  await writeLoans('candidate.csv', { north: 0.95, south: 0.7 })
  await writeFile(
    join(folder, 'mlgate.yml'),
    `version: 1
models:
  loans:
    predictions: candidate.csv
    baseline: base.csv
    evaluate:
      id: id
      metrics:
        - { metric: mean_cost, costs: { default: { paid: 1000 }, paid: { default: 50 } }, unit: EUR }
        - { metric: expected_profit, profits: { paid: { paid: 80 }, default: { paid: -1000 } }, unit: EUR }
      gates:
        "${cost}": { max-regression: 10 }
        ${odds}: { max: 0.1, max-regression: 5pt }
`,
  )
  const { metrics, gates, baseline } = resultOf(await run('run'))
  const named = Object.fromEntries(metrics.map((metric) => [metric.name, metric]))
  expect(named[cost]).toMatchObject({
    unit: 'EUR',
    direction: 'lower',
    interval: { method: 'bootstrap-bca' },
  })
  expect(
    named['expected_profit(profits={default: {paid: -1000}, paid: {paid: 80}}, unit=EUR)'],
  ).toMatchObject({
    unit: 'EUR',
    direction: 'higher',
  })
  expect(named[odds]?.value).toBeGreaterThan(0.15)
  expect(gates.map(({ metric, reasonCode, verdict }) => [metric, reasonCode, verdict])).toEqual([
    [cost, 'worse-than-margin', 'fail'],
    [odds, 'out-of-bound', 'fail'],
    [odds, 'worse-than-margin', 'fail'],
  ])
  expect(baseline?.changes).toHaveLength(3)
})

it('a model is not fed the column whose groups are compared', async () => {
  const model = join(root, 'test/fixtures/goldens/models/breast_cancer_rf_worse')
  await cp(join(model, 'candidate.onnx'), join(folder, 'model.onnx'))
  const [header, ...lines] = (await readFile(join(model, 'data.csv'), 'utf8')).trim().split(/\r?\n/)
  const grouped = lines.map((line, row) => `${line},${row % 3 === 0 ? 'a' : 'b'}`)
  await writeFile(join(folder, 'data.csv'), [`${header},clinic`, ...grouped, ''].join('\n'))
  const parity = 'demographic_parity_ratio(sensitive_feature=clinic)'
  const words = ['--model', 'model.onnx', '--data', 'data.csv', '--target', 'label', '--metrics']
  const { metrics } = resultOf(await run('evaluate', ...words, `accuracy, ${parity}`))
  expect(metrics.map(({ name }) => name)).toEqual(['accuracy_score', parity])
  const { low = 0, high = 0 } = metrics[1]?.interval ?? {}
  expect(metrics[1]?.value).toBeGreaterThan(0.5)
  expect(0 < low && low < high && high <= 1).toBe(true)
})
