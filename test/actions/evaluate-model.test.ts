import { readFile } from 'node:fs/promises'
import { parseResult } from '@mlgate/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endlessModel } from '../support/build-onnx.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const inputs = {
  data: 'data/test.parquet',
  target: 'label',
  id: 'image_id',
  gates: 'accuracy: { min: 0.9, max-regression: 1pt }',
}

async function evaluate(options: Record<string, string>, files: Record<string, string> = {}) {
  const job = await stage.job({ workspace: await stage.digits(files), matrix: { seed: 3 } })
  return job.uses(stage.action('evaluate-model'), { with: options })
}

describe('evaluate-model as a step', () => {
  it('passes when the model is the base: outputs say so and hold the metrics', async () => {
    const step = await evaluate({ ...inputs, model: 'models/base.onnx', 'base-model': 'models/base.onnx' })
    expect(step, step.raw).toMatchObject({ exitCode: 0, outcome: 'success', annotations: [] })
    expect(step.outputs).toMatchObject({ verdict: 'pass', passed: 'true', 'failed-gates': '[]' })
    const metrics = Object.values(JSON.parse(step.outputs.metrics ?? '') as Record<string, object>)
    expect(metrics[0]).toMatchObject({ accuracy_score: expect.closeTo(0.95, 1) })
  })

  it('fails by the gates of mlgate.yml: exit code 1, annotations, outputs that name the gate', async () => {
    const step = await evaluate({ name: 'digits' })
    expect(step, step.raw).toMatchObject({ exitCode: 1, outcome: 'failure' })
    expect(step.outputs).toMatchObject({ verdict: 'fail', passed: 'false' })
    expect(JSON.parse(step.outputs['failed-gates'] ?? '')).toMatchObject([{ metric: 'log_loss' }])
    expect(step.annotations.filter(({ level }) => level === 'error')).toMatchObject([
      { title: 'digits [seed=3]: log_loss', file: 'mlgate.yml', line: 16 },
    ])
    expect(step.summary).toContain('log_loss')
  })

  it('tells its leg by the matrix of the job', async () => {
    const step = await evaluate({ ...inputs, model: 'models/base.onnx' })
    const path = step.outputs['result-path'] ?? ''
    expect(parseResult(await readFile(path, 'utf8'), path).leg).toEqual({ seed: 3 })
  })

  it('is broken by a mistake in mlgate.yml: exit code 2 and an annotation at line 12', async () => {
    const config = `version: 1
data:
  test: { path: data/test.parquet, id: image_id }
models:
  digits:
    onnx: models/candidate.onnx
    evaluate:
      data: test
      target: label
      metrics: [f1_macro]
      gates:
        acuracy: { min: 0.95 }
`
    const step = await evaluate({}, { 'mlgate.yml': config })
    expect(step, step.raw).toMatchObject({ exitCode: 2, outcome: 'failure' })
    expect(step.annotations).toEqual([
      expect.objectContaining({ level: 'error', file: 'mlgate.yml', line: 12 }),
    ])
    expect(step.outputs.verdict).toBe('error')
  })

  it('F29: a model that ends the child badly is an error of this step, whose token it never saw', async () => {
    const workspace = await stage.workspace({
      'model.onnx': endlessModel(),
      'data.csv': 'x,y\n1,1\n2,0\n',
    })
    const job = await stage.job({ workspace, token: 'hush-hush-token' })
    const step = await job.uses(stage.action('evaluate-model'), {
      with: { model: 'model.onnx', data: 'data.csv', target: 'y', task: 'regression', timeout: '5s' },
    })
    expect(step, step.raw).toMatchObject({ exitCode: 2, outcome: 'failure' })
    expect(step.outputs.verdict).toBe('error')
    expect(step.lines.join('\n')).not.toContain('hush-hush-token')
  })

  it('ends within the grace that the runner gives when the job is cancelled', async () => {
    const workspace = await stage.workspace({
      'model.onnx': endlessModel(),
      'data.csv': 'x,y\n1,1\n2,0\n',
    })
    const job = await stage.job({ workspace })
    const step = await job.uses(stage.action('evaluate-model'), {
      with: { model: 'model.onnx', data: 'data.csv', target: 'y', task: 'regression' },
      cancelAt: (line) => line.includes('comes from'),
    })
    expect(step, step.raw).toMatchObject({ outcome: 'cancelled', signal: null })
    expect(step.exitCode).not.toBe(0)
  })
})
