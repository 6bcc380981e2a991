import { contradiction, isWholeNumber, orderFindings } from './contradictions.ts'
import { type ColumnType, columnTypes, keysOfType } from './data-schema.ts'
import { tableFindings } from './data-schema-table-checks.ts'
import { describeSeen, entriesOf, type Finding, listOf, type Path, valueAt } from './finding.ts'
import { valueFormatFindings } from './value-format.ts'

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
    ...formatFindings(valueAt(schema, 'format'), [...path, 'format']),
    ...tableFindings(schema, path),
    ...entriesOf(columns).flatMap(([name, column]) => {
      const columnPath = [...path, 'columns', name]
      const type = valueAt(column, 'type') as ColumnType
      if (!columnTypes.includes(type)) return []
      return [
        ...columnFindings(type, column, columnPath),
        ...valueFormatFindings(type, column, columnPath),
        ...columnFindings(type, valueAt(column, 'warn'), [...columnPath, 'warn']),
        ...enumShareFindings(column, columnPath),
      ]
    }),
  ]
}

/** What is wrong with a text format beyond the form of its keys: one character with two meanings. */
export function formatFindings(format: unknown, path: Path): Finding[] {
  const marks = ['delimiter', 'quote', 'decimal', 'thousands'] as const
  // What stands where nothing is said, and would be read as the other mark: 1.5 as 15.
  const usual: Partial<Record<(typeof marks)[number], string>> = { decimal: '.' }
  return marks.flatMap((mark, index) => {
    const character = valueAt(format, mark)
    const other = marks
      .slice(0, index)
      .find((earlier) => (valueAt(format, earlier) ?? usual[earlier]) === character)
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
    ...boundsFindings(limits, path),
  ]
}

/** Bounds below a key of their own, such as those of statistics, the wrong way round. */
function boundsFindings(limits: unknown, path: Path): Finding[] {
  const statistics = valueAt(limits, 'statistics')
  const quantiles = valueAt(statistics, 'quantiles')
  const places: [unknown, Path][] = [
    ...['distinct', 'history'].map((key): [unknown, Path] => [valueAt(limits, key), [...path, key]]),
    ...entriesOf(statistics).map(([key, bounds]): [unknown, Path] => [bounds, [...path, 'statistics', key]]),
    ...entriesOf(quantiles).map(([level, bounds]): [unknown, Path] => [
      bounds,
      [...path, 'statistics', 'quantiles', level],
    ]),
  ]
  return [
    ...places.flatMap(([bounds, at]) => orderFindings(bounds, 'min', 'max', at)),
    ...orderFindings(valueAt(limits, 'classes'), 'min-share', 'max-share', [...path, 'classes']),
  ]
}

/** A share of the values in `enum` where there is no such list. */
function enumShareFindings(column: unknown, path: Path): Finding[] {
  return [path, [...path, 'warn']].flatMap((at) => {
    const limits = at === path ? column : valueAt(column, 'warn')
    const lists = [valueAt(column, 'enum'), valueAt(limits, 'enum')]
    if (valueAt(limits, 'min-enum-share') === undefined || lists.some((list) => list !== undefined)) return []
    return [
      {
        ...contradiction('"min-enum-share" goes with "enum", which is missing.', [...at, 'min-enum-share']),
        at: 'key',
      },
    ]
  })
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

function isSimple(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

function isIsoText(value: unknown, pattern: RegExp): boolean {
  const date = typeof value === 'string' ? pattern.exec(value)?.groups : undefined
  if (date === undefined) return false
  const [year, month, day] = [Number(date.year), Number(date.month), Number(date.day)]
  const real = new Date(Date.UTC(2000, month - 1, day))
  real.setUTCFullYear(year, month - 1, day)
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day
}
