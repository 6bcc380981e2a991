import { normalCdf, normalQuantile } from './normal.ts'

/** From here on Student's t and the normal distribution are the same to four digits of any p that matters. */
const manyDegrees = 10_000

/**
 * Student's t distribution function for whole degrees of freedom, by the finite sums of Abramowitz & Stegun 26.7.3
 * and 26.7.4; right to about 10⁻¹⁵, absolute.
 *
 * @param degrees at least 1; a fraction is dropped, which errs to the careful side.
 */
export function studentCdf(t: number, degrees: number): number {
  const whole = Math.floor(degrees)
  if (whole >= manyDegrees) return normalCdf(t)
  return Math.min(1, Math.max(0, (1 + centralShare(Math.atan(t / Math.sqrt(whole)), whole)) / 2))
}

/** The t below which a share p, ½ … 1, of Student's t distribution lies. */
export function studentQuantile(p: number, degrees: number): number {
  const whole = Math.floor(degrees)
  if (whole >= manyDegrees) return normalQuantile(p)
  let [low, high] = [0, Math.PI / 2]
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    if (centralShare(middle, whole) < 2 * p - 1) low = middle
    else high = middle
  }
  return Math.sqrt(whole) * Math.tan(low)
}

/** P(−t < T < t), negative for a negative t, as a function of the angle arctan(t / √degrees). */
function centralShare(angle: number, degrees: number): number {
  const isOdd = degrees % 2 === 1
  const cosine = Math.cos(angle)
  let term = isOdd ? cosine : 1
  let sum = degrees === 1 ? 0 : term
  for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= (cosine * cosine * (power - 1)) / power
    sum += term
  }
  const share = Math.sin(angle) * sum
  return isOdd ? (2 * (angle + share)) / Math.PI : share
}
