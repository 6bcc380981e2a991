import { precisionOf } from './average-precision.ts'
import type { Columns } from './columns.ts'
import {
  type Evaluate,
  noRows,
  type Outcome,
  type PerRow,
  type Prepare,
  prepareMean,
  unlessPresent,
} from './outcome.ts'
import type { ClassAverage, Parameters } from './parameters.ts'
import { rowsWithoutScores, scoresOf } from './probabilities.ts'
import { type Ranking, rank } from './ranking.ts'
import { areaOf } from './roc-auc.ts'

/** A metric of two classes from a ranking of scores. */
type OfRanking = (parameters: Parameters) => (ranking: Ranking, weights: Float64Array) => Outcome

/** Areas under curves of several labels a row: of each label, of each row, or of all cells in one order. */
export const multilabelAreas = {
  roc_auc_score: averaged(({ max_fpr }) => areaOf(max_fpr as number | null)),
  average_precision_score: averaged(() => precisionOf),
}

function averaged(scoreOf: OfRanking): { prepare: Prepare; perRow: PerRow } {
  const perRow: PerRow = (columns, parameters) =>
    parameters.average === 'samples'
      ? rowScores(columns, scoreOf(parameters))
      : { why: 'it is no mean over rows' }
  return {
    perRow,
    prepare(columns, parameters) {
      const average = parameters.average as ClassAverage
      if (average === 'samples') return prepareMean(perRow)(columns, parameters)
      return unlessPresent(rowsWithoutScores(columns), overLabels(columns, scoreOf(parameters), average))
    },
  }
}

function rowScores(columns: Columns, score: ReturnType<OfRanking>): ReturnType<PerRow> {
  const width = columns.classes.length
  const weights = new Float64Array(width).fill(1)
  const values = new Float64Array(columns.rows)
  const without: number[] = []
  for (let row = 0; row < columns.rows; row++) {
    const [from, to] = [row * width, (row + 1) * width]
    const truth = Uint8Array.from(columns.truth.subarray(from, to))
    const own = (columns.probabilities as Float64Array).subarray(from, to)
    const outcome = own.every(Number.isFinite) ? score(rank(own, truth), weights) : null
    if (typeof outcome === 'number') values[row] = outcome
    else without.push(row)
  }
  const why = `${without.length} of ${columns.rows} rows have no value, because all of their labels are true, or none is, or a score is not a finite number`
  return { values, unsound: { rows: without, why } }
}

function overLabels(
  columns: Columns,
  score: ReturnType<OfRanking>,
  average: Exclude<ClassAverage, 'samples'>,
): Evaluate {
  const { rows, classes, truth } = columns
  const width = classes.length
  if (average === 'micro') {
    const ranking = rank(columns.probabilities as Float64Array, Uint8Array.from(truth), width)
    return (weights) => score(ranking, weights)
  }
  const positives = classes.map((_, label) =>
    Uint8Array.from({ length: rows }, (_, row) => truth[row * width + label] as number),
  )
  const rankings = positives.map((own, label) => rank(scoresOf(columns, label), own))
  return (weights) => {
    let sum = 0
    let total = 0
    for (const [label, ranking] of rankings.entries()) {
      const counted = average === 'macro' ? 1 : weightOf(positives[label] as Uint8Array, weights)
      // A label without weight has no say, not even by being undefined.
      if (counted === 0) continue
      const own = score(ranking, weights)
      if (own === noRows) return noRows
      if (typeof own !== 'number') return { why: `of the label ${classes[label]}, ${own.why}` }
      sum += counted * own
      total += counted
    }
    return total === 0 ? 0 : sum / total
  }
}

function weightOf(positives: Uint8Array, weights: Float64Array): number {
  let sum = 0
  for (let row = 0; row < weights.length; row++) sum += (positives[row] as number) * (weights[row] as number)
  return sum
}
