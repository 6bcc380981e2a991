import type { Result } from '@mlgate/core'
import { formatCount, formatValue, type Html, html, joinHtml } from '@mlgate/markup'
import { rowNoun } from '@mlgate/metrics'
import { type GateRow, gateRows } from '../gate-rows.ts'
import { countedTitle, name, plural } from '../words.ts'
import { boundOf, drawRows, valueIntervalWords } from './drawings.ts'
import { historyColumn } from './history.ts'
import { sign } from './signs.ts'
import { type Column, fold, table } from './table.ts'

/** Passed gates up to which none is folded away. */
const fewPassed = 6

/** The gates of a result, the worst first; empty when it has none. */
export function gatesSection(result: Result): Html {
  const rows = gateRows(result, { together: false })
  if (rows.length === 0) return html``
  const open = rows.filter(({ outcome }) => outcome !== 'pass')
  const passed = rows.filter(({ outcome }) => outcome === 'pass')
  const foldPassed = open.length > 0 ? passed.length > fewPassed : passed.length > 2 * fewPassed
  const shown = foldPassed ? open : rows
  const pictures = drawRows(rows)
  const hasPictures = shown.some((row) => pictures.has(row))
  return html`<section><h3>Gates</h3>${[
    shown.length === 0 ? html`` : gateTable('Gates, the worst first', shown, pictures),
    hasPictures ? howToRead(result) : html``,
    foldPassed
      ? fold(`${plural(passed.length, 'gate')} passed`, gateTable('Gates that passed', passed, pictures))
      : html``,
    fold('The numbers behind the gates', numbersTable(rows, result)),
  ]}</section>`
}

const howToRead = ({ kind }: Result) =>
  html`<p class="legend"><span class="key"><svg class="whisker tone-neutral" width="44" height="16" aria-hidden="true"><line class="interval" x1="2" x2="42" y1="8" y2="8"/><circle class="dot" cx="22" cy="8" r="5"/></svg> what ${kind === 'benchmark' ? 'was measured' : 'these rows show'}, with its interval; right is better</span> <span class="key"><svg class="whisker" width="26" height="16" aria-hidden="true"><rect class="allowed" x="0" y="0" width="26" height="16"/><line class="limit" x1="1" x2="1" y1="0" y2="16"/></svg> allowed</span> <span class="key"><svg class="whisker" width="14" height="16" aria-hidden="true"><path class="base" d="M7 3l5 5-5 5-5-5z"/></svg> base</span> <span>A change passes when its whole line is allowed.</span></p>`

function gateTable(caption: string, rows: readonly GateRow[], pictures: Map<GateRow, Html>): Html {
  const columns: Column<GateRow>[] = [
    { title: 'Verdict', kind: 'sign', cell: ({ outcome }) => sign(outcome) },
    { title: 'Gate', kind: 'text', names: true, cell: metricCell },
    { title: 'Base → now', kind: 'number', cell: valuesCell },
    { title: '← worse · better →', kind: 'plot', cell: (row) => pictures.get(row) ?? '' },
    { title: 'Estimate, 95 % interval', kind: 'number', cell: estimateCell },
    historyColumn,
    { title: 'Rule', kind: 'text', cell: ({ reason }) => reason },
  ]
  return table({ caption, columns, rows, layout: 'cards' })
}

/** The metric's name, and below it the slice. */
export function metricCell({ metric, slice }: GateRow): Html {
  const code = html`<code>${breakable(metric)}</code>`
  return slice === '' ? code : html`${code} <span class="slice">${slice.replaceAll('=', ' = ')}</span>`
}

/** A name that may be broken where its words end, and nowhere else. */
export function breakable(text: string): Html {
  return joinHtml(
    text.split(/(?<=[_(,/.-])/u).map((part) => html`${part}`),
    html`<wbr>`,
  )
}

/** `0.12 → 0.20`, or what is known of it. */
export function valuesCell({ base, value }: GateRow): Html {
  if (base === null) return html`${value ?? ''}`
  return html`<span class="base-value">${base}</span> <span class="arrow">→</span> <b>${value ?? 'nothing'}</b>`
}

/** What the data shows: the change, or for a bound the value, each with its interval on a line of its own. */
function estimateCell(row: GateRow): Html {
  return boundOf(row) === null ? changeCell(row) : onTwoLines(row.value ?? '', valueIntervalWords(row))
}

/** The change with its interval, empty when there is none. */
export function changeCell({ change }: GateRow): Html {
  if (change === null) return html``
  return onTwoLines(change.value, change.low === null ? '' : `(${change.low} … ${change.high})`)
}

function onTwoLines(number: string, interval: string): Html {
  return interval === ''
    ? html`<b>${number}</b>`
    : html`<b>${number}</b> <span class="interval-words">${interval}</span>`
}

const numberColumns = (result: Result): Column<GateRow>[] => [
  { title: 'Gate', kind: 'text', names: true, cell: metricCell },
  {
    title: 'Rule',
    kind: 'text',
    cell: ({ numbers: { gate } }) =>
      Object.entries(gate?.rule ?? {})
        .map(([kind, limit]) => `${name(kind)}: ${name(String(limit))}`)
        .join(', '),
  },
  {
    title: countedTitle(result),
    kind: 'number',
    cell: ({ numbers: { samples } }) => (samples === null ? '' : formatCount(samples)),
  },
  { title: 'Base', kind: 'number', cell: ({ numbers: { base } }) => plain(base) },
  { title: 'Now', kind: 'number', cell: ({ numbers: { value } }) => plain(value) },
  { title: 'Change', kind: 'number', cell: ({ numbers: { difference } }) => plain(difference?.value) },
  { title: 'Low', kind: 'number', cell: ({ numbers: { difference } }) => plain(difference?.low) },
  { title: 'High', kind: 'number', cell: ({ numbers: { difference } }) => plain(difference?.high) },
  { title: 'Method', kind: 'text', cell: ({ numbers: { difference } }) => name(difference?.method ?? '') },
  { title: 'p of “not worse”', kind: 'number', cell: ({ numbers: { gate } }) => plain(gate?.p) },
  { title: 'p after Holm', kind: 'number', cell: ({ numbers: { gate } }) => plain(gate?.pAdjusted) },
  { title: 'Family', kind: 'text', cell: ({ numbers: { gate } }) => name(gate?.family ?? '') },
  { title: 'Detectable', kind: 'number', cell: ({ numbers: { gate } }) => plain(gate?.detectable) },
  {
    title: `${countedTitle(result)} to decide`,
    kind: 'number',
    cell: ({ numbers: { gate } }) => (gate?.rowsNeeded == null ? '' : `${formatCount(gate.rowsNeeded)} more`),
  },
]

/** All numbers of the gates, in the units of their metrics. */
function numbersTable(rows: readonly GateRow[], result: Result): Html {
  const note = html`<p class="note">${joinHtml([html`In the metric’s own unit; shares from 0 to 1.`, html`Detectable: the smallest true change for the worse that this many ${result.kind === 'benchmark' ? 'pairs of processes' : rowNoun(result.task, 0)} would probably have shown.`], html` `)}</p>`
  return html`${table({ caption: 'The numbers behind the gates', columns: numberColumns(result), rows, layout: 'plain' })}${note}`
}

/** A number by itself, to four digits, without percent or points. */
export function plain(value: number | null | undefined): string {
  return value == null ? '' : formatValue(value, { unit: '1' })
}
