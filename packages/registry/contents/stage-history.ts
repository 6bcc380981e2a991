import { type MarkdownCell, markdownCode, markdownLink, markdownTable, shorten } from '@mlgate/markup'

/** Most characters of release notes that GitHub takes. */
export const mostNotesCharacters = 125_000

/** One time that a stage came to a version, or left it. */
export interface StageRow {
  /** ISO 8601. */
  date: string
  stage: string
  isTaken: boolean
  who: string
  why?: string
  run?: { id: string; url: string }
}

const start = '<!-- mlgate stages -->'
const end = '<!-- /mlgate stages -->'
/** Longer reasons are in the tag itself. */
const mostOfReason = 300

/** Where release notes tell of stages, still empty. */
export const emptyStageHistory = `${start}\n${end}`

/**
 * Release notes with the history of the version's stages in them, in place of what they said of it before; at their
 * end where somebody took the place for it away. When there is no room for all rows, the newest are shown.
 *
 * @param rows the newest first.
 */
export function withStageHistory(body: string, rows: readonly StageRow[]): string {
  const [before, after] = around(body)
  const room = mostNotesCharacters - before.length - after.length
  for (let shown = rows.length; shown >= 0; shown = Math.min(shown - 1, Math.floor(shown / 2))) {
    const block = blockOf(rows.slice(0, shown), rows.length - shown)
    if (block.length <= room) return before + block + after
  }
  return body
}

/** What stands before and behind the place for the history: marks on lines of their own, which no name makes. */
function around(body: string): [before: string, after: string] {
  const place = /^<!-- mlgate stages -->$.*?^<!-- \/mlgate stages -->$/ms.exec(body)
  if (place !== null) return [body.slice(0, place.index), body.slice(place.index + place[0].length)]
  return [body === '' ? '' : `${body.replace(/\n*$/, '')}\n\n`, '\n']
}

function blockOf(rows: readonly StageRow[], unshown: number): string {
  if (rows.length === 0) return emptyStageHistory
  const table = markdownTable(['when, UTC', 'stage', '', 'who', 'why', 'run'], rows.map(cellsOf))
  const more = unshown === 0 ? '' : `\n\nand ${unshown} before; \`mlgate model show\` lists all`
  return `${start}\n### Stages\n\n${table}${more}\n\n${end}`
}

function cellsOf({ date, stage, isTaken, who, why, run }: StageRow): MarkdownCell[] {
  return [
    `${date.slice(0, 10)}\u00a0${date.slice(11, 16)}`,
    markdownCode(shorten(stage, 64)),
    isTaken ? 'left' : 'came',
    shorten(who, 64),
    shorten(why ?? '', mostOfReason),
    run === undefined ? '' : markdownLink(shorten(run.id, 20), run.url),
  ]
}
