import { dataSchemaJson } from '@mlgate/config'
import { expect, it } from 'vitest'
import { checkCatalogue, typesOf } from './index.ts'

it('every check has an id of its own, a meaning and what to do about it', () => {
  const ids = checkCatalogue.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  // The others are rules in words of their own, and a check that says itself what collides.
  const silent = checkCatalogue.filter(({ hint }) => hint === undefined).map(({ id }) => id)
  expect(silent).toEqual(['duplicate-column', 'rule', 'query'])
})

it('every limit of a data schema is asked for by some check', () => {
  const { columns, warn } = dataSchemaJson().properties as unknown as Record<
    string,
    Keys & { additionalProperties: Keys }
  >
  const asked = checkCatalogue.flatMap(({ key }) => (key ?? '').split(/[,;] /)).join(' ')
  const keysOf = (keys: Keys | undefined) => Object.keys(keys?.properties ?? {})
  const limits = [...keysOf(columns?.additionalProperties.properties?.warn), ...keysOf(warn)]
  expect(limits.length).toBeGreaterThan(20)
  for (const limit of limits) expect(asked).toContain(limit)
})

it('checks of columns say for which types they are', () => {
  const typed = (id: string) => typesOf(checkCatalogue.find((kind) => kind.id === id) ?? expect.fail(id))
  expect(typed('freshness')).toEqual(['date', 'timestamp'])
  expect(typed('text-blanks')).toEqual(['string'])
  expect(typed('row-count')).toBeUndefined()
})

interface Keys {
  properties?: Record<string, Keys>
}
