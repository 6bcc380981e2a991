import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseResult } from '@mlgate/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StepOptions } from '../support/runner.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const schema = `version: 1
columns:
  id: { type: string, unique: true }
  age: { type: integer, min: 0, max: 120 }
`
const good = 'id,age\nA1,31\nA2,4\n'
const bad = 'id,age\nA1,31\nA2,4\nA3,200\n'

async function validate(files: Record<string, string>, step: StepOptions) {
  const job = await stage.job({ workspace: await stage.workspace(files) })
  return { job, ...(await job.uses(stage.action('validate-data'), step)) }
}
const people = (data: string, options: Record<string, string> = {}) =>
  validate(
    { 'data/people.csv': data, 'people.schema.yml': schema },
    { with: { data: 'data/people.csv', schema: 'people.schema.yml', ...options } },
  )

describe('validate-data as a step', () => {
  it('passes: exit code 0, outputs, a summary, no annotation', async () => {
    const step = await people(good)
    expect(step, step.raw).toMatchObject({ exitCode: 0, outcome: 'success', annotations: [], refused: [] })
    expect(step.outputs).toMatchObject({ verdict: 'pass', passed: 'true', 'failed-gates': '[]' })
    expect(step.summary).toContain('`people.csv` passed')
  })

  it('leaves its result where later steps of the job find it', async () => {
    const step = await people(good, {})
    const path = step.outputs['result-path'] ?? ''
    expect(path.startsWith(join(step.job.temporaryFolder, 'mlgate', 'results'))).toBe(true)
    expect(parseResult(await readFile(path, 'utf8'), path)).toMatchObject({ kind: 'data', verdict: 'pass' })
  })

  it('fails: exit code 1, and an annotation at the offending line of the file', async () => {
    const step = await people(bad)
    expect(step, step.raw).toMatchObject({ exitCode: 1, outcome: 'failure' })
    expect(step.outputs).toMatchObject({ verdict: 'fail', passed: 'false' })
    expect(step.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', file: 'data/people.csv', line: 4 }),
    )
    expect(step.summary).toContain('age')
  })

  it('shows the same and stays green in mode report', async () => {
    const step = await people(bad, { mode: 'report' })
    expect(step, step.raw).toMatchObject({ exitCode: 0, outcome: 'success' })
    expect(step.outputs).toMatchObject({ verdict: 'fail', passed: 'false' })
  })

  it('is broken by a mistake in the schema: exit code 2, an annotation at its line, no stack', async () => {
    const step = await validate(
      { 'people.csv': good, 'people.schema.yml': schema.replace('max:', 'maxx:') },
      { with: { data: 'people.csv', schema: 'people.schema.yml' } },
    )
    expect(step, step.raw).toMatchObject({ exitCode: 2, outcome: 'failure' })
    expect(step.annotations).toEqual([
      expect.objectContaining({ level: 'error', file: 'people.schema.yml', line: 4 }),
    ])
    expect(step.annotations[0]?.message).toContain('Did you mean "max"?')
    expect(step.outputs).toMatchObject({ verdict: 'error', passed: 'false' })
    expect(step.raw).not.toMatch(/^\s+at .*:\d+:\d+/m)
  })

  it('is broken by a file that is not there', async () => {
    const step = await people(good, { data: 'data/peoples.csv' })
    expect(step, step.raw).toMatchObject({ exitCode: 2, outcome: 'failure' })
    expect(step.outputs.verdict).toBe('error')
    expect(step.summary).toContain('peoples.csv')
  })

  it('refuses an input that it does not know, and says which was meant', async () => {
    const step = await people(good, { shcema: 'people.schema.yml' })
    expect(step.exitCode, step.raw).toBe(2)
    const errors = step.annotations.filter(({ level }) => level === 'error')
    expect(errors.map(({ message }) => message).join()).toMatch(/shcema[\s\S]*schema/)
  })

  it('reads mlgate.yml below working-directory and names files from the top of the workspace', async () => {
    const step = await validate(
      {
        'model/mlgate.yml': 'version: 1\ndata: { people: { path: people.csv, schema: people.schema.yml } }\n',
        'model/people.csv': bad,
        'model/people.schema.yml': schema,
      },
      { with: { 'working-directory': 'model' } },
    )
    expect(step.exitCode, step.raw).toBe(1)
    expect(step.annotations).toContainEqual(expect.objectContaining({ file: 'model/people.csv', line: 4 }))
  })
})
