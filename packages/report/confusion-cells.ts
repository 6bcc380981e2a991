import type { Confusion, Result } from '@mlgate/core'

/** Rows of one class that were taken for a class, now and with the baseline. */
export interface ConfusionCell {
  truth: string
  predicted: string
  count: number
  /** Null when no baseline's matrix is known. */
  base: number | null
}

/**
 * The cells of a result's confusion matrix in which anything is now or was before, classes that only the baseline
 * knows included. It takes time in proportion to the matrix as written, whatever number of labels it claims.
 */
export function confusionCells({ confusion, baseline }: Result): ConfusionCell[] {
  if (confusion === undefined) return []
  const before = baseline?.confusion
  const bases = new Map(before === undefined ? [] : entriesOf(before).map((entry) => [keyOf(entry), entry]))
  const now = entriesOf(confusion)
  const known = new Set(now.map(keyOf))
  const gone = Array.from(bases.values()).filter((entry) => !known.has(keyOf(entry)))
  return [
    ...now.map((entry) => ({
      ...entry,
      base: before === undefined ? null : (bases.get(keyOf(entry))?.count ?? 0),
    })),
    ...gone.map((entry) => ({ ...entry, count: 0, base: entry.count })),
  ]
}

function entriesOf({ labels, counts }: Confusion): { truth: string; predicted: string; count: number }[] {
  return counts.flatMap((row, index) => {
    const truth = labels[index]
    if (truth === undefined) return []
    return row.flatMap((count, column) => {
      const predicted = labels[column]
      return predicted === undefined || !(count > 0) ? [] : [{ truth, predicted, count }]
    })
  })
}

function keyOf({ truth, predicted }: { truth: string; predicted: string }): string {
  return JSON.stringify([truth, predicted])
}
