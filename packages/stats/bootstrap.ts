import { createRandom } from './random.ts'

export interface BootstrapOptions {
  rows: number
  /**
   * The statistic with these weights, one per row; NaN or infinite where it is undefined. The array is reused from
   * call to call: neither keep it nor write to it.
   */
  statistic: (weights: Float64Array) => number
  /** Every row's own weight, by which its multiplicity is multiplied; all 1 when absent or null. */
  rowWeights?: Float64Array | null
  /** How many resamples; `resamplesFor(rows)` when absent. */
  resamples?: number
  /** Share of samples whose interval covers the true value; 0.95 when absent. */
  level?: number
  /** The same seed gives the same result to the bit. */
  seed: number | string
}

export interface BootstrapResult {
  /** The statistic of the rows as they are. */
  value: number
  low: number
  high: number
  level: number
  /** Standard deviation of the statistic over resamples. */
  standardError: number
  /** Share of resamples on which the statistic was undefined; they were left out. Above ½ nothing is known. */
  undefinedShare: number
  method: 'bootstrap-percentile'
}

export interface PairedBootstrapOptions extends BootstrapOptions {
  /** Which way the metric is better. The statistic is the difference candidate − base on the same rows. */
  direction: 'higher' | 'lower'
}

export interface PairedBootstrapResult extends BootstrapResult {
  /** One-sided p of "the candidate is not worse": small when it is worse. NaN when nothing is known. */
  p: number
}

/**
 * How many resamples are worth their time: 9,999 up to 5,000 rows, then fewer, so that the time stays at some
 * tenths of a second; never below 999, which is enough for a p of .001.
 */
export function resamplesFor(rows: number): number {
  const draws = 50_000_000
  return Math.max(999, Math.min(9_999, Math.floor(draws / Math.max(1, rows))))
}

/**
 * Percentile bootstrap interval of one statistic: rows are drawn with replacement, the statistic is taken of each
 * resample, and the interval spans the middle `level` of these. After Efron (1979), "Bootstrap methods: another
 * look at the jackknife", Annals of Statistics 7:1–26; quantiles are interpolated linearly (Hyndman & Fan 1996,
 * type 7). A resample is handed over as weights: how often each row was drawn, times the row's own weight.
 */
export function bootstrapInterval(options: BootstrapOptions): BootstrapResult {
  return summarise(options, distributionOf(options))
}

/**
 * Percentile bootstrap of the difference candidate − base, both on the same resampled rows, with the one-sided p
 * of "not worse": (1 + resamples that are not worse) / (1 + resamples). The 1 counts the sample itself, so that p
 * is never 0 (Davison & Hinkley 1997, Bootstrap Methods and their Application, section 4.2). A difference of
 * exactly 0 is not worse: identical predictions give p = 1 and an interval of no width.
 *
 * p is never below 2^−rows, the smallest that any test by exchanging the two models row by row can give (Fisher
 * 1935, The Design of Experiments, section 21): resampling a handful of rows that all point one way can't know
 * that it was luck.
 */
export function pairedBootstrap(options: PairedBootstrapOptions): PairedBootstrapResult {
  const distribution = distributionOf(options)
  const summary = summarise(options, distribution)
  if (!isKnown(distribution)) return { ...summary, p: Number.NaN }
  const sign = options.direction === 'higher' ? 1 : -1
  let notWorse = 0
  for (const difference of distribution.values) if (sign * difference >= 0) notWorse++
  const p = (1 + notWorse) / (1 + distribution.values.length)
  return { ...summary, p: Math.max(p, 2 ** -options.rows) }
}

interface Distribution {
  /** The defined values, ascending. */
  values: Float64Array
  undefinedShare: number
}

function distributionOf({ rows, statistic, rowWeights, resamples, seed }: BootstrapOptions): Distribution {
  const random = createRandom(seed)
  const weights = new Float64Array(rows)
  const drawn = resamples ?? resamplesFor(rows)
  const values = new Float64Array(drawn)
  let defined = 0
  for (let resample = 0; resample < drawn; resample++) {
    random.resample(weights)
    if (rowWeights) multiplyInto(weights, rowWeights)
    const value = statistic(weights)
    if (Number.isFinite(value)) values[defined++] = value
  }
  return { values: values.subarray(0, defined).sort(), undefinedShare: (drawn - defined) / drawn }
}

function multiplyInto(weights: Float64Array, factors: Float64Array): void {
  for (let row = 0; row < weights.length; row++) {
    weights[row] = (weights[row] as number) * (factors[row] as number)
  }
}

function summarise(
  { rows, statistic, rowWeights, level = 0.95 }: BootstrapOptions,
  distribution: Distribution,
): BootstrapResult {
  const value = statistic(rowWeights ?? new Float64Array(rows).fill(1))
  const { values, undefinedShare } = distribution
  const [low, high, standardError] = isKnown(distribution)
    ? [quantile(values, (1 - level) / 2), quantile(values, (1 + level) / 2), standardDeviation(values)]
    : [Number.NaN, Number.NaN, Number.NaN]
  return { value, low, high, level, standardError, undefinedShare, method: 'bootstrap-percentile' }
}

function isKnown({ values, undefinedShare }: Distribution): boolean {
  return values.length > 0 && undefinedShare <= 0.5
}

function quantile(ascending: Float64Array, share: number): number {
  const position = (ascending.length - 1) * share
  const below = ascending[Math.floor(position)] as number
  const above = ascending[Math.ceil(position)] as number
  return below + (above - below) * (position - Math.floor(position))
}

function standardDeviation(values: Float64Array): number {
  if (values.length < 2) return Number.NaN
  // From the first value on, so that a constant has a deviation of exactly 0.
  const origin = values[0] as number
  let sum = 0
  for (const value of values) sum += value - origin
  const mean = sum / values.length
  let squares = 0
  for (const value of values) squares += (value - origin - mean) ** 2
  return Math.sqrt(squares / (values.length - 1))
}
