import { type Columns, nothingPerRow } from './columns.ts'
import type { Entries } from './entries.ts'

/** Columns of several labels a row from lists of rows. */
export function multilabel(lists: {
  truth: readonly (readonly number[])[]
  predicted: readonly (readonly number[])[]
  scores: readonly (readonly number[])[]
  weights: readonly number[] | null
}): Columns {
  return {
    ...nothingPerRow,
    rows: lists.truth.length,
    task: 'multilabel',
    classes: (lists.truth[0] ?? []).map((_, label) => `label ${label}`),
    truth: Int32Array.from(lists.truth.flat()),
    predicted: Int32Array.from(lists.predicted.flat()),
    probabilities: Float64Array.from(lists.scores.flat()),
    weights: lists.weights === null ? null : Float64Array.from(lists.weights),
  }
}

/** Columns of queries from lists of their items. */
export function ranking(
  relevance: readonly (readonly number[])[],
  scores: readonly (readonly number[])[],
  weights: readonly number[] | null,
): Columns {
  const offsets = new Int32Array(relevance.length + 1)
  for (const [row, items] of relevance.entries()) offsets[row + 1] = (offsets[row] as number) + items.length
  const entries = (kind: string, values: readonly (readonly number[])[]): Entries => ({
    offsets,
    classOf: new Int32Array(offsets[relevance.length] as number),
    values: { [kind]: Float64Array.from(values.flat()) },
  })
  return {
    ...nothingPerRow,
    rows: relevance.length,
    task: 'ranking',
    classes: [],
    weights: weights === null ? null : Float64Array.from(weights),
    entries: { truth: entries('relevance', relevance), predicted: entries('score', scores) },
  }
}
