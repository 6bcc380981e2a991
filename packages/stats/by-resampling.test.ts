import { describe, expect, it } from 'vitest'
import { differenceByResampling, intervalByResampling } from './by-resampling.ts'
import { meanParts } from './mean-parts.ts'
import { createRandom } from './random.ts'
import { weightedMean } from './resampling.ts'
import { exponentialDraws } from './simulation-for-tests.ts'

const request = { level: 0.95, seed: 's', direction: 'lower' } as const
const lossesOf = (rows: number, seed: string) => {
  const random = createRandom(seed)
  const [now, before] = [exponentialDraws(random, rows), exponentialDraws(random, rows)]
  return now.map((loss, row) => loss - (before[row] as number))
}

describe('a difference by resampling', () => {
  it('is not worse because of a few rows of a heavy-tailed loss, as the bootstrap alone often has it', () => {
    let worse = 0
    for (let sample = 0; sample < 400; sample++) {
      const rowValues = lossesOf(30, `tails ${sample}`).map((difference) => difference ** 5)
      const { p } = differenceByResampling({ rows: 30, rowValues }, { ...request, seed: String(sample) })
      if (p < 0.01) worse++
    }
    expect(worse / 400).toBeLessThan(0.025)
  })

  it('tells smaller p than draws can count, so that a hundred slices can still fail', () => {
    const rowValues = lossesOf(400, 'clear').map((difference) => difference + 1)
    const { p } = differenceByResampling({ rows: 400, rowValues }, request)
    expect(p).toBeLessThan(1e-5)
    expect(p).toBeGreaterThan(0)
  })

  it('is worse where nine of ten rows that changed by the same step got worse, though ties counted in full deny it', () => {
    const rowValues = Float64Array.from({ length: 200 }, (_, row) => (row < 9 ? 0.25 : row === 9 ? -0.25 : 0))
    const { p } = differenceByResampling({ rows: 200, rowValues }, request)
    // Of 1024 exchanges one is worse and ten are as bad: 11 in 1024 are more than .01, 6 in 1024 are not.
    expect(p).toBeLessThan(0.01)
    expect(p).toBeGreaterThan(0.004)
  })

  it.each([
    ['a mean', 30_000],
    ['a mean of few rows', 300],
  ])('is the same to the bit for the same seed: %s', (_, rows) => {
    const rowValues = lossesOf(rows, 'bits')
    expect(differenceByResampling({ rows, rowValues }, request)).toEqual(
      differenceByResampling({ rows, rowValues }, request),
    )
  })

  it('resamples a mean of very many rows by groups, to the same error', () => {
    const rows = 200_000
    const rowValues = lossesOf(rows, 'many')
    const { value, low, high, standardError, method } = differenceByResampling({ rows, rowValues }, request)
    // The difference of two exponential draws has a variance of 2.
    expect(standardError / Math.sqrt(2 / rows)).toBeGreaterThan(0.96)
    expect(standardError / Math.sqrt(2 / rows)).toBeLessThan(1.04)
    expect(value).toBeCloseTo(weightedMean(rowValues, new Float64Array(rows).fill(1)), 12)
    expect((high - low) / standardError).toBeCloseTo(3.92, 1)
    expect(method).toBe('bootstrap-bca')
  })

  it('takes a jackknife for many rows of what is no mean, with a p that has no floor', () => {
    const rows = 20_000
    const rowValues = lossesOf(rows, 'jackknife').map((difference) => difference + 0.1)
    const statistic = (weights: Float64Array) => weightedMean(rowValues, weights)
    const sample = { rows, statistic, exchanged: () => Number.NaN }
    const { method, p } = differenceByResampling(sample, request)
    expect(method).toBe('jackknife')
    expect(p).toBeLessThan(1e-9)
    expect(differenceByResampling(sample, { ...request, direction: 'higher' }).p).toBeCloseTo(1, 6)
  })
})

describe('an interval by resampling', () => {
  it('is BCa up to 20,000 rows, and of a mean beyond; a jackknife otherwise', () => {
    const methodOf = (rows: number, isMean: boolean) => {
      const values = exponentialDraws(createRandom(rows), rows)
      const statistic = (weights: Float64Array) => weightedMean(values, weights)
      return intervalByResampling(isMean ? { rows, rowValues: values } : { rows, statistic }, request).method
    }
    expect([methodOf(500, false), methodOf(30_000, true), methodOf(20_000, false)]).toEqual([
      'bootstrap-bca',
      'bootstrap-bca',
      'jackknife',
    ])
  })
})

describe('the parts of a mean', () => {
  it.each([
    ['few rows', 100, false],
    ['few weighted rows', 100, true],
    ['many rows', 12_345, false],
    ['many weighted rows', 12_345, true],
  ])('come to the mean again: %s', (_, rows, weighted) => {
    const random = createRandom('parts')
    const values = exponentialDraws(random, rows)
    const weights = weighted ? exponentialDraws(random, rows) : null
    const { numerators, denominators } = meanParts(values, weights, 1)
    const sum = (numbers: Float64Array) => numbers.reduce((total, number) => total + number, 0)
    const mean = sum(numerators) / (denominators === null ? rows : sum(denominators))
    expect(mean).toBeCloseTo(weightedMean(values, weights ?? new Float64Array(rows).fill(1)), 10)
  })
})
