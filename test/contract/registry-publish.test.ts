import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { releaseFaults } from '@mlgate/registry/test-support'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything, startClock } from './hosts.ts'
import { model, type PublishJob, publishSigns } from './publish-signs.ts'
import { type FakeGitHub, type Fault, type Repository, startFakeGitHub } from './start-fake-github.ts'

const seed = 20261122
const tag = 'signs@v1.0.0'
const uploads = 'POST /repos/{owner}/{repo}/releases/{release_id}/assets'
const childFile = fileURLToPath(new URL('publish-child.ts', import.meta.url))

let github: FakeGitHub
let folder: string
/** Requests of a publish that nothing disturbs, and the files among them. */
let calm: { requests: number; uploads: number }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-publish-'))
  github = await startFakeGitHub()
  const scene = setUp('calm')
  await publishSigns(scene.job('measured'), startClock())
  const routes = github.seen.map(({ route }) => route)
  calm = { requests: routes.length, uploads: routes.filter((route) => route === uploads).length }
})
afterAll(async () => {
  await github.close()
  await rm(folder, { recursive: true })
})

/** The same numbers in every run, from 0 to below 1. */
function randomNumbers(start: number): () => number {
  let state = start
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}

interface Scene {
  repository: Repository
  job(measured: string): PublishJob
  /** What is not as it has to be, at any time. */
  look(): string[]
}

/** A repository in which somebody writes a release of their own for the same tag. */
function setUp(name: string): Scene {
  const repository = github.addRepository(`octo/${name}`)
  const commit = github.push(repository, 'main', { files: { 'README.md': '# signs\n' } })
  const byHand = github.addRelease(repository, { tag, draft: true, files: { 'notes.txt': 'by hand' } })
  const token = github.addToken(everything)
  const filled = new Set([byHand])
  let tagged: string | undefined
  return {
    repository,
    job: (measured) => ({
      ...{ apiUrl: github.apiUrl, serverUrl: github.siteUrl, token, repository: `octo/${name}`, commit },
      ...{ folder: join(folder, name, measured), measured },
    }),
    look: () => {
      const releases = [...repository.releases.values()]
      const published = releases.filter(({ draft }) => !draft)
      const lost = [...filled].filter((id) => !repository.releases.has(id))
      for (const { id, assets } of releases) {
        if (assets.some(({ state }) => state === 'uploaded')) filled.add(id)
      }
      const ref = repository.refs.get(`refs/tags/${tag}`)
      const moved = tagged !== undefined && ref !== tagged
      tagged = ref
      const torn = published.flatMap(({ assets }) =>
        releaseFaults(new Map(assets.map((one) => [one.name, one.bytes ?? Buffer.alloc(0)])), {
          ...{ models: [model], commit },
        }),
      )
      const own = repository.releases.get(byHand)
      return [
        ...torn,
        ...lost.map((id) => `draft ${id} is lost`),
        ...(moved ? ['the tag was moved'] : []),
        ...(published.length > 1 ? [`${published.length} releases are published`] : []),
        ...(own?.draft === true && own.assets.length === 1 ? [] : ['the draft made by hand was touched']),
      ]
    },
  }
}

/** Publishes again until it is done, and all that was planned to go wrong has gone wrong. */
async function resume(scene: Scene, until: number, measured: (attempt: number) => string): Promise<string[]> {
  for (let attempt = 1; attempt <= 60; attempt += 1) {
    const outcome = await publishSigns(scene.job(measured(attempt)), startClock()).then(
      (published) => published.outcome,
      () => 'failed' as const,
    )
    const wrong = scene.look()
    if (wrong.length > 0 || (outcome !== 'failed' && github.seen.length >= until)) return wrong
  }
  return ['it was never done']
}

function expectDone(scene: Scene, wrong: string[], point: string): void {
  const published = [...scene.repository.releases.values()].filter(({ draft }) => !draft).length
  const hasTag = scene.repository.refs.has(`refs/tags/${tag}`)
  expect({ point, wrong, published, hasTag }).toStrictEqual({ point, wrong: [], published: 1, hasTag: true })
}

/** One of some things that can go wrong at any request, for so many requests, or with an upload. */
function planFault(kinds: { anywhere: Fault[]; atUpload: Fault }, random: () => number) {
  const start = github.seen.length
  const pick = Math.floor(random() * 3)
  const fault = kinds.anywhere[pick] ?? kinds.atUpload
  const isAtUpload = fault === kinds.atUpload
  const skip = Math.floor(random() * (isAtUpload ? calm.uploads : calm.requests))
  const times = [1, 5, 15][Math.floor(random() * 3)] ?? 1
  github.fault(isAtUpload ? uploads : '*', fault, { skip, times })
  return {
    until: isAtUpload ? start : start + skip + times,
    words: `${JSON.stringify(fault)} ${times} times after ${skip} requests`,
  }
}

test('a version is published whole, by two runs at once as by one', async () => {
  const scene = setUp('two')
  const [one, two] = await Promise.all([
    publishSigns(scene.job('one'), startClock()),
    publishSigns(scene.job('two'), startClock()),
  ])
  expectDone(scene, scene.look(), 'two at once')
  expect(two.release.id).toBe(one.release.id)
  const again = await publishSigns(scene.job('three'), startClock())
  expect(again).toMatchObject({ outcome: 'unchanged', manifest: one.manifest })
  expect(one.manifest.files.find(({ path }) => path === 'signs.onnx')?.assets).toHaveLength(3)
})

test('F57: an immutable release is not touched by another model', async () => {
  const scene = setUp('immutable')
  scene.repository.hasImmutableReleases = true
  const { release } = await publishSigns(scene.job('one'), startClock())
  expect(release.isImmutable).toBe(true)
  const seen = () =>
    JSON.stringify([...scene.repository.releases.values()], (key, value) => (key === 'bytes' ? null : value))
  const before = seen()
  await expect(publishSigns({ ...scene.job('one'), model: 'another' }, startClock())).rejects.toMatchObject({
    code: 'MG6510',
    message: expect.stringContaining('It is immutable'),
  })
  expect(seen()).toBe(before)
})

test('F62: a tag on another commit stays there, and nothing is made', async () => {
  const scene = setUp('moved')
  const other = github.push(scene.repository, 'main', { files: { 'a.txt': 'a' } })
  scene.repository.refs.set(`refs/tags/${tag}`, other)
  await expect(publishSigns(scene.job('one'), startClock())).rejects.toMatchObject({ code: 'MG6511' })
  expect(scene.repository.refs.get(`refs/tags/${tag}`)).toBe(other)
  expect(scene.repository.releases.size).toBe(1)
})

test('F63: where rules block the tag the own draft is gone, and that of others is not', async () => {
  const scene = setUp('blocked')
  scene.repository.blockedTags = /^signs@/
  await expect(publishSigns(scene.job('one'), startClock())).rejects.toMatchObject({ code: 'MG6512' })
  expect(scene.look()).toStrictEqual([])
  expect(scene.repository.releases.size).toBe(1)
})

test.each([
  {
    what: '502, before or after the effect, or leaving a name without its bytes',
    anywhere: [
      { kind: 'status', status: 502 },
      { kind: 'status-after', status: 502 },
    ] satisfies Fault[],
    atUpload: { kind: 'starter', status: 502 } satisfies Fault,
  },
  {
    what: 'connections reset, before or after the effect, or in the middle of an upload',
    anywhere: [{ kind: 'reset-before' }, { kind: 'reset-after' }] satisfies Fault[],
    atUpload: { kind: 'reset-within' } satisfies Fault,
  },
])(
  'F59: interrupted at 33 random points by $what',
  async ({ what, ...kinds }) => {
    const random = randomNumbers(seed + what.length)
    for (let count = 0; count < 33; count += 1) {
      const scene = setUp(`${kinds.atUpload.kind}-${count}`)
      const { until, words } = planFault(kinds, random)
      const differs = random() < 0.5
      const wrong = await resume(scene, until, (attempt) => (differs ? `attempt ${attempt}` : 'measured'))
      expectDone(scene, wrong, `seed ${seed}, point ${count}: ${words}`)
    }
  },
  300_000,
)

test('F59: interrupted at 34 random points by the death of the process', async () => {
  const random = randomNumbers(seed)
  let next = startChild()
  for (let count = 0; count < 34; count += 1) {
    const child = await next
    if (count < 33) next = startChild()
    const scene = setUp(`killed-${count}`)
    const [kind, skip] = [random() < 0.5 ? 'before' : 'after', Math.floor(random() * calm.requests)] as const
    const start = github.seen.length
    const ended = once(child, 'exit')
    const kill = async () => {
      child.kill('SIGKILL')
      await ended
    }
    github.fault('*', { kind, run: kill }, { skip })
    child.on('message', () => child.kill('SIGKILL'))
    child.send(scene.job('attempt 0'))
    await ended
    const differs = random() < 0.5
    const wrong = scene.look()
    const resumed = await resume(scene, start + skip + 1, (attempt) => `attempt ${differs ? attempt : 0}`)
    expectDone(
      scene,
      [...wrong, ...resumed],
      `seed ${seed}, point ${count}: killed ${kind} request ${skip + 1}`,
    )
  }
}, 300_000)

async function startChild(): Promise<ChildProcess> {
  const child = fork(childFile, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [word] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (word !== 'ready') throw new Error(`the process that publishes did not start: ${word}`)
  return child
}
