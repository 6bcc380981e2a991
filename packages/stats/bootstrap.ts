import { type BcaMap, bcaMap } from './bca.ts'
import { accelerationOf } from './jackknife.ts'
import { meanPartsFor } from './mean-parts.ts'
import {
  type Distribution,
  isKnown,
  ownWeights,
  quantile,
  resampled,
  type Sample,
  standardDeviation,
  statisticOf,
} from './resampling.ts'

/** `rowWeights`: every row's own weight, by which its multiplicity is multiplied; all 1 when absent or null. */
export type BootstrapOptions = Sample & {
  /** How many resamples; `resamplesFor(rows)` when absent. */
  resamples?: number
  /** Share of samples whose interval covers the true value; 0.95 when absent. */
  level?: number
  /** The same seed gives the same result to the bit. */
  seed: number | string
  /** How the interval is made from the resamples; 'percentile' when absent. */
  method?: 'percentile' | 'bca'
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
  /** 'bootstrap-percentile' also where BCa was asked for and does not exist. */
  method: 'bootstrap-percentile' | 'bootstrap-bca'
}

export type PairedBootstrapOptions = BootstrapOptions & {
  /** Which way the metric is better. The statistic is the difference candidate − base on the same rows. */
  direction: 'higher' | 'lower'
}

export interface PairedBootstrapResult extends BootstrapResult {
  /** One-sided p of "the candidate is not worse": small when it is worse. NaN when nothing is known. */
  p: number
  /** How many resamples were not worse: with none, p is the smallest that their number allows. */
  notWorse: number
}

/**
 * How many resamples are worth their time: 9,999 up to 5,000 rows, then fewer, so that the time stays at some
 * tenths of a second; never below 999, which is enough for a p of .001.
 */
export function resamplesFor(rows: number): number {
  const draws = 50_000_000
  return Math.max(999, Math.min(9_999, Math.floor(draws / Math.max(1, rows))))
}

/** How many resamples are worth their time for such a sample: a mean is resampled by groups, whatever its rows. */
export function resamplesOf({
  rows,
  rowValues,
  cells = rows,
}: Pick<Sample, 'rows' | 'rowValues' | 'cells'>): number {
  return resamplesFor(rowValues ? meanPartsFor(rows) : cells)
}

/**
 * Bootstrap interval of one statistic: rows are drawn with replacement, the statistic is taken of each resample, and
 * the interval spans the middle `level` of these. After Efron (1979), "Bootstrap methods: another look at the
 * jackknife", Annals of Statistics 7:1–26; quantiles are interpolated linearly (Hyndman & Fan 1996, type 7). A
 * resample is handed over as weights: how often each row was drawn, times the row's own weight.
 *
 * With the method 'bca' the shares at which the interval ends are corrected for bias and for an error that changes
 * with the value (Efron 1987, "Better bootstrap confidence intervals", JASA 82:171–185). Where that correction does
 * not exist, because all resamples are equal or leaving a row out makes the statistic undefined, the interval is the
 * percentile one and `method` says so.
 */
export function bootstrapInterval(options: BootstrapOptions): BootstrapResult {
  return summarise(options).result
}

/**
 * Bootstrap of the difference candidate − base, both on the same resampled rows, with the one-sided p of "not worse":
 * (1 + resamples that are not worse) / (1 + resamples). The 1 counts the sample itself, so that p is never 0 (Davison
 * & Hinkley 1997, Bootstrap Methods and their Application, section 4.2). A difference of exactly 0 is not worse:
 * identical predictions give p = 1 and an interval of no width. With the method 'bca' p is corrected as the interval
 * is, so that both say the same: p < .025 when a 95 % interval lies on the worse side of 0.
 *
 * p is never below 2^−rows, the smallest that any test by exchanging the two models row by row can give (Fisher
 * 1935, The Design of Experiments, section 21): resampling a handful of rows that all point one way can't know
 * that it was luck.
 */
export function pairedBootstrap(options: PairedBootstrapOptions): PairedBootstrapResult {
  const { result, distribution, map } = summarise(options)
  if (!isKnown(distribution)) return { ...result, p: Number.NaN, notWorse: 0 }
  const sign = options.direction === 'higher' ? 1 : -1
  let notWorse = 0
  for (const difference of distribution.values) if (sign * difference >= 0) notWorse++
  const smallest = 1 / (1 + distribution.values.length)
  const share = (1 + notWorse) / (1 + distribution.values.length)
  const p = map === null ? share : correctedTail(map, share, options.direction)
  return { ...result, p: Math.max(p, smallest, 2 ** -options.rows), notWorse }
}

/** The p that belongs to the share of resamples that are not worse. */
function correctedTail(map: BcaMap, share: number, direction: 'higher' | 'lower'): number {
  if (share === 1) return 1
  return direction === 'lower' ? map.confidenceAt(share) : 1 - map.confidenceAt(1 - share)
}

interface Summary {
  result: BootstrapResult
  distribution: Distribution
  /** The correction, or null where the interval is a percentile one. */
  map: BcaMap | null
}

function summarise(options: BootstrapOptions): Summary {
  const { level = 0.95, seed, method = 'percentile' } = options
  const resamples = options.resamples ?? resamplesOf(options)
  const distribution = resampled(options, resamples, seed)
  const value = statisticOf(options)(ownWeights(options))
  const isUsable = isKnown(distribution)
  const map = method === 'bca' && isUsable ? bcaMap(distribution, value, accelerationOf(options, seed)) : null
  const limitAt = (confidence: number) =>
    isUsable ? quantile(distribution.values, map?.shareAt(confidence) ?? confidence) : Number.NaN
  return {
    distribution,
    map,
    result: {
      value,
      low: limitAt((1 - level) / 2),
      high: limitAt((1 + level) / 2),
      level,
      standardError: isUsable ? standardDeviation(distribution.values) : Number.NaN,
      undefinedShare: distribution.undefinedShare,
      method: map === null ? 'bootstrap-percentile' : 'bootstrap-bca',
    },
  }
}
