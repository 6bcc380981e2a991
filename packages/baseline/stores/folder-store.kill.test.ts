import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { collect } from '../test-support/collect.ts'
import { commitId } from '../test-support/sample-results.ts'
import { folderStore } from './folder-store.ts'

const writer = fileURLToPath(new URL('../test-support/folder-writer.ts', import.meta.url))
const kills = 200
const lanes = 2
/** Folders stay small, so that kills hit writing as often as joining. */
const killsPerFolder = 10
const longestLifeMs = 200

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mlgate-killed-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

interface Victim {
  child: ChildProcessByStdio<Writable, Readable, null>
  ready: Promise<unknown>
  /** Numbers of the results that the store said it had taken. */
  taken: number[]
}

async function start(folder: string, kill: number): Promise<Victim> {
  const temporary = join(root, `temporary-${kill}`)
  await mkdir(temporary, { recursive: true })
  const child = spawn(process.execPath, [writer, folder, temporary, String(kill * 1000)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const taken: number[] = []
  const lines = createInterface({ input: child.stdout })
  const ready = once(lines, 'line')
  lines.on('line', (line) => {
    if (line !== 'ready') taken.push(Number(line))
  })
  return { child, ready, taken }
}

/** The same delays in every run; where they hit is up to the machine. */
function randomDelays(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return (state / 2 ** 32) * longestLifeMs
  }
}

/** Kills one writer after another, and tells what they took, by folder. */
async function killInTurn(lane: number, count: number): Promise<Map<string, number[]>> {
  const delay = randomDelays(20261121 + lane)
  const taken = new Map<string, number[]>()
  const folderOf = (kill: number) => join(root, `store-${lane}-${Math.floor(kill / killsPerFolder)}`)
  const startNth = (kill: number) => start(folderOf(kill), lane * count + kill)
  let next = startNth(0)
  for (let kill = 0; kill < count; kill++) {
    const victim = await next
    await victim.ready
    // The next one starts up while this one works.
    if (kill + 1 < count) next = startNth(kill + 1)
    victim.child.stdin.write('go\n')
    await sleep(delay())
    victim.child.kill('SIGKILL')
    await once(victim.child, 'close')
    taken.set(folderOf(kill), [...(taken.get(folderOf(kill)) ?? []), ...victim.taken])
  }
  return taken
}

it('a folder store killed at 200 random points never loses a result that it took, and never shows half of one', async () => {
  const perLane = kills / lanes
  const taken = await Promise.all(Array.from({ length: lanes }, (_, lane) => killInTurn(lane, perLane)))
  let results = 0
  for (const [folder, numbers] of taken.flatMap((lane) => [...lane])) {
    const stored = await collect(folderStore(folder).history({}))
    const commits = stored.map(({ subject }) => subject.commit)
    expect(new Set(commits).size).toBe(commits.length)
    expect(commits).toEqual(expect.arrayContaining(numbers.map(commitId)))
    for (const { subject } of stored) {
      const { sha256 = '' } = subject.predictions ?? {}
      expect(await readFile(join(folder, 'predictions', `${sha256}.parquet`), 'utf8')).toMatch(
        /^rows of \d+$/,
      )
    }
    results += numbers.length
  }
  // Killed before they had taken anything, they would prove nothing.
  expect(results).toBeGreaterThan(kills / 10)
}, 600_000)
