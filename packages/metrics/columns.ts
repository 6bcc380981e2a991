import { type RowEntries, stackEntries } from './entries.ts'
import { isNumber } from './number-text.ts'

/** What predictions are of: one class, one value, several labels, ranked items, boxes, classes of pixels, or scores. */
export type Task =
  | 'classification'
  | 'regression'
  | 'multilabel'
  | 'ranking'
  | 'detection'
  | 'segmentation'
  | 'scores'

/** A column that groups rows: for each row an index into `labels`, −1 where there is no value. */
export interface SliceColumn {
  labels: string[]
  codes: Int32Array
}

/** Truth and predictions of the same rows, in step: all that a metric reads. */
export interface Columns {
  rows: number
  task: Task
  /**
   * Every class that occurs in truth or predictions or that the model knows, as `sortClasses` sorts; of a multilabel
   * task its labels in the order of their columns; [] where there are none.
   */
  classes: string[]
  /** Whether all classes are numbers, and so sorted by size. */
  numericClasses: boolean
  /**
   * Per row the position in `classes` (0 … classes.length − 1), or the value of a regression. Of a multilabel task 1 or
   * 0 for each label of each row, row-major; empty where `entries` say it.
   */
  truth: Int32Array | Float64Array
  predicted: Int32Array | Float64Array
  /**
   * Row-major, rows × classes. A class that the model doesn't know has 0, or NaN where its loss must not be made
   * up; null when there are only labels.
   */
  probabilities: Float64Array | null
  /** What the model computed the probabilities in: it says how near to 0 and 1 they can be told apart from them. */
  probabilityPrecision: 'float32' | 'float64'
  /** Per row at least 0; null when all rows count alike. A row of weight 0 counts as absent. */
  weights: Float64Array | null
  /** What rows hold several of, for a ranking, a detection or a segmentation. */
  entries?: RowEntries
  /** Scores that rows were given by somebody else, by name; of a task of scores, all there is: its truth is 0. */
  scores?: Readonly<Record<string, Float64Array>>
  /** Columns that were kept to group rows by; a metric of groups needs its own. */
  slices?: Readonly<Record<string, SliceColumn>>
}

/** What stays empty in columns whose rows have no single class or value: their `entries` say it all. */
export const nothingPerRow = {
  numericClasses: false,
  truth: new Int32Array(0),
  predicted: new Int32Array(0),
  probabilities: null,
  probabilityPrecision: 'float64',
} as const satisfies Partial<Columns>

/**
 * Classes without repetition in scikit-learn's order, which decides the order of probabilities and confusion
 * matrices: by size when all are numbers, else by code point.
 */
export function sortClasses(labels: Iterable<string>): { classes: string[]; numericClasses: boolean } {
  const classes = [...new Set(labels)]
  const numericClasses = classes.length > 0 && classes.every(isNumber)
  const bySize = (left: string, right: string) => Number(left) - Number(right) || byCodePoint(left, right)
  return { classes: classes.sort(numericClasses ? bySize : byCodePoint), numericClasses }
}

/** The rows of one after those of the other, which has the same task and classes. Weights are left out. */
export function stackColumns(first: Columns, second: Columns): Columns {
  const stack = <Values extends Int32Array | Float64Array>(left: Values, right: Values): Values => {
    const length = left.length + right.length
    const both = left instanceof Int32Array ? new Int32Array(length) : new Float64Array(length)
    both.set(left)
    both.set(right, left.length)
    return both as Values
  }
  const { probabilities } = first
  return {
    ...first,
    rows: first.rows + second.rows,
    truth: stack(first.truth, second.truth),
    predicted: stack(first.predicted, second.predicted),
    probabilities:
      probabilities === null || second.probabilities === null
        ? null
        : stack(probabilities, second.probabilities),
    // What one of them can't tell apart, neither can both.
    probabilityPrecision: first.probabilityPrecision === 'float32' ? 'float32' : second.probabilityPrecision,
    weights: null,
    slices: stackSlices(first.slices ?? {}, second.slices ?? {}),
    scores: Object.fromEntries(
      Object.entries(first.scores ?? {}).flatMap(([name, own]) => {
        const other = scoreOf(second, name)
        return other === undefined ? [] : [[name, stack(own, other)]]
      }),
    ),
    ...(first.entries === undefined || second.entries === undefined
      ? {}
      : {
          entries: {
            truth: stackEntries(first.entries.truth, second.entries.truth),
            predicted: stackEntries(first.entries.predicted, second.entries.predicted),
          },
        }),
  }
}

/** The columns that both have. */
function stackSlices(
  first: NonNullable<Columns['slices']>,
  second: NonNullable<Columns['slices']>,
): NonNullable<Columns['slices']> {
  return Object.fromEntries(
    Object.entries(first).flatMap(([name, own]) => {
      const other = Object.hasOwn(second, name) ? second[name] : undefined
      if (other === undefined) return []
      const labels = [...new Set([...own.labels, ...other.labels])]
      const positions = new Map(labels.map((label, position) => [label, position]))
      const codes = new Int32Array(own.codes.length + other.codes.length)
      codes.set(own.codes)
      for (const [row, code] of other.codes.entries()) {
        codes[own.codes.length + row] =
          code < 0 ? -1 : (positions.get(other.labels[code] as string) as number)
      }
      return [[name, { labels, codes }]]
    }),
  )
}

/** JavaScript compares UTF-16 units, in which an emoji comes before U+FFFD; Python compares code points. */
function byCodePoint(left: string, right: string): number {
  const rightPoints = right[Symbol.iterator]()
  for (const point of left) {
    const other = rightPoints.next()
    if (other.done) return 1
    if (point !== other.value) return (point.codePointAt(0) ?? 0) - (other.value.codePointAt(0) ?? 0)
  }
  return rightPoints.next().done ? 0 : -1
}

/**
 * Per row 1 where the predicted class is the true one, or all labels of a multilabel row are, else 0.
 *
 * @throws RangeError for every other task, of which no row is right or wrong.
 */
export function correctRows({ rows, task, truth, predicted, classes }: Columns): Uint8Array {
  if (!haveRightRows(task)) throw new RangeError(`rows of a ${task} are neither right nor wrong`)
  const width = task === 'multilabel' ? classes.length : 1
  const correct = new Uint8Array(rows).fill(1)
  for (let cell = 0; cell < rows * width; cell++) {
    if (truth[cell] !== predicted[cell]) correct[Math.floor(cell / width)] = 0
  }
  return correct
}

/** The scores of a name, or undefined when rows were given none. */
export function scoreOf({ scores = {} }: Pick<Columns, 'scores'>, name: string): Float64Array | undefined {
  return Object.hasOwn(scores, name) ? scores[name] : undefined
}

/** How many cells a metric walks through when it is computed once: at least as many as there are rows. */
export function cellsOf({ rows, task, classes, entries }: Columns): number {
  if (entries !== undefined) return rows + entries.truth.classOf.length + entries.predicted.classOf.length
  return task === 'multilabel' ? rows * classes.length : rows
}

/** Whether each row of such a task is right or wrong as a whole. */
export function haveRightRows(task: Task): boolean {
  return task === 'classification' || task === 'multilabel'
}

const words: Record<string, string> = { '0': 'false', '1': 'true' }

/**
 * Position of a class by its label, or −1. Labels are compared as text, numbers also by value, and as in Python 1
 * and true are the same label.
 */
export function classPosition({ classes }: Columns, label: string | number | boolean): number {
  const text = String(label)
  const exact = classes.indexOf(text)
  if (exact !== -1) return exact
  if (typeof label === 'number') {
    const equal = classes.findIndex((name) => isNumber(name) && Number(name) === label)
    if (equal !== -1) return equal
  }
  const word = words[text] ?? text.toLowerCase()
  if (word !== 'true' && word !== 'false') return -1
  return classes.findIndex((name) => (words[name] ?? name.toLowerCase()) === word)
}
