import { MlgateError } from '@mlgate/core'
import {
  type Batch,
  type BatchColumn,
  physicalFamily,
  quoteIdentifier,
  relation,
  type TableColumn,
  type TableDescription,
  typedColumn,
} from '@mlgate/tables'
import type { RoleBatch } from '../predictions/role-columns.ts'
import type { InputBinding, Roles, SideNames } from './bind-inputs.ts'
import { type CellSql, cellSql } from './cell-sql.ts'

/** A feature column, how its cells are read, and whether an empty one can be fed (as NaN). */
export interface PlannedFeature extends CellSql {
  name: string
  takesEmpty: boolean
}

/** One SELECT over all rows, and how to take its batches apart again. */
export interface RowPlan {
  sql: string
  features: ReadonlyMap<string, PlannedFeature>
  /** FROM clause with the file's index as `fileColumn`. */
  from: string
  fileColumn: string
  read(batch: Batch): RoleBatch & { file: BatchColumn; features: ReadonlyMap<string, BatchColumn> }
}

/**
 * Plans how to read roles and features.
 *
 * @throws MlgateError MG5014 when the name of a used column is not there in every file, or stands there twice;
 *   MG5020 when a weight can never be a number.
 */
export function planRows(
  table: TableDescription,
  binding: InputBinding,
  roles: Roles,
  names: SideNames,
): RowPlan {
  const features = planFeatures(table, binding)
  requireEverywhere(table, [...features.keys()], roles, names)
  const fileColumn = unusedName(table.columns)
  const from = relation(table, { fileColumn })
  const { slices = [] } = roles
  const items = [
    quoteIdentifier(fileColumn),
    targetSql(table, roles.target),
    ...(roles.id === undefined ? [] : [typedColumn(columnOf(table, roles.id), 'string', table.source).text]),
    ...(roles.weight === undefined ? [] : [weightSql(table, roles.weight, names.data)]),
    ...slices.map((name) => typedColumn(columnOf(table, name), 'string', table.source).text),
    ...[...features.values()].map(({ value }) => value),
  ]
  return {
    sql: `SELECT ${items.map((item, index) => `${item} AS c${index}`).join(', ')} FROM ${from}`,
    features,
    from,
    fileColumn,
    read({ rows, columns }) {
      let next = 0
      const take = () => columns[next++] as BatchColumn
      return {
        rows,
        file: take(),
        target: take(),
        id: roles.id === undefined ? undefined : take(),
        weight: roles.weight === undefined ? undefined : take(),
        slices: new Map(slices.map((name) => [name, take()])),
        features: new Map([...features.keys()].map((name) => [name, take()])),
      }
    },
  }
}

function planFeatures(table: TableDescription, { inputs }: InputBinding): Map<string, PlannedFeature> {
  const planned = inputs.flatMap(({ type, columns }) =>
    columns.flatMap((name): [string, PlannedFeature][] => {
      const cell = cellSql(columnOf(table, name), type, table.source)
      const takesEmpty = type === 'float32' || type === 'float64'
      return cell === undefined ? [] : [[name, { name, takesEmpty, ...cell }]]
    }),
  )
  return new Map(planned)
}

function columnOf(table: TableDescription, name: string): TableColumn {
  return table.columns.find((column) => column.name === name) ?? { name, type: 'VARCHAR' }
}

/** Whole numbers that a batch holds as such. */
const heldIntegers = new Set([
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'UTINYINT',
  'USMALLINT',
  'UINTEGER',
])

/** Fractions and integers stay numbers; all else comes as text, which keeps labels exactly as they are. */
function targetSql(table: TableDescription, target: string): string {
  const column = columnOf(table, target)
  if (table.source.format === 'parquet') {
    if (physicalFamily(column.type) === 'number') return `CAST(${quoteIdentifier(target)} AS DOUBLE)`
    if (heldIntegers.has(column.type)) return `CAST(${quoteIdentifier(target)} AS ${column.type})`
  }
  return typedColumn(column, 'string', table.source).text
}

function weightSql(table: TableDescription, weight: string, data: string): string {
  const { value, fits } = typedColumn(columnOf(table, weight), 'number', table.source)
  if (fits) return `CAST(${value} AS DOUBLE)`
  throw new MlgateError({
    code: 'MG5020',
    message: `The weight column ${JSON.stringify(weight)} of ${data} holds ${columnOf(table, weight).type}, not numbers.`,
    hint: 'Weights are finite numbers from zero on, one for each row.',
    place: { file: data },
  })
}

/** A name that means another thing, or nothing, in one of the files would give numbers about other rows. */
function requireEverywhere(
  table: TableDescription,
  features: readonly string[],
  { target, id, weight, slices = [] }: Roles,
  names: SideNames,
): void {
  const used = new Set([target, ...(id ? [id] : []), ...(weight ? [weight] : []), ...slices, ...features])
  const nameOf = (file: number) => table.source.names?.[file] ?? names.data
  const absent = table.absent.flatMap(({ file, names: missing }) =>
    missing.filter((name) => used.has(name)).map((name) => ({ file, name, what: 'is not in' })),
  )
  const twice = table.collisions.flatMap(({ file, names: colliding }) =>
    colliding
      .filter((name) => used.has(name))
      .map((name) => ({ file, name, what: 'stands twice, or in two spellings, in' })),
  )
  const problems = [...absent, ...twice].map(({ file, name, what }) => ({
    code: 'MG5014' as const,
    message: `The column ${JSON.stringify(name)} ${what} ${nameOf(file)}.`,
    hint: 'Every file of the data needs each column that is used, once.',
    place: { file: nameOf(file) },
  }))
  if (problems.length > 0) throw MlgateError.ofProblems(problems)
}

function unusedName(columns: readonly TableColumn[]): string {
  let name = 'mlgate_file'
  while (columns.some((column) => column.name.toLowerCase() === name)) name += '_'
  return name
}
