import type { Check, Result } from '@mlgate/core'
import { formatCount, type Html, html } from '@mlgate/markup'
import { checkOutcome, titleWithoutColumn, worstChecksFirst } from '../alike-checks.ts'
import { isOpen } from '../check-rows.ts'
import { name, plural, sentence } from '../words.ts'
import { icon, outcomeWords } from './signs.ts'
import { type Column, fold, table } from './table.ts'

/** A column of the data, as far as its checks tell. */
interface CheckedColumn {
  column: string
  checks: readonly Check[]
}

/** The data column by column, those with something wrong first; empty where no check is about one. */
export function columnsFold({ kind, checks }: Result): Html {
  if (kind !== 'data') return html``
  const own = Map.groupBy(worstChecksFirst(checks), ({ column }) => column)
  // Rules and compound keys are about several columns at once.
  const columns = [...own].flatMap(([column, ofColumn]): CheckedColumn[] => {
    const isOne = column !== undefined && ofColumn.some(({ id }) => columnIds.includes(id))
    return isOne ? [{ column, checks: ofColumn }] : []
  })
  if (columns.length === 0) return html``
  const rows = [
    ...columns.filter((one) => openOf(one).length > 0),
    ...columns.filter((one) => openOf(one).length === 0),
  ]
  const listed = table({ caption: 'Columns of the data', columns: columnColumns, rows, layout: 'cards' })
  return fold(plural(columns.length, 'column'), listed)
}

/** Checks that every column has one of. */
const columnIds = ['type', 'missing-column', 'extra-column']
/** Failed checks of one column that are told here; the table above tells all. */
const mostFailed = 5

const columnColumns: Column<CheckedColumn>[] = [
  { title: 'Column', kind: 'text', names: true, cell: ({ column }) => html`<code>${name(column)}</code>` },
  { title: 'Type', kind: 'text', cell: ({ checks }) => saidBy(checks, 'type', 'expected') },
  { title: 'Nulls', kind: 'text', cell: ({ checks }) => saidBy(checks, 'nulls', 'observed') },
  { title: 'Distinct', kind: 'text', cell: ({ checks }) => saidBy(checks, 'distinct', 'observed') },
  {
    title: 'Passed',
    kind: 'number',
    cell: ({ checks }) => formatCount(checks.filter((check) => checkOutcome(check) === 'pass').length),
  },
  { title: 'To look at', kind: 'text', cell: openCell },
]

function saidBy(checks: readonly Check[], id: string, key: 'expected' | 'observed'): string {
  const said = checks.find((check) => check.id === id && check.status !== 'skipped')?.[key]
  return said === undefined ? '' : sentence(said)
}

function openOf({ checks }: CheckedColumn): Check[] {
  return checks.filter((check) => isOpen({ outcome: checkOutcome(check) }))
}

function openCell(column: CheckedColumn): Html {
  const open = openOf(column)
  const told = open.slice(0, mostFailed).map((check) => {
    const outcome = checkOutcome(check)
    const word = outcome === 'fail' ? '' : `${outcomeWords(outcome)}: `
    return html`<li>${icon(outcome)} ${word}${sentence(titleWithoutColumn(check))}</li>`
  })
  const more = open.length - told.length
  if (told.length === 0) return html``
  return html`<ul class="said">${told}${more > 0 ? html`<li>and ${formatCount(more)} more</li>` : html``}</ul>`
}
