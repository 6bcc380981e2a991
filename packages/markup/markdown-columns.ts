import { type Markdown, type MarkdownCell, markdownTable } from './markdown.ts'

export interface MarkdownColumn<Row> {
  title: string
  alignment: 'left' | 'right'
  cell: (row: Row) => MarkdownCell
}

/** Rows as a table of GitHub's kind; columns that are empty in every row are left out. */
export function markdownColumns<Row>(
  columns: readonly MarkdownColumn<Row>[],
  rows: readonly Row[],
): Markdown {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)))
  const used = columns.map((_, column) => cells.some((row) => String(row[column]) !== ''))
  const kept = columns.filter((_, column) => used[column])
  return markdownTable(
    kept.map(({ title }) => title),
    cells.map((row) => row.filter((_, column) => used[column])),
    kept.map(({ alignment }) => alignment),
  )
}
