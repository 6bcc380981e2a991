import { describe, expect, it } from 'vitest'
import type { BaselineSearch, FoundBaseline } from '../find.ts'
import { sampleResult } from '../test-support/sample-results.ts'
import { ageInWords, baselineSentence } from './describe.ts'

const commit = 'a1b2c3d'.padEnd(40, '0')
const result = sampleResult({ startedAt: '2026-11-19T00:00:00Z' })
const context = { now: new Date('2026-11-21T03:00:00Z'), environment: result.environment }
const stored: FoundBaseline = {
  how: 'first-parent',
  location: 'branch mlgate, results/2026-11.ndjson',
  commit,
  sha256: '00',
  result,
  origin: { how: 'first-parent', commit, branch: 'main' },
}
const sentence = (found: Partial<FoundBaseline>, further: object = {}) =>
  baselineSentence({ found: { ...stored, ...found }, passedOver: [] }, { ...context, ...further })

describe('a baseline in a sentence', () => {
  it('says which commit it is, how it was found, how old it is, and on what it was measured', () => {
    expect(sentence({})).toBe(
      'compared with main at a1b2c3d, what this branch merges into, 2 days old, same runner type',
    )
  })

  it.each([
    ['merge-base', 'where this branch left it'],
    ['merge-queue', 'what the queue merges onto'],
    ['previous', 'the push before this one'],
  ])('knows the words for %s', (how, words) => {
    expect(sentence({ origin: { how, commit, branch: 'main' } })).toContain(`main at a1b2c3d, ${words}, `)
  })

  it('says what an ancestor stands in for', () => {
    const origin = { how: 'ancestor', commit, before: { sha: 'f'.repeat(40), commits: 3 } }
    expect(sentence({ origin })).toContain(
      'a1b2c3d, the nearest commit that was measured, 3 commits before fffffff',
    )
  })

  it('says when the runner or the data is another', () => {
    const environment = { ...result.environment, cpu: 'b' }
    const data = [{ path: 'test.csv', sha256: 'e' }]
    expect(sentence({}, { environment, data })).toMatch(/other test data, another runner type$/)
    expect(sentence({}, { data: result.subject.data })).toMatch(/same test data, same runner type$/)
  })

  it('says nothing of what is not known', () => {
    expect(
      baselineSentence(
        { found: { how: 'file', location: 'base.onnx', sha256: '' }, passedOver: [] },
        context,
      ),
    ).toBe('compared with base.onnx')
  })

  it('says what to do at the first run, and else why there is none', () => {
    const none: BaselineSearch = {
      found: null,
      passedOver: [{ how: 'merge-base', reason: 'a and b share nothing' }],
    }
    expect(baselineSentence({ ...none, isFirst: true }, context)).toBe(
      'no baseline yet: merge once, and the next change is compared',
    )
    expect(baselineSentence(none, context)).toBe('no baseline: a and b share nothing')
  })

  it.each([
    [30_000, 'just made'],
    [60_000, '1 minute old'],
    [3_600_000 * 30, '30 hours old'],
    [86_400_000 * 2, '2 days old'],
    [86_400_000 * 59, '59 days old'],
    [86_400_000 * 100, '3 months old'],
    [86_400_000 * 800, '2 years old'],
    [-5, 'just made'],
  ])('tells an age of %d ms as "%s"', (age, words) => {
    expect(ageInWords(age)).toBe(words)
  })
})
