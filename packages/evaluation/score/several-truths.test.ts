import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { taskFiles } from '../../../test/support/task-files.ts'
import type { PredictionsFile } from '../predictions/predictions.ts'
import { compare } from './compare.ts'

let folder: string
const context = () => ({ progress: () => {}, temporaryFolder: folder, memoryBytes: 2 ** 30 })
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-several-truths-'))
  for (const [path, text] of Object.entries(taskFiles())) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
})
afterAll(() => rm(folder, { recursive: true }))

const target = ['outdoor', 'person', 'night']
const probabilities = ['p_outdoor', 'p_person', 'p_night']
const tasks: Record<string, (path: string) => PredictionsFile> = {
  tags: (path) => ({ path, columns: { target, probabilities, id: 'image', slices: ['weather'] } }),
  clicks: (path) => ({
    path,
    columns: { group: 'query_id', target: 'relevance', prediction: 'score', slices: [] },
  }),
  pixels: (path) => ({ path, task: 'segmentation', columns: { group: 'image', slices: [] } }),
  boxes: (path) => ({ path, truth: { path: join(folder, 'data/instances.json') } }),
}
const fileOf = (what: string, side: string) =>
  (tasks[what] as (path: string) => PredictionsFile)(
    join(folder, `out/${what}-${side}.${what === 'boxes' ? 'json' : 'csv'}`),
  )
const compared = async (candidate: PredictionsFile, base: PredictionsFile, metrics: string[]) => {
  const slices = { by: [], metrics: [] }
  const request = { candidate: [candidate], base: [base], pairBy: 'id' as const, metrics, slices, seed: 0 }
  return (await compare(request, context())).comparison
}

describe.each([
  ['tags', 300, ['f1_score(average=macro)', 'hamming_loss', 'accuracy_score']],
  ['clicks', 120, ['ndcg_score', 'dcg_score(k=3)']],
  ['pixels', 60, ['mean_iou']],
  ['boxes', 40, ['coco_average_precision(iou=0.5)']],
])('%s', (what, rows, metrics) => {
  it('that got worse are told, on the rows that both sides share', async () => {
    const comparison = await compared(fileOf(what, 'base'), fileOf(what, 'candidate'), metrics)
    if (comparison.kind !== 'paired') throw new Error(comparison.kind)
    expect(comparison.pairing).toMatchObject({ rows, shared: rows, by: 'id' })
    expect(comparison.differences.map(({ metric }) => metric)).toEqual(metrics)
    for (const { metric, p, rows: paired } of comparison.differences) {
      expect(p, metric).toBeLessThan(0.01)
      expect(paired).toBe(rows)
    }
  })

  it('that say the same are known to be the same', async () => {
    const comparison = await compared(fileOf(what, 'base'), fileOf(what, 'base'), metrics)
    expect(comparison.kind).toBe('identical')
  })
})

describe('rows meet where id and truth are the same', () => {
  const clicks = (name: string, rows: string[]) => {
    const path = join(folder, name)
    return writeFile(path, `query_id,relevance,score\n${rows.join('\n')}\n`).then(() =>
      (tasks.clicks as (path: string) => PredictionsFile)(path),
    )
  }

  it('a query with the same items in another order is the same; with another relevance it is not', async () => {
    const now = await clicks('now.csv', ['a,1,3', 'a,0,2', 'b,2,1', 'b,0,3', 'c,1,1', 'c,0,0'])
    const base = await clicks('before.csv', ['a,0,5', 'a,1,2', 'b,3,1', 'b,0,3', 'd,1,1', 'd,0,0'])
    const comparison = await compared(now, base, ['mean_reciprocal_rank'])
    if (comparison.kind === 'incomparable') throw new Error(comparison.reason)
    expect(comparison.pairing).toMatchObject({ rows: 3, shared: 1, truthChanged: 1 })
  })

  it('other labels are another question', async () => {
    const two = {
      target: ['outdoor', 'person'],
      probabilities: ['p_outdoor', 'p_person'],
      id: 'image',
      slices: [],
    }
    const fewer = { path: join(folder, 'out/tags-base.csv'), columns: two }
    expect(await compared(fileOf('tags', 'candidate'), fewer, ['hamming_loss'])).toEqual({
      kind: 'incomparable',
      reason: 'only one side knows the labels "night"',
    })
  })

  it('a label that is only predicted leaves alone what does not count labels', async () => {
    const lists = (name: string, said: string[]) => {
      const truth = ['["cat", "dog"]', '[]', '["cat"]']
      const rows = said.map((labels, row) =>
        JSON.stringify({ id: row, labels: JSON.parse(truth[row] as string), said: JSON.parse(labels) }),
      )
      const path = join(folder, name)
      const columns = { target: 'labels', prediction: 'said', id: 'id', slices: [] }
      return writeFile(path, `${rows.join('\n')}\n`).then(
        (): PredictionsFile => ({ path, task: 'multilabel', columns }),
      )
    }
    const now = await lists('now.ndjson', ['["cat"]', '["bird"]', '["cat"]'])
    const base = await lists('before.ndjson', ['["cat", "dog"]', '[]', '["cat"]'])
    const comparison = await compared(now, base, ['f1_score(average=micro)', 'f1_score(average=macro)'])
    if (comparison.kind !== 'paired') throw new Error(comparison.kind)
    expect(comparison.pairing).toMatchObject({ rows: 3, shared: 3 })
    expect(
      comparison.differences.map(({ metric, base, difference }) => [metric, base, difference.value]),
    ).toEqual([['f1_score(average=micro)', 1, expect.closeTo(4 / 6 - 1)]])
    expect(Object.keys(comparison.incomparable)).toEqual(['f1_score(average=macro)'])
  })
})
