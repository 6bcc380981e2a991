import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { RefHost } from '../stores/hosts.ts'
import { formatLine } from '../stores/lines.ts'
import { branchBench, november, now, type RefHostUnderTest } from './branch-bench.ts'
import { commitId, sampleEntry, sampleResult } from './sample-results.ts'

/** What the branch store does on any host. Call it once for each implementation of `RefHost`. */
export function branchStoreBehaviour(title: string, start: () => Promise<RefHostUnderTest>): void {
  describe(`the branch store over ${title}`, () => {
    const bench = branchBench(start)
    const { store, add, look, text, put, all, waits } = bench

    it('starts the branch with the first result, and says what the branch is', async () => {
      expect(await add(sampleResult())).toMatchObject({ stored: 1, location: 'branch mlgate' })
      expect(await text()).toBe(formatLine(sampleResult()))
      expect(await text('README.md')).toContain('written by mlgate')
    })

    it('F79: a branch that is not there is new; one that may not or cannot be read is an error', async () => {
      expect(await look([commitId(1)])).toEqual({ passedOver: 'there is no branch mlgate yet', isNew: true })
      bench.faults.strike('readRef', 'refused')
      await expect(look([commitId(1)])).rejects.toMatchObject({ code: 'MG6006' })
      bench.faults.strike('readRef', 'failed')
      await expect(look([commitId(1)])).rejects.toThrow()
    })

    it('F79: nothing is started anew when the branch cannot be read', async () => {
      await add(sampleResult())
      const before = await text()
      bench.faults.strike('readRef', 'failed')
      await expect(add(sampleResult({ commit: commitId(2) }))).rejects.toThrow()
      bench.faults.strike('readFile', 'failed')
      await expect(add(sampleResult({ commit: commitId(2) }))).rejects.toThrow()
      expect(await text()).toBe(before)
    })

    it('adds a result in five calls, and predictions for one more', async () => {
      await add(sampleResult())
      bench.faults.calls.length = 0
      await add(sampleResult({ commit: commitId(2) }))
      expect(bench.faults.calls).toEqual(['readRef', 'readFile', 'createTree', 'createCommit', 'updateRef'])
      const entry = await sampleEntry(bench.folder, { commit: commitId(3) }, 'rows')
      bench.faults.calls.length = 0
      await store().write([entry])
      expect(bench.faults.calls.filter((call) => call !== 'createBlob')).toHaveLength(5)
      expect(bench.faults.calls.filter((call) => call === 'createBlob')).toHaveLength(1)
    })

    it('says which result is the first of a month: the time to look after what is kept', async () => {
      expect(await add(sampleResult({ startedAt: '2026-10-05T00:00:00.000Z' }))).toMatchObject({
        startsMonth: false,
      })
      const november = { commit: commitId(2), startedAt: '2026-11-20T10:00:00.000Z' }
      expect(await add(sampleResult(november))).toMatchObject({ startsMonth: true })
      expect(await add(sampleResult({ ...november, commit: commitId(3) }))).toMatchObject({
        startsMonth: false,
      })
    })

    it('gives back the result of the nearest commit, with its predictions', async () => {
      const entry = await sampleEntry(bench.folder, { commit: commitId(2), accuracy: 0.8 }, 'id,label\n1,a\n')
      await add(sampleResult({ commit: commitId(1) }))
      await store().write([entry])
      const found = await look([commitId(7), commitId(2), commitId(1)])
      expect(found).toMatchObject({
        commit: commitId(2),
        location: `branch mlgate, ${november}`,
        result: { metrics: [{ value: 0.8 }] },
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
      const [file = ''] = 'predictions' in found ? (found.predictions ?? []) : []
      expect(await readFile(file, 'utf8')).toBe('id,label\n1,a\n')
    })

    it('reads one file of the branch when the commits say how old they are', async () => {
      await add(sampleResult({ startedAt: '2026-03-02T00:00:00.000Z' }))
      bench.faults.calls.length = 0
      const commits = [{ sha: commitId(1), date: '2026-03-01T23:00:00Z' }]
      const found = await store().read({
        series: { kind: 'evaluation', name: 'signs' },
        commits,
        folder: bench.folder,
      })
      expect(found).toMatchObject({ commit: commitId(1), predictions: null })
      expect(bench.faults.calls).toEqual(['readRef', 'readFile'])
    })

    it('tells models, kinds and legs of a matrix apart', async () => {
      await add(
        sampleResult({ leg: { os: 'linux', seed: 1 }, accuracy: 0.1 }),
        sampleResult({ leg: { seed: 2, os: 'linux' }, accuracy: 0.2 }),
        sampleResult({ name: 'signs2', accuracy: 0.3 }),
        sampleResult({ kind: 'metrics', accuracy: 0.4 }),
      )
      expect(await look([commitId(1)])).toHaveProperty('passedOver')
      const series = { kind: 'evaluation', name: 'signs', leg: { os: 'linux', seed: 2 } } as const
      const commits = [{ sha: commitId(1) }]
      expect(await store().read({ series, commits, folder: bench.folder })).toMatchObject({
        result: { metrics: [{ value: 0.2 }] },
      })
    })

    it('takes the newest of several results of one commit, and none that could not be decided', async () => {
      await add(sampleResult({ accuracy: 0.7 }))
      await add(sampleResult({ accuracy: 0.8, startedAt: '2026-11-20T11:00:00.000Z' }))
      await add(
        sampleResult({
          startedAt: '2026-11-20T12:00:00.000Z',
          verdict: 'error',
          problems: [{ code: 'MG3001', message: 'no progress' }],
        }),
      )
      expect(await look([commitId(1)])).toMatchObject({ result: { metrics: [{ value: 0.8 }] } })
    })

    it('F80: a result that comes in between stays, and this one is added after it', async () => {
      await add(sampleResult())
      let raced = false
      const racing: RefHost = {
        ...bench.host,
        async updateRef(branch, move) {
          if (!raced) {
            raced = true
            await add(sampleResult({ commit: commitId(2) }))
          }
          return bench.host.updateRef(branch, move)
        },
      }
      await store({ host: racing }).write([
        { result: sampleResult({ commit: commitId(3) }), predictions: [] },
      ])
      expect((await all()).map(({ subject }) => subject.commit).reverse()).toEqual([1, 2, 3].map(commitId))
    })

    it('F80: two that start the branch at once both have their result in it', async () => {
      let raced = false
      const racing: RefHost = {
        ...bench.host,
        async createRef(branch, commit) {
          if (!raced) {
            raced = true
            await add(sampleResult({ commit: commitId(2) }))
          }
          return bench.host.createRef(branch, commit)
        },
      }
      await store({ host: racing }).write([{ result: sampleResult(), predictions: [] }])
      expect((await all()).map(({ subject }) => subject.commit).sort()).toEqual([1, 2].map(commitId))
    })

    it('F80: eight legs that end at once each have their result in it', async () => {
      const legs = Array.from({ length: 8 }, (_, leg) => leg)
      await Promise.all(legs.map((leg) => add(sampleResult({ leg: { leg } }))))
      expect((await all()).map(({ leg }) => Number(leg?.leg)).sort()).toEqual(legs)
    })

    it('F80: gives up with a reason when others are always faster, and has changed nothing', async () => {
      await add(sampleResult())
      const before = await text()
      waits.length = 0
      const always: RefHost = { ...bench.host, updateRef: async () => false }
      const lost = store({ host: always }).write([
        { result: sampleResult({ commit: commitId(2) }), predictions: [] },
      ])
      await expect(lost).rejects.toMatchObject({ code: 'MG6005' })
      expect(await text()).toBe(before)
      expect(waits[1]).toBeGreaterThan(waits[0] ?? 0)
      expect(Math.max(...waits)).toBeLessThanOrEqual(5000)
    })

    it('adds a result once although the answer to the move was lost', async () => {
      await add(sampleResult())
      bench.faults.strike('updateRef', 'answer-lost')
      expect(await add(sampleResult({ commit: commitId(2) }))).toMatchObject({ stored: 1 })
      expect(await all()).toHaveLength(2)
      expect(await add(sampleResult({ commit: commitId(2) }))).toMatchObject({ stored: 1 })
      expect(await all()).toHaveLength(2)
    })

    it('F81: says which permission is missing when the token may not write, for the next store to be tried', async () => {
      await add(sampleResult())
      bench.faults.strike('createTree', 'refused')
      expect(await add(sampleResult({ commit: commitId(2) }))).toMatchObject({
        passedOver: expect.stringContaining('permissions'),
      })
      bench.faults.strike('updateRef', 'refused')
      expect(await add(sampleResult({ commit: commitId(2) }))).toHaveProperty('passedOver')
    })

    it.each([
      ['HTML', '<!doctype html><html></html>\n'],
      ['a line that was cut', `${formatLine(sampleResult()).slice(0, 300)}\n`],
      ['a file that was cut', formatLine(sampleResult()).trimEnd()],
      ['JSON of something else', '{"hello": "world"}\n'],
      ['marks of a merge', `<<<<<<< HEAD\n${formatLine(sampleResult())}=======\n`],
    ])('F78: a history that is %s is an error, and stays as it is', async (_, content) => {
      await put(november, content)
      await expect(look([commitId(1)])).rejects.toMatchObject({ code: 'MG6004' })
      await expect(add(sampleResult({ commit: commitId(2) }))).rejects.toMatchObject({ code: 'MG6004' })
      expect(await text()).toBe(content)
    })

    it('F86: a line of a future version is an error, and the file stays as it is', async () => {
      const future = formatLine(sampleResult()).replace('result@1', 'result@2')
      await put(november, future)
      await expect(look([commitId(1)])).rejects.toMatchObject({ code: 'MG1002' })
      await expect(add(sampleResult({ commit: commitId(2) }))).rejects.toMatchObject({ code: 'MG1002' })
      expect(await text()).toBe(future)
    })

    it('reads lines that others wrote with their keys in another order', async () => {
      const { schema, ...rest } = sampleResult({ accuracy: 0.5 })
      await put(november, `${JSON.stringify({ ...rest, schema })}\n`)
      expect(await look([commitId(1)])).toMatchObject({ result: { metrics: [{ value: 0.5 }] } })
    })

    it('goes on in a file of the day when the file of the month is full', async () => {
      await add(sampleResult())
      const full = store({ fullBytes: 10 })
      await full.write([{ result: sampleResult({ commit: commitId(2) }), predictions: [] }])
      expect(await text('results/2026-11-20.ndjson')).toContain(commitId(2))
      const series = { kind: 'evaluation', name: 'signs' } as const
      for (const sha of [1, 2].map(commitId))
        expect(
          await store({ fullBytes: 10 }).read({ series, commits: [{ sha }], folder: bench.folder }),
        ).toMatchObject({
          commit: sha,
        })
      expect((await all()).map(({ subject }) => subject.commit)).toEqual([2, 1].map(commitId))
    })

    it('leaves out predictions that are too large for a branch, and says so', async () => {
      const entry = await sampleEntry(bench.folder, {}, 'x'.repeat(1000))
      const written = await store({ mostPredictionsBytes: 999 }).write([entry])
      expect(written).toMatchObject({ stored: 1, notes: [expect.stringContaining('1000 bytes')] })
      expect(await look([commitId(1)])).toMatchObject({ predictions: null })
    })

    it('refuses predictions that are not those of the result', async () => {
      const entry = await sampleEntry(bench.folder, {}, 'rows')
      await store().write([entry])
      const { subject } = entry.result
      await put(`predictions/${subject.predictions?.sha256}.parquet`, 'other rows')
      await expect(look([commitId(1)])).rejects.toMatchObject({ code: 'MG6003' })
    })

    it('never makes a path of what a stored document calls a hash', async () => {
      const predictions = { path: 'p.parquet', sha256: '../../README.md', rows: 1 }
      const { subject } = sampleResult()
      await add(sampleResult({ subject: { ...subject, predictions } }))
      expect(await look([commitId(1)])).toMatchObject({ predictions: null })
    })

    it('tells the history of a series, the newest first, as far back as asked', async () => {
      const months = ['2026-09', '2026-10', '2026-11']
      for (const [index, month] of months.entries())
        await add(
          sampleResult({ commit: commitId(index), startedAt: `${month}-05T00:00:00.000Z` }),
          sampleResult({ name: 'lights', startedAt: `${month}-05T00:00:00.000Z` }),
        )
      const series = { kind: 'evaluation', name: 'signs' } as const
      expect((await all({ series })).map(({ startedAt }) => startedAt.slice(0, 7))).toEqual(
        months.toReversed(),
      )
      expect(await all({ series, since: '2026-10-05T00:00:00.000Z' })).toHaveLength(2)
      bench.faults.calls.length = 0
      expect(await all({ series, last: 1 })).toMatchObject([{ subject: { commit: commitId(2) } }])
      expect(bench.faults.calls).toEqual(['readRef', 'listFiles', 'readFile'])
    })

    it('drops what is old, but the newest of each series and the predictions of those that stay', async () => {
      const old = await sampleEntry(bench.folder, { startedAt: '2025-01-01T00:00:00.000Z' }, 'old rows')
      const kept = await sampleEntry(bench.folder, { commit: commitId(2) }, 'new rows')
      await store().write([old])
      await store().write([kept])
      await add(sampleResult({ name: 'retired', startedAt: '2024-05-01T00:00:00.000Z' }))
      const notes = await store().compact?.({ days: 100, results: 10, predictions: 5, now: now() })
      expect(notes).toEqual(['1 results dropped.', '1 predictions files dropped.'])
      expect((await all()).map(({ name }) => name)).toEqual(['signs', 'retired'])
      const head = await bench.host.readRef('mlgate')
      const paths = (await bench.host.listFiles(head?.tree ?? '')).map(({ path }) => path)
      expect(paths).toContain(`predictions/${kept.result.subject.predictions?.sha256}.parquet`)
      expect(paths).not.toContain(`predictions/${old.result.subject.predictions?.sha256}.parquet`)
    })

    it('F78: what cannot be read is never dropped, nor any predictions while it is there', async () => {
      const old = await sampleEntry(bench.folder, { startedAt: '2025-01-01T00:00:00.000Z' }, 'old rows')
      await store().write([old])
      await add(sampleResult({ commit: commitId(2) }))
      await put('results/2024-01.ndjson', 'not a result\n')
      const notes = await store().compact?.({ days: 100, results: 10, predictions: 5, now: now() })
      expect(notes).toEqual([expect.stringContaining('2024-01.ndjson stays'), '1 results dropped.'])
      expect(await text('results/2024-01.ndjson')).toBe('not a result\n')
      expect(await text(`predictions/${old.result.subject.predictions?.sha256}.parquet`)).toBe('old rows')
    })
  })
}
