/**
 * Fewest times from which a percentile of latency means something: MLPerf Inference's minima for early stopping
 * (Load Generator, "Early Stopping Criterion", 99 % confidence). For the median, as many calls as a round has.
 */
export const fewestTimes: Readonly<Record<number, number>> = { 50: 10, 90: 64, 95: 130, 99: 662, 99.9: 6636 }

/** Percentiles that are known, in rising order. */
export const percentiles: readonly number[] = [50, 90, 95, 99, 99.9]

/**
 * A percentile of latencies: the smallest of the times that so many percent do not exceed, so that it is one that
 * really occurred.
 *
 * @param times in any order.
 * @param percent one of `percentiles`.
 * @returns null where the times are too few for it.
 */
export function latencyPercentile(times: ArrayLike<number>, percent: number): number | null {
  const fewest = fewestTimes[percent]
  if (fewest === undefined || times.length < fewest) return null
  const sorted = Float64Array.from(times).sort()
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? null
}
