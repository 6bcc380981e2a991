import { parseDuration } from '@mlgate/core/units'
import { type BenchmarkScenario, benchmarkScenarios } from '@mlgate/gates'
import * as z from 'zod/mini'
import { duration } from './endpoint-keys.ts'
import { count, described, list, mapping, optional } from './keys.ts'
import { readDocument } from './read-document.ts'

const sizesTo = (most: number) => {
  const expected = `a whole number from 1 to ${most}`
  const size = count().check(z.minimum(1, expected), z.maximum(most, expected))
  return list(size, 'a list of sizes such as [1, 8, 32]')
}
const expectedRate = 'a number above 0'

/** What is run at other sizes, too. */
export const sweepKeys = mapping({
  batch: optional(described(sizesTo(65_536), 'Rows of a call.')),
  concurrency: optional(described(sizesTo(1024), 'Requests to `url` that are under way at once.')),
}).check(
  z.refine((sweep) => Object.keys(sweep).length > 0, 'batch or concurrency'),
  z.meta({ minProperties: 1 }),
)
export type Sweep = z.output<typeof sweepKeys>

/** Keys of a benchmark that say how calls come, and what is run beside the pairs. */
export const loadKeys = {
  scenario: optional(
    described(
      z.enum(benchmarkScenarios),
      'How queries come, as in MLPerf Inference: one after the other (`single-stream`, the default), eight rows at once (`multi-stream`), by chance at a rate (`server`), or all at once (`offline`).',
    ),
  ),
  rate: optional(
    described(
      z.number(expectedRate).check(z.positive(expectedRate)),
      'Queries a second of scenario `server`, which come by chance; their latencies count from when they come.',
      { examples: [50] },
    ),
  ),
  'latency-bound': duration(
    'Of scenario `server`, in place of `rate`: the latency that 99 % of queries keep. The highest rate for which they do is searched: `max_rate`.',
  ),
  sweep: optional(
    described(
      sweepKeys,
      'Sizes at which latency and throughput are looked at after the pairs, as far as the time allows; shown and judged by nothing.',
      { examples: [{ batch: [1, 8, 32] }] },
    ),
  ),
  soak: duration(
    'After the pairs, for how long one more process of the candidate runs to see whether it gets slower or its memory grows: `latency_drift` and `memory_growth`. A part of `max-minutes`.',
  ),
}

/** What is written of a load. */
interface WrittenLoad {
  'latency-bound'?: string
  soak?: string
}

/** How queries come and what is run beside, with times in milliseconds. */
export interface LoadConfig {
  scenario?: BenchmarkScenario
  rate?: number
  'latency-bound'?: number
  sweep?: Sweep
  soak?: number
}

/** Lengths of time as milliseconds; the rest as it is. */
export function loadOf<Written extends WrittenLoad>(
  written: Written,
): Omit<Written, keyof WrittenLoad> & Pick<LoadConfig, keyof WrittenLoad> {
  const { 'latency-bound': bound, soak, ...rest } = written
  return {
    ...rest,
    ...(bound === undefined ? {} : { 'latency-bound': parseDuration(bound) as number }),
    ...(soak === undefined ? {} : { soak: parseDuration(soak) as number }),
  }
}

/**
 * Reads the text of a sweep: `batch: [1, 8, 32]`.
 *
 * @param file name for messages.
 * @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
 */
export function parseSweep(text: string, file: string): Sweep {
  return readDocument(text, file, { keys: sweepKeys, check: () => [] })
}
