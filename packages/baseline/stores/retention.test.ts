import type { Result } from '@mlgate/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitId, sampleResult } from '../test-support/sample-results.ts'
import { type RetentionPolicy, retain } from './retention.ts'
import { seriesId } from './series.ts'

const now = new Date('2026-11-21T00:00:00Z')
const policy: RetentionPolicy = { days: 30, results: 3, predictions: 2, now }
const aged = (days: number, further: Partial<Result> = {}) =>
  sampleResult({ startedAt: new Date(now.getTime() - days * 86_400_000).toISOString(), ...further })
const kept = (results: Result[], changed: Partial<RetentionPolicy> = {}) =>
  retain(results, { ...policy, ...changed }).map(({ result }) => result)

describe('what a history keeps', () => {
  it('is what is young enough', () => {
    expect(kept([aged(31), aged(29), aged(1)])).toEqual([false, true, true])
  })

  it('is as many of each series as asked, the newest', () => {
    expect(kept([aged(4), aged(1), aged(3), aged(2)])).toEqual([false, true, true, true])
  })

  it('is at least the newest of each series and leg, however old', () => {
    const leg = { os: 'mac' }
    expect(kept([aged(500), aged(400), aged(400, { leg }), aged(450, { leg })])).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('is what was released, however old', () => {
    const released = sampleResult({ commit: commitId(7), startedAt: '2020-01-01T00:00:00Z' })
    expect(kept([released, aged(1)], { releases: new Set([commitId(7)]) })).toEqual([true, true])
    expect(kept([released, aged(1)])).toEqual([false, true])
  })

  it('is everything of names that the policy does not hold for', () => {
    const results = [aged(40), aged(1), aged(40, { name: 'lights' }), aged(1, { name: 'lights' })]
    expect(kept(results, { names: new Set(['signs']) })).toEqual([false, true, true, true])
  })

  it('is fewer predictions than results', () => {
    const keeping = retain([aged(3), aged(2), aged(1)], policy)
    expect(keeping.map(({ predictions }) => predictions)).toEqual([false, true, true])
  })

  it('never leaves a series without a result, whatever the policy', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'c'), days: fc.nat(1000) }), { minLength: 1 }),
        fc.nat(100),
        fc.nat(5),
        (samples, days, results) => {
          const all = samples.map((sample) => aged(sample.days, { name: sample.name }))
          const keeping = retain(all, { days, results, predictions: 0, now })
          const left = new Set(all.filter((_, index) => keeping[index]?.result).map(seriesId))
          expect(left).toEqual(new Set(all.map(seriesId)))
        },
      ),
      { seed: 20261121 },
    )
  })
})
