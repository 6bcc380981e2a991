import type { Pairing } from '@mlgate/core'
import { entryTexts } from '@mlgate/metrics'
import { listOf } from '../predictions/labels.ts'
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
 * @param asked `id` when rows must meet by it; `position` when nobody named an id: ids are used where both sides have
 *   them, and else counts have to be equal.
 * @returns the pairs, or the sentence that says why there are none.
 */
export function pairRows(
  candidate: Predictions,
  base: Predictions,
  asked: 'id' | 'position',
): Pairs | { incomparable: string } {
  if (candidate.task !== base.task) {
    return { incomparable: `the baseline is a ${base.task} and this a ${candidate.task}` }
  }
  const labels = otherLabels(candidate, base)
  if (labels !== null) return { incomparable: labels }
  const haveIds = candidate.ids !== null && base.ids !== null
  if (asked === 'id' && !haveIds) {
    const side = base.ids === null ? 'the baseline was' : 'these predictions were'
    return { incomparable: `${side} kept without ids` }
  }
  const by = haveIds ? 'id' : 'position'
  if (by === 'position' && candidate.rows !== base.rows) {
    const counts = `${base.rows} rows there, ${candidate.rows} here`
    return { incomparable: `the baseline saw other test data (${counts}) and there is no id to join by` }
  }
  const baseRowOf = by === 'position' ? (row: number) => row : rowLookUp(candidate, base)
  const sameTruth = truthComparer(candidate, base)
  const candidateRows = new Uint32Array(candidate.rows)
  const baseRows = new Uint32Array(candidate.rows)
  let shared = 0
  let truthChanged = 0
  for (let row = 0; row < candidate.rows; row++) {
    const other = baseRowOf(row)
    if (other === undefined) continue
    if (!sameTruth(row, other)) {
      truthChanged++
      continue
    }
    candidateRows[shared] = row
    baseRows[shared] = other
    shared++
  }
  if (by === 'position' && truthChanged > 0) {
    // Without ids an equal count proves nothing: rows that happen to have the same truth are not the same rows.
    return {
      incomparable: `the baseline saw other test data (${truthChanged} of ${candidate.rows} rows have another truth there) and there is no id to join by`,
    }
  }
  if (shared === 0) {
    const reason =
      truthChanged === 0
        ? `no id is in both: ${base.rows} rows there, ${candidate.rows} here`
        : `all ${truthChanged} shared ids have another truth there`
    return { incomparable: reason }
  }
  return {
    candidate: candidateRows.subarray(0, shared),
    base: baseRows.subarray(0, shared),
    pairing: { rows: candidate.rows, shared, by, ...(truthChanged === 0 ? {} : { truthChanged }) },
  }
}

/**
 * Which labels of several a row apply somewhere and are known to one of the sides alone; null when there are none. What
 * one side merely predicted is no other question.
 */
function otherLabels(candidate: Predictions, base: Predictions): string | null {
  if (candidate.task !== 'multilabel') return null
  const strangeTo = (other: Predictions, { classes, truth }: Predictions) =>
    classes.filter(
      (label, place) =>
        !other.classes.includes(label) &&
        truth.some((flag, cell) => flag === 1 && cell % classes.length === place),
    )
  const labels = new Set([...strangeTo(base, candidate), ...strangeTo(candidate, base)])
  return labels.size === 0 ? null : `only one side knows the labels ${listOf([...labels])}`
}

function sameLabels(candidate: Predictions, base: Predictions): (row: number, other: number) => boolean {
  const width = candidate.classes.length
  const placeOf = candidate.classes.map((label) => base.classes.indexOf(label))
  return (row, other) =>
    placeOf.every(
      (place, label) =>
        candidate.truth[row * width + label] ===
        (place < 0 ? 0 : base.truth[other * base.classes.length + place]),
    )
}

function rowLookUp(candidate: Predictions, base: Predictions): (row: number) => number | undefined {
  const rowOf = new Map(base.ids?.map((id, row) => [id, row]))
  return (row) => rowOf.get(candidate.ids?.[row] ?? '')
}

function truthComparer(candidate: Predictions, base: Predictions): (row: number, other: number) => boolean {
  if (candidate.task === 'scores') return () => true
  if (candidate.task === 'regression') return (row, other) => candidate.truth[row] === base.truth[other]
  if (candidate.task === 'multilabel') return sameLabels(candidate, base)
  if (candidate.entries !== undefined && base.entries !== undefined) {
    const here = entryTexts(candidate.entries.truth, candidate.classes)
    const there = entryTexts(base.entries.truth, base.classes)
    return (row, other) => here[row] === there[other]
  }
  // Class numbers are positions in each side's own list of classes.
  const translate = Int32Array.from(base.classes, (name) => candidate.classes.indexOf(name))
  return (row, other) => candidate.truth[row] === translate[base.truth[other] as number]
}
