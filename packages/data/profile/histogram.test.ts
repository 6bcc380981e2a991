import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countNumber,
  edgesOf,
  emptyBins,
  histogramOf,
  mergeHistograms,
  quantileOf,
  upperHalf,
} from './histogram.ts'

function histogram(values: readonly number[]) {
  const bins = emptyBins()
  for (const value of values) countNumber(bins, upperHalf(value))
  return histogramOf(bins)
}

const numbers = fc.array(
  fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: 1000, max: 1010, noNaN: true }),
    fc.integer({ min: -20, max: 20 }),
    fc.constantFrom(0, -0, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE),
  ),
  { maxLength: 1500, size: 'max' },
)

describe('a histogram', () => {
  it('of two parts together is that of all their numbers, in any order', () => {
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const whole = histogram([...right, ...left].toReversed())
        const read = (values: readonly number[]) => JSON.parse(JSON.stringify(histogram(values)))
        expect(mergeHistograms(read(left), read(right))).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  it('has each number in a bin that holds it, and no more bins than a document has room for', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const { bits, values: starts, counts } = histogram(values)
        expect(starts.length).toBeLessThanOrEqual(512)
        expect(starts).toEqual(starts.toSorted((left, right) => left - right))
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length)
        const edges = starts.map((start) => edgesOf(start, bits))
        for (const value of values) {
          expect(edges.some(([low, high]) => low <= value && value <= high)).toBe(true)
        }
        for (const [index, [low, high]] of edges.entries()) {
          expect(low).toBeLessThanOrEqual(high)
          expect(high).toBeLessThanOrEqual(edges[index + 1]?.[0] ?? Number.POSITIVE_INFINITY)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has small whole numbers in bins of their own', () => {
    const values = [-3, 0, 0, 1, 7, 7, 7]
    expect(histogram(values)).toEqual({ bits: 20, values: [-3, 0, 1, 7], counts: [1, 2, 1, 3] })
    expect(edgesOf(7, 20)).toEqual([7, 7 + 2 ** -18])
    expect(edgesOf(-4, 0)).toEqual([-8, -4])
  })

  it('knows quantiles to within a bin', () => {
    const values = Array.from({ length: 1001 }, (_, index) => index)
    const all = { min: 0, max: 1000 }
    expect(quantileOf(histogram(values), 0.5, all)).toBeCloseTo(500, -0.5)
    expect(quantileOf(histogram(values), 1, all)).toBe(1000)
    expect(quantileOf(histogram(values), 0, all)).toBe(0)
    expect(quantileOf(histogram([5]), 0.5, { min: 5, max: 5 })).toBe(5)
  })
})
