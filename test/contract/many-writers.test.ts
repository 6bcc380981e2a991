import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { branchStore, type RefHost } from '@mlgate/baseline/stores'
import { commitId, sampleResult } from '@mlgate/baseline/test-support'
import { refHost } from '@mlgate/github'
import { createRandom } from '@mlgate/stats'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sectionsIn } from '../../packages/report/comment/test-support/sections-for-tests.ts'
import { all, type Signs, startSigns } from './hosts.ts'
import type { Rest } from './upsert-child.ts'

let signs: Signs
beforeEach(async () => {
  signs = await startSigns()
})
afterEach(() => signs.github.close())

const comments = () => [...signs.repository.comments.values()].map(({ body }) => body)

test('F44: 100 upserts at once from 8 processes, with the client that users have, leave one comment with every section', async () => {
  const [processes, upserts] = [8, 100]
  const { github, pull } = signs
  const token = github.addToken({ 'pull-requests': 'write' })
  const child = fileURLToPath(new URL('upsert-child.ts', import.meta.url))
  const shares = Array.from({ length: processes + 1 }, (_, index) =>
    Math.floor((index * upserts) / processes),
  )
  const children = shares.slice(0, -1).map((first, index) => {
    const count = (shares[index + 1] ?? first) - first
    return fork(child, [github.apiUrl, token, pull, first, count].map(String))
  })
  const outcomes = await keepTime(children, 200)
  expect(outcomes).toEqual(Array.from({ length: upserts }, () => true))
  expect(comments()).toHaveLength(1)
  const expected = Array.from({ length: upserts }, (_, index) => `s${index}`).toSorted()
  expect(sectionsIn(comments()[0] ?? '')).toEqual(expected)
}, 300_000)

/**
 * Lets time pass for all children together, a tick at a time once everybody is asleep: those who wake in the same tick
 * race each other, and a loaded machine makes nothing late.
 */
async function keepTime(children: readonly ChildProcess[], tick: number): Promise<unknown[]> {
  const outcomes: unknown[] = []
  let living = [...children]
  let rests = living.map(nextRest)
  while (living.length > 0) {
    const told = await Promise.all(rests)
    outcomes.push(...told.flatMap(({ wakesAt, outcomes: own }) => (wakesAt === null ? own : [])))
    living = living.filter((_, index) => told[index]?.wakesAt !== null)
    const first = Math.min(...told.flatMap(({ wakesAt }) => wakesAt ?? []))
    rests = living.map(nextRest)
    for (const one of living) one.send(Math.ceil(first / tick) * tick)
  }
  return outcomes
}

function nextRest(child: ChildProcess): Promise<Rest> {
  return new Promise((resolve, reject) => {
    const leave = (code: number | null) => reject(new Error(`a child ended with ${code}`))
    child.once('exit', leave)
    child.once('message', (rest) => {
      child.off('exit', leave)
      resolve(rest as Rest)
    })
  })
}

describe('the branch of a history', () => {
  const now = () => new Date('2026-12-31T10:00:00.000Z')
  const storeOver = (host: RefHost) =>
    branchStore({ host, now, wait: async () => undefined, random: () => 0.5 })
  const add = (host: RefHost, number: number) => {
    const result = sampleResult({ commit: commitId(number), startedAt: now().toISOString() })
    return storeOver(host).write([{ result, predictions: [] }])
  }
  const stored = async () =>
    (await all(storeOver(refHost(signs.connect())).history({}))).map(({ subject }) => subject.commit)

  /**
   * The host as a job reaches it that is killed at one of its calls: the call was sent, or was not, and nothing comes
   * of it or after it. `dead` settles then.
   */
  function mortal(host: RefHost, { at, sends }: { at: number; sends: boolean }) {
    const never = new Promise<never>(() => {})
    let die = () => {}
    const dead = new Promise<void>((resolve) => {
      die = resolve
    })
    let calls = 0
    const proxy = new Proxy(host, {
      get: (target, name: keyof RefHost) => {
        const method = target[name] as (...given: unknown[]) => Promise<unknown>
        return async (...given: unknown[]) => {
          calls += 1
          if (calls < at) return method(...given)
          if (calls === at && sends) await method(...given)
          die()
          return never
        }
      },
    })
    return { host: proxy, dead }
  }

  test('F80: loses no entry to writers that are killed at 200 random points, beside one that lives', async () => {
    const random = createRandom(20261121)
    const kept: number[] = []
    let kills = 0
    let sent = 0
    for (let round = 0; kills < 200; round += 1) {
      // Two jobs of one push that end at once; one of them may be killed, and is then run again.
      const [mine, other] = [2 * round + 1, 2 * round + 2]
      const { host, dead } = mortal(refHost(signs.connect()), {
        at: 1 + Math.floor(random.float() * 5),
        sends: random.float() < 0.5,
      })
      const written = add(host, mine).then(() => 'written')
      const [ended] = await Promise.all([
        Promise.race([written, dead.then(() => 'killed')]),
        add(refHost(signs.connect()), other),
      ])
      kept.push(other)
      if (ended === 'written') kept.push(mine)
      else {
        kills += 1
        sent += (await stored()).includes(commitId(mine)) ? 1 : 0
        if (round % 2 === 0) {
          await add(refHost(signs.connect()), mine)
          kept.push(mine)
        }
      }
    }
    const commits = await stored()
    expect(new Set(commits).size).toBe(commits.length)
    expect(commits).toEqual(expect.arrayContaining(kept.map(commitId)))
    // Some were killed after their entry was in, and before they heard of it.
    expect(sent).toBeGreaterThan(0)
  })

  test('takes one more of 100,000 results in at most five calls', async () => {
    const months = 12
    const perMonth = Math.ceil(100_000 / months)
    const lines = Array.from({ length: months }, (_, month) =>
      Array.from({ length: perMonth }, (_, index) => {
        const startedAt = new Date(Date.UTC(2026, month, 1, 0, 0, index)).toISOString()
        return `${JSON.stringify(sampleResult({ commit: commitId(month * perMonth + index), startedAt }))}\n`
      }).join(''),
    )
    const files = Object.fromEntries(
      lines.map((content, month) => [`results/2026-${String(month + 1).padStart(2, '0')}.ndjson`, content]),
    )
    const { github, repository } = signs
    github.push(repository, 'mlgate', { files, parents: [] })
    const before = github.seen.length
    const result = sampleResult({ commit: 'f'.repeat(40), startedAt: now().toISOString() })
    await storeOver(refHost(signs.connect())).write([{ result, predictions: [] }])
    const calls = github.seen.slice(before).map(({ route }) => route)
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(5)
    const newest = await all(storeOver(refHost(signs.connect())).history({ last: 2 }))
    expect(newest.map(({ subject }) => subject.commit)).toEqual([
      'f'.repeat(40),
      commitId(months * perMonth - 1),
    ])
  })
})
