import type { Columns } from './columns.ts'
import type { Parameters } from './parameters.ts'

/** Why a metric has no value on some rows: a clause that follows a colon. */
export interface Undefined {
  readonly why: string
}

/** A metric's value, or why it has none. */
export type Outcome = number | Undefined

/**
 * A metric over columns that it has looked at already, for any weights, one per row: cheap enough to be called
 * thousands of times. A row of weight 0 counts as absent.
 */
export type Evaluate = (weights: Float64Array) => Outcome

/** Does the work per row once and gives what evaluates the metric for any weights. */
export type Prepare = (columns: Columns, parameters: Parameters) => Evaluate

export const noRows: Undefined = { why: 'there are no rows' }

/** The weighted mean of one value per row; `total` in place of the mean when asked for. */
export function weightedMean(values: Float64Array, wanted: 'mean' | 'total' = 'mean'): Evaluate {
  return (weights) => {
    let sum = 0
    let total = 0
    for (let row = 0; row < weights.length; row++) {
      const weight = weights[row] as number
      sum += weight * (values[row] as number)
      total += weight
    }
    if (total === 0) return noRows
    return wanted === 'mean' ? sum / total : sum
  }
}

/** Undefined as soon as one of the unsound rows takes part. */
export function unlessPresent(unsound: readonly number[], why: string, evaluate: Evaluate): Evaluate {
  if (unsound.length === 0) return evaluate
  return (weights) => (unsound.some((row) => (weights[row] as number) > 0) ? { why } : evaluate(weights))
}
