import { fairCoinCdf } from './binomial.ts'

/** Rows on which two models disagree about being right: all that McNemar's test looks at. */
export interface DiscordantPairs {
  /** Rows that the base got right and the candidate wrong: a whole number. */
  b: number
  /** Rows that the base got wrong and the candidate right: a whole number. */
  c: number
}

/**
 * McNemar's test with mid-p: was it luck that more rows went from right to wrong than back?
 *
 * Under "equally good" the number of rows that went wrong is X ~ Bin(b + c, ½). `worse` is the one-sided mid-p of
 * "the candidate is not worse", P(X > b) + ½ P(X = b): small when it is worse. `twoSided` is twice the smaller
 * one-sided mid-p, and 1 − ½ P(X = b) when b = c. Without any discordant row both are 1: nothing was seen.
 * After Fagerland, Lydersen & Laake (2013), "The McNemar test for binary matched-pairs data: mid-p and asymptotic
 * are better than exact conditional", BMC Medical Research Methodology 13:91.
 */
export function mcnemarMidP({ b, c }: DiscordantPairs): { twoSided: number; worse: number } {
  const pairs = countPairs(b, c)
  if (pairs === 0) return { twoSided: 1, worse: 1 }
  const smaller = Math.min(b, c)
  // By symmetry P(X > b) = P(X < c), and P(X < c) + ½ P(X = c) is the mean of two values of the distribution
  // function: no difference of nearly equal numbers, so small p values keep all their digits.
  const worse = (fairCoinCdf(c - 1, pairs) + fairCoinCdf(c, pairs)) / 2
  const twoSided =
    b === c ? 0.5 + fairCoinCdf(b - 1, pairs) : fairCoinCdf(smaller - 1, pairs) + fairCoinCdf(smaller, pairs)
  return { twoSided: Math.min(1, twoSided), worse: Math.min(1, worse) }
}

/**
 * McNemar's exact test, two-sided: 2 P(X ≤ min(b, c)), at most 1. More cautious than mid-p. After McNemar (1947),
 * Psychometrika 12:153–157, with the binomial distribution in place of χ².
 */
export function mcnemarExact({ b, c }: DiscordantPairs): number {
  const pairs = countPairs(b, c)
  return pairs === 0 ? 1 : Math.min(1, 2 * fairCoinCdf(Math.min(b, c), pairs))
}

function countPairs(b: number, c: number): number {
  if (!Number.isSafeInteger(b) || !Number.isSafeInteger(c) || b < 0 || c < 0)
    throw new RangeError(`counts of rows are whole numbers of at least 0, not ${b} and ${c}`)
  return b + c
}
