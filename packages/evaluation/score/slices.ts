import { MlgateError, type Slice, suggest } from '@mlgate/core'
import type { Predictions } from '../predictions/predictions.ts'

/** Rows that have one value in one column. */
export interface SliceRows {
  slice: NonNullable<Slice>
  rows: Uint32Array
}

/**
 * The slices of some predictions: for each column its values in the order of first occurrence, for each value its
 * rows. Rows without a value are in no slice of that column.
 *
 * @throws MlgateError MG5024 when a column was not kept with the predictions.
 */
export function sliceRows(predictions: Predictions, by: readonly string[]): SliceRows[] {
  return by.flatMap((column) => {
    const kept = Object.hasOwn(predictions.slices, column) ? predictions.slices[column] : undefined
    if (kept === undefined) throw notKept(column, Object.keys(predictions.slices))
    const { labels, codes } = kept
    const rowsOf = new Map<number, number[]>()
    for (let row = 0; row < predictions.rows; row++) {
      const code = codes[row] as number
      const own = rowsOf.get(code)
      if (own === undefined) rowsOf.set(code, [row])
      else own.push(row)
    }
    rowsOf.delete(-1)
    return Array.from(rowsOf, ([code, own]) => ({
      slice: { [column]: labels[code] as string },
      rows: Uint32Array.from(own),
    }))
  })
}

function notKept(column: string, known: string[]): MlgateError {
  const meant = suggest(column, known)
  const has = known.length === 0 ? 'They were kept with none.' : `They were kept with ${known.join(', ')}.`
  return new MlgateError({
    code: 'MG5024',
    message: `The predictions cannot be sliced by "${column}". ${has}`,
    hint:
      meant === undefined
        ? 'Name the column among the slices when the predictions are made.'
        : `Did you mean "${meant}"?`,
  })
}
