import { histogramOf, type MeasuredProcess } from '@mlgate/benchmark'
import type { BenchmarkDetail } from '@mlgate/core'

/** Numbers of rounds that a document holds of both sides together: 21 kB of it. */
const mostRounds = 3000

/**
 * What processes saw beyond their metrics, as far as they tell: how often calls took how long, and the median of each
 * round, to five digits, of as many processes as a document holds.
 *
 * @param base those of the other side, place by place with the candidate's; empty without one.
 */
export function latencyDetail(
  candidate: readonly MeasuredProcess[],
  base: readonly MeasuredProcess[],
): Pick<BenchmarkDetail, 'latencies' | 'rounds'> {
  const [own, other] = [candidate, base].map((side) => histogramOf(side.map(({ counts }) => counts)))
  const longest = Math.max(1, ...[...candidate, ...base].map(({ rounds }) => rounds.length))
  const told = Math.floor(mostRounds / longest / (base.length > 0 ? 2 : 1))
  const rounds = (side: readonly MeasuredProcess[]) =>
    side.slice(0, told).map((process) => process.rounds.map(({ median }) => Number(median.toPrecision(5))))
  return {
    ...(own == null ? {} : { latencies: { candidate: own, ...(other == null ? {} : { base: other }) } }),
    ...(candidate.length === 0
      ? {}
      : { rounds: { candidate: rounds(candidate), ...(base.length === 0 ? {} : { base: rounds(base) }) } }),
  }
}
