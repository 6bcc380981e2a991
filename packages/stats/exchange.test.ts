import { describe, expect, it } from 'vitest'
import { exchangeTest } from './exchange.ts'
import { createRandom } from './random.ts'
import { exponentialDraws } from './simulation-for-tests.ts'

/** The share of all 2^rows ways of giving each row a sign whose sum is at least the one seen. */
function exactShare(values: readonly number[]): number {
  const seen = values.reduce((sum, value) => sum + value, 0)
  let reached = 0
  for (let signs = 0; signs < 2 ** values.length; signs++) {
    const sum = values.reduce((total, value, row) => total + ((signs >> row) & 1 ? value : -value), 0)
    if (sum >= seen - 1e-12) reached++
  }
  return reached / 2 ** values.length
}

const options = { direction: 'lower', resamples: 20_000, seed: 1 } as const

describe('exchanging two models row by row', () => {
  it.each([
    { losses: [0.3, 0.1, 0.2, 0.4, 0.1, 0.6, 0.2, 0.3, 0.5, 0.1] },
    { losses: [3, -0.1, 0.2, -0.4, 0.1, 0.6, -0.2, 0.3, 0.5, 0.1, -0.3] },
  ])('comes to what trying every exchange comes to', ({ losses }) => {
    const rows = losses.length
    const exact = exactShare(losses)
    const { p } = exchangeTest({ ...options, rows, rowValues: Float64Array.from(losses) })
    expect(Math.abs(p - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 20_000) + 1e-4)
  })

  it('does the same to a metric that is computed anew from all rows', () => {
    const losses = Float64Array.from([0.3, -0.1, 0.2, 0.4, -0.2, 0.6, 0.2, 0.3, 0.5, 0.1])
    const meanWhen = (marks: Uint8Array) =>
      losses.reduce((sum, loss, row) => sum + (marks[row] ? -loss : loss), 0) / losses.length
    const value = meanWhen(new Uint8Array(10))
    const anew = exchangeTest({ ...options, rows: 10, value, exchanged: meanWhen })
    expect(Math.abs(anew.p - exactShare([...losses]))).toBeLessThan(0.005)
  })

  it('weighs rows by their weights', () => {
    const rowValues = Float64Array.from([1, -1, 1, 1, -1, 1, 1, 1, 1, 1])
    const rowWeights = Float64Array.from([1, 1, 1, 1, 9, 1, 1, 1, 1, 1])
    const { p } = exchangeTest({ ...options, rows: 10, rowValues, rowWeights })
    expect(p).toBeGreaterThan(0.5)
  })

  it('sees nothing in two models of which each is worse on other rows by the same', () => {
    const rowValues = Float64Array.from({ length: 40 }, (_, row) => (row % 2 === 0 ? 1 : -1))
    expect(exchangeTest({ ...options, rows: 40, rowValues }).p).toBeGreaterThan(0.4)
  })

  it('cannot be sure by a handful of rows', () => {
    const rowValues = new Float64Array(5).fill(7)
    expect(exchangeTest({ ...options, rows: 5, rowValues }).p).toBeCloseTo(1 / 32, 2)
  })

  it('looks at the other side where more is better', () => {
    const rowValues = new Float64Array(20).fill(1)
    const shared = { ...options, rows: 20, rowValues }
    expect(exchangeTest({ ...shared, direction: 'lower' }).p).toBeLessThan(0.001)
    expect(exchangeTest({ ...shared, direction: 'higher' }).p).toBe(1)
  })

  it('is wrong about equally good models no more often than it says, however heavy the tails of their loss', () => {
    const random = createRandom('heavy tails')
    let rejected = 0
    const samples = 2_000
    for (let sample = 0; sample < samples; sample++) {
      const [left, right] = [exponentialDraws(random, 30), exponentialDraws(random, 30)]
      const rowValues = left.map((loss, row) => loss ** 4 - (right[row] as number) ** 4)
      if (exchangeTest({ ...options, rows: 30, rowValues, resamples: 999, seed: sample }).p < 0.05) rejected++
    }
    expect(rejected / samples).toBeLessThan(0.065)
    expect(rejected / samples).toBeGreaterThan(0.035)
  })

  it('takes a draw on which the metric is undefined for a worse one', () => {
    const { p } = exchangeTest({ ...options, rows: 10, value: 1, exchanged: () => Number.NaN })
    expect(p).toBe(1)
  })
})
