/**
 * P(X ≤ k) for X ~ Bin(n, ½), to about 13 digits, relative, in the lower tail too: the largest term after Loader
 * (2000), "Fast and accurate computation of binomial probabilities", the others by the ratio of neighbours until
 * they no longer count, some √n of them.
 *
 * @param k any whole number.
 * @param n a whole number of at least 0.
 */
export function fairCoinCdf(k: number, n: number): number {
  if (k < 0) return 0
  if (k >= n) return 1
  if (2 * k >= n) return 1 - fairCoinCdf(n - k - 1, n)
  let term = 1
  let sum = 1
  for (let heads = k; heads > 0 && term > sum * 1e-17; heads--) {
    term *= heads / (n - heads + 1)
    sum += term
  }
  return sum * fairCoinChance(k, n)
}

/** P(X = k) by Loader's saddle point expansion, which never subtracts numbers of nearly the same size. */
function fairCoinChance(k: number, n: number): number {
  if (k === 0 || k === n) return 2 ** -n
  const exponent =
    stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, n / 2) - deviance(n - k, n / 2)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)))
}

/** ln n! less Stirling's ½ ln(2πn) + n ln n − n. */
function stirlingError(n: number): number {
  if (n < 16) {
    let factorial = 1
    for (let factor = 2; factor <= n; factor++) factorial *= factor
    return Math.log(factorial) - Math.log(2 * Math.PI * n) / 2 - n * Math.log(n) + n
  }
  const inverseSquare = 1 / (n * n)
  const terms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]
  return terms.reduceRight((sum, term) => sum * inverseSquare + term, 0) / n
}

/** x ln(x/m) + m − x, by a series where x is so near m that the terms would cancel. */
function deviance(x: number, m: number): number {
  const ratio = (x - m) / (x + m)
  if (Math.abs(ratio) > 0.1) return x * Math.log(x / m) + m - x
  let sum = (x - m) * ratio
  let power = 2 * x * ratio
  for (let odd = 3, before = Number.NaN; sum !== before; odd += 2) {
    before = sum
    power *= ratio * ratio
    sum += power / odd
  }
  return sum
}
