import { setImmediate as turn } from 'node:timers/promises'
import { MlgateError } from '@mlgate/core'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { HostedRelease, RegistryHost } from '../host.ts'
import { type MemoryHost, memoryRegistryHost, type UploadFate } from '../test-support/memory-host.ts'
import { publishRequest } from '../test-support/publish-request.ts'
import { releaseFaults } from '../test-support/release-faults.ts'
import { temporaryFolder } from '../test-support/temporary-folder.ts'
import { publishVersion } from './publish-version.ts'

const tag = 'signs@v1.0.0'
/** Longer than most calls take. */
const waitMs = 10

/** A run of somebody: which model it has, what is beside it, on which commit, and when it is killed. */
const runOf = fc.record({
  model: fc.constantFrom('one', 'two'),
  results: fc.constantFrom('812 ms', '815 ms'),
  commit: fc.constantFrom('a', 'a', 'a', 'b'),
  diesAt: fc.option(fc.record({ call: fc.integer({ min: 1, max: 25 }), isDone: fc.boolean() })),
  delays: fc.array(fc.nat(1), { minLength: 1, maxLength: 7 }),
})
type Run = typeof runOf extends fc.Arbitrary<infer Value> ? Value : never

const filesOf = fc.dictionary(
  fc.constantFrom('vocab.txt', 'a/weights.bin', 'b/weights.bin', 'B/Weights.BIN', 'größe.txt', '__init__.py'),
  fc.string({ maxLength: 30 }),
)

const fates = fc.array(
  fc.constantFrom<UploadFate>('whole', 'whole', 'whole', 'answer-lost', 'lost', 'starter', 'garbled'),
  { maxLength: 25 },
)

/** A host as a run sees it that is killed at one of its calls: nothing that it asks for afterwards happens. */
function mortal(host: RegistryHost, { diesAt, delays }: Run): RegistryHost {
  let calls = 0
  const late = async () => {
    for (let turns = 0; turns <= (delays[calls % delays.length] ?? 0); turns += 1) await turn()
  }
  const killed = () => new MlgateError({ code: 'MG8003', message: 'killed' })
  const isDead = () => diesAt !== null && calls > diesAt.call
  return new Proxy(host, {
    get(target, key: keyof RegistryHost) {
      if (key === 'repository' || key === 'download') return target[key]
      return async (...given: never[]) => {
        calls += 1
        await late()
        const isLast = diesAt?.call === calls
        if (isDead() || (isLast && diesAt?.isDone === false)) throw killed()
        const answer = await (target[key] as (...all: never[]) => Promise<unknown>)(...given)
        if (isLast) throw killed()
        return answer
      }
    },
  })
}

const faultsOf = ({ bytes, tags }: MemoryHost, { assets }: HostedRelease, models: readonly string[]) =>
  releaseFaults(new Map(assets.map(({ name, id }) => [name, bytes.get(id) ?? Buffer.alloc(0)])), {
    models,
    commit: tags.get(tag)?.commit,
  })

it('runs at once and one after the other, killed and with faults of the host, never publish half of a version, never two, and never move a tag', async () => {
  const folder = temporaryFolder()
  let count = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(runOf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      filesOf,
      fates,
      fc.integer({ min: 4, max: 40 }),
      async (rounds, files, planned, partBytes) => {
        const memory = memoryRegistryHost()
        const left = [...planned]
        memory.uploads(() => left.shift() ?? 'whole')
        const tags = new Map<string, string>()
        memory.before((method) => {
          for (const [name, { commit }] of memory.tags) {
            expect(tags.get(name) ?? commit).toBe(commit)
            tags.set(name, commit)
          }
          const published = memory.releases.filter(({ isDraft }) => !isDraft)
          expect(published.length).toBeLessThan(2)
          for (const release of published) expect(faultsOf(memory, release, ['one', 'two'])).toStrictEqual([])
          if (method === 'deleteRelease') expect(memory.releases.some(isEmptyDraft)).toBe(true)
        })
        const publish = async (run: Run) => {
          count += 1
          const request = await publishRequest(`${folder}/${count}`, {
            files: { ...withoutCollision(files), 'signs.onnx': run.model, 'evaluation.json': run.results },
            commit: run.commit.repeat(40),
            createdAt: new Date(1.7e12 + count * 1000).toISOString(),
            limits: { partBytes, waitMs, uploads: 3 },
          })
          return publishVersion(request, mortal(memory.host, run))
        }
        for (const runs of rounds) {
          const ended = await Promise.allSettled(runs.map(publish))
          for (const one of ended) {
            if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(MlgateError)
          }
        }
        // Whatever happened: who runs undisturbed ends well, or is told that another model or commit was first.
        left.length = 0
        const [wanted] = rounds.flat() as [Run]
        const calm = { ...wanted, diesAt: null }
        const last = await publish(calm).catch((error: MlgateError) => error.code)
        const there = memory.releases.find(({ isDraft }) => !isDraft)
        if (memory.tags.get(tag)?.commit !== wanted.commit.repeat(40)) {
          expect(last).toBe('MG6511')
          return
        }
        const faults = faultsOf(memory, there as HostedRelease, [wanted.model])
        if (typeof last === 'string') {
          expect([last, ...faults]).toStrictEqual(['MG6510', 'its model is nobody’s'])
          return
        }
        expect(faults).toStrictEqual([])
        expect(await publish(calm)).toMatchObject({ outcome: 'unchanged' })
      },
    ),
    { numRuns: 100 },
  )
}, 300_000)

function isEmptyDraft({ isDraft, assets }: HostedRelease): boolean {
  return isDraft && assets.every(({ state }) => state === 'starter')
}

/** Manifests take no two paths that differ in case alone. */
function withoutCollision({
  'B/Weights.BIN': second,
  ...files
}: Record<string, string>): Record<string, string> {
  return second === undefined || 'b/weights.bin' in files ? files : { ...files, 'B/Weights.BIN': second }
}
