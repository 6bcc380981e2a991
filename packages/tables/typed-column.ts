import type { TableColumn } from './describe-table.ts'
import { fullDialect, isTextFormat, type TableSource, type TextDialect } from './source.ts'
import { quoteIdentifier, quoteLiteral } from './sql-text.ts'

/** Types that a column may be declared as. */
export type TypedKind =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'binary'
  | 'image'
  | 'list'

/** A column read as a declared type, as SQL expressions over `relation`. */
export interface TypedColumn {
  /** The cell as it is stored; null when there is none. */
  raw: string
  /** The value; null also where the cell is not of the type. */
  value: string
  /** DuckDB's type of the value. */
  sqlType: string
  /** The cell as a person would write it. */
  text: string
  /** False when what is stored can never be of the type, whatever the cells hold: every value is null then. */
  fits: boolean
}

/**
 * A column as a declared type, by strict rules: what a type's reader in SQL would tolerate (`1_000`, ` 7`,
 * `2024-1-5`, digits of other scripts, rounded fractions) is no value here.
 *
 * - integer: an optional sign and digits, at most 38 of them, exactly;
 * - number: digits with an optional sign, decimal mark and exponent, or NaN, Inf, Infinity in any case;
 * - boolean: true/false, t/f, yes/no, y/n, 1/0 in any case;
 * - date: YYYY-MM-DD, and the day exists;
 * - timestamp: a date, alone or with a time after `T` or a blank: HH:MM, :SS and a fraction optional, then `Z`,
 *   ±HH or ±HH:MM optional; compared in UTC, without an offset taken as UTC.
 *
 * In JSON a number must be a JSON number and a text a JSON string. In Parquet the stored type decides:
 * an integer column is also a number, a string column that holds digits is not an integer.
 */
export function typedColumn(
  column: TableColumn,
  kind: TypedKind,
  source: Pick<TableSource, 'format' | 'dialect'>,
): TypedColumn {
  const raw = quoteIdentifier(column.name)
  if (isTextFormat(source.format)) return { raw, text: raw, ...readText(raw, kind, fullDialect(source)) }
  const plain = { raw, text: `CAST(${raw} AS VARCHAR)` }
  if (source.format === 'parquet') return { ...plain, ...readStored(raw, column.type, kind) }
  const text = `(${raw} ->> '$')`
  // A column that no object has is stored as nothing in particular.
  if (column.type !== 'JSON') return { ...plain, ...readText(raw, kind, fullDialect(source)) }
  if (kind === 'list')
    return {
      raw,
      text: plain.text,
      value: `CASE WHEN json_type(${raw}) = 'ARRAY' THEN CAST(${raw} AS JSON[]) END`,
      sqlType: 'JSON[]',
      fits: true,
    }
  const ofType = `CASE WHEN json_type(${raw}) IN (${jsonTypes[kind].map(quoteLiteral).join(', ')}) THEN ${text} END`
  return { raw, text, ...readText(`(${ofType})`, kind, fullDialect({ format: source.format })) }
}

const jsonNumbers = ['BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT', 'DOUBLE']
const jsonTypes: Record<Exclude<TypedKind, 'list'>, string[]> = {
  string: ['VARCHAR'],
  integer: jsonNumbers,
  number: jsonNumbers,
  boolean: ['BOOLEAN'],
  date: ['VARCHAR'],
  timestamp: ['VARCHAR'],
  binary: ['VARCHAR'],
  image: ['VARCHAR'],
}

type Reading = Pick<TypedColumn, 'value' | 'sqlType' | 'fits'>

const day = '[0-9]{4}-[0-9]{2}-[0-9]{2}'
const time = '[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?'

function readText(text: string, kind: TypedKind, dialect: Required<TextDialect>): Reading {
  const reading = (sqlType: string, value: string): Reading => ({ sqlType, value, fits: true })
  const matches = (pattern: string) => `regexp_full_match(${text}, ${quoteLiteral(pattern)})`
  switch (kind) {
    case 'integer':
      return reading('HUGEINT', integerValue(text, dialect))
    case 'number':
      return reading(
        'DOUBLE',
        `CASE WHEN ${matches(numberPattern(dialect))} THEN TRY_CAST(${plainDigits(text, dialect)} AS DOUBLE) END`,
      )
    case 'boolean':
      // DuckDB's own reader accepts exactly these spellings in any case, and no blanks.
      return reading('BOOLEAN', `TRY_CAST(${text} AS BOOLEAN)`)
    case 'date':
      // Written back, a strictly spelled date is what it was; so nothing else can have been tolerated.
      return reading(
        'DATE',
        `CASE WHEN CAST(TRY_CAST(${text} AS DATE) AS VARCHAR) = ${text} AND length(${text}) = 10 THEN TRY_CAST(${text} AS DATE) END`,
      )
    case 'timestamp':
      return reading(
        'TIMESTAMP',
        `CASE WHEN ${matches(`${day}([T ]${time})?`)} THEN TRY_CAST(${text} AS TIMESTAMP) WHEN ${matches(`${day}[T ]${time}(Z|[+-][0-9]{2}(:[0-9]{2})?)`)} THEN CAST(TRY_CAST(${text} AS TIMESTAMPTZ) AS TIMESTAMP) END`,
      )
    case 'list':
      return { sqlType: 'VARCHAR[]', value: 'CAST(NULL AS VARCHAR[])', fits: false }
    default:
      return reading('VARCHAR', text)
  }
}

/** Most integers are spelled as they would be written back; only the others pay for a pattern. */
function integerValue(text: string, dialect: Required<TextDialect>): string {
  const pattern = `[+-]?${digitsPattern(dialect)}`
  const digits = plainDigits(text, { ...dialect, decimal: '.' })
  return `CASE WHEN CAST(TRY_CAST(${text} AS BIGINT) AS VARCHAR) = ${text} THEN CAST(TRY_CAST(${text} AS BIGINT) AS HUGEINT) WHEN regexp_full_match(${text}, ${quoteLiteral(pattern)}) THEN TRY_CAST(${digits} AS HUGEINT) END`
}

function digitsPattern({ thousands }: Required<TextDialect>): string {
  return thousands === '' ? '[0-9]+' : `([0-9]{1,3}(${escapePattern(thousands)}[0-9]{3})+|[0-9]+)`
}

function numberPattern(dialect: Required<TextDialect>): string {
  const mark = escapePattern(dialect.decimal)
  return `[+-]?((${digitsPattern(dialect)}(${mark}[0-9]*)?|${mark}[0-9]+)([eE][+-]?[0-9]+)?|(?i:nan|inf|infinity))`
}

/** The text with a point for the decimal mark and without marks between thousands. */
function plainDigits(text: string, { decimal, thousands }: Required<TextDialect>): string {
  const ungrouped = thousands === '' ? text : `replace(${text}, ${quoteLiteral(thousands)}, '')`
  return decimal === '.' ? ungrouped : `replace(${ungrouped}, ${quoteLiteral(decimal)}, '.')`
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

const integerTypes = new Set([
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'HUGEINT',
  'UTINYINT',
  'USMALLINT',
  'UINTEGER',
  'UBIGINT',
  'UHUGEINT',
])

/** The declared type that a stored type of DuckDB's is at home in; `other` for structs, maps, times and the like. */
export function physicalFamily(type: string): Exclude<TypedKind, 'image'> | 'other' {
  if (integerTypes.has(type) || /^DECIMAL\(\d+,0\)$/.test(type)) return 'integer'
  if (type === 'FLOAT' || type === 'DOUBLE' || type.startsWith('DECIMAL(')) return 'number'
  if (type.endsWith(']')) return 'list'
  if (type === 'VARCHAR' || type === 'UUID' || type.startsWith('ENUM(')) return 'string'
  if (type === 'BOOLEAN') return 'boolean'
  if (type === 'DATE') return 'date'
  if (type === 'BLOB') return 'binary'
  return type.startsWith('TIMESTAMP') ? 'timestamp' : 'other'
}

/** Families of stored types that satisfy a declared type. An image is its bytes, a path to it, or both in a struct. */
const familiesOf: Record<TypedKind, readonly string[]> = {
  string: ['string'],
  integer: ['integer'],
  number: ['integer', 'number'],
  boolean: ['boolean'],
  date: ['date'],
  timestamp: ['timestamp', 'date'],
  binary: ['binary'],
  image: ['binary', 'string', 'other'],
  list: ['list'],
}

function readStored(raw: string, type: string, kind: TypedKind): Reading {
  const family = physicalFamily(type)
  if (!familiesOf[kind].includes(family)) {
    const sqlType = nullTypes[kind]
    return { sqlType, value: `CAST(NULL AS ${sqlType})`, fits: false }
  }
  if (kind === 'timestamp')
    return { sqlType: 'TIMESTAMP', value: `TRY_CAST(${raw} AS TIMESTAMP)`, fits: true }
  if (kind === 'string' && type !== 'VARCHAR')
    return { sqlType: 'VARCHAR', value: `CAST(${raw} AS VARCHAR)`, fits: true }
  return { sqlType: type, value: raw, fits: true }
}

const nullTypes: Record<TypedKind, string> = {
  string: 'VARCHAR',
  integer: 'HUGEINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  binary: 'BLOB',
  image: 'BLOB',
  list: 'VARCHAR[]',
}
