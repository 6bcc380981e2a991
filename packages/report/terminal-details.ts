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

/**
 * A table of what a benchmark saw, with aligned columns. Where they do not fit its names are cut, and then its last
 * columns left out.
 */
export function detailLines(
  { title, header, text, rows, note }: DetailTable,
  { styles, width }: { styles: TerminalStyles; width: number },
): TerminalText[] {
  const columns = header.map(
    (_, index): TerminalColumn => ({ alignment: text.includes(index) ? 'left' : 'right', gap: 2 }),
  )
  const linesOf = (count: number, names: number) => {
    const cut = (cells: readonly string[]) =>
      cells.slice(0, count).map((cell, index) => (index === 0 ? shorten(cell, names) : cell))
    const head = cut(header).map((cell) => styles.dim(cell))
    return terminalTable([head, ...rows.map((row) => cut(row).map((cell) => term`${cell}`))], columns)
  }
  const longest = widestTerminal(rows.map(([first = '']) => first))
  const fitting = (count: number): TerminalText[] => {
    const excess = Math.max(0, widestTerminal(linesOf(count, longest)) - width)
    const lines = linesOf(count, Math.max(leastName, longest - excess))
    return count <= 2 || widestTerminal(lines) <= width ? lines : fitting(count - 1)
  }
  return [
    ...wrapTerminal(title, width),
    ...fitting(header.length),
    ...(note === '' ? [] : wrapTerminal(note, width - 2).map((line) => term`  ${styles.dim(line)}`)),
  ]
}
