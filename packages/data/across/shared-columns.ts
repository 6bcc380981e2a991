import type { ColumnSchema } from '@mlgate/config'
import { type ColumnType, columnTypes } from '@mlgate/config/data-schema'
import { physicalFamily, quoteIdentifier, type TableColumn } from '@mlgate/tables'
import { columnValues } from '../columns/column-values.ts'
import type { KnownTable } from './other-tables.ts'

/** A column of two tables, as SQL over each that is equal exactly where the values are. */
export interface SharedColumn {
  name: string
  own: string
  other: string
}

/**
 * What is known of a column's type: how it is declared, else how it is stored; texts alone say nothing. What is stored
 * as something that is never of the declared type is what it is stored as.
 */
export function typeOf(table: KnownTable, name: string): ColumnType | undefined {
  const column = columnOf(table, name)
  if (column === undefined) return undefined
  const declared = declaredIn(table, name)
  const { source } = table.description
  if (source.format !== 'parquet') return declared?.type
  const stored = columnTypes.find((type) => type === physicalFamily(column.type))
  if (declared === undefined) return stored
  const { typed } = columnValues(column, declared, { source, prefix: '', index: 0 })
  return typed.fits ? declared.type : (stored ?? declared.type)
}

/** A table's column of a name, unless it has none that SQL could speak of. */
export function columnOf({ description }: KnownTable, name: string): TableColumn | undefined {
  return description.columns.find((column) => column.name === name)
}

/** The names of a table's columns; those whose parts were reached stand for the same values again. */
export function columnNames({ description }: KnownTable): string[] {
  return description.columns.filter(({ isReached }) => isReached !== true).map(({ name }) => name)
}

/** What a table's schema says of a column of a name. */
export function declaredIn({ schema }: KnownTable, name: string): ColumnSchema | undefined {
  return schema !== undefined && Object.hasOwn(schema.columns, name) ? schema.columns[name] : undefined
}

/**
 * How a column of one table is compared with one of another: as values where both sides say what they are, `+5` and
 * `5` as integers for instance; else as texts, where `007` is not `7`.
 *
 * @param options.assumesOther a side that says nothing is taken to be what the other says.
 * @param options.asText whether the SQL gives texts, whatever the values are.
 */
export function sharedColumn(
  [own, name]: readonly [KnownTable, string],
  [other, otherName]: readonly [KnownTable, string],
  { assumesOther = false, asText = false }: { assumesOther?: boolean; asText?: boolean } = {},
): SharedColumn {
  const [left, right] = [columnOf(own, name), columnOf(other, otherName)]
  if (left === undefined || right === undefined) throw new TypeError(`a column is not there: ${name}`)
  const [declared, declaredThere] = [declaration(own, name), declaration(other, otherName)]
  const isStoredAlike = !asText && left.type === right.type && isStored(own) && isStored(other)
  if (isStoredAlike) return { name, own: quoteIdentifier(name), other: quoteIdentifier(otherName) }
  const here = declared ?? (assumesOther ? declaredThere : undefined)
  const there = declaredThere ?? (assumesOther ? declared : undefined)
  const isTime = [here, there].every((side) => side?.type === 'date' || side?.type === 'timestamp')
  const isDate = [here, there].every((side) => side?.type === 'date')
  // Texts count to the microsecond.
  const isExact = isStored(own) && isStored(other)
  const sideOf = (table: KnownTable, column: TableColumn, schema: ColumnSchema | undefined) =>
    comparable(
      table,
      column,
      schema && isTime && !isDate ? { ...schema, type: 'timestamp' } : schema,
      isExact,
    )
  const isTyped = here !== undefined && there !== undefined
  return {
    name,
    own: sideOf(own, left, isTyped ? here : undefined),
    other: sideOf(other, right, isTyped ? there : undefined),
  }
}

const isStored = ({ description }: KnownTable) => description.source.format === 'parquet'

function declaration(table: KnownTable, name: string): ColumnSchema | undefined {
  const declared = declaredIn(table, name)
  const type = typeOf(table, name)
  return declared ?? (type && { type, nulls: 'any', required: false })
}

/** A value as text that is the same for the same value however it is stored; a cell of another type as it stands there. */
function comparable(
  table: KnownTable,
  column: TableColumn,
  schema: ColumnSchema | undefined,
  isExact: boolean,
): string {
  const type = schema?.type ?? 'string'
  const { typed } = columnValues(column, schema ?? { type, nulls: 'any', required: false }, {
    source: table.description.source,
    prefix: '',
    index: 0,
  })
  const canonical = canonicalText[type]
  if (canonical === undefined || !typed.fits) return typed.text
  const value =
    typed.sqlType === 'TIMESTAMP_NS' && !isExact ? `CAST(${typed.value} AS TIMESTAMP)` : typed.value
  return `coalesce(${canonical(value, typed.sqlType)}, ${typed.text})`
}

const plainText = (value: string) => `CAST(${value} AS VARCHAR)`

/** Texts of values by type; of the types that are left out the cell itself. */
const canonicalText: Partial<Record<ColumnType, (value: string, sqlType: string) => string>> = {
  integer: plainText,
  // Beyond 2^53 not every whole number is a DOUBLE, so none is written like an integer there.
  number: (value, sqlType) => {
    const double = `CAST(${value} AS DOUBLE)`
    // A FLOAT is written as shortly as a DOUBLE of the same text.
    const fraction = plainText(sqlType === 'FLOAT' ? value : double)
    return `CASE WHEN ${double} = trunc(${double}) AND abs(${double}) < 9007199254740992 THEN CAST(CAST(${double} AS BIGINT) AS VARCHAR) ELSE ${fraction} END`
  },
  boolean: plainText,
  date: plainText,
  timestamp: plainText,
}
