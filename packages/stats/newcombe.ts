import { wilson } from './wilson.ts'

/** The rows that two models A and B both judged, by who was right. */
export interface PairedTable {
  /** Both right. */
  a: number
  /** Only A right. */
  b: number
  /** Only B right. */
  c: number
  /** Both wrong. */
  d: number
}

/**
 * Newcombe's interval for the difference of two paired proportions, **A − B** = (b − c) / n. For "candidate −
 * base" the candidate is A: then `b` are the rows that went from wrong to right and `c` those that went from right
 * to wrong. All NaN when there are no rows.
 *
 * Method 10 of Newcombe (1998), "Improved confidence intervals for the difference between binomial proportions
 * based on paired data", Statistics in Medicine 17:2635–2650: Wilson limits of both proportions, joined with the
 * correlation φ corrected for continuity.
 *
 * @param level share of samples whose interval covers the true difference, such as 0.95.
 */
export function newcombePaired(
  { a, b, c, d }: PairedTable,
  level: number,
): { difference: number; low: number; high: number } {
  const n = a + b + c + d
  if (n === 0) return { difference: Number.NaN, low: Number.NaN, high: Number.NaN }
  const shareA = (a + b) / n
  const shareB = (a + c) / n
  const limitsA = wilson(a + b, n, level)
  const limitsB = wilson(a + c, n, level)
  const phi = correlation(a, b, c, d)
  const reach = (ofA: number, ofB: number) =>
    Math.sqrt(Math.max(0, ofA * ofA - 2 * phi * ofA * ofB + ofB * ofB))
  const difference = (b - c) / n
  return {
    difference,
    low: difference - reach(shareA - limitsA.low, limitsB.high - shareB),
    high: difference + reach(limitsA.high - shareA, shareB - limitsB.low),
  }
}

/** φ of the table with Newcombe's correction for continuity; 0 when a margin is empty. */
function correlation(a: number, b: number, c: number, d: number): number {
  const margins = (a + b) * (c + d) * (a + c) * (b + d)
  if (margins === 0) return 0
  const association = a * d - b * c
  const n = a + b + c + d
  const corrected = association > 0 ? Math.max(association - n / 2, 0) : association
  return corrected / Math.sqrt(margins)
}
