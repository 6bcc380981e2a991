import type { Result } from '@mlgate/core'
import { type Html, html } from '@mlgate/markup'
import { type FlipRow, flippedRowWords, flipRows, type SegmentRow, segmentRows } from '../segment-words.ts'
import { type Column, fold, table } from './table.ts'

/** Parts of the rows that were found by searching; empty when none was. */
export function segmentsSection(result: Result): Html {
  const { worse, weakest } = segmentRows(result)
  if (worse.length === 0 && weakest.length === 0) return html``
  return html`<section><h3>Found by searching</h3>${[
    worse.length === 0 ? html`` : segmentTable('Got worse', 'Base', worse),
    weakest.length === 0 ? html`` : segmentTable('Weakest', 'Elsewhere', weakest),
  ]}<p class="more">Searched for on one half of the rows over the kept columns; the numbers are those of the other half, on which each part was confirmed. They are shown, without effect on the verdict.</p></section>`
}

function segmentTable(title: string, against: string, rows: readonly SegmentRow[]): Html {
  const columns: Column<SegmentRow>[] = [
    {
      title,
      kind: 'text',
      names: true,
      cell: ({ where }) => html`<span class="slice">${where.replaceAll('=', ' = ')}</span>`,
    },
    { title: 'Metric', kind: 'text', cell: ({ metric }) => html`<code>${metric}</code>` },
    { title: against, kind: 'number', cell: (row) => row.against },
    { title: 'Now', kind: 'number', cell: ({ value }) => value },
    { title: 'Rows', kind: 'number', cell: (row) => row.rows },
  ]
  return table({ caption: `${title}, what stands out most first`, columns, rows, layout: 'cards' })
}

/** Parts that a page lists. */
const mostParts = 40

/** Where rows changed between right and wrong, and single ones where the result names them; empty when it does not say. */
export function flippedParts(result: Result): Html {
  const rows = flipRows(result, mostParts)
  const named = flippedRowWords(result)
  return html`${[
    rows.length === 0
      ? html``
      : fold(
          'Where they changed',
          table({
            caption: 'Where rows changed, what lost most first',
            columns: flipColumns,
            rows,
            layout: 'plain',
          }),
        ),
    named.length === 0
      ? html``
      : fold('Which rows', html`<ul>${named.map((words) => html`<li>${words}</li>`)}</ul>`),
  ]}`
}

const flipColumns: Column<FlipRow>[] = [
  { title: 'Part', kind: 'text', names: true, cell: ({ part }) => part.replaceAll('=', ' = ') },
  { title: 'Right to wrong', kind: 'number', cell: ({ rightToWrong }) => rightToWrong },
  { title: 'Wrong to right', kind: 'number', cell: ({ wrongToRight }) => wrongToRight },
  { title: 'Of rows', kind: 'number', cell: ({ rows }) => rows },
]
