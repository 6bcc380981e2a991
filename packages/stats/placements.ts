/** For each row, the share of the other class's rows that it is on the right side of, ties half. */
export interface Placements {
  /** The mean of either: the area under the ROC curve; NaN with a single class or a score that is NaN. */
  auc: number
  ofPositives: Float64Array
  ofNegatives: Float64Array
}

/**
 * The structural components of DeLong's method, by sorting each class's scores and searching in the other's: the same
 * numbers that Sun & Xu (2014) take from midranks.
 */
export function placementsOf(scores: ArrayLike<number>, positives: ArrayLike<number>): Placements {
  const all = Float64Array.from(scores)
  if (all.some(Number.isNaN)) all.fill(Number.NaN)
  const positive = all.filter((_, row) => positives[row] !== 0)
  const negative = all.filter((_, row) => positives[row] === 0)
  const sortedPositive = positive.slice().sort()
  const sortedNegative = negative.slice().sort()
  const ofPositives = positive.map((score) => shareBelow(sortedNegative, score))
  const ofNegatives = negative.map((score) => 1 - shareBelow(sortedPositive, score))
  return { auc: mean(ofPositives), ofPositives, ofNegatives }
}

/** Covariance of two areas on the same rows, each the mean of its placements; NaN with a single row of a class. */
export function placementCovariance(left: Placements, right: Placements): number {
  return (
    covarianceOfMeans(left.ofPositives, right.ofPositives) +
    covarianceOfMeans(left.ofNegatives, right.ofNegatives)
  )
}

function covarianceOfMeans(left: Float64Array, right: Float64Array): number {
  const [meanOfLeft, meanOfRight] = [mean(left), mean(right)]
  let sum = 0
  for (let row = 0; row < left.length; row++) {
    sum += ((left[row] as number) - meanOfLeft) * ((right[row] as number) - meanOfRight)
  }
  return sum / (left.length - 1) / left.length
}

/** Measured from the first value on, so that the mean of a constant is exactly that. */
function mean(values: Float64Array): number {
  const origin = values[0] as number
  let sum = 0
  for (const value of values) sum += value - origin
  return origin + sum / values.length
}

/** The share of values that are below, plus half the share of those that are equal. */
function shareBelow(ascending: Float64Array, score: number): number {
  if (Number.isNaN(score)) return Number.NaN
  const below = countUntil(ascending, (value) => value < score)
  const notAbove = countUntil(ascending, (value) => value <= score)
  return (below + notAbove) / 2 / ascending.length
}

function countUntil(ascending: Float64Array, belongs: (value: number) => boolean): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (belongs(ascending[middle] as number)) low = middle + 1
    else high = middle
  }
  return low
}
