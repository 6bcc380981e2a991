import { formatCount, type Html, type HtmlPart, html } from '@mlgate/markup'

export interface Column<Row> {
  title: string
  kind: 'text' | 'number' | 'plot' | 'sign'
  /** Whether the cell names its row. */
  names?: boolean
  cell: (row: Row) => HtmlPart
}

export interface TableOptions<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** `cards` become one block a row where the screen is narrow; `plain` tables stay what they are and scroll. */
  layout: 'cards' | 'plain'
}

/** Rows beyond which nobody reads on; the documents hold them all. */
const mostRows = 200

/** A table with a caption and headers that screen readers announce. Columns that are empty throughout are left out. */
export function table<Row>({ caption, columns, rows, layout }: TableOptions<Row>): Html {
  const shown = rows.slice(0, mostRows).map((row) => columns.map(({ cell }) => html`${cell(row)}`))
  const used = columns
    .map((column, index) => ({ column, index }))
    .filter(({ index }) => shown.some((cells) => String(cells[index]) !== ''))
  const header = used.map(({ column }) => headerCell(column))
  const body = shown.map(
    (cells) =>
      html`<tr role="row">${used.map(({ column, index }) => bodyCell(column, cells[index] ?? html``))}</tr>`,
  )
  // Cards are blocks to the browser, which forgets that they are a table, so the roles say it.
  const whole = html`<table class="${layout}" role="table"><caption>${caption}</caption><thead role="rowgroup"><tr role="row">${header}</tr></thead><tbody role="rowgroup">${body}</tbody></table>${rows.length > shown.length ? html`<p class="more">Listed are ${formatCount(shown.length)} of ${formatCount(rows.length)}; the rest is in the result document.</p>` : html``}`
  return scrollable(caption, whole)
}

/** A frame that scrolls sideways by itself, by keyboard too, so that the page never does. */
export function scrollable(label: string, body: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${body}</div>`
}

/** A fold that opens on a click; in print it is as the reader left it. */
export function fold(summary: HtmlPart, body: Html): Html {
  return html`<details><summary>${summary}</summary><div class="folded">${body}</div></details>`
}

/** A fold that is always open in print: without it nobody knows what was measured. */
export function printedFold(summary: HtmlPart, body: Html): Html {
  return html`<details class="printed"><summary>${summary}</summary><div class="folded">${body}</div></details>`
}

/** Facts by name. */
export function facts(entries: readonly (readonly [string, HtmlPart])[]): Html {
  const pairs = entries.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)
  return pairs.length === 0 ? html`` : html`<dl class="facts">${pairs}</dl>`
}

function headerCell<Row>({ title, kind }: Column<Row>): Html {
  return html`<th scope="col" role="columnheader" class="${kind}">${title}</th>`
}

function bodyCell<Row>({ title, kind, names = false }: Column<Row>, cell: Html): Html {
  const empty = String(cell) === '' ? ' empty' : ''
  return names
    ? html`<th scope="row" role="rowheader" class="${kind}${empty}">${cell}</th>`
    : html`<td role="cell" class="${kind}${empty}" data-label="${title}">${cell}</td>`
}
