import { unknownClass } from './class-names.ts'
import { classPosition } from './columns.ts'
import { type PerRow, unsoundRows } from './outcome.ts'
import { epsilons, isOutside, probabilitiesOf } from './probabilities.ts'

/**
 * Squared distance of the probabilities from what happened (Brier 1950, Monthly Weather Review 78:1–3): over two
 * classes (1 − p)² of the true one, from 0 to 1; over more the sum over classes, from 0 to 2. `scale_by_half` asks
 * for either range whatever the number of classes.
 */
export const brierLosses: PerRow = (columns, { pos_label, scale_by_half }) => {
  const { rows, classes, truth, probabilityPrecision } = columns
  const probabilities = probabilitiesOf(columns)
  const width = classes.length
  if (width < 2) return { why: 'a Brier score needs at least two classes' }
  const positive = pos_label === null ? 1 : classPosition(columns, pos_label as string | number | boolean)
  if (width === 2 && positive === -1) return unknownClass(columns, pos_label as string | number | boolean)
  const epsilon = epsilons[probabilityPrecision]
  // Of two classes one is looked at, so that a model whose two scores don't sum to 1 is judged by the positive one.
  const [from, to] = width === 2 ? [positive, positive + 1] : [0, width]
  const isHalved = scale_by_half === 'auto' ? width === 2 : scale_by_half === true
  const factor = (width === 2 ? 2 : 1) * (isHalved ? 0.5 : 1)
  const values = new Float64Array(rows)
  const unsound: number[] = []
  for (let row = 0; row < rows; row++) {
    let sum = 0
    let isSound = true
    for (let label = from; label < to; label++) {
      const probability = probabilities[row * width + label] as number
      if (Number.isNaN(probability) || isOutside(probability, epsilon)) isSound = false
      sum += ((truth[row] === label ? 1 : 0) - probability) ** 2
    }
    if (isSound) values[row] = factor * sum
    else unsound.push(row)
  }
  return { values, unsound: unsoundRows(unsound, rows, 'a probability that is not between 0 and 1') }
}
