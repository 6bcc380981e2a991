import type { Columns } from './columns.ts'
import { type Evaluate, noRows, type PerRow, type Prepare, type Undefined } from './outcome.ts'
import type { Average, Parameters } from './parameters.ts'

/** A score of one label, of one row, or of all taken together, from weighted counts; NaN where it is left out. */
type SetScore = (right: number, predicted: number, truth: number) => number

const divider =
  ({ zero_division }: Parameters) =>
  (numerator: number, denominator: number) =>
    denominator === 0 ? (zero_division as number) : numerator / denominator

const ofPrecision = (parameters: Parameters): SetScore => {
  const divide = divider(parameters)
  return (right, predicted) => divide(right, predicted)
}

const ofRecall = (parameters: Parameters): SetScore => {
  const divide = divider(parameters)
  return (right, _, truth) => divide(right, truth)
}

const ofFBeta = (parameters: Parameters): SetScore => {
  const beta = parameters.beta as number
  if (beta === 0) return ofPrecision(parameters)
  if (beta === Number.POSITIVE_INFINITY) return ofRecall(parameters)
  const divide = divider(parameters)
  const squared = beta * beta
  return (right, predicted, truth) => divide((1 + squared) * right, squared * truth + predicted)
}

const ofJaccard = (parameters: Parameters): SetScore => {
  const divide = divider(parameters)
  return (right, predicted, truth) => divide(right, predicted + truth - right)
}

/** Precision, recall, F and Jaccard of several labels a row: `samples` is the mean over rows, the rest over labels. */
export const multilabelSets = {
  precision_score: averaged(ofPrecision),
  recall_score: averaged(ofRecall),
  f1_score: averaged((parameters) => ofFBeta({ ...parameters, beta: 1 })),
  fbeta_score: averaged(ofFBeta),
  jaccard_score: averaged(ofJaccard),
}

const oneLabelOnly: Undefined = {
  why: 'average=binary is for one label a row, and these rows have several: use average=macro, micro, weighted or samples',
}
const allLeftOut: Undefined = {
  why: 'no label or row has what it needs, and zero_division is nan',
}

function averaged(scoreOf: (parameters: Parameters) => SetScore): { prepare: Prepare; perRow: PerRow } {
  return {
    prepare(columns, parameters) {
      const average = parameters.average as Average
      const score = scoreOf(parameters)
      if (average === 'binary') return () => oneLabelOnly
      return average === 'samples'
        ? meanOfRows(rowScores(columns, score))
        : overLabels(columns, score, average)
    },
    perRow(columns, parameters) {
      if (parameters.average !== 'samples') return { why: 'it is no mean over rows' }
      const values = rowScores(columns, scoreOf(parameters))
      return values.some(Number.isNaN) ? allLeftOut : { values }
    },
  }
}

/** The score of each row's labels. */
function rowScores({ rows, classes, truth, predicted }: Columns, score: SetScore): Float64Array {
  const width = classes.length
  return new Float64Array(rows).map((_, row) => {
    const counts = { right: 0, predicted: 0, truth: 0 }
    for (let cell = row * width; cell < (row + 1) * width; cell++) {
      counts.truth += truth[cell] as number
      counts.predicted += predicted[cell] as number
      counts.right += (truth[cell] as number) * (predicted[cell] as number)
    }
    return score(counts.right, counts.predicted, counts.truth)
  })
}

/** The weighted mean of those that are numbers. */
function meanOfRows(values: Float64Array): Evaluate {
  return (weights) => {
    let sum = 0
    let total = 0
    let all = 0
    for (let row = 0; row < values.length; row++) {
      const weight = weights[row] as number
      all += weight
      if (Number.isNaN(values[row])) continue
      sum += weight * (values[row] as number)
      total += weight
    }
    if (all === 0) return noRows
    return total === 0 ? allLeftOut : sum / total
  }
}

function overLabels(
  columns: Columns,
  score: SetScore,
  average: Exclude<Average, 'binary' | 'samples'>,
): Evaluate {
  const count = prepareLabelCounts(columns)
  return (weights) => {
    const { total, right, predicted, truth } = count(weights)
    if (total === 0) return noRows
    const outcome =
      average === 'micro'
        ? score(sumOf(right), sumOf(predicted), sumOf(truth))
        : meanOfLabels(
            right.map((own, label) => score(own, predicted[label] as number, truth[label] as number)),
            average === 'weighted' ? truth : null,
          )
    return Number.isNaN(outcome) ? allLeftOut : outcome
  }
}

/** The mean of those that are numbers, weighted unless all their weights are 0. */
function meanOfLabels(scores: Float64Array, weights: Float64Array | null): number {
  const defined = [...scores.keys()].filter((label) => !Number.isNaN(scores[label]))
  const weightOf = (label: number) => (weights === null ? 1 : (weights[label] as number))
  const mean = (weigh: (label: number) => number) => {
    const total = defined.reduce((sum, label) => sum + weigh(label), 0)
    return defined.reduce((sum, label) => sum + weigh(label) * (scores[label] as number), 0) / total
  }
  const weighted = mean(weightOf)
  return Number.isNaN(weighted) ? mean(() => 1) : weighted
}

interface LabelCounts {
  total: number
  right: Float64Array
  predicted: Float64Array
  truth: Float64Array
}

/** Counts rows per label for any weights: only cells that are 1 somewhere are walked through. */
function prepareLabelCounts({
  rows,
  classes,
  truth,
  predicted,
}: Columns): (weights: Float64Array) => LabelCounts {
  const width = classes.length
  const cellsWhere = (isCounted: (cell: number) => boolean) => {
    const found = new Uint32Array(rows * width)
    let count = 0
    for (let cell = 0; cell < found.length; cell++) if (isCounted(cell)) found[count++] = cell
    return found.slice(0, count)
  }
  const parts = {
    right: cellsWhere((cell) => truth[cell] === 1 && predicted[cell] === 1),
    predicted: cellsWhere((cell) => predicted[cell] === 1),
    truth: cellsWhere((cell) => truth[cell] === 1),
  }
  const sums = {
    right: new Float64Array(width),
    predicted: new Float64Array(width),
    truth: new Float64Array(width),
  }
  return (weights) => {
    for (const part of ['right', 'predicted', 'truth'] as const) {
      const own = sums[part].fill(0)
      for (const cell of parts[part]) {
        const label = cell % width
        own[label] = (own[label] as number) + (weights[(cell - label) / width] as number)
      }
    }
    return { total: sumOf(weights), ...sums }
  }
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
