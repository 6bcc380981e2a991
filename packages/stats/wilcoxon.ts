import { normalCdf } from './normal.ts'

export interface SignedRankResult {
  /** Sum of the ranks of the positive differences. */
  positiveRanks: number
  /** Differences that are not 0. */
  pairs: number
  /** p of "differences lie around 0". */
  twoSided: number
  /** p of "differences are not below 0": small when they tend to be negative. */
  less: number
  /** p of "differences are not above 0": small when they tend to be positive. For losses: when they got worse. */
  greater: number
  /** `exact` where every pattern of signs was counted, ties or not. */
  method: 'exact' | 'asymptotic'
}

/**
 * Wilcoxon's signed-rank test of paired differences, such as candidate's loss − base's loss of each row. It asks
 * whether differences are symmetric about 0, not whether their mean is 0. After Wilcoxon (1945), "Individual
 * comparisons by ranking methods", Biometrics Bulletin 1:80–83.
 *
 * As scipy.stats.wilcoxon with its defaults (`method='auto'`, `zero_method='wilcox'`, no continuity correction):
 * differences of 0 are left out; all patterns of signs are counted for up to 50 differences without ties or zeros,
 * and for up to 13 with them; else the normal approximation with its variance corrected for ties. Where all are 0 it
 * is 1, also for more than 13, where scipy has NaN.
 *
 * @returns NaN for each p when there are no differences or one of them is NaN.
 */
export function wilcoxonSignedRank(differences: ArrayLike<number>): SignedRankResult {
  const n = differences.length
  const positive = Float64Array.from(differences)
    .filter((difference) => difference > 0)
    .sort()
  const negative = Float64Array.from(differences)
    .filter((difference) => difference < 0)
    .map((difference) => -difference)
    .sort()
  const zeros = count(differences, (difference) => difference === 0)
  const pairs = positive.length + negative.length
  if (n === 0 || pairs + zeros < n) {
    const unknown = { twoSided: Number.NaN, less: Number.NaN, greater: Number.NaN }
    return { positiveRanks: Number.NaN, pairs, ...unknown, method: 'asymptotic' }
  }
  const { positiveRanks, groups } = rank(positive, negative)
  const common = { positiveRanks, pairs }
  if (pairs === 0) return { ...common, twoSided: 1, less: 1, greater: 1, method: 'exact' }
  if (n <= (groups.length === n ? 50 : 13)) {
    return { ...common, ...countedChances(positiveRanks, groups), method: 'exact' }
  }
  return { ...common, ...normalChances(positiveRanks, pairs, groups), method: 'asymptotic' }
}

/** Differences of one size: how many they are, and the rank that all of them get. */
interface TieGroup {
  size: number
  rank: number
}

/** Ranks the sizes of all differences, those of one size by their mean rank. Both lists are ascending. */
function rank(positive: Float64Array, negative: Float64Array): { positiveRanks: number; groups: TieGroup[] } {
  const groups: TieGroup[] = []
  let positiveRanks = 0
  let [p, n] = [0, 0]
  while (p < positive.length || n < negative.length) {
    const size = Math.min(positive[p] ?? Number.POSITIVE_INFINITY, negative[n] ?? Number.POSITIVE_INFINITY)
    const [firstPositive, first] = [p, p + n]
    while (positive[p] === size) p++
    while (negative[n] === size) n++
    const meanRank = (first + 1 + p + n) / 2
    groups.push({ size: p + n - first, rank: meanRank })
    positiveRanks += meanRank * (p - firstPositive)
  }
  return { positiveRanks, groups }
}

/** Counts the patterns of signs that give each sum of ranks; sums are doubled, since ranks of ties may be halves. */
function countedChances(positiveRanks: number, groups: readonly TieGroup[]) {
  const doubledRanks = groups.flatMap(({ size, rank }) => Array<number>(size).fill(2 * rank))
  const patterns = new Float64Array(doubledRanks.reduce((sum, doubled) => sum + doubled, 0) + 1)
  patterns[0] = 1
  for (const doubled of doubledRanks) {
    for (let sum = patterns.length - 1; sum >= doubled; sum--) {
      patterns[sum] = (patterns[sum] as number) + (patterns[sum - doubled] as number)
    }
  }
  const all = 2 ** doubledRanks.length
  const seen = 2 * positiveRanks
  const less = patterns.subarray(0, seen + 1).reduce((sum, number) => sum + number, 0) / all
  const greater = patterns.subarray(seen).reduce((sum, number) => sum + number, 0) / all
  return { less, greater, twoSided: Math.min(1, 2 * Math.min(less, greater)) }
}

function normalChances(positiveRanks: number, pairs: number, groups: readonly TieGroup[]) {
  const ties = groups.reduce((sum, { size }) => sum + (size ** 3 - size), 0)
  const variance = (pairs * (pairs + 1) * (2 * pairs + 1) - ties / 2) / 24
  const z = (positiveRanks - (pairs * (pairs + 1)) / 4) / Math.sqrt(variance)
  return { less: normalCdf(z), greater: normalCdf(-z), twoSided: 2 * normalCdf(-Math.abs(z)) }
}

function count(values: ArrayLike<number>, accepts: (value: number) => boolean): number {
  let accepted = 0
  for (let at = 0; at < values.length; at++) if (accepts(values[at] as number)) accepted++
  return accepted
}
