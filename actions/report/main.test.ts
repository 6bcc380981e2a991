import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Walked } from '@mlgate/kit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluateModel } from '../evaluate-model/inputs.ts'
import { main as evaluate } from '../evaluate-model/main.ts'
import { validateData } from '../validate-data/inputs.ts'
import { main as validate } from '../validate-data/main.ts'
import { digits, given, openWorkbench, type Workbench } from '../workbench-for-tests.ts'
import { report } from './inputs.ts'
import { main } from './main.ts'

const schema = 'version: 1\ncolumns: { age: { type: integer, max: 120 } }\n'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench({ 'good.csv': 'age\n1\n', 'bad.csv': 'age\n200\n', 's.yml': schema })
})
afterEach(() => bench.close())

const measure = (data: string) => validate(given(validateData, { data, schema: 's.yml' }), bench.deps())
const tell = (texts: Parameters<typeof given<typeof report.inputs>>[1] = {}) =>
  main(given(report, texts), bench.deps())

describe('report', () => {
  it('gathers what the steps of the job left, in their order, and is green by itself', async () => {
    await measure('good.csv')
    await measure('bad.csv')
    const { walked, failOn } = await tell()
    expect(walked.map(({ result, isTold }) => [result.name, result.verdict, isTold])).toEqual([
      ['good.csv', 'pass', true],
      ['bad.csv', 'fail', true],
    ])
    expect(failOn).toBe('never')
  })

  it('tells everything in the summary, the worst first', async () => {
    await measure('good.csv')
    await measure('bad.csv')
    const { summary } = await tell()
    expect(summary.indexOf('**`bad.csv`**')).toBeGreaterThan(0)
    expect(summary.indexOf('**`good.csv`**')).toBeGreaterThan(summary.indexOf('**`bad.csv`**'))
  })

  it('leaves the summary alone when told so', async () => {
    await measure('good.csv')
    expect(await tell({ summary: 'false' })).toMatchObject({ summary: '' })
  })

  it('writes the page beside the results, or where it is told', async () => {
    await measure('good.csv')
    const { page } = await tell({ title: 'Friday' })
    expect(page).toBe(join(bench.resultsFolder, '..', 'report.html'))
    expect(await readFile(page as string, 'utf8')).toMatch(/<title>.*Friday/)
    expect(await tell({ page: 'out/page.html' })).toMatchObject({ page: join(bench.folder, 'out/page.html') })
  })

  it('finds both results of two steps that measured something of the same name', async () => {
    await measure('good.csv')
    await measure('good.csv')
    const { walked } = await tell()
    expect(walked.map(({ result }) => result.name)).toEqual(['good.csv', 'good.csv'])
  })

  it('says which document it cannot read, as news, and tells the others all the same', async () => {
    await measure('good.csv')
    await writeFile(join(bench.resultsFolder, 'cut.json'), '{"schema": ')
    const { walked, summary } = await tell()
    const [unreadable] = walked.filter(({ isTold }) => isTold !== true)
    expect(unreadable).toMatchObject({ path: '', result: { name: 'cut.json', verdict: 'error' } })
    expect(summary).toContain('good.csv')
    expect(summary).toContain('cut.json')
  })

  it('F86: refuses a document of a newer version, and leaves it as it is', async () => {
    await mkdir(bench.resultsFolder, { recursive: true })
    const newer = join(bench.resultsFolder, 'newer.json')
    await writeFile(newer, '{"schema": "mlgate/result@2"}')
    await cp(newer, join(bench.folder, 'before.json'))
    const { walked } = await tell()
    expect(walked[0]?.result.problems).toMatchObject([{ code: 'MG1002' }])
    expect(await readFile(newer)).toEqual(await readFile(join(bench.folder, 'before.json')))
  })

  it('reads what other jobs left from a folder, each in a folder of its own', async () => {
    await measure('good.csv')
    for (const leg of ['one', 'two']) {
      await cp(bench.resultsFolder, join(bench.folder, 'results', leg), { recursive: true })
    }
    const { walked, summary } = await tell({ results: 'results' })
    expect(walked.map(({ result }) => result.name)).toEqual(['good.csv', 'good.csv', 'good.csv'])
    expect(summary).toContain('good.csv')
  })

  it.skipIf(process.platform === 'win32')('follows no link in that folder', async () => {
    await measure('bad.csv')
    await measure('good.csv')
    const results = join(bench.folder, 'results')
    await mkdir(results)
    await symlink(join(bench.resultsFolder, 'data-bad.csv.json'), join(results, 'link.json'))
    await symlink(bench.resultsFolder, join(results, 'folder'))
    const { walked } = await tell({ results: 'results' })
    expect(walked).toHaveLength(2)
  })

  it.each([
    ['is not there', 0],
    ['holds more documents than are read', 501],
  ])('refuses a folder of results that %s', async (_, documents) => {
    if (documents > 0) await mkdir(join(bench.folder, 'results'))
    for (let number = 0; number < documents; number++) {
      await writeFile(join(bench.folder, 'results', `${number}.json`), '{}')
    }
    await expect(tell({ results: 'results' })).rejects.toMatchObject({ code: 'MG9104' })
  })

  it('says so when no step has left anything', async () => {
    await expect(tell()).rejects.toMatchObject({ code: 'MG9103', hint: expect.stringContaining('before') })
  })
})

describe('report of a model that was scored in parts', () => {
  const columns = ({ result: { metrics, gates, baseline, confusion, verdict } }: Walked) => ({
    metrics,
    gates,
    confusion,
    verdict,
    of: baseline?.metrics,
    changes: baseline?.changes,
  })

  it('joins them and judges by mlgate.yml, with the base model scored beside it', async () => {
    await cp(digits, bench.folder, { recursive: true })
    const measured = (shard: { shard?: string }) =>
      evaluate(given(evaluateModel, { name: 'digits', ...shard }), bench.deps())
    const { walked: parts } = await measured({ shard: '1/1' })
    expect(parts.map(({ result }) => [result.verdict, result.metrics, result.gates])).toEqual([
      ['pass', [], []],
    ])
    const { walked, failOn } = await tell({ 'fail-on': 'fail' })
    expect(walked.map(({ result }) => [result.name, result.verdict])).toEqual([['digits', 'fail']])
    expect(failOn).toBe('fail')
    const [whole] = (await measured({})).walked
    expect(columns(walked[0] as Walked)).toEqual(columns(whole as Walked))
  })
})
