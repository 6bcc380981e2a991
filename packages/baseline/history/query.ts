import type { Result } from '@mlgate/core'
import { isOfSeries, type Series } from '../stores/series.ts'
import { type Cell, cellOf } from './table.ts'

const operators = ['>=', '<=', '!=', '>', '<', '='] as const
export type Operator = (typeof operators)[number]

/** A condition on one column of a history's table. */
export interface Condition {
  column: string
  operator: Operator
  value: string
}

/** Which results of a history are meant, and in which order. */
export interface ResultFilter {
  series?: Series
  kind?: Result['kind']
  name?: string
  /** The beginning of a commit's id. */
  commit?: string
  /** ISO 8601, both included. */
  since?: string
  until?: string
  where?: readonly Condition[]
}

/** Parses `metric:accuracy_score>=0.9`; null when it holds no operator. */
export function parseCondition(text: string): Condition | null {
  const match = /^(.+?)(>=|<=|!=|>|<|=)([^<>=!].*|)$/s.exec(text)
  const [, column = '', operator = '=', value = ''] = match ?? []
  // Names of metrics hold `=` themselves: `f1_score(average=macro)>0.8` and `recall[weather=fog]<0.5`.
  const open = /[([]/.exec(column)
  if (match === null) return null
  if (open !== null && !/[)\]]/.test(column)) return parseAfterBrackets(text)
  return { column: column.trim(), operator: operator as Operator, value: value.trim() }
}

function parseAfterBrackets(text: string): Condition | null {
  const match = /^(.*[)\]])\s*(>=|<=|!=|>|<|=)\s*(.*)$/s.exec(text)
  if (match === null) return null
  const [, column = '', operator = '=', value = ''] = match
  return { column: column.trim(), operator: operator as Operator, value: value.trim() }
}

/** The results that pass, in their order. */
export function filterResults(results: readonly Result[], filter: ResultFilter): Result[] {
  const { series, kind, name, commit, since, until, where = [] } = filter
  return results.filter(
    (result) =>
      (series === undefined || isOfSeries(result, series)) &&
      (kind === undefined || result.kind === kind) &&
      (name === undefined || result.name === name) &&
      (commit === undefined || (result.subject.commit ?? '').startsWith(commit)) &&
      (since === undefined || result.startedAt >= since) &&
      (until === undefined || result.startedAt <= until) &&
      where.every((condition) => holds(cellOf(result, condition.column), condition)),
  )
}

const comparisons: Record<Operator, (order: number) => boolean> = {
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
  '!=': (order) => order !== 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
}

/** A value that a result lacks passes no condition, nor does NaN. */
function holds(cell: Cell, { operator, value }: Condition): boolean {
  if (cell === undefined || Number.isNaN(cell)) return false
  if (typeof cell === 'string') return comparisons[operator](cell === value ? 0 : cell < value ? -1 : 1)
  const number = Number(value)
  return value !== '' && !Number.isNaN(number) && comparisons[operator](Math.sign(cell - number) || 0)
}

/**
 * Results ordered by a column; equal ones keep their order, those without the value or with NaN come last either way.
 */
export function sortResults(
  results: readonly Result[],
  column: string,
  direction: 'ascending' | 'descending' = 'ascending',
): Result[] {
  const sign = direction === 'ascending' ? 1 : -1
  const cells = new Map(results.map((result) => [result, cellOf(result, column)]))
  return results.toSorted((left, right) => {
    const [first, second] = [cells.get(left), cells.get(right)]
    const missing = Number(isMissing(first)) - Number(isMissing(second))
    if (missing !== 0 || first === undefined || second === undefined) return missing
    return isMissing(first) ? 0 : sign * compareCells(first, second)
  })
}

const isMissing = (cell: Cell) => cell === undefined || Number.isNaN(cell)

function compareCells(left: string | number, right: string | number): number {
  if (left === right) return 0
  if (typeof left === typeof right) return left < right ? -1 : 1
  return typeof left === 'number' ? -1 : 1
}
