import { type Prepare, unlessPresent, weightedMean } from './outcome.ts'

/** Distance from 1 to the next number: nearer to 0 or 1 than this a probability is taken as this far from it. */
const epsilons = { float32: 2 ** -23, float64: 2 ** -52 } as const

/**
 * Mean of −ln of the probability that the model gave to the true class (Good 1952, "Rational decisions", JRSS B
 * 14:107–114). Probabilities are clipped by the machine epsilon of the type that the model computed in, as
 * scikit-learn does: a certain and wrong answer of a float32 model costs 15.9, of a float64 model 36.0. Rows need
 * not add up to 1 and are not made to.
 *
 * The classes are the model's own, as if scikit-learn's `labels` were given: rows that lack a class are no trouble.
 */
export const logLoss: Prepare = (columns, { normalize }) => {
  const { rows, classes, truth, probabilityPrecision } = columns
  const probabilities = columns.probabilities as Float64Array
  if (classes.length < 2) return () => ({ why: 'a logarithmic loss needs at least two classes' })
  const epsilon = epsilons[probabilityPrecision]
  const losses = new Float64Array(rows)
  const unsound: number[] = []
  for (let row = 0; row < rows; row++) {
    const own = probabilities.subarray(row * classes.length, (row + 1) * classes.length)
    const given = own[truth[row] as number] as number
    if (Number.isNaN(given) || own.some((value) => isOutside(value, epsilon))) unsound.push(row)
    else losses[row] = -Math.log(Math.min(Math.max(given, epsilon), 1 - epsilon))
  }
  const why = `${unsound.length} of ${rows} rows have no probability between 0 and 1 for their true class, or others outside that range`
  return unlessPresent(unsound, why, weightedMean(losses, normalize === false ? 'total' : 'mean'))
}

/** A sum of rounded terms may pass 1 by a few epsilons; what is further out is no probability. */
function isOutside(value: number, epsilon: number): boolean {
  return value < -8 * epsilon || value > 1 + 8 * epsilon
}
