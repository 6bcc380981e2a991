import type { Result } from '@mlgate/core'
import { type Markdown, markdownBlocks, markdownCode, markdownFold, markdownTable, md } from '@mlgate/markup'
import { flipRows, type SegmentRow, segmentRows, segmentWords } from './segment-words.ts'

/** Parts that a fold lists. */
const mostParts = 8

/** Found parts of the rows, folded under the worst of them; nothing when none was found. */
export function segmentsFold(result: Result): Markdown[] {
  const { worse, weakest } = segmentRows(result)
  const words = segmentWords(result)
  if (words === '') return []
  const note = md`Searched for on one half of the rows over the kept columns, and confirmed on the other half, whose numbers these are. Shown, without effect.`
  const tables = [
    ...(worse.length === 0 ? [] : [segmentTable('got worse', 'base', worse)]),
    ...(weakest.length === 0 ? [] : [segmentTable('weakest', 'elsewhere', weakest)]),
  ]
  return [markdownFold(words.slice(0, 1).toUpperCase() + words.slice(1), markdownBlocks([...tables, note]))]
}

function segmentTable(title: string, against: string, rows: readonly SegmentRow[]): Markdown {
  return markdownTable(
    [title, 'metric', against, 'now', 'rows'],
    rows
      .slice(0, mostParts)
      .map((row) => [spaced(row.where), markdownCode(row.metric), row.against, row.value, row.rows]),
    ['left', 'left', 'right', 'right', 'right'],
  )
}

/** Where rows changed between right and wrong; null when the document does not say it. */
export function flipTable(result: Result): Markdown | null {
  const rows = flipRows(result, mostParts)
  if (rows.length === 0) return null
  return markdownTable(
    ['changed most', 'right to wrong', 'wrong to right', 'of rows'],
    rows.map(({ part, rightToWrong, wrongToRight, rows: all }) => [
      spaced(part),
      rightToWrong,
      wrongToRight,
      all,
    ]),
    ['left', 'right', 'right', 'right'],
  )
}

function spaced(slice: string): string {
  return slice.replaceAll('=', ' = ')
}
