import { MlgateError, type Slice, suggest } from '@mlgate/core'
import type { Predictions } from '../predictions/predictions.ts'

/** Rows that have one value in one column, or none. */
export interface SliceRows {
  slice: NonNullable<Slice>
  rows: Uint32Array
}

/** More different values than this are no slices. */
const mostSlices = 10_000

/**
 * The slices of some predictions: for each column its values in the order of first occurrence, for each value its
 * rows. Rows without a value, or with an empty text, are a slice too: emptied cells must not hide rows.
 *
 * @throws MlgateError MG5024 when a column was not kept with the predictions, or has more than ten thousand values.
 */
export function sliceRows(predictions: Predictions, by: readonly string[]): SliceRows[] {
  return by.flatMap((column) => {
    const kept = Object.hasOwn(predictions.slices, column) ? predictions.slices[column] : undefined
    if (kept === undefined) throw notKept(column, Object.keys(predictions.slices))
    const { labels, codes } = kept
    if (labels.length > mostSlices) throw tooMany(column, labels.length)
    const none = labels.indexOf('')
    const rowsOf = new Map<number, number[]>()
    for (let row = 0; row < predictions.rows; row++) {
      const code = codes[row] === none ? -1 : (codes[row] as number)
      const own = rowsOf.get(code)
      if (own === undefined) rowsOf.set(code, [row])
      else own.push(row)
    }
    return Array.from(rowsOf, ([code, own]) => ({
      slice: { [column]: labels[code] ?? null },
      rows: Uint32Array.from(own),
    }))
  })
}

function tooMany(column: string, values: number): MlgateError {
  return new MlgateError({
    code: 'MG5024',
    message: `The predictions cannot be sliced by "${column}": it has ${values} different values.`,
    hint: `Slice numbers by their quantiles: { column: ${column}, quantiles: 4 }.`,
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
