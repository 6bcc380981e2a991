import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  fetchVersion,
  findModel,
  promote,
  publishVersion,
  type RegistryHost,
  registeredModels,
  rollback,
  stageHistory,
  verifyVersion,
} from '@mlgate/registry'
import { publishRequest, type SamplePublish, temporaryFolder } from '@mlgate/registry/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gateway, startGateway } from './gateway.ts'
import { type Forge, startForge } from './gitea.ts'
import { giteaHost } from './gitea-host.ts'

let forge: Forge
let gateway: Gateway
let clone: string
let host: RegistryHost
let commits: [first: string, second: string]

const git = (...command: string[]) =>
  execFileSync('git', ['-C', clone, ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()

/** Asks Gitea itself, not through the gateway. */
async function ask<Said>(path: string, method = 'GET', body?: object): Promise<Said> {
  const headers = { authorization: `token ${forge.token}`, 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(`${forge.url}/api/v1${path}`, { method, headers, ...sent })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Said
}

beforeAll(async () => {
  forge = await startForge()
  gateway = await startGateway(forge)
  await ask('/user/repos', 'POST', { name: 'signs', auto_init: true, default_branch: 'main' })
  clone = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-forge-clone-')))
  const address = forge.url.replace('//', `//${forge.user}:${forge.token}@`)
  execFileSync('git', ['clone', '--quiet', `${address}/octo/signs.git`, clone])
  git('config', 'user.name', 'Ada')
  git('config', 'user.email', 'ada@example.org')
  git('commit', '--quiet', '--allow-empty', '--message', 'second')
  git('push', '--quiet', 'origin', 'main')
  commits = [git('rev-parse', 'HEAD~1'), git('rev-parse', 'HEAD')]
  host = giteaHost({ apiUrl: gateway.apiUrl, token: forge.token, repository: 'octo/signs', clone })
})
afterAll(async () => {
  await gateway?.stop()
  await forge?.stop()
  if (clone !== undefined) rmSync(clone, { recursive: true, force: true })
})

const publish = async (own: SamplePublish, through = host) =>
  publishVersion(await publishRequest(temporaryFolder(), { commit: commits[0], ...own }), through)

/** A model that is split into three parts. */
const model = randomBytes(2_500_000)
const first = {
  files: { 'model/signs.onnx': model, 'model/tokenizer.json': '{}', 'README.md': 'card' },
  roles: { 'model/tokenizer.json': 'model' as const },
  limits: { partBytes: 1_000_000 },
}
const order = { who: 'Ada', reason: 'It is better.' }
const rules = { require: [], attestation: false }

describe('a version on a real forge', () => {
  it('is an annotated tag and a release with every byte', async () => {
    const published = await publish(first)
    expect(published).toMatchObject({ outcome: 'published', tag: 'signs@v1.0.0' })
    expect(git('cat-file', '-t', 'signs@v1.0.0')).toBe('tag')
    expect(git('rev-parse', 'signs@v1.0.0^{commit}')).toBe(commits[0])
    const release = await ask<{ draft: boolean; assets: { name: string; size: number }[] }>(
      '/repos/octo/signs/releases/tags/signs@v1.0.0',
    )
    expect(release.draft).toBe(false)
    const sizes = Object.fromEntries(release.assets.map(({ name, size }) => [name, size]))
    expect(sizes).toMatchObject({
      'signs.onnx.part-001-of-003': 833_334,
      'signs.onnx.part-002-of-003': 833_334,
      'signs.onnx.part-003-of-003': 833_332,
    })
    expect(Object.keys(sizes)).toEqual(expect.arrayContaining(['mlgate.json', 'SHA256SUMS', 'README.md']))
  })

  it('again is nothing new', async () => {
    expect(await publish(first)).toMatchObject({ outcome: 'unchanged', tag: 'signs@v1.0.0' })
  })

  it('with another model is refused', async () => {
    await expect(publish({ files: { 'signs.onnx': 'other' } })).rejects.toMatchObject({ code: 'MG6510' })
  })

  it('is fetched with the same bytes, and verified', async () => {
    const to = join(temporaryFolder(), 'fetched')
    await fetchVersion({ reference: 'signs@^1', to, attestation: 'off' }, host)
    expect(readFileSync(join(to, 'model/signs.onnx')).equals(model)).toBe(true)
    expect(readFileSync(join(to, 'model/tokenizer.json'), 'utf8')).toBe('{}')
    const verified = await verifyVersion({ reference: 'signs@1.0.0', attestation: 'off' }, host)
    expect(verified).toMatchObject({ version: '1.0.0' })
  })

  it('whose tag is elsewhere is refused, and the tag stays', async () => {
    git('push', '--quiet', 'origin', `${commits[0]}:refs/tags/signs@v7.0.0`)
    const asked = publish({ version: '7.0.0', commit: commits[1], files: { 'signs.onnx': 'seven' } })
    await expect(asked).rejects.toMatchObject({ code: 'MG6511' })
    expect(git('ls-remote', 'origin', 'refs/tags/signs@v7.0.0')).toContain(commits[0])
  })
})

describe('publishing that is interrupted on a real forge', () => {
  it('is resumed by the next run, which sends what is missing', async () => {
    const own = { version: '1.1.0', commit: commits[1], files: { 'a.onnx': 'a', 'b.bin': 'b', 'c.bin': 'c' } }
    let uploads = 0
    const dying: RegistryHost = {
      ...host,
      upload: async (release, asset) => {
        uploads += 1
        if (uploads > 2) throw new Error('the machine is gone')
        return host.upload(release, asset)
      },
    }
    await expect(publish({ ...own, limits: { uploads: 1 } }, dying)).rejects.toThrow('the machine is gone')
    const drafts = (await host.releases()).filter(({ isDraft }) => isDraft)
    expect(drafts.map(({ tag, assets }) => [tag, assets.length])).toEqual([['signs@v1.1.0', 2]])
    const sent: string[] = []
    const counting: RegistryHost = {
      ...host,
      upload: (release, asset) => {
        sent.push(asset.name)
        return host.upload(release, asset)
      },
    }
    const { outcome, release } = await publish(own, counting)
    expect(outcome).toBe('published')
    expect(release.id).toBe(drafts[0]?.id)
    const before = new Set(drafts[0]?.assets.map(({ name }) => name))
    expect(before.size).toBe(2)
    const rest = release.assets.map(({ name }) => name).filter((name) => !before.has(name))
    expect(sent.toSorted()).toEqual(rest.toSorted())
  })
})

describe('stages on a real forge', () => {
  const history = async () => {
    const tags = (await host.tags()).map((tag) => ({ ...tag, date: '', who: '' }))
    const events = await stageHistory(findModel('signs', registeredModels(tags)), host)
    return events.map(({ tag, action, version, who, reason }) => [tag, action, version, who, reason])
  }

  it('move from version to version and back, and their tags tell why', async () => {
    await promote({ reference: 'signs@1.0.0', stage: 'production', rules, ...order }, host)
    await promote({ reference: 'signs@1.1.0', stage: 'production', rules, ...order }, host)
    const back = { model: 'signs', stage: 'production', who: 'Grace', reason: 'It was worse.' }
    expect(await rollback(back, host)).toMatchObject({ version: '1.0.0', previous: '1.1.0' })
    expect(await history()).toEqual([
      ['signs#production#3', 'rollback', '1.0.0', 'Grace', 'It was worse.'],
      ['signs#production#2', 'promotion', '1.1.0', 'Ada', 'It is better.'],
      ['signs#production#1', 'promotion', '1.0.0', 'Ada', 'It is better.'],
    ])
  })

  it('are what a version is fetched by', async () => {
    const to = join(temporaryFolder(), 'fetched')
    const fetched = await fetchVersion({ reference: 'signs#production', to, attestation: 'off' }, host)
    expect(fetched).toMatchObject({ version: '1.0.0', commit: commits[0] })
  })

  it('put by several at once are all there', async () => {
    const put = ['eu', 'us', 'asia', 'eu'].map((stage) =>
      promote({ reference: 'signs@1.1.0', stage, rules, ...order }, host),
    )
    const outcomes = await Promise.all(put)
    expect(new Set(outcomes.map(({ tag }) => tag)).size).toBe(3)
    const registered = registeredModels((await host.tags()).map((tag) => ({ ...tag, date: '', who: '' })))
    const serving = findModel('signs', registered).stages.filter(({ versions }) => versions.includes('1.1.0'))
    expect(serving.map(({ stage }) => stage)).toEqual(['asia', 'eu', 'us'])
  })
})
