import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { releaseBaselines } from '@mlgate/baseline'
import { sampleResult } from '@mlgate/baseline/test-support'
import { formatResult } from '@mlgate/core'
import { releaseHost } from '@mlgate/github'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Signs, startSigns } from './hosts.ts'

let signs: Signs
let folder: string
beforeEach(async () => {
  signs = await startSigns()
  folder = await mkdtemp(join(tmpdir(), 'mlgate-releases-'))
})
afterEach(async () => {
  await signs.github.close()
  await rm(folder, { recursive: true })
})

const need = { kind: 'evaluation', name: 'signs' } as const
const files = { 'mlgate-result.json': formatResult(sampleResult()) }

describe('releases as baselines', () => {
  test('the newest published one is read in three calls, with leave to read contents alone', async () => {
    signs.github.addRelease(signs.repository, { tag: 'signs@v1.0.0', files })
    signs.github.addRelease(signs.repository, { tag: 'signs@v2.0.0', files, draft: true })
    const client = signs.connect({ contents: 'read' })
    const found = await releaseBaselines(releaseHost(client), folder).last(need)
    expect(found).toMatchObject({ location: 'release:signs@v1.0.0', result: { name: 'signs' } })
    expect(client.usage().calls).toBe(3)
  })

  test('a stage leads over its tags, of which there may be many, to a release', async () => {
    const { github, repository, main, topic } = signs
    github.addRelease(repository, { tag: 'signs@v1.0.0', files })
    for (let count = 1; count <= 150; count++)
      repository.refs.set(`refs/tags/signs#production#${count}`, count === 150 ? main : topic)
    repository.refs.set('refs/tags/signs@v1.0.0', main)
    const baselines = releaseBaselines(releaseHost(signs.connect()), folder)
    expect(await baselines.stage('production', need)).toMatchObject({ location: 'release:signs@v1.0.0' })
    expect(await baselines.stage('staging', need)).toEqual({
      passedOver: 'no version of signs is in staging',
    })
  })

  test('F79: a token that may not read them is told so, and never taken for one without releases', async () => {
    const host = releaseHost(signs.connect({ issues: 'read' }))
    await expect(releaseBaselines(host, folder).last(need)).rejects.toMatchObject({ code: 'MG6006' })
  })

  test('F88: a document that was cut on its way is no result', async () => {
    signs.github.addRelease(signs.repository, { tag: 'v1', files })
    signs.github.fault(
      'GET /repos/{owner}/{repo}/releases',
      { kind: 'cut' },
      { times: Number.POSITIVE_INFINITY },
    )
    const host = releaseHost(signs.connect())
    await expect(releaseBaselines(host, folder).last(need)).rejects.toMatchObject({
      code: expect.stringMatching(/^MG80/),
    })
  })
})
