import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryCacheHost } from '../test-support/memory-hosts.ts'
import { commitId, sampleEntry, sampleResult } from '../test-support/sample-results.ts'
import { cacheKey, cacheStore } from './cache-store.ts'

const series = { kind: 'evaluation', name: 'signs' } as const

describe('the Actions cache', () => {
  let folder: string
  let bench: ReturnType<typeof memoryCacheHost>
  const store = () => cacheStore({ host: bench.host, folder: join(folder, 'entry') })
  const look = (numbers: number[], target = join(folder, 'found')) =>
    store().read({ series, commits: numbers.map((number) => ({ sha: commitId(number) })), folder: target })

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mlgate-cache-'))
    bench = memoryCacheHost(join(folder, 'cache'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('gives back the result of the nearest of ten commits in one look-up, with its predictions', async () => {
    await store().write([await sampleEntry(folder, { commit: commitId(4) }, 'rows')])
    await store().write([{ result: sampleResult({ commit: commitId(9) }), predictions: [] }])
    const found = await look([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(found).toMatchObject({ commit: commitId(4) })
    const [file = ''] = 'predictions' in found ? (found.predictions ?? []) : []
    expect(await readFile(file, 'utf8')).toBe('rows')
    expect(bench.lookUps.map((keys) => keys.length)).toEqual([10])
  })

  it('is asked by exact keys, none of which is the beginning of another', () => {
    const keys = [1, 2].flatMap((number) => [
      cacheKey(series, commitId(number)),
      cacheKey({ ...series, name: 'sign' }, commitId(number)),
      cacheKey({ ...series, leg: { os: 'linux' } }, commitId(number)),
    ])
    const beginnings = keys.flatMap((key) => keys.filter((other) => other !== key && other.startsWith(key)))
    expect(new Set(keys).size).toBe(keys.length)
    expect(beginnings).toEqual([])
    expect(keys.every((key) => /^[A-Za-z0-9-]+$/.test(key))).toBe(true)
  })

  it('keeps the first result of a commit: entries are never replaced', async () => {
    for (const accuracy of [0.1, 0.2])
      await store().write([{ result: sampleResult({ accuracy }), predictions: [] }])
    expect(await look([1])).toMatchObject({ result: { metrics: [{ value: 0.1 }] } })
  })

  it('F81: that is read-only takes nothing and says so, for the next store to be tried', async () => {
    bench.mode = 'read-only'
    const written = await store().write([{ result: sampleResult(), predictions: [] }])
    expect(written).toEqual({ passedOver: expect.stringContaining('may only read the cache') })
  })

  it('F81: that fails takes nothing and says so', async () => {
    bench.faults.strike('save', 'failed')
    const written = await store().write([{ result: sampleResult(), predictions: [] }])
    expect(written).toEqual({ passedOver: expect.stringContaining('502') })
  })

  it('says of which commits it has nothing', async () => {
    expect(await look([1])).toEqual({ passedOver: 'the Actions cache has no result of 0000000' })
    expect(await look([])).toHaveProperty('passedOver')
  })

  it('never mixes what it restores with what was there before', async () => {
    await store().write([await sampleEntry(folder, { commit: commitId(1) }, 'rows of one')])
    await store().write([{ result: sampleResult({ commit: commitId(2) }), predictions: [] }])
    expect(await look([2])).toMatchObject({ commit: commitId(2), predictions: null })
  })
})
