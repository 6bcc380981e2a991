import { normalQuantile } from './normal.ts'

/**
 * Wilson's score interval for a proportion; NaN for both ends when n is 0. After Wilson (1927), "Probable
 * inference, the law of succession, and statistical inference", JASA 22:209–212.
 *
 * @param successes 0 … n.
 * @param level share of samples whose interval covers the true proportion, such as 0.95.
 */
export function wilson(successes: number, n: number, level: number): { low: number; high: number } {
  if (n === 0) return { low: Number.NaN, high: Number.NaN }
  const z = normalQuantile((1 + level) / 2)
  const share = successes / n
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  const centre = share + (z * z) / (2 * n)
  return {
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  }
}
