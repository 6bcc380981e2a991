import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkData, type DataCheckRequest } from '@mlgate/data'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { BaseFiles } from './base-gates.ts'
import { projectDataSteps } from './data-steps.ts'
import type { JobRunner } from './jobs.ts'
import { requestedDataCheck } from './requests/data-request.ts'
import { readProject } from './requests/project-request.ts'
import type { StepContext } from './step-context.ts'

const files = {
  'train.csv': 'id,x\n1,a\n2,b\n',
  'test.csv': 'id,x\n2,c\n3,d\n',
}

const project = (test: string, train = '') => `version: 1
data:
  train: { path: train.csv${train} }
  test: { path: test.csv, ${test} }
`

/** A folder with these files, and what steps in it work with; jobs run in this process. */
function workplace(written: Readonly<Record<string, string>>): StepContext {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-data-steps-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries({ ...files, ...written })) writeFileSync(join(folder, path), text)
  const runJob = (_: string, request: DataCheckRequest) =>
    checkData(request, { progress: () => {}, temporaryFolder: folder, memoryBytes: 2 ** 28 })
  return {
    runJob: runJob as unknown as JobRunner,
    locations: { folder, workspace: folder, outside: 'refuse', temporaryFolder: folder },
    temporaryFolder: folder,
    commit: undefined,
  }
}

/** The steps of a project with these files, of a pull request onto a base that has others in their place. */
async function stepsOf(written: Readonly<Record<string, string>>, base?: Readonly<Record<string, string>>) {
  const context = workplace(written)
  const { folder } = context.locations
  const baseFiles: BaseFiles = {
    name: 'a1b2c3d',
    root: folder,
    read: async (path) => ({ ...files, ...written, ...base })[path] ?? null,
    list: async () => [],
  }
  const judged = await readProject(undefined, folder, base && baseFiles)
  return (await projectDataSteps(judged, {}, context)).steps
}

/** The last step, measured: what failed, and what it was held against. */
async function measured(...of: Parameters<typeof stepsOf>) {
  const step = (await stepsOf(...of)).at(-1)
  if (step === undefined) throw new Error('the project asks for nothing')
  const { checks, ownChecks, subject } = await step.measure(await step.identify())
  const failed = (some: typeof checks | undefined) =>
    some
      ?.filter(({ status, severity }) => status === 'fail' && severity === 'error')
      .map(({ id, column }) => [id, column].join(' '))
  const { own, notes } = step.judging ?? {}
  return { failed: failed(checks), own: failed(ownChecks), subject, changed: own?.changed, notes }
}

describe('a data set that is held against another', () => {
  it('needs no schema, and its result has the hashes of both', async () => {
    const { failed, subject } = await measured({ 'mlgate.yml': project('id: id, disjoint-from: train') })
    expect(failed).toEqual(['disjoint id'])
    expect(subject).toMatchObject({
      data: [{ path: 'test.csv', rows: 2 }],
      references: [{ name: 'train', path: 'train.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    })
  })

  it('reads the other by its own format, and does not check it', async () => {
    const written = {
      'train.csv': 'id;x\n2;b\n2;b\n',
      'mlgate.yml': project('id: id, disjoint-from: train', ', format: { delimiter: ";" }'),
    }
    expect((await stepsOf(written)).map(({ name }) => name)).toEqual(['test'])
    expect((await measured(written)).failed).toEqual(['disjoint id'])
  })

  it('is an error where the other is not there', async () => {
    await expect(
      measured({ 'mlgate.yml': project('id: id, disjoint-from: train').replace('train.csv', 'no.csv') }),
    ).rejects.toMatchObject({ code: 'MG1003', message: expect.stringContaining('no.csv') })
  })

  it('can be said for files without a project', async () => {
    const context = workplace({
      'test.schema.yml': 'version: 1\ncolumns: { id: { type: integer }, x: { type: string } }\n',
    })
    const step = await requestedDataCheck(
      { data: ['test.csv'], schema: 'test.schema.yml', samples: 0, id: 'id', disjointFrom: ['train.csv'] },
      context,
    )
    const { checks, subject } = await step.measure(await step.identify())
    expect(checks.filter(({ status, severity }) => status === 'fail' && severity === 'error')).toMatchObject([
      { id: 'disjoint', column: 'id', title: 'no "id" is also in "train.csv"' },
    ])
    expect(subject.references).toMatchObject([{ name: 'train.csv' }])
  })
})

describe('a data set from an environment', () => {
  const schema = `version: 1
columns: { id: { type: integer }, x: { type: string }, label: { type: string } }
environments: { serving: { absent: [label] } }
`
  const from = (environment: string) => ({
    'test.schema.yml': schema,
    'mlgate.yml': project(`schema: test.schema.yml${environment}`),
  })

  it('need not have the columns that are absent there', async () => {
    expect((await measured(from(''))).failed).toEqual(['missing-column label'])
    expect((await measured(from(', environment: serving'))).failed).toEqual([])
  })

  it('that its schema does not know is an error that lists those it knows', async () => {
    await expect(measured(from(', environment: servng'))).rejects.toMatchObject({
      code: 'MG2104',
      message: 'The schema of "test" has no environment "servng".',
      hint: 'Did you mean "serving"?',
    })
  })

  it('of files without a project is said beside their schema', async () => {
    const context = workplace(from(''))
    const request = { data: ['test.csv'], schema: 'test.schema.yml', samples: 0 } as const
    const checksIn = async (environment?: string) => {
      const step = await requestedDataCheck({ ...request, environment }, context)
      return (await step.measure(await step.identify())).checks?.filter(({ status }) => status === 'fail')
    }
    expect(await checksIn()).toMatchObject([{ id: 'missing-column' }])
    expect(await checksIn('serving')).toEqual([])
  })

  it('is what the base of a pull request says it is', async () => {
    expect(await measured(from(', environment: serving'), from(''))).toMatchObject({
      failed: ['missing-column label'],
      own: [],
      changed: ['schema of test'],
    })
  })
})

describe('a pull request', () => {
  const strict = project('id: id, disjoint-from: train')
  const loose = project('id: id, disjoint-from: { data: train, max-share: 50% }')

  it('that loosens what a data set is held against is judged by its base, and told what its own would have given', async () => {
    expect(await measured({ 'mlgate.yml': loose }, { 'mlgate.yml': strict })).toMatchObject({
      failed: ['disjoint id'],
      own: [],
      changed: ['relations of test'],
    })
    const removed = project('id: id')
    expect(await measured({ 'mlgate.yml': removed }, { 'mlgate.yml': strict })).toMatchObject({
      failed: ['disjoint id'],
      own: [],
    })
  })

  it('that says for the first time what a data set is held against is judged by that', async () => {
    const { failed, own } = await measured({ 'mlgate.yml': strict }, { 'mlgate.yml': project('id: id') })
    expect([failed, own]).toEqual([['disjoint id'], undefined])
  })

  it('that changes the schema of what a data set is held against is judged by that of its base', async () => {
    const of = (type: string) => ({
      'train.csv': 'id,x\n02,b\n',
      'mlgate.yml': project(
        'id: id, disjoint-from: train, schema: { version: 1, columns: { id: { type: integer }, x: { type: string } } }',
        `, schema: { version: 1, columns: { id: { type: ${type} }, x: { type: string } } }`,
      ),
    })
    const test = async (...of: Parameters<typeof measured>) => {
      const { failed, own, changed } = await measured(...of)
      return [failed, own, changed]
    }
    expect(await test(of('string'), of('integer'))).toEqual([['disjoint id'], [], ['schema of train']])
    expect(await test(of('integer'), of('integer'))).toEqual([['disjoint id'], undefined, undefined])
  })

  it('that changes how files are written is told so, of those too that a data set is held against', async () => {
    const written = (train: string, test = '') => project(`id: id, disjoint-from: train${test}`, train)
    const base = { 'mlgate.yml': written('') }
    expect((await measured(base, base)).notes).toEqual([])
    expect(
      (await measured({ 'mlgate.yml': written(', format: { null-values: ["2"] }') }, base)).notes,
    ).toEqual(['the format of train is changed here, and its files are read by that'])
    const own = { 'mlgate.yml': written('', ', format: { null-values: ["2"] }') }
    expect((await measured(own, base)).notes).toEqual([
      'the format of test is changed here, and its files are read by that',
    ])
  })

  it('that takes away the data set that its base holds another against ends in an error', async () => {
    const without = 'version: 1\ndata: { test: { path: test.csv, id: id } }\n'
    await expect(measured({ 'mlgate.yml': without }, { 'mlgate.yml': strict })).rejects.toMatchObject({
      code: 'MG2104',
      message: '"test" is held against the data set "train", and there is none of that name.',
    })
  })
})
