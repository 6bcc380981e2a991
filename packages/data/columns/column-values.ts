import type { ColumnSchema } from '@mlgate/config'
import { dateSpellings } from '@mlgate/config/data-schema'
import {
  quoteIdentifier,
  quoteLiteral,
  type TableColumn,
  type TableSource,
  type TypedColumn,
  typedColumn,
} from '@mlgate/tables'
import type { PreparedColumns } from '../plan.ts'

/** A column of the data under its schema, and the aliases under which a pass computes it. */
export interface ColumnValues {
  name: string
  schema: ColumnSchema
  typed: TypedColumn
  storedType: string
  /** Alias of the cell; null when there is none. */
  cell: string
  /** Alias of the value; null also where the cell is not of the type. */
  value: string
  /** SQL of the value as text, cut, over the prepared columns. */
  sample: string
  prepared: PreparedColumns
}

/** Longest sample of a cell that a result shows. */
const longestSample = 100

/**
 * How a column is computed: its cell as stored, and its value.
 *
 * @param prefix starts no name of the table's columns.
 */
export function columnValues(
  column: TableColumn,
  schema: ColumnSchema,
  { source, prefix, index }: { source: TableSource; prefix: string; index: number },
): ColumnValues {
  const typed = typedColumn(column, schema.type, source, dateSpellings(schema.format))
  const cell = quoteIdentifier(`${prefix}cell${index}`)
  const value = typed.value === typed.raw ? cell : quoteIdentifier(`${prefix}value${index}`)
  const text = typed.text.replaceAll(typed.raw, cell)
  return {
    name: column.name,
    schema,
    typed,
    storedType: column.type,
    cell,
    value,
    sample: sampleOf(text),
    prepared: new Map([
      [cell, typed.raw],
      [value, typed.value],
    ]),
  }
}

/** SQL of a text cut to what a sample may show. */
export function sampleOf(text: string): string {
  return `CASE WHEN length(${text}) > ${longestSample} THEN left(${text}, ${longestSample}) || '…' ELSE ${text} END`
}

/** A bound or a permitted value as SQL of the column's type. */
export function literalOf(limit: number | string, { sqlType }: TypedColumn): string {
  const text = quoteLiteral(String(limit))
  const time = `CAST(CAST(${text} AS TIMESTAMPTZ) AS TIMESTAMP)`
  if (sqlType === 'TIMESTAMP') return time
  // Nanoseconds end in 2262; a bound that they cannot reach lies beyond all of them.
  if (sqlType === 'TIMESTAMP_NS')
    return `coalesce(TRY_CAST(${text} AS TIMESTAMP_NS), CAST(CASE WHEN ${time} > TIMESTAMP '2000-01-01' THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS))`
  // A bound such as 0.5 is no integer, and 200 is no TINYINT; compared in the column's own type they would
  // round or vanish. A FLOAT is compared with the FLOAT nearest to the bound, as the column's values were.
  const isWhole = /^[+-]?\d{1,38}$/.test(String(limit))
  if (integerLike.test(sqlType)) return isWhole ? `CAST(${text} AS HUGEINT)` : `CAST(${text} AS DOUBLE)`
  if (sqlType.startsWith('DECIMAL')) return `CAST(${text} AS DOUBLE)`
  return `CAST(${text} AS ${sqlType})`
}

const integerLike = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$|^DECIMAL\(\d+,0\)$/

/** Whether values of the type may be NaN or infinite. */
export function isFloating({ sqlType }: TypedColumn): boolean {
  return sqlType === 'FLOAT' || sqlType === 'DOUBLE'
}
