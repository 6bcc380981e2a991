import type { Check, Result } from '@mlgate/core'
import { formatCount } from '@mlgate/markup'
import { name, type Outcome, outcomes, plural, sentence } from './words.ts'

/** What both renderers show of a check, in words, not yet escaped. */
export interface CheckRow {
  outcome: Outcome
  column: string
  title: string
  /** Where it offends, and how often where nothing else says so: `rows 17, 203, 911, … (first on line 18)`. */
  where: string
  /** `expected 0 … 120; 1 204 values lie outside`. */
  seen: string
  /** First offending values, when the user asked for them. */
  samples: string
  hint: string
}

/** Rows of all checks that ran, the worst first. */
export function checkRows(result: Result): CheckRow[] {
  return result.checks
    .map(rowOf)
    .toSorted((left, right) => outcomes.indexOf(left.outcome) - outcomes.indexOf(right.outcome))
}

/** How a check came out: one with severity `warn` never fails a run, nor one that is accepted; a skipped one is only shown. */
export function checkOutcome({ status, severity, accepted }: Check): Outcome {
  if (accepted === true) return 'accepted'
  if (status === 'skipped') return 'shown'
  if (status === 'fail' && severity === 'warn') return 'warning'
  return status
}

/** Checks in a few words: `13 checks passed, 1 warning, 2 skipped`. */
export function checksInWords(rows: readonly CheckRow[]): string {
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length
  return checkCountsInWords({ passed: count('pass'), warned: count('warning'), skipped: count('shown') })
}

/** The same words, of counts. */
export function checkCountsInWords({
  passed,
  warned = 0,
  skipped,
}: {
  passed: number
  warned?: number
  skipped: number
}): string {
  return [
    `${plural(passed, 'check')} passed`,
    ...(warned === 0 ? [] : [plural(warned, 'warning')]),
    ...(skipped === 0 ? [] : [`${formatCount(skipped)} skipped`]),
  ].join(', ')
}

function rowOf(check: Check): CheckRow {
  return {
    outcome: checkOutcome(check),
    column: check.column === undefined ? '' : name(check.column),
    title: titleOf(check),
    where: whereOf(check),
    seen: [
      ...(check.expected === undefined ? [] : [`expected ${sentence(check.expected)}`]),
      ...(check.observed === undefined ? [] : [sentence(check.observed)]),
    ].join('; '),
    samples: (check.samples ?? [])
      .slice(0, mostPlaces)
      .map((sample) => `"${name(sample)}"`)
      .join(', '),
    hint: check.hint === undefined ? '' : sentence(check.hint),
  }
}

/** The title without the column's name, which stands before it already. */
function titleOf({ title, column }: Check): string {
  const repeated = column !== undefined && title.startsWith(`${column} `)
  return sentence(repeated ? title.slice(column.length + 1) : title)
}

const mostPlaces = 5

function whereOf({ status, count, rows = [], line, observed }: Check): string {
  if (status === 'pass' || status === 'skipped') return ''
  const first = rows.slice(0, mostPlaces).map(formatCount)
  const all = first.length === (count ?? rows.length)
  const lineWords = line === undefined ? '' : `line ${formatCount(line)}`
  if (first.length === 0) {
    return [count === undefined || observed !== undefined ? '' : `${formatCount(count)} found`, lineWords]
      .filter(Boolean)
      .join(': ')
  }
  // What was observed tells the count in better words.
  const total = all || count === undefined || observed !== undefined ? '' : `${formatCount(count)} found: `
  const noun = first.length === 1 ? 'row' : 'rows'
  const inFile = lineWords === '' ? '' : ` (${first.length > 1 ? 'first on ' : ''}${lineWords})`
  return `${total}${noun} ${first.join(', ')}${all ? '' : ', …'}${inFile}`
}
