import type { DataSchema } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import {
  describeTable,
  quoteIdentifier,
  relation,
  type SqlEngine,
  type TableDescription,
  type TableSource,
} from '@mlgate/tables'
import { columnValues } from '../columns/column-values.ts'

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
  /**
   * What becomes of records that don't fit the header: of the measured table they are told by a check of their own; of
   * others nobody would know that they were left out.
   */
  rejects: 'skip' | 'fail'
}

/** Another data set as a query reads it. */
export interface QueriedTable {
  /** A SELECT of all its columns, with values of the types that its schema declares. */
  sql: string
  /** Whether some of its values may not be shown. */
  isPrivate: boolean
}

/** Other data sets as queries read them, by the names in small letters that they have there. */
export function queriedTables(known: ReadonlyMap<string, KnownTable>): Map<string, QueriedTable> {
  return new Map(
    [...known].map(([name, { description, schema, rejects }]) => {
      const columns = description.columns.map((column) => {
        const declared = schema && Object.hasOwn(schema.columns, column.name) && schema.columns[column.name]
        const raw = quoteIdentifier(column.name)
        if (!declared) return raw
        const { typed } = columnValues(column, declared, { source: description.source, prefix: '', index: 0 })
        return `${typed.value} AS ${raw}`
      })
      const sql = `SELECT ${columns.join(', ')} FROM ${relation(description, { rejects })}`
      const isPrivate = Object.values(schema?.columns ?? {}).some((column) => column.private === true)
      return [name.toLowerCase(), { sql, isPrivate }]
    }),
  )
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
    known.set(other.name, { description, schema: other.schema, rejects: 'fail' })
  }
  return known
}

/** Does work on another data set: an error says which one it was about. */
export async function naming<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    // What was too much, or took too long, is said of all data together.
    if (!(error instanceof MlgateError) || ['MG4004', 'MG4005'].includes(error.code)) throw error
    const [{ message, ...problem }, ...further] = error.problems as [(typeof error.problems)[number]]
    throw new MlgateError(
      { ...problem, message: `Of the data set "${name}", which this one is held against: ${message}` },
      { cause: error, further },
    )
  }
}
