import { type Html, type HtmlPart, html } from '@mlgate/markup'
import { type Column, fold, table } from './table.ts'

/** A picture, what there is to see in it, and its numbers one click away. */
export interface PictureFigure<Row> {
  title: HtmlPart
  picture: Html
  caption: string
  /** Name of the numbers: `times of calls`. */
  numbers: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}

export function pictureFigure<Row>({
  title,
  picture,
  caption,
  numbers,
  columns,
  rows,
}: PictureFigure<Row>): Html {
  const listed = table({ caption: `The numbers of the picture: ${numbers}`, columns, rows, layout: 'plain' })
  return html`<figure class="curve"><h4>${title}</h4>${picture}<figcaption>${caption}</figcaption>${fold(`The numbers: ${numbers}`, listed)}</figure>`
}

/** Which line is which; nothing where there is one side alone. */
export function sidesLegend(hasBase: boolean): Html {
  if (!hasBase) return html``
  return html`<p class="legend"><span class="key"><svg class="chart" width="32" height="12" aria-hidden="true"><path class="line now" d="M1 6H31"/></svg> this change</span> <span class="key"><svg class="chart" width="32" height="12" aria-hidden="true"><path class="line base" d="M1 6H31"/></svg> base</span></p>`
}
