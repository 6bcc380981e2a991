import { normalQuantile } from './normal.ts'

/**
 * The smallest true change for the worse that a sample would probably have shown: the difference at which a
 * one-sided test at `alpha` rejects with probability `power`, (z₁₋α + z_power) · SE. After Cohen (1988),
 * Statistical Power Analysis for the Behavioral Sciences, chapter 2.
 *
 * @param standardError of the difference, in the metric's unit; the answer is in that unit too.
 */
export function detectableDifference({
  standardError,
  alpha = 0.01,
  power = 0.8,
}: {
  standardError: number
  alpha?: number
  power?: number
}): number {
  return (normalQuantile(1 - alpha) + normalQuantile(power)) * standardError
}

/**
 * About how many rows in all would decide, were difference and spread per row to stay what they are; standard
 * errors shrink with √rows. Within the margin that is where the 95 % interval's worst bound reaches the margin;
 * beyond it, where the one-sided test at .01 rejects.
 *
 * @param rows that were seen.
 * @param difference observed, signed so that negative is worse.
 * @param margin by which the metric may get worse, at least 0.
 * @returns rows in all (not more of them), rounded up, or null when no number of rows would decide: the difference
 *   is exactly the margin, or the spread is not known.
 */
export function rowsToDecide({
  rows,
  difference,
  standardError,
  margin,
}: {
  rows: number
  difference: number
  standardError: number
  margin: number
}): number | null {
  const room = margin + difference
  const errorsApart =
    room > 0
      ? (normalQuantile(0.975) * standardError) / room
      : (normalQuantile(0.99) * standardError) / Math.abs(difference)
  const needed = Math.ceil(rows * errorsApart ** 2)
  return room !== 0 && Number.isSafeInteger(needed) ? needed : null
}
