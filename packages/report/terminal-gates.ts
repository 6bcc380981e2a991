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
import type { GateRow } from './gate-rows.ts'
import { terminalSign } from './terminal-signs.ts'

/** Narrowest column in which a sentence still reads well. */
const leastReason = 28
const leastName = 12
const margin = 2
const reasonGap = 3

const columns = [
  { alignment: 'left', gap: margin },
  { alignment: 'left', gap: 1 },
  { alignment: 'left', gap: 2 },
  { alignment: 'right', gap: 3 },
  { alignment: 'left', gap: 1 },
  { alignment: 'right', gap: 1 },
  { alignment: 'right', gap: 3 },
  { alignment: 'left', gap: 1 },
] as const

/**
 * Gates and shown metrics as lines with aligned columns. When they don't fit `width`, the reasons wrap in their
 * column; when little is left for them, they go below their line; then names are cut.
 */
export function gateLines(rows: readonly GateRow[], styles: TerminalStyles, width: number): TerminalText[] {
  const numbers = tableLines(rows, styles, 60)
  const widest = Math.max(0, ...numbers.map(terminalWidth))
  const room = width - widest - reasonGap
  const longest = Math.max(0, ...rows.map((row) => terminalWidth(reasonOf(row))))
  if (longest <= room || room >= leastReason) {
    return rows.flatMap((row, index) =>
      beside(numbers[index] as TerminalText, widest, reasonOf(row), room, styles),
    )
  }
  const names = Math.max(
    0,
    ...rows.map(({ metric, slice }) => Math.max(terminalWidth(metric), terminalWidth(slice))),
  )
  const fitting = widest <= width ? 60 : Math.max(leastName, names - Math.ceil((widest - width) / 2))
  return tableLines(rows, styles, fitting).flatMap((line, index) => [
    line,
    ...below(reasonOf(rows[index] as GateRow), width, styles),
  ])
}

function tableLines(rows: readonly GateRow[], styles: TerminalStyles, names: number): TerminalText[] {
  const lows = Math.max(0, ...rows.map(({ change }) => terminalWidth(change?.low ?? '')))
  const highs = Math.max(0, ...rows.map(({ change }) => terminalWidth(change?.high ?? '')))
  const cells = rows.map(({ outcome, metric, slice, base, value, change }) => [
    terminalSign(outcome, styles),
    term`${shorten(metric, names)}`,
    term`${shorten(slice, names)}`,
    term`${base ?? ''}`,
    base !== null && value !== null ? term`→` : term``,
    term`${value ?? ''}`,
    term`${change?.value ?? ''}`,
    change?.low == null || change.high == null
      ? term``
      : term`(${padTerminal(change.low, lows, 'right')} … ${padTerminal(change.high, highs, 'right')})`,
  ])
  return terminalTable(cells, columns)
}

function beside(line: TerminalText, widest: number, reason: string, room: number, styles: TerminalStyles) {
  if (reason === '') return [line]
  return wrapTerminal(reason, Math.max(room, 1)).map((part, index) => {
    const before = padTerminal(index === 0 ? line : term``, widest + reasonGap, 'left')
    return term`${before}${styles.dim(part)}`
  })
}

function below(reason: string, width: number, styles: TerminalStyles): TerminalText[] {
  if (reason === '') return []
  const indent = margin + 2
  return wrapTerminal(reason, Math.max(leastName, width - indent)).map(
    (part) => term`    ${styles.dim(part)}`,
  )
}

function reasonOf({ outcome, reason }: GateRow): string {
  if (outcome === 'warning') return reason === '' ? 'only a warning' : `${reason}; only a warning`
  return reason
}
