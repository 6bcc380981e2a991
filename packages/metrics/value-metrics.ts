import { noRows, type Outcome, type PerRow, type Prepare, prepareMean } from './outcome.ts'
import { prepareQuantile } from './quantile.ts'
import { errorsOf, lossesOf } from './row-losses.ts'

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

/** Twice |error| / (|truth| + |prediction|), 0 where both are 0. */
export const symmetricPercentageErrors: PerRow = (columns) =>
  lossesOf(columns, (truth, predicted) => {
    const size = Math.abs(truth) + Math.abs(predicted)
    return size === 0 ? 0 : (2 * Math.abs(truth - predicted)) / size
  })

/** |error| in units of the error of a naive forecast. */
export const scaledErrors: PerRow = (columns, { naive_error }) =>
  lossesOf(columns, (truth, predicted) => Math.abs(truth - predicted) / (naive_error as number))

/** Squared errors of ln(1 + value). */
export const squaredLogErrors: PerRow = (columns) =>
  lossesOf(
    columns,
    (truth, predicted) => (Math.log1p(truth) - Math.log1p(predicted)) ** 2,
    (truth, predicted) => truth > -1 && predicted > -1,
    'a truth or prediction that is not above −1',
  )

/** The root of a mean of losses. */
export function rootOf(losses: PerRow): Prepare {
  return (columns, parameters) => {
    const evaluate = prepareMean(losses)(columns, parameters)
    return (weights) => {
      const mean = evaluate(weights)
      return typeof mean === 'number' ? Math.sqrt(mean) : mean
    }
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

/** Median of absolute errors: the value below and above which lies half of the weight. */
export const medianAbsoluteError: Prepare = (columns) => {
  const { errors, guard } = errorsOf(columns, (truth, predicted) => Math.abs(truth - predicted))
  const quantileOf = prepareQuantile(errors, 0.5)
  return guard((weights) => quantileOf(weights) ?? noRows)
}

/**
 * Coefficient of determination: 1 − squared errors / squared distances of the truth from its mean. A constant truth
 * gives 1 when it is met and 0 when not, or with `force_finite=False` NaN and −∞. Needs two rows of some weight.
 */
export const r2: Prepare = (columns, { force_finite }) => {
  const { errors, guard } = errorsOf(columns, (truth, predicted) => (truth - predicted) ** 2)
  const { truth } = columns
  return guard((weights) => {
    const { sum: whole, present, constant } = spreadOf(truth, weights)
    if (present === 0) return noRows
    if (present === 1) return { why: 'R² needs at least two rows' }
    let unexplained = 0
    for (let row = 0; row < weights.length; row++) {
      unexplained += (weights[row] as number) * (errors[row] as number)
    }
    return explainedShare(unexplained, constant ? 0 : whole, force_finite !== false)
  })
}

/** As R², but a constant error counts for nothing: 1 − variance of the errors / variance of the truth. */
export const explainedVariance: Prepare = (columns, { force_finite }) => {
  const { errors, guard } = errorsOf(columns, (truth, predicted) => truth - predicted)
  return guard((weights) => {
    const left = spreadOf(errors, weights)
    const whole = spreadOf(columns.truth, weights)
    if (whole.present === 0) return noRows
    return explainedShare(
      left.constant ? 0 : left.sum,
      whole.constant ? 0 : whole.sum,
      force_finite !== false,
    )
  })
}

/** 1 − unexplained / whole; where the whole is 0: 1 when nothing is unexplained, else 0, or what dividing gives. */
export function explainedShare(unexplained: number, whole: number, isForcedFinite: boolean): Outcome {
  if (whole !== 0) return 1 - unexplained / whole
  if (isForcedFinite) return unexplained === 0 ? 1 : 0
  return unexplained === 0 ? { why: 'the truth is constant and met exactly' } : Number.NEGATIVE_INFINITY
}

/** Weighted sum of squared distances from the mean. */
function spreadOf(values: ArrayLike<number>, weights: Float64Array) {
  let total = 0
  let weighted = 0
  let present = 0
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] as number
    if (weight === 0) continue
    const value = values[row] as number
    weighted += weight * value
    total += weight
    present++
    if (value < least) least = value
    if (value > most) most = value
  }
  const mean = weighted / total
  let sum = 0
  for (let row = 0; row < weights.length; row++) {
    sum += (weights[row] as number) * ((values[row] as number) - mean) ** 2
  }
  // A mean of equal values is rounded, so that their spread would come out as next to nothing instead of nothing.
  return { sum, present, constant: least === most }
}
