import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGolden, slack } from './goldens-for-tests.ts'
import { createRandom } from './random.ts'
import { normalDraws } from './simulation-for-tests.ts'
import { wilcoxonSignedRank } from './wilcoxon.ts'

type Inputs = { x: number[]; y: number[]; kind: string }
type Expected = Record<string, { value: { statistic: number; pvalue: number } }>
const golden = readGolden<Inputs, Expected>('paired_tests')
const distinct = (n: number) => Array.from({ length: n }, (_, row) => (row + 1) * (row % 3 === 0 ? -1 : 1))

describe("Wilcoxon's signed-rank test", () => {
  it.each(
    golden.cases.map(({ inputs, expected }) => [inputs.x.length, inputs.kind, inputs, expected] as const),
  )('equals scipy on %i pairs (%s)', (_, __, { x, y }, expected) => {
    const got = wilcoxonSignedRank(x.map((value, row) => value - (y[row] as number)))
    for (const [alternative, p] of [
      ['two-sided', got.twoSided],
      ['less', got.less],
      ['greater', got.greater],
    ] as const) {
      const want = expected[`wilcoxon|wilcox|auto|correction=False|${alternative}`]
      expect(Math.abs(p - (want?.value.pvalue as number))).toBeLessThanOrEqual(
        slack(want?.value.pvalue as number, golden.tolerance),
      )
    }
    const negativeRanks = (got.pairs * (got.pairs + 1)) / 2 - got.positiveRanks
    const statistic = expected['wilcoxon|wilcox|auto|correction=False|two-sided']?.value.statistic
    expect(Math.min(got.positiveRanks, negativeRanks)).toBe(statistic)
  })

  it.each([
    ['50 different sizes', distinct(50), 'exact'],
    ['51 different sizes', distinct(51), 'asymptotic'],
    ['13 with a tie', [...distinct(12), 1], 'exact'],
    ['14 with a tie', [...distinct(13), 1], 'asymptotic'],
    ['13 with a zero', [...distinct(12), 0], 'exact'],
    ['14 with a zero', [...distinct(13), 0], 'asymptotic'],
  ])('counts patterns of signs or approximates, as scipy does, for %s', (_, differences, method) => {
    expect(wilcoxonSignedRank(differences).method).toBe(method)
  })

  it('has a small p on the side on which the differences are', () => {
    const { less, greater } = wilcoxonSignedRank([1, 2, 3, 4, 5, 6, 7, 8])
    expect(greater).toBe(1 / 256)
    expect(less).toBe(1)
  })

  it.each([0, 1, 13, 14, 60])('sees nothing in %i differences of 0 and more', (zeros) => {
    const got = wilcoxonSignedRank(new Float64Array(zeros + 1))
    expect(got).toMatchObject({ positiveRanks: 0, pairs: 0, twoSided: 1, less: 1, greater: 1 })
  })

  it.each([[[]], [[1, Number.NaN, -2]]])('knows nothing of %j', (differences) => {
    const got = wilcoxonSignedRank(differences)
    expect([got.twoSided, got.less, got.greater]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })

  it('turns over with the signs and does not depend on order or unit', () => {
    const differences = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(differences, (drawn) => {
        const got = wilcoxonSignedRank(drawn)
        const turned = wilcoxonSignedRank(drawn.map((difference) => -difference))
        expect(turned.less).toBeCloseTo(got.greater, 12)
        expect(turned.twoSided).toBeCloseTo(got.twoSided, 12)
        expect(got.less + got.greater).toBeGreaterThanOrEqual(1 - 1e-12)
        expect(wilcoxonSignedRank(drawn.toReversed().map((difference) => difference * 8))).toEqual(got)
      }),
    )
  })

  it.each([12, 40, 200])('is wrong about %i symmetric differences no more often than it says', (rows) => {
    const random = createRandom(`a/a ${rows}`)
    let rejected = 0
    for (let sample = 0; sample < 2_000; sample++) {
      if (wilcoxonSignedRank(normalDraws(random, rows)).greater < 0.05) rejected++
    }
    expect(rejected).toBeGreaterThan(70)
    expect(rejected).toBeLessThan(130)
  })
})
