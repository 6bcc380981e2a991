import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RegistryTag, readTag, writeTag } from './grammar.ts'

describe('a tag of the registry', () => {
  it.each<[string, RegistryTag]>([
    ['signs@v1.2.3', { kind: 'version', name: 'signs', version: '1.2.3' }],
    ['signs@v2.0.0-rc.1', { kind: 'version', name: 'signs', version: '2.0.0-rc.1' }],
    ['signs@v1.2.3!', { kind: 'deprecation', name: 'signs', version: '1.2.3' }],
    ['signs@v1.2.3!#2', { kind: 'deprecation', name: 'signs', version: '1.2.3', count: 2 }],
    ['signs#production#4', { kind: 'assignment', name: 'signs', stage: 'production', count: 4 }],
    ['signs#production', { kind: 'assignment', name: 'signs', stage: 'production' }],
    ['signs#production!#5', { kind: 'removal', name: 'signs', stage: 'production', count: 5 }],
    [
      'vision/models=signs@v1.0.0',
      { kind: 'version', folder: 'vision/models', name: 'signs', version: '1.0.0' },
    ],
  ])('%s is read and written alike', (text, tag) => {
    expect(readTag(text)).toEqual(tag)
    expect(writeTag(tag)).toBe(text)
  })

  it.each([
    'v1.2.3',
    'signs',
    'signs@1.2.3',
    'signs@v1.2',
    'signs@v01.2.3',
    'signs@deprecated',
    'signs#',
    '#production#1',
    'a=b=c@v1.0.0',
  ])('%s is none', (text) => {
    expect(readTag(text)).toBeNull()
  })

  it('is read as it was written, whatever it names', () => {
    const word = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/)
    const number = fc.nat({ max: 1000 })
    const version = fc.tuple(number, number, number).map((parts) => parts.join('.'))
    const place = fc.record({ name: word, folder: word }, { requiredKeys: ['name'] })
    const what = fc.oneof(
      fc.record({ kind: fc.constant('version' as const), version }),
      fc.record({ kind: fc.constant('deprecation' as const), version }),
      fc.record({ kind: fc.constant('assignment' as const), stage: word, count: number }),
      fc.record({ kind: fc.constant('removal' as const), stage: word, count: number }),
    )
    fc.assert(
      fc.property(place, what, (where, which) => {
        const tag = { ...where, ...which } as RegistryTag
        expect(readTag(writeTag(tag))).toEqual(tag)
      }),
    )
  })
})
