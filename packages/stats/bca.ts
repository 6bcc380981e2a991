import { normalCdf, normalQuantile } from './normal.ts'
import type { Distribution } from './resampling.ts'

/**
 * The map between shares of resamples and confidence that makes a percentile interval a BCa interval (bias-corrected
 * and accelerated). Efron (1987), "Better bootstrap confidence intervals", JASA 82:171–185.
 */
export interface BcaMap {
  /** The share of resamples below which the limit of this one-sided confidence lies. */
  shareAt(confidence: number): number
  /** The inverse: the one-sided confidence of the limit below which this share of resamples lies. */
  confidenceAt(share: number): number
}

/**
 * @param value the statistic of the rows as they are.
 * @param acceleration from the jackknife.
 * @returns null when no such map exists: all resamples are equal or on one side of the value, or the value or the
 *   acceleration is unknown.
 */
export function bcaMap({ values }: Distribution, value: number, acceleration: number): BcaMap | null {
  if (values[0] === values.at(-1)) return null
  let below = 0
  let equal = 0
  for (const resampledValue of values) {
    if (resampledValue < value) below++
    else if (resampledValue === value) equal++
  }
  const bias = normalQuantile((below + equal / 2) / values.length)
  if (!Number.isFinite(bias) || !Number.isFinite(acceleration)) return null
  return {
    shareAt: (confidence) => normalCdf(bias + accelerated(bias + normalQuantile(confidence), acceleration)),
    confidenceAt: (share) => normalCdf(accelerated(normalQuantile(share) - bias, -acceleration) - bias),
  }
}

/** Beyond the pole, which only absurd confidences reach, all is at the end. */
function accelerated(shifted: number, acceleration: number): number {
  const scale = 1 - acceleration * shifted
  return scale > 0 ? shifted / scale : shifted * Number.POSITIVE_INFINITY
}
