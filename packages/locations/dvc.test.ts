import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { resolveLocation } from '@mlgate/files'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { remoteFiles } from './index.ts'
import { startBucket } from './test-support/bucket.ts'
import { failureOf, quick, temporaryFolder } from './test-support/hosts.ts'

beforeEach(() => void vi.unstubAllEnvs())

const md5 = (content: string) => createHash('md5').update(content).digest('hex')
/** Where DVC 3 keeps bytes, in its cache and at a remote alike. */
const objectPath = (hash: string) => `files/md5/${hash.slice(0, 2)}/${hash.slice(2)}`

/** A project with these files, and a remote in a folder beside it. */
function projectWith(
  files: Record<string, string>,
  config = '[core]\n    remote = store\n[\'remote "store"\']\n    url = ../../remote\n',
) {
  const outer = temporaryFolder()
  const folder = join(outer, 'project')
  const put = (path: string, content: string) => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  for (const [path, content] of Object.entries({ '.dvc/config': config, ...files }))
    put(join(folder, path), content)
  const remote = remoteFiles({ cacheFolder: join(outer, 'cache'), limits: quick })
  const options = { folder, workspace: folder, outside: 'refuse', temporaryFolder: outer, remote } as const
  return {
    folder,
    push: (content: string, hash = md5(content)) => put(join(outer, 'remote', objectPath(hash)), content),
    find: (location: string) => resolveLocation(location, options),
  }
}

const tracked = (content: string, path: string) =>
  `outs:\n- md5: ${md5(content)}\n  size: ${content.length}\n  hash: md5\n  path: ${path}\n`

describe('a file that DVC tracks and that is not here', () => {
  it('comes from the remote by the hash of its .dvc file', async () => {
    const { find, push } = projectWith({ 'data/test.csv.dvc': tracked('id\n1\n', 'test.csv') })
    push('id\n1\n')
    const { files, origins } = await find('data/test.csv')
    expect([basename(files[0] ?? ''), readFileSync(files[0] ?? '', 'utf8')]).toStrictEqual([
      'test.csv',
      'id\n1\n',
    ])
    expect(origins).toStrictEqual([{ name: 'data/test.csv', version: `md5:${md5('id\n1\n')}` }])
  })

  it('comes from a remote whose name has a dot in it, and of which .dvc/config.local knows better', async () => {
    const section = '[\'remote "my.store"\']\n    url ='
    const config = `[core]\n    remote = my.store\n${section} s3://nobody/asks\n`
    const files = { 'a.csv.dvc': tracked('x', 'a.csv'), '.dvc/config.local': `${section} ../../remote\n` }
    const { find, push } = projectWith(files, config)
    push('x')
    expect((await find('a.csv')).files).toHaveLength(1)
  })

  it("comes from DVC's own cache when that has it", async () => {
    const hash = md5('id\n1\n')
    const { find } = projectWith({
      'test.csv.dvc': tracked('id\n1\n', 'test.csv'),
      [`.dvc/cache/${objectPath(hash)}`]: 'id\n1\n',
    })
    expect(readFileSync((await find('test.csv')).files[0] ?? '', 'utf8')).toBe('id\n1\n')
  })

  it('comes by the hash of dvc.lock, wherever above it that lies', async () => {
    const outs = `    - path: out/predictions.csv\n      hash: md5\n      md5: ${md5('x')}\n      size: 1\n`
    const { find, push } = projectWith({
      'dvc.lock': `schema: '2.0'\nstages:\n  predict:\n    cmd: python p.py\n    outs:\n${outs}`,
    })
    push('x')
    expect(readFileSync((await find('out/predictions.csv')).files[0] ?? '', 'utf8')).toBe('x')
  })

  it('comes from a folder that is tracked as a whole', async () => {
    const list = JSON.stringify([{ md5: md5('b'), relpath: 'sub/b.csv' }])
    const { find, push } = projectWith({
      'data.dvc': `outs:\n- md5: ${md5(list)}.dir\n  size: 1\n  nfiles: 1\n  hash: md5\n  path: data\n`,
    })
    push(list, `${md5(list)}.dir`)
    push('b')
    expect(readFileSync((await find('data/sub/b.csv')).files[0] ?? '', 'utf8')).toBe('b')
    expect(await failureOf(find('data/sub/c.csv'))).toMatchObject({ code: 'MG8502' })
  })

  it('comes from no other folder than the one that is tracked', async () => {
    const list = JSON.stringify([{ md5: md5('b'), relpath: 'b.csv' }])
    const { find, push } = projectWith({
      'data.dvc': `outs:\n- md5: ${md5(list)}.dir\n  hash: md5\n  path: data\n`,
    })
    push(JSON.stringify([{ md5: md5('evil'), relpath: 'b.csv' }]), `${md5(list)}.dir`)
    push('evil')
    expect(await failureOf(find('data/b.csv'))).toMatchObject({ code: 'MG8506' })
  })

  it('comes from a bucket', async () => {
    const bucket = await startBucket({ [`store/${objectPath(md5('x'))}`]: 'x' })
    for (const [name, value] of Object.entries(bucket.environment)) vi.stubEnv(name, value)
    const config =
      '[core]\n    remote = s\n[\'remote "s"\']\n    url = s3://data/store\n    endpointurl = http://127.0.0.1:1\n'
    const { find } = projectWith({ 'a.csv.dvc': tracked('x', 'a.csv') }, config)
    expect(readFileSync((await find('a.csv')).files[0] ?? '', 'utf8')).toBe('x')
  })

  it('F12: is only ever the bytes of its hash, whatever place a remote names', async () => {
    const { find, push } = projectWith({ 'a.csv.dvc': tracked('mine', 'a.csv') })
    push('evil', md5('mine'))
    expect(await failureOf(find('a.csv'))).toMatchObject({ code: 'MG8506' })
  })

  it('and was never pushed is an error that says so', async () => {
    const { find } = projectWith({ 'a.csv.dvc': tracked('x', 'a.csv') })
    expect(await failureOf(find('a.csv'))).toMatchObject({
      code: 'MG8502',
      message: expect.stringContaining('dvc push'),
    })
  })

  it.each(['https://host/store', 'ssh://host/store', 'gdrive://x'])(
    'with a remote at %s is not followed',
    async (url) => {
      const { find } = projectWith(
        { 'a.csv.dvc': tracked('x', 'a.csv') },
        `[core]\n    remote = s\n['remote "s"']\n    url = ${url}\n`,
      )
      expect(await failureOf(find('a.csv'))).toMatchObject({
        code: 'MG8507',
        hint: expect.stringContaining('dvc pull'),
      })
    },
  )
})

it('a file that is here is measured as it is, whatever DVC tracks', async () => {
  const { find, folder } = projectWith({ 'a.csv': 'newer', 'a.csv.dvc': tracked('older', 'a.csv') })
  expect((await find('a.csv')).files).toStrictEqual([join(folder, 'a.csv')])
})
