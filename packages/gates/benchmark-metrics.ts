/** What a benchmark can be gated on; no metric of predictions has such a name. */
export const benchmarkMetrics = [
  'latency_p50',
  'throughput',
  'cost',
  'max_rate',
  'load_time',
  'peak_memory',
  'gpu_memory',
  'size',
  'latency_drift',
  'memory_growth',
] as const

export function isBenchmarkMetric(metric: string): boolean {
  return benchmarkMetrics.some((own) => own === metric)
}

/** Whether it is a number that a program says itself, by the name that gates give it. */
export function isReportedMetric(metric: string): boolean {
  return /^\s*reported\s*\(/.test(metric)
}

/** Whether a benchmark can be gated on it: its own metrics, and what a program says itself. */
export function isSpeedMetric(metric: string): boolean {
  return isBenchmarkMetric(metric) || isReportedMetric(metric)
}

/** What a soak tells, of one process of the candidate alone. */
const soakMetrics = ['latency_drift', 'memory_growth'] as const

export function isSoakMetric(metric: string): boolean {
  return soakMetrics.some((own) => own === metric)
}

/** Patterns of load, as MLPerf Inference calls them. */
export const benchmarkScenarios = ['single-stream', 'multi-stream', 'server', 'offline'] as const
export type BenchmarkScenario = (typeof benchmarkScenarios)[number]

const none = (metrics: readonly string[], why: string) =>
  Object.fromEntries(metrics.map((metric) => [metric, why]))
const latencies = [50, 90, 95, 99, 99.9].map((percent) => `latency_p${percent}`)
const ofThroughput = ['throughput', 'cost']
const withoutBound = none(['max_rate'], 'it is what scenario server finds for a latency bound')

const lacks: Readonly<Record<BenchmarkScenario | 'search', Readonly<Record<string, string>>>> = {
  'single-stream': withoutBound,
  'multi-stream': withoutBound,
  offline: {
    ...withoutBound,
    ...none(latencies, 'scenario offline has all rows at once: only how many a second counts'),
  },
  server: {
    ...withoutBound,
    ...none(ofThroughput, 'scenario server asks at a rate that is given'),
  },
  search: {
    ...none(latencies, 'scenario server searches the rate: latencies at two rates say nothing of each other'),
    ...none(ofThroughput, 'scenario server asks at a rate: max_rate is what it can do'),
  },
}

/** Why a scenario has nothing of a metric, by metric. */
export function scenarioLacks(
  scenario: BenchmarkScenario,
  hasBound: boolean,
): Readonly<Record<string, string>> {
  return lacks[scenario === 'server' && hasBound ? 'search' : scenario]
}
