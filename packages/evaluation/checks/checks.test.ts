import { describe, expect, it } from 'vitest'
import { buildModel, node, value } from '../../../test/support/build-onnx.ts'
import { score } from '../index.ts'
import { useWorkbench } from '../test-support/workbench.ts'
import { checkModel, type ModelChecks } from './check-model.ts'
import type { PredictionChecks } from './prediction-checks.ts'

const bench = useWorkbench()

async function checksOf(csv: string, checks: Partial<PredictionChecks>) {
  const path = await bench.write('p.csv', csv)
  const all = { severity: 'error', trivial: [], finite: false, ...checks } as const
  const request = {
    pairBy: 'position',
    metrics: [],
    slices: { by: [], metrics: [] },
    levels: {},
    seed: 0,
  } as const
  const { checks: told } = await score(
    { ...request, metrics: [], predictions: [{ path }], slices: { by: [], metrics: [] }, checks: [all] },
    bench.context,
  )
  return told?.flat() ?? []
}

describe('better than a trivial model', () => {
  const labels = `target,prediction\n${['a,a', 'a,a', 'a,a', 'b,a', 'b,b'].join('\n')}\n`

  it('of a classification: the one that always says the most frequent class', async () => {
    const trivial = (value: number) => [{ metric: 'accuracy', kind: 'absolute' as const, value }]
    // 4 of 5 are right; always "a" is right in 3 of 5.
    expect(await checksOf(labels, { trivial: trivial(0.2) })).toMatchObject([
      {
        id: 'better-than-trivial',
        status: 'pass',
        observed: 'it has 0.8',
        expected: 'at least 0.8: always "a" has 0.6',
      },
    ])
    expect(await checksOf(labels, { trivial: trivial(0.21) })).toMatchObject([{ status: 'fail' }])
  })

  it('of probabilities: with the share of each class, and a share of what that costs', async () => {
    const csv = 'target,probability:a,probability:b\na,.9,.1\na,.8,.2\nb,.3,.7\nb,.4,.6\n'
    const trivial = [{ metric: 'neg_log_loss', kind: 'relative' as const, value: 0.5 }]
    // scikit-learn: log_loss of these is 0.2990, of the prior ln 2 = 0.6931.
    expect(await checksOf(csv, { trivial })).toMatchObject([
      { status: 'pass', observed: 'it has 0.299', expected: 'at most 0.3466: always "a" has 0.6931' },
    ])
  })

  it('of a regression: the mean; being as good is not better', async () => {
    const trivial = [{ metric: 'r2', kind: 'absolute' as const, value: 0 }]
    expect(await checksOf('target,prediction\n1.5,2\n2,2\n2.5,2\n', { trivial })).toMatchObject([
      { status: 'fail', observed: 'it has 0', expected: 'at least 0: the mean, 2, has 0' },
    ])
  })

  it('a metric that such predictions cannot give is an error and no pass', async () => {
    const trivial = [{ metric: 'roc_auc', kind: 'absolute' as const, value: 0 }]
    expect(await checksOf(labels, { trivial })).toMatchObject([{ status: 'error' }])
  })
})

describe('finite outputs', () => {
  it('rows with NaN or an infinity are named', async () => {
    const csv = 'target,prediction\n1.5,2\n2.5,nan\n3.5,inf\n4.5,4\n'
    expect(await checksOf(csv, { finite: true })).toMatchObject([
      { id: 'finite', status: 'fail', count: 2, rows: [2, 3] },
    ])
    expect(await checksOf('target,prediction\n1.5,2\n', { finite: true })).toMatchObject([{ status: 'pass' }])
  })
})

/** y = income − 2 · age. */
const linear = buildModel({
  nodes: [node('Sub', ['income', 'age'], ['a']), node('Sub', ['a', 'age'], ['y'])],
  inputs: [value('income', 'float32', [null, 1]), value('age', 'float32', [null, 1])],
  outputs: [value('y', 'float32', [null, 1])],
})

async function modelChecks(model: Uint8Array, csv: string, checks: Partial<ModelChecks>) {
  const files = [await bench.write('rows.csv', csv)]
  const all = {
    severity: 'error',
    deterministic: false,
    batchOfOne: false,
    expectations: [],
    ...checks,
  } as const
  const path = await bench.write('checked.onnx', model)
  const predict = {
    model: path,
    data: { files, format: 'csv' as const },
    target: 'target',
    names: ['rows.csv'],
  }
  return (await checkModel({ predict, checks: all }, bench.context)).checks
}

describe('expectations', () => {
  const csv = 'income,age,target\n10,1,8.5\n20,2,16\n30,4,22\n'
  const expectation = { exceptions: 0 }

  it('a feature goes up, and the score may not fall', async () => {
    const told = await modelChecks(linear, csv, {
      expectations: [
        { ...expectation, change: { income: { by: 5 } }, score: 'may-not-fall' },
        { ...expectation, change: { age: { times: 1.1 } }, score: 'may-not-fall' },
        { ...expectation, change: { age: { by: 1 } }, score: 'may-not-rise' },
        { ...expectation, change: { income: { by: 2 }, age: { by: 1 } }, score: 'may-not-move' },
      ],
    })
    expect(told.map(({ status, title }) => [status, title])).toEqual([
      ['pass', 'with income +5, the score does not fall'],
      ['fail', 'with age × 1.1, the score does not fall'],
      ['pass', 'with age +1, the score does not rise'],
      ['pass', 'with income +2 and age +1, the score does not move'],
    ])
    expect(told[1]).toMatchObject({
      observed: 'of 3 of 3 rows it does, by up to 0.8',
      count: 3,
      rows: [1, 2, 3],
    })
  })

  it('some rows may be excepted, and a tolerance may be given', async () => {
    const told = await modelChecks(linear, csv, {
      expectations: [
        { change: { age: { to: 2 } }, score: 'may-not-fall', exceptions: 0.4 },
        { change: { age: { to: 2 } }, score: 'may-not-fall', exceptions: 0.3 },
        { change: { age: { by: 0.1 } }, score: 'may-not-fall', tolerance: 0.25, exceptions: 0 },
      ],
    })
    // Of the first row age goes from 1 to 2, of the others it falls or stays.
    expect(told.map(({ status }) => status)).toEqual(['pass', 'fail', 'pass'])
  })

  it('a feature that the model is not fed, and a class of a regression, are told as such', async () => {
    const told = await modelChecks(linear, csv, {
      expectations: [
        { ...expectation, change: { incme: { by: 5 } }, score: 'may-not-fall' },
        { ...expectation, change: { income: { by: 5 } }, score: 'may-not-fall', class: 'paid' },
      ],
    })
    expect(told).toMatchObject([
      { status: 'error', observed: expect.stringContaining('"incme"'), hint: 'Did you mean "income"?' },
      { status: 'error', observed: 'a regression has no classes' },
    ])
  })
})

describe('how a model behaves', () => {
  const rows = Array.from({ length: 60 }, (_, row) => `${row},${row % 7},${row / 3}`)
  const csv = `income,age,target\n${rows.join('\n')}\n`

  it('a model that says the same twice, and of a row alone, passes', async () => {
    expect(await modelChecks(linear, csv, { deterministic: true, batchOfOne: true })).toMatchObject([
      { id: 'deterministic', status: 'pass', observed: 'of all 60 rows' },
      { id: 'batch-of-one', status: 'pass' },
    ])
  })

  it('one that looks at the other rows of its batch does not', async () => {
    const centred = buildModel({
      nodes: [
        node('ReduceMean', ['income'], ['mean'], {
          attributes: { axes: { ints: [0] }, keepdims: { int: 1 } },
        }),
        node('Sub', ['income', 'mean'], ['a']),
        node('Add', ['a', 'age'], ['y']),
      ],
      inputs: [value('income', 'float32', [null, 1]), value('age', 'float32', [null, 1])],
      outputs: [value('y', 'float32', [null, 1])],
    })
    expect(await modelChecks(centred, csv, { batchOfOne: true, deterministic: true })).toMatchObject([
      { status: 'pass' },
      { id: 'batch-of-one', status: 'fail', count: 60 },
    ])
  })

  it('one that draws at random is found out', async () => {
    const random = buildModel({
      nodes: [node('RandomUniformLike', ['income'], ['r']), node('Add', ['r', 'age'], ['y'])],
      inputs: [value('income', 'float32', [null, 1]), value('age', 'float32', [null, 1])],
      outputs: [value('y', 'float32', [null, 1])],
    })
    expect(await modelChecks(random, csv, { deterministic: true })).toMatchObject([
      { id: 'deterministic', status: 'fail' },
    ])
  })

  it('a model with a batch of its own is not fed one row', async () => {
    const fixed = buildModel({
      nodes: [node('Add', ['income', 'age'], ['y'])],
      inputs: [value('income', 'float32', [4, 1]), value('age', 'float32', [4, 1])],
      outputs: [value('y', 'float32', [4, 1])],
    })
    expect(await modelChecks(fixed, csv, { batchOfOne: true })).toMatchObject([
      { status: 'skipped', observed: 'the model takes 4 rows at once and no others' },
    ])
  })
})
