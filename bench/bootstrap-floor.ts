/**
 * The paired bootstrap as one writes it by hand, for one metric each and nothing else: loops over typed arrays, with
 * the same generator (xoshiro128**) spelled out in them, the same number of draws and the same sums.
 */

const two32 = 2 ** 32

/** Differences of means on resamples, ascending. */
export function meansByHand(differences: Float64Array, resamples: number): Float64Array {
  const rows = differences.length
  const scale = rows / two32
  const found = new Float64Array(resamples)
  let [a, b, c, d] = [0x1e3779b9, 0x243f6a88, 0x37e15162, 0x6a09e667]
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0
    for (let drawn = 0; drawn < rows; drawn++) {
      const product = Math.imul(b, 5)
      const shifted = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= shifted
      d = (d << 11) | (d >>> 21)
      const bits = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
      sum += differences[(bits * scale) | 0] as number
    }
    found[resample] = sum / rows
  }
  return found.sort()
}

/** Differences of weighted means on resamples, ascending. */
export function weightedMeansByHand(
  differences: Float64Array,
  weights: Float64Array,
  resamples: number,
): Float64Array {
  const rows = differences.length
  const scale = rows / two32
  const products = differences.map((difference, row) => difference * (weights[row] as number))
  const found = new Float64Array(resamples)
  let [a, b, c, d] = [0x1e3779b9, 0x243f6a88, 0x37e15162, 0x6a09e667]
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0
    let total = 0
    for (let drawn = 0; drawn < rows; drawn++) {
      const product = Math.imul(b, 5)
      const shifted = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= shifted
      d = (d << 11) | (d >>> 21)
      const row = ((Math.imul((product << 7) | (product >>> 25), 9) >>> 0) * scale) | 0
      sum += products[row] as number
      total += weights[row] as number
    }
    found[resample] = sum / total
  }
  return found.sort()
}

/** Differences of a metric that is no mean of rows, ascending: rows are counted, then the metric is taken of each side. */
export function metricsByHand(
  rows: number,
  resamples: number,
  metric: (counts: Float64Array) => number,
): Float64Array {
  const scale = rows / two32
  const counts = new Float64Array(rows)
  const found = new Float64Array(resamples)
  let [a, b, c, d] = [0x1e3779b9, 0x243f6a88, 0x37e15162, 0x6a09e667]
  for (let resample = 0; resample < resamples; resample++) {
    counts.fill(0)
    for (let drawn = 0; drawn < rows; drawn++) {
      const product = Math.imul(b, 5)
      const shifted = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= shifted
      d = (d << 11) | (d >>> 21)
      const row = ((Math.imul((product << 7) | (product >>> 25), 9) >>> 0) * scale) | 0
      counts[row] = (counts[row] as number) + 1
    }
    found[resample] = metric(counts)
  }
  return found.sort()
}

/** F1 of the second of two classes, as a function of how often each row counts. */
export function f1ByHand(truth: Int32Array, predicted: Int32Array): (counts: Float64Array) => number {
  return (counts) => {
    let hits = 0
    let wrong = 0
    for (let row = 0; row < truth.length; row++) {
      const count = counts[row] as number
      if (truth[row] !== predicted[row]) wrong += count
      else if (truth[row] === 1) hits += count
    }
    return (2 * hits) / (2 * hits + wrong)
  }
}

/** Area under the ROC curve, equal scores counted half, as a function of how often each row counts. */
export function aucByHand(truth: Int32Array, scores: Float64Array): (counts: Float64Array) => number {
  const order = Int32Array.from(scores.keys()).sort(
    (left, right) => (scores[right] as number) - (scores[left] as number),
  )
  const positive = Uint8Array.from(order, (row) => truth[row] as number)
  const last = Uint8Array.from(order, (row, place) => {
    const next = order[place + 1]
    return next === undefined || scores[next] !== scores[row] ? 1 : 0
  })
  return (counts) => {
    let positives = 0
    let negatives = 0
    let positivesBefore = 0
    let negativesBefore = 0
    let area = 0
    for (let place = 0; place < order.length; place++) {
      const count = counts[order[place] as number] as number
      // No branch on the truth: half of its guesses would be wrong.
      const ofPositive = count * (positive[place] as number)
      positives += ofPositive
      negatives += count - ofPositive
      if (last[place] === 0) continue
      area += ((negatives - negativesBefore) * (positives + positivesBefore)) / 2
      positivesBefore = positives
      negativesBefore = negatives
    }
    return area / (positives * negatives)
  }
}
