import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readZip } from '@mlgate/baseline/stores'
import { zipOf } from '@mlgate/baseline/test-support'
import { formatResult, type Result } from '@mlgate/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { collectShared } from '../../packages/kit/collect.ts'
import { readWalked } from '../../packages/kit/read-walked.ts'
import { type Runner, readRunner, withLegs } from '../../packages/kit/runner.ts'
import { type ShareMode, sharedPrefix, shareResults } from '../../packages/kit/share.ts'
import { emptyResult, gate, metric } from '../../packages/report/sample-results.test-data.ts'
import { type Signs, startSigns } from './hosts.ts'

let signs: Signs
let folder: string
let runId: number
let warned: string[]
let said: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-shared-'))
  signs = await startSigns()
  const run = signs.github.addRun(signs.repository, { headSha: signs.topic, conclusion: null })
  runId = run.id
  for (const [name, value] of Object.entries(signs.github.runtimeOf(run))) vi.stubEnv(name, value)
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com')
  // The uploading client speaks to the log of the job.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  warned = []
  said = []
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await signs.github.close()
  await rm(folder, { recursive: true })
})

/** A job of the run, in folders of its own. */
function job(name: string, { leg, attempt = 1, total = 4 }: JobOptions = {}) {
  const temporary = join(folder, `${name}-${leg ?? ''}-${attempt}`)
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    RUNNER_TEMP: temporary,
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: 'octo/signs',
    GITHUB_API_URL: signs.github.apiUrl,
    GITHUB_WORKFLOW: 'Model',
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_ATTEMPT: String(attempt),
    GITHUB_JOB: name,
    GITHUB_EVENT_NAME: 'pull_request',
  }
  const strategy = leg === undefined ? undefined : JSON.stringify({ 'job-index': leg, 'job-total': total })
  const runner = withLegs(readRunner(environment), strategy)
  return { environment, runner, ...(leg === undefined ? {} : { leg: { seed: leg } }) }
}
interface JobOptions {
  leg?: number
  attempt?: number
  total?: number
}

const rows = Buffer.from('rows')
const result = ({ runner, leg }: ReturnType<typeof job>, own: Partial<Result> = {}): Result => ({
  ...emptyResult({ name: 'signs', metrics: [metric()], gates: [gate()] }),
  ...(leg === undefined ? {} : { leg }),
  run: runner.run,
  ...own,
})

/** A step of the job leaves a result and shares it as it is told to. */
async function measure(
  place: ReturnType<typeof job>,
  own: Partial<Result> = {},
  mode: ShareMode = 'auto',
  signal: AbortSignal = new AbortController().signal,
) {
  const { resultsFolder } = place.runner
  await mkdir(resultsFolder, { recursive: true })
  const path = join(resultsFolder, 'evaluation-signs.json')
  const document = result(place, own)
  await writeFile(path, formatResult(document))
  await writeFile(join(resultsFolder, 'signs.parquet'), rows)
  await shareResults([{ result: document, path, folder }], mode, {
    ...place,
    leg: place.leg,
    signal,
    say: (words) => said.push(words),
    warn: (words) => warned.push(words),
  })
}

function report(attempt = 1, permissions: Parameters<Signs['github']['addToken']>[0] = { actions: 'read' }) {
  const { runner, environment } = job('report', { attempt })
  const access = {
    environment,
    token: signs.github.addToken(permissions),
    signal: new AbortController().signal,
    say: () => undefined,
    opened: {},
  }
  return readWalked({ runner, folder, collectShared: () => collectShared(access, runner as Runner) })
}

const artifacts = () => [...signs.repository.artifacts.values()]
const shared = async () => (await report()).map(({ result: { name, leg, verdict } }) => [name, leg, verdict])

test('legs of a matrix share their results without being asked, and a last job collects them all', async () => {
  await Promise.all([0, 1, 2, 3].map((leg) => measure(job('model', { leg }))))
  expect(new Set(artifacts().map(({ name }) => name)).size, warned.join()).toBe(4)
  expect(artifacts().every(({ name }) => name.startsWith(sharedPrefix))).toBe(true)
  expect((await shared()).toSorted()).toEqual([0, 1, 2, 3].map((seed) => ['signs', { seed }, 'pass']))
})

test.each<[ShareMode, boolean, number]>([
  ['auto', false, 0],
  ['auto', true, 1],
  ['true', false, 1],
  ['false', true, 0],
])('share: %s with a leg (%s) makes %i artifacts', async (mode, isLeg, count) => {
  await measure(job('model', isLeg ? { leg: 0 } : {}), {}, mode)
  expect([artifacts().length, warned]).toEqual([count, []])
})

test('a result is shared with what is kept of its rows, and without rows that are not its own', async () => {
  const sha256 = createHash('sha256').update(rows).digest('hex')
  const predictions = (hash: string) => ({ predictions: { path: 'signs.parquet', sha256: hash, rows: 1 } })
  await measure(job('model', { leg: 0 }), { subject: { data: [], ...predictions(sha256) } })
  await measure(job('model', { leg: 1 }), { subject: { data: [], ...predictions('0'.repeat(64)) } })
  const names = artifacts().map(({ zip }) => [
    ...readZip(zip, 'it', { mostBytes: 2 ** 20, mostFiles: 9 }).keys(),
  ])
  expect(names.map((own) => own.toSorted())).toEqual([
    ['evaluation-signs.json', 'signs.parquet'],
    ['evaluation-signs.json'],
  ])
  expect(said.join()).toContain('The rows of signs are not shared.')
})

test('what cannot be shared is one warning with the cause', async () => {
  const claims = Buffer.from('{"scp":"Actions.Results:run-1:job-1"}').toString('base64url')
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', `x.${claims}.x`)
  await measure(job('model', { leg: 0 }))
  expect(warned).toEqual([
    expect.stringMatching(/^Results are not shared.*invalid token.*verdict is the same/),
  ])
})

test('a job that is cancelled shares nothing and goes on to end', async () => {
  await measure(job('model', { leg: 0 }), {}, 'true', AbortSignal.abort())
  expect([artifacts(), said, warned]).toEqual([[], [], []])
})

test('a run that lends no way to upload is told of in the log, and warned of where sharing was asked for', async () => {
  vi.stubEnv('ACTIONS_RESULTS_URL', '')
  await measure(job('model', { leg: 0 }))
  expect([said.length, warned.length]).toEqual([1, 0])
  await measure(job('model', { leg: 0 }), {}, 'true')
  expect([said.length, warned.length]).toEqual([1, 1])
})

test('a leg that shared nothing is named, and is not green', async () => {
  for (const leg of [0, 2]) await measure(job('model', { leg }))
  const [missing, ...others] = (await report()).filter(({ result: { verdict } }) => verdict !== 'pass')
  expect(others).toEqual([])
  expect(missing?.result).toMatchObject({
    name: 'model',
    verdict: 'error',
    problems: [{ code: 'MG9108', message: 'Legs 2, 4 of the 4 legs of the job model shared no result.' }],
  })
})

test('a job that runs again replaces what it shared; one that does not says of which attempt it is', async () => {
  for (const leg of [0, 1]) await measure(job('model', { leg, total: 2 }))
  await measure(job('model', { leg: 1, total: 2, attempt: 2 }), { verdict: 'inconclusive' })
  const told = await report(2)
  expect(told.map(({ result: { leg, verdict, notes } }) => [leg, verdict, notes?.[0]])).toEqual([
    [{ seed: 0 }, 'pass', expect.stringContaining('measured in attempt 1')],
    [{ seed: 1 }, 'inconclusive', undefined],
  ])
})

test('F87: artifacts of a fork are read as documents of this run and nothing else', async () => {
  const forged = result(job('model', { leg: 0 }), {
    run: { id: 9e15, attempt: 99, job: 'model', repository: 'octo/other' },
  })
  const add = (name: string, entries: Parameters<typeof zipOf>[0]) =>
    signs.github.addArtifact(signs.repository, { run: runId, name, zip: zipOf(entries) })
  add(`${sharedPrefix}a`, [
    { name: 'a/b.json', content: Buffer.from(formatResult(forged)) },
    { name: 'run.sh', content: Buffer.from('') },
  ])
  add(`${sharedPrefix}b`, [{ name: '../out.json', content: Buffer.from('{}') }])
  add(`${sharedPrefix}../c`, [{ name: 'c.json', content: Buffer.from('{}') }])
  add(`${sharedPrefix}d`, [{ name: 'd.json', content: Buffer.from('{"schema": ') }])
  add('another', [{ name: 'e.json', content: Buffer.from(formatResult(forged)) }])
  const told = await report()
  expect(told.map(({ result: { name, problems } }) => [name, problems?.[0]?.code]).toSorted()).toEqual([
    [`${sharedPrefix}b`, 'MG6008'],
    [`${sharedPrefix}d/0-d.json`, 'MG1001'],
    ['signs', undefined],
  ])
  expect(told.find(({ result: { name } }) => name === 'signs')?.result.run).toMatchObject({
    id: runId,
    attempt: 1,
    repository: 'octo/signs',
  })
  await expect(readFile(join(folder, 'report--1', 'mlgate', 'out.json'))).rejects.toThrow('ENOENT')
})

test('F87: artifacts that are too large, alone or together, are refused each by itself and hide no other', async () => {
  await measure(job('model', { leg: 0 }))
  const add = (name: string, mebibytes: number) => {
    const zip = zipOf([{ name: 'a.txt', content: Buffer.from('') }])
    const id = signs.github.addArtifact(signs.repository, { run: runId, name: `${sharedPrefix}${name}`, zip })
    const bytes = signs.repository.artifacts.get(id)?.zip
    // The size that GitHub lists.
    Object.defineProperty(bytes, 'length', { value: mebibytes * 2 ** 20 })
  }
  for (const name of ['b', 'c', 'd']) add(name, 400)
  add('e', 513)
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}'
  const gone = { kind: 'status', status: 410, body: { message: 'Gone' } } as const
  signs.github.fault(route, gone, { skip: 1, times: 2 })
  const told = await report()
  const refused = told.filter(({ result: { problems } }) => problems?.[0]?.code === 'MG9104')
  expect(refused.map(({ result: { name, problems } }) => [name, problems?.[0]?.message])).toEqual([
    [`${sharedPrefix}d`, expect.stringContaining('is not read: of one run 500 artifacts of 1 GiB')],
    [`${sharedPrefix}e`, expect.stringContaining('has 513 MiB; at most 512 MiB are read')],
  ])
  expect(told.find(({ result: { name } }) => name === 'signs')?.result.verdict).toBe('pass')
})

test('F87: an artifact with more documents than are read is refused and hides no other', async () => {
  await measure(job('model', { leg: 0, total: 1 }))
  const entries = Array.from({ length: 501 }, (_, index) => ({
    name: `${index}.json`,
    content: Buffer.from('{}'),
  }))
  signs.github.addArtifact(signs.repository, {
    run: runId,
    name: `${sharedPrefix}many`,
    zip: zipOf(entries),
  })
  const told = await report()
  expect(told.map(({ result: { name, verdict } }) => [name, verdict]).toSorted()).toEqual([
    [`${sharedPrefix}many`, 'error'],
    ['signs', 'pass'],
  ])
})

test('a document that cannot be read is named without the folders of the runner', async () => {
  const zip = zipOf([{ name: 'd.json', content: Buffer.from('{"schema": ') }])
  signs.github.addArtifact(signs.repository, { run: runId, name: `${sharedPrefix}d`, zip })
  const [one] = await report()
  expect(JSON.stringify(one?.result.problems)).toContain('0-d.json')
  expect(JSON.stringify(one?.result)).not.toContain(folder)
})

test('a token that may not list artifacts is told which line is missing', async () => {
  await expect(report(1, { contents: 'read' })).rejects.toMatchObject({
    code: 'MG9104',
    hint: expect.stringContaining('permissions: actions: read'),
  })
})

test('a run in which nobody shared anything has nothing to report', async () => {
  await expect(report()).rejects.toMatchObject({ code: 'MG9103' })
})
