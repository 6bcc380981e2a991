import { describe, expect, it } from 'vitest'
import { atLeast, atMost, exactBounds } from './bounds.ts'

describe('exact bounds of a chance', () => {
  it('are those of Clopper and Pearson', () => {
    // scipy.stats.binomtest(2, 200).proportion_ci(0.95, 'exact')
    const { low, high } = exactBounds(2, 200, 0.95)
    expect(low).toBeCloseTo(0.00121335, 8)
    expect(high).toBeCloseTo(0.03565467, 8)
  })

  it('reach 0 and 1 when nothing or everything was found', () => {
    expect(exactBounds(0, 200, 0.95).low).toBe(0)
    // 1 − 0.025^(1/200)
    expect(exactBounds(0, 200, 0.95).high).toBeCloseTo(1 - 0.025 ** (1 / 200), 10)
    expect(exactBounds(200, 200, 0.95).high).toBe(1)
  })
})

it('tails count the number itself', () => {
  expect(atLeast(1, 2, 0.5)).toBeCloseTo(0.75, 12)
  expect(atMost(1, 2, 0.5)).toBeCloseTo(0.75, 12)
  expect(atLeast(0, 2, 0.5)).toBe(1)
})
