import { formatCount, type Markdown, markdownBlocks, md } from '@mlgate/markup'

/** Files, parameters and the like beyond which nobody reads on; all of them are in the manifest. */
const mostRows = 100

/** Rows of a table as far as anybody reads them, and how many more there are. */
export function withRest<Row>(
  rows: readonly Row[],
  table: (shown: Row[]) => Markdown,
  most: number = mostRows,
): Markdown {
  const more = rows.length - most
  const shown = table(rows.slice(0, most))
  return more <= 0 ? shown : markdownBlocks([shown, md`and ${formatCount(more)} more, in \`mlgate.json\``])
}
