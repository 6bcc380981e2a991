import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGolden, slack } from './goldens-for-tests.ts'
import { newcombePaired, type PairedTable } from './newcombe.ts'

type Inputs = { table: [[number, number], [number, number]]; alpha: number }
const golden = readGolden<Inputs, { difference: number; ci: [number, number] }>('newcombe_paired_method10')
const count = fc.nat({ max: 2_000 })
const anyTable: fc.Arbitrary<PairedTable> = fc
  .record({ a: count, b: count, c: count, d: count })
  .filter(({ a, b, c, d }) => a + b + c + d > 0)

describe('the interval of a paired difference', () => {
  it.each(golden.cases)('equals method 10 on $inputs', ({ inputs, expected }) => {
    const [[a, b], [c, d]] = inputs.table
    const { difference, low, high } = newcombePaired({ a, b, c, d }, 1 - inputs.alpha)
    const want = [expected.difference, ...expected.ci]
    for (const [index, got] of [difference, low, high].entries()) {
      const value = want[index] as number
      expect(Math.abs(got - value)).toBeLessThanOrEqual(slack(value, golden.tolerance))
    }
  })

  it('is A − B: above 0 where A alone is right more often', () => {
    expect(newcombePaired({ a: 80, b: 15, c: 2, d: 3 }, 0.95).difference).toBeCloseTo(0.13, 12)
    expect(newcombePaired({ a: 80, b: 15, c: 2, d: 3 }, 0.95).low).toBeGreaterThan(0)
  })

  it('turns round when the two models change places', () => {
    fc.assert(
      fc.property(anyTable, ({ a, b, c, d }) => {
        const there = newcombePaired({ a, b, c, d }, 0.95)
        const back = newcombePaired({ a, b: c, c: b, d }, 0.95)
        expect(back.difference).toBeCloseTo(-there.difference, 12)
        expect(back.low).toBeCloseTo(-there.high, 12)
        expect(back.high).toBeCloseTo(-there.low, 12)
      }),
    )
  })

  it('holds the difference and stays a difference of proportions', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { difference, low, high } = newcombePaired(table, 0.95)
        expect(low).toBeLessThanOrEqual(difference)
        expect(high).toBeGreaterThanOrEqual(difference)
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(high).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  it('is not a number without rows', () => {
    expect(newcombePaired({ a: 0, b: 0, c: 0, d: 0 }, 0.95)).toEqual({
      difference: Number.NaN,
      low: Number.NaN,
      high: Number.NaN,
    })
  })

  it('narrows with a million rows instead of overflowing', () => {
    const { low, high } = newcombePaired({ a: 900_000, b: 20_000, c: 20_500, d: 59_500 }, 0.95)
    expect(high - low).toBeGreaterThan(0)
    expect(high - low).toBeLessThan(0.001)
  })
})
