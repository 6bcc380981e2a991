import fc from 'fast-check'
import { expect, it } from 'vitest'
import { collect } from '../test-support/collect.ts'
import type { Fault } from '../test-support/faults.ts'
import { memoryRefHost } from '../test-support/memory-hosts.ts'
import { commitId, sampleResult } from '../test-support/sample-results.ts'
import { branchStore } from './branch-store.ts'
import type { RefHost } from './hosts.ts'

/** The host as a writer reaches it whose every call waits for the scheduler's leave. */
function scheduled(host: RefHost, scheduler: fc.Scheduler): RefHost {
  const methods = Object.entries(host).map(([name, call]) => [
    name,
    async (...words: unknown[]) => {
      await scheduler.schedule(Promise.resolve(), name)
      return (call as (...words: unknown[]) => unknown)(...words)
    },
  ])
  return Object.fromEntries(methods) as unknown as RefHost
}

it('F80: whatever the order in which the calls of two writers meet, every result is there once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom<Fault>('answer-lost', 'failed'), { maxLength: 2 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      async (scheduler, faults, left, right) => {
        const { host, faults: disturbed } = memoryRefHost()
        disturbed.strike('updateRef', ...faults)
        const writer = async (first: number, count: number) => {
          const wait = () => scheduler.schedule(Promise.resolve(), 'wait')
          const store = branchStore({ host: scheduled(host, scheduler), wait, random: () => 0.5 })
          for (let number = first; number < first + count; number++)
            await store.write([{ result: sampleResult({ commit: commitId(number) }), predictions: [] }])
        }
        const both = Promise.all([writer(100, left), writer(200, right)])
        await scheduler.waitFor(both)
        const results = await collect(branchStore({ host }).history({}))
        const commits = results.map(({ subject }) => subject.commit).sort()
        const expected = [
          ...Array.from({ length: left }, (_, index) => commitId(100 + index)),
          ...Array.from({ length: right }, (_, index) => commitId(200 + index)),
        ]
        expect(commits).toEqual(expected.sort())
      },
    ),
    { numRuns: 150, seed: 20261121 },
  )
})
