import {
  decideMemory,
  fewestPairs,
  type MeasuredProcess,
  type SpeedDecision,
  shareOf,
} from '@mlgate/benchmark'
import type { Metric } from '@mlgate/core'
import { type Comparison, type Evidence, isReportedMetric, type TimedJudgement } from '@mlgate/gates'
import { formatBound } from '@mlgate/markup'
import { medianOf } from '@mlgate/stats'
import { benchmarkMetricFacts, memoryMetrics } from './benchmark-metrics.ts'
import type { BothFacts, MeasuredBenchmark } from './benchmark-parts.ts'
import { decide, type GatedSpeed } from './gated-pairs.ts'

/** What is known about each gated metric. */
export function benchmarkEvidence(
  metrics: readonly string[],
  measured: MeasuredBenchmark,
  comparisonOf: (metric: string) => Comparison,
): Evidence[] {
  return metrics.map((metric): Evidence => {
    const candidate = measured.metrics.find(({ name }) => name === metric)
    const unknown = isReportedMetric(metric)
      ? 'the command did not say it in every run'
      : 'it could not be measured here'
    const missing = measured.missing[metric] ?? unknown
    return {
      metric,
      slice: null,
      ...benchmarkMetricFacts(metric),
      ...(candidate && { unit: candidate.unit }),
      bounded: null,
      candidate: candidate ?? { missing },
      comparison: comparisonOf(metric),
    }
  })
}

/** How a metric compares with the base that ran in turns with it. */
export function timedComparison(
  metric: string,
  measured: MeasuredBenchmark,
  facts: BothFacts,
  gated: GatedSpeed,
): Comparison {
  const base = measured.base.find(({ name }) => name === metric)
  const own = measured.metrics.find(({ name }) => name === metric)
  if (base === undefined || own === undefined) {
    return { kind: 'none', reasonCode: 'incomparable', reason: 'the base does not have this metric' }
  }
  if (metric === 'size') return sizes(own, base)
  if (memoryMetrics.has(metric)) return memory(metric, base, measured)
  const { taken, planned } = measured
  const of = (margin: number) => decide(metric, margin, taken, gated, facts)
  const known = of(0)
  if (known === undefined) {
    return { kind: 'none', reasonCode: 'incomparable', reason: 'changes of it are shown and not judged' }
  }
  return {
    kind: 'timed',
    base: base.value,
    difference: differenceOf(known, base),
    judge(margin) {
      const decision = of(margin)
      if (decision === undefined) throw new TypeError(`${metric} is not decided by pairs`)
      return judgementOf(decision, measured, planned, base)
    },
  }
}

/** The effect of pairs, in the metric's unit; what costs more of a throughput is less of it. */
function differenceOf({ median, interval }: SpeedDecision, { value, direction }: Metric) {
  const inUnits = (effect: number) => value * shareOf(direction === 'higher' ? -effect : effect)
  const ends = interval === null ? [] : [inUnits(interval.low), inUnits(interval.high)]
  return {
    value: inUnits(median),
    ...(ends.length === 0 ? {} : { low: Math.min(...ends), high: Math.max(...ends) }),
    method: 'median of process pairs',
  }
}

function judgementOf(
  { verdict, reason, p, pAdjusted, detectable }: SpeedDecision,
  { taken: { pairs, confirming } }: MeasuredBenchmark,
  planned: number,
  base: Metric,
): TimedJudgement {
  const seen = `${pairs.length} pairs of processes`
  const smallest = detectable === null ? null : shareOf(detectable)
  const shows = smallest === null ? '' : `, which show ${shareInWords(smallest)} at best`
  const short = pairs.length < planned ? `; ${planned} were planned, and the time was over` : ''
  const unconfirmed =
    confirming.length < fewestPairs
      ? `there was time for ${confirming.length} fresh ones, and it takes ${fewestPairs} to confirm it`
      : `${confirming.length} fresh ones do not confirm it`
  const told = {
    'within-margin': ['within-margin', seen],
    'worse-than-margin': ['worse-than-margin', `${seen}, and ${confirming.length} fresh ones agree`],
    'to-confirm': ['not-shown', `${seen} say that it did, and there was no time to confirm it`],
    'not-confirmed': ['not-shown', `${seen} say that it did, and ${unconfirmed}`],
    'not-shown': ['not-shown', `${seen}${shows}${short}`],
    'too-few-pairs': ['not-shown', `${seen}, and it takes ${fewestPairs}${short}`],
    'no-baseline': [
      'no-baseline',
      isReportedMetric(base.name)
        ? 'the base said no number above 0'
        : 'a side took no time that could be measured',
    ],
  } as const satisfies Record<SpeedDecision['reason'], readonly [TimedJudgement['reasonCode'], string]>
  const [reasonCode, why] = told[reason]
  return {
    verdict,
    reasonCode,
    why,
    p,
    pAdjusted,
    detectable: smallest === null ? null : smallest * Math.abs(base.value),
  }
}

/** A change of speed to two digits: `6.2 %`. */
export function shareInWords(share: number): string {
  return formatBound(Number(share.toPrecision(2)), { unit: '1', bounded: [0, 1] })
}

/** Bytes on disk have no spread. */
function sizes(own: Metric, base: Metric): Comparison {
  const value = own.value - base.value
  return {
    kind: 'timed',
    base: base.value,
    difference: { value, low: value, high: value, method: 'exact' },
    judge: (margin) =>
      value <= base.value * margin
        ? { verdict: 'pass', reasonCode: 'within-margin', why: 'the bytes of both are known' }
        : { verdict: 'fail', reasonCode: 'worse-than-margin', why: 'the bytes of both are known' },
  }
}

const memoryWords = {
  pass: ['within-margin', 'no pair of processes grew by more than that and 16 MiB'],
  fail: ['worse-than-margin', 'every pair of processes grew by more than that and 16 MiB'],
  inconclusive: ['not-shown', 'pairs of processes disagree, or are too few'],
} as const

function memory(metric: string, base: Metric, { taken: { pairs } }: MeasuredBenchmark): Comparison {
  const held = ({ peakMemory, gpuMemory }: MeasuredProcess) =>
    (metric === 'gpu_memory' ? gpuMemory : peakMemory) ?? Number.NaN
  const peaks = pairs.map((pair) => ({ base: held(pair.base), candidate: held(pair.candidate) }))
  const growth = peaks.map(({ base: before, candidate }) => candidate - before)
  return {
    kind: 'timed',
    base: base.value,
    difference: { value: medianOf(growth), method: 'median of process pairs' },
    judge(margin) {
      const verdict = decideMemory(peaks, margin, fewestPairs)
      const [reasonCode, why] = memoryWords[verdict]
      return { verdict, reasonCode, why }
    },
  }
}
