import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { resolveLocation } from '@mlgate/files'
import { describe, expect, it } from 'vitest'
import { remoteFiles } from './index.ts'
import { bytes, failureOf, json, quick, startHost, temporaryFolder } from './test-support/hosts.ts'

const content = 'a large model'
const sha256 = createHash('sha256').update(content).digest('hex')
const pointer = (bytes = content.length) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${bytes}\n`

/** A repository whose model is a pointer, and the LFS server of its origin. */
async function repositoryWith(sent = content) {
  const storage = await startHost((request, response) => bytes(request, response, Buffer.from(sent)))
  const server = await startHost((request, response) => {
    const [object] = JSON.parse(request.body).objects
    const download = { href: `${storage.url}/${object.oid}?signature=secret`, header: { 'x-storage': 'yes' } }
    json(response, { objects: [{ ...object, actions: { download } }] })
  })
  const folder = temporaryFolder()
  const git = (...command: string[]) => execFileSync('git', command, { cwd: folder, stdio: 'ignore' })
  git('init', '--quiet')
  git('remote', 'add', 'origin', `${server.url}/acme/signs`)
  writeFileSync(join(folder, 'model.onnx'), pointer())
  const find = (host?: { url: string; token: string }) => {
    const remote = remoteFiles({
      cacheFolder: join(folder, 'cache'),
      limits: quick,
      ...(host === undefined ? {} : { gitHost: host }),
    })
    const options = { folder, workspace: folder, outside: 'refuse', temporaryFolder: folder, remote } as const
    return resolveLocation('model.onnx', options)
  }
  return { storage, server, folder, git, find }
}

describe('a pointer of Git LFS', () => {
  it('is followed to the LFS server of origin', async () => {
    const { find, server } = await repositoryWith()
    const { files, origins } = await find()
    expect([basename(files[0] ?? ''), readFileSync(files[0] ?? '', 'utf8')]).toStrictEqual([
      'model.onnx',
      content,
    ])
    expect(origins).toStrictEqual([{ name: 'model.onnx', version: `sha256:${sha256}` }])
    expect(server.seen[0]?.path).toBe('/acme/signs.git/info/lfs/objects/batch')
  })

  it('takes the token to the server that it is for, and not to its storage', async () => {
    const { find, server, storage } = await repositoryWith()
    await find({ url: server.url, token: 'ghs_secret' })
    const basic = `Basic ${Buffer.from('x-access-token:ghs_secret').toString('base64')}`
    expect(server.seen[0]?.headers.authorization).toBe(basic)
    expect(storage.seen[0]?.headers).toMatchObject({ 'x-storage': 'yes' })
    expect(storage.seen[0]?.headers.authorization).toBeUndefined()
  })

  it('takes no token to a server that it is not for, whatever .lfsconfig says', async () => {
    const { find, server, folder } = await repositoryWith()
    const thief = await startHost((_, response) => json(response, {}))
    writeFileSync(join(folder, '.lfsconfig'), `[lfs]\n\turl = ${thief.url}\n`)
    await find({ url: 'https://github.com', token: 'ghs_secret' })
    expect(server.seen[0]?.headers.authorization).toBeUndefined()
    expect(thief.seen).toStrictEqual([])
  })

  it('F22: that leads to other bytes is an error', async () => {
    const { find } = await repositoryWith('an HTML page?')
    const { code, message } = await failureOf(find())
    expect([code, message.includes('secret')]).toStrictEqual(['MG8506', false])
  })

  it('in a repository without an origin says how to fetch the file', async () => {
    const { find, git } = await repositoryWith()
    git('remote', 'remove', 'origin')
    expect(await failureOf(find())).toMatchObject({
      code: 'MG1008',
      hint: expect.stringContaining('git lfs pull'),
    })
  })

  it('whose object was never pushed is an error', async () => {
    const { find, git } = await repositoryWith()
    const server = await startHost((request, response) => {
      const [object] = JSON.parse(request.body).objects
      json(response, { objects: [{ ...object, error: { code: 404, message: 'none' } }] })
    })
    git('remote', 'set-url', 'origin', `${server.url}/acme/signs.git`)
    expect(await failureOf(find())).toMatchObject({ code: 'MG8502' })
  })
})
