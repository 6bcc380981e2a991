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

  it('points at the line of the schema that many rows break, the worst first, and at lines of the data for single faults', async () => {
    const rows = ['A1,31', 'A2,200', 'A3,201', 'A3,202', 'A4,1,2', 'A5,3', 'A6,4', 'A7,5']
    const step = await people(`id,age\n${rows.join('\n')}\n`)
    expect(step.annotations, step.raw).toEqual([
      expect.objectContaining({ level: 'error', file: 'people.schema.yml', line: 4, column: 25 }),
      expect.objectContaining({
        file: 'data/people.csv',
        line: 5,
        message: expect.stringMatching(/^id: is unique/),
      }),
      expect.objectContaining({ file: 'data/people.csv', line: 6 }),
    ])
    expect(step.annotations[0]?.message).toContain('rows 2, 3, 4')
    expect(step.raw).not.toContain('202')
  })

  it('points at ten places at most, of which the last counts the rest', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `c${index}`)
    const types = names.map((name, index) => `  ${name}: { type: integer, min: 0, max: ${index} }\n`)
    const step = await validate(
      {
        'wide.csv': `${names.join(',')}\n${`${names.map(() => 99).join(',')}\n`.repeat(2)}`,
        'wide.schema.yml': `version: 1\ncolumns:\n${types.join('')}rules:\n${names
          .map((name) => `  - { name: rule of ${name}, sql: ${name} % 2 = 0 }\n`)
          .join('')}`,
      },
      { with: { data: 'wide.csv', schema: 'wide.schema.yml' } },
    )
    expect(step.annotations, step.raw).toHaveLength(10)
    expect(step.annotations[0]).toMatchObject({ file: 'wide.schema.yml', line: 3 })
    expect(step.annotations[0]?.message).toContain('c0, c1, c2 and 27 more: is within its range')
    expect(step.annotations[9]?.message).toBe('There are 22 more remarks: the log has them all.')
  })

  it.each([
    ['2', ['row 3: "201"', 'row 2: "200"'], '202'],
    ['true', ['row 4: "202"'], undefined],
  ])('shows %s samples where that is asked for, with their rows', async (samples, shown, hidden) => {
    const step = await people('id,age\nA1,31\nA2,200\nA3,201\nA4,202\n', { samples })
    for (const words of shown) expect(step.raw).toContain(words)
    if (hidden !== undefined)
      expect(step.annotations.map(({ message }) => message).join()).not.toContain(`"${hidden}"`)
  })

  it('shows nothing of a private column, whatever is asked for', async () => {
    const step = await validate(
      {
        'people.csv': 'id,age\nA1,31\nA2,212\n',
        'people.schema.yml': schema.replace('max: 120', 'max: 120, private: true'),
      },
      { with: { data: 'people.csv', schema: 'people.schema.yml', samples: 'true' } },
    )
    expect(step.exitCode, step.raw).toBe(1)
    expect(step.raw + step.summary).not.toContain('212')
  })
})
