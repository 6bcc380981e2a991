import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBaseline } from '../find.ts'
import { artifactStore } from '../stores/artifact-store.ts'
import { branchStore } from '../stores/branch-store.ts'
import { cacheStore } from '../stores/cache-store.ts'
import { readFromStores } from '../stores/chain.ts'
import type { StoreEntry } from '../stores/store.ts'
import {
  memoryArtifactHost,
  memoryCacheHost,
  memoryCommitHost,
  memoryRefHost,
} from '../test-support/memory-hosts.ts'
import { commitId, sampleEntry, sampleResult } from '../test-support/sample-results.ts'
import { type BaseSearch, findBaseCommit } from './base-commit.ts'
import { planBase } from './base-plan.ts'
import { autoStrategies, type ResolverContext } from './strategies.ts'

const need = { kind: 'evaluation', name: 'signs' } as const
const length = 15
/** main is a line of commits 1 … 15. */
const main = Array.from({ length }, (_, index) => ({
  sha: commitId(index + 1),
  parents: index === 0 ? [] : [commitId(index)],
}))
const base: BaseSearch = {
  base: { sha: commitId(length), how: 'first-parent', branch: 'main' },
  passedOver: [],
}

describe('a baseline found by itself', () => {
  let folder: string
  let commits: ReturnType<typeof memoryCommitHost>
  let branch: ReturnType<typeof memoryRefHost>
  let cache: ReturnType<typeof memoryCacheHost>
  const stores = () => ({
    branch: branchStore({ host: branch.host, now: () => new Date('2026-11-21T00:00:00Z') }),
    cache: cacheStore({ host: cache.host, folder: join(folder, 'entry') }),
  })

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mlgate-resolver-'))
    commits = memoryCommitHost(main)
    branch = memoryRefHost()
    cache = memoryCacheHost(join(folder, 'cache'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const find = (further: Partial<ResolverContext> = {}) => {
    const read = readFromStores(Object.values(stores()), () => {})
    return findBaseline(autoStrategies({ base, commits: commits.host, read, folder, ...further }), need)
  }
  const store = (...entries: StoreEntry[]) => stores().branch.write(entries)
  const at = (number: number) => ({ result: sampleResult({ commit: commitId(number) }), predictions: [] })

  it('is the model at the base when one is at hand', async () => {
    await store(at(length))
    const model = { how: 'git', location: 'models/signs.onnx', sha256: '00', model: { file: 'f', bytes: 1 } }
    const { found, passedOver } = await find({ modelAt: async ({ sha }) => ({ ...model, commit: sha }) })
    expect(found).toMatchObject({ how: 'first-parent', model: { file: 'f' }, commit: commitId(length) })
    expect(passedOver).toEqual([])
  })

  it('is the predictions stored at the base, in two calls and one for the predictions', async () => {
    await store(await sampleEntry(folder, { commit: commitId(length) }, 'rows'))
    branch.faults.calls.length = 0
    const { found, passedOver } = await find({ modelAt: async () => ({ passedOver: 'no such file' }) })
    expect(found).toMatchObject({
      how: 'first-parent',
      commit: commitId(length),
      predictions: { files: [expect.stringContaining('.parquet')] },
      origin: { how: 'first-parent', branch: 'main' },
    })
    expect(passedOver).toEqual([{ how: 'base-model', reason: 'no such file' }])
    expect([...branch.faults.calls, ...commits.faults.calls]).toEqual(['readRef', 'readFile', 'readFile'])
  })

  it('is the numbers stored at the base when there are no predictions', async () => {
    await store(at(length))
    const { found, passedOver } = await find()
    expect(found).toMatchObject({ how: 'first-parent', result: { name: 'signs' } })
    expect(found).not.toHaveProperty('predictions')
    expect(passedOver.map(({ how }) => how)).toEqual(['base-model', 'base-predictions'])
  })

  it('is the nearest measured ancestor, up to ten commits back, in one look-up of the cache', async () => {
    await stores().cache.write([at(length - 7)])
    await stores().cache.write([at(length - 9)])
    await store(at(1))
    const { found, passedOver } = await find()
    expect(found).toMatchObject({
      how: 'ancestor',
      commit: commitId(length - 7),
      origin: { before: { sha: commitId(length), commits: 7 } },
    })
    expect(passedOver.map(({ how }) => how)).toEqual(['base-model', 'base-predictions', 'base-metrics'])
    expect(cache.lookUps.map((keys) => keys.length)).toEqual([1, 10])
    expect(commits.faults.calls).toEqual(['history'])
  })

  it('is the base itself although it is so old that only its date leads to its month', async () => {
    const old = sampleResult({ commit: commitId(length), startedAt: '2026-05-02T00:00:00.000Z' })
    await store({ result: old, predictions: [] })
    commits = memoryCommitHost(main.map((commit) => ({ ...commit, date: '2026-05-01T00:00:00Z' })))
    expect((await find()).found).toMatchObject({ how: 'first-parent', commit: commitId(length) })
  })

  it('is no ancestor further back than that', async () => {
    await store(at(length - 11))
    const { found, passedOver } = await find()
    expect(found).toBeNull()
    expect(passedOver.at(-2)).toMatchObject({
      how: 'ancestor',
      reason: expect.stringContaining('and 9 commits before it'),
    })
  })

  it('is the last release when no commit was measured', async () => {
    await store(at(1))
    const release = { how: 'release', location: 'release:signs@v1', sha256: '00' }
    expect(await find({ lastRelease: async () => release })).toMatchObject({ found: release })
  })

  it('costs at most nine calls of the API, however little is found', async () => {
    await store(at(1))
    const artifacts = memoryArtifactHost()
    branch.faults.calls.length = 0
    commits = memoryCommitHost([...main, { sha: commitId(99), parents: [commitId(length), commitId(98)] }])
    const pull = { base: { ref: 'main', sha: commitId(length) }, head: { sha: commitId(98) } }
    const sha = commitId(99)
    const event = {
      name: 'pull_request',
      ref: 'refs/pull/1/merge',
      sha,
      measured: sha,
      payload: { pull_request: pull },
    }
    const search = await findBaseCommit(planBase(event), sha, commits.host)
    const artifactsOfMain = artifactStore({
      host: artifacts.host,
      branches: ['main'],
      temporaryFolder: folder,
    })
    const read = readFromStores([stores().branch, artifactsOfMain, stores().cache], () => {})
    expect((await find({ base: search, read })).found).toBeNull()
    const calls = [branch, commits, artifacts].flatMap(({ faults }) => faults.calls)
    expect(calls).toContain('history')
    expect(calls.length).toBeLessThanOrEqual(9)
  })

  it('is none at the first run ever, without a look at any ancestor', async () => {
    const { found, isFirst, passedOver } = await find()
    expect(found).toBeNull()
    expect(isFirst).toBe(true)
    expect(passedOver.map(({ how }) => how)).toEqual([
      'base-model',
      'base-predictions',
      'base-metrics',
      'ancestor',
      'release',
    ])
    expect(commits.faults.calls).toEqual([])
  })

  it('F85: is none with the reasons when the base commit is not known', async () => {
    const reason = 'aaaaaaa and main have no commit in common'
    const unknown: BaseSearch = { base: null, passedOver: [{ how: 'merge-base', reason }] }
    const { found, passedOver, isFirst } = await find({ base: unknown })
    expect(found).toBeNull()
    expect(isFirst).toBeUndefined()
    expect(passedOver).toEqual([
      { how: 'merge-base', reason },
      { how: 'release', reason: 'no releases are looked at' },
    ])
  })

  it('F79: is an error, never none, when a store could not be asked', async () => {
    await store(at(length))
    branch.faults.strike('readRef', 'failed')
    await expect(find()).rejects.toThrow('502')
  })

  it('asks for what is of its leg', async () => {
    const leg = { os: 'mac' }
    await store(at(length), {
      result: sampleResult({ commit: commitId(length), leg, accuracy: 0.2 }),
      predictions: [],
    })
    const read = readFromStores([stores().branch], () => {})
    const strategies = autoStrategies({ base, commits: commits.host, read, folder })
    const { found } = await findBaseline(strategies, { ...need, leg })
    expect(found).toMatchObject({ result: { metrics: [{ value: 0.2 }] } })
  })
})
