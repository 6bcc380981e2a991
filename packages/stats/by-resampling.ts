import { bootstrapInterval, type PairedBootstrapResult, pairedBootstrap, resamplesOf } from './bootstrap.ts'
import { type ExchangeSample, exchangeTest } from './exchange.ts'
import { jackknifeInterval } from './jackknife-interval.ts'
import type { Sample, Statistic } from './resampling.ts'
import { studentCdf } from './student.ts'

/** What is resampled, at which level, from which seed. */
export interface ResamplingRequest {
  /** Share of samples whose interval covers the true value. */
  level: number
  /** The same seed gives the same result to the bit. */
  seed: string
}

export interface ResampledInterval {
  value: number
  low: number
  high: number
  standardError: number
  method: 'bootstrap-bca' | 'bootstrap-percentile' | 'jackknife'
}

/** `p`: one-sided, of "not worse"; NaN when nothing is known. */
export type ResampledDifference = ResampledInterval & { p: number }

/** Two models on the same rows. */
export type PairedSample = { rows: number; rowWeights?: Float64Array | null; cells?: number } & (
  | {
      /** The difference candidate − base is the weighted mean of these, one per row. */
      rowValues: Float64Array
    }
  | {
      rowValues?: null
      /** The difference candidate − base with these weights. */
      statistic: Statistic
      /** The same when the models change places on the rows marked 1. */
      exchanged: (marks: Uint8Array) => number
    }
)

/** From here on a statistic that is no mean of rows is told by a jackknife: thousands of resamples take too long. */
const manyRows = 20_000
/** A p above this leaves every gate open, whatever another test says. */
const openAnyway = 0.05

/** The interval of any statistic: BCa bootstrap, or from 20,000 rows on, unless it is a mean, a jackknife. */
export function intervalByResampling(sample: Sample, { level, seed }: ResamplingRequest): ResampledInterval {
  if (!sample.rowValues && sample.rows >= manyRows) {
    const { value, low, high, standardError } = jackknifeInterval({ ...sample, level, seed })
    return { value, low, high, standardError, method: 'jackknife' }
  }
  const { value, low, high, standardError, method } = bootstrapInterval({
    ...sample,
    level,
    seed,
    method: 'bca',
  })
  return { value, low, high, standardError, method }
}

/**
 * The interval of a difference, and p of "the candidate is not worse".
 *
 * p is the larger of two: the bootstrap's, which holds for models that are equally good on average but not row by row,
 * yet only with many rows; and that of an exchange of the models row by row, which holds with few rows and heavy tails
 * too. Worse is what both say. Where the first leaves every gate open the second is not asked.
 *
 * Counting draws can't tell a p below one in their number, and with many slices that would never be small enough. Where
 * no draw came near, p is the larger of the two tails of Student's t.
 */
export function differenceByResampling(
  sample: PairedSample,
  { level, seed, direction }: ResamplingRequest & { direction: 'higher' | 'lower' },
): ResampledDifference {
  const { rows } = sample
  if (!sample.rowValues && rows >= manyRows) {
    const { below, ...told } = jackknifeInterval({ ...sample, level, seed })
    return { ...told, p: direction === 'higher' ? below : 1 - below, method: 'jackknife' }
  }
  const paired = pairedBootstrap({ ...sample, level, seed, direction, method: 'bca' })
  const { value, low, high, standardError, method } = paired
  return {
    value,
    low,
    high,
    standardError,
    method,
    p: paired.p < openAnyway ? worseByBoth(sample, paired, { seed, direction }) : paired.p,
  }
}

function worseByBoth(
  sample: PairedSample,
  { value, standardError, p, notWorse }: PairedBootstrapResult,
  { seed, direction }: { seed: string; direction: 'higher' | 'lower' },
): number {
  const { rows } = sample
  const resamples = resamplesOf(sample)
  const beside: ExchangeSample = sample.rowValues
    ? { ...sample, direction, seed, resamples }
    : { rows, value, exchanged: sample.exchanged, direction, seed, resamples }
  const exchange = exchangeTest(beside)
  const counted = Math.max(p, exchange.p)
  if (notWorse + exchange.hits > 0) return counted
  const scatter = Math.max(standardError, exchange.standardDeviation)
  return Math.min(counted, Math.max(studentCdf(-Math.abs(value) / scatter, rows - 1), 2 ** -rows))
}
