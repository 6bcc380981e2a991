import { rowsByLot } from './lot.ts'
import { ownWeights, type Sample, statisticOf } from './resampling.ts'

/** Up to here every row is left out in its turn. */
const rowsLeftOutSingly = 2_000

/**
 * The acceleration of a BCa interval: how fast the statistic's standard error changes with its value, a sixth of the
 * skewness of the jackknife's deviations. Efron (1987), "Better bootstrap confidence intervals", JASA 82:171–185,
 * equation 6.6; over all jackknife values as in Efron & Tibshirani (1993), An Introduction to the Bootstrap, 14.15.
 *
 * Up to 2,000 rows each row is left out once. Beyond that 200 to 1,000 groups are, to which rows belong by chance:
 * sums of independent parts keep variance and third moment, so that groups of any size estimate the same number,
 * only less exactly (its error is about 0.6 / groups).
 *
 * @returns NaN when the statistic is undefined without some row or group, or the same without each.
 */
export function accelerationOf(sample: Sample, seed: number | string): number {
  const { rowValues } = sample
  return skewnessSixth(
    rowValues
      ? meansWithoutEach(rowValues, ownWeights(sample))
      : valuesWithoutEach(sample, groupsFor(sample), seed),
  )
}

/** The weighted mean less each row, in closed form. */
function meansWithoutEach(values: Float64Array, weights: Float64Array): Float64Array {
  let sum = 0
  let total = 0
  for (let row = 0; row < values.length; row++) {
    const weight = weights[row] as number
    sum += weight * (values[row] as number)
    total += weight
  }
  return values.map((value, row) => {
    const weight = weights[row] as number
    return (sum - weight * value) / (total - weight)
  })
}

/** The statistic without each group of rows in its turn; rows belong to groups by chance, or each is its own. */
export function valuesWithoutEach(sample: Sample, groups: number, seed: number | string): Float64Array {
  const { rows } = sample
  const statistic = statisticOf(sample)
  const own = ownWeights(sample)
  const weights = own.slice()
  const order = groups === rows ? null : rowsByLot(rows, `${seed}/jackknife`)
  return new Float64Array(groups).map((_, group) => {
    const first = Math.floor((group * rows) / groups)
    const last = Math.floor(((group + 1) * rows) / groups)
    for (let place = first; place < last; place++) weights[order ? (order[place] as number) : place] = 0
    const value = statistic(weights)
    for (let place = first; place < last; place++) {
      const row = order ? (order[place] as number) : place
      weights[row] = own[row] as number
    }
    return value
  })
}

function groupsFor({ rows, cells = rows }: Sample): number {
  if (rows * cells <= rowsLeftOutSingly ** 2) return rows
  return Math.min(rows, Math.max(200, Math.min(1_000, Math.floor(5_000_000 / cells))))
}

function skewnessSixth(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  let squares = 0
  let cubes = 0
  for (const value of values) {
    const deviation = mean - value
    squares += deviation ** 2
    cubes += deviation ** 3
  }
  return cubes / (6 * squares ** 1.5)
}
