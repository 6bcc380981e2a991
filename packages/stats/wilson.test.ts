import { describe, expect, it } from 'vitest'
import { readGolden, slack } from './goldens-for-tests.ts'
import { wilson } from './wilson.ts'

type Inputs = { count: number; nobs: number; alpha: number }
const golden = readGolden<Inputs, { wilson: [number, number] }>('binomial_intervals')

describe('the interval of a proportion', () => {
  it.each(golden.cases)('equals statsmodels for $inputs', ({ inputs, expected }) => {
    const { low, high } = wilson(inputs.count, inputs.nobs, 1 - inputs.alpha)
    expect(Math.abs(low - expected.wilson[0])).toBeLessThanOrEqual(
      slack(expected.wilson[0], golden.tolerance),
    )
    expect(Math.abs(high - expected.wilson[1])).toBeLessThanOrEqual(
      slack(expected.wilson[1], golden.tolerance),
    )
  })

  it('stays between 0 and 1, and is not a number without rows', () => {
    expect(wilson(0, 7, 0.99).low).toBe(0)
    expect(wilson(7, 7, 0.99).high).toBeCloseTo(1, 15)
    expect(wilson(7, 7, 0.99).high).toBeLessThanOrEqual(1)
    expect(wilson(0, 0, 0.95)).toEqual({ low: Number.NaN, high: Number.NaN })
  })
})
