import { isNumber } from './number-text.ts'

/** Truth and predictions of the same rows, in step: all that a metric reads. */
export interface Columns {
  rows: number
  task: 'classification' | 'regression'
  /** Every class that occurs in truth or predictions or that the model knows, as `sortClasses` sorts; [] for a regression. */
  classes: string[]
  /** Whether all classes are numbers, and so sorted by size. */
  numericClasses: boolean
  /** Per row the position in `classes` (0 … classes.length − 1), or the value of a regression. */
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
}

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
  }
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
 * Per row 1 where the predicted class is the true one, else 0.
 *
 * @throws RangeError for a regression, of which no row is right or wrong.
 */
export function correctRows({ rows, task, truth, predicted }: Columns): Uint8Array {
  if (task === 'regression') throw new RangeError('rows of a regression are neither right nor wrong')
  const correct = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) correct[row] = truth[row] === predicted[row] ? 1 : 0
  return correct
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
