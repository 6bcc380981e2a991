import { nameClasses } from './class-names.ts'
import type { Columns } from './columns.ts'
import {
  type Evaluate,
  noRows,
  type Outcome,
  type Prepare,
  type Undefined,
  unlessPresent,
} from './outcome.ts'
import type { ClassAverage, Parameters } from './parameters.ts'
import {
  positivesOf,
  prepareClassWeights,
  rankAllScores,
  rankByClass,
  rowsNotWhole,
  rowsWithoutScores,
  scoresOf,
} from './probabilities.ts'
import type { Ranking } from './ranking.ts'

const oneClass: Undefined = { why: 'the truth is of one class only' }
export const severalLabelsOnly: Undefined = {
  why: 'average=samples is for several labels a row, and these rows have one',
}

/**
 * Area under the receiver operating characteristic: how probably a row of one class has a higher score than one of
 * another, ties counting half (Hanley & McNeil 1982, Radiology 143:29–36). Of two classes the later one in order is
 * the positive one. Of more, each against the rest (`ovr`) or against each other one (`ovo`, Hand & Till 2001,
 * Machine Learning 45:171–186).
 */
export const rocAuc: Prepare = (columns, parameters) => {
  const evaluate = columns.classes.length > 2 ? ofMany(columns, parameters) : ofTwo(columns, parameters)
  return unlessPresent(rowsWithoutScores(columns), evaluate)
}

/**
 * The scores that a two-class area is made of, for a test that needs more than the area: per row the score of the
 * positive class, and 1 where the row is of it. Null when there are other than two classes, when all rows are of
 * one, when a score isn't finite, or when rows have weights.
 */
export function twoClassScores(columns: Columns): { scores: Float64Array; positives: Uint8Array } | null {
  if (columns.classes.length !== 2 || columns.weights !== null) return null
  if (rowsWithoutScores(columns).rows.length > 0) return null
  const positives = positivesOf(columns, 1)
  const count = positives.reduce((sum, positive) => sum + positive, 0)
  return count === 0 || count === columns.rows ? null : { scores: scoresOf(columns, 1), positives }
}

function ofTwo(columns: Columns, { max_fpr }: Parameters): Evaluate {
  if (columns.classes.length < 2) return () => oneClass
  const ranking = rankByClass(columns, 1)
  const evaluate = areaOf(max_fpr as number | null)
  return (weights) => evaluate(ranking, weights)
}

/** The area of one ranking, up to a false positive rate where there is one. */
export function areaOf(limit: number | null): (ranking: Ranking, weights: Float64Array) => Outcome {
  return limit === null ? area : (ranking, weights) => partialArea(ranking, weights, limit)
}

function ofMany(columns: Columns, { multi_class, average, max_fpr }: Parameters): Evaluate {
  if (multi_class === 'raise') {
    const names = nameClasses(columns)
    const why = `it is for two classes unless multi_class is named, and here are more (${names}): use roc_auc_ovr or roc_auc_ovo`
    return () => ({ why })
  }
  if (average === 'samples') return () => severalLabelsOnly
  if (max_fpr !== null) return () => ({ why: 'max_fpr is for two classes' })
  if (multi_class === 'ovo' && columns.weights !== null) {
    return () => ({ why: 'multi_class=ovo takes no weights of rows: use multi_class=ovr' })
  }
  const evaluate = multi_class === 'ovo' ? oneVersusOne : oneVersusRest
  return unlessPresent(rowsNotWhole(columns), evaluate(columns, average as ClassAverage))
}

/** Share, by weight, of pairs of a positive and a negative row in which the positive one is higher; ties count half. */
function area({ rows, positive, last }: Ranking, weights: Float64Array): Outcome {
  let above = 0
  let tied = 0
  let negatives = 0
  let ordered = 0
  for (let place = 0; place < rows.length; place++) {
    const weight = weights[rows[place] as number] as number
    const positiveWeight = weight * (positive[place] as number)
    const negativeWeight = weight - positiveWeight
    tied += positiveWeight
    negatives += negativeWeight
    ordered += negativeWeight * (above + tied / 2)
    if (last[place] === 1) {
      above += tied
      tied = 0
    }
  }
  return above === 0 || negatives === 0 ? oneClassOf(above + negatives) : ordered / (above * negatives)
}

/**
 * The area left of a false positive rate, scaled so that guessing gives 0.5 and perfection 1. After McClish (1989),
 * "Analyzing a portion of the ROC curve", Medical Decision Making 9:190–195.
 */
function partialArea({ rows, positive, last }: Ranking, weights: Float64Array, limit: number): Outcome {
  let positives = 0
  let negatives = 0
  for (let place = 0; place < rows.length; place++) {
    const weight = weights[rows[place] as number] as number
    positives += weight * (positive[place] as number)
    negatives += weight * (1 - (positive[place] as number))
  }
  if (positives === 0 || negatives === 0) return oneClassOf(positives + negatives)
  const end = limit * negatives
  let left = 0
  let below = 0
  let right = 0
  let top = 0
  let sum = 0
  for (let place = 0; place < rows.length && left <= end; place++) {
    const weight = weights[rows[place] as number] as number
    if (positive[place] === 1) top += weight
    else right += weight
    if (last[place] !== 1) continue
    const reached = right > end ? (end - left) / (right - left) : 1
    sum += (right - left) * reached * (below + ((top - below) * reached) / 2)
    left = right
    below = top
  }
  const least = limit ** 2 / 2
  return 0.5 * (1 + (sum / (positives * negatives) - least) / (limit - least))
}

function oneClassOf(total: number): Outcome {
  return total === 0 ? noRows : oneClass
}

function oneVersusRest(columns: Columns, average: ClassAverage): Evaluate {
  if (average === 'micro') {
    const ranking = rankAllScores(columns)
    return (weights) => area(ranking, weights)
  }
  const { classes } = columns
  const rankings = classes.map((_, label) => rankByClass(columns, label))
  const weigh = prepareClassWeights(columns)
  return (weights) => {
    const present = weigh(weights)
    const absent = average === 'macro' ? present.indexOf(0) : -1
    if (present.every((own) => own === 0)) return noRows
    if (absent !== -1) return { why: `it needs rows of every class, and no row is truly ${classes[absent]}` }
    let sum = 0
    let total = 0
    for (const [label, ranking] of rankings.entries()) {
      const share = present[label] as number
      if (share === 0) continue
      const own = area(ranking, weights)
      if (typeof own !== 'number') return own
      const counted = average === 'weighted' ? share : 1
      sum += counted * own
      total += counted
    }
    return sum / total
  }
}

function oneVersusOne(columns: Columns, average: ClassAverage): Evaluate {
  const width = columns.classes.length
  const truth = Int32Array.from(columns.truth)
  const rankings = columns.classes.map((_, label) => rankByClass(columns, label))
  const weigh = prepareClassWeights(columns)
  const ordered = new Float64Array(width)
  const areas = new Float64Array(width * width)
  return (weights) => {
    const present = weigh(weights)
    for (const [label, ranking] of rankings.entries()) {
      orderAgainstEach(ranking, truth, weights, ordered)
      areas.set(ordered, label * width)
    }
    let sum = 0
    let total = 0
    for (let one = 0; one < width; one++) {
      for (let other = one + 1; other < width; other++) {
        const pairs = (present[one] as number) * (present[other] as number)
        if (pairs === 0) continue
        const both = (areas[one * width + other] as number) + (areas[other * width + one] as number)
        const counted = average === 'weighted' ? (present[one] as number) + (present[other] as number) : 1
        sum += (counted * both) / (2 * pairs)
        total += counted
      }
    }
    return total === 0 ? oneClassOf(present.reduce((all, own) => all + own, 0)) : sum / total
  }
}

/** For each other class the weight of the pairs in order, as in `area`, from one walk. */
function orderAgainstEach(
  { rows, positive, last }: Ranking,
  truth: Int32Array,
  weights: Float64Array,
  ordered: Float64Array,
): void {
  let above = 0
  let tied = 0
  ordered.fill(0)
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number
    const weight = weights[row] as number
    if (positive[place] === 1) tied += weight
    else {
      const label = truth[row] as number
      ordered[label] = (ordered[label] as number) + weight * (above + tied / 2)
    }
    if (last[place] === 1) {
      above += tied
      tied = 0
    }
  }
}
