import type { Columns } from './columns.ts'
import { type Unsound, unsoundRows } from './outcome.ts'
import { type Ranking, rank } from './ranking.ts'

/** Distance from 1 to the next number: the least by which a probability can be told apart from 0 and 1. */
export const epsilons = { float32: 2 ** -23, float64: 2 ** -52 } as const

/** Whether a number is no probability. A sum of rounded terms may pass 1 by a few epsilons, not by more. */
export function isOutside(value: number, epsilon: number): boolean {
  return value < -8 * epsilon || value > 1 + 8 * epsilon
}

/** The probabilities of a metric that needs them: it isn't prepared over columns that have none. */
export function probabilitiesOf({ probabilities }: Columns): Float64Array {
  return probabilities as Float64Array
}

/** The model's score of one class, per row. */
export function scoresOf(columns: Columns, label: number): Float64Array {
  const probabilities = probabilitiesOf(columns)
  const width = columns.classes.length
  const scores = new Float64Array(columns.rows)
  for (let row = 0; row < scores.length; row++) scores[row] = probabilities[row * width + label] as number
  return scores
}

/** Per row 1 where the truth is this class, else 0. */
export function positivesOf({ rows, truth }: Columns, label: number): Uint8Array {
  const positives = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) if (truth[row] === label) positives[row] = 1
  return positives
}

/** Rows by the score of one class, whose rows are the positive ones. */
export function rankByClass(columns: Columns, label: number): Ranking {
  return rank(scoresOf(columns, label), positivesOf(columns, label))
}

/** All scores of all classes in one order; those of a row's true class are the positive ones. */
export function rankAllScores(columns: Columns): Ranking {
  const width = columns.classes.length
  const positives = new Uint8Array(columns.rows * width)
  for (let row = 0; row < columns.rows; row++) positives[row * width + (columns.truth[row] as number)] = 1
  return rank(probabilitiesOf(columns), positives, width)
}

/** Rows with a score that is no finite number. */
export function rowsWithoutScores(columns: Columns): Unsound {
  const found = rowsWhere(columns, (scores) => !scores.every(Number.isFinite))
  return unsoundRows(found, columns.rows, 'a score that is not a finite number')
}

/** Rows with scores that do not add up to 1, as NumPy's `allclose(1, sum)` sees it. */
export function rowsNotWhole(columns: Columns): Unsound {
  const found = rowsWhere(columns, (scores) => {
    const sum = scores.reduce((before, score) => before + score, 0)
    return !(Math.abs(1 - sum) <= 1e-8 + 1e-5 * Math.abs(sum))
  })
  return unsoundRows(found, columns.rows, 'probabilities that do not sum to 1')
}

function rowsWhere(columns: Columns, condition: (scores: Float64Array) => boolean): number[] {
  const probabilities = probabilitiesOf(columns)
  const width = columns.classes.length
  const found: number[] = []
  for (let row = 0; row < columns.rows; row++) {
    if (condition(probabilities.subarray(row * width, (row + 1) * width))) found.push(row)
  }
  return found
}

/** Weight of the rows whose truth is each class, for any weights, in an array that is reused from call to call. */
export function prepareClassWeights({ truth, classes }: Columns): (weights: Float64Array) => Float64Array {
  const labels = Int32Array.from(truth)
  const sums = new Float64Array(classes.length)
  return (weights) => {
    sums.fill(0)
    for (let row = 0; row < weights.length; row++) {
      const label = labels[row] as number
      sums[label] = (sums[label] as number) + (weights[row] as number)
    }
    return sums
  }
}
