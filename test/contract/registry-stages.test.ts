import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MlgateError } from '@mlgate/core'
import { approvalHost, registryHost } from '@mlgate/github'
import {
  deprecate,
  fetchRange,
  fetchVersion,
  promote,
  publishVersion,
  type RegistryHost,
  registeredAt,
  rollback,
  stageHistory,
  unassign,
  verifyVersion,
} from '@mlgate/registry'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishRequest } from '../../packages/registry/test-support/publish-request.ts'
import { everything, type Signs, startSigns } from './hosts.ts'

const model = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * index) % 251))
const order = { who: 'ada', reason: 'Better in fog.' }
const rules = { require: [], attestation: false }

let signs: Signs
let host: RegistryHost
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-stages-'))
  signs = await startSigns()
  host = registryHost(signs.connect())
  for (const [version, commit] of Object.entries({ '1.0.0': signs.main, '1.1.0': signs.topic })) {
    const files = { 'signs.onnx': Buffer.concat([model, Buffer.from(version)]), 'vocab/words.txt': 'a b c' }
    const request = await publishRequest(join(folder, version), {
      ...{ version, commit, files, limits: { partBytes: 40_000, waitMs: 1 } },
    })
    await publishVersion(request, host)
  }
})
afterEach(async () => {
  await signs.github.close()
  await rm(folder, { recursive: true })
})

const put = (reference: string, own = {}) =>
  promote({ ...order, reference, stage: 'production', rules, ...own }, host)
const tagsOfStages = () => [...signs.repository.refs.keys()].filter((name) => name.includes('#'))

describe('stages on GitHub', () => {
  test('are promoted, rolled back, taken away, and told in tags and release notes', async () => {
    await put('signs@1.0.0')
    await put('signs@^1')
    const back = await rollback({ ...order, model: 'signs', stage: 'production', reason: 'Fog again.' }, host)
    expect(back).toMatchObject({ version: '1.0.0', previous: '1.1.0', tag: 'signs#production#3', notes: [] })
    await unassign({ ...order, model: 'signs', stage: 'production' }, host)
    await deprecate({ ...order, reference: 'signs@1.1.0' }, host)

    const { models } = await registeredAt(host)
    const [registered] = models
    expect(registered?.versions.map(({ version, isDeprecated }) => [version, isDeprecated])).toEqual([
      ['1.1.0', true],
      ['1.0.0', false],
    ])
    const history = registered === undefined ? [] : await stageHistory(registered, host)
    expect(
      history.map(({ tag, action, version, who, reason }) => [tag, action, version, who, reason]),
    ).toEqual([
      ['signs#production!#4', 'removal', '1.0.0', 'ada', 'Better in fog.'],
      ['signs#production#3', 'rollback', '1.0.0', 'ada', 'Fog again.'],
      ['signs#production#2', 'promotion', '1.1.0', 'ada', 'Better in fog.'],
      ['signs#production#1', 'promotion', '1.0.0', 'ada', 'Better in fog.'],
    ])
    const notes = (await host.releaseOfTag('signs@v1.1.0'))?.body
    expect(notes).toContain('Notes of 1.1.0.')
    expect(notes).toMatch(/left.*Fog again\./)
    expect(notes).toMatch(/came.*Better in fog\./)
  })

  test.each([
    { kind: 'status-after', status: 502 },
    { kind: 'reset-after' },
    { kind: 'reset-before' },
  ] as const)('are promoted once when the answer is lost: $kind', async (fault) => {
    signs.github.fault('POST /repos/{owner}/{repo}/git/refs', fault)
    expect(await put('signs@1.0.0')).toMatchObject({ outcome: 'changed', tag: 'signs#production#1' })
    expect(tagsOfStages()).toEqual(['refs/tags/signs#production#1'])
  })

  test('F62: keep every tag when several runs promote at the same moment', async () => {
    const runs = ['1.0.0', '1.1.0', '1.0.0', '1.1.0'].map((version, index) =>
      put(`signs@${version}`, { who: `run-${index}` }).then(
        ({ outcome, tag }) => (outcome === 'changed' ? [tag] : []),
        // Overtaken: its tag was made, and another holds.
        ({ code, message }: MlgateError) =>
          code === 'MG6521' ? (/^\S+(?= was made and holds no more)/.exec(message) ?? [code]) : [code],
      ),
    )
    const told = (await Promise.all(runs)).flat()
    expect(tagsOfStages().toSorted()).toEqual(told.map((tag) => `refs/tags/${tag}`).toSorted())
    const counts = tagsOfStages().map((name) => Number(name.split('#')[2]))
    expect(counts.toSorted()).toEqual(counts.map((_, index) => index + 1))
  })

  test('F63: are blocked by rules of the repository, and nothing else is changed', async () => {
    const body = {
      message: 'Repository rule violations found\n\nCannot create ref due to creations being restricted.',
    }
    signs.github.fault('POST /repos/{owner}/{repo}/git/refs', { kind: 'status', status: 422, body })
    await expect(put('signs@1.0.0')).rejects.toMatchObject({ code: 'MG6512' })
    expect(tagsOfStages()).toEqual([])
    expect((await host.releaseOfTag('signs@v1.0.0'))?.body).not.toContain('Better in fog')
  })

  test('ask for a review of the run by the environment', async () => {
    const started = { headSha: signs.main, status: 'in_progress', conclusion: null } as const
    const run = signs.github.addRun(signs.repository, started)
    const asks = {
      rules: { ...rules, environment: 'production' },
      approvals: approvalHost(signs.connect()),
      run: { repository: 'octo/signs', id: run.id, attempt: 1, url: 'https://github.com/octo/signs/actions' },
    }
    const lacks = (words: string) => ({ code: 'MG6516', message: expect.stringContaining(words) })
    await expect(put('signs@1.0.0', asks)).rejects.toMatchObject(
      lacks('there is no environment "production"'),
    )
    signs.github.addEnvironment(signs.repository, { name: 'production' })
    await expect(put('signs@1.0.0', asks)).rejects.toMatchObject(lacks('lets every job in without a review'))
    signs.github.addEnvironment(signs.repository, { name: 'production', reviewers: ['grace'] })
    await expect(put('signs@1.0.0', asks)).rejects.toMatchObject(lacks('no reviewer'))
    signs.github.reviewRun(run, { environment: 'production', by: 'grace', state: 'rejected' })
    await expect(put('signs@1.0.0', asks)).rejects.toMatchObject(lacks('no reviewer'))
    signs.github.reviewRun(run, { environment: 'production', by: 'grace' })
    expect(await put('signs@1.0.0', asks)).toMatchObject({ outcome: 'changed', approvedBy: ['grace'] })
  })
})

describe('a version on GitHub', () => {
  const fetchSigns = (from: RegistryHost) =>
    fetchVersion(
      {
        ...{ reference: 'signs@1.0.0', to: join(folder, 'out'), attestation: 'off' as const },
        roles: ['model', 'other'],
      },
      from,
    )

  test('is fetched whole, though downloads break off, with a token that may only read', async () => {
    signs.github.fault('GET storage', { kind: 'break-off' }, { times: 3, skip: 1 })
    const fetched = await fetchSigns(registryHost(signs.connect({ contents: 'read' })))
    expect(fetched.files.map(({ path }) => path)).toEqual(['signs.onnx', 'vocab/words.txt'])
    expect(await readFile(fetched.files[0]?.file ?? '')).toEqual(Buffer.concat([model, Buffer.from('1.0.0')]))
  })

  test('F64: is not handed on when somebody changed an asset', async () => {
    for (const release of signs.repository.releases.values()) {
      for (const asset of release.assets.filter(({ name }) => name.endsWith('words.txt'))) {
        asset.bytes = Buffer.from('a b d')
      }
    }
    await expect(fetchSigns(host)).rejects.toMatchObject({ code: 'MG6515' })
    const verified = await verifyVersion({ reference: 'signs@1.0.0', attestation: 'off' }, host)
    expect(verified.problems).toEqual([expect.stringContaining('has another SHA-256')])
  })

  test('is verified, and read in part', async () => {
    const reference = 'signs@1.0.0'
    expect(await verifyVersion({ reference, attestation: 'off' }, host)).toMatchObject({ isSound: true })
    const part = await fetchRange({ reference, path: 'signs.onnx', from: 39_990, to: 40_010 }, host)
    expect(Buffer.from(part.bytes)).toEqual(model.subarray(39_990, 40_010))
    expect(part.isVerified).toBe(false)
  })
})

test('a token that may only read promotes nothing, and is told what it lacks', async () => {
  const reader = registryHost(signs.connect({ ...everything, contents: 'read' }))
  const work = promote({ ...order, reference: 'signs', stage: 'production', rules }, reader)
  await expect(work).rejects.toMatchObject({ hint: expect.stringContaining('contents: write') })
  expect(tagsOfStages()).toEqual([])
})
