import type { CellShape } from './cell-shapes.ts'
import type { TableColumn } from './describe-table.ts'
import { type FullDialect, fullDialect, isTextFormat, type TableSource, type TextDialect } from './source.ts'
import { quoteIdentifier, quoteLiteral } from './sql-text.ts'

/** A way of writing dates: a pattern of strptime, and RE2 for whole texts written so (strptime tolerates more). */
export interface DateSpelling {
  pattern: string
  matches: string
}

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
  /** How its texts are written, where the file holds texts alone. */
  dialect?: TextDialect
  /** False when what is stored can never be of the type, whatever the cells hold: every value is null then. */
  fits: boolean
  /** Set where the reader of text files comes to the same values by itself, if all cells are of a shape. */
  native?: NativeReading
}

/** A column as the reader of text files makes values of it by itself, which is quicker, and lax but for some shapes. */
export interface NativeReading {
  /** DuckDB's type. */
  type: string
  /** Cells of this shape have the value that the strict rules give them. */
  shape: CellShape
  /** The value of the column's `sqlType`, where the column is read so. */
  value: string
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
 *   ±HH or ±HH:MM optional; compared in UTC, without an offset taken as UTC. Texts count to the microsecond; what Parquet
 *   stores in nanoseconds keeps them.
 *
 * Spellings that are declared take the place of those of dates and timestamps, and then also read texts in Parquet.
 *
 * In JSON a number must be a JSON number and a text a JSON string. In Parquet the stored type decides:
 * an integer column is also a number, a string column that holds digits is not an integer.
 */
export function typedColumn(
  column: TableColumn,
  kind: TypedKind,
  source: Pick<TableSource, 'format' | 'dialect'>,
  spellings: readonly DateSpelling[] = [],
): TypedColumn {
  const raw = quoteIdentifier(column.name)
  const dialect = fullDialect(source)
  const read = (text: string, written: TextDialect) => readSpelled(text, kind, written, spellings)
  if (isTextFormat(source.format)) {
    const isPlain = column.isFolderName !== true && spellings.length === 0
    const native = isPlain ? nativeReading(raw, kind, dialect) : undefined
    return { raw, text: raw, dialect, ...read(raw, dialect), ...(native === undefined ? {} : { native }) }
  }
  const plain = { raw, text: `CAST(${raw} AS VARCHAR)` }
  // A path is no text of the file's dialect.
  if (column.isFolderName) return { raw, text: raw, ...read(raw, {}) }
  if (source.format === 'parquet') {
    const isSpelled = spellings.length > 0 && column.type === 'VARCHAR'
    return { ...plain, ...(isSpelled ? read(raw, {}) : readStored(raw, column.type, kind)) }
  }
  const text = `(${raw} ->> '$')`
  // A column that no object has is stored as nothing in particular.
  if (column.type !== 'JSON') return { ...plain, ...read(raw, dialect) }
  if (kind === 'list')
    return {
      raw,
      text: plain.text,
      value: `CASE WHEN json_type(${raw}) = 'ARRAY' THEN CAST(${raw} AS JSON[]) END`,
      sqlType: 'JSON[]',
      fits: true,
    }
  const ofType = `CASE WHEN json_type(${raw}) IN (${jsonTypes[kind].map(quoteLiteral).join(', ')}) THEN ${text} END`
  return { raw, text, ...read(`(${ofType})`, {}) }
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

function readText(text: string, kind: TypedKind, dialect: FullDialect): Reading {
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

/** SQL of the value that a text has as a type; null where it is none. */
export function textReading(
  text: string,
  kind: TypedKind,
  dialect: TextDialect = {},
  spellings: readonly DateSpelling[] = [],
): string {
  return readSpelled(text, kind, dialect, spellings).value
}

/** The first declared spelling that fits; a day that doesn't exist fits none. */
function readSpelled(
  text: string,
  kind: TypedKind,
  dialect: TextDialect,
  spellings: readonly DateSpelling[],
): Reading {
  if (spellings.length === 0 || (kind !== 'date' && kind !== 'timestamp')) {
    return readText(text, kind, fullDialect({ format: 'csv', dialect }))
  }
  const sqlType = kind === 'date' ? 'DATE' : 'TIMESTAMP'
  const values = spellings.map(
    ({ pattern, matches }) =>
      `CASE WHEN regexp_full_match(${text}, ${quoteLiteral(matches)}) THEN CAST(try_strptime(${text}, ${quoteLiteral(pattern)}) AS ${sqlType}) END`,
  )
  return { sqlType, value: `coalesce(${values.join(', ')})`, fits: true }
}

/** Most integers are spelled as they would be written back; only the others pay for a pattern. */
function integerValue(text: string, dialect: FullDialect): string {
  const pattern = `[+-]?${digitsPattern(dialect)}`
  const digits = plainDigits(text, { ...dialect, decimal: '.' })
  return `CASE WHEN CAST(TRY_CAST(${text} AS BIGINT) AS VARCHAR) = ${text} THEN CAST(TRY_CAST(${text} AS BIGINT) AS HUGEINT) WHEN regexp_full_match(${text}, ${quoteLiteral(pattern)}) THEN TRY_CAST(${digits} AS HUGEINT) END`
}

/** Of numbers with other marks the reader knows none, or not between thousands. */
function nativeReading(
  raw: string,
  kind: TypedKind,
  { decimal, thousands }: FullDialect,
): NativeReading | undefined {
  if (kind === 'date') return { type: 'DATE', shape: 'date', value: raw }
  if (kind === 'timestamp') return { type: 'TIMESTAMP', shape: 'timestamp', value: raw }
  if (thousands !== '') return undefined
  if (kind === 'integer') return { type: 'BIGINT', shape: 'integer', value: `CAST(${raw} AS HUGEINT)` }
  return kind === 'number' && decimal === '.' ? { type: 'DOUBLE', shape: 'number', value: raw } : undefined
}

function digitsPattern({ thousands }: FullDialect): string {
  return thousands === '' ? '[0-9]+' : `([0-9]{1,3}(${escapePattern(thousands)}[0-9]{3})+|[0-9]+)`
}

function numberPattern(dialect: FullDialect): string {
  const mark = escapePattern(dialect.decimal)
  return `[+-]?((${digitsPattern(dialect)}(${mark}[0-9]*)?|${mark}[0-9]+)([eE][+-]?[0-9]+)?|(?i:nan|inf|infinity))`
}

/** The text with a point for the decimal mark and without marks between thousands. */
function plainDigits(text: string, { decimal, thousands }: FullDialect): string {
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
  // TIMESTAMP counts microseconds, so that of times a nanosecond apart it would make one.
  if (kind === 'timestamp' && type !== 'TIMESTAMP_NS')
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
