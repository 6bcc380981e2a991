/** What the values of a `string` column may be declared to be, by the names that JSON Schema uses where it has one. */
export const stringFormats = ['email', 'hostname', 'ipv4', 'ipv6', 'uri', 'url', 'uuid'] as const
export type StringFormat = (typeof stringFormats)[number]

const twoDigits = '[0-9]{2}'
const oneOrTwoDigits = '[0-9]{1,2}'
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'].concat(
  'september',
  'october',
  'november',
  'december',
)
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const anyOf = (names: readonly string[]) => `(?i:${names.join('|')})`
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3))

/** Specifiers of strptime, and what each reads as a regular expression (RE2): as many digits as it would write. */
export const specifiers: Readonly<Record<string, string>> = {
  '%Y': '[0-9]{4}',
  '%y': twoDigits,
  '%m': twoDigits,
  '%-m': oneOrTwoDigits,
  '%b': anyOf(short(months)),
  '%B': anyOf(months),
  '%d': twoDigits,
  '%-d': oneOrTwoDigits,
  '%j': '[0-9]{3}',
  '%-j': '[0-9]{1,3}',
  '%a': anyOf(short(weekdays)),
  '%A': anyOf(weekdays),
  '%H': twoDigits,
  '%-H': oneOrTwoDigits,
  '%I': twoDigits,
  '%-I': oneOrTwoDigits,
  '%M': twoDigits,
  '%-M': oneOrTwoDigits,
  '%S': twoDigits,
  '%-S': oneOrTwoDigits,
  '%f': '[0-9]{1,6}',
  '%p': '(?i:am|pm)',
  '%z': '[+-][0-9]{2}(:?[0-9]{2})?',
  '%%': '%',
}
/** A pattern's specifiers, and what stands between them. */
export const patternParts = /%-?.?|[^%]+/gsu

/** One way of writing dates or points in time. */
export interface DateSpelling {
  /** The pattern as strptime takes it. */
  pattern: string
  /** RE2 that matches whole texts written so: strptime itself also reads blanks and missing digits. */
  matches: string
}

/** The spellings that a column's `format` declares; none without one, as then ISO 8601 alone is read. */
export function dateSpellings(format: string | readonly string[] | undefined): DateSpelling[] {
  return [format ?? []].flat().map((pattern) => ({ pattern, matches: regularExpression(pattern) }))
}

function regularExpression(pattern: string): string {
  return (pattern.match(patternParts) ?? [])
    .map((part) => specifiers[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('')
}
