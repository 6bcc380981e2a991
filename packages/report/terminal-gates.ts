import {
  padTerminal,
  shorten,
  type TerminalColumn,
  type TerminalStyles,
  type TerminalText,
  term,
  terminalTable,
  widestTerminal,
  wrapTerminal,
} from '@mlgate/markup'
import type { GateRow } from './gate-rows.ts'
import { terminalSign } from './terminal-signs.ts'

/** Narrowest column in which a sentence still reads well. */
const leastReason = 24
const leastName = 12
const margin = 2
const reasonGap = 3
const reasonIndent = 4

const columns: readonly TerminalColumn[] = [
  { alignment: 'left', gap: margin },
  { alignment: 'left', gap: 1 },
  { alignment: 'left', gap: 2 },
  { alignment: 'right', gap: 3 },
  { alignment: 'left', gap: 1 },
  { alignment: 'right', gap: 1 },
  { alignment: 'right', gap: 3 },
  { alignment: 'left', gap: 1 },
]

/** Without a base there is no arrow either, and the value starts its part of the line. */
const columnsWithoutBase = columns.map((column, index) => (index === 5 ? { ...column, gap: 3 } : column))

/**
 * Gates or shown metrics as lines with aligned columns. A reason stands beside its line where it fits (in two
 * lines if need be), else below it, unless `brief` asks for no more than a line for what passed; names are cut when
 * the numbers don't fit `width`.
 */
export function gateLines(
  rows: readonly GateRow[],
  { styles, width, brief }: { styles: TerminalStyles; width: number; brief: boolean },
): TerminalText[] {
  const longest = widestTerminal(rows.flatMap(({ metric, slice }) => [metric, slice]))
  const full = tableLines(rows, styles, longest)
  const excess = widestTerminal(full) - width
  const lines = excess <= 0 ? full : tableLines(rows, styles, Math.max(leastName, longest - excess))
  const start = widestTerminal(lines) + reasonGap
  return lines.flatMap((line, index) => {
    const row = rows[index] as GateRow
    return withReason(line, reasonOf(row), { start, width, styles, brief: brief && row.outcome === 'pass' })
  })
}

function tableLines(rows: readonly GateRow[], styles: TerminalStyles, names: number): TerminalText[] {
  const lows = widestTerminal(rows.map(({ change }) => change?.low ?? ''))
  const highs = widestTerminal(rows.map(({ change }) => change?.high ?? ''))
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
  return terminalTable(cells, rows.some(({ base }) => base !== null) ? columns : columnsWithoutBase)
}

function withReason(
  line: TerminalText,
  reason: string,
  { start, width, styles, brief }: { start: number; width: number; styles: TerminalStyles; brief: boolean },
): TerminalText[] {
  if (reason === '') return [line]
  const beside = wrapTerminal(reason, Math.max(1, width - start))
  if (beside.length === 1 || (beside.length === 2 && width - start >= leastReason)) {
    return beside.map((part, index) => {
      return term`${padTerminal(index === 0 ? line : term``, start, 'left')}${styles.dim(part)}`
    })
  }
  if (brief) return [line]
  const below = wrapTerminal(reason, Math.max(leastName, width - reasonIndent))
  return [line, ...below.map((part) => term`${padTerminal('', reasonIndent, 'left')}${styles.dim(part)}`)]
}

function reasonOf({ outcome, reason }: GateRow): string {
  if (outcome === 'warning') return reason === '' ? 'only a warning' : `${reason}; only a warning`
  return reason
}
