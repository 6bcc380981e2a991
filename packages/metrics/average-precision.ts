import { unknownClass } from './class-names.ts'
import { type Columns, classPosition } from './columns.ts'
import { type Evaluate, noRows, type Outcome, type Prepare, unlessPresent } from './outcome.ts'
import type { ClassAverage, Parameters } from './parameters.ts'
import { prepareClassWeights, rankAllScores, rankByClass, rowsWithoutScores } from './probabilities.ts'
import type { Ranking } from './ranking.ts'
import { severalLabelsOnly } from './roc-auc.ts'

/**
 * Mean precision over the positive rows, each taken at the threshold that just finds it: the area under the curve
 * of precision over recall, in steps and not interpolated. 0 when no row is positive. Of two classes `pos_label` is
 * the positive one; of more, each against the rest.
 */
export const averagePrecision: Prepare = (columns, parameters) => {
  const evaluate = columns.classes.length > 2 ? ofMany(columns, parameters) : ofOne(columns, parameters)
  return unlessPresent(rowsWithoutScores(columns), evaluate)
}

function ofOne(columns: Columns, { pos_label }: Parameters): Evaluate {
  const label = pos_label as string | number | boolean
  const position = classPosition(columns, label)
  if (position === -1) return () => unknownClass(columns, label)
  const ranking = rankByClass(columns, position)
  return (weights) => precisionOf(ranking, weights)
}

function ofMany(columns: Columns, { average, pos_label }: Parameters): Evaluate {
  if (pos_label !== 1) {
    return () => ({
      why: 'pos_label is for two classes, and here are more: leave it out, or name an average',
    })
  }
  if (average === 'samples') return () => severalLabelsOnly
  const { classes } = columns
  const rankings =
    average === 'micro' ? [rankAllScores(columns)] : classes.map((_, label) => rankByClass(columns, label))
  const weigh = prepareClassWeights(columns)
  return (weights) => {
    const present = weigh(weights)
    const absent = present.indexOf(0)
    if (absent !== -1) return present.every((own) => own === 0) ? noRows : needsEvery(classes[absent])
    let sum = 0
    let total = 0
    for (const [label, ranking] of rankings.entries()) {
      const own = precisionOf(ranking, weights)
      if (typeof own !== 'number') return own
      const counted = (average as ClassAverage) === 'weighted' ? (present[label] as number) : 1
      sum += counted * own
      total += counted
    }
    return sum / total
  }
}

function needsEvery(absent: string | undefined): Outcome {
  return { why: `it needs rows of every class, and no row is truly ${absent}` }
}

/** Mean precision over the positive places of one ranking; 0 without any. */
export function precisionOf({ rows, positive, last }: Ranking, weights: Float64Array): Outcome {
  let found = 0
  let tied = 0
  let looked = 0
  let sum = 0
  for (let place = 0; place < rows.length; place++) {
    const weight = weights[rows[place] as number] as number
    looked += weight
    tied += weight * (positive[place] as number)
    if (last[place] === 1 && tied > 0) {
      found += tied
      sum += (tied * found) / looked
      tied = 0
    }
  }
  if (looked === 0) return noRows
  return found === 0 ? 0 : sum / found
}
