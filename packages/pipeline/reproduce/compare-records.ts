import { isDeepStrictEqual } from 'node:util'
import type { ComparedFact } from './reproduction.ts'

type Facts = Readonly<Record<string, unknown>>

/** The entries in which two records differ, in the order of their keys. */
export function compareRecords(registered: Facts, again: Facts): ComparedFact[] {
  const keys = [...new Set([...Object.keys(registered), ...Object.keys(again)])].sort()
  return keys.flatMap((key) => {
    const sides = { registered: factOf(registered, key), again: factOf(again, key) }
    return isDeepStrictEqual(sides.registered, sides.again) ? [] : [{ key, ...sides }]
  })
}

/** In what two machines differ that a number may depend on. */
export function compareEnvironments(registered: Facts, again: Facts): ComparedFact[] {
  return compareRecords(registered, again).filter(({ key }) => !ofNoEffect.has(key))
}

/** Machines of one kind have a little more or less of it. */
const ofNoEffect: ReadonlySet<string> = new Set(['memoryBytes'])

function factOf(facts: Facts, key: string): unknown {
  return Object.hasOwn(facts, key) ? facts[key] : null
}
