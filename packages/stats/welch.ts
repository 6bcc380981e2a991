import { studentCdf } from './student.ts'

/**
 * Welch's t test for two samples of unequal spread: the one-sided p of "the mean of the first is not greater". Welch
 * (1947), "The generalization of Student's problem when several different population variances are involved",
 * Biometrika 34:28–35. Degrees of freedom are rounded down, which errs to the careful side.
 *
 * @returns 1 where either sample has fewer than two values, or neither varies.
 */
export function welchGreater(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const [left, right] = [momentsOf(first), momentsOf(second)]
  const [a, b] = [left.variance / left.count, right.variance / right.count]
  if (!(a + b > 0)) return 1
  const degrees = (a + b) ** 2 / (a ** 2 / (left.count - 1) + b ** 2 / (right.count - 1))
  return studentCdf((right.mean - left.mean) / Math.sqrt(a + b), Math.max(1, degrees))
}

/**
 * Student's t test of one sample: the one-sided p of "its mean is not greater than 0".
 *
 * @returns 1 where there are fewer than two values, or they do not vary.
 */
export function meanGreater(values: ArrayLike<number>): number {
  const { count, mean, variance } = momentsOf(values)
  if (!(variance > 0)) return 1
  return studentCdf(-mean / Math.sqrt(variance / count), count - 1)
}

/** The variance is NaN of fewer than two values. */
function momentsOf(values: ArrayLike<number>): { count: number; mean: number; variance: number } {
  const count = values.length
  let sum = 0
  for (let index = 0; index < count; index++) sum += values[index] as number
  const mean = sum / count
  let squares = 0
  for (let index = 0; index < count; index++) squares += ((values[index] as number) - mean) ** 2
  return { count, mean, variance: squares / (count - 1) }
}
