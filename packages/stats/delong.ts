import { normalCdf, normalQuantile } from './normal.ts'
import { type Placements, placementCovariance, placementsOf } from './placements.ts'

export interface AucInterval {
  /** Area under the ROC curve, 0 … 1: the chance that a positive row scores above a negative one, ties half. */
  auc: number
  /** DeLong's; NaN with fewer than two rows of a class. */
  standardError: number
  low: number
  high: number
}

/**
 * The area under the ROC curve with an interval that stays within 0 … 1. DeLong, DeLong & Clarke-Pearson (1988),
 * "Comparing the areas under two or more correlated receiver operating characteristic curves", Biometrics
 * 44:837–845, in time n log n as Sun & Xu (2014), IEEE Signal Processing Letters 21:1389–1393. The interval is
 * symmetric on the scale ln(auc / (1 − auc)) (Pepe 2003, The Statistical Evaluation of Medical Tests, 5.2.5), which
 * covers better than the plain one where the area is near 1.
 *
 * Where DeLong's variance knows nothing, at an area of exactly 0 or 1 or with a single row of a class, the limits are
 * Newcombe's (see `scoreLimits`).
 *
 * @param scores one per row; higher should mean positive.
 * @param positives one per row; 0 is negative, anything else positive.
 * @param level share of samples whose interval covers the true area; 0.95 when absent.
 * @returns all NaN when there is only one class or a score is NaN.
 */
export function delong(
  { scores, positives }: { scores: ArrayLike<number>; positives: ArrayLike<number> },
  level = 0.95,
): AucInterval {
  const placements = placementsOf(scores, positives)
  const standardError = Math.sqrt(placementCovariance(placements, placements))
  return { auc: placements.auc, standardError, ...limitsOf(placements, standardError, level) }
}

export interface AucDifference {
  /** Area under the candidate's ROC curve. */
  candidate: number
  /** Area under the base's ROC curve. */
  base: number
  /** candidate − base */
  difference: number
  low: number
  high: number
  standardError: number
  /** One-sided p of "the candidate is not worse": small when it is worse. */
  p: number
}

/**
 * DeLong's test and interval for the difference of two areas under ROC curves on the same rows (sources as `delong`):
 * difference ± z · standard error, within −1 … 1, p = Φ(difference / standard error), never below 2^−rows, as for the
 * paired bootstrap.
 *
 * The same scores on both sides differ by exactly 0, with p = 1 and an interval of no width. Other scores that both
 * order the rows perfectly, which leaves DeLong's variance at 0, get an interval joined from Newcombe's limits of both
 * areas (Zou & Donner 2008, Statistics in Medicine 27:1693–1702, without correlation): ten rows can't show that two
 * models are alike.
 *
 * @returns all NaN when there is only one class or a score is NaN; no interval and no p (NaN) when a class has but one
 *   row and the scores are not the same.
 */
export function delongPaired(
  rows: {
    candidate: ArrayLike<number>
    base: ArrayLike<number>
    positives: ArrayLike<number>
  },
  level = 0.95,
): AucDifference {
  const candidate = placementsOf(rows.candidate, rows.positives)
  const base = placementsOf(rows.base, rows.positives)
  const difference = candidate.auc - base.auc
  const areas = { candidate: candidate.auc, base: base.auc, difference }
  if (difference === 0 && areEqual(rows.candidate, rows.base)) {
    return { ...areas, low: 0, high: 0, standardError: 0, p: 1 }
  }
  const variance =
    placementCovariance(candidate, candidate) +
    placementCovariance(base, base) -
    2 * placementCovariance(candidate, base)
  const standardError = Math.sqrt(Math.max(0, variance))
  const interval =
    standardError === 0
      ? joinedLimits(candidate, base, level)
      : symmetricLimits(difference, normalQuantile((1 + level) / 2) * standardError)
  const p = standardError === 0 ? Number(difference >= 0) : normalCdf(difference / standardError)
  return { ...areas, ...interval, standardError, p: Math.max(p, 2 ** -rows.positives.length) }
}

interface Limits {
  low: number
  high: number
}

function limitsOf(placements: Placements, standardError: number, level: number): Limits {
  const { auc } = placements
  const z = normalQuantile((1 + level) / 2)
  if (Number.isNaN(auc)) return { low: Number.NaN, high: Number.NaN }
  if (auc === 0 || auc === 1 || Number.isNaN(standardError)) return scoreLimits(placements, z)
  if (standardError === 0) return { low: auc, high: auc }
  const centre = Math.log(auc / (1 - auc))
  const reach = (z * standardError) / (auc * (1 - auc))
  return { low: logistic(centre - reach), high: logistic(centre + reach) }
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/**
 * The areas that the observed one does not contradict, with the variance that an area would have for exponential
 * scores (Hanley & McNeil 1982). Method 5 of Newcombe (2006), "Confidence intervals for an effect size measure based
 * on the Mann–Whitney statistic. Part 2", Statistics in Medicine 25:559–573.
 */
function scoreLimits({ auc, ofPositives, ofNegatives }: Placements, z: number): Limits {
  const [m, n] = [ofPositives.length, ofNegatives.length]
  const others = (m + n) / 2 - 1
  const variance = (area: number) =>
    (area * (1 - area) * (1 + (others * (1 - area)) / (2 - area) + (others * area) / (1 + area))) / (m * n)
  const lowest = (observed: number) => {
    let [low, high] = [0, observed]
    for (let halving = 0; halving < 60; halving++) {
      const middle = (low + high) / 2
      if ((observed - middle) ** 2 > z * z * variance(middle)) low = middle
      else high = middle
    }
    return low
  }
  return { low: lowest(auc), high: 1 - lowest(1 - auc) }
}

function symmetricLimits(difference: number, reach: number): Limits {
  return { low: Math.max(-1, difference - reach), high: Math.min(1, difference + reach) }
}

/** Limits of a difference whose standard error is 0. */
function joinedLimits(candidate: Placements, base: Placements, level: number): Limits {
  const difference = candidate.auc - base.auc
  const ofCandidate = limitsOf(candidate, 0, level)
  const ofBase = limitsOf(base, 0, level)
  return {
    low: difference - Math.hypot(candidate.auc - ofCandidate.low, ofBase.high - base.auc),
    high: difference + Math.hypot(ofCandidate.high - candidate.auc, base.auc - ofBase.low),
  }
}

function areEqual(left: ArrayLike<number>, right: ArrayLike<number>): boolean {
  for (let row = 0; row < left.length; row++) if (left[row] !== right[row]) return false
  return true
}
