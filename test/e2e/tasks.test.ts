import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Result } from '@mlgate/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resultOf, runMlgate } from '../support/run-mlgate.ts'
import { taskFiles } from '../support/task-files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-tasks-'))
  for (const [path, text] of Object.entries(taskFiles())) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...words: string[]) => runMlgate(['evaluate', ...words, '--format', 'json'], { folder })
const evaluated = async (...words: string[]): Promise<Result> => resultOf(await run(...words))
const gated = async (metric: string, rule: string) => {
  const file = join(folder, 'gates.yml')
  await writeFile(file, `${JSON.stringify(metric)}: ${rule}\n`)
  return ['--gates', file]
}
const files = (what: string, ending: string) => [
  '--predictions',
  `out/${what}-candidate.${ending}`,
  '--base-predictions',
  `out/${what}-base.${ending}`,
]
const tags = [
  '--task',
  'multilabel',
  '--target',
  'outdoor,person,night',
  '--probabilities',
  'p_outdoor,p_person,p_night',
  '--id',
  'image',
]
const clicks = ['--target', 'relevance', '--prediction', 'score', '--group', 'query_id']
const pixels = ['--task', 'segmentation', '--group', 'image']
const boxes = ['--truth', 'data/instances.json']

describe.each([
  ['several labels a row', [...files('tags', 'csv'), ...tags], 300, 'f1_score(average=samples)', 'rows'],
  ['ranked items', [...files('clicks', 'csv'), ...clicks], 120, 'ndcg_score', 'queries'],
  ['pixels of classes', [...files('pixels', 'csv'), ...pixels], 60, 'mean_iou', 'images'],
  ['boxes in images', [...files('boxes', 'json'), ...boxes], 40, 'coco_average_precision', 'images'],
])('%s', (_, words, rows, metric, noun) => {
  it('are scored with an interval, and a better model passes against its base on the same rows', async () => {
    const result = await evaluated(...words, ...(await gated(metric, '{ max-regression: 1pt }')))
    const measured = result.metrics.find(({ name }) => name === metric)
    expect(measured).toMatchObject({ samples: rows, direction: 'higher' })
    expect(measured?.interval?.low).toBeLessThan(measured?.value as number)
    expect(measured?.interval?.high).toBeGreaterThan(measured?.value as number)
    expect(result.baseline?.pairing).toMatchObject({ rows, shared: rows, by: 'id' })
    expect(result.gates).toMatchObject([{ metric, verdict: 'pass' }])
    expect(result.subject.predictions?.rows).toBe(rows)
  })

  it('are called what they are where they are told', async () => {
    const text = await runMlgate(
      ['evaluate', ...words, ...(await gated(metric, '{ max-regression: 0.01pt }'))],
      {
        folder,
      },
    )
    expect(text.stdout).toContain(`same ${rows} ${noun}`)
  })
})

it('mlgate.yml says the same', async () => {
  await writeFile(
    join(folder, 'mlgate.yml'),
    `version: 1
models:
  tags:
    predictions: out/tags-candidate.csv
    baseline: out/tags-base.csv
    evaluate:
      target: [outdoor, person, night]
      probabilities: { outdoor: p_outdoor, person: p_person, night: p_night }
      threshold: 0.5
      id: image
      slices: { by: [weather], gates: { hamming_loss: { max-regression: 1pt } } }
      gates: { f1_macro: { min: 0.5 } }
  clicks:
    predictions: out/clicks-candidate.csv
    baseline: out/clicks-base.csv
    evaluate: { target: relevance, prediction: score, group: query_id, gates: { ndcg_score(k=3): { max-regression: 1pt } } }
  boxes:
    predictions: out/boxes-candidate.json
    baseline: out/boxes-base.json
    evaluate:
      truth: data/instances.json
      slices: { by: [weather] }
      metrics: [coco_average_precision(class=car)]
      gates: { coco_average_precision(iou=0.5): { max-regression: 1pt } }
`,
  )
  const { code: exitCode, stdout } = await runMlgate(['run', '--format', 'json'], { folder })
  const results = JSON.parse(stdout) as Result[]
  expect(exitCode).toBe(0)
  expect(results.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['tags', 'pass'],
    ['clicks', 'pass'],
    ['boxes', 'pass'],
  ])
  expect(results[0]?.gates.map(({ slice }) => slice)).toEqual([null, { weather: 'fog' }, { weather: 'sun' }])
  expect(results[2]?.metrics.filter(({ slice }) => slice != null)).not.toEqual([])
})

it.each([
  [
    'a ranking without queries',
    ['--predictions', 'out/clicks-base.csv', '--task', 'ranking'],
    'MG9002',
    '--group',
  ],
  [
    'a threshold for a single truth',
    ['--predictions', 'out/tags-base.csv', '--threshold', '0.3'],
    'MG9003',
    '--threshold has no meaning for a single truth of each row',
  ],
  [
    'one column for several labels',
    ['--predictions', 'out/tags-base.csv', '--task', 'multilabel', '--target', 'outdoor'],
    'MG5021',
    'of out/tags-base.csv holds no list of labels in 300 rows',
  ],
  [
    'boxes of an image that the truth does not have',
    ['--predictions', 'strange.json', '--truth', 'data/instances.json'],
    'MG5021',
    'no image has that id',
  ],
])('says what is wrong with %s', async (_, words, code, told) => {
  await writeFile(
    join(folder, 'strange.json'),
    JSON.stringify([{ image_id: 99, category_id: 1, bbox: [1, 2, 3, 4], score: 0.5 }]),
  )
  const { code: exitCode, stdout, stderr } = await run(...words)
  expect(exitCode).toBe(2)
  expect(`${stdout}${stderr}`).toContain(code)
  expect(`${stdout}${stderr}`).toContain(told)
})
