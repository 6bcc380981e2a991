import { rowsByLot } from './lot.ts'

/** A weighted mean taken apart: the sum of the numerators over the sum of the denominators. */
export interface MeanParts {
  numerators: Float64Array
  /** Null when each is 1. */
  denominators: Float64Array | null
}

const mostRowsApart = 10_000
const groups = 5_000

/** How many parts a mean of so many rows is taken into. */
export function meanPartsFor(rows: number): number {
  return rows > mostRowsApart ? groups : rows
}

/**
 * What a mean is resampled by: its rows, or beyond 10,000 rows 5,000 groups to which rows belong by chance. Sums of
 * independent rows add their cumulants, so that groups of any size give the mean's variance and skewness as rows do,
 * in a time that no longer grows with the rows.
 *
 * @param weights one per row; null when all are 1.
 */
export function meanParts(
  values: Float64Array,
  weights: Float64Array | null,
  seed: number | string,
): MeanParts {
  const rows = values.length
  if (rows <= mostRowsApart) {
    if (weights === null) return { numerators: values, denominators: null }
    return { numerators: values.map((value, row) => value * (weights[row] as number)), denominators: weights }
  }
  const numerators = new Float64Array(groups)
  const denominators = new Float64Array(groups)
  rowsByLot(rows, `${seed}/groups`).forEach((row, place) => {
    const group = place % groups
    const weight = weights === null ? 1 : (weights[row] as number)
    numerators[group] = (numerators[group] as number) + weight * (values[row] as number)
    denominators[group] = (denominators[group] as number) + weight
  })
  return { numerators, denominators }
}
