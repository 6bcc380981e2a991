import type { Columns } from './columns.ts'
import { type Evaluate, type RowValues, unlessPresent, unsoundRows } from './outcome.ts'

/** What the error of one row of a regression costs. */
export type Loss = (truth: number, predicted: number) => number

/**
 * The loss of each row of a regression. A row with a number that is not finite, or that the loss is not defined for,
 * has none.
 *
 * @param isDefined whether finite numbers have a loss; all have by default.
 * @param have what rows without a loss have, for the message.
 */
export function lossesOf(
  { rows, truth, predicted }: Columns,
  loss: Loss,
  isDefined: (truth: number, predicted: number) => boolean = () => true,
  have = 'a truth or prediction that is not a finite number',
): RowValues {
  const values = new Float64Array(rows)
  const unsound: number[] = []
  for (let row = 0; row < rows; row++) {
    const actual = truth[row] as number
    const guess = predicted[row] as number
    if (Number.isFinite(actual) && Number.isFinite(guess) && isDefined(actual, guess)) {
      values[row] = loss(actual, guess)
    } else unsound.push(row)
  }
  return { values, unsound: unsoundRows(unsound, rows, have) }
}

/** The loss of each row, and a guard that makes a metric undefined where a row without one takes part. */
export function errorsOf(columns: Columns, loss: Loss) {
  const { values, unsound } = lossesOf(columns, loss)
  return { errors: values, guard: (evaluate: Evaluate) => unlessPresent(unsound, evaluate) }
}
