import type { DataSchema } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import {
  describeTable,
  relation,
  type SqlEngine,
  type TableDescription,
  type TableSource,
} from '@mlgate/tables'

/** A further data set that checks look into. */
export interface OtherTable {
  name: string
  /** With the names of its files in messages. */
  source: TableSource
  /** What its columns are; its own rows are not held against it. */
  schema?: DataSchema
}

/** A table whose columns are known, and how they are declared. */
export interface KnownTable {
  description: TableDescription
  schema: DataSchema | undefined
}

/** The source of another data set, written as its own schema says. */
export function sourceOfOther({ source, schema }: OtherTable): TableSource {
  const format = schema?.format
  return format === undefined ? source : { ...source, dialect: { ...source.dialect, ...format } }
}

/**
 * The columns of the other data sets, by name.
 *
 * @throws MlgateError of whatever keeps one from being read, with its name.
 */
export async function knowOthers(
  engine: SqlEngine,
  others: readonly OtherTable[],
): Promise<Map<string, KnownTable>> {
  const known = new Map<string, KnownTable>()
  for (const other of others) {
    const description = await naming(other.name, async () => {
      const found = await describeTable(engine, sourceOfOther(other))
      // Rows can't be held against an empty file: that is told now, not as a pass.
      relation(found)
      return found
    })
    known.set(other.name, { description, schema: other.schema })
  }
  return known
}

/** Does work on another data set: an error says which one it was about. */
export async function naming<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    const [{ message, ...problem }, ...further] = error.problems as [(typeof error.problems)[number]]
    throw new MlgateError(
      { ...problem, message: `Of the data set "${name}", which this one is held against: ${message}` },
      { cause: error, further },
    )
  }
}
