import type { Direction, Metric, Result } from '@mlgate/core'
import { type Cell, historyTable, metricColumn } from './table.ts'

/** One metric of two results side by side. */
export interface MetricPair {
  name: string
  slice: Metric['slice']
  unit: string
  direction: Direction
  left: number | undefined
  right: number | undefined
  /** Right minus left; undefined where one of the two is missing. */
  difference: number | undefined
}

/** What differs between two results besides their numbers. */
export interface ValuePair {
  name: string
  left: Cell
  right: Cell
}

/** Two results side by side. */
export interface ResultComparison {
  metrics: MetricPair[]
  /** Parameters, environment, model and data that are not the same. */
  changed: ValuePair[]
}

/** Columns that say when and how it went, not what was measured. */
const incidental = new Set(['measured_at', 'duration_ms', 'verdict', 'commit'])

/** Sets two results beside each other, as numbers; whether a difference means anything is for gates to say. */
export function compareResults(left: Result, right: Result): ResultComparison {
  const lefts = byColumn(left)
  const rights = byColumn(right)
  const metrics = [...new Map([...lefts, ...rights])].map(([column, { name, slice, unit, direction }]) => {
    const [first, second] = [lefts.get(column)?.value, rights.get(column)?.value]
    const difference = first === undefined || second === undefined ? undefined : second - first
    return { name, slice: slice ?? null, unit, direction, left: first, right: second, difference }
  })
  const { columns, rows } = historyTable([left, right])
  const changed = columns.flatMap((name, index): ValuePair[] => {
    const [first, second] = [rows[0]?.[index], rows[1]?.[index]]
    const same = first === second || incidental.has(name) || name.startsWith('metric:')
    return same ? [] : [{ name, left: first, right: second }]
  })
  return { metrics, changed }
}

function byColumn({ metrics }: Result): Map<string, Metric> {
  return new Map(metrics.map((metric) => [metricColumn(metric), metric]))
}
