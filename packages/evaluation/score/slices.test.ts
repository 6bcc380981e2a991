import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Predictions } from '../predictions/predictions.ts'
import { score } from './score.ts'
import { sliceRows } from './slices.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-slices-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('a slice is scored on its own rows and no others; rows without a value are a slice too', async () => {
  // In fog 1 of 4 is right, in the sun 3 of 3; one row has no weather.
  const rows = ['a,a,fog', 'a,b,fog', 'b,a,fog', 'b,c,fog', 'a,a,sun', 'b,b,sun', 'c,c,sun', 'a,b,']
  const path = join(folder, 'p.csv')
  await writeFile(path, `target,prediction,slice:weather\n${rows.join('\n')}\n`)
  const { metrics } = await score(
    {
      predictions: [{ path }],
      pairBy: 'position',
      metrics: ['accuracy'],
      slices: { by: ['weather'], metrics: ['accuracy', 'f1_macro'] },
      levels: {},
      seed: 0,
    },
    { progress: () => {}, temporaryFolder: folder, memoryBytes: 2 ** 30 },
  )
  expect(metrics.map(({ name, slice, value, samples }) => [name, slice?.weather, value, samples])).toEqual([
    ['accuracy_score', undefined, 0.5, 8],
    ['accuracy_score', 'fog', 0.25, 4],
    // a: precision 1/2, recall 1/2; b and c: 0. By hand, as f1_score(average='macro') of scikit-learn.
    ['f1_score(average=macro)', 'fog', 0.5 / 3, 4],
    ['accuracy_score', 'sun', 1, 3],
    ['f1_score(average=macro)', 'sun', 1, 3],
    ['accuracy_score', null, 0, 1],
    ['f1_score(average=macro)', null, 0, 1],
  ])
})

it('an empty text is no value', () => {
  const slices = { weather: { labels: ['', 'fog'], codes: Int32Array.from([1, 0, -1, 1]) } }
  const none = new Float64Array(4)
  const predictions = {
    task: 'regression',
    rows: 4,
    truth: none,
    predicted: none,
    slices,
  } as unknown as Predictions
  expect(sliceRows(predictions, ['weather']).map(({ slice, rows }) => [slice, [...rows]])).toEqual([
    [{ weather: 'fog' }, [0, 3]],
    [{ weather: null }, [1, 2]],
  ])
})
