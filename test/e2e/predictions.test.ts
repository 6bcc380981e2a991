import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '@mlgate/core'
import { createRandom } from '@mlgate/stats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resultOf, root, runMlgate } from '../support/run-mlgate.ts'

let folder: string
const goldens = join(root, 'test/fixtures/goldens/models')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-predictions-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...words: string[]) => runMlgate([...words, '--format', 'json'], { folder })
const evaluated = async (...words: string[]): Promise<Result> => resultOf(await run('evaluate', ...words))

/** A classifier's predictions as any framework could write them. */
async function writePredictions(
  name: string,
  {
    rows = 600,
    chance = 0.9,
    seed = 1,
    fogChance = chance,
    from = 0,
  }: { rows?: number; chance?: number; fogChance?: number; seed?: number; from?: number },
): Promise<void> {
  const luck = createRandom(seed)
  const lines = Array.from({ length: rows }, (_, index) => {
    const row = from + index
    const truth = ['stop', 'yield'][row % 2] as string
    const weather = row % 3 === 0 ? 'fog' : row % 50 === 1 ? 'hail' : 'sun'
    const right = luck.float() < (weather === 'fog' ? fogChance : chance)
    const said = right ? truth : truth === 'stop' ? 'yield' : 'stop'
    const stop = said === 'stop' ? 0.8 : 0.2
    return `img${row},${truth},${said},${stop},${1 - stop},${weather}`
  })
  await writeFile(join(folder, name), `image,label,said,p_stop,p_yield,weather\n${lines.join('\n')}\n`)
}

const columns = [
  '--target',
  'label',
  '--prediction',
  'said',
  '--probabilities',
  'p_stop,p_yield',
  '--id',
  'image',
]

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
    await writePredictions('base.csv', { chance: 0.95, seed: 1 })
    await writePredictions('worse.csv', { chance: 0.85, seed: 2 })
    await writePredictions('equal.csv', { chance: 0.95, seed: 3 })
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
    await writePredictions('base.csv', {})
    const { subject } = await evaluated('--predictions', 'base.csv', ...columns, '--slices', 'weather')
    const kept = await readFile(join(folder, '.mlgate/results', subject.predictions?.path as string))
    for (const name of ['id', 'target', 'prediction', 'probability:stop', 'slice:weather']) {
      expect(kept.includes(name)).toBe(true)
    }
    for (const name of ['image', 'p_stop', 'said']) expect(kept.includes(name)).toBe(false)
  })

  it('that share part of their rows are compared on these, and the report says how many', async () => {
    await writePredictions('first.csv', { rows: 400 })
    await writePredictions('second.csv', { rows: 400, from: 100, seed: 2 })
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
    await writePredictions('first.csv', { rows: 300 })
    await writePredictions('other.csv', { rows: 200, from: 1_000 })
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
    await writePredictions('base.csv', { rows: 1_500, chance: 0.95, seed: 1 })
    await writePredictions('fog.csv', { rows: 1_500, chance: 0.95, fogChance: 0.8, seed: 2 })
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
    await writePredictions('base.csv', {})
    const ended = await run('evaluate', '--predictions', 'base.csv', ...columns, '--slices', 'wether')
    expect(ended.code).toBe(2)
    expect(resultOf(ended).problems?.[0]).toMatchObject({ hint: expect.stringContaining('weather') })
  })
})

describe('several trainings of each side', () => {
  it('widen the interval to what training again would change', async () => {
    await mkdir(join(folder, 'many'), { recursive: true })
    for (const seed of [1, 2, 3, 4]) {
      await writePredictions(`many/base-${seed}.csv`, { chance: 0.9 + seed / 100, seed })
      await writePredictions(`many/new-${seed}.csv`, { chance: 0.89 + seed / 100, seed: seed + 10 })
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
    await writePredictions('many/odd.csv', { rows: 100 })
    const ended = await run('evaluate', '--predictions', 'many/new-1.csv', 'many/odd.csv', ...columns)
    expect(ended.code).toBe(2)
    expect(resultOf(ended).problems).toMatchObject([{ code: 'MG5025' }])
  })
})

describe('plain numbers', () => {
  const file = (name: string, content: unknown) => writeFile(join(folder, name), JSON.stringify(content))

  it('are judged by themselves, and marked as such', async () => {
    await file('old.json', { accuracy: 0.95, train: { loss: 0.1 } })
    await file('new.json', { accuracy: 0.93, train: { loss: 0.2 } })
    await writeFile(join(folder, 'gates.yml'), 'accuracy: { min: 0.9, max-regression: 1pt }\n')
    const stored = await run(
      'evaluate',
      '--metrics-file',
      'old.json',
      '--name',
      'signs',
      '--output',
      join(folder, 'kept'),
    )
    expect(resultOf(stored)).toMatchObject({
      kind: 'metrics',
      metrics: [{ name: 'accuracy_score' }, { name: 'train.loss', direction: 'none' }],
    })
    const { gates } = await evaluated(
      '--metrics-file',
      'new.json',
      '--name',
      'signs',
      '--baseline',
      'kept/metrics-signs.json',
      '--gates',
      'gates.yml',
    )
    expect(gates).toMatchObject([
      { verdict: 'pass' },
      {
        verdict: 'fail',
        reasonCode: 'point-estimates',
        base: 0.95,
        difference: { method: 'point-estimates' },
      },
    ])
    const beside = await evaluated(
      '--metrics-file',
      'new.json',
      '--baseline',
      'old.json',
      '--gates',
      'gates.yml',
    )
    expect(beside.gates).toEqual(gates.map((gate) => ({ ...gate, family: 'new/accuracy_score' })))
  })

  it('F25: a NaN among them fails its gate', async () => {
    await file('nan.json', { accuracy: 'NaN' })
    await writeFile(join(folder, 'gates.yml'), 'accuracy: { min: 0.9 }\n')
    expect((await evaluated('--metrics-file', 'nan.json', '--gates', 'gates.yml')).gates).toMatchObject([
      { verdict: 'fail', reasonCode: 'metric-nan' },
    ])
  })

  it("F25: so does the bare NaN of Python's json; texts that look like it stay texts", async () => {
    await writeFile(join(folder, 'bare.json'), '{"note": "a \\"NaN\\" of -Infinity", "accuracy": NaN}')
    expect((await evaluated('--metrics-file', 'bare.json', '--gates', 'gates.yml')).gates).toMatchObject([
      { verdict: 'fail', reasonCode: 'metric-nan' },
    ])
  })

  it('F26: a gated number that is missing or was renamed is an error', async () => {
    await file('renamed.json', { acc: 0.95 })
    const ended = await run('evaluate', '--metrics-file', 'renamed.json', '--gates', 'gates.yml')
    expect(ended.code).toBe(2)
    expect(resultOf(ended).gates).toMatchObject([{ verdict: 'error', reasonCode: 'metric-missing' }])
  })

  it.each([
    ['no JSON', '<html>', 'MG1001'],
    ['no number', '{"a":"b"}', 'MG5026'],
  ])('of %s are an error', async (_, content, code) => {
    await writeFile(join(folder, 'broken.json'), content)
    const ended = await run('evaluate', '--metrics-file', 'broken.json')
    expect(ended.code).toBe(2)
    expect(resultOf(ended).problems).toMatchObject([{ code }])
  })
})

describe('rows of two files', () => {
  const gates = 'accuracy: { max-regression: 1pt, min: 0.1 }\n'

  it('meet by a column called id without being told; ids whose truth changed are told', async () => {
    await writeFile(join(folder, 'ids.csv'), 'id,target,prediction\na,1,1\nb,2,2\nc,1,1\nd,2,2\n')
    await writeFile(join(folder, 'ids-base.csv'), 'id,target,prediction\nd,1,2\nb,2,2\nc,1,1\na,1,2\n')
    await writeFile(join(folder, 'gates.yml'), gates)
    const words = ['--predictions', 'ids.csv', '--base-predictions', 'ids-base.csv', '--gates', 'gates.yml']
    const result = await evaluated(...words)
    expect(result.subject.predictions?.id).toBe('id')
    expect(result.baseline?.pairing).toMatchObject({ by: 'id', rows: 4, shared: 3, truthChanged: 1 })
    // The bound is about all rows, the change about those that both sides have.
    expect(result.gates.map(({ rule, value, base }) => [Object.keys(rule)[0], value, base ?? null])).toEqual([
      ['min', 1, null],
      ['max-regression', 1, expect.closeTo(2 / 3)],
    ])
    const { stdout } = await runMlgate(['evaluate', ...words], { folder })
    expect(stdout).toContain('3 of 4 rows shared, 1 with another truth there')
  })

  it('of other classes are compared where that makes sense, and a note says where not', async () => {
    const line = (row: number) => `${row},${row % 2 === 0 ? 'a,a,0.8,0.2' : 'b,b,0.3,0.7'}`
    const rows = Array.from({ length: 40 }, (_, row) => line(row))
    const header = 'id,target,prediction,probability:a,probability:b'
    await writeFile(join(folder, 'two.csv'), `${header}\n${rows.join('\n')}\n`)
    const wider = rows.map((row, index) => (index === 0 ? '0,a,a,0.7,0.3,0' : `${row},0`))
    await writeFile(join(folder, 'three.csv'), `${header},probability:c\n${wider.join('\n')}\n`)
    await writeFile(
      join(folder, 'gates.yml'),
      'roc_auc: { max-regression: 1pt }\nlog_loss: { max-regression: 0.1 }\n',
    )
    const words = ['--predictions', 'two.csv', '--base-predictions', 'three.csv', '--gates', 'gates.yml']
    const { gates: judged, notes } = await evaluated(...words)
    expect(judged).toMatchObject([
      { metric: 'roc_auc_score', verdict: 'inconclusive', reasonCode: 'incomparable' },
      { metric: 'log_loss', verdict: 'pass' },
    ])
    expect(notes?.join()).toContain('(only in the baseline: "c"); not compared: roc_auc_score.')
  })

  it('of whole numbers may be values or classes: a note says how they were read', async () => {
    const rows = Array.from({ length: 30 }, (_, row) => `${row},${row + (row % 2)}`)
    await writeFile(join(folder, 'whole.csv'), `target,prediction\n${rows.join('\n')}\n`)
    const { notes } = await evaluated('--predictions', 'whole.csv')
    expect(notes?.join()).toContain('if they are values, say task: regression')
  })

  it('without a value are a slice that is judged as others are', async () => {
    const rows = (said: string) =>
      Array.from({ length: 60 }, (_, row) => `${row},a,${row < 40 ? 'a' : said},${row < 40 ? 'sun' : ''}`)
    await writeFile(join(folder, 'blank.csv'), `id,target,prediction,weather\n${rows('b').join('\n')}\n`)
    await writeFile(join(folder, 'blank-base.csv'), `id,target,prediction,weather\n${rows('a').join('\n')}\n`)
    await writeFile(join(folder, 'slice-gates.yml'), 'accuracy: { max-regression: 3pt }\n')
    const words = [
      '--predictions',
      'blank.csv',
      '--base-predictions',
      'blank-base.csv',
      '--slices',
      'weather',
    ]
    const gated = ['evaluate', ...words, '--slice-gates', 'slice-gates.yml']
    const judged = await runMlgate([...gated, '--format', 'json'], { folder })
    expect(judged.code).toBe(1)
    expect(resultOf(judged).gates).toMatchObject([
      { slice: { weather: 'sun' }, verdict: 'pass' },
      { slice: { weather: null }, verdict: 'fail' },
    ])
    const shown = await runMlgate([...gated, '--mode', 'report'], { folder })
    expect(shown.code).toBe(0)
    expect(shown.stdout).toContain('weather=(empty)')
  })
})

describe('faults in a predictions file', () => {
  it('of several trainings are told by the names of the files', async () => {
    await writeFile(join(folder, 'seed-1.csv'), 'target,prediction\n1,1\n2,2\n')
    await writeFile(join(folder, 'seed-2.csv'), 'target,prediction\n2,1\n2,2\n')
    const { problems } = await evaluated('--predictions', 'seed-*.csv')
    expect(problems?.[0]?.message).toBe(
      'seed-1.csv and seed-2.csv are not predictions of the same rows with the same truth.',
    )
  })

  it('F1: that is empty is told as such', async () => {
    await writeFile(join(folder, 'empty.csv'), '')
    const { problems } = await evaluated('--predictions', 'empty.csv')
    expect(problems).toMatchObject([{ code: 'MG5022', message: expect.stringContaining('is empty') }])
  })

  const predictions = (content: string) => writeFile(join(folder, 'faulty.csv'), content)
  const judged = () => run('evaluate', '--predictions', 'faulty.csv', '--gates', 'gates.yml')

  it('F25: a metric that comes to NaN fails', async () => {
    await predictions('target,prediction\n1.5,2.5\n')
    await writeFile(join(folder, 'gates.yml'), 'r2: { min: 0.5 }\n')
    const ended = await judged()
    expect(ended.code).toBe(1)
    expect(resultOf(ended).gates).toMatchObject([{ verdict: 'fail', reasonCode: 'metric-nan' }])
  })

  it('F26: no rows are an error, and so is a metric that labels alone cannot give', async () => {
    await writeFile(join(folder, 'gates.yml'), 'log_loss: { max: 1 }\n')
    await predictions('target,prediction\n')
    expect((await judged()).code).toBe(2)
    await predictions('target,prediction\na,a\nb,a\n')
    const ended = await judged()
    expect(ended.code).toBe(2)
    expect(resultOf(ended).gates).toMatchObject([{ verdict: 'error', reasonCode: 'metric-missing' }])
  })

  it('F27: a column that is not there is told with those that are', async () => {
    await predictions('truth,prediction\na,a\n')
    const ended = await run('evaluate', '--predictions', 'faulty.csv', '--target', 'thruth')
    expect(ended.code).toBe(2)
    expect(resultOf(ended).problems?.[0]).toMatchObject({ hint: 'Did you mean "truth"?' })
  })

  it('F28: ids above 2^53 stay apart', async () => {
    const ids = ['9007199254740993', '9007199254740992', '9007199254740994']
    await predictions(
      `id,target,prediction\n${ids.map((id, row) => `${id},a,${row === 0 ? 'b' : 'a'}`).join('\n')}\n`,
    )
    const result = await evaluated(
      '--predictions',
      'faulty.csv',
      '--base-predictions',
      'faulty.csv',
      '--id',
      'id',
    )
    expect(result.baseline?.pairing).toMatchObject({ rows: 3, shared: 3, by: 'id' })
  })
})

describe('mlgate compare', () => {
  it('holds two results against each other, on the same rows when their predictions are there', async () => {
    await writePredictions('base.csv', { chance: 0.95, seed: 1 })
    await writePredictions('worse.csv', { chance: 0.8, seed: 2 })
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
