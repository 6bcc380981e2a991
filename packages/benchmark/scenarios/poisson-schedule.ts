import type { Random } from '@mlgate/stats'

/**
 * When queries of a Poisson process come: their gaps are exponential. For the same random numbers, another rate gives
 * the same pattern, stretched: latencies at two rates, or of two sides, then differ by what they are and not by chance.
 *
 * @param rate queries a second, on average.
 * @returns milliseconds since the start, rising.
 */
export function poissonSchedule(rate: number, count: number, random: Random): Float64Array {
  let time = 0
  return Float64Array.from({ length: count }, () => {
    time += (-1000 * Math.log(1 - random.float())) / rate
    return time
  })
}
