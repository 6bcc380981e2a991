import {
  labelSetting,
  labelsOf,
  lastPush,
  permissionOf,
  pullsOfCommit,
  pullsOfHead,
  readPull,
} from '@mlgate/github'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Host, hosts, type Signs, startSigns } from './hosts.ts'

describe.each(hosts)('pull requests on $name', ({ start }) => {
  let host: Host
  beforeEach(async () => {
    host = await start()
  })
  afterEach(() => host.close())

  test('a pull request tells its head and its base', async () => {
    expect(await readPull(host.client, host.pull)).toMatchObject({
      number: host.pull,
      state: 'open',
      head: { sha: host.topic, branch: 'topic', repository: 'octo/signs' },
      base: { branch: 'main' },
    })
  })

  test('a pull request that does not exist is undefined', async () => {
    expect(await readPull(host.client, 4711)).toBeUndefined()
  })

  test('F48: the pull request of a run is found by the commit of its head', async () => {
    const found = await pullsOfHead(host.client, { sha: host.topic })
    expect(found.map(({ number }) => number)).toEqual([host.pull])
  })

  test('F48: another commit finds no pull request', async () => {
    expect(await pullsOfHead(host.client, { sha: host.main })).toEqual([])
  })
})

describe('pull requests of forks', () => {
  let signs: Signs
  beforeEach(async () => {
    signs = await startSigns()
  })
  afterEach(() => signs.github.close())

  /** Two strangers with a branch of the same name, each with a pull request. */
  function openTwo() {
    const [one, two] = ['stranger', 'other'].map((owner) => {
      const fork = signs.github.fork(signs.repository, owner)
      const sha = signs.github.push(fork, 'main', { files: { who: owner } })
      const number = signs.github.openPull(signs.repository, { head: 'main', from: fork, author: owner })
      return { fork, sha, number }
    })
    if (one === undefined || two === undefined) throw new Error('two forks')
    return { one, two }
  }

  test('F48: the fork, its branch and the commit together find its own pull request, in one call', async () => {
    const { one } = openTwo()
    const client = signs.connect()
    const head = { sha: one.sha, repository: 'stranger/signs', branch: 'main' }
    expect((await pullsOfHead(client, head)).map(({ number }) => number)).toEqual([one.number])
    expect(client.usage().calls).toBe(1)
  })

  test("F48: a commit of somebody else's pull request is not found under a stranger's branch", async () => {
    const { two } = openTwo()
    const head = { sha: two.sha, repository: 'stranger/signs', branch: 'main' }
    expect(await pullsOfHead(signs.connect(), head)).toEqual([])
  })

  test('F48: a head that was pushed over since finds nothing', async () => {
    const { one } = openTwo()
    const pull = signs.repository.pulls.get(one.number)
    if (pull !== undefined) pull.head.sha = signs.github.push(one.fork, 'main', { files: { more: '1' } })
    const head = { sha: one.sha, repository: 'stranger/signs', branch: 'main' }
    expect(await pullsOfHead(signs.connect(), head)).toEqual([])
  })

  test("F48: the same commit in two forks finds the pull request of the run's own fork", async () => {
    const { one, two } = openTwo()
    const pull = signs.repository.pulls.get(two.number)
    if (pull !== undefined) pull.head.sha = one.sha
    const found = await pullsOfHead(signs.connect(), { sha: one.sha, repository: 'stranger/signs' })
    expect(found.map(({ number }) => number)).toEqual([one.number])
  })

  test('F48: a run that does not tell its branch is looked for among all open pull requests', async () => {
    const { two } = openTwo()
    const found = await pullsOfHead(signs.connect(), { sha: two.sha })
    expect(found.map(({ number }) => number)).toEqual([two.number])
  })

  test("GitHub does not tell the pull requests of a fork's commit, only those of the repository's", async () => {
    const { one } = openTwo()
    expect(await pullsOfCommit(signs.connect(), one.sha)).toEqual([])
    expect(await pullsOfCommit(signs.connect(), signs.topic)).toMatchObject([{ number: signs.pull }])
  })
})

describe('labels and those who set them', () => {
  let signs: Signs
  beforeEach(async () => {
    signs = await startSigns()
  })
  afterEach(() => signs.github.close())

  test('a label tells who set it last, and when', async () => {
    const { github, repository, pull, clock } = signs
    github.changeLabel(repository, { issue: pull, label: 'mlgate-accept', by: 'first' })
    github.changeLabel(repository, { issue: pull, label: 'mlgate-accept', by: 'first', event: 'unlabeled' })
    await clock.wait(3_600_000, undefined)
    github.changeLabel(repository, { issue: pull, label: 'mlgate-accept', by: 'second' })
    github.changeLabel(repository, { issue: pull, label: 'other', by: 'third' })
    expect(await labelSetting(signs.connect(), pull, 'mlgate-accept')).toEqual({
      label: 'mlgate-accept',
      by: 'second',
      at: '2026-05-04T13:00:00Z',
    })
    expect((await labelsOf(signs.connect(), pull)).sort()).toEqual(['mlgate-accept', 'other'])
  })

  test('a label that was removed is set by nobody', async () => {
    const { github, repository, pull } = signs
    github.changeLabel(repository, { issue: pull, label: 'mlgate-accept', by: 'first' })
    github.changeLabel(repository, { issue: pull, label: 'mlgate-accept', by: 'first', event: 'unlabeled' })
    expect(await labelSetting(signs.connect(), pull, 'mlgate-accept')).toBeUndefined()
  })

  test.each([
    ['octo', 'admin'],
    ['keeper', 'maintain'],
    ['sorter', 'triage'],
    ['stranger', 'read'],
  ])('%s may %s', async (login, level) => {
    signs.repository.collaborators.set('keeper', 'maintain').set('sorter', 'triage')
    expect(await permissionOf(signs.connect(), login)).toBe(level)
  })

  test('a role that the owner made up counts as what it builds on', async () => {
    const body = { permission: 'write', role_name: 'data steward', user: null }
    signs.github.fault('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
      kind: 'body',
      body,
    })
    expect(await permissionOf(signs.connect(), 'steward')).toBe('write')
  })
})

describe('pushes', () => {
  let signs: Signs
  beforeEach(async () => {
    signs = await startSigns()
  })
  afterEach(() => signs.github.close())

  test('a branch was pushed to when GitHub says so, whatever the dates in its commits', async () => {
    const commit = signs.github.push(signs.repository, 'topic', { date: '2001-01-01T00:00:00Z' })
    const client = signs.connect({ contents: 'read' })
    expect(await lastPush(client, 'topic')).toEqual({ commit, at: '2026-05-04T12:00:00Z' })
    expect(client.usage().calls).toBe(1)
  })

  test('a commit that was there before, and is pushed again, came with the last push', async () => {
    const first = signs.topic
    await signs.clock.wait(60_000, undefined)
    signs.github.push(signs.repository, 'topic')
    await signs.clock.wait(60_000, undefined)
    signs.github.push(signs.repository, 'topic', { existing: first })
    expect(await lastPush(signs.connect(), 'topic')).toEqual({ commit: first, at: '2026-05-04T12:02:00Z' })
  })

  test('of a branch that nobody pushed to nothing is known, nor of another whose name starts alike', async () => {
    signs.github.push(signs.repository, 'topic/two')
    expect(await lastPush(signs.connect(), 'topi')).toBeUndefined()
    expect(await lastPush(signs.connect(), 'none')).toBeUndefined()
  })
})
