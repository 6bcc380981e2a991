import type { TensorType } from '@mlgate/onnx'
import { quoteLiteral } from '@mlgate/tables'
import { type CellSql, integerTypes } from './cell-sql.ts'

/** What is done to a feature before the model sees it. */
export type FeatureChange = { by: number } | { times: number } | { to: string | number | boolean }

/**
 * The cell of a feature, changed. Empty cells stay empty unless they are set to something; what the tensor cannot hold
 * becomes unusable.
 *
 * @returns undefined when such a change of such a cell means nothing, as a text that is added to.
 */
export function changedCell(cell: CellSql, type: TensorType, change: FeatureChange): CellSql | undefined {
  const isNumber = type !== 'string' && type !== 'bool'
  if ('to' in change) {
    const { to } = change
    if (type === 'string') return { value: quoteLiteral(String(to)), unusable: undefined }
    const number = typeof to === 'boolean' ? Number(to) : to
    if (typeof number !== 'number' || (type === 'bool' && number !== 0 && number !== 1)) return undefined
    return { value: castTo(type, String(number)), unusable: undefined }
  }
  if (!isNumber) return undefined
  const number = `CAST(${cell.value} AS DOUBLE)`
  const changed = 'by' in change ? `${number} + (${change.by})` : `${number} * (${change.times})`
  const value = castTo(type, changed)
  const isLost = `(${cell.value}) IS NOT NULL AND (${value}) IS NULL`
  const unusable = cell.unusable === undefined ? isLost : `(${cell.unusable}) OR (${isLost})`
  return { value, unusable }
}

function castTo(type: TensorType, sql: string): string {
  if (type === 'bool') return `CAST(${sql} AS UTINYINT)`
  const integerType = integerTypes[type]
  return integerType === undefined ? `CAST(${sql} AS DOUBLE)` : `TRY_CAST(round(${sql}) AS ${integerType})`
}
