import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MlgateError, parseResult } from '@mlgate/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { given, openWorkbench, type Workbench } from '../workbench-for-tests.ts'
import { validateData } from './inputs.ts'
import { main } from './main.ts'

const schema = `version: 1
columns:
  id: { type: string, unique: true }
  age: { type: integer, min: 0, max: 120 }
`
const project = `version: 1
mode: report
data:
  people: { path: people.csv, schema: people.schema.yml }
  pets: { path: pets.csv, schema: people.schema.yml }
`

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench({
    'people.csv': 'id,age\nA1,31\nA2,200\n',
    'pets.csv': 'id,age\nB1,3\n',
    'more/people.csv': 'id,age\nC1,5\n',
    'people.schema.yml': schema,
    'mlgate.yml': project,
  })
})
afterEach(() => bench.close())

const check = (texts: Parameters<typeof given<typeof validateData.inputs>>[1]) =>
  main(given(validateData, texts), bench.deps())

describe('validate-data', () => {
  it('holds files against a schema, all of them as one table, and writes the result', async () => {
    const { walked, failOn } = await check({
      data: 'people.csv\nmore/*.csv',
      schema: 'people.schema.yml',
      name: 'everybody',
    })
    expect(walked).toMatchObject([{ result: { name: 'everybody', verdict: 'fail' }, folder: bench.folder }])
    const [{ path, result }] = walked as [(typeof walked)[number]]
    expect(result.subject.data.map(({ rows }) => rows)).toEqual([2, 1])
    expect(result.checks.filter(({ status }) => status === 'fail')).toMatchObject([
      { column: 'age', line: 3 },
    ])
    expect(parseResult(await readFile(path, 'utf8'), path).verdict).toBe('fail')
    expect(failOn).toBe('fail')
  })

  it('holds files against the schema of one of its environments', async () => {
    await writeFile(
      join(bench.folder, 'people.schema.yml'),
      `${schema}environments: { serving: { absent: [age] } }\n`,
    )
    await writeFile(join(bench.folder, 'served.csv'), 'id\nA1\n')
    const given = { data: 'served.csv', schema: 'people.schema.yml' }
    expect((await check(given)).walked).toMatchObject([{ result: { verdict: 'fail' } }])
    expect((await check({ ...given, environment: 'serving' })).walked).toMatchObject([
      { result: { verdict: 'pass' } },
    ])
  })

  it('checks a sample only where it is asked to, and says so', async () => {
    const given = { data: 'people.csv', schema: 'people.schema.yml' }
    const [whole, sampled] = await Promise.all([check(given), check({ ...given, sample: '2' })])
    expect(whole.walked[0]?.result).not.toHaveProperty('notes')
    expect(sampled.walked[0]?.result.notes).toEqual([
      expect.stringMatching(/^Sampled: the checks looked at 2 of 2 rows/),
    ])
    expect(() => check({ ...given, sample: 'some' })).toThrow(/a share such as 5%/)
  })

  it('holds files against others that they may share no row with', async () => {
    const { walked } = await check({
      data: 'people.csv',
      schema: 'people.schema.yml',
      id: 'id',
      'disjoint-from': 'pets.csv\nmore/people.csv',
    })
    const { checks, subject } = walked[0]?.result ?? { checks: [], subject: { references: [] } }
    expect(checks.filter(({ id }) => id === 'disjoint').map(({ title }) => title)).toEqual([
      'no "id" is also in "pets.csv"',
      'no row is also in "pets.csv"',
      'no "id" is also in "more/people.csv"',
      'no row is also in "more/people.csv"',
    ])
    expect(subject.references).toMatchObject([{ path: 'pets.csv' }, { path: 'more/people.csv' }])
    await expect(check({ id: 'id' })).rejects.toMatchObject({
      code: 'MG9003',
      message: expect.stringContaining('the input "id" would have no effect'),
    })
  })

  it('refuses several names beside files: only one could count', async () => {
    const given = { data: 'people.csv', schema: 'people.schema.yml', name: 'one\ntwo' }
    await expect(check(given)).rejects.toMatchObject({
      code: 'MG9101',
      message: expect.stringContaining('2 lines'),
    })
  })

  it('takes the data sets of mlgate.yml, in order, and its mode', async () => {
    const { walked, failOn, project: known } = await check({})
    expect(walked.map(({ result }) => [result.name, result.verdict])).toEqual([
      ['people', 'fail'],
      ['pets', 'pass'],
    ])
    expect(bench.told).toEqual(walked)
    expect(failOn).toBe('never')
    expect(known?.folder).toBe(bench.folder)
  })

  it('takes only those that are named, and lets the inputs count more than mlgate.yml', async () => {
    const { walked, failOn } = await check({ name: 'pets', mode: 'enforce', 'fail-on': 'inconclusive' })
    expect(walked.map(({ result }) => result.name)).toEqual(['pets'])
    expect(failOn).toBe('inconclusive')
  })

  it('says briefly in the summary what is wrong, and nothing of what is right', async () => {
    const { summary } = await check({})
    expect(summary).toContain('1 value is not')
    expect(summary).not.toContain('is unique')
  })

  it.each([
    ['as many values as mlgate.yml asks for', undefined, ['200']],
    ['what the input says, which counts more', '0', undefined],
  ])('shows %s', async (_, samples, shown) => {
    const people = '{ path: people.csv, schema: people.schema.yml'
    await writeFile(join(bench.folder, 'mlgate.yml'), project.replace(people, `${people}, samples: 2`))
    const { walked } = await check({ name: 'people', ...(samples === undefined ? {} : { samples }) })
    const failed = walked[0]?.result.checks.find(({ status }) => status === 'fail')
    expect(failed?.samples).toEqual(shown)
    expect(failed?.declared).toEqual({ file: 'people.schema.yml', line: 4, column: 25 })
  })

  it.each([
    ['false', []],
    ['true', ['200']],
  ])('shows offending values when samples is %s: %j', async (samples, shown) => {
    const { walked } = await check({ data: 'people.csv', schema: 'people.schema.yml', samples })
    const failed = walked[0]?.result.checks.find(({ status }) => status === 'fail')
    expect(failed?.samples ?? []).toEqual(shown)
  })

  it.each([
    [{ name: 'poeple' }, 'MG9001', 'Did you mean "people"?'],
    [{ data: 'people.csv' }, 'MG9002', 'Give "schema"'],
    [{ schema: 'people.schema.yml' }, 'MG9003', 'Give "data"'],
    [{ config: 'other.yml' }, 'MG1003', ''],
  ])('refuses %j with %s', async (texts, code, hint) => {
    const error = await check(texts).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(MlgateError)
    expect(error).toMatchObject({ code })
    expect((error as MlgateError).hint ?? '').toContain(hint)
  })
})
