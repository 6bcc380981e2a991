import type { Random } from '@mlgate/stats'
import { classification, fromLogits, normal, type Pair, regression } from './pair.ts'

/**
 * Rows that two classifiers of two balanced classes got right or wrong, drawn from the four shares. Equal shares of
 * `lost` and `won` make the two exchangeable: equally good.
 *
 * @param lost share of rows that only the base gets right.
 * @param won share of rows that only the candidate gets right.
 * @param bothWrong share of rows that both get wrong.
 */
export function flips(
  random: Random,
  rows: number,
  { lost, won, bothWrong }: { lost: number; won: number; bothWrong: number },
): Pair {
  const truth = new Int32Array(rows)
  const base = new Int32Array(rows)
  const candidate = new Int32Array(rows)
  for (let row = 0; row < rows; row++) {
    const label = random.float() < 0.5 ? 0 : 1
    const luck = random.float()
    const baseWrong = luck >= lost && luck < lost + won + bothWrong
    const candidateWrong = luck < lost || (luck >= lost + won && luck < lost + won + bothWrong)
    truth[row] = label
    base[row] = baseWrong ? 1 - label : label
    candidate[row] = candidateWrong ? 1 - label : label
  }
  return {
    candidate: classification(truth, candidate, 2, null),
    base: classification(truth, base, 2, null),
  }
}

export interface ScoredWorld {
  rows: number
  classes: number
  /** How far the true class's score lies above the others', in standard deviations of a score; 2.33 of two classes is 95 % right. */
  base: Skill
  candidate: Skill
  /** Share of a score's variance that lies in the row, and so is the same in both models. */
  shared: number
}

export interface Skill {
  separation: number
  /** 1 when its probabilities can be taken at their word; above, it is too sure of itself, below, not sure enough. */
  sureness: number
}

/**
 * Two classifiers that see a noisy score per class. What is noise in the row misleads both, what is noise of a
 * training misleads one. Of the same skill they are exchangeable, row by row: equally good. Probabilities are those
 * that follow from the scores by Bayes' rule, made more or less sure.
 */
export function scored(random: Random, { rows, classes, base, candidate, shared }: ScoredWorld): Pair {
  const truth = new Int32Array(rows)
  const ofBase = new Float64Array(rows * classes)
  const ofCandidate = new Float64Array(rows * classes)
  const common = Math.sqrt(shared)
  const own = Math.sqrt(1 - shared)
  const logit = ({ separation, sureness }: Skill, isTrue: boolean, noise: number) =>
    sureness * separation * ((isTrue ? separation : 0) + noise)
  for (let row = 0; row < rows; row++) {
    const label = random.below(classes)
    truth[row] = label
    for (let other = 0; other < classes; other++) {
      const place = row * classes + other
      const ofRow = common * normal(random)
      ofBase[place] = logit(base, other === label, ofRow + own * normal(random))
      ofCandidate[place] = logit(candidate, other === label, ofRow + own * normal(random))
    }
  }
  return { candidate: fromLogits(truth, ofCandidate, classes), base: fromLogits(truth, ofBase, classes) }
}

export interface MeasuredWorld {
  rows: number
  /** Standard deviation of each model's error, in the unit of what is predicted. */
  baseError: number
  candidateError: number
  /** Share of an error's variance that both models have in common. */
  shared: number
  /** Whether some rows are much harder than others: errors with heavy tails. */
  heavyTails: boolean
}

/** Two regressions whose errors are partly the row's and partly their own. With the same error: equally good. */
export function measured(
  random: Random,
  { rows, baseError, candidateError, shared, heavyTails }: MeasuredWorld,
): Pair {
  const truth = new Float64Array(rows)
  const base = new Float64Array(rows)
  const candidate = new Float64Array(rows)
  const common = Math.sqrt(shared)
  const own = Math.sqrt(1 - shared)
  for (let row = 0; row < rows; row++) {
    // A log-normal hardness with mean square 1.
    const hardness = heavyTails ? Math.exp(normal(random) - 1) : 1
    const ofRow = common * normal(random)
    truth[row] = normal(random)
    base[row] = (truth[row] as number) + baseError * hardness * (ofRow + own * normal(random))
    candidate[row] = (truth[row] as number) + candidateError * hardness * (ofRow + own * normal(random))
  }
  return { candidate: regression(truth, candidate), base: regression(truth, base) }
}

/**
 * Two regressions with the same mean absolute error that are not exchangeable: on most rows the candidate is a
 * little worse, on a rare few much better.
 *
 * @param rare share of the rows on which it is better.
 */
export function lopsided(random: Random, rows: number, rare: number): Pair {
  const truth = new Float64Array(rows)
  const base = new Float64Array(rows)
  const candidate = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    const better = random.float() < rare
    const error = 1 + random.float()
    base[row] = error
    candidate[row] = error + (better ? -(1 - rare) : rare)
  }
  return { candidate: regression(truth, candidate), base: regression(truth, base) }
}
