import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapInterval, pairedBootstrap, resamplesFor } from './bootstrap.ts'
import { readGolden, type Tolerance } from './goldens-for-tests.ts'

type Expected = {
  observed_mean_difference: number
  standard_error: number
  percentile: { ci95_mean_of_4_runs: [number, number] }
}
const golden = readGolden<{ x: number[]; y: number[] }, Expected>('bootstrap_mean_difference')

/** The weighted mean of these values. */
const meanOf = (values: readonly number[]) => (weights: Float64Array) => {
  let sum = 0
  let total = 0
  values.forEach((value, row) => {
    sum += value * (weights[row] as number)
    total += weights[row] as number
  })
  return sum / total
}

describe('the paired bootstrap', () => {
  it.each(golden.cases.map((one) => [one.inputs.x.length, one] as const))(
    'agrees with scipy on %i pairs',
    (rows, { inputs, expected, tolerance }) => {
      const differences = inputs.x.map((x, row) => x - (inputs.y[row] as number))
      const got = pairedBootstrap({
        rows,
        statistic: meanOf(differences),
        resamples: 9_999,
        seed: 1,
        direction: 'higher',
      })
      const { abs } = tolerance as Tolerance
      expect(got.value).toBeCloseTo(expected.observed_mean_difference, 9)
      expect(Math.abs(got.low - expected.percentile.ci95_mean_of_4_runs[0])).toBeLessThanOrEqual(abs)
      expect(Math.abs(got.high - expected.percentile.ci95_mean_of_4_runs[1])).toBeLessThanOrEqual(abs)
      expect(got.standardError / expected.standard_error).toBeCloseTo(1, 1)
      expect(got.undefinedShare).toBe(0)
    },
  )

  const differences = Array.from({ length: 60 }, (_, row) => Math.sin(row) - 0.5)
  const options = { rows: 60, statistic: meanOf(differences), resamples: 999, direction: 'higher' } as const

  it('repeats to the bit for a seed, and not for another', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (seed, other) => {
        fc.pre(seed !== other)
        expect(pairedBootstrap({ ...options, seed })).toEqual(pairedBootstrap({ ...options, seed }))
        expect(pairedBootstrap({ ...options, seed: other })).not.toEqual(
          pairedBootstrap({ ...options, seed }),
        )
      }),
      { numRuns: 20 },
    )
  })

  it('has a small p where a metric that should be high fell, a large one where it should be low', () => {
    expect(pairedBootstrap({ ...options, seed: 1 }).p).toBe(1 / 1_000)
    expect(pairedBootstrap({ ...options, seed: 1, direction: 'lower' }).p).toBe(1)
  })

  it('says of identical predictions that they differ by exactly nothing', () => {
    const same = pairedBootstrap({ ...options, seed: 1, statistic: () => 0 })
    expect(same).toMatchObject({ value: 0, low: 0, high: 0, standardError: 0, p: 1 })
  })

  it('does not let a handful of rows prove what they cannot', () => {
    const worse = { resamples: 9_999, seed: 1, direction: 'higher', statistic: () => -0.1 } as const
    expect(pairedBootstrap({ ...worse, rows: 1 })).toMatchObject({ low: -0.1, high: -0.1, p: 0.5 })
    expect(pairedBootstrap({ ...worse, rows: 6 }).p).toBe(1 / 64)
    expect(pairedBootstrap({ ...worse, rows: 60 }).p).toBe(1 / 10_000)
  })

  it('is wrong about equally good models in about as many cases as it says', () => {
    let rejected = 0
    for (let sample = 0; sample < 400; sample++) {
      const noise = Array.from({ length: 80 }, (_, row) => Math.sin(12.9898 * (sample * 80 + row)) * 43758.5)
      const symmetric = noise.map((value) => value - Math.floor(value) - 0.5)
      const { p } = pairedBootstrap({
        rows: 80,
        statistic: meanOf(symmetric),
        resamples: 499,
        seed: sample,
        direction: 'lower',
      })
      if (p < 0.05) rejected++
    }
    expect(rejected / 400).toBeGreaterThan(0.02)
    expect(rejected / 400).toBeLessThan(0.09)
  })
})

describe('resamples on which the statistic is undefined', () => {
  /** Undefined as soon as row 0 is absent, which is so in about 37 % of resamples. */
  const needsFirst = (weights: Float64Array) => (weights[0] === 0 ? Number.NaN : (weights[1] as number))
  const options = { rows: 50, resamples: 2_000, seed: 3 } as const

  it('are left out and counted', () => {
    const got = bootstrapInterval({ ...options, statistic: needsFirst })
    expect(got.undefinedShare).toBeCloseTo(0.36, 1)
    expect(got).toMatchObject({ value: 1, low: 0, method: 'bootstrap-percentile', level: 0.95 })
    expect(got.high).toBeGreaterThanOrEqual(3)
  })

  it('leave no interval and no p when they are more than half', () => {
    const rarely = (weights: Float64Array) => ((weights[0] as number) < 2 ? Number.NaN : -1)
    const got = pairedBootstrap({ ...options, statistic: rarely, direction: 'higher' })
    expect(got.undefinedShare).toBeGreaterThan(0.5)
    expect([got.low, got.high, got.standardError, got.p]).toEqual(Array(4).fill(Number.NaN))
  })

  it('are all of them when there are no rows', () => {
    const got = bootstrapInterval({ ...options, rows: 0, statistic: () => Number.NaN })
    expect(got).toMatchObject({ value: Number.NaN, low: Number.NaN, high: Number.NaN, undefinedShare: 1 })
  })
})

describe('weights of rows', () => {
  it('are multiplied with how often a row was drawn', () => {
    const values = [5, 1, 3, 100]
    const rowWeights = Float64Array.of(1, 2, 0.5, 0)
    const got = bootstrapInterval({
      rows: 4,
      statistic: meanOf(values),
      rowWeights,
      resamples: 500,
      seed: 1,
    })
    expect(got.value).toBeCloseTo((5 + 2 + 1.5) / 3.5, 12)
    expect(got.low).toBeGreaterThanOrEqual(1)
    expect(got.high).toBeLessThanOrEqual(5)
    expect(rowWeights).toEqual(Float64Array.of(1, 2, 0.5, 0))
  })
})

describe('how many resamples', () => {
  it.each([
    [450, 9_999],
    [10_000, 5_000],
    [1_000_000, 999],
    [0, 9_999],
  ])('%i rows are worth', (rows, resamples) => {
    expect(resamplesFor(rows)).toBe(resamples)
  })
})
