import { MlgateError } from '@mlgate/core'
import type { TensorType } from '@mlgate/onnx'
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
import type { BoundImages, StoredImages } from './bind-images.ts'
import type { BoundInput, InputBinding, Roles, SideNames } from './bind-inputs.ts'
import { type CellSql, cellSql } from './cell-sql.ts'
import { changedCell, type FeatureChange } from './changed-cell.ts'
import type { SpreadLists } from './list-columns.ts'
import type { ImageColumns } from './read-images.ts'

/** A feature column, how its cells are read, and whether an empty one can be fed (as NaN). */
export interface PlannedFeature extends CellSql {
  name: string
  takesEmpty: boolean
}

/** Cells of a batch: of inputs that take one column by column, by the column's name; of others by that of the input. */
export interface FeatureCells {
  columns: ReadonlyMap<string, BatchColumn>
  /** Lists with an element for each column, which the engine puts together several times faster than we could. */
  rows: ReadonlyMap<string, BatchColumn>
}

/** One SELECT over all rows, and how to take its batches apart again. */
export interface RowPlan {
  sql: string
  features: ReadonlyMap<string, PlannedFeature>
  /** FROM clause with the file's index as `fileColumn`. */
  from: string
  fileColumn: string
  read(batch: Batch): RoleBatch & {
    file: BatchColumn
    images: ImageColumns | undefined
    features: FeatureCells
  }
}

/** Above, the lists of one batch are too large. */
const mostInList = 512

/**
 * Plans how to read roles, images and features.
 *
 * @param lists brings the roles, with the elements of lists in place of lists.
 * @throws MlgateError MG5014 when the name of a used column is not there in every file, or stands there twice;
 *   MG5020 when a weight can never be a number.
 */
export function planRows(
  table: TableDescription,
  binding: InputBinding,
  lists: SpreadLists,
  images: BoundImages | undefined,
  names: SideNames,
  changes: Readonly<Record<string, FeatureChange>> = {},
): RowPlan {
  const { roles } = lists
  const features = planFeatures(table, lists.columns, binding, changes)
  const used = [...features.keys(), ...(images === undefined ? [] : [images.column])]
  requireEverywhere(table, used, roles, names)
  const byRow = binding.inputs.filter(isReadByRow)
  const others = binding.inputs.filter((input) => !isReadByRow(input))
  const columns = [...new Set(others.flatMap((input) => input.columns))]
  const cell = (name: string) => (features.get(name) as PlannedFeature).value
  const fileColumn = unusedName(table.columns)
  const from = lists.spread(relation(table, { fileColumn }))
  const { slices = [] } = roles
  const items = [
    quoteIdentifier(fileColumn),
    targetSql(table, roles.target),
    ...(roles.id === undefined
      ? []
      : [typedColumn(columnOf(table.columns, roles.id), 'string', table.source).text]),
    ...(roles.weight === undefined ? [] : [weightSql(table, roles.weight, names.data)]),
    ...slices.map((name) => typedColumn(columnOf(table.columns, name), 'string', table.source).text),
    ...(images === undefined ? [] : imageSql(table, images)),
    ...columns.map(cell),
    ...byRow.map((input) => `CAST([${input.columns.map(cell).join(', ')}] AS DOUBLE[])`),
  ]
  return {
    sql: `SELECT ${items.map((item, index) => `${item} AS c${index}`).join(', ')} FROM ${from}`,
    features,
    from,
    fileColumn,
    read({ rows, columns: taken }) {
      let next = 0
      const take = () => taken[next++] as BatchColumn
      return {
        rows,
        file: take(),
        target: take(),
        id: roles.id === undefined ? undefined : take(),
        weight: roles.weight === undefined ? undefined : take(),
        slices: new Map(slices.map((name) => [name, take()])),
        images: images === undefined ? undefined : { paths: take(), bytes: take() },
        features: {
          columns: new Map(columns.map((name) => [name, take()])),
          rows: new Map(byRow.map(({ name }) => [name, take()])),
        },
      }
    },
  }
}

function isReadByRow({ type, columns }: BoundInput): boolean {
  return takesEmpty(type) && columns.length > 1 && columns.length <= mostInList
}

/** Floats have a NaN for an empty cell. */
function takesEmpty(type: TensorType): boolean {
  return type === 'float16' || type === 'float32' || type === 'float64'
}

/** Path and bytes of the image of a row. */
function imageSql(table: TableDescription, { column, stored }: BoundImages): [path: string, bytes: string] {
  const name = quoteIdentifier(column)
  const sql: Record<StoredImages, [path: string, bytes: string]> = {
    path: [typedColumn(columnOf(table.columns, column), 'string', table.source).text, 'CAST(NULL AS BLOB)'],
    bytes: ['CAST(NULL AS VARCHAR)', name],
    struct: [
      /\b"?path"? VARCHAR/.test(columnOf(table.columns, column).type)
        ? `struct_extract(${name}, 'path')`
        : 'CAST(NULL AS VARCHAR)',
      `struct_extract(${name}, 'bytes')`,
    ],
  }
  return sql[stored]
}

function planFeatures(
  table: TableDescription,
  known: readonly TableColumn[],
  { inputs }: InputBinding,
  changes: Readonly<Record<string, FeatureChange>>,
): Map<string, PlannedFeature> {
  const planned = inputs.flatMap(({ type, columns }) =>
    columns.flatMap((name): [string, PlannedFeature][] => {
      const stored = cellSql(columnOf(known, name), type, table.source)
      const change = Object.hasOwn(changes, name) ? changes[name] : undefined
      const cell = stored === undefined || change === undefined ? stored : changed(name, stored, type, change)
      return cell === undefined ? [] : [[name, { name, takesEmpty: takesEmpty(type), ...cell }]]
    }),
  )
  return new Map(planned)
}

function changed(name: string, cell: CellSql, type: TensorType, change: FeatureChange): CellSql {
  const found = changedCell(cell, type, change)
  if (found !== undefined) return found
  throw new MlgateError({
    code: 'MG5014',
    message: `The column ${JSON.stringify(name)} is fed to the model as ${type}, and cannot be changed so.`,
    hint: 'Numbers can be added to or multiplied; a text can be set to another, and a boolean to true or false.',
  })
}

function columnOf(columns: readonly TableColumn[], name: string): TableColumn {
  return columns.find((column) => column.name === name) ?? { name, type: 'VARCHAR' }
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
  const column = columnOf(table.columns, target)
  if (table.source.format === 'parquet') {
    if (physicalFamily(column.type) === 'number') return `CAST(${quoteIdentifier(target)} AS DOUBLE)`
    if (heldIntegers.has(column.type)) return `CAST(${quoteIdentifier(target)} AS ${column.type})`
  }
  return typedColumn(column, 'string', table.source).text
}

function weightSql(table: TableDescription, weight: string, data: string): string {
  const { value, fits } = typedColumn(columnOf(table.columns, weight), 'number', table.source)
  if (fits) return `CAST(${value} AS DOUBLE)`
  throw new MlgateError({
    code: 'MG5020',
    message: `The weight column ${JSON.stringify(weight)} of ${data} holds ${columnOf(table.columns, weight).type}, not numbers.`,
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
