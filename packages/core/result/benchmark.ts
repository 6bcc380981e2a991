import * as z from 'zod/mini'
import { documentNumber } from '../numbers.ts'
import { count, type Known, optional, text } from './fields.ts'

const numbers = z.array(documentNumber)

const sides = <Side extends z.ZodMiniType>(side: Side) =>
  z.looseObject({ candidate: side, base: optional(side) })

/**
 * How often calls took how long, over all processes of a side: bin i holds calls of first · growth^i to
 * first · growth^(i + 1) milliseconds.
 */
export const histogramSchema = z.looseObject({
  first: documentNumber,
  growth: documentNumber,
  counts: numbers,
})
export type Histogram = Known<z.output<typeof histogramSchema>>

/** One thing that was looked at again and again while it was measured, such as the power of a GPU. */
export const trackSchema = z.looseObject({
  name: text,
  unit: text,
  /** Since the first look. */
  seconds: numbers,
  values: numbers,
})
export type Track = Known<z.output<typeof trackSchema>>

/** One operator of a model, by the runtime's own profile. */
export const operatorSchema = z.looseObject({
  name: text,
  type: text,
  /** Execution provider that ran it. */
  provider: text,
  /** Milliseconds a call, and its share of all operators' time. */
  milliseconds: documentNumber,
  share: documentNumber,
})
export type Operator = Known<z.output<typeof operatorSchema>>

const sweptSide = z.looseObject({
  /** Milliseconds a call or request. */
  latencyP50: documentNumber,
  latencyP99: optional(documentNumber),
  /** Rows, or requests, a second. */
  throughput: documentNumber,
})

/** What another batch size, or as many requests under way at once, comes to. */
export const sweepPointSchema = z.looseObject({
  by: z.enum(['batch', 'concurrency']),
  size: count,
  ...sides(sweptSide).shape,
})
export type SweepPoint = Known<z.output<typeof sweepPointSchema>>

/** Latency and memory of one process of the candidate over minutes, window by window. */
export const soakSchema = z.looseObject({
  /** End of each window since the start. */
  seconds: numbers,
  /** Median of its calls in milliseconds. */
  latencyP50: numbers,
  /** Bytes held at its end; empty where the platform does not tell. */
  memory: numbers,
})
export type Soak = Known<z.output<typeof soakSchema>>

/** What a metric came to on the default branch, the oldest first. */
export const pastSchema = z.looseObject({
  metric: text,
  values: numbers,
  /** Place by place, the commits that were measured. */
  commits: optional(z.array(text)),
})
export type Past = Known<z.output<typeof pastSchema>>

/** What a benchmark saw beyond its metrics: for pictures and tables, judged by nothing. */
export const benchmarkSchema = z.looseObject({
  latencies: optional(sides(histogramSchema)),
  /** Median latency of each round in milliseconds, by process; place by place, both sides ran in turns. */
  rounds: optional(sides(z.array(numbers))),
  telemetry: optional(z.array(trackSchema)),
  /** Those that take the most time, the slowest first. */
  operators: optional(sides(z.array(operatorSchema))),
  sweep: optional(z.array(sweepPointSchema)),
  soak: optional(soakSchema),
  history: optional(z.array(pastSchema)),
})
export type BenchmarkDetail = Known<z.output<typeof benchmarkSchema>>
