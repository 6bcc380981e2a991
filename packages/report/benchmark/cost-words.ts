import type { Gate } from '@mlgate/core'
import type { Phrase } from '../phrase.ts'
import { changeSize, name } from '../words.ts'

/** What it means that a metric of a benchmark got worse, and better. Several may mean the same: the first is told. */
const meanings: Readonly<Record<string, readonly [worse: string, better: string]>> = {
  latency_p50: ['slower', 'faster'],
  throughput: ['slower', 'faster'],
  latency_p90: ['slower at times', 'faster at worst'],
  latency_p95: ['slower at times', 'faster at worst'],
  latency_p99: ['slower at times', 'faster at worst'],
  'latency_p99.9': ['slower at times', 'faster at worst'],
  max_rate: ['slower under load', 'faster under load'],
  load_time: ['slower to load', 'faster to load'],
  peak_memory: ['larger in memory', 'smaller in memory'],
  gpu_memory: ['larger in memory of the GPU', 'smaller in memory of the GPU'],
  size: ['larger on disk', 'smaller on disk'],
  cost: ['more expensive', 'cheaper'],
}

/** `10 % slower and larger on disk`, of gates that failed: what it costs more, the first of it with its number. */
export function costWords(gates: readonly Gate[]): string {
  const order = Object.keys(meanings)
  const known = gates
    .filter(({ metric }) => order.includes(metric))
    .toSorted((left, right) => order.indexOf(left.metric) - order.indexOf(right.metric))
  const words = [...new Set(known.map(({ metric }) => meanings[metric]?.[0] ?? ''))]
  const [first] = known
  if (first === undefined) return 'worse'
  const { base, difference } = first
  const share = difference == null || base == null ? Number.NaN : Math.abs(difference.value / base)
  return `${share > 0 && Number.isFinite(share) ? `${changeSize(share)} ` : ''}${words.join(' and ')}`
}

/** What an improvement of a metric means; its name where there is no word for that. */
export function meaningOf(metric: string): string {
  return meanings[metric]?.[1] ?? metric
}

/** `25 % faster`; of a metric that has no such word, `samples_per_second 25 % better`. */
export function gainOf(metric: string, share: number): Phrase {
  const size = changeSize(share)
  const [, better] = meanings[metric] ?? []
  return better === undefined ? [{ name: name(metric) }, ` ${size} better`] : [`${size} ${better}`]
}
