/** A search for the highest rate that is still good. */
export interface RateSearch {
  /** Whether a rate, in queries a second, is good. */
  holds(rate: number): Promise<boolean>
  /** Where to begin: the nearer to what will be found, the fewer rates are tried. */
  start: number
  /** How near the two ends have to be, as a share. */
  resolution?: number
}

/** A rate below this share of the start is not looked for: the slower, the longer it takes to try. */
const leastShare = 1 / 32
/** Doublings after which the search upwards ends: no machine gets there. */
const mostDoublings = 10

/**
 * The highest rate that is good: from the start up, or down, in strides that double, then by bisection between the
 * last one that held and the first that did not.
 *
 * @returns queries a second, a rate that held; 0 where none did down to a thirty-second of the start.
 */
export async function highestRate({ holds, start, resolution = 0.02 }: RateSearch): Promise<number> {
  const stride = (doubling: number) => Math.exp(2 * Math.log1p(resolution) * 2 ** doubling)
  const floor = start * leastShare
  let [low, high] = [0, Number.POSITIVE_INFINITY]
  const attempt = async (rate: number) => {
    if (await holds(rate)) low = rate
    else high = rate
  }
  await attempt(start)
  for (let doubling = 0; high === Number.POSITIVE_INFINITY; doubling++) {
    if (doubling === mostDoublings) return low
    await attempt(low * stride(doubling))
  }
  for (let doubling = 0; low === 0; doubling++) {
    if (high <= floor) return 0
    await attempt(Math.max(floor, high / stride(doubling)))
  }
  while (high / low > 1 + resolution) await attempt(Math.sqrt(low * high))
  return low
}
