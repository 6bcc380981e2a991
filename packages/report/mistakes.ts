import type { Confusion, Result } from '@mlgate/core'
import { formatCount } from '@mlgate/markup'
import { name } from './words.ts'

/** A class taken for another, with how often that happened now and with the baseline. */
export interface Mistake {
  truth: string
  predicted: string
  count: number
  base: number | null
}

const most = 5

/** The most frequent mistakes of a classifier, the most frequent first. */
export function commonMistakes({ confusion, baseline }: Result): Mistake[] {
  if (confusion === undefined) return []
  const before = baseline?.confusion
  return confusion.labels
    .flatMap((truth, row) =>
      confusion.labels.map((predicted, column) => ({
        truth,
        predicted,
        count: row === column ? 0 : (confusion.counts[row]?.[column] ?? 0),
        base: before === undefined ? null : countIn(before, truth, predicted),
      })),
    )
    .filter(({ count }) => count > 0)
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

function countIn({ labels, counts }: Confusion, truth: string, predicted: string): number {
  return counts[labels.indexOf(truth)]?.[labels.indexOf(predicted)] ?? 0
}
