import type { Columns } from './columns.ts'

/** Weighted numbers of rows per class. A class with neither truth nor predictions is absent. */
export interface Tallies {
  total: number
  /** Rows whose truth is this class. */
  truth: Float64Array
  /** Rows predicted to be this class. */
  predicted: Float64Array
  /** Rows of this class that were predicted so. */
  right: Float64Array
}

/** Counts rows per class, for any weights, into arrays that are reused from call to call. */
export function prepareTallies(columns: Columns): (weights: Float64Array) => Tallies {
  const actual = Int32Array.from(columns.truth)
  const guessed = Int32Array.from(columns.predicted)
  const truth = new Float64Array(columns.classes.length)
  const predicted = new Float64Array(columns.classes.length)
  const right = new Float64Array(columns.classes.length)
  return (weights) => {
    predicted.fill(0)
    right.fill(0)
    truth.fill(0)
    for (let row = 0; row < weights.length; row++) {
      const weight = weights[row] as number
      const label = actual[row] as number
      const guess = guessed[row] as number
      // A right row is counted in one place only: the loop's time is that of its writes.
      if (label === guess) right[label] = (right[label] as number) + weight
      else {
        truth[label] = (truth[label] as number) + weight
        predicted[guess] = (predicted[guess] as number) + weight
      }
    }
    let total = 0
    for (let label = 0; label < right.length; label++) {
      truth[label] = (truth[label] as number) + (right[label] as number)
      predicted[label] = (predicted[label] as number) + (right[label] as number)
      total += truth[label] as number
    }
    return { total, truth, predicted, right }
  }
}
