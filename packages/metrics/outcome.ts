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

/** One value per row, of which a metric is the weighted mean. */
export interface RowValues {
  values: Float64Array
  /** Rows that have none, and stand with 0. */
  unsound?: Unsound
}

/** Rows over which a metric is undefined as soon as one of them takes part, and why. */
export interface Unsound extends Undefined {
  readonly rows: readonly number[]
}

/** Gives the loss or gain of each row for a metric that is the weighted mean of these. */
export type PerRow = (columns: Columns, parameters: Parameters) => RowValues | Undefined

export const noRows: Undefined = { why: 'there are no rows' }

/** A metric that is the weighted mean of one value per row. */
export const prepareMean = (perRow: PerRow): Prepare => prepareSum(perRow, (sum, total) => sum / total)

/** A metric that is the weighted sum of one value per row. */
export const prepareTotal = (perRow: PerRow): Prepare => prepareSum(perRow, (sum) => sum)

function prepareSum(perRow: PerRow, finish: (sum: number, total: number) => number): Prepare {
  return (columns, parameters) => {
    const found = perRow(columns, parameters)
    if (!('values' in found)) return () => found
    const { values, unsound } = found
    return unlessPresent(unsound, (weights) => {
      let sum = 0
      let total = 0
      for (let row = 0; row < weights.length; row++) {
        const weight = weights[row] as number
        sum += weight * (values[row] as number)
        total += weight
      }
      return total === 0 ? noRows : finish(sum, total)
    })
  }
}

/** Names the rows that lack something: "3 of 20 rows have …". */
export function unsoundRows(found: readonly number[], rows: number, have: string): Unsound {
  return { rows: found, why: `${found.length} of ${rows} rows have ${have}` }
}

/** Undefined as soon as one of the unsound rows takes part. */
export function unlessPresent(unsound: Unsound | undefined, evaluate: Evaluate): Evaluate {
  if (unsound === undefined || unsound.rows.length === 0) return evaluate
  return (weights) => (isAnyPresent(unsound, weights) ? unsound : evaluate(weights))
}

/** Whether one of the unsound rows counts; null is 1 for every row. */
export function isAnyPresent({ rows }: Unsound, weights: Float64Array | null): boolean {
  return weights === null ? rows.length > 0 : rows.some((row) => (weights[row] as number) > 0)
}
