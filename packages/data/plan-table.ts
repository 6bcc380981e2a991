import type { ColumnSchema, DataSchema } from '@mlgate/config'
import { columnTypes } from '@mlgate/config/data-schema'
import { physicalFamily, type SqlEngine, type TableColumn, type TableDescription } from '@mlgate/tables'
import { columnChecks, skippedColumnChecks } from './column-checks.ts'
import { type ColumnValues, columnValues } from './column-values.ts'
import type { PlanEntry, PlannedCheck } from './plan.ts'
import { ruleChecks } from './rule-checks.ts'
import { compoundKeyChecks } from './table-checks.ts'

/** All checks of values that a schema asks of a table. */
export interface TablePlan {
  /** In the order of the schema, with those that are settled without looking. */
  entries: PlanEntry[]
  /** Those that need the rows. */
  planned: PlannedCheck[]
  /** Starts no name of the table's columns. */
  prefix: string
}

/** Plans the checks of values; nothing is read but what compiling the rules needs. */
export async function planTable(
  engine: SqlEngine,
  description: TableDescription,
  schema: DataSchema,
): Promise<TablePlan> {
  const prefix = freePrefix(description)
  const columns = preparedColumns(schema, description, prefix)
  const entries = [
    ...columnPlan(schema, columns),
    ...compoundKeyChecks(schema, columns),
    ...(await ruleChecks(engine, schema, description, columns)),
  ]
  return { entries, planned: entries.filter((entry): entry is PlannedCheck => 'judge' in entry), prefix }
}

/** A prefix for names of our own that no column's name starts with. */
function freePrefix({ columns }: TableDescription): string {
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
  const keyColumns = new Set(schema.unique?.flat())
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

function columnPlan(schema: DataSchema, columns: ReadonlyMap<string, ColumnValues>): PlanEntry[] {
  return Object.entries(schema.columns).flatMap(([name, declared]) => {
    const column = columns.get(name)
    return column === undefined
      ? skippedColumnChecks(name, declared, 'the column is missing')
      : columnChecks(column)
  })
}
