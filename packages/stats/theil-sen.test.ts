import { describe, expect, it } from 'vitest'
import { readGolden, slack } from './goldens-for-tests.ts'
import { createRandom } from './random.ts'
import { normalDraws } from './simulation-for-tests.ts'
import { type TheilSenSlope, theilSen } from './theil-sen.ts'

type Inputs = { kind: string; x: number[]; y: number[] }
const golden = readGolden<Inputs, Record<string, TheilSenSlope>>('theil_slopes')

describe('the slope of Theil and Sen', () => {
  it.each(
    golden.cases.flatMap(({ inputs, expected }) =>
      Object.entries(expected).map(([level, want]) => [inputs.kind, Number(level), inputs, want] as const),
    ),
  )('equals scipy for %s at %d', (_, level, { x, y }, want) => {
    const got = theilSen(x, y, level)
    for (const key of ['slope', 'low', 'high'] as const) {
      expect(Math.abs(got[key] - want[key])).toBeLessThanOrEqual(slack(want[key], golden.tolerance))
    }
  })

  it('does not heed the order of points, or a wild one', () => {
    const x = Array.from({ length: 40 }, (_, index) => index)
    const y = x.map((place) => 3 * place)
    y[12] = 1e9
    expect(theilSen(x, y).slope).toBe(3)
    expect(theilSen(x.toReversed(), y.toReversed())).toEqual(theilSen(x, y))
  })

  it('is not known of points at one place', () => {
    expect(theilSen([1, 1], [2, 3]).slope).toBeNaN()
    expect(theilSen([], []).slope).toBeNaN()
  })

  it('has an interval that misses no slope where there is none about as often as it says', () => {
    const random = createRandom('theil')
    const x = Array.from({ length: 30 }, (_, index) => index)
    let missed = 0
    for (let sample = 0; sample < 1_000; sample++) {
      const { low, high } = theilSen(x, [...normalDraws(random, 30)])
      if (low > 0 || high < 0) missed++
    }
    expect(missed).toBeGreaterThan(25)
    expect(missed).toBeLessThan(75)
  })
})
