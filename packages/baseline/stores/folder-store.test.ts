import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collect } from '../test-support/collect.ts'
import { commitId, sampleEntry, sampleResult } from '../test-support/sample-results.ts'
import { folderStore } from './folder-store.ts'
import { formatLine } from './lines.ts'

const series = { kind: 'evaluation', name: 'signs' } as const
const policy = { days: 1e5, results: 1e9, predictions: 1e9, now: new Date() }

describe('a folder', () => {
  let root: string
  let folder: string
  const store = () => folderStore(folder)
  const add = (...numbers: number[]) =>
    store().write(
      numbers.map((number) => ({ result: sampleResult({ commit: commitId(number) }), predictions: [] })),
    )
  const look = (...numbers: number[]) =>
    store().read({
      series,
      commits: numbers.map((number) => ({ sha: commitId(number) })),
      folder: join(root, 'found'),
    })
  const commits = async () => (await collect(store().history({}))).map(({ subject }) => subject.commit).sort()
  const files = async () => readdir(join(folder, 'results', '2026-11'))

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'mlgate-folder-'))
    folder = join(root, 'store')
  })
  afterEach(() => rm(root, { recursive: true }))

  it('is new until the first result', async () => {
    expect(await look(1)).toMatchObject({ isNew: true })
    await add(2)
    expect(await look(1)).toEqual({ passedOver: expect.stringContaining('has no result of') })
  })

  it('gives back the result of the nearest commit, with its predictions', async () => {
    await store().write([await sampleEntry(root, { commit: commitId(2) }, 'rows')])
    await add(1)
    const found = await look(3, 2, 1)
    expect(found).toMatchObject({ commit: commitId(2), location: expect.stringContaining(folder) })
    const [file = ''] = 'predictions' in found ? (found.predictions ?? []) : []
    expect(await readFile(file, 'utf8')).toBe('rows')
  })

  it('takes what many add at once', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index)
    await Promise.all(numbers.map((number) => add(number)))
    expect(await commits()).toEqual(numbers.map(commitId).sort())
  })

  it('holds a result once however often it is added', async () => {
    await add(1)
    await add(1)
    expect(await commits()).toEqual([commitId(1)])
  })

  it('has its pieces joined without a change to what it tells', async () => {
    for (const number of [3, 1, 2]) await add(number)
    const before = await commits()
    expect(await store().compact?.(policy)).toEqual([])
    expect(await files()).toHaveLength(1)
    expect(await commits()).toEqual(before)
    await add(4)
    await store().compact?.(policy)
    expect(await files()).toHaveLength(1)
    expect(await commits()).toEqual([1, 2, 3, 4].map(commitId))
  })

  it('tells a line once that lies in two pieces, as when joining was cut short', async () => {
    await add(1, 2)
    const lines = [1, 2].map((number) => formatLine(sampleResult({ commit: commitId(number) })))
    await writeFile(join(folder, 'results/2026-11', `${'a'.repeat(64)}.ndjson`), lines.join(''))
    expect(await commits()).toEqual([1, 2].map(commitId))
  })

  it('loses nothing to several that join and add at once', async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index)
    await Promise.all(
      numbers.flatMap((number) => [add(number), number % 2 === 0 ? store().compact?.(policy) : undefined]),
    )
    await Promise.all([store().compact?.(policy), store().compact?.(policy), commits()])
    expect(await commits()).toEqual(numbers.map(commitId).sort())
  })

  it('tells all to who reads while others join', async () => {
    const taken: string[] = []
    for (let number = 0; number < 20; number++) {
      await add(number)
      taken.push(commitId(number))
      const readers = [commits(), commits(), commits()]
      await Promise.all([store().compact?.(policy), ...readers])
      for (const reader of readers) expect(await reader).toEqual([...taken].sort())
    }
  })

  it('can be a checkout of the branch store', async () => {
    await mkdir(join(folder, 'results'), { recursive: true })
    await writeFile(join(folder, 'results/2026-11.ndjson'), formatLine(sampleResult()))
    expect(await look(1)).toMatchObject({ commit: commitId(1) })
    await add(2)
    await store().compact?.(policy)
    expect(await readdir(join(folder, 'results'))).toContain('2026-11.ndjson')
    expect(await commits()).toEqual([1, 2].map(commitId))
  })

  it('F78: with a file that cannot be read is an error, and joining leaves that file and all predictions', async () => {
    await add(1)
    const entry = await sampleEntry(root, { startedAt: '2020-01-01T00:00:00.000Z' }, 'old rows')
    await store().write([entry])
    const bad = join(folder, 'results/2026-11', `${'b'.repeat(64)}.ndjson`)
    await writeFile(bad, 'cut')
    await expect(look(5)).rejects.toMatchObject({ code: 'MG6004' })
    const name = join(folder, 'predictions', `${entry.result.subject.predictions?.sha256}.parquet`)
    await utimes(name, new Date(0), new Date(0))
    const notes = await store().compact?.({ ...policy, days: 1, results: 1, predictions: 0 })
    expect(notes).toEqual([expect.stringContaining('stays as it is'), '1 results dropped.'])
    expect(await readFile(bad, 'utf8')).toBe('cut')
    expect(await readFile(name, 'utf8')).toBe('old rows')
  })

  it('F86: with a document of a future version is an error, and the file stays', async () => {
    await add(1)
    const file = join(folder, 'results/2026-12.ndjson')
    const future = formatLine(sampleResult()).replace('result@1', 'result@9')
    await writeFile(file, future)
    await expect(look(1)).rejects.toMatchObject({ code: 'MG1002' })
    await store().compact?.(policy)
    expect(await readFile(file, 'utf8')).toBe(future)
  })

  it('drops what is old, and predictions that nobody speaks of once they are a day old', async () => {
    const old = await sampleEntry(root, { startedAt: '2020-01-01T00:00:00.000Z' }, 'old rows')
    const young = await sampleEntry(root, { startedAt: '2020-01-02T00:00:00.000Z' }, 'young rows')
    await store().write([old, young])
    await add(2)
    const path = (entry: typeof old) =>
      join(folder, 'predictions', `${entry.result.subject.predictions?.sha256}.parquet`)
    const yesterday = new Date(policy.now.getTime() - 2 * 86_400_000)
    await utimes(path(old), yesterday, yesterday)
    const notes = await store().compact?.({ ...policy, days: 1000 })
    expect(notes).toEqual(['2 results dropped.', '1 predictions files dropped.'])
    expect(await commits()).toEqual([commitId(2)])
    expect(await readdir(join(folder, 'predictions'))).toEqual([
      `${young.result.subject.predictions?.sha256}.parquet`,
    ])
  })
})
