import { describe, expect, it } from 'vitest'
import { detectableDifference, rowsToDecide } from './power.ts'

describe('what a sample could have shown', () => {
  it('is 3.168 standard errors at α = .01 with a power of 80 %', () => {
    // scipy 1.17.1: norm.ppf(.99) + norm.ppf(.8)
    expect(detectableDifference({ standardError: 1 })).toBeCloseTo(3.1679691076137555, 12)
    expect(detectableDifference({ standardError: 0.02, alpha: 0.05, power: 0.5 })).toBeCloseTo(
      0.0328970725,
      9,
    )
  })
})

describe('rows that would decide', () => {
  // scipy 1.17.1: norm.ppf(.975), norm.ppf(.99) and norm.ppf(.8).
  const [z975, z99, z80] = [1.9599639845400538, 2.3263478740408408, 0.8416212335729143]

  it('are those at which the interval mostly fits into the margin, while the difference is within it', () => {
    // Room of 1 pt − 0.2 pt = 0.8 pt for 2.8 · 2 pt: (5.6 / 0.8)² = 49 times as many rows.
    const rows = rowsToDecide({ rows: 400, difference: -0.002, standardError: 0.02, margin: 0.01 })
    expect(rows).toBe(Math.ceil(400 * (((z975 + z80) * 0.02) / 0.008) ** 2))
  })

  it('are those at which the test mostly rejects, when the difference is far beyond the margin', () => {
    const rows = rowsToDecide({ rows: 400, difference: -0.03, standardError: 0.02, margin: 0.01 })
    expect(rows).toBe(Math.ceil(400 * (((z99 + z80) * 0.02) / 0.03) ** 2))
  })

  it('are those at which most samples are beyond the margin too, when the difference is hardly beyond it', () => {
    const rows = rowsToDecide({ rows: 400, difference: -0.011, standardError: 0.02, margin: 0.01 })
    expect(rows).toBe(Math.ceil(400 * ((z80 * 0.02) / 0.001) ** 2))
  })

  it.each([
    ['the difference is exactly the margin', { difference: -0.01, standardError: 0.02, margin: 0.01 }],
    ['there is no difference and no room for one', { difference: 0, standardError: 0.02, margin: 0 }],
    ['the spread is not known', { difference: -0.002, standardError: Number.NaN, margin: 0.01 }],
  ])('are none when %s', (_, seen) => {
    expect(rowsToDecide({ rows: 400, ...seen })).toBeNull()
  })
})
