import { dateSpellings } from '@mlgate/config/data-schema'
import { formatCount } from '@mlgate/markup'
import { type TextDialect, textReading } from '@mlgate/tables'
import type { ColumnValues } from './columns/column-values.ts'
import { type Explanations, mostExplained } from './plan.ts'

/** A way in which cells that are not of their type could be read after all. */
interface Reading {
  /** Readings of one kind are told together where they explain the same number of cells. */
  kind: keyof typeof sentences
  /** What to write in the schema. */
  declare: string
  /** SQL that is true for cells that it reads. */
  condition: string
}

/** What is said by kind of reading, of one cell and of many; cells are counted, never quoted. */
const sentences = {
  blanks: ['reads', 'read', () => 'without the blanks around: take those out'],
  marks: ['reads', 'read', (declare) => `with other marks: declare \`format: { ${declare} }\` for the file`],
  quoted: ['is', 'are', () => 'text that reads as the type: store the value itself, without quotes'],
  fraction: ['has', 'have', () => 'a fraction: `type: number` takes it'],
  digits: ['has', 'have', () => 'underscores or digits of another script: write 0 to 9 alone'],
  absent: [
    'looks',
    'look',
    () => 'like a word for "no value": declare `format: { null-values: […] }` for the file',
  ],
  time: ['has', 'have', () => 'a time of day: `type: timestamp` takes it'],
  spelling: ['reads', 'read', (declare) => `as ${declare}: declare such a \`format\` at the column`],
  impossible: ['names', 'name', () => 'a day that there is not'],
} as const satisfies Record<string, readonly [one: string, many: string, rest: (declare: string) => string]>

const days = ['%d/%m/%Y', '%m/%d/%Y', '%d.%m.%Y', '%d-%m-%Y', '%m-%d-%Y', '%Y-%m-%d', '%Y/%m/%d', '%Y.%m.%d']
const otherDays = [
  '%Y%m%d',
  '%d %b %Y',
  '%d-%b-%Y',
  '%b %d, %Y',
  '%d %B %Y',
  '%B %d, %Y',
  '%d/%m/%y',
  '%m/%d/%y',
]
const looseDays = ['%-d.%-m.%Y', '%-d/%-m/%Y', '%-m/%-d/%Y', '%Y-%-m-%-d', '%-d/%-m/%y', '%-m/%-d/%y']
const dayPatterns = [...days, ...otherDays, ...looseDays]
const timePatterns = ['%H:%M:%S', '%H:%M', '%I:%M %p', '%-I:%M %p']
const isoDay = '[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?'

/** Why cells may not be of their column's type, for the second pass to count and the check to hint at; if it can tell. */
export function typeExplanations(column: ColumnValues): Explanations | undefined {
  const text = column.typed.text.replaceAll(column.typed.raw, column.cell)
  const readings = readingsOf(column, text)
  if (readings.length === 0) return undefined
  return {
    over: column.cell,
    conditions: readings.map(({ condition }) => condition),
    hint: (counts, count) => hintOf(readings, counts, count),
  }
}

function hintOf(readings: readonly Reading[], counts: readonly number[], count: number): string | undefined {
  const most = Math.max(0, ...counts)
  const first = readings.find((_, index) => counts[index] === most)
  if (most === 0 || first === undefined) return undefined
  // Of a day and a month nobody can tell which is which; of other readings the plainer one is first.
  const alike = readings.filter(
    ({ kind, declare }, index) =>
      kind === 'spelling' && counts[index] === most && isLoose(declare) === isLoose(first.declare),
  )
  const declared = (first.kind === 'spelling' ? alike.slice(0, 2) : [first])
    .map(({ declare }) => declare)
    .join(' or ')
  const [one, many, rest] = sentences[first.kind]
  const looked = Math.min(count, mostExplained)
  const them = looked < count ? `the first ${formatCount(looked)}` : 'them'
  const who = most < looked ? `${formatCount(most)} of ${them}` : count === 1 ? 'It' : `All of ${them}`
  return `${who} ${most === 1 ? one : many} ${rest(declared)}.`
}

/** Whether a pattern lets leading zeros be left out, and so also reads what has them. */
function isLoose(pattern: string): boolean {
  return pattern.includes('%-')
}

function readingsOf({ schema, typed, cell, storedType }: ColumnValues, text: string): Reading[] {
  const { type } = schema
  const quoted: Reading = {
    kind: 'quoted',
    declare: '',
    condition: `json_type(${cell}) = 'VARCHAR' AND ${textReading(text, type)} IS NOT NULL`,
  }
  const inJson = storedType === 'JSON' ? [quoted] : []
  if (type === 'integer' || type === 'number')
    return [...inJson, ...numberReadings(type, text, typed.dialect)]
  if (type === 'date' || type === 'timestamp') return dateReadings(type, text, typed.dialect)
  if (type === 'boolean') return [...inJson, ...commonReadings(type, text, typed.dialect)]
  return []
}

function commonReadings(
  type: 'integer' | 'number' | 'boolean' | 'date' | 'timestamp',
  text: string,
  dialect: TextDialect | undefined,
): Reading[] {
  const trimmed = textReading(`trim(${text}, ' \t\u00a0')`, type, dialect)
  return [
    { kind: 'blanks', declare: '', condition: `${trimmed} IS NOT NULL` },
    ...ofTextFiles(dialect, {
      kind: 'absent',
      declare: '',
      condition: `lower(trim(${text})) IN ('na', 'n/a', '#n/a', 'null', 'none', 'nil', 'nan', 'nat', '-', '--', '?', 'missing', 'unknown')`,
    }),
  ]
}

/** What only the dialect of a text file can say. */
function ofTextFiles(dialect: TextDialect | undefined, ...readings: Reading[]): Reading[] {
  return dialect === undefined ? [] : readings
}

function numberReadings(
  type: 'integer' | 'number',
  text: string,
  dialect: TextDialect | undefined,
): Reading[] {
  const marks: Pick<TextDialect, 'decimal' | 'thousands'>[] = [
    { decimal: ',' },
    { thousands: ',' },
    { decimal: ',', thousands: '.' },
    { decimal: ',', thousands: ' ' },
    { decimal: ',', thousands: '\u00a0' },
    { thousands: "'" },
    { thousands: ' ' },
    { decimal: '.' },
  ]
  return [
    ...commonReadings(type, text, dialect),
    ...ofTextFiles(
      dialect,
      ...marks.map(
        (mark): Reading => ({
          kind: 'marks',
          declare: Object.entries(mark)
            .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
            .join(', '),
          condition: `${textReading(text, type, mark)} IS NOT NULL`,
        }),
      ),
    ),
    ...(type === 'integer'
      ? [
          {
            kind: 'fraction' as const,
            declare: '',
            condition: `${textReading(text, 'number', dialect)} IS NOT NULL AND NOT regexp_full_match(${text}, '[+-]?[0-9]+')`,
          },
        ]
      : []),
    {
      kind: 'digits',
      declare: '',
      condition: `regexp_full_match(${text}, '[+-]?[\\p{Nd}_]+([.,\u066b][\\p{Nd}_]+)?') AND NOT regexp_full_match(${text}, '[-+.,0-9]+')`,
    },
  ]
}

function dateReadings(type: 'date' | 'timestamp', text: string, dialect: TextDialect | undefined): Reading[] {
  const patterns =
    type === 'date'
      ? dayPatterns
      : [...dayPatterns, ...days.flatMap((day) => timePatterns.map((time) => `${day} ${time}`))]
  const spelled = patterns.map(
    (pattern): Reading => ({
      kind: 'spelling',
      declare: `'${pattern}'`,
      condition: `${textReading(text, type, dialect, dateSpellings(pattern))} IS NOT NULL`,
    }),
  )
  const time: Reading = {
    kind: 'time',
    declare: '',
    condition: `${textReading(text, 'timestamp', dialect)} IS NOT NULL`,
  }
  const impossible: Reading = {
    kind: 'impossible',
    declare: '',
    condition: `regexp_full_match(${text}, '${isoDay}') AND ${textReading(`left(${text}, 10)`, 'date', dialect)} IS NULL`,
  }
  return [...commonReadings(type, text, dialect), ...spelled, ...(type === 'date' ? [time] : []), impossible]
}
