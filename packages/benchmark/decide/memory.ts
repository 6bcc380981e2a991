/** Peak memory of a pair's processes, in bytes. */
export interface MemoryPair {
  base: number
  candidate: number
}

/** Growth below this, in bytes, is what allocators do on their own. */
const leastGrowth = 16 * 2 ** 20

/**
 * Whether memory grew by more than its margin and by more than 16 MiB: it fails when every pair says so, passes when
 * none does, and can't be told where they disagree or are too few.
 *
 * @param margin share by which it may grow.
 */
export function decideMemory(
  pairs: readonly MemoryPair[],
  margin: number,
  fewest: number,
): 'pass' | 'inconclusive' | 'fail' {
  const grew = pairs.filter(
    ({ base, candidate }) => candidate > base * (1 + margin) && candidate - base > leastGrowth,
  ).length
  if (pairs.length < fewest || (grew > 0 && grew < pairs.length)) return 'inconclusive'
  return grew === 0 ? 'pass' : 'fail'
}
