import type { Confusion } from '@mlgate/core'
import type { Columns } from './columns.ts'

/**
 * How often each class was taken for each other, over the classes that occur in truth or predictions: truth by row,
 * prediction by column. Where rows have weights these are summed.
 *
 * @throws RangeError for a regression.
 */
export function confusionMatrix({ rows, task, classes, truth, predicted, weights }: Columns): Confusion {
  if (task === 'regression') throw new RangeError('a regression has no confusion matrix')
  const size = classes.length
  const cells = new Float64Array(size * size)
  const present = new Set<number>()
  for (let row = 0; row < rows; row++) {
    const weight = weights?.[row] ?? 1
    if (weight === 0) continue
    const actual = truth[row] as number
    const guess = predicted[row] as number
    cells[actual * size + guess] = (cells[actual * size + guess] as number) + weight
    present.add(actual).add(guess)
  }
  const shown = [...present].sort((left, right) => left - right)
  return {
    labels: shown.map((label) => classes[label] as string),
    counts: shown.map((actual) => shown.map((guess) => cells[actual * size + guess] as number)),
  }
}
