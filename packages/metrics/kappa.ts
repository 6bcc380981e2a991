import type { Columns } from './columns.ts'
import { type Evaluate, noRows, type Prepare, type Undefined } from './outcome.ts'
import { prepareCells, prepareTallies } from './tallies.ts'

const oneClass: Undefined = { why: 'truth and prediction are all of one class' }

/**
 * Agreement of truth and prediction beyond chance: 1 − disagreement / disagreement by chance (Cohen 1960,
 * Educational and Psychological Measurement 20:37–46; with weights Cohen 1968, Psychological Bulletin 70:213–220).
 * Classes that do not occur have no place among the others, as in scikit-learn.
 */
export const cohenKappa: Prepare = (columns, { weights: kind, replace_undefined_by }) => {
  const ofOneClass = Number.isNaN(replace_undefined_by) ? oneClass : (replace_undefined_by as number)
  const weigh = kind === null ? prepareEqual(columns) : prepareByDistance(columns, kind === 'linear' ? 1 : 2)
  return (weights) => {
    const outcome = weigh(weights)
    return outcome === oneClass ? ofOneClass : outcome
  }
}

/** Every disagreement counts alike. */
function prepareEqual(columns: Columns): Evaluate {
  const count = prepareTallies(columns)
  return (weights) => {
    const { total, truth, predicted, right } = count(weights)
    if (total === 0) return noRows
    let agreed = 0
    let byChance = 0
    for (let label = 0; label < truth.length; label++) {
      agreed += right[label] as number
      byChance += ((truth[label] as number) * (predicted[label] as number)) / total
    }
    if (presentOf(truth, predicted).length < 2) return oneClass
    return 1 - (total - agreed) / (total - byChance)
  }
}

/** A disagreement counts by how many classes lie between, to a power. */
function prepareByDistance(columns: Columns, power: 1 | 2): Evaluate {
  const width = columns.classes.length
  const count = prepareTallies(columns)
  const countCells = prepareCells(columns)
  return (weights) => {
    const { total, truth, predicted } = count(weights)
    if (total === 0) return noRows
    const present = presentOf(truth, predicted)
    if (present.length < 2) return oneClass
    const cells = countCells(weights)
    let seen = 0
    let byChance = 0
    for (const [place, row] of present.entries()) {
      for (const [other, column] of present.entries()) {
        const cost = Math.abs(place - other) ** power
        seen += cost * (cells[row * width + column] as number)
        byChance += (cost * (truth[row] as number) * (predicted[column] as number)) / total
      }
    }
    return 1 - seen / byChance
  }
}

/** Positions of the classes that occur. */
function presentOf(truth: Float64Array, predicted: Float64Array): number[] {
  const present: number[] = []
  for (let label = 0; label < truth.length; label++) {
    if ((truth[label] as number) + (predicted[label] as number) > 0) present.push(label)
  }
  return present
}
