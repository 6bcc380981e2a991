import { type TerminalStyles, type TerminalText, term } from '@mlgate/markup'
import type { Outcome } from './words.ts'

const signs: Record<Outcome, { sign: TerminalText; style: keyof TerminalStyles }> = {
  fail: { sign: term`✗`, style: 'red' },
  error: { sign: term`!`, style: 'yellow' },
  inconclusive: { sign: term`?`, style: 'yellow' },
  waived: { sign: term`~`, style: 'yellow' },
  accepted: { sign: term`~`, style: 'yellow' },
  warning: { sign: term`!`, style: 'yellow' },
  pass: { sign: term`✓`, style: 'green' },
  shown: { sign: term`·`, style: 'dim' },
}

/** The sign at the start of a line; it differs without colour too. */
export function terminalSign(outcome: Outcome, styles: TerminalStyles): TerminalText {
  const { sign, style } = signs[outcome]
  return styles[style](sign)
}
