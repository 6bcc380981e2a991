import type { Check, Result } from '@mlgate/core'
import { formatCount } from '@mlgate/markup'
import { checkOutcome, checksIn, foldAlike, titleWithoutColumn, worstChecksFirst } from './alike-checks.ts'
import { name, type Outcome, path, percent, plural, sentence } from './words.ts'

/** What all renderers show of a check, or of several that say the same of many columns, in words, not yet escaped. */
export interface CheckRow {
  outcome: Outcome
  /** How many checks it stands for. */
  checks: number
  /** The columns that it is about: none for the whole; of those of several checks, some. */
  columns: string[]
  title: string
  /** Whether the title goes on from the column's name. */
  goesOn: boolean
  /** Where it offends: `rows 17, 203, 911, … (first on line 18)`. */
  where: string
  /** `0 … 120`. */
  expected: string
  /** `1 204 values lie outside (29 % of rows)`. */
  found: string
  /** Where the schema says what was expected: `people.schema.yml:4`. */
  declared: string
  /** First offending values with their rows, when the user asked for them. */
  samples: string
  hint: string
}

/**
 * Rows of all checks, the worst first.
 *
 * @param each whether every check has a row of its own, where many say the same.
 */
export function checkRows({ checks }: Pick<Result, 'checks'>, { each = false } = {}): CheckRow[] {
  const sorted = worstChecksFirst(checks)
  return (each ? sorted : foldAlike(sorted)).map(rowOf)
}

/** `expected 0 … 120; 1 204 values lie outside (29 % of rows)`. */
export function seenWords({ expected, found }: CheckRow): string {
  return [expected === '' ? '' : `expected ${expected}`, found].filter(Boolean).join('; ')
}

/** Whether a row is told above the folds: it did not simply hold. */
export function isOpen({ outcome }: Pick<CheckRow, 'outcome'>): boolean {
  return outcome !== 'pass' && outcome !== 'shown'
}

/** How many checks stand behind rows. */
export function sumOfChecks(rows: readonly CheckRow[]): number {
  return rows.reduce((sum, { checks }) => sum + checks, 0)
}

/** How many checks stand behind the rows that came out in a way. */
export function countChecks(rows: readonly CheckRow[], outcome: Outcome): number {
  return sumOfChecks(rows.filter((row) => row.outcome === outcome))
}

/** Checks in a few words: `13 checks passed, 1 warning, 2 skipped`. */
export function checksInWords(rows: readonly CheckRow[]): string {
  return checkCountsInWords({
    passed: countChecks(rows, 'pass'),
    warned: countChecks(rows, 'warning'),
    skipped: countChecks(rows, 'shown'),
  })
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
  const { alike, column, declared, hint } = check
  return {
    outcome: checkOutcome(check),
    checks: checksIn(check),
    columns: (alike?.columns ?? (column === undefined ? [] : [column])).map(name),
    title: sentence(titleWithoutColumn(check)),
    goesOn: alike === undefined && titleWithoutColumn(check) !== check.title,
    where: whereOf(check),
    expected: expectedOf(check),
    found: foundOf(check),
    declared: declared === undefined ? '' : `${path(declared.file)}:${declared.line}`,
    samples: samplesOf(check),
    hint: hint === undefined ? '' : sentence(hint),
  }
}

/** How many of the columns of several checks are not named. */
export function unnamedColumns({ checks, columns }: CheckRow): number {
  return checks > 1 ? Math.max(0, checks - columns.length) : 0
}

/** The columns by name: `lux, age, size and 297 more`. */
export function columnWords(row: CheckRow): string {
  const more = unnamedColumns(row)
  return row.columns.join(', ') + (more === 0 ? '' : ` and ${formatCount(more)} more`)
}

/** What was expected, where the title does not say it and nothing else was there to be found. */
function expectedOf({ status, title, expected, observed }: Check): string {
  if (expected === undefined) return ''
  const isSaid = status === 'pass' && (title.includes(expected) || expected === observed)
  return isSaid ? '' : sentence(expected)
}

function foundOf(check: Check): string {
  const { status, expected, observed, share = 0, alike } = check
  const words =
    observed === undefined || (status === 'pass' && observed === expected) ? '' : sentence(observed)
  if (status === 'pass' || status === 'skipped' || share === 0 || words.includes('%')) return words
  const rows = `${percent(share)} of rows`
  if (alike !== undefined) return [words, `up to ${rows}`].filter(Boolean).join('; ')
  return words === '' ? rows : `${words} (${rows})`
}

const mostPlaces = 5

function whereOf(check: Check): string {
  const { status, count, rows = [], line, observed, file } = check
  if (status === 'pass' || status === 'skipped') return ''
  const first = samplesNameRows(check) ? [] : rows.slice(0, mostPlaces).map(formatCount)
  const all = first.length === (count ?? rows.length)
  const lineWords = [
    ...(line === undefined ? [] : [`line ${formatCount(line)}`]),
    ...(file === undefined ? [] : [`of ${path(file)}`]),
  ].join(' ')
  if (first.length === 0) {
    const start = rows.length > 1 && lineWords !== '' ? `first on ${lineWords}` : lineWords
    return [count === undefined || observed !== undefined ? '' : `${formatCount(count)} found`, start]
      .filter(Boolean)
      .join(': ')
  }
  // What was observed tells the count in better words.
  const total = all || count === undefined || observed !== undefined ? '' : `${formatCount(count)} found: `
  const noun = first.length === 1 ? 'row' : 'rows'
  const inFile = lineWords === '' ? '' : ` (${first.length > 1 ? 'first on ' : ''}${lineWords})`
  return `${total}${noun} ${first.join(', ')}${all ? '' : ', …'}${inFile}`
}

/** Whether the samples say which rows they are from, so that nothing else has to. */
function samplesNameRows({ samples = [], rows = [] }: Check): boolean {
  return samples.length > 0 && rows.length > 1
}

/** `row 17: "200", row 203: "-5"`. */
function samplesOf(check: Check): string {
  const { samples = [], rows = [] } = check
  return samples
    .map((sample, index) => {
      const row = samplesNameRows(check) ? rows[index] : undefined
      return `${row === undefined ? '' : `row ${formatCount(row)}: `}"${name(sample)}"`
    })
    .join(', ')
}
