import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommentHost, HostComment } from '../host.ts'
import { markerOf } from '../marker.ts'
import { upsertComment } from '../upsert.ts'
import type { CommentMode, UpsertOptions } from '../upsert-options.ts'
import { failedSection, section, sectionsIn } from './sections-for-tests.ts'
import type { Call, Fault } from './simulated-pull-request.ts'

/** One pull request of a host under test. */
export interface CommentHarness {
  host: CommentHost
  comments(): Promise<readonly HostComment[]>
  /** Someone comments. */
  post(author: string, body: string): Promise<HostComment>
  /** The next call of this kind fails in this way. */
  failNext(call: Call, fault: Fault): void
  /** Runs just before the next call of this kind arrives. */
  beforeNext(call: Call, happening: () => Promise<void>): void
  /** Every call that arrived, pages of a list counted each. */
  calls(): readonly Call[]
  /** Clock and waiting times that suit this host. */
  timing: Pick<UpsertOptions, 'now' | 'sleep' | 'settleMs' | 'patienceMs' | 'random'>
  /** Lets the host's time pass until the work is done. */
  run<Value>(work: Promise<Value>): Promise<Value>
  close(): Promise<void>
}

/** What every host of comments must make of upserts. */
export function describeUpsert(name: string, open: () => Promise<CommentHarness>): void {
  describe(`one comment, on ${name}`, () => {
    let harness: CommentHarness
    beforeEach(async () => {
      harness = await open()
    })
    afterEach(() => harness.close())

    const upsert = (sections: Parameters<typeof upsertComment>[1], mode: CommentMode = 'always', key = 'k') =>
      harness.run(upsertComment(harness.host, sections, { key, mode, ...harness.timing }))
    const bodies = async () => (await harness.comments()).map(({ body }) => body)
    const only = async () => {
      const [body, ...others] = await bodies()
      expect(others).toEqual([])
      return body ?? ''
    }

    it('is created, then updated by the next job, which keeps the section of the first', async () => {
      expect(await upsert([section('a')])).toMatchObject({ outcome: 'created', settled: true })
      expect(await upsert([section('b')])).toMatchObject({ outcome: 'updated', settled: true })
      expect(sectionsIn(await only())).toEqual(['a', 'b'])
    })

    it('an update takes three calls', async () => {
      await upsert([section('a')])
      const before = harness.calls().length
      await upsert([section('b')])
      expect(harness.calls().slice(before)).toEqual(['list', 'update', 'list'])
    })

    it('what says nothing new takes one call and writes nothing', async () => {
      await upsert([section('a')])
      const before = harness.calls().length
      expect(await upsert([section('a')])).toMatchObject({ outcome: 'unchanged' })
      expect(harness.calls().slice(before)).toEqual(['list'])
    })

    it('each key has a comment of its own', async () => {
      await upsert([section('a')], 'always', 'one')
      await upsert([section('b')], 'always', 'two --> <!--')
      expect((await bodies()).map(sectionsIn)).toEqual([['a'], ['b']])
    })

    it('F43: a comment of another with our marker first, and one of ours that only quotes it, stay as they are', async () => {
      const forged = `${markerOf('k')}\n\nforged`
      await harness.post('mallory', forged)
      await harness.post('github-actions[bot]', `quoted: ${forged}`)
      await upsert([section('a')])
      const [first, second, third] = await bodies()
      expect([first, second]).toEqual([forged, `quoted: ${forged}`])
      expect(sectionsIn(third ?? '')).toEqual(['a'])
    })

    it('F44: of several comments of ours the oldest stays, with the sections of all', async () => {
      await upsert([section('a')], 'always', 'other')
      const [body = ''] = await bodies()
      const as = (text: string) => text.replace(markerOf('other'), markerOf('k'))
      await upsert([section('b')])
      await harness.post('github-actions[bot]', as(body))
      await upsert([section('c')])
      expect((await bodies()).map(sectionsIn)).toEqual([['a'], ['a', 'b', 'c']])
    })

    it('F45: an older run that ends last leaves the newer content', async () => {
      await upsert([failedSection('a', { run: 12 })])
      const before = await only()
      expect(await upsert([section('a', { run: 11, attempt: 2 })])).toMatchObject({ outcome: 'unchanged' })
      expect(await only()).toBe(before)
    })

    it('F46: a create that answers 502 after it took effect leaves exactly one comment', async () => {
      harness.failNext('create', 'unanswered')
      expect(await upsert([section('a')])).toMatchObject({ settled: true })
      expect(sectionsIn(await only())).toEqual(['a'])
    })

    it('F46: a create that never arrived is repeated', async () => {
      harness.failNext('create', 'unsent')
      expect(await upsert([section('a')])).toMatchObject({ outcome: 'created' })
      expect(sectionsIn(await only())).toEqual(['a'])
    })

    it.each(['create', 'update'] as const)(
      'F47: a %s that is not allowed is told, with the permission',
      async (call) => {
        if (call === 'update') await upsert([section('a')])
        const before = await bodies()
        harness.failNext(call, 'refused')
        const outcome = await upsert([section('b')])
        expect(outcome).toMatchObject({
          outcome: 'not-allowed',
          message: expect.stringContaining('pull-requests'),
        })
        expect(await bodies()).toEqual(before)
      },
    )

    it('F50: a comment deleted between list and update is created once', async () => {
      await upsert([section('a')])
      const [comment] = await harness.comments()
      harness.beforeNext('update', async () => harness.host.remove(comment?.id ?? 0))
      expect(await upsert([section('b')])).toMatchObject({ outcome: 'created' })
      expect(sectionsIn(await only())).toEqual(['a', 'b'])
    })

    it('F52: is found behind more than 100 other comments', async () => {
      for (let index = 0; index < 230; index += 1) await harness.post('alice', `comment ${index}`)
      await upsert([section('a')])
      await harness.post('alice', 'last')
      await upsert([section('b')])
      const ours = (await bodies()).filter((body) => body.startsWith(markerOf('k')))
      expect(ours.map(sectionsIn)).toEqual([['a', 'b']])
    })

    it('a write that another undid is repeated until it stands', async () => {
      await upsert([section('a')])
      const [before] = await harness.comments()
      let undone = false
      harness.beforeNext('update', async () => {
        harness.beforeNext('list', async () => {
          undone = true
          await harness.host.update(before?.id ?? 0, before?.body ?? '')
        })
      })
      expect(await upsert([section('b')])).toMatchObject({ outcome: 'updated', settled: true })
      expect(undone).toBe(true)
      expect(sectionsIn(await only())).toEqual(['a', 'b'])
    })
  })
}
