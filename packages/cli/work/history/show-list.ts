import { type Cell, type HistoryTable, historyTable, metricColumn } from '@mlgate/baseline/history'
import type { Result } from '@mlgate/core'
import { columnOf } from './columns.ts'
import { cellText, type TextTable } from './table-text.ts'

/** Columns of a list when nobody names any; those that are empty, or the same for all, are left out. */
const usual = ['measured_at', 'kind', 'name', 'leg', 'commit', 'verdict']
const always = new Set(['measured_at', 'name', 'commit', 'verdict'])
const mostMetrics = 4

/** How single columns are shortened for reading. */
const shortened: Readonly<Record<string, (text: string) => string>> = {
  measured_at: (text) => text.replace('T', ' ').replace(/:\d{2}(\.\d+)?Z$/, ''),
  commit: (text) => text.slice(0, 7),
  model_sha256: (text) => text.slice(0, 7),
  data_sha256: (text) => text.slice(0, 7),
  inputs: (text) => text.slice(0, 7),
}

/**
 * A history as a list.
 *
 * @param words columns that are asked for; none asks for the usual ones.
 * @param more sentences that belong below.
 */
export function listTable(results: readonly Result[], words: readonly string[], more: string[]): TextTable {
  const table = historyTable(results)
  const names = words.length === 0 ? usualColumns(results, table) : words.map((word) => columnOf(word, table))
  const indices = names.map((name) => table.columns.indexOf(name))
  return {
    title: '',
    columns: names.map((name, position) => ({
      name: name.replace(/^metric:/, ''),
      alignment: isNumeric(table, indices[position] ?? 0) ? 'right' : 'left',
    })),
    rows: table.rows.map((row) =>
      indices.map((index, position) => readable(names[position] ?? '', row[index])),
    ),
    notes: more,
  }
}

function usualColumns(results: readonly Result[], table: HistoryTable): string[] {
  const metrics = results.flatMap((result) =>
    result.metrics.filter(({ slice }) => slice == null).map(metricColumn),
  )
  const kept = usual.filter((name) => always.has(name) || differs(table, name))
  return [...kept, ...[...new Set(metrics)].slice(0, mostMetrics)]
}

function differs({ columns, rows }: HistoryTable, name: string): boolean {
  const index = columns.indexOf(name)
  return new Set(rows.map((row) => row[index])).size > 1
}

function isNumeric({ rows }: HistoryTable, index: number): boolean {
  const cells = rows.map((row) => row[index]).filter((cell) => cell !== undefined)
  return cells.length > 0 && cells.every((cell) => typeof cell === 'number')
}

function readable(name: string, cell: Cell): string {
  const text = cellText(cell)
  return Object.hasOwn(shortened, name) ? (shortened[name]?.(text) ?? text) : text
}
