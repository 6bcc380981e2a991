import { commitHost } from '@mlgate/github'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommitHost } from '../../packages/baseline/resolve/commit-host.ts'
import { type Host, hosts, type Signs, startSigns } from './hosts.ts'

describe.each(hosts)('commits on $name', ({ start }) => {
  let host: Host
  beforeEach(async () => {
    host = await start()
  })
  afterEach(() => host.close())

  test('a commit tells its parents', async () => {
    const commits: CommitHost = commitHost(host.client)
    const found = await commits.commit(host.topic)
    expect(found).toMatchObject({ sha: host.topic, parents: [host.main] })
    expect(Date.parse(found?.date ?? '')).not.toBeNaN()
  })

  test('a commit that nobody has is null', async () => {
    expect(await commitHost(host.client).commit('0'.repeat(40))).toBeNull()
  })

  test('F85: the merge base is found without a clone', async () => {
    const base = await commitHost(host.client).mergeBase(host.main, host.topic)
    expect(base).toMatchObject({ sha: host.main })
  })

  test('the history of a commit is newest first', async () => {
    const history = await commitHost(host.client).history(host.topic, 10)
    expect(history.map(({ sha }) => sha)).toEqual([host.topic, host.main])
  })
})

describe('commits on the fake', () => {
  let signs: Signs
  beforeEach(async () => {
    signs = await startSigns()
  })
  afterEach(() => signs.github.close())

  test('F85: the merge base of branches that both went on is where they parted', async () => {
    signs.github.push(signs.repository, 'main', { files: { b: '1' } })
    const topic = signs.github.push(signs.repository, 'topic', { files: { c: '1' } })
    expect(await commitHost(signs.connect()).mergeBase('main', topic)).toMatchObject({ sha: signs.main })
  })

  test('F85: commits without a common ancestor have no merge base', async () => {
    const other = signs.github.push(signs.repository, 'other', { parents: [], files: { x: '1' } })
    expect(await commitHost(signs.connect()).mergeBase('main', other)).toBeNull()
  })

  test('F85: a commit of a fork is compared through the repository', async () => {
    const fork = signs.github.fork(signs.repository, 'stranger')
    const theirs = signs.github.push(fork, 'main', { files: { x: '1' } })
    expect(await commitHost(signs.connect()).mergeBase('main', theirs)).toMatchObject({ sha: signs.main })
  })

  test('a merge has the base as its first parent', async () => {
    const merge = signs.repository.pulls.get(signs.pull)?.mergeCommit ?? ''
    expect(await commitHost(signs.connect()).commit(merge)).toMatchObject({
      parents: [signs.main, signs.topic],
    })
  })

  test('a hundred ancestors take one call, more take more', async () => {
    for (let index = 0; index < 149; index += 1) {
      signs.github.push(signs.repository, 'main', { message: `change ${index}` })
    }
    const client = signs.connect()
    expect(await commitHost(client).history('main', 100)).toHaveLength(100)
    expect(client.usage().calls).toBe(1)
    expect(await commitHost(client).history('main', 1000)).toHaveLength(150)
    expect(client.usage().calls).toBe(3)
  })

  test('F79: a comparison that GitHub cannot make now is an error, not "no baseline"', async () => {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}'
    signs.github.fault(route, { kind: 'status', status: 500 }, { times: 4 })
    await expect(commitHost(signs.connect()).mergeBase('main', 'topic')).rejects.toMatchObject({
      code: 'MG8006',
    })
  })

  test('F79: a comparison that the token may not make is an error that names the permission', async () => {
    const commits = commitHost(signs.connect({ actions: 'read' }))
    await expect(commits.mergeBase('main', 'topic')).rejects.toMatchObject({
      code: 'MG6006',
      hint: expect.stringContaining('permissions: contents: read'),
    })
  })

  test('a repository without a commit has no history', async () => {
    signs.github.addRepository('octo/empty')
    const commits = commitHost(signs.connect(undefined, { repository: 'octo/empty' }))
    expect(await commits.history('main', 10)).toEqual([])
    expect(await commits.commit('0'.repeat(40))).toBeNull()
  })
})
