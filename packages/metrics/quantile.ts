/**
 * The value below which lies a share of the weight, the mean of two where that falls between them: the averaged
 * inverted distribution function of Hyndman & Fan (1996), "Sample quantiles in statistical packages", The American
 * Statistician 50:361–365, definition 2. Sorts once; null where no row has weight.
 *
 * @param share from 0 to 1.
 */
export function prepareQuantile(
  values: Float64Array,
  share: number,
): (weights: Float64Array) => number | null {
  const ascending = Int32Array.from(values.keys()).sort(
    (left, right) => (values[left] as number) - (values[right] as number),
  )
  return (weights) => {
    let total = 0
    for (const row of ascending) total += weights[row] as number
    if (total === 0) return null
    // scikit-learn goes by way of percent, and starts at the first row of some weight.
    const wanted = Math.max(((share * 100) / 100) * total, Number.MIN_VALUE)
    let sum = 0
    let lower = Number.NaN
    for (const row of ascending) {
      const weight = weights[row] as number
      if (weight === 0) continue
      const value = values[row] as number
      if (!Number.isNaN(lower)) return (lower + value) / 2
      sum += weight
      if (sum - wanted > Number.EPSILON) return value
      if (sum >= wanted) lower = value
    }
    // Rounding may leave the sum a little short of the whole; the last value is meant.
    return Number.isNaN(lower) ? lastOf(values, ascending, weights) : lower
  }
}

function lastOf(values: Float64Array, ascending: Int32Array, weights: Float64Array): number {
  return values[ascending.findLast((row) => (weights[row] as number) > 0) as number] as number
}
