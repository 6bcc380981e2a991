import type { Result } from '@mlgate/core'
import { formatCount, type Html, html } from '@mlgate/markup'
import {
  type CheckRow,
  checkRows,
  checksInWords,
  countChecks,
  isOpen,
  unnamedColumns,
} from '../check-rows.ts'
import { plural } from '../words.ts'
import { columnsFold } from './columns.ts'
import { breakable } from './gates.ts'
import { sign } from './signs.ts'
import { type Column, fold, table } from './table.ts'

/** Checks of data or a model, the worst first, what holds folded away; empty when there are none. */
export function checksSection(result: Result): Html {
  const rows = checkRows(result)
  if (rows.length === 0) return html``
  const held = checkRows(result, { each: true }).filter(({ outcome }) => outcome === 'pass')
  const skipped = rows.filter(({ outcome }) => outcome === 'shown')
  const columns = result.kind === 'data' ? openColumns : openColumns.filter(({ title }) => title !== 'Column')
  const open = rows.filter(isOpen)
  return html`<section><h3>${result.kind === 'data' ? 'Data checks' : 'Model checks'}</h3>${[
    open.length === 0 ? html`` : html`<p class="counts">${failedWords(rows)}${checksInWords(rows)}</p>`,
    open.length === 0
      ? html``
      : table({
          caption: 'Checks to look at, the worst first',
          columns,
          rows: open,
          layout: 'cards',
        }),
    held.length === 0 ? html`` : fold(`${plural(held.length, 'check')} passed`, heldTable(held)),
    skipped.length === 0
      ? html``
      : fold(
          `${plural(countChecks(skipped, 'shown'), 'check')} skipped`,
          table({ caption: 'Skipped checks', columns: columns.slice(1), rows: skipped, layout: 'cards' }),
        ),
    columnsFold(result),
  ]}</section>`
}

function failedWords(rows: readonly CheckRow[]): string {
  const failed = countChecks(rows, 'fail')
  return failed === 0 ? '' : `${plural(failed, 'check')} failed, `
}

const openColumns: Column<CheckRow>[] = [
  { title: 'Verdict', kind: 'sign', cell: ({ outcome }) => sign(outcome) },
  { title: 'Column', kind: 'text', names: true, cell: columnCell },
  { title: 'Check', kind: 'text', cell: ({ title }) => title },
  {
    title: 'Expected',
    kind: 'text',
    cell: ({ expected, declared }) =>
      declared === '' ? expected : html`${expected} <span class="said-in">${placeWords(declared)}</span>`,
  },
  {
    title: 'Found',
    kind: 'text',
    cell: ({ found, samples }) => [found, samples].filter(Boolean).join(': '),
  },
  { title: 'Where', kind: 'text', cell: ({ where }) => where },
  { title: 'What to do', kind: 'text', cell: ({ hint }) => hint },
]

/** `people.schema.yml:4`, which may be broken in the name and never before the line: `4` alone says nothing. */
function placeWords(declared: string): Html {
  const [, before = '', end = declared] = /^(.*?)([^_(,/.-]{0,16}:\d+)$/u.exec(declared) ?? []
  return html`${breakable(before)}<wbr><span class="together">${end}</span>`
}

function columnCell(row: CheckRow): Html {
  if (row.columns.length === 0) return html`all`
  return html`${codeList(row.columns)}${moreWords(unnamedColumns(row))}`
}

function moreWords(more: number): string {
  return more > 0 ? ` and ${formatCount(more)} more` : ''
}

function codeList(columns: readonly string[]): Html[] {
  return columns.map((column, index) => html`${index === 0 ? '' : ', '}<code>${column}</code>`)
}

/** Columns of which the same holds. */
interface Held {
  columns: string[]
  checks: string
}

/** Checks of one column that are told; each has its place in the result document. */
const mostChecks = 20
/** Columns named before the rest is counted. */
const mostColumns = 8

const heldColumns: Column<Held>[] = [
  { title: 'Columns', kind: 'text', names: true, cell: columnsCell },
  { title: 'What holds', kind: 'text', cell: ({ checks }) => checks },
]

/** What holds, said once for all columns of which it does. */
function heldTable(rows: readonly CheckRow[]): Html {
  const byColumn = Array.from(
    Map.groupBy(rows, ({ columns: [column = ''] }) => column),
    ([column, own]) => ({
      column,
      checks: [...new Set(own.map(heldWords))].slice(0, mostChecks).join('; '),
    }),
  )
  const held = Array.from(
    Map.groupBy(byColumn, ({ checks }) => checks),
    ([checks, own]) => ({
      checks,
      columns: own.map(({ column }) => column),
    }),
  )
  return table({ caption: 'Checks that passed', columns: heldColumns, rows: held, layout: 'cards' })
}

function heldWords({ title, expected, found }: CheckRow): string {
  const facts = [expected, found].filter(Boolean).join('; ')
  return facts === '' ? title : `${title} (${facts})`
}

function columnsCell({ columns }: Held): Html {
  const named = columns.filter((column) => column !== '').slice(0, mostColumns)
  if (named.length === 0) return html`the whole file`
  const more = columns.length - named.length
  return html`${codeList(named)}${moreWords(more)}`
}
