import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf'

/** P(X ≥ found) when each of `sets` is found with the chance `share`. */
export function atLeast(found: number, sets: number, share: number): number {
  return found === 0 ? 1 : 1 - binomialCdf(found - 1, sets, share)
}

/** P(X ≤ found) when each of `sets` is found with the chance `share`. */
export function atMost(found: number, sets: number, share: number): number {
  return binomialCdf(found, sets, share)
}

/**
 * Exact two-sided bounds of a chance of which `found` in `sets` were seen, after Clopper & Pearson (1934),
 * Biometrika 26:404–413. They hold at least `level` of the time.
 */
export function exactBounds(found: number, sets: number, level: number): { low: number; high: number } {
  const tail = (1 - level) / 2
  return {
    low: found === 0 ? 0 : solve((share) => atLeast(found, sets, share) > tail),
    high: found === sets ? 1 : solve((share) => atMost(found, sets, share) < tail),
  }
}

/** The chance at which something becomes true, by halving. */
function solve(holdsAbove: (share: number) => boolean): number {
  let low = 0
  let high = 1
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (holdsAbove(middle)) high = middle
    else low = middle
  }
  return (low + high) / 2
}
