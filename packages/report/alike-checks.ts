import type { Check, Result } from '@mlgate/core'
import { type Outcome, outcomes } from './words.ts'

/** How a check came out: one with severity `warn` never fails a run, nor one that is accepted; a skipped one is only shown. */
export function checkOutcome({ status, severity, accepted }: Check): Outcome {
  if (accepted === true) return 'accepted'
  if (status === 'skipped') return 'shown'
  if (status === 'fail' && severity === 'warn') return 'warning'
  return status
}

/** How many checks a document's check stands for. */
export function checksIn({ alike }: Check): number {
  return alike?.checks ?? 1
}

/**
 * The checks in the order in which a reader wants to hear of them: by how they came out, then those that concern more of
 * the rows, then as the schema has them.
 */
export function worstChecksFirst(checks: Result['checks']): Check[] {
  return checks.toSorted(
    (left, right) =>
      outcomes.indexOf(checkOutcome(left)) - outcomes.indexOf(checkOutcome(right)) ||
      concerned(right) - concerned(left),
  )
}

/** What failed without offending rows, such as a missing column, is about all of them. */
function concerned(check: Check): number {
  const { status, share } = check
  return status === 'fail' || status === 'error' ? (share ?? 1) : 0
}

/** So many columns of which the same is said are told one by one. */
const fewAlike = 4
/** Checks whose title is the user's own name for them: two of them never say the same. */
const named: readonly string[] = ['rule', 'query']
/** Columns that are named of those that are told as one. */
const mostNamed = 3

/**
 * Checks of which the same is said of many columns as one, in place of the first of them: nobody reads a thousand lines
 * that differ in a name. What was folded before stays as it is.
 *
 * @param checks in the order in which they are told.
 */
export function foldAlike(checks: readonly Check[]): Check[] {
  const groups = Map.groupBy(checks, (check) =>
    check.column === undefined || check.alike !== undefined || named.includes(check.id)
      ? check
      : JSON.stringify([check.id, checkOutcome(check), titleOfAny(check)]),
  )
  return [...groups.values()].flatMap((group) => (group.length <= fewAlike ? group : [asOne(group)]))
}

/** The title without the column's name, which stands before it already. */
export function titleWithoutColumn({ title, column }: Check): string {
  return column !== undefined && title.startsWith(`${column} `) ? title.slice(column.length + 1) : title
}

/** The title as it stands for any column: `every column occurs in "train"`. */
function titleOfAny(check: Check): string {
  const { title, column } = check
  const rest = titleWithoutColumn(check)
  if (rest !== title || column === undefined) return rest
  return ` ${title} `.replaceAll(` ${column} `, ' column ').replaceAll(`"${column}"`, 'column').trim()
}

function asOne(group: readonly Check[]): Check {
  const [first] = group as [Check, ...Check[]]
  const { id, column, status, severity, accepted, declared } = first
  const columns = group.slice(0, mostNamed).map((check) => check.column ?? '')
  const shares = group.flatMap(({ share }) => share ?? [])
  return {
    id,
    ...(column === undefined ? {} : { column }),
    status,
    severity,
    title: titleOfAny(first),
    ...common(group, 'expected'),
    ...common(group, 'observed'),
    ...common(group, 'hint'),
    ...(shares.length < group.length ? {} : { share: Math.max(...shares) }),
    ...(declared === undefined ? {} : { declared }),
    ...(accepted === undefined ? {} : { accepted }),
    alike: { checks: group.length, columns },
  }
}

/** What all of them say. */
function common<Key extends 'expected' | 'observed' | 'hint'>(
  [first, ...others]: readonly Check[],
  key: Key,
): { [Own in Key]?: string } {
  const value = first?.[key]
  if (value === undefined || others.some((check) => check[key] !== value)) return {}
  return { [key]: value } as { [Own in Key]: string }
}
