import {
  costOf,
  type MeasuredPair,
  type MeasuredProcess,
  pairEffect,
  percentiles,
  type Round,
} from '@mlgate/benchmark'
import type { Direction, Metric, Timing } from '@mlgate/core'
import { isReportedMetric } from '@mlgate/gates'
import { metricFacts, parseMetric } from '@mlgate/metrics'
import { medianOf } from '@mlgate/stats'
import type { BothFacts, SideFacts } from './benchmark-parts.ts'
import { printedMetrics } from './printed-metrics.ts'

/** A number that every process has one of. */
interface TimedMetric {
  /** As it is, or as the facts of a side say. */
  unit: string | ((facts: SideFacts) => string)
  direction: Direction
  /** What one process saw; null where it has no such thing. */
  of(process: MeasuredProcess, facts: SideFacts): number | null
  /** What each round of it cost, for a comparison in turns; absent where processes are not compared by rounds. */
  rounds?(process: MeasuredProcess, facts: SideFacts): (number | null)[]
}

const lower = { direction: 'lower' } as const
const usualCurrency = 'USD'
/** Inferences whose cost is told; of a command it is that of one run. */
const million = 1e6

/** Stands for a rate of 0, whose queries would cost no number. */
const leastRate = 1e-9

const timed: Readonly<Record<string, TimedMetric>> = {
  latency_p50: {
    ...lower,
    unit: 'ms',
    of: ({ rounds }) => medianOf(rounds.map(({ median }) => median)),
    rounds: ({ rounds }) => rounds.map(({ median }) => median),
  },
  ...Object.fromEntries(
    percentiles
      .filter((percent) => percent > 50)
      .map((percent): [string, TimedMetric] => [
        `latency_p${percent}`,
        { ...lower, unit: 'ms', of: ({ latencies }) => latencies[String(percent)] ?? null },
      ]),
  ),
  throughput: {
    direction: 'higher',
    unit: '1/s',
    of: ({ rounds }, { rows }) =>
      rows === null ? null : (1000 * rows) / medianOf(rounds.map(({ mean }) => mean)),
    rounds: (process, { rows }) => timesOfRows(process, rows),
  },
  cost: {
    ...lower,
    unit: ({ price }) => price?.currency ?? usualCurrency,
    of(process, { rows, price }) {
      if (price === undefined) return null
      const cost = costOf(price, medianOf(timesOfRows(process, rows)))
      return rows === null ? cost : cost * million
    },
    rounds: (process, { rows }) => timesOfRows(process, rows),
  },
  max_rate: {
    direction: 'higher',
    unit: '1/s',
    of: ({ highestRate }) => highestRate ?? null,
    rounds: ({ highestRate }) => [highestRate === undefined ? null : 1 / Math.max(highestRate, leastRate)],
  },
  load_time: { ...lower, unit: 'ms', of: ({ load }) => load, rounds: ({ load }) => [load] },
  first_inference: { ...lower, unit: 'ms', of: ({ first }, { rows }) => (rows === null ? null : first) },
  cpu_time: { ...lower, unit: 'ms', of: ({ processorTime }) => processorTime },
  read_bytes: { ...lower, unit: 'bytes', of: ({ storage }) => storage?.read ?? null },
  written_bytes: { ...lower, unit: 'bytes', of: ({ storage }) => storage?.written ?? null },
  peak_memory: { ...lower, unit: 'bytes', of: ({ peakMemory }) => peakMemory },
  gpu_memory: { ...lower, unit: 'bytes', of: ({ gpuMemory }) => gpuMemory ?? null },
}

/** What a benchmark itself tells; a number that a command prints by such a name is another one. */
export function isTimedMetric(name: string): boolean {
  return (
    Object.hasOwn(timed, name) || Object.hasOwn(unitsOfOneSide, name) || name === 'size' || name === 'energy'
  )
}

/** All that these processes may have a number of. */
function metricsIn(processes: readonly MeasuredProcess[]): [string, TimedMetric][] {
  return Object.entries({ ...timed, ...printedMetrics(processes) })
}

/** What each round took for a row, or for a run of what has no rows, in milliseconds. */
function timesOfRows({ rounds }: MeasuredProcess, rows: number | null): number[] {
  return rounds.map(({ mean }) => mean / (rows ?? 1))
}

/** Units of metrics that no process of a pair has, where these are no bytes. */
const unitsOfOneSide: Readonly<Record<string, string>> = {
  latency_drift: '1/h',
  memory_growth: 'bytes/h',
}

/** Which way a metric of a benchmark is better, and its unit. */
export function benchmarkMetricFacts(name: string): Pick<Metric, 'unit' | 'direction'> {
  if (isReportedMetric(name)) return metricFacts(parseMetric(name))
  const { unit, direction } = timed[name] ?? { unit: unitsOfOneSide[name] ?? 'bytes', direction: 'lower' }
  return { unit: typeof unit === 'string' ? unit : usualCurrency, direction }
}

/** The numbers of one side: of each metric the median over its processes, and the size, which has no spread. */
export function metricsOf(processes: readonly MeasuredProcess[], facts: SideFacts): Metric[] {
  const samples = processes.reduce((sum, { calls }) => sum + calls, 0)
  const ofProcesses = metricsIn(processes).flatMap(([name, { unit, direction, of }]): Metric[] => {
    const seen = processes.flatMap((process) => of(process, facts) ?? [])
    // What some processes lack, such as a percentile that they ran too few calls for, is not half known.
    if (seen.length === 0 || seen.length < processes.length) return []
    const unitHere = typeof unit === 'string' ? unit : unit(facts)
    return [{ name, value: medianOf(seen), unit: unitHere, direction, samples }]
  })
  const { bytes } = facts
  if (bytes === null) return ofProcesses
  return [...ofProcesses, { name: 'size', value: bytes, unit: 'bytes', direction: 'lower', samples: 1 }]
}

/** Metrics of memory, which are decided by how it grew in each pair. */
export const memoryMetrics: ReadonlySet<string> = new Set(['peak_memory', 'gpu_memory'])

/** What each process saw of the metrics that are compared. */
export function timingsOf(
  candidate: readonly MeasuredProcess[],
  base: readonly MeasuredProcess[],
  facts: { candidate: SideFacts; base: SideFacts | null },
  firstRun: number,
): Timing[] {
  return metricsIn([...candidate, ...base]).flatMap(([metric, { of, rounds }]): Timing[] => {
    if (rounds === undefined && !memoryMetrics.has(metric)) return []
    const seen = (processes: readonly MeasuredProcess[], side: SideFacts) =>
      processes.map((process) => of(process, side) ?? Number.NaN)
    const own = seen(candidate, facts.candidate)
    if (own.every(Number.isNaN)) return []
    if (base.length === 0 || facts.base === null) return [{ metric, candidate: own, firstRun }]
    const both = { candidate: facts.candidate, base: facts.base }
    const other = seen(base, facts.base)
    const effects = base.map((process, index) => {
      const pair = { base: process, candidate: candidate[index] as MeasuredProcess }
      const whole = { base: other[index] as number, candidate: own[index] as number }
      return pairEffect({ rounds: roundsOf(metric, pair, both) ?? [whole] })
    })
    return [{ metric, candidate: own, base: other, effects, firstRun }]
  })
}

/** What both processes of a pair cost, round by round; null for a metric that is not compared so. */
export function roundsOf(
  metric: string,
  { base, candidate }: MeasuredPair,
  facts: BothFacts,
): Round[] | null {
  const isTimed = Object.hasOwn(timed, metric)
  const { rounds } = (isTimed ? timed[metric] : printedMetrics([base, candidate])[metric]) ?? {}
  if (rounds === undefined) return null
  const costs = rounds(candidate, facts.candidate)
  return rounds(base, facts.base).map((told, index) => {
    const cost = told ?? Number.NaN
    const own = costs[index] ?? Number.NaN
    return { base: cost, candidate: isTimed ? own : withinRatios(own, cost) }
  })
}

/** A change by more than this factor counts as one by it. */
const largestRatio = 1e9

/** What a command says to cost nothing, or no end, is as far from its base as can be: it is no way around a gate. */
function withinRatios(cost: number, base: number): number {
  return Math.min(Math.max(cost, base / largestRatio), base * largestRatio)
}
