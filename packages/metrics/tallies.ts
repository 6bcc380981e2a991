import type { Columns } from './columns.ts'

/** Weighted numbers of rows per class. A class with neither truth nor predictions is absent. */
export interface Tallies {
  total: number
  /** Rows whose truth is this class. */
  truth: Float64Array
  /** Rows predicted to be this class. */
  predicted: Float64Array
  /** Rows of this class that were predicted so. */
  right: Float64Array
}

/** Rows of one truth that were predicted to be of one class: their places in a list of all rows. */
interface Group {
  truth: number
  predicted: number
  first: number
  last: number
}

/**
 * Counts rows per class, for any weights, into arrays that are reused from call to call. Rows are put in order of truth
 * and prediction once, so that each call only adds up the weights of one group after the other.
 */
export function prepareTallies(columns: Columns): (weights: Float64Array) => Tallies {
  const { order, groups } = groupRows(columns)
  const truth = new Float64Array(columns.classes.length)
  const predicted = new Float64Array(columns.classes.length)
  const right = new Float64Array(columns.classes.length)
  return (weights) => {
    predicted.fill(0)
    right.fill(0)
    truth.fill(0)
    let total = 0
    for (const group of groups) {
      let sum = 0
      for (let place = group.first; place < group.last; place++) {
        sum += weights[order[place] as number] as number
      }
      truth[group.truth] = (truth[group.truth] as number) + sum
      predicted[group.predicted] = (predicted[group.predicted] as number) + sum
      if (group.truth === group.predicted) right[group.truth] = sum
      total += sum
    }
    return { total, truth, predicted, right }
  }
}

/**
 * Weighted numbers of rows by true and predicted class, row-major, for any weights, in an array that is reused from
 * call to call.
 */
export function prepareCells(columns: Columns): (weights: Float64Array) => Float64Array {
  const { order, groups } = groupRows(columns)
  const width = columns.classes.length
  const cells = new Float64Array(width * width)
  return (weights) => {
    for (const group of groups) {
      let sum = 0
      for (let place = group.first; place < group.last; place++) {
        sum += weights[order[place] as number] as number
      }
      cells[group.truth * width + group.predicted] = sum
    }
    return cells
  }
}

function groupRows({ rows, truth, predicted, classes }: Columns): { order: Uint32Array; groups: Group[] } {
  const positions = new Map<number, number>()
  const sizes: number[] = []
  const groupOf = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) {
    const key = (truth[row] as number) * classes.length + (predicted[row] as number)
    let position = positions.get(key)
    if (position === undefined) {
      position = sizes.push(0) - 1
      positions.set(key, position)
    }
    sizes[position] = (sizes[position] as number) + 1
    groupOf[row] = position
  }
  let first = 0
  const groups = Array.from(positions, ([key, position]): Group => {
    const last = first + (sizes[position] as number)
    const group = {
      truth: Math.floor(key / classes.length),
      predicted: key % classes.length,
      first,
      last,
    }
    first = last
    return group
  })
  const next = groups.map((group) => group.first)
  const order = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) {
    const group = groupOf[row] as number
    order[next[group] as number] = row
    next[group] = (next[group] as number) + 1
  }
  return { order, groups }
}
