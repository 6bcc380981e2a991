import {
  shorten,
  type TerminalColumn,
  type TerminalStyles,
  type TerminalText,
  term,
  terminalTable,
  widestTerminal,
  wrapTerminal,
} from '@mlgate/markup'
import type { DetailTable } from './benchmark/detail-tables.ts'

/** Narrowest column of names beside numbers. */
const leastName = 12

/** A table of what a benchmark saw, with aligned columns; its names are cut where the numbers would not fit. */
export function detailLines(
  { title, header, text, rows, note }: DetailTable,
  { styles, width }: { styles: TerminalStyles; width: number },
): TerminalText[] {
  const columns = header.map(
    (_, index): TerminalColumn => ({ alignment: text.includes(index) ? 'left' : 'right', gap: 2 }),
  )
  const linesWith = (names: number) => {
    const cut = (cells: readonly string[]) =>
      cells.map((cell, index) => (index === 0 ? shorten(cell, names) : cell))
    const head = cut(header).map((cell) => styles.dim(cell))
    return terminalTable([head, ...rows.map((row) => cut(row).map((cell) => term`${cell}`))], columns)
  }
  const longest = widestTerminal(rows.map(([first = '']) => first))
  const excess = widestTerminal(linesWith(longest)) - width
  return [
    term`${title}`,
    ...linesWith(excess <= 0 ? Math.max(leastName, longest) : Math.max(leastName, longest - excess)),
    ...(note === '' ? [] : wrapTerminal(note, width - 2).map((line) => term`  ${styles.dim(line)}`)),
  ]
}
