import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGolden, slack } from './goldens-for-tests.ts'
import { mcnemarExact, mcnemarMidP } from './mcnemar.ts'

type Expected = { exact: { pvalue: number }; midp: { pvalue: number } }
const golden = readGolden<{ table: [[number, number], [number, number]] }, Expected>('mcnemar')
const count = fc.nat({ max: 5_000 })

describe('McNemar', () => {
  it.each(golden.cases)('equals statsmodels on $inputs.table', ({ inputs, expected }) => {
    const pairs = { b: inputs.table[0][1], c: inputs.table[1][0] }
    const near = (got: number, want: number) =>
      expect(Math.abs(got - want)).toBeLessThanOrEqual(slack(want, golden.tolerance))
    near(mcnemarExact(pairs), expected.exact.pvalue)
    near(mcnemarMidP(pairs).twoSided, expected.midp.pvalue)
  })

  it('says with a small p that ten rows lost and none won is worse', () => {
    expect(mcnemarMidP({ b: 10, c: 0 }).worse).toBeCloseTo(0.5 ** 11, 15)
    expect(mcnemarMidP({ b: 0, c: 10 }).worse).toBeCloseTo(1 - 0.5 ** 11, 15)
  })

  it('sees nothing where the models never disagree', () => {
    expect(mcnemarMidP({ b: 0, c: 0 })).toEqual({ twoSided: 1, worse: 1 })
    expect(mcnemarExact({ b: 0, c: 0 })).toBe(1)
  })

  it('is right for a million discordant rows', () => {
    // scipy 1.17.1: binom.sf(501500, 10**6, .5) + binom.pmf(501500, 10**6, .5) / 2, and so on.
    expect(mcnemarMidP({ b: 501_500, c: 498_500 }).worse / 0.00134989581569763).toBeCloseTo(1, 12)
    expect(mcnemarMidP({ b: 510_000, c: 490_000 }).worse / 2.7176926318862146e-89).toBeCloseTo(1, 11)
    expect(mcnemarMidP({ b: 500_000, c: 500_000 })).toEqual({
      worse: expect.closeTo(0.5, 12),
      twoSided: expect.closeTo(1 - 0.00079788436133175 / 2, 9),
    })
  })

  it('gives chances: between 0 and 1, and those of both directions add up to 1', () => {
    fc.assert(
      fc.property(count, count, (b, c) => {
        fc.pre(b + c > 0)
        const { worse, twoSided } = mcnemarMidP({ b, c })
        expect(worse).toBeGreaterThanOrEqual(0)
        expect(worse + mcnemarMidP({ b: c, c: b }).worse).toBeCloseTo(1, 9)
        expect(twoSided).toBeLessThanOrEqual(1)
        expect(twoSided).toBeLessThanOrEqual(mcnemarExact({ b, c }) + 1e-12)
      }),
    )
  })

  it('finds more evidence in each further row that got worse', () => {
    fc.assert(
      fc.property(count, count, (b, c) => {
        fc.pre(b + c > 0)
        expect(mcnemarMidP({ b: b + 1, c }).worse).toBeLessThanOrEqual(mcnemarMidP({ b, c }).worse)
      }),
    )
  })

  it.each([
    { b: 1.5, c: 2 },
    { b: -1, c: 2 },
    { b: Number.NaN, c: 0 },
  ])('refuses what is no count: $b and $c', (pairs) => {
    expect(() => mcnemarMidP(pairs)).toThrow(RangeError)
  })
})
