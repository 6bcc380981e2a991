import { describe, expect, it } from 'vitest'
import { jackknifeInterval } from './jackknife-interval.ts'
import { createRandom } from './random.ts'
import { weightedMean } from './resampling.ts'
import { exponentialDraws } from './simulation-for-tests.ts'

const rows = 20_000
const values = exponentialDraws(createRandom('jackknife'), rows)
const options = {
  rows,
  statistic: (weights: Float64Array) => weightedMean(values, weights),
  level: 0.95,
  seed: 1,
}

describe('the jackknife for many rows', () => {
  it('knows the error of a mean as its formula does', () => {
    const mean = weightedMean(values, new Float64Array(rows).fill(1))
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (rows - 1)
    const { value, standardError, low, high } = jackknifeInterval(options)
    expect(value).toBe(mean)
    expect(standardError / Math.sqrt(variance / rows)).toBeGreaterThan(0.8)
    expect(standardError / Math.sqrt(variance / rows)).toBeLessThan(1.25)
    expect((low + high) / 2).toBeCloseTo(mean, 9)
    expect((high - low) / standardError).toBeCloseTo(2 * 1.972, 2)
  })

  it('knows the error of a median, which is no smooth function of the rows', () => {
    const median = (weights: Float64Array) => {
      const kept = values.filter((_, row) => (weights[row] as number) > 0).sort()
      return kept[kept.length >> 1] as number
    }
    const { value, standardError } = jackknifeInterval({ ...options, statistic: median })
    expect(value).toBeCloseTo(Math.LN2, 1)
    // The median of an exponential distribution has a standard error of 1 / √rows.
    expect(standardError * Math.sqrt(rows)).toBeGreaterThan(0.6)
    expect(standardError * Math.sqrt(rows)).toBeLessThan(1.7)
  })

  it('covers the true mean in about 95 % of samples', () => {
    const random = createRandom('coverage of the jackknife')
    let covered = 0
    for (let sample = 0; sample < 400; sample++) {
      const drawn = exponentialDraws(random, 1_000)
      const statistic = (weights: Float64Array) => weightedMean(drawn, weights)
      const { low, high } = jackknifeInterval({ rows: 1_000, statistic, level: 0.95, seed: sample })
      if (low <= 1 && 1 <= high) covered++
    }
    expect(covered / 400).toBeGreaterThan(0.92)
    expect(covered / 400).toBeLessThan(0.98)
  })

  it('takes a difference that nothing moves for certain', () => {
    const without = (value: number) => jackknifeInterval({ ...options, statistic: () => value })
    expect(without(0)).toMatchObject({ low: 0, high: 0, standardError: 0, below: 1 })
    expect(without(-1).below).toBe(0)
  })

  it('says nothing of what is undefined', () => {
    const { low, high, below } = jackknifeInterval({ ...options, statistic: () => Number.NaN })
    expect([low, high, below]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })
})
