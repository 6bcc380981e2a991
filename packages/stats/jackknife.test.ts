import { describe, expect, it } from 'vitest'
import { accelerationOf } from './jackknife.ts'
import { createRandom } from './random.ts'
import { weightedMean } from './resampling.ts'
import { exponentialDraws } from './simulation-for-tests.ts'

/** For a mean the acceleration is the skewness over 6 √n. */
function accelerationOfMean(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const moment = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0)
  return moment(3) / (6 * moment(2) ** 1.5)
}

describe('acceleration', () => {
  const values = exponentialDraws(createRandom('losses'), 20_000)

  it.each([5, 450, 2_000])('of a mean of %i rows is that of each row left out once', (rows) => {
    const some = values.subarray(0, rows)
    const expected = accelerationOfMean(some)
    const statistic = (weights: Float64Array) => weightedMean(some, weights)
    expect(accelerationOf({ rows, statistic }, 1)).toBeCloseTo(expected, 9)
    expect(accelerationOf({ rows, rowValues: some }, 1)).toBeCloseTo(expected, 9)
  })

  it.each([
    ['any order', values],
    ['ascending order', values.slice().sort()],
  ])('of many rows in %s comes from groups, and is near', (_, all) => {
    let calls = 0
    const statistic = (weights: Float64Array) => {
      calls++
      return weightedMean(all, weights)
    }
    const got = accelerationOf({ rows: all.length, statistic }, 1)
    expect(calls).toBe(250)
    expect(Math.abs(got - accelerationOfMean(all))).toBeLessThan(3 * (0.6 / 250))
  })

  it('counts a row of weight 2 as what it is, one row', () => {
    const rowWeights = Float64Array.from({ length: 9 }, (_, row) => 1 + (row % 2))
    const some = values.subarray(0, 9)
    const statistic = (weights: Float64Array) => weightedMean(some, weights)
    expect(accelerationOf({ rows: 9, rowValues: some, rowWeights }, 1)).toBeCloseTo(
      accelerationOf({ rows: 9, statistic, rowWeights }, 1),
      9,
    )
  })

  it.each([
    ['the same without each row', () => 1],
    ['undefined without one of them', (weights: Float64Array) => (weights[2] === 0 ? Number.NaN : 1)],
  ])('is not a number for a statistic that is %s', (_, statistic) => {
    expect(accelerationOf({ rows: 7, statistic }, 1)).toBeNaN()
  })
})
