import type { Columns } from './columns.ts'
import {
  type Evaluate,
  noRows,
  type PerRow,
  type Prepare,
  prepareMean,
  type RowValues,
  unlessPresent,
  unsoundRows,
} from './outcome.ts'

export const squaredErrors: PerRow = (columns) =>
  lossesOf(columns, (truth, predicted) => (truth - predicted) ** 2)

export const absoluteErrors: PerRow = (columns) =>
  lossesOf(columns, (truth, predicted) => Math.abs(truth - predicted))

/** |error| / |truth|, as a share and not in percent; a truth of 0 counts as float64's epsilon. */
export const absolutePercentageErrors: PerRow = (columns) =>
  lossesOf(
    columns,
    (truth, predicted) => Math.abs(truth - predicted) / Math.max(Math.abs(truth), Number.EPSILON),
  )

export const rootMeanSquaredError: Prepare = (columns, parameters) => {
  const evaluate = prepareMean(squaredErrors)(columns, parameters)
  return (weights) => {
    const mean = evaluate(weights)
    return typeof mean === 'number' ? Math.sqrt(mean) : mean
  }
}

export const maxError: Prepare = (columns) => {
  const { errors, guard } = errorsOf(columns, (truth, predicted) => Math.abs(truth - predicted))
  return guard((weights) => {
    let largest = Number.NEGATIVE_INFINITY
    for (let row = 0; row < weights.length; row++) {
      if ((weights[row] as number) > 0 && (errors[row] as number) > largest) largest = errors[row] as number
    }
    return largest < 0 ? noRows : largest
  })
}

/**
 * Median of absolute errors: the value below and above which lies half of the weight, the mean of two where that
 * falls between them. The averaged inverted distribution function of Hyndman & Fan (1996), "Sample quantiles in
 * statistical packages", The American Statistician 50:361–365, definition 2.
 */
export const medianAbsoluteError: Prepare = (columns) => {
  const { errors, guard } = errorsOf(columns, (truth, predicted) => Math.abs(truth - predicted))
  const ascending = Int32Array.from(errors.keys()).sort(
    (left, right) => (errors[left] as number) - (errors[right] as number),
  )
  return guard((weights) => {
    let total = 0
    for (const row of ascending) total += weights[row] as number
    if (total === 0) return noRows
    let sum = 0
    let lower = Number.NaN
    for (const row of ascending) {
      const weight = weights[row] as number
      if (weight === 0) continue
      if (!Number.isNaN(lower)) return (lower + (errors[row] as number)) / 2
      sum += weight
      if (sum - total / 2 > Number.EPSILON) return errors[row] as number
      if (sum >= total / 2) lower = errors[row] as number
    }
    return lower
  })
}

/**
 * Coefficient of determination: 1 − squared errors / squared distances of the truth from its mean. A constant truth
 * gives 1 when it is met and 0 when not, or with `force_finite=False` NaN and −∞. Needs two rows of some weight.
 */
export const r2: Prepare = (columns, { force_finite }) => {
  const { errors, guard } = errorsOf(columns, (truth, predicted) => (truth - predicted) ** 2)
  const { truth } = columns
  return guard((weights) => {
    const { mean, present, constant } = spreadOf(truth, weights)
    if (present === 0) return noRows
    if (present === 1) return { why: 'R² needs at least two rows' }
    let unexplained = 0
    let whole = 0
    for (let row = 0; row < weights.length; row++) {
      const weight = weights[row] as number
      unexplained += weight * (errors[row] as number)
      whole += weight * ((truth[row] as number) - mean) ** 2
    }
    if (!constant) return 1 - unexplained / whole
    if (force_finite !== false) return unexplained === 0 ? 1 : 0
    return unexplained === 0 ? { why: 'the truth is constant and met exactly' } : Number.NEGATIVE_INFINITY
  })
}

function spreadOf(values: ArrayLike<number>, weights: Float64Array) {
  let sum = 0
  let total = 0
  let present = 0
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] as number
    if (weight === 0) continue
    const value = values[row] as number
    sum += weight * value
    total += weight
    present++
    if (value < least) least = value
    if (value > most) most = value
  }
  // A mean of equal values is rounded, so that their spread would come out as next to nothing instead of nothing.
  return { mean: sum / total, present, constant: least === most }
}

type Loss = (truth: number, predicted: number) => number

/** The loss of each row, and a guard that makes a metric undefined where a row with NaN or infinity takes part. */
function errorsOf(columns: Columns, loss: Loss) {
  const { values, unsound } = lossesOf(columns, loss)
  return { errors: values, guard: (evaluate: Evaluate) => unlessPresent(unsound, evaluate) }
}

function lossesOf({ rows, truth, predicted }: Columns, loss: Loss): RowValues {
  const values = new Float64Array(rows)
  const unsound: number[] = []
  for (let row = 0; row < rows; row++) {
    const actual = truth[row] as number
    const guess = predicted[row] as number
    if (Number.isFinite(actual) && Number.isFinite(guess)) values[row] = loss(actual, guess)
    else unsound.push(row)
  }
  return { values, unsound: unsoundRows(unsound, rows, 'a truth or prediction that is not a finite number') }
}
