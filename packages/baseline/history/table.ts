import type { Metric, Result } from '@mlgate/core'
import { legId } from '../stores/series.ts'

/** A cell of a history's table; undefined where a result has no such value. */
export type Cell = string | number | undefined

/** Results as rows of plain values, for lists and exports. */
export interface HistoryTable {
  columns: string[]
  rows: Cell[][]
}

type Column = (result: Result) => Cell

/** The columns that every table starts with, in this order. */
const fixed: Readonly<Record<string, Column>> = {
  measured_at: ({ startedAt }) => startedAt,
  kind: ({ kind }) => kind,
  name: ({ name }) => name,
  leg: ({ leg }) => legId(leg) || undefined,
  commit: ({ subject }) => subject.commit,
  verdict: ({ verdict }) => verdict,
  model_sha256: ({ subject }) => subject.model?.sha256,
  data_sha256: ({ subject }) => subject.data.map(({ sha256 }) => sha256).join(' ') || undefined,
  inputs: ({ subject }) => subject.inputs,
  duration_ms: ({ durationMs }) => durationMs,
}

/**
 * A table of results: the fixed columns, then `parameter:NAME`, `environment:NAME` and `metric:NAME` in the order in
 * which they first occur. Nested parameters go by their dotted path; metrics of slices by `metric:NAME[column=value]`.
 */
export function historyTable(results: readonly Result[]): HistoryTable {
  const extra = results.map(extraCells)
  const names = new Set(extra.flatMap((cells) => [...cells.keys()]))
  const order = ['parameter:', 'environment:', 'metric:']
  const rank = (name: string) => order.findIndex((prefix) => name.startsWith(prefix))
  const further = [...names].sort((left, right) => rank(left) - rank(right))
  return {
    columns: [...Object.keys(fixed), ...further],
    rows: results.map((result, index) => [
      ...Object.values(fixed).map((column) => column(result)),
      ...further.map((name) => extra[index]?.get(name)),
    ]),
  }
}

/** One value of a result, by the name that its column has in a table. */
export function cellOf(result: Result, column: string): Cell {
  return Object.hasOwn(fixed, column) ? fixed[column]?.(result) : extraCells(result).get(column)
}

/** The name of a metric's column. */
export function metricColumn({ name, slice }: Pick<Metric, 'name' | 'slice'>): string {
  const parts = Object.entries(slice ?? {}).map(([column, value]) => `${column}=${value ?? ''}`)
  return `metric:${name}${parts.length === 0 ? '' : `[${parts.join(', ')}]`}`
}

function extraCells({ parameters, environment, metrics }: Result): Map<string, Cell> {
  return new Map<string, Cell>([
    ...flatten(parameters, 'parameter:'),
    ...flatten(environment, 'environment:'),
    ...metrics.map((metric): [string, Cell] => [metricColumn(metric), metric.value]),
  ])
}

const deepest = 8

function flatten(value: object, prefix: string, depth = 0): [string, Cell][] {
  return Object.entries(value).flatMap(([key, item]: [string, unknown]): [string, Cell][] => {
    const name = `${prefix}${key}`
    if (typeof item === 'string' || typeof item === 'number') return [[name, item]]
    const isMapping = typeof item === 'object' && item !== null && !Array.isArray(item)
    if (isMapping && depth < deepest) return flatten(item, `${name}.`, depth + 1)
    return item === null ? [] : [[name, JSON.stringify(item)]]
  })
}

/**
 * A table as CSV (RFC 4180): CRLF, quotes where needed, NaN and infinities by name, nothing for no value. Text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export function toCsv({ columns, rows }: HistoryTable): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
