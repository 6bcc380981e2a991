import type { Result } from '@mlgate/core'
import { formatCount, formatInterval, formatValue, type Html, html } from '@mlgate/markup'
import { rowNoun } from '@mlgate/metrics'
import { type GateRow, metricRows, shownRows } from '../gate-rows.ts'
import { countedTitle, name, plural } from '../words.ts'
import { drawRows } from './drawings.ts'
import { changeCell, metricCell, plain, valuesCell } from './gates.ts'
import { historyColumn } from './history.ts'
import { type Column, fold, table } from './table.ts'

/**
 * All metrics over all rows; empty when there are none. Of a benchmark those that no gate judges: the gates' table has
 * everything of the others.
 */
export function metricsSection(result: Result): Html {
  const isTimed = result.kind === 'benchmark'
  const rows = isTimed ? shownRows(result) : metricRows(result, ({ slice }) => slice == null)
  if (rows.length === 0) return html``
  const pictures = drawRows(rows)
  const columns: Column<GateRow>[] = [
    { title: 'Metric', kind: 'text', names: true, cell: metricCell },
    {
      title: 'Better is',
      kind: 'text',
      cell: ({ numbers: { direction } }) => (direction === 'none' ? '' : direction),
    },
    { title: 'Base → now', kind: 'number', cell: valuesCell },
    { title: 'Interval of the value', kind: 'number', cell: intervalWords },
    { title: '← worse · better →', kind: 'plot', cell: (row) => pictures.get(row) ?? '' },
    { title: 'Change, 95 % interval', kind: 'number', cell: changeCell },
    historyColumn,
    {
      title: 'Note',
      kind: 'text',
      cell: ({ reason, numbers: { value } }) => (value !== null && Number.isNaN(value) ? reason : ''),
    },
  ]
  return html`<section><h3>${isTimed && result.gates.length > 0 ? 'Metrics without a gate' : 'Metrics'}</h3>${[
    table({
      caption: isTimed ? 'Metrics without a gate' : `Metrics over all ${rowNoun(result.task, 0)}`,
      columns,
      rows,
      layout: 'cards',
    }),
    fold('The numbers behind the metrics', numbersTable('The numbers behind the metrics', rows, result)),
  ]}</section>`
}

/** Slices of one metric up to which none is folded away. */
const fewSlices = 12

/** Metrics by slice, one table a metric, what got worse most first; empty when nothing was sliced. */
export function slicesSection(result: Result): Html {
  const rows = metricRows(result, ({ slice }) => slice != null)
  if (rows.length === 0) return html``
  const whole = new Map(
    metricRows(result, ({ slice }) => slice == null).map((row) => [row.numbers.metric, row]),
  )
  const tables = Array.from(
    Map.groupBy(rows, ({ numbers }) => numbers.metric),
    ([metric, own]) => sliceTable(name(metric), own.toSorted(worstFirst), whole.get(metric), result),
  )
  return html`<section><h3>Slices</h3>${tables}${fold('The numbers behind the slices', numbersTable('The numbers behind the slices', rows, result))}</section>`
}

function sliceTable(
  metric: string,
  rows: readonly GateRow[],
  whole: GateRow | undefined,
  result: Result,
): Html {
  const { task } = result
  const against = whole?.numbers.value ?? null
  const pictures = drawRows(rows, () =>
    against === null ? null : { value: against, label: `all ${rowNoun(task, 0)} ${whole?.value}` },
  )
  const columns: Column<GateRow>[] = [
    {
      title: 'Slice',
      kind: 'text',
      names: true,
      cell: ({ slice }) => html`<span class="slice">${slice.replaceAll('=', ' = ')}</span>`,
    },
    {
      title: countedTitle(result),
      kind: 'number',
      cell: ({ numbers: { samples } }) => (samples === null ? '' : formatCount(samples)),
    },
    { title: 'Base → now', kind: 'number', cell: valuesCell },
    { title: '← worse · better →', kind: 'plot', cell: (row) => pictures.get(row) ?? '' },
    { title: 'Change, 95 % interval', kind: 'number', cell: changeCell },
  ]
  const caption = `${metric} by slice, what got worse most first`
  const some = (own: readonly GateRow[]) => table({ caption, columns, rows: own, layout: 'cards' })
  const [shown, more] =
    rows.length <= fewSlices + 2 ? [rows, []] : [rows.slice(0, fewSlices), rows.slice(fewSlices)]
  return html`<h4><code>${metric}</code></h4>${some(shown)}${more.length === 0 ? html`` : fold(`${plural(more.length, 'more slice')}`, some(more))}`
}

/** By how much a row got worse, the most first; what has no change comes last, the worst value first. */
function worstFirst(left: GateRow, right: GateRow): number {
  return rank(left) - rank(right) || own(left) - own(right)
}

function rank({ numbers: { difference, direction } }: GateRow): number {
  if (difference === null || Number.isNaN(difference.value)) return Number.MAX_VALUE
  return direction === 'lower' ? -difference.value : difference.value
}

function own({ numbers: { value, direction } }: GateRow): number {
  if (value === null || Number.isNaN(value)) return 0
  return direction === 'lower' ? -value : value
}

function intervalWords({ numbers: { interval, scale, value } }: GateRow): string {
  if (interval === null || value === null || Number.isNaN(value)) return ''
  return formatInterval(interval.low, interval.high, scale)
}

function numbersTable(caption: string, rows: readonly GateRow[], result: Result): Html {
  const columns: Column<GateRow>[] = [
    { title: 'Metric', kind: 'text', names: true, cell: metricCell },
    {
      title: countedTitle(result),
      kind: 'number',
      cell: ({ numbers: { samples } }) => (samples === null ? '' : formatCount(samples)),
    },
    { title: 'Base', kind: 'number', cell: ({ numbers: { base } }) => plain(base) },
    { title: 'Now', kind: 'number', cell: ({ numbers: { value } }) => plain(value) },
    { title: 'Low', kind: 'number', cell: ({ numbers: { interval } }) => plain(interval?.low) },
    { title: 'High', kind: 'number', cell: ({ numbers: { interval } }) => plain(interval?.high) },
    {
      title: 'Level',
      kind: 'number',
      cell: ({ numbers: { interval } }) =>
        interval === null ? '' : formatValue(interval.level, { unit: '1', bounded: [0, 1], precision: 0 }),
    },
    { title: 'Method', kind: 'text', cell: ({ numbers: { interval } }) => name(interval?.method ?? '') },
    { title: 'Change', kind: 'number', cell: ({ numbers: { difference } }) => plain(difference?.value) },
    { title: 'Low of change', kind: 'number', cell: ({ numbers: { difference } }) => plain(difference?.low) },
    {
      title: 'High of change',
      kind: 'number',
      cell: ({ numbers: { difference } }) => plain(difference?.high),
    },
    {
      title: 'Method of change',
      kind: 'text',
      cell: ({ numbers: { difference } }) => name(difference?.method ?? ''),
    },
  ]
  return table({ caption, columns, rows, layout: 'plain' })
}
