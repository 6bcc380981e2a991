import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { resolveLocation } from '@mlgate/files'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { remoteFiles } from './index.ts'
import { bytes, failureOf, json, quick, type Seen, startHost, temporaryFolder } from './test-support/hosts.ts'

beforeEach(() => {
  vi.unstubAllEnvs()
  vi.stubEnv('HF_HOME', temporaryFolder())
  vi.stubEnv('HF_TOKEN', 'hf_secret')
})

const sha = 'c'.repeat(40)
const gitBlob = (content: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(content)}\0${content}`)
    .digest('hex')
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')

/**
 * A hub after its published API: revisions, trees in pages, and files that lie at another host. Files with `large` in
 * their names are in LFS.
 */
async function hubWith(files: Record<string, string>, sent: Record<string, string> = files) {
  const storage = await startHost((request, response) =>
    bytes(request, response, Buffer.from(sent[decodeURIComponent(request.path.slice(1))] ?? '')),
  )
  const answer = (request: Seen, response: Parameters<Parameters<typeof startHost>[0]>[1]) => {
    const url = new URL(request.path, 'http://host')
    const [, folder] = new RegExp(`^/api/models/acme/signs/tree/${sha}(?:/(.*))?$`).exec(url.pathname) ?? []
    if (url.pathname === '/api/models/acme/signs/revision/v3') return json(response, { sha })
    if (url.pathname.includes('/resolve/')) {
      const [, path] = /\/resolve\/[0-9a-f]{40}\/(.*)$/.exec(url.pathname) ?? []
      return void response.writeHead(302, { location: `${storage.url}/${path}` }).end()
    }
    if (!url.pathname.includes('/tree/')) return json(response, { error: 'Repository not found' }, 404)
    const start = folder === undefined ? '' : `${folder}/`
    const paths = Object.keys(files).filter((path) => path.startsWith(start))
    const page = Number(url.searchParams.get('cursor') ?? 0)
    url.searchParams.set('cursor', String(page + 1))
    if (page + 1 < paths.length)
      response.setHeader('link', `<${hub.url}${url.pathname}${url.search}>; rel="next"`)
    const entries = paths.slice(page, page + 1).map((path) => {
      const content = files[path] as string
      const size = Buffer.byteLength(content)
      const lfs = path.includes('large') ? { lfs: { oid: sha256(content), size, pointerSize: 100 } } : {}
      return { type: 'file', oid: gitBlob(content), size, path, ...lfs }
    })
    json(response, entries)
  }
  const hub = await startHost(answer)
  vi.stubEnv('HF_ENDPOINT', hub.url)
  const folder = temporaryFolder()
  const remote = remoteFiles({ cacheFolder: join(folder, 'cache'), limits: quick })
  const options = { folder, workspace: folder, outside: 'refuse', temporaryFolder: folder, remote } as const
  return { hub, storage, find: (location: string) => resolveLocation(location, options) }
}

describe('hf://ORG/REPO@REVISION/PATH', () => {
  it('is brought at the commit that the revision stands for', async () => {
    const { find } = await hubWith({ 'data/test.csv': 'id\n1\n', 'data/train.csv': 'id\n2\n' })
    const { files, origins } = await find('hf://acme/signs@v3/data/test.csv')
    expect(readFileSync(files[0] ?? '', 'utf8')).toBe('id\n1\n')
    expect(origins).toStrictEqual([{ name: 'hf://acme/signs@v3/data/test.csv', version: sha }])
  })

  it('gives the token to the hub, and to no host that it sends us on to', async () => {
    const { find, hub, storage } = await hubWith({ 'large.onnx': 'model' })
    await find('hf://acme/signs@v3/large.onnx')
    expect(new Set(hub.seen.map(({ headers }) => headers.authorization))).toStrictEqual(
      new Set(['Bearer hf_secret']),
    )
    expect(storage.seen.map(({ headers }) => headers.authorization)).toStrictEqual([undefined])
  })

  it('brings the weights of a model with it', async () => {
    const { find } = await hubWith({
      'onnx/model.onnx': 'graph',
      'onnx/model.onnx_data': 'weights',
      'onnx/other.bin': 'x',
    })
    const [model = ''] = (await find('hf://acme/signs@v3/onnx/model.onnx')).files
    expect(readFileSync(join(dirname(model), 'model.onnx_data'), 'utf8')).toBe('weights')
  })

  it('with wildcards is every file that matches', async () => {
    const { find } = await hubWith({ 'd/2.parquet': 'b', 'd/1.parquet': 'a', 'README.md': 'x' })
    const { files } = await find('hf://acme/signs@v3/d/*.parquet')
    expect(files.map((file) => readFileSync(file, 'utf8'))).toStrictEqual(['a', 'b'])
  })

  it.each(['small.csv', 'large.csv'])('F88: %s that is not what the commit has is an error', async (path) => {
    const { find } = await hubWith({ [path]: '<right/>' }, { [path]: '<html/>!' })
    expect(await failureOf(find(`hf://acme/signs@v3/${path}`))).toMatchObject({ code: 'MG8506' })
  })

  it('that is not there says so, and guesses', async () => {
    const { find } = await hubWith({ 'data/test.csv': 'x' })
    expect(await failureOf(find('hf://acme/signs@v3/data/tset.csv'))).toMatchObject({
      code: 'MG8502',
      hint: 'Did you mean hf://acme/signs@v3/data/test.csv?',
    })
    expect(await failureOf(find('hf://acme/signs@v4/data/test.csv'))).toMatchObject({ code: 'MG8502' })
  })

  it('F87: whose listing has names that climb matches none of them', async () => {
    const { find } = await hubWith({ 'd/../../../up.csv': 'x', 'd/a.csv': 'a' })
    expect((await find('hf://acme/signs@v3/d/**')).files).toHaveLength(1)
    expect(await failureOf(find('hf://acme/signs@v3/d/../../../up.csv'))).toMatchObject({ code: 'MG8501' })
  })

  it('whose listing goes on at another host is an error: the token would go there', async () => {
    const elsewhere = await startHost((_, response) => json(response, []))
    const hub = await startHost((request, response) => {
      if (request.path.includes('/revision/')) return json(response, { sha })
      response.setHeader('link', `<${elsewhere.url}/next>; rel="next"`)
      json(response, [])
    })
    vi.stubEnv('HF_ENDPOINT', hub.url)
    const folder = temporaryFolder()
    const remote = remoteFiles({ cacheFolder: folder, limits: quick })
    const { code } = await failureOf(
      remote.bring({ scheme: 'hf', address: '//acme/signs/a.csv' }, 'hf://acme/signs/a.csv'),
    )
    expect([code, elsewhere.seen]).toStrictEqual(['MG8505', []])
  })

  it('F89: waits as long as a busy hub asks for, and not for an hour', async () => {
    let answers = 0
    let wait = () => '0'
    const hub = await startHost((_, response) => {
      answers += 1
      response.writeHead(429, { 'retry-after': wait() }).end()
    })
    vi.stubEnv('HF_ENDPOINT', hub.url)
    const remote = remoteFiles({ cacheFolder: temporaryFolder(), limits: quick })
    const bring = () =>
      failureOf(remote.bring({ scheme: 'hf', address: '//acme/signs/a' }, 'hf://acme/signs/a'))
    expect([(await bring()).code, answers]).toStrictEqual(['MG8504', quick.attempts])
    wait = () => new Date(Date.now() + 3_600_000).toUTCString()
    expect([(await bring()).code, answers]).toStrictEqual(['MG8504', quick.attempts + 1])
  })

  it.each(['hf://acme', 'hf://acme/signs', 'hf://acme/signs@v3/', 'hf:acme/signs/a.csv'])(
    '%s is told how it is written',
    async (location) => {
      const { find } = await hubWith({})
      expect(await failureOf(find(location))).toMatchObject({ code: 'MG8501' })
    },
  )
})
