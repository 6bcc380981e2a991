import type { Result } from '@mlgate/core'
import { formatCount } from '@mlgate/markup'
import { type ConfusionCell, confusionCells } from './confusion-cells.ts'
import { name } from './words.ts'

const most = 5

/** The most frequent mistakes of a classifier, the most frequent first. */
export function commonMistakes(result: Result): ConfusionCell[] {
  return confusionCells(result)
    .filter(({ truth, predicted, count }) => truth !== predicted && count > 0)
    .toSorted((left, right) => right.count - left.count)
    .slice(0, most)
}

/** `most often: yield taken for stop 31× (base 12), …`; empty when nothing was or nothing is known. */
export function mistakeWords(result: Result): string {
  const mistakes = commonMistakes(result).map(({ truth, predicted, count, base }) => {
    const before = base === null ? '' : ` (base ${formatCount(base)})`
    return `${name(truth)} taken for ${name(predicted)} ${formatCount(count)}×${before}`
  })
  return mistakes.length === 0 ? '' : `most often: ${mistakes.join(', ')}`
}
