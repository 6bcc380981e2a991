import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapInterval, pairedBootstrap, resamplesFor, resamplesOf } from './bootstrap.ts'
import { readGolden, type Tolerance } from './goldens-for-tests.ts'
import { createRandom } from './random.ts'
import { exponentialDraws } from './simulation-for-tests.ts'

type Expected = {
  observed_mean_difference: number
  standard_error: number
  percentile: { ci95_mean_of_4_runs: [number, number] }
  BCa: { ci95_mean_of_4_runs: [number, number] }
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
  const methods = [
    ['percentile', 'percentile', 'bootstrap-percentile'],
    ['bca', 'BCa', 'bootstrap-bca'],
  ] as const
  const cases = golden.cases.flatMap((one) =>
    methods.map(([method, key, told]) => [method, one.inputs.x.length, key, told, one] as const),
  )
  it.each(cases)('(%s) agrees with scipy on %i pairs', (method, rows, key, told, one) => {
    const { inputs, expected, tolerance } = one
    const differences = inputs.x.map((x, row) => x - (inputs.y[row] as number))
    const got = pairedBootstrap({
      rows,
      statistic: meanOf(differences),
      resamples: 9_999,
      seed: 1,
      direction: 'higher',
      method,
    })
    const { abs } = tolerance as Tolerance
    const [low, high] = expected[key].ci95_mean_of_4_runs
    expect(got.value).toBeCloseTo(expected.observed_mean_difference, 9)
    expect(Math.abs(got.low - low)).toBeLessThanOrEqual(abs)
    expect(Math.abs(got.high - high)).toBeLessThanOrEqual(abs)
    expect(got.standardError / expected.standard_error).toBeCloseTo(1, 1)
    expect(got).toMatchObject({ undefinedShare: 0, method: told })
  })

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

  it.each([
    ['losses that are rarely much smaller', 1],
    ['losses that are rarely much greater', -1],
  ])('(bca) is wrong about equally good models about as often as it says: %s', (_, sign) => {
    const random = createRandom('a/a')
    let rejected = 0
    for (let sample = 0; sample < 1_000; sample++) {
      const rowValues = exponentialDraws(random, 80).map((value) => sign * (1 - value))
      const options = { rows: 80, rowValues, resamples: 499, seed: sample, direction: 'lower' } as const
      if (pairedBootstrap({ ...options, method: 'bca' }).p < 0.05) rejected++
    }
    expect(rejected).toBeGreaterThan(25)
    expect(rejected).toBeLessThan(75)
  })
})

describe('a BCa interval', () => {
  const skewed = Float64Array.from({ length: 60 }, (_, row) => Math.exp(3 * Math.sin(row)))
  const options = { rows: 60, rowValues: skewed, resamples: 999, seed: 1, method: 'bca' } as const

  it('covers the mean of skewed values in about 95 % of samples, and misses it on both sides', () => {
    const random = createRandom('coverage')
    let [tooHigh, tooLow] = [0, 0]
    for (let sample = 0; sample < 1_000; sample++) {
      const rowValues = exponentialDraws(random, 80)
      const { low, high } = bootstrapInterval({
        ...options,
        rows: 80,
        rowValues,
        resamples: 799,
        seed: sample,
      })
      if (low > 1) tooHigh++
      if (high < 1) tooLow++
    }
    expect(tooHigh + tooLow).toBeGreaterThan(35)
    expect(tooHigh + tooLow).toBeLessThan(85)
    expect(Math.abs(tooHigh - tooLow)).toBeLessThan(30)
  })

  it('lies nearer to the long tail than the percentile interval', () => {
    const corrected = bootstrapInterval(options)
    const plain = bootstrapInterval({ ...options, method: 'percentile' })
    expect(corrected.method).toBe('bootstrap-bca')
    expect(corrected.low).toBeGreaterThan(plain.low)
    expect(corrected.high).toBeGreaterThan(plain.high)
    expect(corrected.standardError).toBe(plain.standardError)
  })

  it('has its limit at 0 just where the one-sided p says so', () => {
    const rowValues = skewed.map((value) => value - 3.5)
    const paired = pairedBootstrap({ ...options, rowValues, resamples: 4_999, direction: 'lower' })
    const atP = pairedBootstrap({
      ...options,
      rowValues,
      resamples: 4_999,
      direction: 'lower',
      level: 1 - 2 * paired.p,
    })
    expect(paired.p).toBeLessThan(0.5)
    expect(atP.low / paired.standardError).toBeCloseTo(0, 1)
  })

  it('of a constant has no width, and says that it is a percentile interval', () => {
    const constant = bootstrapInterval({ ...options, rowValues: new Float64Array(60).fill(0.1) })
    expect(constant).toMatchObject({ standardError: 0, method: 'bootstrap-percentile' })
    expect([constant.low, constant.high]).toEqual([constant.value, constant.value])
  })

  it('is a percentile interval where leaving one row out leaves nothing', () => {
    // A share among positive rows, of which there is one: a resample without it is left out.
    const needsFirst = (weights: Float64Array) =>
      weights[0] === 0 ? Number.NaN : (weights[1] as number) / (weights[0] as number)
    const { rowValues: _, ...rest } = options
    const got = bootstrapInterval({ ...rest, statistic: needsFirst })
    expect(got.method).toBe('bootstrap-percentile')
    expect(got.low).toBe(0)
  })

  it.each([
    ['of their own', Float64Array.from({ length: 60 }, (_, row) => 1 + (row % 3))],
    ['of 1', null],
  ])(
    'is the same for values per row and for the weighted mean as a function, with weights %s',
    (_, rowWeights) => {
      const { rowValues, ...rest } = options
      const direction = 'lower' as const
      const short = pairedBootstrap({ ...rest, rowValues, rowWeights, direction })
      const long = pairedBootstrap({ ...rest, statistic: meanOf([...skewed]), rowWeights, direction })
      for (const key of ['value', 'low', 'high', 'standardError', 'p'] as const)
        expect(short[key]).toBeCloseTo(long[key], 10)
      expect(short.method).toBe(long.method)
    },
  )
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

  it('fewer where a row holds many cells, such as the boxes of an image', () => {
    expect(resamplesOf({ rows: 450 })).toBe(9_999)
    expect(resamplesOf({ rows: 450, cells: 10_000 })).toBe(5_000)
  })
})
