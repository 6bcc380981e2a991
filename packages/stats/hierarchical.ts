import { resamplesFor } from './bootstrap.ts'
import { createRandom } from './random.ts'
import { distributionOf, isKnown, multiplyInto, type Statistic, standardDeviation } from './resampling.ts'
import { studentCdf, studentQuantile } from './student.ts'

export interface HierarchicalBootstrapOptions {
  /** Rows that all predictions are about. */
  rows: number
  /** The candidate's metric with these weights, one function for each training seed; at least one. */
  candidate: readonly Statistic[]
  /** The base's, one for each of its seeds; they need not be as many. */
  base: readonly Statistic[]
  /** Every row's own weight; all 1 when absent or null. */
  rowWeights?: Float64Array | null
  /** How many cells one evaluation walks through, where these are more than the rows. */
  cells?: number
  /** As many as the time allows when absent: fewer, the more rows and seeds. */
  resamples?: number
  /** Share of samples whose interval covers the true value; 0.95 when absent. */
  level?: number
  /** Of the random numbers: the same gives the same result to the bit. */
  seed: number | string
  /** Which way the metric is better. */
  direction: 'higher' | 'lower'
}

export interface HierarchicalBootstrapResult {
  /** Mean over the candidate's seeds − mean over the base's, on the rows as they are. */
  value: number
  low: number
  high: number
  level: number
  /** One-sided p of "the candidate is not worse": small when it is worse. NaN when nothing is known. */
  p: number
  standardError: number
  /** Of Student's t, rounded down: few when a few seeds make most of the error. */
  degreesOfFreedom: number
  /** Share of resamples on which the difference was undefined; they were left out. Above ½ nothing is known. */
  undefinedShare: number
  /** Whether the interval speaks of retraining: only with two or more seeds on both sides. */
  covers: 'rows' | 'rows-and-seeds'
  method: 'hierarchical-bootstrap'
}

/**
 * How two ways of training differ when each was trained several times and all were tried on the same rows: the
 * difference of the means over seeds, with an error that counts both the choice of rows and the choice of seeds.
 *
 * Rows are drawn with replacement, the same for every seed. Drawing seeds as well needs no random numbers: what it adds
 * to the variance is s²/k for each side of k ≥ 2 seeds with variance s² (k − 1 of k drawn, since drawing k would make
 * it too small by 1/k: Rao & Wu 1988, JASA 83:231–241). Rows and seeds are crossed, and what a seed does to a single
 * row is in both parts; it is what the seeds' spread gains on resampled rows, and is taken off once, as for two-way
 * clusters (Cameron, Gelbach & Miller 2011, Journal of Business & Economic Statistics 29:238–249). The variance is
 * never below either part.
 *
 * A few seeds know their own spread badly. So the interval is value ± t · standard error, and p = P(T < value /
 * standard error) with the sign such that worse is negative, with Satterthwaite's degrees of freedom (1946, Biometrics
 * Bulletin 2:110–114). p is never below 2^−rows; a standard error of 0 gives p = 1 unless the candidate is worse.
 */
export function hierarchicalBootstrap(options: HierarchicalBootstrapOptions): HierarchicalBootstrapResult {
  const { rows, cells = rows, candidate, base, rowWeights, level = 0.95, seed, direction } = options
  if (candidate.length === 0 || base.length === 0) throw new RangeError('each side needs at least one seed')
  const resamples = options.resamples ?? resamplesFor((cells * (candidate.length + base.length)) / 2)
  const random = createRandom(seed)
  const weights = new Float64Array(rows)
  let [spreadOfCandidate, spreadOfBase] = [0, 0]
  const distribution = distributionOf(resamples, () => {
    random.resample(weights)
    if (rowWeights) multiplyInto(weights, rowWeights)
    const sides = bothSides(candidate, base, weights)
    if (Number.isFinite(sides.difference)) {
      spreadOfCandidate += sides.candidate
      spreadOfBase += sides.base
    }
    return sides.difference
  })
  const asTheyAre = bothSides(candidate, base, rowWeights ?? new Float64Array(rows).fill(1))
  const defined = distribution.values.length
  const parts: VarianceParts = {
    rows: isKnown(distribution) ? standardDeviation(distribution.values) ** 2 : Number.NaN,
    candidate: asTheyAre.candidate,
    base: asTheyAre.base,
    both:
      Math.max(0, spreadOfCandidate / defined - asTheyAre.candidate) +
      Math.max(0, spreadOfBase / defined - asTheyAre.base),
  }
  const standardError = Math.sqrt(totalOf(parts))
  const degreesOfFreedom = degreesOf(parts, { rows, candidate: candidate.length, base: base.length })
  const value = asTheyAre.difference
  const reach = standardError === 0 ? 0 : studentQuantile((1 + level) / 2, degreesOfFreedom) * standardError
  return {
    value,
    low: value - reach,
    high: value + reach,
    level,
    p: Math.max(tailOf(direction === 'higher' ? value : -value, standardError, degreesOfFreedom), 2 ** -rows),
    standardError,
    degreesOfFreedom,
    undefinedShare: distribution.undefinedShare,
    covers: Math.min(candidate.length, base.length) > 1 ? 'rows-and-seeds' : 'rows',
    method: 'hierarchical-bootstrap',
  }
}

/** Variance of the difference, by where it comes from; `both` is what `rows` shares with the seeds of either side. */
interface VarianceParts {
  rows: number
  candidate: number
  base: number
  both: number
}

/** The difference of the means over seeds, and the variance of each mean by its seeds' spread. */
function bothSides(candidate: readonly Statistic[], base: readonly Statistic[], weights: Float64Array) {
  const ofCandidate = candidate.map((statistic) => statistic(weights))
  const ofBase = base.map((statistic) => statistic(weights))
  return {
    difference: mean(ofCandidate) - mean(ofBase),
    candidate: varianceOfMean(ofCandidate),
    base: varianceOfMean(ofBase),
  }
}

function totalOf({ rows, candidate, base, both }: VarianceParts): number {
  return Math.max(rows + candidate + base - both, rows, candidate + base)
}

function degreesOf(parts: VarianceParts, counts: Pick<VarianceParts, 'rows' | 'candidate' | 'base'>): number {
  const total = totalOf(parts)
  const share = (part: number, degrees: number) => (part === 0 ? 0 : (part / total) ** 2 / degrees)
  const inverse =
    share(parts.rows, counts.rows - 1) +
    share(parts.candidate, counts.candidate - 1) +
    share(parts.base, counts.base - 1)
  // Whole, since Student's t here is for whole degrees; 1 / (1 / 99) is not quite 99.
  return Math.max(1, inverse === 0 ? counts.rows - 1 : Math.floor(1 / inverse + 1e-9))
}

function tailOf(difference: number, standardError: number, degrees: number): number {
  if (standardError === 0) return Number(difference >= 0)
  return studentCdf(difference / standardError, degrees)
}

function varianceOfMean(values: readonly number[]): number {
  if (values.length === 1) return 0
  return standardDeviation(Float64Array.from(values)) ** 2 / values.length
}

/** Measured from the first value on, so that the mean of equal values is exactly that. */
function mean(values: readonly number[]): number {
  const origin = values[0] as number
  return origin + values.reduce((sum, value) => sum + (value - origin), 0) / values.length
}
