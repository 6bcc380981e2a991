import type { ColumnSchema } from '@mlgate/config'
import { type StringFormat, stringFormats } from '@mlgate/config/data-schema'
import type { ColumnValues } from './column-values.ts'
import { type CheckStatement, type PlanEntry, skipped } from './plan.ts'
import { formatWords, notOfFormat } from './string-formats.ts'
import { counted } from './words.ts'

/** What is said of a text column with a format; nothing of others. */
export function formatStatements(
  column: string,
  { type, format }: Pick<ColumnSchema, 'type' | 'format'>,
): (CheckStatement & { format: StringFormat })[] {
  const named = stringFormats.find((known) => known === format)
  if (type !== 'string' || named === undefined) return []
  const title = `${column} is ${formatWords[named]}`
  return [{ id: 'format', column, severity: 'error', title, expected: named, format: named }]
}

/** Whether the texts of a column are of its format. */
export function formatChecks({ name, schema, typed, storedType, prepared, value, sample }: ColumnValues) {
  return formatStatements(name, schema).map(({ format, ...statement }): PlanEntry => {
    if (!typed.fits) return skipped(statement, `stored as ${storedType}`)
    const condition = notOfFormat(value, format)
    return {
      statement,
      prepared,
      measures: [`count_if(${condition})`],
      judge([offending]) {
        const count = Number(offending)
        if (count === 0) return { failed: false, count }
        const observed = `${counted(count, 'value')} ${count === 1 ? 'is' : 'are'} not`
        return { failed: true, count, observed }
      },
      offence: { kind: 'where', condition, sample },
    }
  })
}
