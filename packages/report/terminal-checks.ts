import {
  padTerminal,
  shorten,
  type TerminalStyles,
  type TerminalText,
  term,
  terminalTable,
  terminalWidth,
  wrapTerminal,
} from '@mlgate/markup'
import type { CheckRow } from './check-rows.ts'
import { terminalSign } from './terminal-signs.ts'

/** Checks as lines: what doesn't hold and where, and below it what was expected and seen, and what to do. */
export function checkLines(rows: readonly CheckRow[], styles: TerminalStyles, width: number): TerminalText[] {
  const columnRoom = Math.max(8, Math.floor(width / 4))
  const heads = terminalTable(
    rows.map(({ outcome, column }) => [terminalSign(outcome, styles), term`${shorten(column, columnRoom)}`]),
    [
      { alignment: 'left', gap: 2 },
      { alignment: 'left', gap: 1 },
    ],
  )
  const textStart = Math.max(0, ...heads.map(terminalWidth)) + 2
  return rows.flatMap((row, index) => {
    const head = heads[index] as TerminalText
    const details = [titleOf(row), ...[row.seen, row.samples, row.hint].filter(Boolean)].flatMap(
      (text, part) =>
        wrapTerminal(text, Math.max(16, width - textStart)).map((line) =>
          part === 0 ? line : styles.dim(line),
        ),
    )
    return details.map(
      (line, part) => term`${padTerminal(part === 0 ? head : term``, textStart, 'left')}${line}`,
    )
  })
}

function titleOf({ outcome, title, where }: CheckRow): string {
  const word = outcome === 'warning' ? 'warning: ' : outcome === 'error' ? 'could not be checked: ' : ''
  const skipped = outcome === 'shown' ? ' (skipped)' : ''
  return `${word}${title}${skipped}${where === '' ? '' : `: ${where}`}`
}
