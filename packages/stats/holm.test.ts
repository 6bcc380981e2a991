import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGolden, slack } from './goldens-for-tests.ts'
import { holm } from './holm.ts'

const golden = readGolden<{ pvalues: number[] }, { holm: { adjusted: number[] } }>('multiple_testing')
const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })

describe('Holm', () => {
  it.each(golden.cases)('equals statsmodels on $inputs.pvalues', ({ inputs, expected }) => {
    const adjusted = holm(inputs.pvalues)
    expect(adjusted).toHaveLength(expected.holm.adjusted.length)
    for (const [index, want] of expected.holm.adjusted.entries()) {
      expect(Math.abs((adjusted[index] as number) - want)).toBeLessThanOrEqual(slack(want, golden.tolerance))
    }
  })

  it('raises every p, never above 1, and keeps their order', () => {
    fc.assert(
      fc.property(pValues, (raw) => {
        const adjusted = holm(raw)
        for (const [index, p] of raw.entries()) {
          const value = adjusted[index] as number
          expect(value).toBeGreaterThanOrEqual(p)
          expect(value).toBeLessThanOrEqual(1)
          for (const [other, q] of raw.entries()) {
            if (p <= q) expect(value).toBeLessThanOrEqual(adjusted[other] as number)
          }
        }
      }),
    )
  })

  it('leaves a test that could not be made out of the family', () => {
    expect(holm([0.01, Number.NaN, 0.04])).toEqual([0.02, Number.NaN, 0.04])
  })

  it('changes nothing about a single p, and has nothing to say of none', () => {
    expect(holm([0.03])).toEqual([0.03])
    expect(holm([])).toEqual([])
  })
})
