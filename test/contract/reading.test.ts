import { labelsOf, listReleases, permissionOf, readRepository, refHost, releaseOfTag } from '@mlgate/github'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { all, type Host, hosts } from './hosts.ts'

describe.each(hosts)('what is only read, on $name', ({ start }) => {
  let host: Host
  beforeEach(async () => {
    host = await start()
  })
  afterEach(() => host.close())

  test('the repository tells its default branch', async () => {
    expect(await readRepository(host.client)).toMatchObject({ defaultBranch: 'main', isPrivate: false })
  })

  test('a file at a commit comes byte by byte; one that is not there is null', async () => {
    const { readFile } = refHost(host.client)
    expect(Buffer.from((await readFile(host.topic, 'a.txt', 100)) ?? []).toString()).toBe('hi')
    expect(await readFile(host.main, 'a.txt', 100)).toBeNull()
  })

  test('a pull request tells its labels', async () => {
    await host.label('mlgate-accept', 'set')
    expect(await labelsOf(host.client, host.pull)).toEqual(['mlgate-accept'])
    await host.label('mlgate-accept', 'remove')
    expect(await labelsOf(host.client, host.pull)).toEqual([])
  })

  test('the owner may do everything, and who is nobody there nothing that changes it', async () => {
    expect(await permissionOf(host.client, 'octo')).toBe('admin')
    expect(['none', 'read']).toContain(await permissionOf(host.client, 'nobody-of-this-name'))
  })

  test('releases are listed, the newest first, and found by their tag', async () => {
    await host.release('v1')
    await host.release('v2')
    await host.release('v3', { draft: true })
    const listed = await all(listReleases(host.client))
    expect(listed.filter(({ isDraft }) => !isDraft).map(({ tag }) => tag)).toEqual(['v2', 'v1'])
    expect(await releaseOfTag(host.client, 'v1')).toMatchObject({ tag: 'v1', assets: [] })
    expect(await releaseOfTag(host.client, 'v4')).toBeUndefined()
  })
})
