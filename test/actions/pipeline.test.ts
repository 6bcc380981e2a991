import { access } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function run(options: Record<string, string>, files: Record<string, string> = {}) {
  const job = await stage.job({ workspace: await stage.digits(files) })
  return job.uses(stage.action('pipeline'), { with: options })
}

const good = `version: 1
mode: enforce
data:
  test: { path: data/test.parquet, id: image_id, schema: digits.schema.yml }
models:
  digits:
    onnx: models/base.onnx
    baseline: file:models/base.onnx
    evaluate: { data: test, target: label, gates: { accuracy: { min: 0.9, max-regression: 1pt } } }
`

describe('the whole pipeline as one step', () => {
  it('passes: one summary, one page, all results', async () => {
    const step = await run({}, { 'mlgate.yml': good })
    expect(step, step.raw).toMatchObject({ exitCode: 0, outcome: 'success', annotations: [] })
    expect(step.outputs).toMatchObject({ verdict: 'pass', passed: 'true' })
    expect(step.outputs['result-path']?.split('\n')).toHaveLength(2)
    await access(step.outputs['report-path'] ?? '')
    expect(step.summary).toContain('digits')
  })

  it('fails by a gate: exit code 1 and the whole report in the summary', async () => {
    const step = await run({})
    expect(step, step.raw).toMatchObject({ exitCode: 1, outcome: 'failure' })
    expect(step.outputs).toMatchObject({ verdict: 'fail' })
    expect(step.summary).toContain('log_loss')
    expect(step.summary).toContain('balanced_accuracy')
  })

  it('runs only what name lists', async () => {
    const step = await run({ name: 'test' })
    expect(step, step.raw).toMatchObject({ exitCode: 0 })
    expect(step.outputs['result-path']?.split('\n')).toHaveLength(1)
  })

  it('is broken without mlgate.yml: exit code 2 and what to do', async () => {
    const step = await run({ config: 'elsewhere.yml' })
    expect(step, step.raw).toMatchObject({ exitCode: 2, outcome: 'failure' })
    expect(step.outputs.verdict).toBe('error')
    expect(step.annotations[0]?.message).toContain('elsewhere.yml')
  })
})
