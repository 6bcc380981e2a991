import type { BenchmarkDetail, Gate, Histogram, Metric, Result } from '@mlgate/core'
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

/** The same with everything that a benchmark may see: gates on more, calls, rounds, operators, sizes, minutes, machine. */
export function wholeBenchmark(own: Partial<Result> = {}): Result {
  const slower = slowerModel()
  const throughput: Metric = { ...timed('throughput', 494, '1/s'), direction: 'higher' }
  return {
    ...slower,
    metrics: [...slower.metrics, throughput, timed('load_time', 41.3), timed('peak_memory', 91e6, 'bytes')],
    gates: [
      ...slower.gates,
      timedGate({
        metric: 'peak_memory',
        base: 90e6,
        value: 91e6,
        difference: { value: 1e6, method: 'median of process pairs' },
      }),
      timedGate({
        metric: 'load_time',
        verdict: 'inconclusive',
        base: 40.1,
        value: 41.3,
        difference: { value: 1.2, low: -1.9, high: 4.4, method: 'median of process pairs' },
        reasonCode: 'not-shown',
        reason:
          'may get worse by 5\u00a0% of the baseline; 7 pairs of processes, which show 9.1\u00a0% at best',
      }),
    ],
    baseline: slower.baseline && {
      ...slower.baseline,
      metrics: [
        ...slower.baseline.metrics,
        { ...throughput, value: 543 },
        timed('load_time', 40.1),
        timed('peak_memory', 90e6, 'bytes'),
      ],
    },
    benchmark: wholeDetail(),
    ...own,
  }
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index)
/** Numbers from −1 to 1 without a pattern that anybody sees; always the same. */
const noise = (seed: number) =>
  2 * ((Math.sin(seed * 12.9898) * 43_758.5453) % 1) - Math.sign(Math.sin(seed * 12.9898))

function wholeDetail(): BenchmarkDetail {
  const rounds = (level: number, seed: number) =>
    times(10).map((pair) =>
      times(12).map((round) => {
        const place = seed + pair * 40 + round
        return Number((level * (1 + 0.01 * noise(pair + seed) + 0.012 * noise(place))).toPrecision(5))
      }),
    )
  const track = (name: string, unit: string, of: (second: number) => number) => ({
    name,
    unit,
    seconds: times(24).map((look) => 2.5 * look),
    values: times(24).map((look) => Number(of(2.5 * look).toPrecision(4))),
  })
  return {
    latencies: { candidate: histogram(2.02), base: histogram(1.84) },
    rounds: { candidate: rounds(2.02, 1), base: rounds(1.84, 5000) },
    telemetry: [
      track(
        'processors used by others',
        '%',
        (second) => 12 + 28 * Math.exp(-(((second - 40) / 9) ** 2)) + 2 * noise(second),
      ),
      track('GPU 0 power', 'W', (second) => 62 + 240 * (1 - Math.exp(-second / 6)) + 6 * noise(second + 9)),
      track('GPU 0 memory', 'bytes', (second) => 1.2e9 + (second > 4 ? 6.1e9 : 0)),
      track('GPU 0 temperature', '°C', (second) => 38 + 21 * (1 - Math.exp(-second / 25))),
    ],
    operators: {
      base: [
        operator('/conv1/Conv', 'Conv', 0.91, 0.5),
        operator('/head/MatMul', 'MatMul', 0.41, 0.22),
        operator('/norm/LayerNormalization', 'LayerNormalization', 0.17, 0.09),
      ],
      candidate: [
        operator('/conv1/Conv', 'Conv', 0.92, 0.46),
        operator('/head/MatMul', 'MatMul', 0.42, 0.21),
        operator('/head/Transpose', 'Transpose', 0.18, 0.09),
        operator('/norm/LayerNormalization', 'LayerNormalization', 0.17, 0.08),
      ],
    },
    sweep: [1, 8, 32].map((size) => ({
      by: 'batch' as const,
      size,
      candidate: {
        latencyP50: 2.02 * size ** 0.8,
        latencyP99: 2.9 * size ** 0.8,
        throughput: 494 * size ** 0.2,
      },
      base: { latencyP50: 1.84 * size ** 0.8, latencyP99: 2.6 * size ** 0.8, throughput: 543 * size ** 0.2 },
    })),
    soak: {
      seconds: times(30).map((window) => (window + 1) * 10),
      latencyP50: times(30).map((window) =>
        Number((2.02 + 0.0012 * window + 0.01 * noise(window)).toPrecision(5)),
      ),
      memory: times(30).map((window) => 90e6 + 6e5 * window),
    },
    history: [
      {
        metric: 'latency_p50',
        values: times(24).map((run) => 1.8 + (run > 15 ? 0.05 : 0) + 0.02 * noise(run)),
      },
      { metric: 'peak_memory', values: times(24).map((run) => 90e6 + 2e5 * noise(run + 50)) },
    ],
  }
}

const operator = (name: string, type: string, milliseconds: number, share: number) => ({
  name,
  type,
  provider: 'CPUExecutionProvider',
  milliseconds,
  share,
})

/** Calls about a median, with a tail as calls have it. */
function histogram(median: number): Histogram {
  const growth = 2 ** (1 / 32)
  const first = 1.4
  const density = (time: number) => {
    const spread = Math.log(time / median) / 0.035
    return Math.exp(-(spread ** 2) / 2) + (time > median ? 0.02 * Math.exp(-(time - median) / 0.3) : 0)
  }
  return {
    first,
    growth,
    counts: times(48).map((bin) => Math.round(6000 * density(first * growth ** (bin + 0.5)))),
  }
}

function timed(name: string, value: number, unit = 'ms'): Metric {
  return { name, value, unit, direction: 'lower', samples: 30_000 }
}

function timedGate(own: Partial<Gate>): Gate {
  return gate({
    rule: { 'max-regression': '5%' },
    reason: 'may get worse by 5\u00a0% of the baseline',
    ...own,
  })
}
