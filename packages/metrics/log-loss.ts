import type { Columns } from './columns.ts'
import {
  type PerRow,
  type Prepare,
  prepareMean,
  prepareTotal,
  type RowValues,
  type Undefined,
  unsoundRows,
} from './outcome.ts'
import { epsilons, isOutside, probabilitiesOf } from './probabilities.ts'

/**
 * Mean of −ln of the probability that the model gave to the true class (Good 1952, "Rational decisions", JRSS B
 * 14:107–114); with `normalize=False` their sum.
 */
export const logLoss: Prepare = (columns, parameters) =>
  (parameters.normalize === false ? prepareTotal : prepareMean)(logLosses)(columns, parameters)

/** The losses of which `logLoss` is the mean; none when it is their sum. */
export const meanLogLosses: PerRow = (columns, { normalize }) =>
  normalize === false ? { why: 'a sum is no mean over rows' } : logLosses(columns)

/**
 * Probabilities are clipped by the machine epsilon of the type that the model computed in, as scikit-learn does: a
 * certain and wrong answer of a float32 model costs 15.9, of a float64 model 36.0. Rows need not add up to 1 and are
 * not made to.
 *
 * The classes are the model's own, as if scikit-learn's `labels` were given: rows that lack a class are no trouble.
 */
export function logLosses(columns: Columns): RowValues | Undefined {
  const { rows, classes, truth, probabilityPrecision } = columns
  const probabilities = probabilitiesOf(columns)
  if (classes.length < 2) return { why: 'a logarithmic loss needs at least two classes' }
  const epsilon = epsilons[probabilityPrecision]
  const values = new Float64Array(rows)
  const unsound: number[] = []
  for (let row = 0; row < rows; row++) {
    const own = probabilities.subarray(row * classes.length, (row + 1) * classes.length)
    const given = own[truth[row] as number] as number
    if (Number.isNaN(given) || own.some((value) => isOutside(value, epsilon))) unsound.push(row)
    else values[row] = -Math.log(Math.min(Math.max(given, epsilon), 1 - epsilon))
  }
  const have = 'no probability between 0 and 1 for their true class, or others outside that range'
  return { values, unsound: unsoundRows(unsound, rows, have) }
}
