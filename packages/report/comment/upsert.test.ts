import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markerOf } from './marker.ts'
import { renderComment } from './render.ts'
import { failedSection, section, sectionsIn } from './test-support/sections-for-tests.ts'
import { type Call, type Fault, SimulatedPullRequest, us } from './test-support/simulated-pull-request.ts'
import { describeUpsert } from './test-support/upsert-behaviour.ts'
import { openVirtualHarness } from './test-support/virtual-harness.ts'
import { seededRandom, VirtualTime } from './test-support/virtual-time.ts'
import { upsertComment } from './upsert.ts'
import type { UpsertOptions } from './upsert-options.ts'

describeUpsert('a simulated host', openVirtualHarness)

const calm = { delays: () => ({ before: 5, after: 5 }), fault: () => null }

async function openPullRequest() {
  const time = new VirtualTime()
  const pullRequest = new SimulatedPullRequest(time)
  const upsert = (
    sections: Parameters<typeof upsertComment>[1],
    own: Partial<UpsertOptions> = {},
    author: string | undefined = us,
  ) =>
    time.run(
      upsertComment(pullRequest.host(calm, author), sections, {
        key: 'k',
        mode: 'always',
        now: time.now,
        sleep: time.sleep,
        random: seededRandom(7),
        ...own,
      }),
    )
  const body = () => pullRequest.comments.map((comment) => comment.body).join('\n')
  return { time, pullRequest, upsert, body }
}

describe('when a comment is written', () => {
  it('never: no call is made', async () => {
    const { pullRequest, upsert } = await openPullRequest()
    expect(await upsert([failedSection('a')], { mode: 'never' })).toEqual({
      outcome: 'skipped',
      reason: 'never',
    })
    expect(pullRequest.calls).toEqual([])
  })

  it('without sections: no call is made', async () => {
    const { pullRequest, upsert } = await openPullRequest()
    expect(await upsert([])).toEqual({ outcome: 'skipped', reason: 'nothing-to-say' })
    expect(pullRequest.calls).toEqual([])
  })

  it('on-failure: a pass creates nothing', async () => {
    const { pullRequest, upsert } = await openPullRequest()
    expect(await upsert([section('a')], { mode: 'on-failure' })).toEqual({
      outcome: 'skipped',
      reason: 'passed',
    })
    expect(pullRequest.comments).toEqual([])
  })

  it('on-failure: a failure creates the comment, and the pass after it turns it green', async () => {
    const { upsert, body } = await openPullRequest()
    await upsert([failedSection('a')], { mode: 'on-failure' })
    expect(body()).toContain('### ❌')
    await upsert([section('a', { run: 2 })], { mode: 'on-failure' })
    expect(body()).toContain('### ✅')
  })

  it('on-change: the same verdicts at the next commit write nothing', async () => {
    const { pullRequest, upsert, body } = await openPullRequest()
    await upsert([section('a')], { mode: 'on-change' })
    const before = body()
    const again = await upsert([section('a', { run: 2, head: 'f'.repeat(40) })], { mode: 'on-change' })
    expect(again).toMatchObject({ outcome: 'unchanged' })
    expect(body()).toBe(before)
    expect(pullRequest.calls.at(-1)).toBe('list')
  })

  it('on-change: another verdict of one gate is written', async () => {
    const { upsert, body } = await openPullRequest()
    await upsert([section('a')], { mode: 'on-change' })
    await upsert([failedSection('a', { run: 2, head: 'f'.repeat(40) })], { mode: 'on-change' })
    expect(body()).toContain('### ❌')
  })

  it('on-change: a job that stays silent still counts when another writes for the next commit', async () => {
    const { upsert, body } = await openPullRequest()
    const next = { run: 2, head: 'f'.repeat(40) }
    await upsert([section('a'), section('b')], { mode: 'on-change' })
    await upsert([section('a', next)], { mode: 'on-change' })
    await upsert([failedSection('b', next)], { mode: 'on-change' })
    expect(sectionsIn(body())).toEqual(['a', 'b'])
  })

  it('on-change: once another job wrote for a newer commit, a silent one catches up', async () => {
    const { upsert } = await openPullRequest()
    await upsert([section('a'), section('b')], { mode: 'on-change' })
    await upsert([failedSection('b', { run: 2, head: 'f'.repeat(40) })], { mode: 'on-change' })
    const late = await upsert([section('a', { run: 2, head: 'f'.repeat(40) })], { mode: 'on-change' })
    expect(late).toMatchObject({ outcome: 'updated' })
  })
})

describe('whose comment it is', () => {
  it('without knowing who we are, a comment of a person is never ours, one of a bot is', async () => {
    const { pullRequest, upsert } = await openPullRequest()
    const unknown = async (sections: Parameters<typeof upsertComment>[1]) => upsert(sections, {}, undefined)
    pullRequest.post('mallory', `${markerOf('k')}\n`)
    await unknown([section('a')])
    await unknown([section('b')])
    expect(pullRequest.comments.map(({ author }) => author)).toEqual(['mallory', us])
    expect(sectionsIn(pullRequest.comments[1]?.body ?? '')).toEqual(['a', 'b'])
  })

  it('a comment of ours whose state was edited away is written anew', async () => {
    const { pullRequest, upsert } = await openPullRequest()
    pullRequest.post(us, `${markerOf('k')}\r\n\r\nedited by hand`)
    expect(await upsert([section('a')])).toMatchObject({ outcome: 'updated' })
    expect(pullRequest.comments.map(({ body }) => sectionsIn(body))).toEqual([['a']])
  })

  it('a comment of a later version is left as it is', async () => {
    const { pullRequest, upsert } = await openPullRequest()
    const body = `${markerOf('k')}\n\nnew\n\n<!-- mlgate:state 2 AAAA -->`
    pullRequest.post(us, body)
    expect(await upsert([section('a')])).toMatchObject({ outcome: 'newer-version' })
    expect(pullRequest.comments.map((comment) => comment.body)).toEqual([body])
  })
})

describe('many writers at once', () => {
  const faults: (Fault | null)[] = [
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    'unsent',
    'unanswered',
    'late',
  ]

  /** Writers that start at random times, over a host that delays and fails at random. */
  async function meet(seed: number, writers: number, { faulty }: { faulty: boolean }) {
    const random = seededRandom(seed)
    const time = new VirtualTime()
    const pullRequest = new SimulatedPullRequest(time)
    const weather = {
      // A write may arrive long after the reading that it is built on, but always within the time to settle.
      delays: (call: Call) => ({ before: random() * (call === 'list' ? 200 : 1200), after: random() * 200 }),
      fault: (call: Call) =>
        faulty && call !== 'list' ? (faults[Math.floor(random() * faults.length)] ?? null) : null,
    }
    const one = async (index: number) => {
      await time.sleep(random() * 3000)
      return upsertComment(pullRequest.host(weather), [section(`s${index}`)], {
        key: 'k',
        mode: 'always',
        patienceMs: 3_600_000,
        now: time.now,
        sleep: time.sleep,
        random: seededRandom(seed * 1000 + index),
      })
    }
    const outcomes = await time.run(
      Promise.allSettled(Array.from({ length: writers }, (_, index) => one(index))),
    )
    return { outcomes, bodies: pullRequest.comments.map(({ body }) => body), pullRequest }
  }

  it('F44: whatever the interleaving, one comment remains, and it has every section', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2 ** 30 }),
        fc.integer({ min: 2, max: 8 }),
        async (seed, writers) => {
          const { outcomes, bodies } = await meet(seed, writers, { faulty: false })
          expect(outcomes.map((one) => one.status === 'fulfilled' && one.value)).toEqual(
            Array.from({ length: writers }, () => expect.objectContaining({ settled: true })),
          )
          expect(bodies.map(sectionsIn)).toEqual([Array.from({ length: writers }, (_, index) => `s${index}`)])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('F44 F46: nor do answers that are lost or late change that, for all who did not give up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2 ** 30 }),
        fc.integer({ min: 2, max: 6 }),
        async (seed, writers) => {
          const { outcomes, bodies } = await meet(seed, writers, { faulty: true })
          const settled = outcomes.flatMap((one, index) =>
            one.status === 'fulfilled' && 'settled' in one.value && one.value.settled ? [`s${index}`] : [],
          )
          expect(bodies).toHaveLength(1)
          expect(sectionsIn(bodies[0] ?? '')).toEqual(expect.arrayContaining(settled))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('F44: a matrix of thirty legs at once, in at most a dozen calls each on average', async () => {
    const { bodies, pullRequest } = await meet(1, 30, { faulty: false })
    expect(bodies.map((body) => sectionsIn(body).length)).toEqual([30])
    expect(pullRequest.calls.length).toBeLessThanOrEqual(30 * 12)
  })

  it('F44: a duplicate whose creator died goes with the next write, and its section stays', async () => {
    const { pullRequest, upsert } = await openPullRequest()
    await upsert([section('a')])
    await upsert([section('b')], { key: 'other' })
    const [, other] = pullRequest.comments
    if (other !== undefined) other.body = other.body.replace(markerOf('other'), markerOf('k'))
    await upsert([section('c')])
    expect(pullRequest.comments.map(({ body }) => sectionsIn(body))).toEqual([['a', 'b', 'c']])
  })

  it('what another brought back may be lost once more: only a time without any write ends it', async () => {
    const { time, pullRequest, upsert } = await openPullRequest()
    await upsert([section('a')])
    const [comment] = pullRequest.comments
    const without = comment?.body ?? ''
    const restored = renderComment([section('a'), section('b')], { key: 'k' })
    const others = async () => {
      for (const [wait, body] of [
        [500, without],
        [1000, restored],
        [700, without],
      ] as const) {
        await time.sleep(wait)
        if (comment !== undefined) comment.body = body
      }
    }
    const start = time.now()
    void others()
    await upsert([section('b')])
    expect(time.now() - start).toBeGreaterThan(2200)
    expect(pullRequest.comments.map(({ body }) => sectionsIn(body))).toEqual([['a', 'b']])
  })

  it('a list that lags behind a create leads to no second comment', async () => {
    const { time, pullRequest } = await openPullRequest()
    const host = pullRequest.host(calm)
    let lagging = 2
    const lagged = {
      ...host,
      list: async function* () {
        const isLagging = pullRequest.comments.length > 0 && lagging-- > 0
        for await (const comment of host.list()) if (!isLagging) yield comment
      },
    }
    const options = {
      key: 'k',
      mode: 'always',
      now: time.now,
      sleep: time.sleep,
      random: seededRandom(1),
    } as const
    const outcome = await time.run(upsertComment(lagged, [section('a')], options))
    expect(outcome).toMatchObject({ outcome: 'created', settled: true })
    expect(pullRequest.calls.filter((call) => call === 'create')).toHaveLength(1)
  })

  it('a writer that is never left in peace gives up in the end, and says so', async () => {
    const { time, pullRequest } = await openPullRequest()
    const host = pullRequest.host(calm)
    const undone = upsertComment(
      {
        ...host,
        update: async (id, body) => {
          const written = await host.update(id, body)
          await host.update(id, `${markerOf('k')}\n`)
          return written
        },
      },
      [section('a')],
      {
        key: 'k',
        mode: 'always',
        now: time.now,
        sleep: time.sleep,
        random: seededRandom(1),
        patienceMs: 60_000,
      },
    )
    pullRequest.post(us, `${markerOf('k')}\n`)
    expect(await time.run(undone)).toMatchObject({ outcome: 'given-up' })
  })
})
