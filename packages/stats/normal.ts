/** Terms of the continued fraction: enough for all digits from |x| = 2 on. */
const fractionTerms = 120

/**
 * The standard normal distribution function Φ(x), right to about 14 digits also where it is tiny. Marsaglia (2004),
 * "Evaluating the normal distribution", Journal of Statistical Software 11(4): a series near 0; Laplace's continued
 * fraction (Abramowitz & Stegun 26.2.14) in the tails.
 */
export function normalCdf(x: number): number {
  if (Math.abs(x) < 2) return 0.5 + density(x) * seriesOf(x)
  const tail = density(x) / fractionOf(Math.abs(x))
  return x < 0 ? tail : 1 - tail
}

/**
 * The standard normal quantile function Φ⁻¹(p); −∞ for 0, ∞ for 1, NaN outside 0 … 1. Hastings' rational function
 * (Abramowitz & Stegun 26.2.23), good to 4.5 · 10⁻⁴, sharpened by two of Halley's steps, each of which triples the
 * right digits.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p === 0.5) return 0
  if (p === 0) return Number.NEGATIVE_INFINITY
  const t = Math.sqrt(-2 * Math.log(p))
  let x =
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
  for (let step = 0; step < 2; step++) {
    const off = (normalCdf(x) - p) / density(x)
    x -= off / (1 + (x * off) / 2)
  }
  return x
}

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
}

/** (Φ(x) − ½) / density(x) = x + x³/3 + x⁵/(3·5) + … */
function seriesOf(x: number): number {
  let term = x
  let sum = x
  for (let odd = 3, before = Number.NaN; sum !== before; odd += 2) {
    before = sum
    term *= (x * x) / odd
    sum += term
  }
  return sum
}

/** density(x) / (1 − Φ(x)) = x + 1/(x + 2/(x + 3/(x + …))) */
function fractionOf(x: number): number {
  let value = x
  for (let term = fractionTerms; term > 0; term--) value = x + term / value
  return value
}
