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
export function prepareTallies({ classes, truth, predicted }: Columns): (weights: Float64Array) => Tallies {
  const tallies: Tallies = {
    total: 0,
    truth: new Float64Array(classes.length),
    predicted: new Float64Array(classes.length),
    right: new Float64Array(classes.length),
  }
  return (weights) => {
    tallies.truth.fill(0)
    tallies.predicted.fill(0)
    tallies.right.fill(0)
    let total = 0
    for (let row = 0; row < weights.length; row++) {
      const weight = weights[row] as number
      const actual = truth[row] as number
      const guess = predicted[row] as number
      total += weight
      tallies.truth[actual] = (tallies.truth[actual] as number) + weight
      tallies.predicted[guess] = (tallies.predicted[guess] as number) + weight
      if (actual === guess) tallies.right[actual] = (tallies.right[actual] as number) + weight
    }
    tallies.total = total
    return tallies
  }
}
