import { type Columns, sortClasses } from './columns.ts'

interface Labelled {
  truth: readonly (string | number)[]
  predicted: readonly (string | number)[]
  /** Further classes that the model knows. */
  classes?: readonly (string | number)[]
  /** One row of probabilities per row, in the order of the sorted classes. */
  probabilities?: readonly (readonly number[])[]
  probabilityPrecision?: Columns['probabilityPrecision']
  weights?: readonly number[]
  /** A column of groups by name: one label per row. */
  slices?: Readonly<Record<string, readonly string[]>>
}

/** Columns of a classification from plain lists of labels. */
export function classification(lists: Labelled): Columns {
  const labels = [...lists.truth, ...lists.predicted, ...(lists.classes ?? [])].map(String)
  const { classes, numericClasses } = sortClasses(labels)
  const codes = (column: readonly (string | number)[]) =>
    Int32Array.from(column, (label) => classes.indexOf(String(label)))
  return {
    rows: lists.truth.length,
    task: 'classification',
    classes,
    numericClasses,
    truth: codes(lists.truth),
    predicted: codes(lists.predicted),
    probabilities: lists.probabilities ? Float64Array.from(lists.probabilities.flat()) : null,
    probabilityPrecision: lists.probabilityPrecision ?? 'float64',
    weights: lists.weights ? Float64Array.from(lists.weights) : null,
    ...(lists.slices ? { slices: slicesOf(lists.slices) } : {}),
  }
}

function slicesOf(lists: NonNullable<Labelled['slices']>): NonNullable<Columns['slices']> {
  return Object.fromEntries(
    Object.entries(lists).map(([name, values]) => {
      const labels = [...new Set(values)]
      return [name, { labels, codes: Int32Array.from(values, (value) => labels.indexOf(value)) }]
    }),
  )
}

/** Columns of a regression from plain lists of values. */
export function regression(
  truth: readonly number[],
  predicted: readonly number[],
  weights?: readonly number[],
): Columns {
  return {
    rows: truth.length,
    task: 'regression',
    classes: [],
    numericClasses: false,
    truth: Float64Array.from(truth),
    predicted: Float64Array.from(predicted),
    probabilities: null,
    probabilityPrecision: 'float64',
    weights: weights ? Float64Array.from(weights) : null,
  }
}
