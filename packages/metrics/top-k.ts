import type { Columns } from './columns.ts'
import type { PerRow } from './outcome.ts'
import { probabilitiesOf, rowsWithoutScores } from './probabilities.ts'

/**
 * 1 where the true class is among the k with the highest scores, else 0; of classes with equal scores the later ones
 * in order come first. With k of at least the number of classes every row is right. Of two classes and k = 1 the
 * second one is predicted when its score is above 0.5, or above 0 when the scores are no probabilities.
 */
export const topKHits: PerRow = (columns, { k }) => {
  const width = columns.classes.length
  if (width < 2) return { why: 'the top k classes need at least two to choose from' }
  const hit = width === 2 ? hitOfTwo(columns, k as number) : hitOfMany(columns, k as number)
  const values = Float64Array.from({ length: columns.rows }, (_, row) => (hit(row) ? 1 : 0))
  return { values, unsound: rowsWithoutScores(columns) }
}

function hitOfTwo(columns: Columns, k: number): (row: number) => boolean {
  if (k > 1) return () => true
  const probabilities = probabilitiesOf(columns)
  const { truth } = columns
  const second = (row: number) => probabilities[2 * row + 1] as number
  let isProbability = true
  for (let row = 0; row < truth.length; row++) if (second(row) < 0 || second(row) > 1) isProbability = false
  const threshold = isProbability ? 0.5 : 0
  return (row) => second(row) > threshold === (truth[row] === 1)
}

function hitOfMany(columns: Columns, k: number): (row: number) => boolean {
  const probabilities = probabilitiesOf(columns)
  const { truth, classes } = columns
  return (row) => {
    const start = row * classes.length
    const actual = truth[row] as number
    const own = probabilities[start + actual] as number
    let ahead = 0
    for (let label = 0; label < classes.length; label++) {
      const score = probabilities[start + label] as number
      if (score > own || (score === own && label > actual)) ahead++
    }
    return ahead < k
  }
}
