/** What a benchmark can be gated on; no metric of predictions has such a name. */
export const benchmarkMetrics = ['latency_p50', 'throughput', 'load_time', 'peak_memory', 'size'] as const

export function isBenchmarkMetric(metric: string): boolean {
  return benchmarkMetrics.some((own) => own === metric)
}
