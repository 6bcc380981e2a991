import type { StoredNumbers } from '../predictions/row-store.ts'

/** A score for each row and class, or one value for each row when the width is 1. */
export interface Scores {
  rows: number
  width: number
  precision: 'float32' | 'float64'
  /** The scores of a range of rows, row-major. */
  read(from: number, to: number): Float32Array | Float64Array
  facts: ScoreFacts
}

/** What all scores together say, found out while they came in. */
export interface ScoreFacts {
  /**
   * Whether all rows sum to 1 with nothing outside of 0 … 1. A NaN is judged by the metric, which is then NaN.
   */
  areProbabilities: boolean
  /** The first number below 0 or above 1, and its row. */
  firstOutside: { row: number; value: number } | null
  /** The first row that holds a NaN. */
  firstNaN: number | null
}

export interface ScoreCollector {
  readonly width: number
  /** @param values whole rows. */
  add(values: Float32Array | Float64Array): void
  finish(): Scores
}

export function collectScores<Values extends Float32Array | Float64Array>(
  width: number,
  precision: Scores['precision'],
  stored: StoredNumbers<Values>,
): ScoreCollector {
  const facts: ScoreFacts = { areProbabilities: true, firstOutside: null, firstNaN: null }
  let rows = 0
  return {
    width,
    add(values) {
      note(facts, values, width, rows)
      // A tensor's type never changes, nor does the array that it comes in.
      stored.add(values as Values)
      rows += values.length / width
    },
    finish: () => ({
      rows,
      width,
      precision,
      facts,
      read: (from, to) => stored.read(from * width, to * width),
    }),
  }
}

/** @param before rows that came before. */
function note(facts: ScoreFacts, values: Float32Array | Float64Array, width: number, before: number): void {
  for (let start = 0; start < values.length; start += width) {
    const row = before + start / width
    let sum = 0
    for (let column = 0; column < width; column++) {
      const value = values[start + column] as number
      sum += value
      if (value >= 0 && value <= 1) continue
      if (Number.isNaN(value)) facts.firstNaN ??= row
      else facts.firstOutside ??= { row, value }
      if (value < -1e-6 || value > 1 + 1e-6) facts.areProbabilities = false
    }
    if (Math.abs(sum - 1) > 1e-3) facts.areProbabilities = false
  }
}

/** Column of the largest score of the row that starts there, the first of equal ones; −1 when it holds a NaN. */
export function largestOf(values: Float32Array | Float64Array, start: number, width: number): number {
  let best = 0
  for (let column = 0; column < width; column++) {
    const value = values[start + column] as number
    if (Number.isNaN(value)) return -1
    if (value > (values[start + best] as number)) best = column
  }
  return best
}
