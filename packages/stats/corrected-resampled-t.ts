import { studentCdf, studentQuantile } from './student.ts'

/** A metric of both sides on the same folds. */
export interface FoldDifferences {
  /** Candidate − base, one for each fold; at least two. */
  differences: readonly number[]
  /** Rows tested over rows trained on, in each fold: 1 / (k − 1) for k folds. */
  testToTrain: number
  /** Level of the interval, such as .95. */
  level: number
  direction: 'higher' | 'lower'
}

export interface FoldsDifference {
  /** Mean of the differences. */
  value: number
  low: number
  high: number
  /** One-sided p of "not worse". */
  p: number
  standardError: number
}

/**
 * The corrected resampled t test of Nadeau & Bengio (2003), "Inference for the generalization error", Machine Learning
 * 52:239–281. Trainings of different folds share most of their rows, so that their differences vary less than those of
 * trainings on new data would: the variance of their mean is taken as (1/J + n₂/n₁) s² and not s²/J, with J folds and
 * n₂ rows tested to n₁ trained on. Student's t with J − 1 degrees of freedom.
 *
 * @throws RangeError with fewer than two folds.
 */
export function correctedResampledT({
  differences,
  testToTrain,
  level,
  direction,
}: FoldDifferences): FoldsDifference {
  const folds = differences.length
  if (folds < 2) throw new RangeError('one fold says nothing of how much folds differ')
  const value = differences.reduce((sum, own) => sum + own, 0) / folds
  const squares = differences.reduce((sum, own) => sum + (own - value) ** 2, 0)
  const standardError = Math.sqrt((1 / folds + testToTrain) * (squares / (folds - 1)))
  const halfWidth = standardError === 0 ? 0 : standardError * studentQuantile((1 + level) / 2, folds - 1)
  const gain = direction === 'lower' ? 0 - value : value
  return {
    value,
    low: value - halfWidth,
    high: value + halfWidth,
    p: standardError === 0 ? Number(gain >= 0) : studentCdf(gain / standardError, folds - 1),
    standardError,
  }
}
