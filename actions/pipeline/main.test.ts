import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digits, given, openWorkbench, type Workbench } from '../workbench-for-tests.ts'
import { pipeline } from './inputs.ts'
import { main } from './main.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const run = (texts: Parameters<typeof given<typeof pipeline.inputs>>[1] = {}) =>
  main(given(pipeline, texts), bench.deps(digits))

describe('the whole pipeline', () => {
  it('does what mlgate.yml asks for, data first, and tells each result as soon as it is there', async () => {
    const { walked, failOn, project } = await run()
    expect(walked.map(({ result }) => [result.name, result.verdict])).toEqual([
      ['test', 'pass'],
      ['train', 'pass'],
      ['digits', 'fail'],
    ])
    expect(bench.told).toEqual(walked)
    expect([failOn, project?.folder]).toEqual(['fail', digits])
  })

  it('tells everything as a report does: summary and page', async () => {
    const { summary, page } = await run({ name: 'digits' })
    expect(summary).toContain('balanced_accuracy')
    expect(await readFile(page as string, 'utf8')).toContain('balanced_accuracy')
  })

  it('does only what is named', async () => {
    const { walked } = await run({ name: 'train\ntest' })
    expect(walked.map(({ result }) => result.name)).toEqual(['test', 'train'])
  })

  it('refuses a name that mlgate.yml does not have', async () => {
    await expect(run({ name: 'digit' })).rejects.toMatchObject({
      code: 'MG9001',
      hint: 'Did you mean "digits"?',
    })
  })
})
