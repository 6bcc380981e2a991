import {
  padTerminal,
  shorten,
  type TerminalStyles,
  type TerminalText,
  term,
  terminalTable,
  terminalWidth,
  widestTerminal,
  wrapTerminal,
} from '@mlgate/markup'
import { type CheckRow, columnWords, seenWords } from './check-rows.ts'
import { terminalSign } from './terminal-signs.ts'
import { plural } from './words.ts'

/** Checks as lines: what doesn't hold and where, and below it what was expected and seen, and what to do. */
export function checkLines(
  checks: readonly CheckRow[],
  styles: TerminalStyles,
  width: number,
): TerminalText[] {
  // What holds offends nowhere: its place tells what was expected, so that it takes one line.
  const rows = checks.map((row) => {
    const where = row.checks === 1 ? row.where : columnWords(row)
    const seen = seenWords(row)
    return row.outcome === 'pass' ? { ...row, where: where || seen, seen: '' } : { ...row, where, seen }
  })
  const heads = terminalTable(
    rows.map((row) => [
      terminalSign(row.outcome, styles),
      term`${shorten(headOf(row), Math.max(8, Math.floor(width / 4)))}`,
    ]),
    [
      { alignment: 'left', gap: 2 },
      { alignment: 'left', gap: 1 },
    ],
  )
  const start = widestTerminal(heads) + 2
  const titles = widestTerminal(rows.map(titleOf))
  return rows.flatMap((row, index) => {
    const inOneLine = start + titles + gap + terminalWidth(row.where) <= width
    const [title, details] = inOneLine
      ? [[titleAndWhere(row, titles)], [row.seen, row.samples, row.hint]]
      : [
          wrapTerminal(titleOf(row), Math.max(16, width - start)),
          [row.where, row.seen, row.samples, row.hint],
        ]
    const lines = [
      ...title,
      ...details
        .filter(Boolean)
        .flatMap((text) => wrapTerminal(text, Math.max(16, width - start)).map((line) => styles.dim(line))),
    ]
    const head = heads[index] as TerminalText
    return withDeclared(lines, styles.dim(row.declared), width - start).map(
      (line, part) => term`${padTerminal(part === 0 ? head : term``, start, 'left')}${line}`,
    )
  })
}

function headOf({ checks, columns: [first = ''] }: CheckRow): string {
  return checks === 1 ? first : plural(checks, 'column')
}

/** Where the schema says it, at the end of the last line or, where that is too long, of one more. */
function withDeclared(lines: readonly TerminalText[], declared: TerminalText, width: number): TerminalText[] {
  const last = lines.at(-1) ?? term``
  if (String(declared) === '') return [...lines]
  const room = width - terminalWidth(last) - terminalWidth(declared)
  if (room < gap) return [...lines, padTerminal(declared, width, 'right')]
  return [...lines.slice(0, -1), term`${last}${padTerminal('', room, 'left')}${declared}`]
}

const gap = 3

function titleAndWhere(row: CheckRow, titles: number): TerminalText {
  if (row.where === '') return term`${titleOf(row)}`
  return term`${padTerminal(titleOf(row), titles + gap, 'left')}${row.where}`
}

function titleOf({ outcome, title }: CheckRow): string {
  if (outcome === 'warning') return `warning: ${title}`
  if (outcome === 'error') return `could not be checked: ${title}`
  return outcome === 'shown' ? `${title} (skipped)` : title
}
