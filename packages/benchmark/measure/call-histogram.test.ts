import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CallCounts, callCounter, histogramOf } from './call-histogram.ts'

const countsOf = (...times: number[]) => {
  const counter = callCounter()
  counter.add(Float64Array.from(times))
  return counter.counts()
}

describe('a histogram of calls', () => {
  it('has each call in the bin that its time lies in', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e6, noNaN: true }), (time) => {
        const { first, growth, counts } = histogramOf([countsOf(time)]) ?? expect.fail()
        expect(counts).toEqual([1])
        expect(first).toBeLessThanOrEqual(time * 1.000001)
        expect(first * growth).toBeGreaterThan(time * 0.999999)
      }),
    )
  })

  it('adds the calls of several processes up, however long each took', () => {
    const histogram = histogramOf([countsOf(1, 1, 4), countsOf(0.5), countsOf(), countsOf(4)])
    expect(histogram?.counts.reduce((sum, count) => sum + count, 0)).toBe(5)
    expect(histogram?.counts.filter((count) => count > 0)).toEqual([1, 2, 2])
    expect(histogram).toMatchObject({ first: 0.5 })
    expect(histogram?.counts).toHaveLength(3 * 64 + 1)
  })

  it('has calls that took no time, or for ever, at its ends', () => {
    const { counts } = histogramOf([countsOf(0, 1e300)]) ?? expect.fail()
    expect(counts).toHaveLength(38 * 64 + 1)
    expect([counts[0], counts.at(-1)]).toEqual([1, 1])
  })

  it('is none without a call', () => {
    expect(histogramOf([countsOf(), undefined])).toBeNull()
  })

  it('takes counts of what a child says, and nothing else', () => {
    const count = fc.oneof(fc.nat(9), fc.anything())
    const said = fc.record({ first: fc.oneof(fc.integer(), fc.anything()), counts: fc.array(count) })
    fc.assert(
      fc.property(fc.array(fc.oneof(said, fc.anything())), (all) => {
        const { first, counts } = histogramOf([countsOf(1), ...(all as CallCounts[])]) ?? expect.fail()
        expect(first).toBeGreaterThan(0)
        expect(counts.every((own) => Number.isSafeInteger(own) && own >= 0)).toBe(true)
      }),
    )
    const endless = { first: -896, counts: Array(10_000).fill(1) }
    expect(histogramOf([endless, { first: 1e9, counts: [1] }])?.counts).toHaveLength(38 * 64 + 1)
  })
})
