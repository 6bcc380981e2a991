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

/** How probably a sample of the size that `rowsToDecide` names decides. */
const powerToDecide = 0.8

/**
 * About how many rows in all would decide four times out of five, were the true difference and the spread per row what
 * they are here; standard errors shrink with √rows. Within the margin a sample decides when its 95 % interval's worst
 * bound lies within, for which the room to the margin has to be (z.₉₇₅ + z.₈) standard errors. Beyond it a sample
 * decides when its one-sided test at .01 rejects, (z.₉₉ + z.₈) standard errors from 0, and when its own difference is
 * beyond the margin too, z.₈ standard errors from there. After Cohen (1988), as above.
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
  const toPower = normalQuantile(powerToDecide) * standardError
  const errorsApart =
    room > 0
      ? (normalQuantile(0.975) * standardError + toPower) / room
      : Math.max(
          (normalQuantile(0.99) * standardError + toPower) / Math.abs(difference),
          toPower / Math.abs(room),
        )
  const needed = Math.ceil(rows * errorsApart ** 2)
  return room !== 0 && Number.isSafeInteger(needed) ? needed : null
}
