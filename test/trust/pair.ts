import type { Columns } from '@mlgate/metrics'
import type { Random } from '@mlgate/stats'

/** What two models say of the same rows, in step. */
export interface Pair {
  candidate: Columns
  base: Columns
}

/** A standard normal number, after Marsaglia & Bray (1964), SIAM Review 6:260–264. */
export function normal(random: Random): number {
  for (;;) {
    const across = 2 * random.float() - 1
    const up = 2 * random.float() - 1
    const square = across * across + up * up
    if (square > 0 && square < 1) return across * Math.sqrt((-2 * Math.log(square)) / square)
  }
}

/** Columns of a classifier whose classes are called 0, 1, 2, … */
export function classification(
  truth: Int32Array,
  predicted: Int32Array,
  classes: number,
  probabilities: Float64Array | null,
): Columns {
  return {
    rows: truth.length,
    task: 'classification',
    classes: Array.from({ length: classes }, (_, label) => String(label)),
    numericClasses: true,
    truth,
    predicted,
    probabilities,
    probabilityPrecision: 'float64',
    weights: null,
  }
}

export function regression(truth: Float64Array, predicted: Float64Array): Columns {
  return {
    rows: truth.length,
    task: 'regression',
    classes: [],
    numericClasses: false,
    truth,
    predicted,
    probabilities: null,
    probabilityPrecision: 'float64',
    weights: null,
  }
}

/** A classifier that predicts the class of the highest logit, with the softmax of all as its probabilities. */
export function fromLogits(truth: Int32Array, logits: Float64Array, classes: number): Columns {
  const predicted = new Int32Array(truth.length)
  const probabilities = new Float64Array(logits.length)
  for (let row = 0; row < truth.length; row++) {
    const own = logits.subarray(row * classes, (row + 1) * classes)
    let best = 0
    for (let label = 1; label < classes; label++) {
      if ((own[label] as number) > (own[best] as number)) best = label
    }
    let sum = 0
    for (let label = 0; label < classes; label++) {
      const share = Math.exp((own[label] as number) - (own[best] as number))
      probabilities[row * classes + label] = share
      sum += share
    }
    for (let label = 0; label < classes; label++) {
      const place = row * classes + label
      probabilities[place] = (probabilities[place] as number) / sum
    }
    predicted[row] = best
  }
  return classification(truth, predicted, classes, probabilities)
}
