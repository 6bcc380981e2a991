import { describe, expect, it } from 'vitest'
import { exchangeTest } from './exchange.ts'
import { mcnemarMidP } from './mcnemar.ts'
import { createRandom } from './random.ts'
import { exponentialDraws } from './simulation-for-tests.ts'

/** Of all 2^rows ways of giving each row a sign, the shares whose sum is above the one seen, and just that. */
function exactShares(values: readonly number[]): { above: number; same: number } {
  const seen = values.reduce((sum, value) => sum + value, 0)
  const ways = 2 ** values.length
  let above = 0
  let same = 0
  for (let signs = 0; signs < ways; signs++) {
    const sum = values.reduce((total, value, row) => total + ((signs >> row) & 1 ? value : -value), 0)
    if (Math.abs(sum - seen) < 1e-12) same++
    else if (sum > seen) above++
  }
  return { above: above / ways, same: same / ways }
}

function exactMidP(values: readonly number[]): number {
  const { above, same } = exactShares(values)
  return above + same / 2
}

/** What may lie between an exact p and that of 20,000 draws, or of as many as it took for 500 as bad. */
const luckOfDraws = (p: number) => 4 * Math.max(Math.sqrt(p / 20_000), p / Math.sqrt(500)) + 1e-4

/** Rows that became wrong, that became right, and that stayed what they were. */
const movedRows = (wrong: number, right: number, rows: number) =>
  Array.from({ length: rows }, (_, row) => (row < wrong ? 1 : row < wrong + right ? -1 : 0))

const options = { direction: 'lower', resamples: 20_000, seed: 1 } as const

describe('exchanging two models row by row', () => {
  it.each([
    { losses: [0.3, 0.1, 0.2, 0.4, 0.1, 0.6, 0.2, 0.3, 0.5, 0.1] },
    { losses: [3, -0.1, 0.2, -0.4, 0.1, 0.6, -0.2, 0.3, 0.5, 0.1, -0.3] },
    { losses: [0.5, 1 / 3, 1 / 3, 0.25, 0.5, -1 / 3, 0.25, 0, 0, 1 / 6, -0.25, 1 / 6] },
  ])(
    'comes to what trying every exchange comes to, with half of those that are just as bad',
    ({ losses }) => {
      const rows = losses.length
      const exact = exactMidP(losses)
      const { p } = exchangeTest({ ...options, rows, rowValues: Float64Array.from(losses) })
      expect(Math.abs(p - exact)).toBeLessThan(luckOfDraws(exact))
    },
  )

  it.each([
    [1, 0],
    [3, 1],
    [6, 0],
    [7, 1],
    [8, 2],
    [9, 3],
    [5, 5],
  ])('is McNemar’s mid-p for rows that are right or wrong: %i became wrong, %i right', (wrong, right) => {
    const { worse } = mcnemarMidP({ b: wrong, c: right })
    expect(exactMidP(movedRows(wrong, right, wrong + right))).toBeCloseTo(worse, 12)
    const rowValues = Float64Array.from(movedRows(wrong, right, 100))
    const { p } = exchangeTest({ ...options, rows: 100, rowValues })
    expect(Math.abs(p - worse)).toBeLessThan(luckOfDraws(worse))
    // The same steps, of thirds: sums of them differ in their last digits.
    const inThirds = exchangeTest({ ...options, rows: 100, rowValues: rowValues.map((value) => value / 3) })
    expect(inThirds.p).toBe(p)
  })

  it('has no ties to halve where losses are continuous', () => {
    const losses = [...exponentialDraws(createRandom('continuous'), 12)].map((loss) => loss - 0.3)
    const { above, same } = exactShares(losses)
    expect(same).toBe(2 ** -12)
    const { p } = exchangeTest({ ...options, rows: 12, rowValues: Float64Array.from(losses) })
    expect(Math.abs(p - (above + same))).toBeLessThan(luckOfDraws(above + same))
  })

  it('does the same to a metric that is computed anew from all rows', () => {
    const losses = Float64Array.from([0.3, -0.1, 0.2, 0.4, -0.2, 0.6, 0.2, 0.3, 0.5, 0.1])
    const meanWhen = (marks: Uint8Array) =>
      losses.reduce((sum, loss, row) => sum + (marks[row] ? -loss : loss), 0) / losses.length
    const value = meanWhen(new Uint8Array(10))
    const anew = exchangeTest({ ...options, rows: 10, value, exchanged: meanWhen })
    expect(Math.abs(anew.p - exactMidP([...losses]))).toBeLessThan(0.005)
  })

  it('weighs rows by their weights', () => {
    const rowValues = Float64Array.from([1, -1, 1, 1, -1, 1, 1, 1, 1, 1])
    const rowWeights = Float64Array.from([1, 1, 1, 1, 9, 1, 1, 1, 1, 1])
    const { p } = exchangeTest({ ...options, rows: 10, rowValues, rowWeights })
    expect(p).toBeGreaterThan(0.4)
  })

  it('sees nothing in two models of which each is worse on other rows by the same', () => {
    const rowValues = Float64Array.from({ length: 40 }, (_, row) => (row % 2 === 0 ? 1 : -1))
    expect(exchangeTest({ ...options, rows: 40, rowValues }).p).toBeGreaterThan(0.4)
  })

  it('cannot be sure by a handful of rows', () => {
    const rowValues = new Float64Array(5).fill(7)
    expect(exchangeTest({ ...options, rows: 5, rowValues }).p).toBe(1 / 32)
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
