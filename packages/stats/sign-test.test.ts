import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianInterval, medianOf, signTestGreater } from './sign-test.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('the sign test', () => {
  it('counts how many lie above, as a coin would', () => {
    expect(signTestGreater(upTo(10), 0)).toBeCloseTo(1 / 1024, 15)
    // scipy.stats.binomtest(9, 10, alternative='greater') = 0.0107421875
    expect(signTestGreater(upTo(10), 1)).toBeCloseTo(11 / 1024, 15)
    expect(signTestGreater(upTo(10), 10)).toBe(1)
    expect(signTestGreater([], 0)).toBe(1)
  })
})

describe('the interval of a median', () => {
  it('lies between values, at the level that so many can reach', () => {
    expect(medianInterval(upTo(10))).toEqual({ low: 2, high: 9, level: 1 - 22 / 1024 })
    expect(medianInterval(upTo(7))).toEqual({ low: 1, high: 7, level: 1 - 2 / 128 })
    // 20 values: the 6th and the 15th, at 95.86 %, as tables of the sign test have it.
    expect(medianInterval(upTo(20))).toMatchObject({ low: 6, high: 15, level: expect.closeTo(0.9586, 4) })
  })

  it('is not had from too few', () => {
    expect(medianInterval(upTo(5))).toBeNull()
    expect(medianInterval(upTo(6))).toMatchObject({ low: 1, high: 6 })
    expect(medianInterval([])).toBeNull()
  })

  it('holds the median, in whatever order the values come', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 6, maxLength: 60 })
    fc.assert(
      fc.property(values, (all) => {
        const found = medianInterval(all)
        expect(found).not.toBeNull()
        expect(found?.low).toBeLessThanOrEqual(medianOf(all))
        expect(found?.high).toBeGreaterThanOrEqual(medianOf(all))
        expect(found?.level).toBeGreaterThanOrEqual(0.95)
      }),
    )
  })
})

it('a median is the middle value or the mean of two', () => {
  expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, Number.NaN])
})

it('a median of values one of which is no number is none', () => {
  expect(medianOf([1, Number.NaN, 2, 3, 4])).toBeNaN()
  expect(medianOf([1, 2, Number.POSITIVE_INFINITY])).toBe(2)
})
