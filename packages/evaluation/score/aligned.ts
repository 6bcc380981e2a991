import { pickEntries } from '@mlgate/metrics'
import type { Predictions } from '../predictions/predictions.ts'

/** Classes that two sides share, in scikit-learn's order. */
export interface ClassOrder {
  classes: string[]
  numericClasses: boolean
}

/**
 * The given rows of some predictions, with classes numbered as in the given order, so that two sides speak of the
 * same classes. Classes that a side never knew have probability 0 there.
 *
 * @param order a superset of the side's own classes.
 */
export function alignRows(side: Predictions, rows: Uint32Array, order: ClassOrder): Predictions {
  const count = rows.length
  const weights = side.weights === null ? null : pick(side.weights, rows, new Float64Array(count))
  const ids = side.ids === null ? null : Array.from(rows, (row) => side.ids?.[row] as string)
  const slices = Object.fromEntries(
    Object.entries(side.slices).map(([name, { labels, codes }]) => [
      name,
      { labels, codes: Int32Array.from(rows, (row) => codes[row] as number) },
    ]),
  )
  const scores = Object.fromEntries(
    Object.entries(side.scores ?? {}).map(([name, values]) => [
      name,
      pick(values, rows, new Float64Array(count)),
    ]),
  )
  if (side.task === 'regression' || side.task === 'scores') {
    return {
      ...side,
      scores,
      rows: count,
      ids,
      slices,
      weights,
      truth: pick(side.truth, rows, new Float64Array(count)),
      predicted: pick(side.predicted, rows, new Float64Array(count)),
    }
  }
  const numberOf = Int32Array.from(side.classes, (name) => order.classes.indexOf(name))
  if (side.task !== 'classification') {
    const { classes, numericClasses } = order
    const aligned = alignSeveral(side, rows, order, numberOf)
    return { ...side, classes, numericClasses, rows: count, ids, slices, weights, ...aligned }
  }
  const renumber = (codes: ArrayLike<number>) =>
    Int32Array.from(rows, (row) => numberOf[codes[row] as number] as number)
  return {
    ...side,
    rows: count,
    ids,
    slices,
    scores,
    weights,
    classes: order.classes,
    numericClasses: order.numericClasses,
    truth: renumber(side.truth),
    predicted: renumber(side.predicted),
    probabilities:
      side.probabilities === null ? null : alignProbabilities(side, rows, order.classes.length, numberOf),
  }
}

/** Of several labels a row both sides know the same ones: their columns change places with those of `order`. */
function alignSeveral(
  { classes, truth, predicted, probabilities, entries }: Predictions,
  rows: Uint32Array,
  order: ClassOrder,
  numberOf: Int32Array,
): Pick<Predictions, 'truth' | 'predicted' | 'probabilities' | 'entries'> {
  if (entries !== undefined) {
    return {
      truth,
      predicted,
      probabilities,
      entries: {
        truth: pickEntries(entries.truth, rows, numberOf),
        predicted: pickEntries(entries.predicted, rows, numberOf),
      },
    }
  }
  const width = order.classes.length
  const align = <Target extends Int32Array | Float64Array>(
    values: ArrayLike<number>,
    target: Target,
  ): Target => {
    for (let cell = 0; cell < rows.length * classes.length; cell++) {
      const label = cell % classes.length
      const row = Math.floor(cell / classes.length)
      const from = (rows[row] as number) * classes.length + label
      target[row * width + (numberOf[label] as number)] = values[from] as number
    }
    return target
  }
  const cells = rows.length * width
  return {
    truth: align(truth, new Int32Array(cells)),
    predicted: align(predicted, new Int32Array(cells)),
    probabilities: probabilities === null ? null : align(probabilities, new Float64Array(cells)),
  }
}

function alignProbabilities(
  side: Predictions,
  rows: Uint32Array,
  width: number,
  numberOf: Int32Array,
): Float64Array {
  const own = side.classes.length
  const aligned = new Float64Array(rows.length * width)
  for (let position = 0; position < rows.length; position++) {
    const from = (rows[position] as number) * own
    for (let label = 0; label < own; label++) {
      aligned[position * width + (numberOf[label] as number)] = side.probabilities?.[from + label] as number
    }
  }
  return aligned
}

function pick<Target extends Float64Array>(
  values: ArrayLike<number>,
  rows: Uint32Array,
  target: Target,
): Target {
  for (let position = 0; position < rows.length; position++)
    target[position] = values[rows[position] as number] as number
  return target
}
