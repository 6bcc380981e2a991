import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fairCoinCdf } from './binomial.ts'
import { readGolden } from './goldens-for-tests.ts'
import { normalCdf, normalQuantile } from './normal.ts'
import { studentCdf, studentQuantile } from './student.ts'

const functions: Record<string, (first: number, second: number) => number> = {
  normalCdf,
  normalQuantile,
  fairCoinCdf,
  studentCdf,
  studentQuantile,
}
const golden = readGolden<{ function: string; arguments: [number, number] }, number>('distributions')

describe('distribution functions', () => {
  it.each(golden.cases)(
    'give what 50 digits give: $inputs.function($inputs.arguments)',
    ({ inputs, expected }) => {
      const got = functions[inputs.function]?.(...inputs.arguments) as number
      // Small chances to twelve digits of their own, not of 1; Student's tail is one minus a sum.
      const absolute = inputs.function === 'studentCdf' ? golden.tolerance.abs : 0
      expect(Math.abs(got - expected)).toBeLessThanOrEqual(
        absolute + golden.tolerance.rel * Math.abs(expected),
      )
    },
  )

  it('reach to the ends', () => {
    expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(Number.POSITIVE_INFINITY)]).toEqual([0, 1])
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ])
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(Number.NaN)]).toEqual(
      Array(3).fill(Number.NaN),
    )
    expect(normalCdf(Number.NaN)).toBeNaN()
    expect(fairCoinCdf(0, 100_000)).toBe(0)
  })

  it('and their inverses undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 14)
      }),
    )
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
        fc.integer({ min: 1, max: 20_000 }),
        (p, n) => {
          expect(studentCdf(studentQuantile(p, n), n)).toBeCloseTo(p, 12)
        },
      ),
    )
  })

  it('drop a fraction of a degree of freedom', () => {
    expect(studentQuantile(0.975, 4.9)).toBe(studentQuantile(0.975, 4))
    expect(studentCdf(-2, 4.9)).toBe(studentCdf(-2, 4))
  })
})
