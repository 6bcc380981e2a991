import type { TensorType } from '@mlgate/onnx'
import { physicalFamily, type TableColumn, type TableSource, typedColumn } from '@mlgate/tables'

/** SQL for the cells of one column as a tensor of some type takes them. */
export interface CellSql {
  /** The value; null where the cell is empty or cannot be fed. */
  value: string
  /** True where there is something in the cell that cannot be fed; undefined when that cannot happen. */
  unusable: string | undefined
}

/** Whole numbers up to here are exact as float64. */
const largestExact = 2 ** 53

export const integerTypes: Partial<Record<TensorType, string>> = {
  int8: 'TINYINT',
  uint8: 'UTINYINT',
  int16: 'SMALLINT',
  uint16: 'USMALLINT',
  int32: 'INTEGER',
  uint32: 'UINTEGER',
  int64: 'BIGINT',
  uint64: 'UBIGINT',
}

/**
 * How a column is fed to a tensor, or undefined when what is stored can never be: a number takes numbers and
 * booleans (as 0 and 1), an integer takes whole numbers exactly, a bool takes booleans, 0 and 1, a text anything
 * that can be written.
 */
export function cellSql(
  column: TableColumn,
  type: TensorType,
  source: Pick<TableSource, 'format' | 'dialect'>,
): CellSql | undefined {
  const read = (kind: 'number' | 'integer' | 'boolean') => typedColumn(column, kind, source)
  const { text } = read('number')
  const isStored = source.format === 'parquet'
  const cell = (value: string, neverUnusable = false): CellSql => ({
    value,
    unusable: neverUnusable ? undefined : `${text} IS NOT NULL AND (${value}) IS NULL`,
  })
  const stored = isStored ? physicalFamily(column.type) : undefined
  if (stored === 'list' || stored === 'binary' || stored === 'other') return undefined

  if (type === 'string') return cell(text, true)
  if (type === 'bool') {
    const from = stored === 'integer' || stored === 'number' ? read('number') : read('boolean')
    if (!from.fits) return undefined
    return cell(
      from.sqlType === 'BOOLEAN'
        ? `CAST(${from.value} AS UTINYINT)`
        : `CASE WHEN ${from.value} IN (0, 1) THEN CAST(${from.value} AS UTINYINT) END`,
      stored === 'boolean',
    )
  }
  if (stored === 'boolean') {
    return cell(`CAST(CAST(${read('boolean').value} AS UTINYINT) AS ${integerTypes[type] ?? 'DOUBLE'})`, true)
  }
  const asNumber = read('number')
  if (!asNumber.fits) return undefined
  const integerType = integerTypes[type]
  if (integerType === undefined) return cell(`CAST(${asNumber.value} AS DOUBLE)`, isStored)
  const number = asNumber.value
  const whole = `CASE WHEN abs(${number}) <= ${largestExact} AND trunc(${number}) = ${number} THEN TRY_CAST(${number} AS ${integerType}) END`
  const asInteger = read('integer')
  if (!asInteger.fits) return cell(whole)
  const exact = `TRY_CAST(${asInteger.value} AS ${integerType})`
  return cell(isStored ? exact : `COALESCE(${exact}, ${whole})`)
}
