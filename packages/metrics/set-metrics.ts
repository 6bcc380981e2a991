import { nameClasses, unknownClass } from './class-names.ts'
import { type Columns, classPosition } from './columns.ts'
import { noRows, type Outcome, type Prepare, type Undefined } from './outcome.ts'
import type { Average, Parameters, ParameterValue } from './parameters.ts'
import { prepareTallies, type Tallies } from './tallies.ts'

/** A score of one class, or of all taken together, from weighted counts; NaN where it is to be left out. */
type SetScore = (right: number, predicted: number, truth: number) => number

/** Share of the rows predicted to be of a class that are. */
export const precision: Prepare = (columns, parameters) => {
  const divide = dividerOf(parameters)
  return averaged(columns, parameters, (right, predicted) => divide(right, predicted))
}

/** Share of the rows of a class that are predicted so. */
export const recall: Prepare = (columns, parameters) => {
  const divide = dividerOf(parameters)
  return averaged(columns, parameters, (right, _, truth) => divide(right, truth))
}

/**
 * Weighted harmonic mean of precision and recall, taken from the counts themselves: `zero_division` counts only
 * where a class is neither true nor predicted. `beta` says how much more recall weighs. After van Rijsbergen
 * (1979), Information Retrieval, chapter 7.
 */
export const fBeta: Prepare = (columns, parameters) => {
  const beta = parameters.beta as number
  if (beta === 0) return precision(columns, parameters)
  if (beta === Number.POSITIVE_INFINITY) return recall(columns, parameters)
  const divide = dividerOf(parameters)
  const squared = beta * beta
  return averaged(columns, parameters, (right, predicted, truth) =>
    divide((1 + squared) * right, squared * truth + predicted),
  )
}

/** Rows of a class that are found, relative to all that are of it or predicted so (Jaccard 1901). */
export const jaccard: Prepare = (columns, parameters) => {
  const divide = dividerOf(parameters)
  return averaged(columns, parameters, (right, predicted, truth) => divide(right, predicted + truth - right))
}

export const f1: Prepare = (columns, parameters) => fBeta(columns, { ...parameters, beta: 1 })

function dividerOf({ zero_division }: Parameters): (numerator: number, denominator: number) => number {
  const ofNothing = zero_division as number
  return (numerator, denominator) => (denominator === 0 ? ofNothing : numerator / denominator)
}

const severalLabelsOnly: Undefined = {
  why: 'average=samples is for several labels a row, and these rows have one: use average=macro, micro or weighted',
}

type Averager = (tallies: Tallies, score: SetScore) => Outcome

function averaged(columns: Columns, parameters: Parameters, score: SetScore): ReturnType<Prepare> {
  const count = prepareTallies(columns)
  const average = averagers[parameters.average as Average](columns, parameters.pos_label as ParameterValue)
  return (weights) => {
    const tallies = count(weights)
    if (tallies.total === 0) return noRows
    const outcome = average(tallies, score)
    return Number.isNaN(outcome) ? undefinedByChoice : outcome
  }
}

const undefinedByChoice: Undefined = { why: 'no class has the rows that it needs, and zero_division is nan' }

const averagers: Record<Average, (columns: Columns, positive: ParameterValue) => Averager> = {
  binary: ofOneClass,
  samples: () => () => severalLabelsOnly,
  micro: () => ofAllTogether,
  macro: () => (tallies, score) => meanOverClasses(tallies, score, () => 1),
  weighted: () => (tallies, score) =>
    meanOverClasses(tallies, score, (label) => tallies.truth[label] as number),
}

function ofOneClass(columns: Columns, positive: ParameterValue): Averager {
  const label = positive as string | number | boolean
  const position = classPosition(columns, label)
  const tooMany: Undefined = {
    why: `average=binary is for two classes, and these rows have more (${nameClasses(columns)}): use average=macro, micro or weighted`,
  }
  const unknown = unknownClass(columns, label)
  return ({ truth, predicted, right }, score) => {
    let present = 0
    for (let other = 0; other < truth.length; other++) if (isPresent(truth, predicted, other)) present++
    if (present > 2) return tooMany
    if (position !== -1 && isPresent(truth, predicted, position)) {
      return score(right[position] as number, predicted[position] as number, truth[position] as number)
    }
    return present === 2 ? unknown : score(0, 0, 0)
  }
}

function ofAllTogether({ total, right }: Tallies, score: SetScore): number {
  let sum = 0
  for (const count of right) sum += count
  return score(sum, total, total)
}

/** The mean over the classes that are present, those without a score left out; a plain one if all weights are 0. */
function meanOverClasses(
  { truth, predicted, right }: Tallies,
  score: SetScore,
  weightOf: (label: number) => number,
): number {
  let weighted = 0
  let weights = 0
  let plain = 0
  let scored = 0
  for (let label = 0; label < truth.length; label++) {
    if (!isPresent(truth, predicted, label)) continue
    const value = score(right[label] as number, predicted[label] as number, truth[label] as number)
    if (Number.isNaN(value)) continue
    weighted += value * weightOf(label)
    weights += weightOf(label)
    plain += value
    scored++
  }
  return weights > 0 ? weighted / weights : plain / scored
}

function isPresent(truth: Float64Array, predicted: Float64Array, label: number): boolean {
  return (truth[label] as number) > 0 || (predicted[label] as number) > 0
}
