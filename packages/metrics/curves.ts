import { binsOf, type Forecasts, ofClass, ofTopLabel } from './calibration-error.ts'
import type { Columns } from './columns.ts'
import { tableOf } from './money.ts'
import type { Undefined } from './outcome.ts'
import type { ParameterMapping } from './parameters.ts'
import { rankByClass, rowsWithoutScores } from './probabilities.ts'
import { prepareQuantile } from './quantile.ts'

/** Points that a drawing has room for. Of more, real ones are chosen; none is made up. */
const mostPoints = 100

/** What is reached when every row from this score on is taken for positive; infinite where no row is. */
export interface RocPoint {
  threshold: number
  falsePositiveRate: number
  truePositiveRate: number
}

export interface PrecisionRecallPoint {
  threshold: number
  precision: number
  recall: number
}

/** Rows of like probability: what was said of them, and what came true. */
export interface CalibrationBin {
  /** Weight of the rows, their number where they have none. */
  rows: number
  meanProbability: number
  share: number
}

/** Rows of like prediction, and how far the truth is from it: truth − prediction. */
export interface ResidualBin {
  rows: number
  meanPrediction: number
  /** Residuals below which lie 5, 25, 50, 75 and 95 % of the rows. */
  quantiles: [number, number, number, number, number]
}

/** What a row is worth on average when the positive class is predicted from this probability on. */
export interface ThresholdPoint {
  threshold: number
  value: number
}

export interface ThresholdSearch {
  points: ThresholdPoint[]
  /**
   * The best of all thresholds on these very rows, and so better than it will be on others: choose it on other rows
   * than those that judge it.
   */
  best: ThresholdPoint
  /** The same with the predicted classes as they are. */
  asPredicted: number
}

/** Rows counted by how they fall when a class is predicted from a score on. */
interface Cut {
  threshold: number
  /** Weight of the positive and of the negative rows with at least this score. */
  found: number
  mistaken: number
}

/**
 * The receiver operating characteristic of one class against the rest, from no row taken to all. Points are about
 * 1/50 apart, false and true positive rate added up, where there were more of them.
 *
 * @param label position in `classes`.
 * @returns null without scores, with one that is not finite, or when all rows are of one side.
 */
export function rocCurve(columns: Columns, label: number): RocPoint[] | null {
  const cuts = cutsOf(columns, label)
  const last = cuts?.at(-1)
  if (cuts === null || last === undefined || last.found === 0 || last.mistaken === 0) return null
  const points = cuts.map(({ threshold, found, mistaken }) => ({
    threshold,
    falsePositiveRate: mistaken / last.mistaken,
    truePositiveRate: found / last.found,
  }))
  return thinned(points, (point) => (point.falsePositiveRate + point.truePositiveRate) / 2)
}

/**
 * Precision and recall of one class against the rest, by falling threshold, without the point (0, 1) that scikit-learn
 * adds. Of many points the first that reaches each percent of recall are taken.
 *
 * @param label position in `classes`.
 * @returns null without scores, with one that is not finite, or when no row is of the class.
 */
export function precisionRecallCurve(columns: Columns, label: number): PrecisionRecallPoint[] | null {
  const cuts = cutsOf(columns, label)
  const last = cuts?.at(-1)
  if (cuts === null || last === undefined || last.found === 0) return null
  const points = cuts.slice(1).map(({ threshold, found, mistaken }) => ({
    threshold,
    precision: found / (found + mistaken),
    recall: found / last.found,
  }))
  return thinned(points, ({ recall }) => recall)
}

/**
 * What probabilities said and what came true, by bins of equal width as `expected_calibration_error` has them; empty
 * bins are left out.
 *
 * @param label position in `classes`; null for the most probable class of each row.
 * @returns null without probabilities.
 */
export function calibrationCurve(columns: Columns, label: number | null, bins = 15): CalibrationBin[] | null {
  if (columns.probabilities === null) return null
  const { probabilities, cameTrue } =
    label === null ? ofTopLabel(columns) : (ofClass(columns, columns.classes[label] as string) as Forecasts)
  const binOf = binsOf(probabilities, bins)
  const sums = Array.from({ length: bins }, () => ({ rows: 0, said: 0, true: 0 }))
  for (let row = 0; row < columns.rows; row++) {
    const weight = columns.weights?.[row] ?? 1
    const bin = sums[binOf[row] as number]
    if (bin === undefined || !Number.isFinite(probabilities[row])) continue
    bin.rows += weight
    bin.said += weight * (probabilities[row] as number)
    bin.true += weight * (cameTrue[row] as number)
  }
  return sums.flatMap(({ rows, said, true: came }) =>
    rows === 0 ? [] : [{ rows, meanProbability: said / rows, share: came / rows }],
  )
}

/**
 * Residuals of a regression by bins of equally many rows, in the order of their predictions. Rows with a number that is
 * not finite, and without weight, are left out.
 */
export function residualBins({ truth, predicted, weights, rows }: Columns, bins = 20): ResidualBin[] {
  const order = Array.from({ length: rows }, (_, row) => row)
    .filter((row) => Number.isFinite(truth[row]) && Number.isFinite(predicted[row]) && weights?.[row] !== 0)
    .sort((left, right) => (predicted[left] as number) - (predicted[right] as number))
  const count = Math.min(bins, order.length)
  return Array.from({ length: count }, (_, bin) => {
    const own = order.slice(
      Math.floor((bin * order.length) / count),
      Math.floor(((bin + 1) * order.length) / count),
    )
    const residuals = Float64Array.from(own, (row) => (truth[row] as number) - (predicted[row] as number))
    const weight = Float64Array.from(own, (row) => weights?.[row] ?? 1)
    const total = weight.reduce((sum, one) => sum + one, 0)
    const at = (share: number) => prepareQuantile(residuals, share)(weight) as number
    const said = own.reduce(
      (sum, row, place) => sum + (predicted[row] as number) * (weight[place] as number),
      0,
    )
    return {
      rows: total,
      meanPrediction: said / total,
      quantiles: [at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)],
    }
  })
}

/**
 * What each threshold costs or brings on average per row, for two classes: the curve of expected profit, and the
 * threshold that would have been best.
 *
 * @param amounts by true and predicted class, as `mean_cost` and `expected_profit` take them.
 * @param direction `lower` where amounts are costs.
 * @param label position of the positive class.
 * @returns the clause that says why there is none, where classes or scores are not such.
 */
export function searchThreshold(
  columns: Columns,
  amounts: ParameterMapping,
  direction: 'higher' | 'lower',
  label = 1,
): ThresholdSearch | Undefined {
  if (columns.classes.length !== 2)
    return { why: `it is for two classes, and here are ${columns.classes.length}` }
  const table = tableOf(columns, amounts, 'amounts')
  if ('why' in table) return table
  const cuts = cutsOf(columns, label)
  const all = cuts?.at(-1)
  if (cuts === null || all === undefined) return { why: 'not every row has a finite score' }
  const amount = (truth: number, predicted: number) => table[2 * truth + predicted] as number
  const other = 1 - label
  const total = all.found + all.mistaken
  const points = cuts.map(({ threshold, found, mistaken }) => ({
    threshold,
    value:
      (found * amount(label, label) +
        (all.found - found) * amount(label, other) +
        mistaken * amount(other, label) +
        (all.mistaken - mistaken) * amount(other, other)) /
      total,
  }))
  const isBetter = (left: number, right: number) => (direction === 'higher' ? left > right : left < right)
  const best = points.reduce((found, point) => (isBetter(point.value, found.value) ? point : found))
  let asPredicted = 0
  for (let row = 0; row < columns.rows; row++) {
    const weight = columns.weights?.[row] ?? 1
    asPredicted += weight * amount(columns.truth[row] as number, columns.predicted[row] as number)
  }
  const shares = cuts.map(({ found, mistaken }) => (found + mistaken) / total)
  const places = new Map(points.map((point, place) => [point, shares[place] as number]))
  return {
    points: thinned(points, (point) => places.get(point) as number),
    best,
    asPredicted: asPredicted / total,
  }
}

/** Every threshold by falling score, after one that takes no row. */
function cutsOf(columns: Columns, label: number): Cut[] | null {
  const { probabilities, classes, weights } = columns
  if (probabilities === null || rowsWithoutScores(columns).rows.length > 0) return null
  const { rows, positive, last } = rankByClass(columns, label)
  const cuts: Cut[] = [{ threshold: Number.POSITIVE_INFINITY, found: 0, mistaken: 0 }]
  let found = 0
  let mistaken = 0
  for (const [place, row] of rows.entries()) {
    const weight = weights?.[row] ?? 1
    if (positive[place] === 1) found += weight
    else mistaken += weight
    if (last[place] !== 1) continue
    const before = cuts.at(-1) as Cut
    // Rows without weight make no step.
    if (before.found === found && before.mistaken === mistaken) continue
    cuts.push({ threshold: probabilities[row * classes.length + label] as number, found, mistaken })
  }
  return cuts
}

/** The first point in each of equal parts of a way from 0 to 1, and the last of all. */
function thinned<Point>(points: Point[], wayOf: (point: Point) => number): Point[] {
  if (points.length <= mostPoints) return points
  let reached = -1
  return points.filter((point, place) => {
    const part = Math.floor(wayOf(point) * (mostPoints - 1))
    if (part === reached && place < points.length - 1) return false
    reached = part
    return true
  })
}
