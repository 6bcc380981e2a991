import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../support/runner.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** A job after both measuring steps of the digits example: data that pass, a model that fails. */
async function measured(): Promise<Job> {
  const job = await stage.job({ workspace: await stage.digits() })
  await job.uses(stage.action('validate-data'))
  await job.uses(stage.action('evaluate-model'))
  return job
}

describe('report as a step', () => {
  it('collects the results of the job, also after a step that failed, and stays green by itself', async () => {
    const job = await measured()
    const step = await job.uses(stage.action('report'))
    expect(step, step.raw).toMatchObject({ exitCode: 0, outcome: 'success' })
    expect(step.outputs).toMatchObject({ verdict: 'fail', passed: 'false' })
    expect(step.outputs['result-path']?.split('\n')).toHaveLength(3)
    for (const name of ['test', 'train', 'digits', 'log_loss']) expect(step.summary).toContain(name)
    // The steps that measured have told it at the files already.
    expect(step.annotations).toEqual([])
  })

  it('writes the page, and says where', async () => {
    const job = await measured()
    const step = await job.uses(stage.action('report'))
    const page = step.outputs['report-path'] ?? ''
    expect(page).toBe(join(job.temporaryFolder, 'mlgate', 'report.html'))
    expect(await readFile(page, 'utf8')).toContain('log_loss')
  })

  it('fails when fail-on says so', async () => {
    const job = await measured()
    const step = await job.uses(stage.action('report'), { with: { 'fail-on': 'fail' } })
    expect(step, step.raw).toMatchObject({ exitCode: 1, outcome: 'failure' })
  })

  it('is broken by a result that it cannot read, and still shows the others', async () => {
    const job = await measured()
    const results = join(job.temporaryFolder, 'mlgate', 'results')
    await writeFile(join(results, 'cut.json'), '{"schema": "mlgate/result@1", "kind": ')
    const step = await job.uses(stage.action('report'))
    expect(step.outputs.verdict, step.raw).toBe('error')
    expect(step.summary).toContain('log_loss')
    expect(step.summary + step.raw).toContain('cut.json')
  })

  it('speaks when nothing was measured', async () => {
    const job = await stage.job({ workspace: await stage.digits() })
    const step = await job.uses(stage.action('report'))
    expect(step.outputs.verdict, step.raw).not.toBe('pass')
    expect(step.summary).not.toBe('')
  })
})
