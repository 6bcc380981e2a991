import { suggest } from '@mlgate/core'
import { type ColumnType, columnTypes } from './data-schema.ts'
import { describeSeen, entriesOf, type Finding, isMapping, type Path, valueAt } from './finding.ts'

const ordered: ColumnType[] = ['integer', 'number', 'date', 'timestamp']
const measured: ColumnType[] = ['string', 'binary', 'list']

/** Keys of a column that only make sense for some types. */
export const keysOfType: { key: string; types: ColumnType[] }[] = [
  { key: 'min', types: ordered },
  { key: 'max', types: ordered },
  { key: 'enum', types: ['string', ...ordered] },
  { key: 'pattern', types: ['string'] },
  { key: 'min-length', types: measured },
  { key: 'max-length', types: measured },
]

/** What the values of `min`, `max` and `enum` must be, by type of the column. */
const valuesOfType: Partial<Record<ColumnType, { expected: string; fits: (value: unknown) => boolean }>> = {
  string: { expected: 'text', fits: (value) => typeof value === 'string' },
  integer: { expected: 'a whole number', fits: isWholeNumber },
  number: { expected: 'a number', fits: (value) => typeof value === 'number' || isWholeNumber(value) },
  date: { expected: 'a date such as 2024-02-29', fits: (value) => isIsoText(value, datePattern) },
  timestamp: {
    expected: 'a point in time such as 2024-02-29T12:00:00Z',
    fits: (value) => isIsoText(value, timestampPattern),
  },
}

const datePattern = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/
const timestampPattern =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?$/

/**
 * What is wrong with a data schema beyond the form of its keys: limits that contradict each other or the type.
 *
 * @param schema the written schema; whatever has not the right form is passed over, others report that.
 * @param path where the schema stands in its document.
 */
export function dataSchemaFindings(schema: unknown, path: Path): Finding[] {
  const columns = valueAt(schema, 'columns')
  return [
    ...orderFindings(valueAt(schema, 'rows'), 'min', 'max', [...path, 'rows']),
    ...formatFindings(valueAt(schema, 'format'), [...path, 'format']),
    ...keyFindings(schema, columns, path),
    ...entriesOf(columns).flatMap(([name, column]) => {
      const columnPath = [...path, 'columns', name]
      const type = valueAt(column, 'type') as ColumnType
      if (!columnTypes.includes(type)) return []
      return [
        ...columnFindings(type, column, columnPath),
        ...columnFindings(type, valueAt(column, 'warn'), [...columnPath, 'warn']),
      ]
    }),
  ]
}

/** What is wrong with a text format beyond the form of its keys: one character with two meanings. */
export function formatFindings(format: unknown, path: Path): Finding[] {
  const marks = ['delimiter', 'quote', 'decimal', 'thousands'] as const
  return marks.flatMap((mark, index) => {
    const character = valueAt(format, mark)
    const other = marks.slice(0, index).find((earlier) => valueAt(format, earlier) === character)
    if (character === undefined || other === undefined) return []
    return [contradiction(`${describeSeen(character)} is the ${other} already.`, [...path, mark])]
  })
}

function columnFindings(type: ColumnType, limits: unknown, path: Path): Finding[] {
  const findings: Finding[] = []
  const misplaced = new Set<string>()
  for (const { key, types } of keysOfType) {
    if (valueAt(limits, key) === undefined || types.includes(type)) continue
    misplaced.add(key)
    findings.push({
      ...contradiction(`"${key}" says nothing about a column of type ${type}.`, [...path, key]),
      hint: `It goes with ${listOf(types)}.`,
      at: 'key',
    })
  }
  const values = valuesOfType[type]
  if (values !== undefined) {
    for (const [key, value] of entriesOf(limits)) {
      if (misplaced.has(key)) continue
      if ((key === 'min' || key === 'max') && isSimple(value) && !values.fits(value)) {
        findings.push(mistyped(type, values.expected, value, [...path, key]))
      }
      if (key === 'enum' && Array.isArray(value)) {
        for (const [index, item] of value.entries()) {
          if (isSimple(item) && !values.fits(item)) {
            findings.push(mistyped(type, values.expected, item, [...path, key, index]))
          }
        }
      }
    }
  }
  return [
    ...findings,
    ...orderFindings(limits, 'min', 'max', path),
    ...orderFindings(limits, 'min-length', 'max-length', path),
  ]
}

function mistyped(type: ColumnType, expected: string, value: unknown, path: Path): Finding {
  const seen = describeSeen(value)
  const hint = type === 'string' ? { hint: `Put it in quotes: "${String(value)}".` } : {}
  return {
    code: 'MG2102',
    message: `Expected ${expected}, because the column is of type ${type}, but saw ${seen}.`,
    ...hint,
    path,
    at: 'value',
  }
}

/** `min` and `max` the wrong way round; texts compare as ISO dates do. */
function orderFindings(limits: unknown, low: string, high: string, path: Path): Finding[] {
  const [least, greatest] = [valueAt(limits, low), valueAt(limits, high)]
  const isComparable = typeof least === typeof greatest && isSimple(least)
  if (!isComparable || !((least as number | string) > (greatest as number | string))) return []
  if (isWholeNumber(least) && isWholeNumber(greatest)) {
    if (BigInt(least as number | string) <= BigInt(greatest as number | string)) return []
  }
  const message = `"${low}" is greater than "${high}" (${String(least)} > ${String(greatest)}): nothing could pass.`
  return [contradiction(message, [...path, low])]
}

/** Compound keys over columns that cannot be there. */
function keyFindings(schema: unknown, columns: unknown, path: Path): Finding[] {
  const groups = valueAt(schema, 'unique')
  const isOpen = valueAt(schema, 'extra-columns') === 'warn' || valueAt(schema, 'extra-columns') === 'ignore'
  if (isOpen || !isMapping(columns) || !Array.isArray(groups)) return []
  const names = Object.keys(columns)
  return groups.flatMap((group, index) =>
    (Array.isArray(group) ? group : []).flatMap((column, position): Finding[] => {
      if (typeof column !== 'string' || Object.hasOwn(columns, column)) return []
      const meant = suggest(column, names)
      return [
        {
          code: 'MG2104',
          message: `No column is called ${describeSeen(column)}.`,
          hint: meant === undefined ? `The columns: ${listOf(names)}.` : `Did you mean "${meant}"?`,
          path: [...path, 'unique', index, position],
          at: 'value',
        },
      ]
    }),
  )
}

function contradiction(message: string, path: Path): Finding {
  return { code: 'MG2107', message, path, at: 'value' }
}

function isSimple(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

function isWholeNumber(value: unknown): boolean {
  return typeof value === 'string' ? /^-?\d{16,40}$/.test(value) : Number.isInteger(value)
}

function isIsoText(value: unknown, pattern: RegExp): boolean {
  const date = typeof value === 'string' ? pattern.exec(value)?.groups : undefined
  if (date === undefined) return false
  const [year, month, day] = [Number(date.year), Number(date.month), Number(date.day)]
  const real = new Date(Date.UTC(2000, month - 1, day))
  real.setUTCFullYear(year, month - 1, day)
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day
}

const mostListed = 12

/** `a, b, c`, cut where it gets long. */
export function listOf(words: readonly string[]): string {
  const rest = words.length - mostListed
  return words.slice(0, mostListed).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}
