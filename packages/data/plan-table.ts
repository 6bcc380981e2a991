import type { ColumnSchema, DataSchema } from '@mlgate/config'
import { columnTypes } from '@mlgate/config/data-schema'
import {
  physicalFamily,
  quoteIdentifier,
  type SqlEngine,
  type TableColumn,
  type TableDescription,
} from '@mlgate/tables'
import type { QueriedTable } from './across/other-tables.ts'
import { columnChecks, skippedColumnChecks } from './columns/column-checks.ts'
import { type ColumnValues, columnValues } from './columns/column-values.ts'
import type { PlanContext } from './columns/demand.ts'
import type { PlanEntry, PlannedCheck } from './plan.ts'
import { withoutPrivateValues } from './private-columns.ts'
import { tableLevels } from './table/levels.ts'
import type { KeptRows } from './table/query-check.ts'
import { compoundKeyChecks, duplicateRowChecks } from './table/row-checks.ts'
import { ruleChecks } from './table/rule-checks.ts'

/** All checks of values that a schema asks of a table. */
export interface TablePlan {
  /** In the order of the schema, with those that are settled without looking. */
  entries: PlanEntry[]
  /** Those that need the rows. */
  planned: PlannedCheck[]
  /** Starts no name of the table's columns. */
  prefix: string
  /** The columns that they look at, by name. */
  columns: ReadonlyMap<string, ColumnValues>
  /** What the queries of rules read; made before the first of them runs. */
  kept: KeptRows | undefined
}

/**
 * Plans the checks of values; no row is read for that.
 *
 * @param now what ages are counted from. @param others further tables that queries may read.
 */
export async function planTable(
  engine: SqlEngine,
  description: TableDescription,
  written: DataSchema,
  now: Date = new Date(),
  others: ReadonlyMap<string, QueriedTable> = new Map(),
): Promise<TablePlan> {
  const prefix = freePrefix(description)
  const schema = withTableText(written)
  const columns = preparedColumns(schema, description, prefix)
  const kept: KeptRows | undefined =
    description.source.format === 'parquet'
      ? undefined
      : { table: quoteIdentifier(`${prefix}queried`), columns: new Map() }
  const asked = [
    ...columnPlan(schema, columns, { now }),
    ...compoundKeyChecks(schema, columns),
    ...duplicateRowChecks(schema, description, prefix),
    ...(await ruleChecks(engine, schema, description, columns, { others, kept })),
  ]
  const entries = withoutPrivateValues(asked, {
    schema,
    columns,
    names: description.columns.map(({ name }) => name),
  })
  const planned = entries.filter((entry): entry is PlannedCheck => 'judge' in entry)
  return { entries, planned, prefix, columns, kept }
}

/** What the schema says of all texts, said of each column. */
function withTableText(schema: DataSchema): DataSchema {
  const { text, warn } = schema
  if (text === undefined && warn?.text === undefined) return schema
  const columns = Object.entries(schema.columns).map(([name, column]): [string, ColumnSchema] => {
    if (column.type !== 'string') return [name, column]
    const softer = { ...warn?.text, ...column.warn?.text }
    return [name, { ...column, text: { ...text, ...column.text }, warn: { ...column.warn, text: softer } }]
  })
  return { ...schema, columns: Object.fromEntries(columns) }
}

/** A prefix for names of our own that no column's name starts with. */
export function freePrefix({ columns }: TableDescription): string {
  let prefix = 'mlgate_'
  while (columns.some(({ name }) => name.toLowerCase().startsWith(prefix))) prefix = `_${prefix}`
  return prefix
}

function preparedColumns(
  schema: DataSchema,
  description: TableDescription,
  prefix: string,
): Map<string, ColumnValues> {
  const prepared = new Map<string, ColumnValues>()
  const keyColumns = new Set(tableLevels(schema).flatMap(({ limits }) => limits.unique?.flat() ?? []))
  for (const [index, column] of description.columns.entries()) {
    const declared = Object.hasOwn(schema.columns, column.name)
      ? schema.columns[column.name]
      : keyColumns.has(column.name)
        ? undeclared(column)
        : undefined
    if (declared !== undefined) {
      prepared.set(column.name, columnValues(column, declared, { source: description.source, prefix, index }))
    }
  }
  return prepared
}

/** A key's column that the schema says nothing else about is taken as it is stored. */
function undeclared({ type }: TableColumn): ColumnSchema {
  const family = columnTypes.find((known) => known === physicalFamily(type))
  return { type: family ?? 'string', nulls: 'any', required: false }
}

function columnPlan(
  schema: DataSchema,
  columns: ReadonlyMap<string, ColumnValues>,
  context: PlanContext,
): PlanEntry[] {
  return Object.entries(schema.columns).flatMap(([name, declared]) => {
    const column = columns.get(name)
    return column === undefined
      ? skippedColumnChecks(name, declared, 'the column is missing')
      : columnChecks(column, context)
  })
}
