import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyResult } from '../sample-results.test-data.ts'
import {
  type CallBin,
  callSides,
  callsIn,
  columnEdges,
  quantile,
  sharesBetween,
  shownTimes,
} from './calls.ts'

const resultOf = (latencies: object) => emptyResult({ kind: 'benchmark', benchmark: { latencies } as never })
/** Calls from 1 to 2 ms, and as many from 2 to 4. */
const two: CallBin[] = [
  { from: 1, to: 2, calls: 10 },
  { from: 2, to: 4, calls: 10 },
]

describe('the calls of a benchmark', () => {
  it('lie in bins that grow by the same factor', () => {
    const sides = callSides(resultOf({ candidate: { first: 1, growth: 2, counts: [10, 10] } }))
    expect(sides).toEqual({ now: two, base: null })
    expect(callsIn(two)).toBe(20)
  })

  it.each([
    ['no bins', { first: 1, growth: 2, counts: [] }],
    ['no calls', { first: 1, growth: 2, counts: [0, 0] }],
    ['bins that do not grow', { first: 1, growth: 1, counts: [1] }],
    ['a time of nothing', { first: 0, growth: 2, counts: [1] }],
    ['less than no calls', { first: 1, growth: 2, counts: [2, -1] }],
    ['no numbers', { first: 1, growth: 2, counts: [Number.NaN] }],
    ['times beyond all numbers', { first: 1e299, growth: 10, counts: [1, 1, 1] }],
  ])('are not drawn from %s', (_, candidate) => {
    expect(callSides(resultOf({ candidate }))).toBeNull()
  })

  it('have quantiles between the edges of their bins', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile(two, share))).toEqual([
      1,
      Math.SQRT2,
      2,
      2 * Math.SQRT2,
      4,
    ])
  })

  it('are shown up to the 99th percentile of the slower side, unless that is far off', () => {
    const slower = [{ from: 8, to: 16, calls: 1 }]
    const [from, to] = shownTimes({ now: two, base: slower })
    expect(from).toBeCloseTo(0.98, 2)
    expect(to).toBeCloseTo(16 * 0.5 ** 0.01, 9)
    const late = [...two.map((bin) => ({ ...bin, calls: 1000 })), { from: 4096, to: 8192, calls: 100 }]
    expect(shownTimes({ now: late, base: null })[1]).toBeCloseTo(4 * quantile(late, 0.9), 9)
  })

  it('make shares of columns that come to all calls within them', () => {
    const quarters = columnEdges([1, 4], 4)
    expect(quarters).toEqual([1, Math.SQRT2, 2, 2 * Math.SQRT2, 4])
    expect(sharesBetween(two, quarters).map((share) => Number(share.toFixed(9)))).toEqual([
      0.25, 0.25, 0.25, 0.25,
    ])
    const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 50 }), (calls, columns) => {
        fc.pre(calls.some((own) => own > 0))
        const { now } =
          callSides(resultOf({ candidate: { first: 1, growth: 1.05, counts: calls } })) ?? expect.fail()
        const shares = sharesBetween(now, columnEdges([1, 1.05 ** calls.length], columns))
        expect(shares).toHaveLength(columns)
        expect(shares.every((share) => share > -1e-9)).toBe(true)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
      }),
    )
  })
})
