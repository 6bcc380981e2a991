import type { Gate, Metric, Result } from '@mlgate/core'
import { emptyResult, gate } from './sample-results.test-data.ts'

/** Ten pairs of which each cost so much more, as shares; the last three were run to confirm. */
const effects = [0.09, 0.11, 0.1, 0.12, 0.08, 0.1, 0.13, 0.1, 0.11, 0.09].map(Math.log1p)
const base = [1.84, 1.83, 1.85, 1.84, 1.86, 1.82, 1.84, 1.85, 1.83, 1.84]

/** A model that got 10 % slower, as large as before, on a busy machine. */
export function slowerModel(own: Partial<Result> = {}): Result {
  const times = base.map((time, index) => time * Math.exp(effects[index] ?? 0))
  return emptyResult({
    kind: 'benchmark',
    subject: {
      model: { path: 'models/signs.onnx', sha256: `9f1c2ab3${'0'.repeat(56)}`, bytes: 212_345 },
      data: [],
    },
    environment: { cpu: 'AMD EPYC', cores: 2, physicalCores: 2, caches: 'L1d 32K', onnxruntime: '1.30.0' },
    parameters: { provider: 'cpu', threads: 2, batch: 1 },
    metrics: [timed('latency_p50', 2.024), timed('latency_p90', 2.4), timed('size', 212_345, 'bytes')],
    timings: [{ metric: 'latency_p50', candidate: times, base, effects, firstRun: 7 }],
    gates: [
      timedGate({
        metric: 'latency_p50',
        verdict: 'fail',
        base: 1.84,
        value: 2.024,
        difference: { value: 0.184, low: 0.147, high: 0.221, method: 'median of process pairs' },
        reasonCode: 'worse-than-margin',
      }),
      timedGate({
        metric: 'size',
        base: 212_000,
        value: 212_345,
        difference: { value: 345, low: 345, high: 345, method: 'exact' },
      }),
    ],
    baseline: {
      how: 'git',
      location: 'git:main:models/signs.onnx',
      metrics: [timed('latency_p50', 1.84), timed('latency_p90', 2), timed('size', 212_000, 'bytes')],
      passedOver: [],
    },
    verdict: 'fail',
    notes: ['signs: other processes used 40\u00a0% of the processors while it ran'],
    ...own,
  })
}

function timed(name: string, value: number, unit = 'ms'): Metric {
  return { name, value, unit, direction: 'lower', samples: 30_000 }
}

function timedGate(own: Partial<Gate>): Gate {
  return gate({ rule: { 'max-regression': '5%' }, reason: 'may get worse by 5 % of the baseline', ...own })
}
