import { MlgateError } from '@mlgate/core'
import { type Entries, sortClasses } from '@mlgate/metrics'
import { loadPredictions } from '../predictions/load-predictions.ts'
import type { Predictions, PredictionsFile, Unneeded } from '../predictions/predictions.ts'
import type { WorkContext } from '../work-context.ts'
import { alignRows } from './aligned.ts'
import { pairRows } from './pair.ts'

/**
 * Predictions of the same rows by one or several trainings: the same rows in the same order, the same classes.
 * Most have one.
 */
export type Seeds = readonly [Predictions, ...Predictions[]]

/**
 * Reads the predictions of several trainings and lines their rows up with the first.
 *
 * @throws MlgateError MG5025 when they do not predict the same rows with the same truth.
 */
export async function loadSeeds(
  files: readonly PredictionsFile[],
  pairBy: 'id' | 'position',
  context: WorkContext,
  unneeded: Unneeded = {},
): Promise<Seeds> {
  const [first, ...others] = await loadPredictions(files, context, unneeded)
  if (first === undefined) throw new RangeError('there are no predictions to read')
  if (others.length === 0) return [first]
  const order = sortClasses([first, ...others].flatMap(({ classes }) => classes))
  const every = Uint32Array.from({ length: first.rows }, (_, row) => row)
  const aligned = others.map((other, index) => {
    const pairs = pairRows(first, other, pairBy)
    if ('incomparable' in pairs || pairs.pairing.shared < first.rows || other.rows !== first.rows) {
      const names = [files[0], files[index + 1]].map((file) => file?.name ?? file?.path)
      throw new MlgateError({
        code: 'MG5025',
        message: `${names.join(' and ')} are not predictions of the same rows with the same truth.`,
        hint: 'Several files stand for several trainings of one model, scored on the same rows.',
      })
    }
    return alignRows(other, pairs.base, order)
  })
  return [alignRows(first, every, order), ...aligned]
}

/** The given rows of every training. */
export function rowsOfSeeds(
  seeds: Seeds,
  rows: Uint32Array,
  order: Pick<Predictions, 'classes' | 'numericClasses'>,
): Seeds {
  const [first, ...others] = seeds
  return [alignRows(first, rows, order), ...others.map((other) => alignRows(other, rows, order))]
}

/** Whether both sides say exactly the same of every row. */
export function samePredictions(left: Seeds, right: Seeds): boolean {
  return (
    left.length === right.length &&
    left.every((own, index) => {
      const other = right[index] as Predictions
      return (
        sameNumbers(own.predicted, other.predicted) &&
        sameNumbers(own.probabilities, other.probabilities) &&
        sameScores(own.scores, other.scores) &&
        sameEntries(own.entries?.predicted, other.entries?.predicted)
      )
    })
  )
}

function sameScores(left: Predictions['scores'] = {}, right: Predictions['scores'] = {}): boolean {
  const names = Object.keys(left)
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => sameNumbers(left[name] ?? null, right[name] ?? null))
  )
}

function sameEntries(left: Entries | undefined, right: Entries | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  return (
    sameNumbers(left.offsets, right.offsets) &&
    sameNumbers(left.classOf, right.classOf) &&
    Object.entries(left.values).every(([kind, values]) => sameNumbers(values, right.values[kind] ?? null))
  )
}

function sameNumbers(left: ArrayLike<number> | null, right: ArrayLike<number> | null): boolean {
  if (left === null || right === null) return left === right
  if (left.length !== right.length) return false
  for (let position = 0; position < left.length; position++) {
    if (!Object.is(left[position], right[position])) return false
  }
  return true
}
