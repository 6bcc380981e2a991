import { commitId } from '@mlgate/baseline/test-support'
import type { Result } from '@mlgate/core'
import { describe, expect, it } from 'vitest'
import { folderWith, lines, measured, run, useFolders } from '../support/histories.ts'

useFolders()

describe('mlgate replay', () => {
  const config = `version: 1
data: { test: { path: test.csv } }
models:
  signs:
    onnx: model.onnx
    evaluate:
      data: test
      target: label
      gates: { accuracy: { min: 0.9, max-regression: 1pt } }
`
  const paired = (number: number, low: number, value: number, p: number): Result =>
    measured(number, 0.92 + value, {
      baseline: {
        how: 'first-parent',
        commit: commitId(1),
        metrics: [{ name: 'accuracy_score', value: 0.92, unit: '1', direction: 'higher', samples: 100 }],
        changes: [
          {
            metric: 'accuracy_score',
            difference: { value, low, high: value + (value - low), method: 'x' },
            p,
          },
        ],
        passedOver: [],
      },
    })

  it('judges stored results by the gates of today, and says what limit would decide', async () => {
    const past = [
      measured(1, 0.92),
      paired(2, -0.005, 0, 0.5),
      paired(3, -0.034, -0.01, 0.2),
      paired(4, -0.09, -0.06, 0.0001),
      measured(5, 0.91, { name: 'lights' }),
    ]
    const folder = await folderWith({ 'mlgate.yml': config, 'results/2026-11.ndjson': lines(past) })
    const { code, stdout } = await run(folder, 'replay', '--folder', '.')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Of 4 results, 1 would have been red and 2 undecided\.\n/)
    expect(stdout).toMatch(/accuracy_score: min 0\.9 +3 +1 +0 +0/)
    expect(stdout).toMatch(/accuracy_score: max-regression 1pt +1 +1 +2 +0 +3\.4pt/)
    const json = await run(folder, 'replay', '--folder', '.', '--last', '2', '--format', 'json')
    expect(JSON.parse(json.stdout)).toMatchObject({
      totals: { results: 2, pass: 0, inconclusive: 1, fail: 1, error: 0 },
    })
  })

  it('compares with the stored result of the base where a history has no numbers of it', async () => {
    const base = { how: 'first-parent', commit: commitId(1), metrics: [], passedOver: [] }
    const past = [measured(1, 0.95), measured(2, 0.93, { baseline: base })]
    const folder = await folderWith({ 'mlgate.yml': config, 'results/2026-11.ndjson': lines(past) })
    const { stdout } = await run(folder, 'replay', '--folder', '.', '--last', '1')
    expect(stdout).toMatch(/max-regression 1pt +0 +1 +0 +0/)
  })

  it('a metric that was not measured then hides nothing of what was', async () => {
    const wider = config.replace('accuracy:', 'log_loss: { max: 1 }, accuracy:')
    const past = [measured(1, 0.8), measured(2, 0.95, { metrics: [] })]
    const folder = await folderWith({ 'mlgate.yml': wider, 'results/2026-11.ndjson': lines(past) })
    const { stdout } = await run(folder, 'replay', '--folder', '.')
    expect(stdout).toContain(
      'Of 2 results, 1 would have been red and 0 undecided; 1 measured nothing that they ask for.',
    )
    expect(stdout).toMatch(/log_loss: max 1 +0 +0 +0 +2/)
  })

  it('says when there is nothing to judge', async () => {
    const folder = await folderWith({
      'mlgate.yml': config,
      'results/2026-11.ndjson': lines([measured(4, 0.5, { name: 'lights' })]),
    })
    const { code, stderr } = await run(folder, 'replay', '--folder', '.')
    expect(code).toBe(2)
    expect(stderr).toContain('MG6010')
  })
})
