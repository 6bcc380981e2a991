import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb } from '@mlgate/tables'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CompareRequest, compare } from '../score/compare.ts'
import type { WorkContext } from '../work-context.ts'
import { adoptPredictions } from './adopt-predictions.ts'
import { keepPredictions } from './keep-predictions.ts'
import { type PredictionsFile, sourceOf } from './predictions.ts'

let folder: string
let context: WorkContext
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-losses-'))
  context = { temporaryFolder: folder, memoryBytes: 2 ** 30, progress: () => {} }
})
afterEach(() => rm(folder, { recursive: true }))

const salt = 'octo/signs/signs'
const rows = 400

/** Rows of two classes in two kinds of weather; every `wrong`th is wrong. */
function csv(wrong: number, { header = 'id,target,prediction,probability:a,slice:weather', from = 0 } = {}) {
  const hasId = header.startsWith('id')
  const lines = Array.from({ length: rows }, (_, index) => {
    const row = index + from
    const truth = row % 2 === 0 ? 'a' : 'b'
    const isRight = (row + 1) % wrong !== 0
    const probability = (truth === 'a') === isRight ? 0.6 + (row % 30) / 100 : 0.4 - (row % 30) / 100
    const guess = isRight ? truth : truth === 'a' ? 'b' : 'a'
    return `${hasId ? `row ${row},` : ''}${truth},${guess},${probability},${row % 4 === 0 ? 'fog' : 'sun'}`
  })
  return `${header}\n${lines.join('\n')}\n`
}

async function adopted(name: string, text: string): Promise<PredictionsFile> {
  await writeFile(join(folder, `${name}.csv`), text)
  const path = join(folder, `${name}.parquet`)
  await adoptPredictions({ files: [{ path: join(folder, `${name}.csv`) }], outputs: [path] }, context)
  return { path }
}

async function lossesOf(file: PredictionsFile): Promise<PredictionsFile> {
  const output = file.path.replace('.parquet', '.kept.parquet')
  const losses = ['accuracy', 'log_loss', 'f1_macro']
  await keepPredictions({ files: [file], outputs: [output], salt, losses }, context)
  return { path: output, holdsLosses: true }
}

const request = (candidate: PredictionsFile, base: PredictionsFile): CompareRequest => ({
  candidate: [candidate],
  base: [base],
  pairBy: 'id',
  metrics: ['accuracy', 'log_loss', 'f1_macro'],
  slices: { by: ['weather'], metrics: ['accuracy'] },
  seed: 0,
})

describe('losses in place of predictions', () => {
  it('hold a mark of each row and what it cost by the metrics that are means: no truth, no outputs', async () => {
    const { path } = await lossesOf(await adopted('base', csv(10)))
    const engine = await openDuckDb({
      sources: [sourceOf({ path })],
      memoryBytes: 2 ** 28,
      temporaryFolder: folder,
    })
    const [first] = await engine.query(`SELECT * FROM read_parquet('${path}') LIMIT 1`)
    engine.close()
    expect(Object.keys(first ?? {})).toEqual(['id', 'loss:accuracy_score', 'loss:log_loss', 'slice:weather'])
    expect(first).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{32}$/), 'loss:accuracy_score': 1 })
  })

  it('give the paired differences that the predictions give, on the whole and on slices', async () => {
    const [base, now] = [await adopted('base', csv(10)), await adopted('now', csv(7))]
    const whole = (await compare(request(now, base), context)).comparison
    const kept = (await compare(request({ ...now, hashIdsWith: salt }, await lossesOf(base)), context))
      .comparison
    if (whole.kind !== 'paired' || kept.kind !== 'paired') throw new Error('nothing was paired')
    expect(kept.pairing).toMatchObject({ rows, shared: rows, by: 'id' })
    const means = whole.differences.filter(({ metric }) => metric !== 'f1_score(average=macro)')
    const tell = (differences: typeof means) =>
      differences.map(({ metric, slice, base: before, difference, p, rows: count }) => ({
        metric,
        slice,
        before: before.toFixed(12),
        value: difference.value.toFixed(12),
        low: difference.low.toFixed(3),
        p: p.toFixed(3),
        count,
      }))
    expect(tell(kept.differences)).toEqual(tell(means))
    expect(means).toHaveLength(4)
  })

  it('never meet rows whose truth was corrected since', async () => {
    const base = await lossesOf(await adopted('base', csv(10)))
    const now = { ...(await adopted('now', csv(10).replace('row 0,a,', 'row 0,b,'))), hashIdsWith: salt }
    const { comparison } = await compare(request(now, base), context)
    expect(comparison).toMatchObject({ kind: 'paired', pairing: { rows, shared: rows - 1 } })
  })

  it('join what two runs kept as losses, and say so where no row is shared', async () => {
    const base = await lossesOf(await adopted('base', csv(10)))
    const again = (await compare(request(await lossesOf(await adopted('now', csv(10))), base), context))
      .comparison
    expect(again).toMatchObject({
      pairing: { shared: rows },
      differences: [{ difference: { value: 0 }, p: 1 }, { difference: { value: 0 } }],
    })
    const strangers = await lossesOf(await adopted('others', csv(10, { from: rows })))
    expect((await compare(request(strangers, base), context)).comparison).toEqual({
      kind: 'incomparable',
      reason: 'no row of the baseline has the same id and truth as one here',
    })
  })
})
