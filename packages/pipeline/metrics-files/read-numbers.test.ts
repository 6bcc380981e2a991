import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMlflowFiles, recogniseNumbers } from './read-numbers.ts'

const fixtures = join(import.meta.dirname, '../../../test/fixtures')
const textOf = (path: string) => readFile(join(fixtures, path), 'utf8')

async function read(path: string) {
  const { tool, metrics } = recogniseNumbers(await textOf(path), path)
  return { tool, metrics: metrics.map(({ name, value, unit, direction }) => [name, value, unit, direction]) }
}

describe('a file of numbers is recognised by its shape', () => {
  it('of pytest-benchmark: seconds, of which fewer are better', async () => {
    const { tool, metrics } = recogniseNumbers(await textOf('metrics-files/pytest-benchmark.json'), 'b.json')
    expect(tool).toBe('pytest-benchmark')
    expect(metrics.map(({ name }) => name)).toEqual(
      ['test_sum', 'test_sort[10]', 'test_sort[100]'].flatMap((name) =>
        ['mean', 'median', 'min'].map((kind) => `${name}.${kind}`),
      ),
    )
    for (const metric of metrics) expect(metric).toMatchObject({ unit: 's', direction: 'lower' })
    expect(metrics[0]?.samples).toBeGreaterThan(1)
  })

  it('of hyperfine', async () => {
    expect(await read('metrics-files/hyperfine.json')).toEqual({
      tool: 'hyperfine',
      metrics: [
        ['python predict.py.mean', 0.5125, 's', 'lower'],
        ['python predict.py.median', 0.51, 's', 'lower'],
        ['python predict.py.min', 0.5, 's', 'lower'],
      ],
    })
  })

  it('of Google Benchmark, in the unit that it was told to use', async () => {
    expect(await read('metrics-files/google-benchmark.json')).toEqual({
      tool: 'Google Benchmark',
      metrics: [
        ['BM_Infer/8.real_time', 29275.5, 'ns', 'lower'],
        ['BM_Infer/8.cpu_time', 29836.25, 'ns', 'lower'],
      ],
    })
  })

  it('of github-action-benchmark, which does not say whether more is better', async () => {
    expect(await read('metrics-files/github-action-benchmark.json')).toEqual({
      tool: 'github-action-benchmark',
      metrics: [
        ['CPU load', 50, 'Percent', 'none'],
        ['Memory used', 100, 'Megabytes', 'none'],
      ],
    })
  })

  it('of MLflow, as its REST interface gives a run; names of scikit-learn’s metrics are known', async () => {
    expect(await read('metrics-files/mlflow-run.json')).toEqual({
      tool: 'MLflow',
      metrics: [
        ['accuracy_score', 0.9375, '1', 'higher'],
        ['val/loss', 0.25, '1', 'none'],
      ],
    })
  })

  it('of lm-evaluation-harness, with its standard error as interval', async () => {
    const { tool, metrics } = recogniseNumbers(
      await textOf('language-models/candidate-results.json'),
      'r.json',
    )
    expect(tool).toBe('lm-evaluation-harness')
    expect(metrics.map(({ name, value, direction, samples }) => [name, value, direction, samples])).toEqual([
      ['sums.exact_match,strict-match', 0.5, 'higher', 12],
      ['sums.exact_match,flexible-extract', 0.75, 'higher', 12],
    ])
    expect(metrics[0]?.interval).toMatchObject({ level: 0.95, method: 'standard-error' })
    expect(metrics[0]?.interval?.low).toBeCloseTo(0.5 - 1.96 * 0.15075567, 4)
  })

  it.each([
    [
      'of DVC and CML, nested or not',
      '{"train": {"loss": 0.5}, "accuracy": 0.75}',
      ['train.loss', 'accuracy_score'],
    ],
    ['under metrics', '{"metrics": {"accuracy": 0.75}, "seed": 3}', ['accuracy_score']],
    ['that only begins as one of these', '{"results": [], "benchmarks": 3}', ['benchmarks']],
  ])('or is a mapping of names to numbers: %s', (_, text, names) => {
    const { tool, metrics } = recogniseNumbers(text, 'm.json')
    expect(tool).toBeNull()
    expect(metrics.map(({ name }) => name)).toEqual(names)
  })

  it('is an error when one name stands there twice', () => {
    const entry = { name: 'load', unit: 'Percent', value: 1 }
    expect(() => recogniseNumbers(JSON.stringify([entry, entry]), 'b.json')).toThrow(/says load twice/)
  })
})

describe('the files of an MLflow run', () => {
  it('give the last step of each metric', async () => {
    const names = ['accuracy', 'val/loss']
    const files = await Promise.all(
      names.map(async (name) => {
        const path = `metrics-files/mlflow-run/metrics/${name}`
        return { path, text: await textOf(path) }
      }),
    )
    const { tool, metrics } = readMlflowFiles(files, 'run') ?? {}
    expect(tool).toBe('MLflow')
    expect(metrics?.map(({ name, value }) => [name, value])).toEqual([
      ['accuracy_score', 0.9375],
      ['val/loss', 0.25],
    ])
  })

  it('are no others that lie in a folder of that name', () => {
    expect(readMlflowFiles([{ path: 'out/metrics/a.json', text: '{"accuracy": 1}\n' }], 'a')).toBeNull()
  })
})
