import type { Pairing } from '@mlgate/core'
import type { Predictions } from '../predictions/predictions.ts'

/** Rows that two sets of predictions share, as row numbers of each, in step. */
export interface Pairs {
  candidate: Uint32Array
  base: Uint32Array
  pairing: Pairing
}

/**
 * Joins candidate and base rows that are the same observation: the same id (or the same position when there are
 * no ids) *and* the same truth. A row whose truth was corrected since is another question and is left out.
 *
 * @param by `position` only when both sides predict the same file: it needs equal counts.
 * @returns the pairs, or the sentence that says why there are none.
 */
export function pairRows(
  candidate: Predictions,
  base: Predictions,
  by: 'id' | 'position',
): Pairs | { incomparable: string } {
  if (candidate.task !== base.task) {
    return { incomparable: `the baseline is a ${base.task} and this a ${candidate.task}` }
  }
  if (by === 'position' && candidate.rows !== base.rows) {
    const counts = `${base.rows} rows there, ${candidate.rows} here`
    return { incomparable: `the baseline saw other test data (${counts}) and there is no id to join by` }
  }
  const baseRowOf = by === 'position' ? (row: number) => row : rowLookUp(candidate, base)
  const sameTruth = truthComparer(candidate, base)
  const candidateRows = new Uint32Array(candidate.rows)
  const baseRows = new Uint32Array(candidate.rows)
  let shared = 0
  for (let row = 0; row < candidate.rows; row++) {
    const other = baseRowOf(row)
    if (other === undefined || !sameTruth(row, other)) continue
    candidateRows[shared] = row
    baseRows[shared] = other
    shared++
  }
  if (by === 'position' && shared < candidate.rows) {
    const others = candidate.rows - shared
    // Without ids an equal count proves nothing: rows that happen to have the same truth are not the same rows.
    return {
      incomparable: `the baseline saw other test data (${others} of ${candidate.rows} rows have another truth there) and there is no id to join by`,
    }
  }
  if (shared === 0) return { incomparable: 'no row of the baseline has the same id and truth as one here' }
  return {
    candidate: candidateRows.subarray(0, shared),
    base: baseRows.subarray(0, shared),
    pairing: { rows: candidate.rows, shared, by },
  }
}

function rowLookUp(candidate: Predictions, base: Predictions): (row: number) => number | undefined {
  const rowOf = new Map(base.ids?.map((id, row) => [id, row]))
  return (row) => rowOf.get(candidate.ids?.[row] ?? '')
}

function truthComparer(candidate: Predictions, base: Predictions): (row: number, other: number) => boolean {
  if (candidate.task === 'regression') return (row, other) => candidate.truth[row] === base.truth[other]
  // Class numbers are positions in each side's own list of classes.
  const translate = Int32Array.from(base.classes, (name) => candidate.classes.indexOf(name))
  return (row, other) => candidate.truth[row] === translate[base.truth[other] as number]
}
