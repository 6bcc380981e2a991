import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '@mlgate/stats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from './compare.ts'
import { score } from './score.ts'

let folder: string
const stages: string[] = []
const context = () => ({
  progress: ({ stage }: { stage: string }) => {
    stages.push(stage)
  },
  temporaryFolder: folder,
  memoryBytes: 2 ** 30,
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-compare-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function csv(name: string, rows: (string | number)[][]): Promise<{ path: string }> {
  const path = join(folder, name)
  await writeFile(path, `${rows.map((row) => row.join(',')).join('\n')}\n`)
  return { path }
}

/** Rows of a classifier that is right with the given chance. */
function classifier(rows: number, chance: number, seed: number): (string | number)[][] {
  const truth = createRandom('truth')
  const luck = createRandom(seed)
  const body = Array.from({ length: rows }, (_, row) => {
    const label = truth.float() < 0.5 ? 'cat' : 'dog'
    const right = luck.float() < chance
    const confidence = right ? 0.7 : 0.4
    const cat = label === 'cat' ? confidence : 1 - confidence
    return [`r${row}`, label, right ? label : label === 'cat' ? 'dog' : 'cat', cat, 1 - cat]
  })
  return [['id', 'target', 'prediction', 'probability:cat', 'probability:dog'], ...body]
}

const metrics = ['accuracy', 'log_loss', 'f1_macro']
const noSlices = { by: [], metrics: [] }
const request = { pairBy: 'id' as const, metrics, slices: noSlices, seed: 0 }

describe('two sets of predictions', () => {
  it('that differ by much are told apart, by each metric in its own way', async () => {
    const base = await csv('good.csv', classifier(600, 0.95, 1))
    const candidate = await csv('bad.csv', classifier(600, 0.85, 2))
    const { comparison } = await compare({ ...request, candidate: [candidate], base: [base] }, context())
    if (comparison.kind !== 'paired') throw new Error(comparison.kind)
    expect(comparison.differences.map(({ metric, difference }) => [metric, difference.method])).toEqual([
      ['accuracy_score', 'newcombe-paired'],
      ['log_loss', 'paired-bootstrap-bca'],
      ['f1_score(average=macro)', 'paired-bootstrap-bca'],
    ])
    for (const { p, difference, metric } of comparison.differences) {
      expect(p).toBeLessThan(0.01)
      expect(Math.sign(difference.value)).toBe(metric === 'log_loss' ? 1 : -1)
      expect(difference.low).toBeLessThan(difference.value)
      expect(difference.high).toBeGreaterThan(difference.value)
    }
    expect(comparison.pairing).toMatchObject({ rows: 600, shared: 600, by: 'id' })
    expect(stages).toContain('comparing with the baseline')
  })

  it('say of wrong rows what they say of right ones, with every sign turned', async () => {
    const base = await csv('good.csv', classifier(600, 0.95, 1))
    const candidate = await csv('bad.csv', classifier(600, 0.85, 2))
    const asked = { ...request, metrics: ['accuracy', 'zero_one_loss'], candidate: [candidate], base: [base] }
    const { comparison } = await compare(asked, context())
    if (comparison.kind !== 'paired') throw new Error(comparison.kind)
    const [right, wrong] = comparison.differences
    expect(wrong?.difference).toEqual({
      value: -(right?.difference.value as number),
      low: -(right?.difference.high as number),
      high: -(right?.difference.low as number),
      method: 'newcombe-paired',
    })
    expect(wrong?.p).toBe(right?.p)
  })

  it('compare groups as this change’s data has them, also where the baseline was kept without', async () => {
    const base = await csv('good.csv', classifier(600, 0.95, 1))
    const grouped = classifier(600, 0.85, 2).map((row, index) => [
      ...row,
      index === 0 ? 'slice:site' : index % 3 === 0 ? 'north' : 'south',
    ])
    const candidate = await csv('grouped.csv', grouped)
    const metric = 'demographic_parity_difference(pos_label=dog, sensitive_feature=site)'
    const asked = { ...request, metrics: [metric], candidate: [candidate], base: [base] }
    const { comparison, base: side } = await compare(asked, context())
    if (comparison.kind !== 'paired') throw new Error(comparison.kind)
    expect(comparison.differences).toMatchObject([
      { metric, rows: 600, difference: { method: 'paired-bootstrap-bca' } },
    ])
    expect(comparison.differences[0]?.base).toBeGreaterThan(0)
    expect(side.missing[metric]).toContain('needs the column "site"')
  })

  it('tell how single rows moved beside the mean of their losses', async () => {
    const base = await csv('good.csv', classifier(600, 0.95, 1))
    const candidate = await csv('bad.csv', classifier(600, 0.85, 2))
    const { comparison } = await compare({ ...request, candidate: [candidate], base: [base] }, context())
    if (comparison.kind !== 'paired') throw new Error(comparison.kind)
    const [accuracy, loss] = comparison.differences
    expect(accuracy?.rowwise).toBeUndefined()
    const { better = 0, worse = 0, pWorse } = loss?.rowwise ?? {}
    expect([worse, better]).toEqual([comparison.pairing.rightToWrong, comparison.pairing.wrongToRight])
    expect(pWorse).toBeLessThan(0.001)
  })

  it('that are the same are identical, whatever the order of their rows', async () => {
    const [header = [], ...body] = classifier(200, 0.9, 1)
    const base = await csv('same.csv', [header, ...body])
    const candidate = await csv('turned.csv', [header, ...body.toReversed()])
    const { comparison } = await compare({ ...request, candidate: [candidate], base: [base] }, context())
    expect(comparison).toEqual({
      kind: 'identical',
      pairing: {
        rows: 200,
        shared: 200,
        by: 'id',
        trainings: { candidate: 1, base: 1 },
        rightToWrong: 0,
        wrongToRight: 0,
      },
    })
  })

  it('have the base’s curves drawn beside them where that is asked for, and predictions differ', async () => {
    const base = await csv('drawn-base.csv', classifier(200, 0.9, 1))
    const candidate = await csv('drawn.csv', classifier(200, 0.8, 2))
    const compared = await compare(
      { ...request, candidate: [candidate], base: [base], curves: true },
      context(),
    )
    expect(compared.base.curves).toMatchObject({ rows: 200, label: 'dog', roc: {}, calibration: {} })
    const same = await compare({ ...request, candidate: [base], base: [base], curves: true }, context())
    expect(same.base.curves).toBeUndefined()
  })

  it('that are the same on a slice differ there by exactly 0, whatever happened elsewhere', async () => {
    const [header = [], ...body] = classifier(300, 0.9, 1)
    const sliced = (rows: (string | number)[][]) => [
      [...header, 'slice:half'],
      ...rows.map((row, index) => [...row, index < 150 ? 'first' : 'second']),
    ]
    const changed = classifier(300, 0.7, 2).slice(1)
    const base = await csv('half-base.csv', sliced(body))
    const candidate = await csv('half-new.csv', sliced([...body.slice(0, 150), ...changed.slice(150)]))
    const slices = { by: ['half'], metrics: ['accuracy', 'log_loss'] }
    const { comparison } = await compare(
      { ...request, slices, candidate: [candidate], base: [base] },
      context(),
    )
    if (comparison.kind !== 'paired') throw new Error(comparison.kind)
    const onSlices = comparison.differences.filter(({ slice }) => slice !== null)
    expect(onSlices.map(({ slice, difference }) => [slice?.half, difference.method])).toEqual([
      ['first', 'identical-predictions'],
      ['first', 'identical-predictions'],
      ['second', 'newcombe-paired'],
      ['second', 'paired-bootstrap-bca'],
    ])
    expect(onSlices[0]).toMatchObject({ difference: { value: 0, low: 0, high: 0 }, p: 1 })
  })

  it('give the same interval to the bit for one seed, and another for another', async () => {
    const base = await csv('a.csv', classifier(150, 0.9, 3))
    const candidate = await csv('b.csv', classifier(150, 0.9, 4))
    const [first, again, other] = await Promise.all(
      [0, 0, 1].map((seed) => compare({ ...request, seed, candidate: [candidate], base: [base] }, context())),
    )
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
  })

  it('without probabilities on one side are compared by what both can give', async () => {
    const labels = classifier(100, 0.9, 5).map((row) => row.slice(0, 3))
    const base = await csv('labels.csv', labels)
    const candidate = await csv('full.csv', classifier(100, 0.8, 6))
    const { comparison, base: side } = await compare(
      { ...request, candidate: [candidate], base: [base] },
      context(),
    )
    if (comparison.kind !== 'paired') throw new Error(comparison.kind)
    expect(comparison.differences.map(({ metric }) => metric)).toEqual([
      'accuracy_score',
      'f1_score(average=macro)',
    ])
    expect(side.missing).toEqual({
      log_loss: 'log_loss needs probabilities; these predictions hold only labels',
    })
  })

  describe('with other classes', () => {
    const header = ['id', 'target', 'prediction', 'probability:cat', 'probability:dog']
    const luck = createRandom(9)
    const rows = Array.from({ length: 120 }, (_, row) => {
      const cat = luck.float()
      return [`r${row}`, row % 3 === 0 ? 'cat' : 'dog', cat > 0.5 ? 'cat' : 'dog', cat, 1 - cat]
    })
    const asked = { ...request, metrics: ['accuracy', 'log_loss', 'f1_macro', 'roc_auc', 'brier_score_loss'] }
    const birds = rows.map((row, index) => [...row, 0].with(2, index === 0 ? 'bird' : (row[2] as string)))

    it('keep the numbers of each side, and leave out what the classes change', async () => {
      const base = await csv('two.csv', [header, ...rows])
      const candidate = await csv('three.csv', [[...header, 'probability:bird'], ...birds])
      const {
        base: side,
        comparison,
        notes,
      } = await compare({ ...asked, candidate: [candidate], base: [base] }, context())
      if (comparison.kind !== 'paired') throw new Error(comparison.kind)
      expect(side.metrics.every(({ value }) => Number.isFinite(value))).toBe(true)
      expect(comparison.differences.map(({ metric }) => metric)).toEqual([
        'accuracy_score',
        'log_loss',
        'f1_score(average=macro)',
      ])
      expect(comparison.incomparable).toEqual({
        roc_auc_score:
          'the classes are not those of the baseline (only here: "bird"), which changes this metric',
        brier_score_loss:
          'the classes are not those of the baseline (only here: "bird"), which changes this metric',
      })
      expect(notes).toEqual([
        'The classes are not those of the baseline (only here: "bird"); not compared: roc_auc_score, brier_score_loss.',
      ])
    })

    it('are told when only the base knows one', async () => {
      const base = await csv('three-base.csv', [[...header, 'probability:bird'], ...birds])
      const candidate = await csv('two-now.csv', [header, ...rows])
      const { comparison, notes } = await compare(
        { ...asked, metrics: ['accuracy'], candidate: [candidate], base: [base] },
        context(),
      )
      expect(comparison).toMatchObject({ kind: 'paired', incomparable: {} })
      expect(notes).toEqual(['The classes are not those of the baseline (only in the baseline: "bird").'])
    })
  })

  it('of a regression are compared too', async () => {
    const noise = createRandom(7)
    const rows = (spread: number) => [
      ['id', 'target', 'prediction'],
      ...Array.from({ length: 200 }, (_, row) => [row, row / 10, row / 10 + spread * (noise.float() - 0.5)]),
    ]
    const base = await csv('narrow.csv', rows(1))
    const candidate = await csv('wide.csv', rows(3))
    const { comparison } = await compare(
      { ...request, metrics: ['mean_absolute_error', 'r2'], candidate: [candidate], base: [base] },
      context(),
    )
    if (comparison.kind !== 'paired') throw new Error(comparison.kind)
    expect(comparison.pairing).toEqual({
      rows: 200,
      shared: 200,
      by: 'id',
      trainings: { candidate: 1, base: 1 },
    })
    for (const { p } of comparison.differences) expect(p).toBeLessThan(0.01)
  })
})

const common = { pairBy: 'id' as const, slices: noSlices }

describe('one set of predictions', () => {
  it('is scored by the metrics that its task calls for when none is named', async () => {
    const predictions = await csv('default.csv', classifier(100, 0.9, 1))
    const { metrics: scored } = await score(
      { ...common, predictions: [predictions], metrics: [], levels: {}, seed: 0 },
      context(),
    )
    expect(scored.map(({ name }) => name)).toEqual([
      'accuracy_score',
      'balanced_accuracy_score',
      'f1_score(average=macro)',
    ])
  })

  it('has intervals at the level asked for', async () => {
    const predictions = await csv('levels.csv', classifier(100, 0.9, 1))
    const levels = { accuracy_score: 0.8 }
    const { metrics: scored } = await score(
      { ...common, predictions: [predictions], metrics: ['accuracy', 'log_loss'], levels, seed: 0 },
      context(),
    )
    expect(scored.map(({ interval }) => [interval?.level, interval?.method])).toEqual([
      [0.8, 'wilson'],
      [0.95, 'bootstrap-bca'],
    ])
  })

  it('says which classes have no probability: they count as 0', async () => {
    const [header = [], ...body] = classifier(50, 0.9, 1)
    const predictions = await csv('absent.csv', [header, ...body, ['x', 'bird', 'cat', 0.6, 0.4]])
    const { notes } = await score(
      { ...common, predictions: [predictions], metrics: ['log_loss'], levels: {}, seed: 0 },
      context(),
    )
    expect(notes).toEqual(['No row has a probability for "bird", the truth of 1 row: it counts as 0.'])
  })

  it('F26: says which metrics it cannot give, and why', async () => {
    const predictions = await csv(
      'missing.csv',
      classifier(50, 0.9, 1).map((row) => row.slice(0, 3)),
    )
    const asked = ['accuracy', 'log_loss', 'mean_squared_error']
    const { metrics: scored, missing } = await score(
      { ...common, predictions: [predictions], metrics: asked, levels: {}, seed: 0 },
      context(),
    )
    expect(scored.map(({ name }) => name)).toEqual(['accuracy_score'])
    expect(missing).toEqual({
      log_loss: 'log_loss needs probabilities; these predictions hold only labels',
      mean_squared_error: 'mean_squared_error is for regression; these predictions are of a classification',
    })
  })
})
