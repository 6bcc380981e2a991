import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '@mlgate/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columns, writePredictions } from '../support/predictions-file.ts'
import { resultOf, root, runMlgate } from '../support/run-mlgate.ts'

let folder: string
const goldens = join(root, 'test/fixtures/goldens/models')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-predictions-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...words: string[]) => runMlgate([...words, '--format', 'json'], { folder })
const evaluated = async (...words: string[]): Promise<Result> => resultOf(await run('evaluate', ...words))

describe('two prediction files of any framework', () => {
  it.each(['breast_cancer_rf_worse', 'diabetes_reg_better', 'wine_gb_better'])(
    'give the paired verdict that the reference computes: %s',
    async (name) => {
      await cp(join(goldens, name), join(folder, name), { recursive: true })
      const { expected } = JSON.parse(await readFile(join(goldens, name, 'case.json'), 'utf8'))
      const data = await readFile(join(goldens, name, 'data.csv'), 'utf8')
      const truth = data
        .trim()
        .split('\n')
        .map((line) => line.split(',').at(-1) as string)
      for (const side of ['base', 'candidate']) {
        const predicted = (await readFile(join(goldens, name, `${side}_predictions.csv`), 'utf8'))
          .trim()
          .split('\n')
        const joined = predicted.map(
          (line, row) => `${line.replace(/\r$/, '')},${row === 0 ? 'truth' : truth[row]}`,
        )
        await writeFile(join(folder, name, `${side}.csv`), `${joined.join('\n')}\n`)
      }
      const header = (await readFile(join(folder, name, 'candidate.csv'), 'utf8')).split('\n')[0] as string
      const prediction = header
        .split(',')
        .find((column) => /^(pred|prediction|label|y_pred)/.test(column)) as string
      const result = await evaluated(
        '--predictions',
        `${name}/candidate.csv`,
        '--base-predictions',
        `${name}/base.csv`,
        '--target',
        'truth',
        '--prediction',
        prediction,
      )
      for (const { name: metric, value } of result.metrics) {
        const short = {
          accuracy_score: 'accuracy',
          balanced_accuracy_score: 'balanced_accuracy',
          'f1_score(average=macro)': 'f1_macro',
        }[metric]
        const wanted = expected.candidate[short ?? metric]
        if (wanted !== undefined) expect(value).toBeCloseTo(wanted, 6)
      }
      expect(result.baseline?.pairing).toMatchObject({ by: 'position', shared: truth.length - 1 })
      const [[bothRight = 0, rightToWrong] = [], [wrongToRight, bothWrong = 0] = []] =
        expected.paired?.table_base_candidate ?? []
      if (rightToWrong !== undefined) {
        expect(result.baseline?.pairing).toMatchObject({ rightToWrong, wrongToRight })
        expect(bothRight + bothWrong + rightToWrong + wrongToRight).toBe(truth.length - 1)
      }
    },
  )

  it('are judged by their gates: a drop is found, a retraining is not', async () => {
    await writePredictions(join(folder, 'base.csv'), { chance: 0.95, seed: 1 })
    await writePredictions(join(folder, 'worse.csv'), { chance: 0.85, seed: 2 })
    await writePredictions(join(folder, 'equal.csv'), { chance: 0.95, seed: 3 })
    await writeFile(
      join(folder, 'gates.yml'),
      'accuracy: { max-regression: 1pt }\nlog_loss: { max-regression: 5% }\n',
    )
    const judged = (file: string) =>
      evaluated('--predictions', file, '--base-predictions', 'base.csv', ...columns, '--gates', 'gates.yml')
    expect((await judged('worse.csv')).gates.map(({ verdict }) => verdict)).toEqual(['fail', 'fail'])
    for (const { verdict } of (await judged('equal.csv')).gates) expect(verdict).not.toBe('fail')
  })

  it('keep no feature: the sidecar holds ids, truth, outputs and slices alone', async () => {
    await writePredictions(join(folder, 'base.csv'), {})
    const { subject } = await evaluated('--predictions', 'base.csv', ...columns, '--slices', 'weather')
    const kept = await readFile(join(folder, '.mlgate/results', subject.predictions?.path as string))
    for (const name of ['id', 'target', 'prediction', 'probability:stop', 'slice:weather']) {
      expect(kept.includes(name)).toBe(true)
    }
    for (const name of ['image', 'p_stop', 'said']) expect(kept.includes(name)).toBe(false)
  })

  it('that share part of their rows are compared on these, and the report says how many', async () => {
    await writePredictions(join(folder, 'first.csv'), { rows: 400 })
    await writePredictions(join(folder, 'second.csv'), { rows: 400, from: 100, seed: 2 })
    const { baseline } = await evaluated(
      '--predictions',
      'second.csv',
      '--base-predictions',
      'first.csv',
      ...columns,
    )
    expect(baseline?.pairing).toMatchObject({ rows: 400, shared: 300, by: 'id' })
  })

  it('of other test data without shared ids are incomparable; a gate on one value still counts', async () => {
    await writePredictions(join(folder, 'first.csv'), { rows: 300 })
    await writePredictions(join(folder, 'other.csv'), { rows: 200, from: 1_000 })
    await writeFile(join(folder, 'gates.yml'), 'accuracy: { min: 0.5, max-regression: 1pt }\n')
    const withId = await evaluated(
      '--predictions',
      'other.csv',
      '--base-predictions',
      'first.csv',
      ...columns,
      '--gates',
      'gates.yml',
    )
    const without = await evaluated(
      '--predictions',
      'other.csv',
      '--base-predictions',
      'first.csv',
      ...columns.slice(0, -2),
      '--gates',
      'gates.yml',
    )
    for (const { gates, verdict } of [withId, without]) {
      expect(verdict).toBe('inconclusive')
      expect(gates).toMatchObject([
        { rule: { min: 0.5 }, verdict: 'pass' },
        { verdict: 'inconclusive', reasonCode: 'incomparable' },
      ])
    }
  })
})

describe('slices', () => {
  it('show where it got worse; those of few rows have no effect', async () => {
    await writePredictions(join(folder, 'base.csv'), { rows: 1_500, chance: 0.95, seed: 1 })
    await writePredictions(join(folder, 'fog.csv'), { rows: 1_500, chance: 0.95, fogChance: 0.8, seed: 2 })
    await writeFile(
      join(folder, 'mlgate.yml'),
      `version: 1
models:
  signs:
    predictions: fog.csv
    baseline: base.csv
    evaluate:
      target: label
      prediction: said
      id: image
      gates: { accuracy: { min: 0.5 } }
      slices: { by: [weather], min-samples: 100, gates: { accuracy: { max-regression: 3pt } } }
`,
    )
    const { code, stdout, stderr } = await runMlgate(['run', '--format', 'json'], { folder })
    expect(code).toBe(1)
    const { gates } = resultOf({ code, stdout, stderr })
    const verdictOf = (weather: string) => gates.find(({ slice }) => slice?.weather === weather)
    expect(verdictOf('fog')).toMatchObject({ verdict: 'fail', family: 'signs/accuracy_score/slices' })
    expect(verdictOf('sun')?.verdict).not.toBe('fail')
    expect(verdictOf('hail')).toMatchObject({ severity: 'warn', reasonCode: 'below-min-samples' })
    const text = (await runMlgate(['run'], { folder, env: { NO_COLOR: '1' } })).stdout
    expect(text).toContain('weather=fog')
  })

  it('by a column that was not kept are an error that says what was', async () => {
    await writePredictions(join(folder, 'base.csv'), {})
    const ended = await run('evaluate', '--predictions', 'base.csv', ...columns, '--slices', 'wether')
    expect(ended.code).toBe(2)
    expect(resultOf(ended).problems?.[0]).toMatchObject({ hint: expect.stringContaining('weather') })
  })
})

describe('several trainings of each side', () => {
  it('widen the interval to what training again would change', async () => {
    await mkdir(join(folder, 'many'), { recursive: true })
    for (const seed of [1, 2, 3, 4]) {
      await writePredictions(join(folder, `many/base-${seed}.csv`), { chance: 0.9 + seed / 100, seed })
      await writePredictions(join(folder, `many/new-${seed}.csv`), {
        chance: 0.89 + seed / 100,
        seed: seed + 10,
      })
    }
    await writeFile(join(folder, 'gates.yml'), 'accuracy: { max-regression: 1pt }\n')
    const gate = (result: Result) =>
      result.gates[0]?.difference as { low: number; high: number; method: string }
    const single = gate(
      await evaluated(
        '--predictions',
        'many/new-1.csv',
        '--base-predictions',
        'many/base-1.csv',
        ...columns,
        '--gates',
        'gates.yml',
      ),
    )
    const several = await evaluated(
      '--predictions',
      'many/new-*.csv',
      '--base-predictions',
      'many/base-*.csv',
      ...columns,
      '--gates',
      'gates.yml',
    )
    expect(several.baseline?.pairing?.trainings).toEqual({ candidate: 4, base: 4 })
    expect(several.subject.predictions?.further).toHaveLength(3)
    expect(gate(several).method).toBe('hierarchical-bootstrap')
    expect(single.method).toBe('newcombe-paired')
    const again = await evaluated(
      '--predictions',
      'many/new-*.csv',
      '--base-predictions',
      'many/base-*.csv',
      ...columns,
      '--gates',
      'gates.yml',
    )
    expect(again.gates).toEqual(several.gates)
  })

  it('have to predict the same rows', async () => {
    await writePredictions(join(folder, 'many/odd.csv'), { rows: 100 })
    const ended = await run('evaluate', '--predictions', 'many/new-1.csv', 'many/odd.csv', ...columns)
    expect(ended.code).toBe(2)
    expect(resultOf(ended).problems).toMatchObject([{ code: 'MG5025' }])
  })
})

describe('mlgate compare', () => {
  it('holds two results against each other, on the same rows when their predictions are there', async () => {
    await writePredictions(join(folder, 'base.csv'), { chance: 0.95, seed: 1 })
    await writePredictions(join(folder, 'worse.csv'), { chance: 0.8, seed: 2 })
    for (const side of ['base', 'worse']) {
      await run(
        'evaluate',
        '--predictions',
        `${side}.csv`,
        ...columns,
        '--name',
        'signs',
        '--output',
        join(folder, side),
      )
    }
    await writeFile(join(folder, 'gates.yml'), 'accuracy: { max-regression: 1pt }\n')
    const words = ['base/evaluation-signs.json', 'worse/evaluation-signs.json', '--gates', 'gates.yml']
    const paired = await run('compare', ...words)
    expect(paired.code).toBe(1)
    expect(resultOf(paired).gates).toMatchObject([
      { verdict: 'fail', difference: { method: 'newcombe-paired' } },
    ])
    await rm(join(folder, 'base', resultOf(paired).subject.predictions?.path as string))
    const numbers = await run('compare', ...words)
    expect(resultOf(numbers).gates).toMatchObject([{ reasonCode: 'incomparable', verdict: 'inconclusive' }])
  })
})
