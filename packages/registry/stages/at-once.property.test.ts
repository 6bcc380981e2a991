import { setImmediate as tick } from 'node:timers/promises'
import { MlgateError } from '@mlgate/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTag } from '../tags/grammar.ts'
import { deprecate } from './deprecate.ts'
import { stageHistory } from './history.ts'
import { promote } from './promote.ts'
import { registeredAt } from './registered-at.ts'
import { registryOfSigns } from './registry-of-signs.test-helper.ts'
import { rollback } from './rollback.ts'
import { unassign } from './unassign.ts'

const versions = ['1.0.0', '1.1.0', '1.2.0'] as const
const stage = fc.constantFrom('production', 'staging')
const version = fc.constantFrom(...versions)
const deed = fc.oneof(
  { arbitrary: fc.record({ does: fc.constant('promote' as const), stage, version }), weight: 5 },
  { arbitrary: fc.record({ does: fc.constant('rollback' as const), stage }), weight: 3 },
  { arbitrary: fc.record({ does: fc.constant('unassign' as const), stage }), weight: 2 },
  { arbitrary: fc.record({ does: fc.constant('deprecate' as const), version }), weight: 1 },
)
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

/** What may come of a deed; anything else is a bug. */
const refusals = ['MG6516', 'MG6520', 'MG6521', 'MG6522']

describe('stages that several people change at once', () => {
  it('never lose a tag or move one, count each tag once, and tell in their history what happened', async () => {
    const scripts = fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    const waits = fc.infiniteStream(fc.nat({ max: 3 }))
    await fc.assert(fc.asyncProperty(scripts, waits, play), { numRuns: 150 })
  })
})

async function play(scripts: readonly Deed[][], waits: IterableIterator<number>): Promise<void> {
  const { memory } = registryOfSigns()
  const { host, tags } = memory
  const born = new Map<string, string>()
  const told: string[] = []
  const held: string[] = []
  const interleave = async () => {
    for (let wait = waits.next().value ?? 0; wait > 0; wait -= 1) await tick()
    for (const [name, { commit }] of tags) {
      expect(born.get(name) ?? commit).toBe(commit)
      born.set(name, commit)
    }
    expect([...born.keys()].filter((name) => !tags.has(name))).toEqual([])
  }
  memory.before(interleave)
  memory.after(interleave)

  const act = async (own: Deed, order: { who: string; reason: string }) => {
    const place = { ...order, model: 'signs' }
    if (own.does === 'promote') {
      const rules = { require: [], attestation: false }
      return promote({ ...order, reference: `signs@${own.version}`, stage: own.stage, rules }, host)
    }
    if (own.does === 'rollback') return rollback({ ...place, stage: own.stage }, host)
    if (own.does === 'unassign') return unassign({ ...place, stage: own.stage }, host)
    return deprecate({ ...order, reference: `signs@${own.version}` }, host)
  }
  await Promise.all(
    scripts.map(async (script, actor) => {
      for (const [index, own] of script.entries()) {
        try {
          const { outcome, tag } = await act(own, { who: `actor-${actor}`, reason: `deed ${actor}.${index}` })
          if (outcome !== 'changed') continue
          told.push(`${tag} deed ${actor}.${index}`)
          held.push(tag)
        } catch (error) {
          if (!(error instanceof MlgateError) || !refusals.includes(error.code)) throw error
          const [made] = /^signs\S+(?= was made)/.exec(error.message) ?? []
          if (made !== undefined) told.push(`${made} deed ${actor}.${index}`)
        }
      }
    }),
  )

  // Every tag is one that somebody was told of, and nobody was told of a tag that is another's.
  const made = [...tags].filter(([name]) => name.includes('#') || name.endsWith('!'))
  const said = made.map(
    ([name, { description }]) => `${name} ${/deed \d\.\d/.exec(description.message)?.[0]}`,
  )
  expect(told.toSorted()).toEqual(said.toSorted())

  // Whoever was told that it holds had the last word at that moment.
  const names = [...tags.keys()]
  for (const name of held.filter((one) => one.includes('#'))) {
    const earlier = names.slice(0, names.indexOf(name)).filter((one) => isOfStage(one, name))
    expect(Math.max(0, ...earlier.map(rankOf))).toBeLessThan(rankOf(name))
  }

  const { models } = await registeredAt(host)
  const [model] = models
  if (model === undefined) throw new Error('there is a model')
  const counts = made.flatMap(([name]) => {
    const says = readTag(name)
    return says?.kind === 'assignment' ? [`${says.stage} ${says.count}`] : []
  })
  expect(new Set(counts).size).toBe(counts.length)

  const history = await stageHistory(model, host)
  expect(history.map(({ tag }) => tag).toSorted()).toEqual(
    made
      .map(([name]) => name)
      .filter((name) => readTag(name)?.kind !== 'deprecation')
      .toSorted(),
  )
  for (const { stage: name, versions: held, history: entries } of model.stages) {
    const [last] = history.filter((event) => event.stage === name)
    expect(last?.tag).toBe(entries[0]?.tag)
    expect(held).toEqual(last?.action === 'removal' ? [] : [last?.version])
  }
}

const stageIn = (tag: string) => /#([^#!]+)/.exec(tag)?.[1]
const isOfStage = (tag: string, other: string) =>
  stageIn(tag) !== undefined && stageIn(tag) === stageIn(other)

/** At the same count an assignment comes after a removal. */
function rankOf(tag: string): number {
  const says = readTag(tag)
  const count = says !== null && 'count' in says ? (says.count ?? 0) : 0
  return count + (says?.kind === 'assignment' ? 0.5 : 0)
}
