import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { releaseBaselines } from '@mlgate/baseline'
import { branchStore, historyFromStores, readFromStores } from '@mlgate/baseline/stores'
import {
  commitId,
  memoryCommitHost,
  memoryRefHost,
  memoryReleaseHost,
  type ReleaseSeed,
  sampleEntry,
  sampleResult,
} from '@mlgate/baseline/test-support'
import { formatResult, MlgateError } from '@mlgate/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AutomaticOptions, automaticBaselines } from './automatic.ts'

const [base, head, merge] = [commitId(1), commitId(2), commitId(3)]
const need = { kind: 'evaluation', name: 'signs' } as const
const event: AutomaticOptions['event'] = {
  name: 'pull_request',
  ref: 'refs/pull/1/merge',
  sha: merge,
  measured: merge,
  payload: {
    repository: { default_branch: 'main' },
    pull_request: { base: { ref: 'main', sha: base }, head: { sha: head } },
  },
}

let folder: string
let commits: ReturnType<typeof memoryCommitHost>
let branch: ReturnType<typeof memoryRefHost>
let warnings: string[]
/** Files in git at the base. */
let files: Record<string, string>
let releases: ReleaseSeed[]

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'automatic-')))
  commits = memoryCommitHost([
    { sha: base, date: '2026-11-19T00:00:00Z' },
    { sha: head, parents: [base] },
    { sha: merge, parents: [base, head] },
  ])
  branch = memoryRefHost()
  warnings = []
  files = {}
  releases = []
  // The model lies below the root of the repository, and the step runs below it too.
  await mkdir(join(folder, 'repository', 'signs', 'models'), { recursive: true })
  await writeFile(join(folder, 'repository', 'signs', 'models', 'a.onnx'), 'measured')
  execFileSync('git', ['init', '--quiet', join(folder, 'repository')])
})
afterEach(() => rm(folder, { recursive: true }))

const store = () => branchStore({ host: branch.host })

function finder(options: Partial<AutomaticOptions> = {}) {
  const workspace = join(folder, 'repository')
  return automaticBaselines({
    event,
    commits: commits.host,
    read: readFromStores([store()], (message) => warnings.push(message)),
    history: historyFromStores([store()]),
    folder: join(folder, 'brought'),
    leg: undefined,
    releases: releaseBaselines(memoryReleaseHost(releases).host, join(folder, 'brought')),
    models: {
      locations: {
        folder: join(workspace, 'signs'),
        workspace,
        outside: 'refuse',
        temporaryFolder: folder,
      },
      fileAt: async (sha, path) => (sha === base && path in files ? Buffer.from(files[path] ?? '') : null),
    },
    ...options,
  })
}

describe('the baseline of a workflow run', () => {
  it('is the model as it was at the base, by its path in the repository, with the age of that commit', async () => {
    files['signs/models/a.onnx'] = 'as it was'
    const { found, passedOver } = await finder().find(need, 'models/a.onnx')
    expect(found).toMatchObject({
      how: 'first-parent',
      location: `git:${base}:signs/models/a.onnx`,
      origin: { commit: base, branch: 'main', date: '2026-11-19T00:00:00Z' },
    })
    expect(await readFile(found?.model?.file ?? '', 'utf8')).toBe('as it was')
    expect(passedOver).toEqual([])
  })

  it('is what is stored at the base where git has no such model there', async () => {
    await store().write([await sampleEntry(folder, { commit: base }, 'rows')])
    const { found, passedOver } = await finder().find(need, 'models/a.onnx')
    expect(found).toMatchObject({ how: 'first-parent', predictions: { files: [expect.any(String)] } })
    expect(passedOver).toEqual([
      { how: 'base-model', reason: `signs/models/a.onnx is not in git at ${base.slice(0, 7)}` },
    ])
  })

  it('is that of the same leg of a matrix', async () => {
    const leg = { os: 'linux' }
    await store().write([
      { result: sampleResult({ commit: base, accuracy: 0.1 }), predictions: [] },
      { result: sampleResult({ commit: base, accuracy: 0.8, leg }), predictions: [] },
    ])
    const { found } = await finder({ leg }).find(need)
    expect(found?.result?.metrics[0]?.value).toBe(0.8)
  })

  it('asks for the base commit once, for however many models', async () => {
    await store().write([{ result: sampleResult({ commit: base }), predictions: [] }])
    const { find } = finder()
    await find(need)
    await find({ ...need, name: 'lights' })
    expect(commits.faults.calls.filter((call) => call === 'commit')).toHaveLength(1)
  })

  it('is the last release where main was never measured, and where the base commit is not known', async () => {
    const text = formatResult(sampleResult({ commit: head, accuracy: 0.4 }))
    releases = [{ tag: 'signs@v1.0.0', files: { 'mlgate-result-signs.json': text } }]
    const { found, passedOver } = await finder().find(need)
    expect(found).toMatchObject({ how: 'release', location: 'release:signs@v1.0.0', commit: head })
    expect(passedOver.map(({ how }) => how)).toEqual(['base-predictions', 'base-metrics', 'ancestor'])
    const orphan = await finder({ commits: memoryCommitHost([]).host }).find(need)
    expect(orphan).toMatchObject({ found: { how: 'release' } })
  })

  it('is the release that the user names, or an error', async () => {
    const text = formatResult(sampleResult({ accuracy: 0.4 }))
    releases = [{ tag: 'v1', files: { 'mlgate-result.json': text } }]
    expect(await finder().released('release:v1', need)).toMatchObject({ location: 'release:v1' })
    await expect(finder().released('release:v2', need)).rejects.toMatchObject({ code: 'MG6001' })
  })

  it('has a commit, whatever was measured there', async () => {
    expect(await finder().commit()).toMatchObject({
      base: { sha: base, how: 'first-parent', branch: 'main' },
    })
    const orphan = finder({ event: { ...event, payload: { pull_request: { base: 'main' } } } })
    expect(await orphan.commit()).toMatchObject({ base: null, passedOver: [{ how: 'base-commit' }] })
  })

  it('has a past, the newest first: of this leg, without what could not be decided', async () => {
    const leg = { os: 'linux' }
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
    const at = (day: number, more = {}) => ({
      result: sampleResult({ commit: commitId(day), startedAt: daysAgo(10 - day), ...more }),
      predictions: [],
    })
    const problems = [{ code: 'MG3001', message: 'It died.' }]
    await store().write([
      at(1),
      at(2),
      at(3, { leg }),
      at(4, { problems, verdict: 'error' }),
      at(5, { name: 'x' }),
    ])
    const past = await finder().past(need)
    expect(past).toMatchObject({ isOwn: false, results: [{ subject: { commit: commitId(2) } }, {}] })
    expect('results' in past && past.results).toHaveLength(2)
    const push = { name: 'push', ref: 'refs/heads/main', sha: merge, measured: merge }
    const onMain = finder({ event: { ...push, payload: { repository: { default_branch: 'main' } } } })
    expect(await onMain.past(need)).toMatchObject({ isOwn: true })
    branch.faults.strike('readRef', 'refused')
    expect(await finder().past(need)).toMatchObject({ results: [] })
  })

  it('is none on the first run ever, and says so', async () => {
    expect(await finder().find(need)).toMatchObject({ found: null, isFirst: true })
  })

  it('F79: what the token may not read is a reason and a warning, and never taken for the first run', async () => {
    branch.faults.strike('readRef', 'refused', 'refused', 'refused')
    const { found, isFirst, passedOver } = await finder().find(need)
    expect([found, isFirst]).toEqual([null, undefined])
    expect(passedOver.map(({ reason }) => reason).join()).toContain('Add permissions: { contents: write }')
    expect(warnings).toHaveLength(1)
  })

  it('F79: who does not answer is a reason, and is not asked for something else', async () => {
    const silent = new MlgateError({ code: 'MG8006', message: 'GitHub does not answer.' })
    const asked: string[] = []
    const { find } = finder({
      commits: {
        ...commits.host,
        commit: async (sha) => {
          asked.push(sha)
          throw silent
        },
      },
    })
    const reasonOf = async () => (await find(need)).passedOver.map(({ reason }) => reason)
    expect(await reasonOf()).toEqual(['GitHub does not answer'])
    expect(await reasonOf()).toEqual(['GitHub could not be asked'])
    expect(asked).toEqual([merge])
  })

  it('F78: a history that cannot be read is an error, not "no baseline"', async () => {
    const read = async () => {
      throw new MlgateError({ code: 'MG6004', message: 'results/2026-11.ndjson cannot be read.' })
    }
    await expect(finder({ read }).find(need)).rejects.toMatchObject({ code: 'MG6004' })
  })

  it('is none for an event that cannot be understood, with the reason', async () => {
    const payload = { pull_request: { base: 'main' } }
    const { found, passedOver } = await finder({ event: { ...event, payload } }).find(need)
    expect(found).toBeNull()
    expect(passedOver).toEqual([{ how: 'base-commit', reason: expect.stringContaining('pull_request') }])
  })
})
