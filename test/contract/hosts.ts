import { type Clock, type Connection, connect, type GitHubClient } from '@mlgate/github'
import { createEmulator } from 'emulate'
import { type FakeGitHub, type Permissions, startFakeGitHub } from './start-fake-github.ts'

/** A server with the repository octo/signs: `main` has a commit, `topic` one more, and pull request 1 joins them. */
export interface Host {
  client: GitHubClient
  pull: number
  /** Commits of the branches main and topic. */
  main: string
  topic: string
  /** The commit of a branch, read beside the client. */
  tip(branch: string): Promise<string | undefined>
  /** What others do there, in the name of octo, who owns it. */
  label(name: string, change: 'set' | 'remove'): Promise<void>
  release(tag: string, options?: { draft: boolean }): Promise<void>
  close(): Promise<void>
}

/** The servers that the same tests run against: our fake, and one that other people wrote. */
export const hosts: readonly { name: string; start(): Promise<Host> }[] = [
  { name: 'the fake', start: startOurs },
  { name: 'emulate', start: startTheirs },
]

export const repository = 'octo/signs'
export const everything: Permissions = {
  contents: 'write',
  'pull-requests': 'write',
  issues: 'write',
  actions: 'read',
  checks: 'write',
  statuses: 'write',
}

/** Time that passes only by waiting, so that no test waits. */
export function startClock(start = Date.parse('2026-05-04T12:00:00Z')): Clock & { waits: number[] } {
  const waits: number[] = []
  let now = start
  return {
    waits,
    now: () => now,
    wait: async (milliseconds) => {
      waits.push(milliseconds)
      now += milliseconds
    },
  }
}

export interface Signs {
  github: FakeGitHub
  repository: ReturnType<FakeGitHub['addRepository']>
  clock: ReturnType<typeof startClock>
  main: string
  topic: string
  pull: number
  connect(permissions?: Permissions, options?: Partial<Connection>): GitHubClient
}

/** The fake with octo/signs in it, and a client whose waiting takes no time. */
export async function startSigns(prefix = ''): Promise<Signs> {
  const clock = startClock()
  const github = await startFakeGitHub({ prefix, clock: () => new Date(clock.now()) })
  const signs = github.addRepository(repository)
  const main = github.push(signs, 'main', { files: { 'README.md': '# signs\n' }, message: 'Initial commit' })
  signs.refs.set('refs/heads/topic', main)
  const topic = github.push(signs, 'topic', { files: { 'a.txt': 'hi' } })
  const pull = github.openPull(signs, { head: 'topic' })
  return {
    github,
    repository: signs,
    clock,
    main,
    topic,
    pull,
    connect: (permissions = everything, options = {}) =>
      connect({
        token: github.addToken(permissions),
        repository,
        apiUrl: github.apiUrl,
        serverUrl: github.siteUrl,
        clock,
        ...options,
      }),
  }
}

async function startOurs(): Promise<Host> {
  const { github, repository: signs, main, topic, pull, connect: open } = await startSigns()
  return {
    client: open(),
    main,
    topic,
    pull,
    tip: async (branch) => signs.refs.get(`refs/heads/${branch}`),
    label: async (label, change) => {
      const event = change === 'set' ? 'labeled' : 'unlabeled'
      github.changeLabel(signs, { issue: pull, label, by: 'octo', event })
    },
    release: async (tag, options) => void github.addRelease(signs, { tag, ...options }),
    close: () => github.close(),
  }
}

async function startTheirs(): Promise<Host> {
  const token = 'token-of-octo'
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { [token]: { login: 'octo', scopes: ['repo'] } },
      github: { users: [{ login: 'octo' }], repos: [{ owner: 'octo', name: 'signs', auto_init: true }] },
    },
  })
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${emulator.url}/repos/${repository}${path}`, {
      method,
      headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return (await response.json()) as {
      object?: { sha: string }
      commit: { sha: string }
      number: number
    }
  }
  const tip = async (branch: string) => (await ask('GET', `/git/ref/heads/${branch}`)).object?.sha
  const main = (await tip('main')) ?? ''
  await ask('POST', '/git/refs', { ref: 'refs/heads/topic', sha: main })
  const change = { message: 'Change', content: Buffer.from('hi').toString('base64'), branch: 'topic' }
  const topic = (await ask('PUT', '/contents/a.txt', change)).commit.sha
  const pull = (await ask('POST', '/pulls', { title: 'Change', head: 'topic', base: 'main' })).number
  return {
    client: connect({ token, repository, apiUrl: emulator.url, clock: startClock() }),
    main,
    topic,
    pull,
    tip,
    label: async (name, change) => {
      if (change === 'set') await ask('POST', `/issues/${pull}/labels`, { labels: [name] })
      else await ask('DELETE', `/issues/${pull}/labels/${name}`)
    },
    release: async (tag, options) => void (await ask('POST', '/releases', { tag_name: tag, ...options })),
    close: () => emulator.close(),
  }
}

/** Everything that a list hands out. */
export async function all<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of list) items.push(item)
  return items
}
