import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatResult } from '@mlgate/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryReleaseHost, type ReleaseSeed } from '../test-support/memory-releases.ts'
import { commitId, type Sample, sampleResult } from '../test-support/sample-results.ts'
import { releaseBaselines } from './find-release.ts'
import type { FoundTag } from './release-host.ts'

const need = { kind: 'evaluation', name: 'signs' } as const
const document = (sample: Sample = {}) => formatResult(sampleResult(sample))
const version = (tag: string, sample: Sample = {}): ReleaseSeed => ({
  tag,
  files: { 'mlgate-result.json': document(sample) },
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-release-'))
})
afterEach(() => rm(folder, { recursive: true }))

function baselines(seeds: readonly ReleaseSeed[], tags: readonly FoundTag[] = []) {
  const { host, faults } = memoryReleaseHost(seeds, tags)
  return { ...releaseBaselines(host, folder), faults }
}

describe('the last release as a baseline', () => {
  it('is the newest that carries a result, in two calls', async () => {
    const releases = baselines([
      version('signs@v1.0.0', { accuracy: 0.1 }),
      version('signs@v1.1.0', { accuracy: 0.2, commit: commitId(7) }),
      { tag: 'docs-2', files: { 'site.zip': '' } },
    ])
    expect(await releases.last(need)).toMatchObject({
      how: 'release',
      location: 'release:signs@v1.1.0',
      commit: commitId(7),
      result: { metrics: [{ value: 0.2 }] },
      origin: { how: 'release', branch: 'signs@v1.1.0', commit: commitId(7) },
    })
    expect(releases.faults.calls).toEqual(['newest', 'download'])
  })

  it('brings the predictions that lie beside the result, whatever GitHub made of their name', async () => {
    const rows = 'rows'
    const sha256 = createHash('sha256').update(rows).digest('hex')
    const { subject } = sampleResult()
    const predictions = { path: 'evaluation signs.parquet', sha256, rows: 4 }
    const text = document({ subject: { ...subject, predictions } })
    const files = { 'mlgate-result.json': text, 'evaluation.signs.parquet': rows }
    const found = await baselines([{ tag: 'v1', files }]).last(need)
    const [file = ''] = 'predictions' in found ? (found.predictions?.files ?? []) : []
    expect(await readFile(file, 'utf8')).toBe(rows)
  })

  it('is none of another model, another kind or a pre-release', async () => {
    const releases = baselines([
      version('v1', { name: 'lights' }),
      version('v2', { kind: 'data' }),
      version('lights@v1.0.0'),
      { ...version('v3'), isPrerelease: true },
    ])
    expect(await releases.last(need)).toEqual({
      passedOver: 'no release carries a result of evaluation "signs"',
    })
    expect(await baselines([]).last(need)).toEqual({ passedOver: 'there is no release' })
  })

  it('F78, F86: is an error, never none, when the document cannot be read or a newer version wrote it', async () => {
    const cut = { tag: 'v1', files: { 'mlgate-result.json': document().slice(0, 50) } }
    await expect(baselines([cut]).last(need)).rejects.toMatchObject({ code: 'MG6004' })
    const newer = document().replace('mlgate/result@1', 'mlgate/result@2')
    const later = { tag: 'v1', files: { 'mlgate-result.json': newer } }
    await expect(baselines([later]).last(need)).rejects.toMatchObject({ code: 'MG1002' })
  })
})

describe('a release by its name', () => {
  const seeds = [version('signs@v1.0.0', { accuracy: 0.1 }), version('signs@v1.1.0', { accuracy: 0.2 })]
  const tags: FoundTag[] = [
    { name: 'signs@v1.0.0', commit: commitId(1) },
    { name: 'signs@v1.1.0', commit: commitId(2) },
    { name: 'signs#production#2', commit: commitId(1) },
    { name: 'signs#production#1', commit: commitId(2) },
    { name: 'signs#staging#1', commit: commitId(2) },
    { name: 'signs#staging!#2', commit: commitId(2) },
    { name: 'lights#production#3', commit: commitId(2) },
  ]

  it.each([
    ['release:signs@v1.0.0', 0.1],
    ['release:signs#production', 0.1],
  ])('%s is what its tag or the newest assignment of its stage leads to', async (location, value) => {
    const found = await baselines(seeds, tags).named(location, need)
    expect(found).toMatchObject({ how: 'release', location, result: { metrics: [{ value }] } })
  })

  it.each([
    ['release:signs@v9.0.0', 'there is no release signs@v9.0.0'],
    ['release:signs#staging', 'no version of signs is in staging'],
    ['release:lights#production', 'it is of "lights"'],
  ])('%s leads nowhere, which is a mistake and no missing baseline', async (location, words) => {
    const found = baselines(seeds, tags).named(location, need)
    await expect(found).rejects.toMatchObject({ code: 'MG6001', message: expect.stringContaining(words) })
  })

  it('may stand behind its folder, as in a monorepo', async () => {
    const inFolder = tags.map(({ name, commit }) => ({ name: `models=${name}`, commit }))
    const stored = [version('models=signs@v1.0.0', { accuracy: 0.1 })]
    expect(await baselines(stored, inFolder).stage('production', need)).toMatchObject({
      location: 'release:models=signs@v1.0.0',
    })
  })
})
