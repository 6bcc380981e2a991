import type { DataSchema, TableLimits } from '@mlgate/config'
import type { Severity } from '@mlgate/core'

/** The limits on a table as a whole, at each severity that has some. */
export function tableLevels(
  schema: Pick<DataSchema, keyof TableLimits | 'warn'>,
): { limits: TableLimits; severity: Severity }[] {
  const { warn } = schema
  return [
    { limits: schema, severity: 'error' },
    ...(warn === undefined ? [] : [{ limits: warn, severity: 'warn' } as const]),
  ]
}
