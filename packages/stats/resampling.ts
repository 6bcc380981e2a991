import { meanParts } from './mean-parts.ts'
import { createRandom } from './random.ts'

/**
 * A number that depends on rows, with these weights, one per row; NaN or infinite where it is undefined. The array is
 * reused from call to call: neither keep it nor write to it.
 */
export type Statistic = (weights: Float64Array) => number

/** The rows at hand and what is to be known of them. */
export type Sample = {
  rowWeights?: Float64Array | null
  /** How many cells one evaluation of the statistic walks through, where these are more than the rows. */
  cells?: number
} & (
  | { rows: number; statistic: Statistic; rowValues?: null }
  /** The statistic is the weighted mean of these values, one per row: a shorter way to the same, which is faster. */
  | { rows: number; rowValues: Float64Array; statistic?: Statistic }
)

/** What the statistic was on resamples. */
export interface Distribution {
  /** The defined values, ascending. */
  values: Float64Array
  undefinedShare: number
}

/** The weighted mean of values; NaN when the weights add up to 0. */
export function weightedMean(values: Float64Array, weights: Float64Array): number {
  let sum = 0
  let total = 0
  for (let row = 0; row < values.length; row++) {
    const weight = weights[row] as number
    sum += weight * (values[row] as number)
    total += weight
  }
  return sum / total
}

/** The sample's statistic as a function of weights. */
export function statisticOf({ statistic, rowValues }: Sample): Statistic {
  return rowValues ? (weights) => weightedMean(rowValues, weights) : statistic
}

/** The weights of the rows as they are. */
export function ownWeights({ rows, rowWeights }: Sample): Float64Array {
  return rowWeights ?? new Float64Array(rows).fill(1)
}

/** The statistic on resamples of the rows: each draws as many rows as there are, with replacement. */
export function resampled(sample: Sample, resamples: number, seed: number | string): Distribution {
  const random = createRandom(seed)
  const { rows, rowWeights = null, rowValues } = sample
  if (rowValues) {
    const { numerators, denominators } = meanParts(rowValues, rowWeights, seed)
    return distributionOf(resamples, () =>
      denominators === null
        ? random.resampledSum(numerators) / rows
        : random.resampledRatio(numerators, denominators),
    )
  }
  const { statistic } = sample
  const weights = new Float64Array(rows)
  return distributionOf(resamples, () => {
    random.resample(weights)
    if (rowWeights) multiplyInto(weights, rowWeights)
    return statistic(weights)
  })
}

/** Draws a value as often as asked, sets aside those that are undefined, sorts the rest. */
export function distributionOf(resamples: number, draw: () => number): Distribution {
  const values = new Float64Array(resamples)
  let defined = 0
  for (let resample = 0; resample < resamples; resample++) {
    const value = draw()
    if (Number.isFinite(value)) values[defined++] = value
  }
  return { values: values.subarray(0, defined).sort(), undefinedShare: (resamples - defined) / resamples }
}

/** Whether enough resamples had a value to say anything. */
export function isKnown({ values, undefinedShare }: Distribution): boolean {
  return values.length > 0 && undefinedShare <= 0.5
}

export function multiplyInto(weights: Float64Array, factors: Float64Array): void {
  for (let row = 0; row < weights.length; row++) {
    weights[row] = (weights[row] as number) * (factors[row] as number)
  }
}

/** The value below which a share of the values lies, interpolated linearly (Hyndman & Fan 1996, type 7). */
export function quantile(ascending: Float64Array, share: number): number {
  const position = (ascending.length - 1) * share
  const below = ascending[Math.floor(position)] as number
  const above = ascending[Math.ceil(position)] as number
  return below + (above - below) * (position - Math.floor(position))
}

/** The standard deviation of a sample, with n − 1; NaN for fewer than two values. */
export function standardDeviation(values: Float64Array): number {
  if (values.length < 2) return Number.NaN
  // From the first value on, so that a constant has a deviation of exactly 0.
  const origin = values[0] as number
  let sum = 0
  for (const value of values) sum += value - origin
  const mean = sum / values.length
  let squares = 0
  for (const value of values) squares += (value - origin - mean) ** 2
  return Math.sqrt(squares / (values.length - 1))
}
