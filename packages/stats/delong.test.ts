import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delong, delongPaired } from './delong.ts'
import { readGolden, slack } from './goldens-for-tests.ts'
import { createRandom } from './random.ts'
import { normalDraws } from './simulation-for-tests.ts'

type Inputs = { y_true: number[]; score_a: number[]; score_b: number[] }
type Expected = {
  auc_a: number
  auc_b: number
  difference: number
  cov: [[number, number], [number, number]]
  var_difference: number
  pvalue: number
  ci95_difference: [number, number]
}
const golden = readGolden<Inputs, Expected>('delong_paired')
const near = (got: number, want: number) =>
  expect(Math.abs(got - want)).toBeLessThanOrEqual(slack(want, golden.tolerance))

describe('the area under a ROC curve', () => {
  it.each(golden.cases.map((one) => [one.inputs.y_true.length, one] as const))(
    'and its standard error are those of the reference on %i rows',
    (_, { inputs, expected }) => {
      const { auc, standardError } = delong({ scores: inputs.score_a, positives: inputs.y_true })
      near(auc, expected.auc_a)
      near(standardError ** 2, expected.cov[0][0])
    },
  )

  it('has an interval that is symmetric in log odds', () => {
    // Area 8/9 with a standard error of √(1/81 + 1/81), by hand.
    const got = delong({ scores: [1, 2, 4, 3, 5, 6], positives: [0, 0, 0, 1, 1, 1] })
    expect(got.auc).toBeCloseTo(8 / 9, 15)
    expect(got.standardError).toBeCloseTo(Math.SQRT2 / 9, 15)
    const logOdds = (share: number) => Math.log(share / (1 - share))
    const reach = (1.959963984540054 * got.standardError) / (got.auc * (1 - got.auc))
    expect(logOdds(got.low)).toBeCloseTo(Math.log(8) - reach, 12)
    expect(logOdds(got.high)).toBeCloseTo(Math.log(8) + reach, 12)
  })

  it('stays within 0 … 1, turns over with the scores, and knows only their order', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.boolean()), {
      minLength: 4,
      maxLength: 40,
    })
    fc.assert(
      fc.property(rows, (drawn) => {
        const positives = drawn.map(([, positive]) => Number(positive))
        fc.pre(positives.includes(0) && positives.includes(1))
        const scores = drawn.map(([score]) => score)
        const got = delong({ scores, positives })
        const turned = delong({ scores: scores.map((score) => -score), positives })
        expect(got.low).toBeGreaterThanOrEqual(0)
        expect(got.high).toBeLessThanOrEqual(1)
        expect(got.low).toBeLessThanOrEqual(got.auc)
        expect(got.high).toBeGreaterThanOrEqual(got.auc)
        expect(turned.auc).toBeCloseTo(1 - got.auc, 12)
        expect(turned.low).toBeCloseTo(1 - got.high, 9)
        expect(delong({ scores: scores.map((score) => Math.exp(score)), positives })).toEqual(got)
      }),
    )
  })

  it('is not taken for certain when a few rows are in perfect order', () => {
    const few = delong({ scores: [1, 2, 3, 4, 5, 6], positives: [0, 0, 0, 1, 1, 1] })
    expect(few).toMatchObject({ auc: 1, standardError: 0, high: 1 })
    expect(few.low).toBeGreaterThan(0.4)
    expect(few.low).toBeLessThan(0.7)
    const rows = Array.from({ length: 2_000 }, (_, row) => row)
    const many = delong({ scores: rows, positives: rows.map((row) => Number(row >= 1_000)) })
    expect(many.low).toBeGreaterThan(0.995)
  })

  it('has limits but no standard error with a single positive row', () => {
    const got = delong({ scores: [1, 2, 3, 4], positives: [0, 0, 1, 0] })
    expect(got.auc).toBeCloseTo(2 / 3, 15)
    expect(got.standardError).toBeNaN()
    expect(got.low).toBeLessThan(0.3)
    expect(got.high).toBeGreaterThan(0.9)
  })

  it.each([
    ['only positive rows', [1, 2], [1, 1]],
    ['only negative rows', [1, 2], [0, 0]],
    ['no rows', [], []],
    ['a score that is not a number', [1, Number.NaN, 3, 4], [0, 1, 0, 1]],
  ])('is not a number with %s', (_, scores, positives) => {
    const nothing = { auc: Number.NaN, standardError: Number.NaN, low: Number.NaN, high: Number.NaN }
    expect(delong({ scores, positives })).toEqual(nothing)
  })

  it('is covered by its interval in about 95 % of samples', () => {
    const random = createRandom('coverage')
    const positives = Array.from({ length: 80 }, (_, row) => Number(row < 30))
    const shift = 1.8123876 // Two normals so far apart: an area of Φ(1.8123876 / √2) = 0.9.
    let covered = 0
    for (let sample = 0; sample < 1_000; sample++) {
      const noise = normalDraws(random, 80)
      const { low, high } = delong({ scores: noise.map((z, row) => (row < 30 ? z + shift : z)), positives })
      if (low <= 0.9 && 0.9 <= high) covered++
    }
    expect(covered).toBeGreaterThan(930)
    expect(covered).toBeLessThan(975)
  })
})

describe('the difference of two areas on the same rows', () => {
  it.each(golden.cases.map((one) => [one.inputs.y_true.length, one] as const))(
    'is that of the reference on %i rows',
    (_, { inputs, expected }) => {
      const { y_true: positives, score_a: candidate, score_b: base } = inputs
      const got = delongPaired({ candidate, base, positives })
      near(got.candidate, expected.auc_a)
      near(got.base, expected.auc_b)
      near(got.difference, expected.difference)
      near(got.standardError ** 2, expected.var_difference)
      near(got.low, expected.ci95_difference[0])
      near(got.high, expected.ci95_difference[1])
      near(2 * Math.min(got.p, 1 - got.p), expected.pvalue)
      near(delongPaired({ candidate: base, base: candidate, positives }).p, 1 - got.p)
    },
  )

  it('has a small p where the candidate is worse', () => {
    const { inputs } = golden.cases[2] as (typeof golden.cases)[number]
    const [better, worse] = [inputs.score_a, inputs.score_b]
    expect(delongPaired({ candidate: worse, base: better, positives: inputs.y_true }).p).toBeLessThan(0.011)
    expect(delongPaired({ candidate: better, base: worse, positives: inputs.y_true }).p).toBeGreaterThan(0.98)
  })

  it('is exactly nothing between the same scores', () => {
    const scores = [0.1, 0.9, 0.4, 0.4, 0.7]
    const got = delongPaired({ candidate: scores, base: [...scores], positives: [0, 1, 0, 1, 0] })
    expect(got).toMatchObject({ difference: 0, low: 0, high: 0, standardError: 0, p: 1 })
  })

  it('leaves room when two models differ and both order a few rows perfectly', () => {
    const positives = [0, 0, 0, 1, 1, 1]
    const got = delongPaired({ candidate: [1, 2, 3, 4, 5, 6], base: [2, 1, 3, 6, 5, 4], positives })
    expect(got).toMatchObject({ difference: 0, standardError: 0, p: 1 })
    expect(got.low).toBeLessThan(-0.3)
    expect(got.high).toBeGreaterThan(0.3)
  })

  it('does not let a handful of rows prove what they cannot', () => {
    const got = delongPaired({ candidate: [4, 3, 2, 1], base: [1, 2, 3, 4], positives: [0, 0, 1, 1] })
    expect(got).toMatchObject({ difference: -1, p: 1 / 16 })
    expect(got.high).toBeGreaterThan(-0.9)
  })

  it('is not a number with a single class, and has no p with a single positive row', () => {
    const one = delongPaired({ candidate: [1, 2, 3], base: [1, 3, 2], positives: [1, 1, 1] })
    expect(Object.values(one).every(Number.isNaN)).toBe(true)
    const single = delongPaired({ candidate: [1, 2, 3], base: [1, 3, 2], positives: [0, 1, 0] })
    expect(single).toMatchObject({ difference: -0.5, p: Number.NaN, low: Number.NaN })
  })

  it('calls equally good models worse about as often as it says', () => {
    const random = createRandom('a/a')
    const positives = Array.from({ length: 120 }, (_, row) => Number(row < 40))
    let [rejected, covered] = [0, 0]
    for (let sample = 0; sample < 1_000; sample++) {
      const signal = normalDraws(random, 120).map((z, row) => (row < 40 ? z + 1.5 : z))
      const noisy = () => normalDraws(random, 120).map((z, row) => (signal[row] as number) + z)
      const { p, low, high } = delongPaired({ candidate: noisy(), base: noisy(), positives })
      if (p < 0.05) rejected++
      if (low <= 0 && 0 <= high) covered++
    }
    expect(rejected).toBeGreaterThan(25)
    expect(rejected).toBeLessThan(70)
    expect(covered).toBeGreaterThan(930)
  })
})
