import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Gate, Result } from '@mlgate/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digits, resultOf, root, runMlgate } from '../support/run-mlgate.ts'

/** What scikit-learn, scipy and ONNX Runtime's Python binding say of the same rows and models. */
const expected = JSON.parse(await readFile(join(root, 'test/fixtures/digits/expected.json'), 'utf8'))

let folder: string
let result: Result

const gateOn = (metric: string, rule: string): Gate | undefined =>
  result.gates.find((gate) => gate.metric === metric && rule in gate.rule)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate e2e \'"-'))
  await cp(digits, folder, { recursive: true, filter: (path) => !path.endsWith('.mlgate') })
  const run = await runMlgate(['run', 'digits', '--format', 'json'], { folder })
  expect(run.stderr).toBe('')
  expect(run.code).toBe(1)
  result = resultOf(run)
})
afterAll(() => rm(folder, { recursive: true }))

describe('the digits example', () => {
  it.each(['base', 'candidate'] as const)('scores the %s model as scikit-learn does', (side) => {
    const { confusion_matrix, ...values } = expected.models[side].metrics
    const { metrics, confusion } =
      side === 'base' ? (result.baseline as NonNullable<Result['baseline']>) : result
    expect(confusion?.counts).toEqual(confusion_matrix)
    for (const { name, value } of metrics) {
      expect(Math.abs(value - values[name])).toBeLessThanOrEqual(
        expected.tolerance.metrics[name] ?? expected.tolerance.metrics.default,
      )
    }
    expect(metrics.map(({ name }) => name).toSorted()).toEqual([
      'accuracy_score',
      'balanced_accuracy_score',
      'f1_score(average=macro)',
      'log_loss',
    ])
  })

  it('names the exact bytes measured', () => {
    expect(result.subject.model?.sha256).toBe(expected.models.candidate.sha256)
    expect(result.subject.data).toMatchObject([{ sha256: expected.data.sha256, rows: expected.data.rows }])
    expect(result.baseline).toMatchObject({ how: 'file', sha256: expected.models.base.sha256 })
  })

  it('shows a gate that passes', () => {
    expect(gateOn('accuracy_score', 'min')).toMatchObject({ verdict: 'pass', reasonCode: 'within-bound' })
  })

  it('shows one that cannot be told: McNemar and Newcombe agree with scipy to the last digits', () => {
    const { difference, interval, mid_p_worse, table } = expected.comparison.accuracy_score
    const gate = gateOn('accuracy_score', 'max-regression')
    expect(gate).toMatchObject({ verdict: 'inconclusive', reasonCode: 'not-shown' })
    expect(gate?.difference?.value).toBeCloseTo(difference, 12)
    expect(gate?.difference?.low).toBeCloseTo(interval.low, 12)
    expect(gate?.difference?.high).toBeCloseTo(interval.high, 12)
    expect(gate?.p).toBeCloseTo(mid_p_worse, 12)
    expect(result.baseline?.pairing).toEqual({
      rows: 899,
      shared: 899,
      by: 'id',
      trainings: { candidate: 1, base: 1 },
      rightToWrong: table.right_to_wrong,
      wrongToRight: table.wrong_to_right,
    })
    expect(gate?.reason).toMatch(
      /899 rows show 1\.6\u00a0pt at best; about 3\u202f200 more would probably decide/,
    )
  })

  it('shows one that fails: the bootstrap agrees with numpy within its own noise', () => {
    const { log_loss } = expected.comparison
    const tolerance = expected.tolerance.comparison.log_loss
    const gate = gateOn('log_loss', 'max-regression')
    expect(gate).toMatchObject({ verdict: 'fail', reasonCode: 'worse-than-margin' })
    expect(Math.abs((gate?.difference?.value as number) - log_loss.difference)).toBeLessThan(
      tolerance.difference,
    )
    expect(Math.abs((gate?.difference?.low as number) - log_loss.interval.low)).toBeLessThan(
      tolerance.interval,
    )
    expect(Math.abs((gate?.difference?.high as number) - log_loss.interval.high)).toBeLessThan(
      tolerance.interval,
    )
    expect(Math.abs((gate?.p as number) - log_loss.p_worse)).toBeLessThan(tolerance.p_worse)
  })

  it('writes the result it prints, and the predictions beside it', async () => {
    const file = join(folder, '.mlgate/results/evaluation-digits.json')
    expect(resultOf({ code: 0, stdout: await readFile(file, 'utf8'), stderr: '' })).toEqual(result)
    const predictions = await readFile(
      join(folder, '.mlgate/results', result.subject.predictions?.path as string),
    )
    expect(predictions.subarray(0, 4).toString()).toBe('PAR1')
  })

  it('gives the same numbers, to the bit, when it runs again', async () => {
    const again = resultOf(await runMlgate(['run', 'digits', '--format', 'json'], { folder }))
    expect(again.metrics).toEqual(result.metrics)
    expect(again.gates).toEqual(result.gates)
    expect(again.subject.predictions).toEqual(result.subject.predictions)
  })

  it('passes every data check', async () => {
    const run = await runMlgate(['run', 'test', 'train', '--format', 'json'], { folder })
    const documents = JSON.parse(run.stdout) as Result[]
    expect(run.code).toBe(0)
    expect(
      documents.map(({ kind, verdict, checks }) => [
        kind,
        verdict,
        checks.every(({ status }) => status === 'pass'),
      ]),
    ).toEqual([
      ['data', 'pass', true],
      ['data', 'pass', true],
    ])
  })
})

describe('what a reviewer would do next', () => {
  it('identical models pass, with a difference of exactly 0', async () => {
    const gates = join(folder, 'gates.yml')
    await writeFile(gates, 'accuracy: { max-regression: 0pt }\nlog_loss: { max-regression: 0 }\n')
    const words = [
      '--data',
      'data/test.parquet',
      '--target',
      'label',
      '--id',
      'image_id',
      '--gates',
      'gates.yml',
      '--format',
      'json',
    ]
    const same = await runMlgate(
      ['evaluate', '--model', 'models/base.onnx', '--base-model', 'models/base.onnx', ...words],
      { folder },
    )
    expect(same.code).toBe(0)
    expect(resultOf(same).gates).toMatchObject([
      { verdict: 'pass', reasonCode: 'same-model', difference: { value: 0 } },
      { verdict: 'pass', reasonCode: 'same-model', difference: { value: 0 } },
    ])
    // Other bytes, same predictions: the model is renamed inside by a metadata property appended to it.
    const model = await readFile(join(folder, 'models/base.onnx'))
    await writeFile(join(folder, 'models/copy.onnx'), Buffer.concat([model, Buffer.from([0x32, 0x01, 0x78])]))
    const copy = await runMlgate(
      ['evaluate', '--model', 'models/copy.onnx', '--base-model', 'models/base.onnx', ...words],
      { folder },
    )
    expect(copy.code).toBe(0)
    expect(resultOf(copy).gates).toMatchObject([
      { verdict: 'pass', reasonCode: 'identical-predictions', difference: { value: 0 } },
      { verdict: 'pass', reasonCode: 'identical-predictions', difference: { value: 0 } },
    ])
  })

  it('a stored result is a baseline: its predictions are paired by id', async () => {
    const words = ['evaluate', 'digits', '--format', 'json', '--config']
    const config = await readFile(join(folder, 'mlgate.yml'), 'utf8')
    const stored = join(folder, 'stored')
    await writeFile(
      join(folder, 'base.yml'),
      config.replace('models/candidate.onnx', 'models/base.onnx').replace(/.*baseline:.*\n/, ''),
    )
    await runMlgate([...words, 'base.yml', '--output', stored], { folder })
    await writeFile(
      join(folder, 'again.yml'),
      config.replace('file:models/base.onnx', 'file:stored/evaluation-digits.json'),
    )
    const run = await runMlgate([...words, 'again.yml'], { folder })
    const again = resultOf(run)
    expect(again.gates.map(({ difference, p }) => [difference, p])).toEqual(
      result.gates.map(({ difference, p }) => [difference, p]),
    )
    expect(again.baseline?.pairing).toEqual(result.baseline?.pairing)
  })

  it('mode: report shows the same and turns nothing red', async () => {
    const config = await readFile(join(folder, 'mlgate.yml'), 'utf8')
    await writeFile(join(folder, 'report.yml'), config.replace('mode: enforce', 'mode: report'))
    const run = await runMlgate(['run', 'digits', '--config', 'report.yml'], { folder })
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('✗ log_loss')
  })

  it('on-inconclusive: fail turns "can\'t tell" into an exit code of 1', async () => {
    await writeFile(join(folder, 'undecided.yml'), 'accuracy: { max-regression: 1pt }\n')
    const words = [
      'evaluate',
      '--model',
      'models/candidate.onnx',
      '--base-model',
      'models/base.onnx',
      '--data',
      'data/test.parquet',
      '--target',
      'label',
      '--id',
      'image_id',
      '--gates',
      'undecided.yml',
    ]
    expect((await runMlgate(words, { folder })).code).toBe(0)
    expect((await runMlgate([...words, '--on-inconclusive', 'fail'], { folder })).code).toBe(1)
  })
})
