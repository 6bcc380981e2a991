import { type Columns, correctRows } from './columns.ts'
import type { MetricDefinitions } from './definition.ts'
import { multilabelAreas } from './multi-label-areas.ts'
import { multilabelSets } from './multi-label-sets.ts'
import { type PerRow, type Prepare, prepareMean, type RowValues } from './outcome.ts'
import { rowsWithoutScores } from './probabilities.ts'

const meanOf = (perRow: PerRow) => ({ prepare: prepareMean(perRow), perRow })

const areRight: PerRow = (columns) => ({ values: Float64Array.from(correctRows(columns)) })
const areWrong: PerRow = (columns) => ({
  values: Float64Array.from(correctRows(columns), (right) => 1 - right),
})

/** Share of the labels of each row that are told wrong. */
const wrongLabels: PerRow = ({ rows, classes, truth, predicted }) => {
  const width = classes.length
  return {
    values: new Float64Array(rows).map((_, row) => {
      let wrong = 0
      for (let cell = row * width; cell < (row + 1) * width; cell++)
        if (truth[cell] !== predicted[cell]) wrong++
      return wrong / width
    }),
  }
}

/**
 * Metrics of one class a row as they are of several labels a row, with the same names and parameters. A row is right
 * when all of its labels are.
 */
export const multilabelMetrics: Readonly<Record<string, { prepare: Prepare; perRow?: PerRow }>> = {
  accuracy_score: meanOf(areRight),
  zero_one_loss: meanOf(areWrong),
  hamming_loss: meanOf(wrongLabels),
  ...multilabelSets,
  ...multilabelAreas,
}

const byLabelRanks = { needs: 'probabilities', task: 'multilabel', parameters: {} } as const

/** Metrics of how the labels of each row are ranked by their scores. */
export const labelRankingMetrics = {
  label_ranking_average_precision_score: {
    ...byLabelRanks,
    description: 'how many of the labels ranked at least as high as a true one are true, on average',
    formula:
      'mean over rows of the mean over true labels of (true labels with a score at least as high) / (labels with one); 1 where all or none are true',
    range: '0 … 1',
    direction: 'higher',
    bounded: [0, 1],
    ...meanOf((columns) => eachRow(columns, averagePrecisionOf)),
  },
  label_ranking_loss: {
    ...byLabelRanks,
    description: 'share of pairs of a true and a false label that are ranked the wrong way round',
    formula:
      'mean over rows of (pairs whose false label has a score at least as high as the true one) / pairs; 0 where all or none are true',
    range: '0 … 1',
    direction: 'lower',
    bounded: [0, 1],
    ...meanOf((columns) => eachRow(columns, misrankedShare)),
  },
  coverage_error: {
    ...byLabelRanks,
    description: 'how far down the ranked labels one has to go to meet all true ones',
    formula:
      'mean over rows of the number of labels with a score at least as high as the lowest of a true one; 0 where none is true',
    range: '0 … number of labels',
    direction: 'lower',
    bounded: null,
    ...meanOf((columns) => eachRow(columns, depthOfLast)),
  },
} as const satisfies MetricDefinitions

/** Of one row: whether each label is true, and its score. */
type OfLabels = (truth: ArrayLike<number>, scores: Float64Array) => number

function eachRow(columns: Columns, numberOf: OfLabels): RowValues {
  const width = columns.classes.length
  const scores = columns.probabilities as Float64Array
  const values = new Float64Array(columns.rows).map((_, row) => {
    const [from, to] = [row * width, (row + 1) * width]
    return numberOf(columns.truth.subarray(from, to), scores.subarray(from, to))
  })
  return { values, unsound: rowsWithoutScores(columns) }
}

function averagePrecisionOf(truth: ArrayLike<number>, scores: Float64Array): number {
  const relevant = scores.filter((_, label) => truth[label] === 1)
  if (relevant.length === 0 || relevant.length === scores.length) return 1
  let sum = 0
  for (const score of relevant) sum += countFrom(relevant, score) / countFrom(scores, score)
  return sum / relevant.length
}

function misrankedShare(truth: ArrayLike<number>, scores: Float64Array): number {
  const relevant = scores.filter((_, label) => truth[label] === 1)
  const others = scores.filter((_, label) => truth[label] !== 1)
  if (relevant.length === 0 || others.length === 0) return 0
  let wrong = 0
  for (const score of relevant) wrong += countFrom(others, score)
  return wrong / (relevant.length * others.length)
}

function depthOfLast(truth: ArrayLike<number>, scores: Float64Array): number {
  const relevant = scores.filter((_, label) => truth[label] === 1)
  return relevant.length === 0 ? 0 : countFrom(scores, Math.min(...relevant))
}

/** How many are at least as high. */
function countFrom(scores: Float64Array, least: number): number {
  let count = 0
  for (const score of scores) if (score >= least) count++
  return count
}
