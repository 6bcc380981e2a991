import type { FlippedPart, FlippedRows, Flips, Slice } from '@mlgate/core'
import { correctRows, haveRightRows } from '@mlgate/metrics'
import type { Predictions } from '../predictions/predictions.ts'

/** What to tell of the rows that changed between right and wrong. */
export interface FlipsRequest {
  /** Columns whose values are looked at by themselves. */
  by: readonly string[]
  /** Single rows to name of each kind; 0 for none. */
  samples: number
  /** The row of the candidate's predictions, from 0, that each row here is. */
  rowOf: Uint32Array
  /** Whether ids are hashes, which tell nobody anything. */
  hashed: boolean
}

/** Classes, slices, and pairs of both that are told, of each so many. */
const mostParts = 12

/**
 * Where rows changed between right and wrong: classes of the truth, slices, and classes within slices, those that lost
 * most first. Parts in which nothing changed are left out.
 *
 * @param before of the same rows, in step, with classes in the same order.
 * @returns null of a task whose rows are neither right nor wrong.
 */
export function tellFlips(now: Predictions, before: Predictions, request: FlipsRequest): Flips | null {
  if (!haveRightRows(now.task)) return null
  const [own, other] = [correctRows(now), correctRows(before)]
  const moves = own.map((right, row) => (right === other[row] ? 0 : right === 1 ? 1 : 2))
  const classes =
    now.task === 'classification'
      ? partsOf(now.truth, moves).map(({ key, ...counts }) => ({
          class: now.classes[key] as string,
          ...counts,
        }))
      : []
  const slices = request.by.flatMap((column) => slicesOf(column, now, moves))
  return {
    parts: [classes, ...slices].flatMap((parts) => parts.toSorted(lossFirst).slice(0, mostParts)),
    ...(request.samples === 0
      ? {}
      : {
          rightToWrong: rowsThat(moves, 2, now, request),
          wrongToRight: rowsThat(moves, 1, now, request),
        }),
  }
}

/** The slices of a column, and of a classification the classes within them. */
function slicesOf(
  column: string,
  { task, slices, truth, classes }: Predictions,
  moves: Uint8Array,
): FlippedPart[][] {
  const kept = Object.hasOwn(slices, column) ? slices[column] : undefined
  if (kept === undefined) return []
  const sliceOf = (code: number): Slice => ({ [column]: kept.labels[code] || null })
  const whole = partsOf(kept.codes, moves).map(({ key, ...counts }) => ({ slice: sliceOf(key), ...counts }))
  if (task !== 'classification') return [whole]
  const width = classes.length
  const cells = kept.codes.map((code, row) => (code + 1) * width + (truth[row] as number))
  const within = partsOf(cells, moves).map(({ key, ...counts }) => ({
    class: classes[key % width] as string,
    slice: sliceOf(Math.floor(key / width) - 1),
    ...counts,
  }))
  return [whole, within]
}

type Counts = Pick<FlippedPart, 'rows' | 'rightToWrong' | 'wrongToRight'>

function partsOf(keys: ArrayLike<number>, moves: Uint8Array): (Counts & { key: number })[] {
  const found = new Map<number, Counts & { key: number }>()
  moves.forEach((move, row) => {
    const key = keys[row] as number
    const counts = found.get(key) ?? { key, rows: 0, rightToWrong: 0, wrongToRight: 0 }
    found.set(key, counts)
    counts.rows++
    if (move === 1) counts.wrongToRight++
    if (move === 2) counts.rightToWrong++
  })
  return [...found.values()].filter(({ rightToWrong, wrongToRight }) => rightToWrong + wrongToRight > 0)
}

/** By rows lost less rows won, the most first. */
function lossFirst(left: Counts, right: Counts): number {
  const loss = ({ rightToWrong, wrongToRight }: Counts) => rightToWrong - wrongToRight
  return loss(right) - loss(left) || right.rightToWrong - left.rightToWrong
}

function rowsThat(
  moves: Uint8Array,
  move: number,
  { ids }: Predictions,
  { samples, rowOf, hashed }: FlipsRequest,
): FlippedRows {
  const found: number[] = []
  for (let row = 0; row < moves.length && found.length < samples; row++)
    if (moves[row] === move) found.push(row)
  return {
    rows: found.map((row) => (rowOf[row] as number) + 1),
    ...(ids === null || hashed ? {} : { ids: found.map((row) => ids[row] as string) }),
  }
}
