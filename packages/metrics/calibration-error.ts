import { unknownClass } from './class-names.ts'
import { type Columns, classPosition } from './columns.ts'
import { noRows, type Prepare, type Undefined, unlessPresent, unsoundRows } from './outcome.ts'
import type { ParameterValue } from './parameters.ts'
import { epsilons, isOutside, probabilitiesOf } from './probabilities.ts'

/** A probability per row and whether what it is of came true. */
export interface Forecasts {
  probabilities: Float64Array
  cameTrue: Uint8Array
}

/**
 * Mean over bins of how far the share of rows that came true is from the mean probability there (Guo et al. 2017,
 * "On calibration of modern neural networks", ICML). A bin holds its upper edge; the first one 0 too.
 */
export const calibrationError: Prepare = (columns, { bins, of, pos_label }) => {
  const forecasts = of === 'positive' ? ofClass(columns, pos_label as ParameterValue) : ofTopLabel(columns)
  if ('why' in forecasts) return () => forecasts
  const { probabilities, cameTrue } = forecasts
  const unsound: number[] = []
  const epsilon = epsilons[columns.probabilityPrecision]
  for (const [row, value] of probabilities.entries()) {
    if (!Number.isFinite(value) || isOutside(value, epsilon)) unsound.push(row)
  }
  const binOf = binsOf(probabilities, bins as number)
  const gaps = new Float64Array(bins as number)
  const outside = unsoundRows(unsound, columns.rows, 'a probability that is not between 0 and 1')
  return unlessPresent(outside, (weights) => {
    gaps.fill(0)
    let total = 0
    for (let row = 0; row < weights.length; row++) {
      const weight = weights[row] as number
      if (weight === 0) continue
      const bin = binOf[row] as number
      total += weight
      const gap = (cameTrue[row] as number) - (probabilities[row] as number)
      gaps[bin] = (gaps[bin] as number) + weight * gap
    }
    return total === 0 ? noRows : gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total
  })
}

/** Per row the bin of equal width that a probability lies in. */
export function binsOf(probabilities: Float64Array, bins: number): Int32Array {
  return Int32Array.from(probabilities, (value) => {
    let bin = Math.min(bins - 1, Math.max(0, Math.ceil(value * bins) - 1)) || 0
    // A product may be rounded over an edge that the probability itself does not pass.
    while (bin > 0 && value <= bin / bins) bin--
    while (bin < bins - 1 && value > (bin + 1) / bins) bin++
    return bin
  })
}

/** Of one class, by default the later one of two. */
export function ofClass(columns: Columns, label: ParameterValue): Forecasts | Undefined {
  const { classes, truth } = columns
  if (label === null && classes.length !== 2) {
    return { why: `of=positive is for two classes, and here are ${classes.length}: name one as pos_label` }
  }
  const positive = label === null ? 1 : classPosition(columns, label as string | number | boolean)
  if (positive === -1) return unknownClass(columns, label as string | number | boolean)
  const scores = probabilitiesOf(columns)
  return {
    probabilities: Float64Array.from(truth, (_, row) => scores[row * classes.length + positive] as number),
    cameTrue: Uint8Array.from(truth, (actual) => (actual === positive ? 1 : 0)),
  }
}

/** Of the most probable class, the first of several. */
export function ofTopLabel(columns: Columns): Forecasts {
  const scores = probabilitiesOf(columns)
  const width = columns.classes.length
  const probabilities = new Float64Array(columns.rows)
  const cameTrue = new Uint8Array(columns.rows)
  for (let row = 0; row < columns.rows; row++) {
    let top = 0
    for (let label = 1; label < width; label++) {
      if ((scores[row * width + label] as number) > (scores[row * width + top] as number)) top = label
    }
    probabilities[row] = scores[row * width + top] as number
    cameTrue[row] = columns.truth[row] === top ? 1 : 0
  }
  return { probabilities, cameTrue }
}
