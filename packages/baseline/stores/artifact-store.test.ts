import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatResult, type Result } from '@mlgate/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collect } from '../test-support/collect.ts'
import { memoryArtifactHost } from '../test-support/memory-hosts.ts'
import { commitId, sampleEntry, sampleResult } from '../test-support/sample-results.ts'
import { zipOf } from '../test-support/zip-of.ts'
import { artifactStore, baselineArtifactName } from './artifact-store.ts'

const series = { kind: 'evaluation', name: 'signs' } as const
const name = baselineArtifactName(series)
const zipWith = (result: Result) =>
  zipOf([{ name: 'result.json', content: Buffer.from(formatResult(result)) }])

describe('the artifacts of the runs of the main branch', () => {
  let folder: string
  let bench: ReturnType<typeof memoryArtifactHost>
  const store = (branches = ['main']) =>
    artifactStore({ host: bench.host, branches, temporaryFolder: folder })
  const look = (...numbers: number[]) =>
    store().read({ series, commits: numbers.map((number) => ({ sha: commitId(number) })), folder })
  const add = (number: number, further: Parameters<typeof bench.add>[0] | object = {}) =>
    bench.add({
      name,
      headSha: commitId(number),
      zip: zipWith(sampleResult({ commit: commitId(number), accuracy: number / 10 })),
      ...further,
    })

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mlgate-artifacts-'))
    bench = memoryArtifactHost()
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('give back what a run of main uploaded, with its predictions, in two calls', async () => {
    bench.headSha = commitId(1)
    await store().write([await sampleEntry(folder, { commit: commitId(1) }, 'rows')])
    bench.faults.calls.length = 0
    const found = await look(3, 2, 1)
    expect(found).toMatchObject({ commit: commitId(1), result: { name: 'signs' } })
    const [file = ''] = 'predictions' in found ? (found.predictions ?? []) : []
    expect(await readFile(file, 'utf8')).toBe('rows')
    expect(bench.faults.calls).toEqual(['find', 'download'])
  })

  it('are new as long as nobody has uploaded any', async () => {
    expect(await look(1)).toMatchObject({ isNew: true })
    add(9)
    expect(await look(1)).toEqual({ passedOver: expect.stringContaining('no artifact of') })
  })

  it('F82: leave the turn to the next ancestor when one is gone or has expired', async () => {
    add(1)
    add(2, { expired: true })
    add(3, { zip: undefined })
    expect(await look(3, 2, 1)).toMatchObject({ commit: commitId(1) })
    expect(await look(3, 2)).toEqual({
      passedOver: expect.stringMatching(/has expired/),
    })
  })

  it('F83: of a fork count for nothing, even from a branch that it calls main', async () => {
    add(1, { isOwn: false, headBranch: 'main' })
    expect(await look(1)).toEqual({
      passedOver: expect.stringContaining('comes from a fork'),
      isNew: true,
    })
    add(2)
    expect(await look(1, 2)).toMatchObject({ commit: commitId(2) })
    expect(bench.faults.calls.filter((call) => call === 'download')).toHaveLength(1)
  })

  it('F83: of other branches count for nothing, until main is named so', async () => {
    add(1, { headBranch: 'master' })
    expect(await look(1)).toMatchObject({ passedOver: expect.stringContaining('was not of main') })
    const renamed = store(['main', 'master']).read({ series, commits: [{ sha: commitId(1) }], folder })
    expect(await renamed).toMatchObject({ commit: commitId(1) })
  })

  it('F83: are found behind pages of what others left under the name', async () => {
    add(1)
    for (let number = 0; number < 150; number += 1) add(9, { isOwn: false })
    expect(await look(1)).toMatchObject({ commit: commitId(1) })
  })

  it('F83: are never "none yet" where others filled every page that is read', async () => {
    add(1)
    for (let number = 0; number < 1000; number += 1) add(9, { isOwn: false })
    expect(await look(1)).toEqual({
      passedOver: '1000 of the newest artifacts of this name are not of main',
    })
    expect(bench.faults.calls.filter((call) => call === 'find')).toHaveLength(10)
  })

  it('of a run that was started again: the newest counts', async () => {
    add(1)
    add(1, { zip: zipWith(sampleResult({ commit: commitId(1), accuracy: 0.99 })) })
    expect(await look(1)).toMatchObject({ result: { metrics: [{ value: 0.99 }] } })
  })

  it.each([
    ['of another commit than its run', sampleResult({ commit: commitId(5) })],
    ['of another model', sampleResult({ name: 'lights' })],
    ['undecided', sampleResult({ problems: [{ code: 'MG3001', message: 'stalled' }] })],
  ])('are passed over when what they hold is %s', async (_, result) => {
    add(1, { zip: zipWith(result) })
    expect(await look(1)).toHaveProperty('passedOver')
  })

  it('F86: are an error when they hold a document of a future version', async () => {
    const content = Buffer.from(formatResult(sampleResult()).replace('result@1', 'result@3'))
    add(1, { zip: zipOf([{ name: 'result.json', content }]) })
    await expect(look(1)).rejects.toMatchObject({ code: 'MG1002' })
  })

  it('F87: are an error when the zip would leave its folder', async () => {
    add(1, { zip: zipOf([{ name: '../result.json', content: Buffer.from('{}') }]) })
    await expect(look(1)).rejects.toMatchObject({ code: 'MG6008' })
  })

  it('F88: are an error when the document was cut', async () => {
    const content = Buffer.from(formatResult(sampleResult()).slice(0, 99))
    add(1, { zip: zipOf([{ name: 'result.json', content }]) })
    await expect(look(1)).rejects.toMatchObject({ code: 'MG6004' })
  })

  it('that cannot be listed are an error, never "none yet"', async () => {
    bench.faults.strike('find', 'failed')
    await expect(look(1)).rejects.toThrow()
  })

  it('tell the history of main, the newest first', async () => {
    for (const number of [1, 2, 3]) add(number)
    add(4, { isOwn: false })
    const results = await collect(store().history({ series, last: 2 }))
    expect(results.map(({ subject }) => subject.commit)).toEqual([3, 2].map(commitId))
  })
})
