import { MlgateError, suggest } from '@mlgate/core'
import type { DataSchema, TableLimits } from './data-schema.ts'
import { listOf } from './finding.ts'

/**
 * A schema as it holds in one of its environments: without the columns that are absent there, and without the compound
 * keys that they are part of.
 *
 * @param environment undefined for the schema as it is.
 * @param whose what the schema is called in messages.
 * @throws MlgateError MG2104 when the schema has no such environment.
 */
export function schemaIn(
  schema: DataSchema,
  environment: string | undefined,
  whose = 'The schema',
): DataSchema {
  if (environment === undefined) return schema
  const { environments = {} } = schema
  const own = Object.hasOwn(environments, environment) ? environments[environment] : undefined
  if (own === undefined) throw unknownEnvironment(whose, environment, Object.keys(environments))
  const isAbsent = (name: string) => own.absent.includes(name)
  const columns = Object.entries(schema.columns)
  const { warn } = schema
  const needsAbsent = (group: readonly string[]) => group.some(isAbsent)
  const needsNone = (group: readonly string[]) => !needsAbsent(group)
  return {
    ...schema,
    ...keysThat(needsNone, schema),
    ...(warn === undefined ? {} : { warn: { ...warn, ...keysThat(needsNone, warn) } }),
    columns: Object.fromEntries(columns.filter(([name]) => !isAbsent(name))),
    absent: {
      environment,
      columns: Object.fromEntries(columns.filter(([name]) => isAbsent(name))),
      ...keysThat(needsAbsent, schema),
      ...(warn === undefined ? {} : { warn: keysThat(needsAbsent, warn) }),
    },
  }
}

function keysThat(
  fit: (group: readonly string[]) => boolean,
  { unique }: TableLimits,
): Pick<TableLimits, 'unique'> {
  return unique === undefined ? {} : { unique: unique.filter(fit) }
}

function unknownEnvironment(whose: string, environment: string, known: readonly string[]): MlgateError {
  const meant = suggest(environment, known)
  return new MlgateError({
    code: 'MG2104',
    message: `${whose} has no environment "${environment}".`,
    hint:
      known.length === 0
        ? 'It names none; they stand under `environments`.'
        : meant === undefined
          ? `It has: ${listOf(known)}.`
          : `Did you mean "${meant}"?`,
  })
}
