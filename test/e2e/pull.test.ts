import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { branchStore } from '@mlgate/baseline/stores'
import { type Sample, sampleEntry, sampleResult, type ZipEntry, zipOf } from '@mlgate/baseline/test-support'
import { formatResult, parseResult, type Result, stringifyDocument } from '@mlgate/core'
import { connect, refHost } from '@mlgate/github'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type FakeGitHub,
  type Permissions,
  type Repository,
  startFakeGitHub,
} from '../contract/start-fake-github.ts'
import { runMlgate } from '../support/run-mlgate.ts'
import type { Run } from '../support/run-program.ts'

const reading: Permissions = { contents: 'read', 'pull-requests': 'read', actions: 'read' }
const rows = 'rows of predictions'
const sha256 = createHash('sha256').update(rows).digest('hex')

let folder: string
let github: FakeGitHub
let repository: Repository
let main: string
let head: string
let pull: number

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-pull-'))
  github = await startFakeGitHub()
  repository = github.addRepository('octo/signs')
  main = github.push(repository, 'main', { files: { 'README.md': 'x' } })
  head = github.push(repository, 'topic', { files: { 'README.md': 'y' }, parents: [main] })
  pull = github.openPull(repository, { head: 'topic' })
})
afterEach(async () => {
  await github.close()
  await rm(folder, { recursive: true })
})

/** Runs `mlgate pull` as somebody who may read. */
function run(words: string[] = [], env: Record<string, string> = {}): Promise<Run> {
  const token = github.addToken(reading)
  const place = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.siteUrl,
    GITHUB_REPOSITORY: 'octo/signs',
  }
  const given = { NO_COLOR: '1', GITHUB_TOKEN: token, GH_TOKEN: '', ...place, ...env }
  return runMlgate(['pull', '--pr', String(pull), ...words], { folder, env: given })
}

/** A result of the pull request whose predictions have these bytes. */
function resultWith(sample: Sample = {}, path = 'evaluation-signs.predictions.parquet'): Result {
  const result = sampleResult({ commit: head, ...sample })
  return { ...result, subject: { ...result.subject, predictions: { path, sha256, rows: 4, id: 'id' } } }
}

/** Shares files as an artifact of a run of the pull request. */
function share(name: string, entries: readonly ZipEntry[], options: { expired?: boolean } = {}): number {
  const shared = github.addRun(repository, { headSha: head, headBranch: 'topic', event: 'pull_request' })
  github.addArtifact(repository, { run: shared.id, name, zip: zipOf(entries), ...options })
  return shared.id
}

const document = (result: Result, name = 'result.json'): ZipEntry => ({
  name,
  content: Buffer.from(formatResult(result)),
})
const predictions = (name = `${sha256}.parquet`): ZipEntry => ({ name, content: Buffer.from(rows) })

const target = (...parts: string[]) => join(folder, '.mlgate', 'results', `pr-${pull}`, ...parts)

describe('mlgate pull', () => {
  it('brings the results of the newest run with their predictions', async () => {
    share('mlgate-result-old', [document(resultWith({ accuracy: 0.1 })), predictions()])
    const newest = share('mlgate-result-signs', [document(resultWith({ accuracy: 0.9 })), predictions()])
    const { code, stdout, stderr } = await run()
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`Pull request ${pull}, run ${newest}`)
    expect(stdout).toMatch(/signs \(evaluation\) +pass +yes +\.mlgate\/results\/pr-1\/evaluation-signs\.json/)
    const written = parseResult(await readFile(target('evaluation-signs.json'), 'utf8'), 'signs')
    expect(written).toEqual(resultWith({ accuracy: 0.9 }))
    expect(await readFile(target('evaluation-signs.predictions.parquet'), 'utf8')).toBe(rows)
  })

  it('brings what they were compared with, and says how to compare', async () => {
    const writer = connect({
      token: github.addToken({ contents: 'write' }),
      repository: 'octo/signs',
      apiUrl: github.apiUrl,
    })
    const stored = await sampleEntry(folder, { commit: main, accuracy: 0.8 }, 'base rows')
    await branchStore({ host: refHost(writer) }).write([stored])
    const baseline = { how: 'first-parent', commit: main, metrics: [], passedOver: [] }
    share('mlgate-result-signs', [document(resultWith({ baseline })), predictions()])
    const { code, stdout } = await run()
    expect(code).toBe(0)
    const [base, own] = ['base/evaluation-signs.json', 'evaluation-signs.json']
    expect(stdout).toContain(`mlgate compare .mlgate/results/pr-1/${base} .mlgate/results/pr-1/${own}`)
    expect(await readFile(target('base', 'signs.parquet'), 'utf8')).toBe('base rows')
  })

  it('keeps the results of all legs of a matrix', async () => {
    const legs = ['ubuntu', 'windows'].map((os) => document(resultWith({ leg: { os } }), `${os}/result.json`))
    share('mlgate-result-signs', [...legs, predictions()])
    const { stdout } = await run()
    expect(stdout).toContain('pr-1/evaluation-signs.json')
    expect(stdout).toContain('pr-1/2/evaluation-signs.json')
  })

  it('leaves nothing of an earlier pull', async () => {
    share('mlgate-result-a', [document(resultWith({ name: 'a' }))])
    await run()
    share('mlgate-result-b', [document(resultWith({ name: 'b' }))])
    await run()
    expect(await readdir(target())).toEqual(['evaluation-b.json'])
  })

  it('F87: an archive that unpacks to more than it says, or out of its folder, is refused and nothing is written', async () => {
    for (const entry of [
      { name: '../evil.json', content: Buffer.from('x') },
      { name: 'bomb.json', content: Buffer.alloc(2 ** 20), saidBytes: 10 },
      { name: 'link.json', content: Buffer.from('/etc/passwd'), mode: 0o120777 },
    ]) {
      share('mlgate-result-signs', [entry])
      const { code, stdout, stderr } = await run()
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('MG6008')
      expect(await readdir(target())).toEqual([])
    }
  })

  it('takes result documents and their own predictions, and nothing else', async () => {
    share('mlgate-result-signs', [
      document(resultWith({ name: '../../signs' })),
      { name: 'other.json', content: Buffer.from('{"schema":"else"}') },
      { name: 'newer.json', content: Buffer.from(stringifyDocument({ schema: 'mlgate/result@2' })) },
      { name: 'script.sh', content: Buffer.from('rm') },
      { name: 'forged.parquet', content: Buffer.from('other rows') },
    ])
    const { code, stdout } = await run()
    expect(code).toBe(0)
    expect(stdout).toMatch(/\(evaluation\) +pass +no /)
    expect(stdout).toContain('Left out: other.json')
    expect(stdout).toContain('Left out: newer.json')
    const written = await readdir(target())
    expect(written).toHaveLength(1)
    expect(written[0]).toMatch(/^evaluation-\.\.-\.\.-signs-[0-9a-f]{8}\.json$/)
  })

  it.each(['../../../evil.parquet', 'evaluation-signs.json', '.hidden.parquet', 'a\u001b[2J.parquet'])(
    'puts predictions under no name such as %j',
    async (path) => {
      share('mlgate-result-signs', [document(resultWith({}, path)), predictions()])
      const { code, stdout } = await run()
      expect(code).toBe(0)
      expect(stdout).not.toContain('\u001b')
      const written = await readdir(target())
      const safe =
        path === '../../../evil.parquet'
          ? ['evaluation-signs.json', 'evil.parquet']
          : ['evaluation-signs.json']
      expect(written).toEqual(safe)
      expect((await stat(target('evaluation-signs.json'))).isFile()).toBe(true)
    },
  )

  it.each([
    ['nothing was shared', () => undefined, 'MG6011', 'shared any'],
    [
      'it has expired',
      () => share('mlgate-result-signs', [document(resultWith())], { expired: true }),
      'MG6011',
      'have expired',
    ],
    [
      'none of it is a result',
      () => share('mlgate-result-signs', [{ name: 'a.json', content: Buffer.from('[]') }]),
      'MG6011',
      'no result that can be read',
    ],
  ])('says so when %s', async (_, prepare, errorCode, said) => {
    prepare()
    const { code, stdout, stderr } = await run()
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(errorCode)
    expect(stderr).toContain(said)
  })

  it('says that a pull request is not there', async () => {
    const { code, stderr } = await run(['--pr', '99'])
    expect(code).toBe(2)
    expect(stderr).toContain('MG8003')
    expect(stderr).toContain('octo/signs has no pull request 99')
  })

  it.each([
    [{ GITHUB_TOKEN: '' }, 'Set GITHUB_TOKEN or GH_TOKEN'],
    [{ GITHUB_REPOSITORY: '' }, '--repository owner/name'],
  ])('with %j it says what to set', async (env, said) => {
    const { code, stderr } = await run([], env as Record<string, string>)
    expect(code).toBe(2)
    expect(stderr).toContain('MG8013')
    expect(stderr).toContain(said)
  })

  it('takes the token of GH_TOKEN, and the repository that is named', async () => {
    share('mlgate-result-signs', [document(resultWith()), predictions()])
    const env = { GITHUB_TOKEN: '', GH_TOKEN: github.addToken(reading), GITHUB_REPOSITORY: '' }
    expect((await run(['--repository', 'octo/signs'], env)).code).toBe(0)
  })

  it('names the permission that a token lacks', async () => {
    const { code, stderr } = await run([], {
      GITHUB_TOKEN: github.addToken({ contents: 'read', 'pull-requests': 'read' }),
    })
    expect(code).toBe(2)
    expect(stderr).toContain('actions: read')
  })

  it('what was pulled lists and replays like any other result', async () => {
    share('mlgate-result-signs', [document(resultWith()), predictions()])
    await run()
    const { stdout } = await runMlgate(
      ['history', '--results', `.mlgate/results/pr-${pull}/*.json`, '--format', 'json'],
      { folder },
    )
    expect(JSON.parse(stdout)).toMatchObject([{ name: 'signs', subject: { commit: head } }])
  })
})
