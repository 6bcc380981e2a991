import { MlgateError } from '@mlgate/core'
import type { ModelValue } from '@mlgate/onnx'
import {
  quoteIdentifier,
  relation,
  type SqlEngine,
  type TableColumn,
  type TableDescription,
} from '@mlgate/tables'
import type { Roles, SideNames } from './bind-inputs.ts'

/** More elements than this are an image or a text, which are not kept as lists of cells. */
const mostElements = 16_384

/** List columns as a column for each element, `embedding[1]` and so on. */
export interface SpreadLists {
  columns: TableColumn[]
  /** The roles with elements in place of lists: those of a list are a group, fed to the input of its name. */
  roles: Roles
  /** A relation with the elements as columns. */
  spread(from: string): string
}

/**
 * Spreads the list columns of a Parquet file that a model is fed, nested lists row-major.
 *
 * @param inputs of the model that take columns: one takes all features, several those of their names.
 * @throws MlgateError MG5015 when the lists of a column are not all of one length, MG5014 when they are too long.
 */
export async function spreadLists(
  engine: SqlEngine,
  table: TableDescription,
  inputs: readonly ModelValue[],
  roles: Roles,
  names: SideNames,
): Promise<SpreadLists> {
  const others = new Set([roles.target, roles.id, roles.weight, ...(roles.slices ?? [])])
  const mayFeed = (name: string) =>
    !others.has(name) && (inputs.length === 1 || inputs.some((input) => input.name === name))
  const lists = table.columns.filter(
    ({ name, type }) =>
      table.source.format === 'parquet' &&
      type.endsWith(']') &&
      (roles.features?.includes(name) ?? mayFeed(name)),
  )
  const items: string[] = []
  const spreads = new Map<string, TableColumn[]>()
  for (const list of lists) {
    const { elements, type } = flatten(list)
    const length = await lengthOf(engine, table, list, elements, names)
    const columns = Array.from({ length }, (_, index) => ({ name: `${list.name}[${index + 1}]`, type }))
    columns.forEach(({ name }, index) => {
      items.push(`${elements}[${index + 1}] AS ${quoteIdentifier(name)}`)
    })
    spreads.set(list.name, columns)
  }
  const spread = (name: string) => spreads.get(name)?.map((column) => column.name) ?? [name]
  const groups = {
    ...Object.fromEntries([...spreads.keys()].map((name) => [name, spread(name)])),
    ...Object.fromEntries(
      Object.entries(roles.groups ?? {}).map(([input, columns]) => [input, columns.flatMap(spread)]),
    ),
  }
  return {
    columns: table.columns.flatMap((column) => spreads.get(column.name) ?? [column]),
    roles: { ...roles, features: roles.features?.flatMap(spread), groups },
    spread: (from) => (items.length === 0 ? from : `(SELECT *, ${items.join(', ')} FROM ${from})`),
  }
}

/** A list of lists as one list: `FLOAT[3][2]` has its last dimension outside. */
function flatten({ name, type }: TableColumn): { elements: string; type: string } {
  const dimensions = type.match(/(?:\[\d*\])+$/)?.[0].match(/\[/g)?.length ?? 0
  const element = type.replace(/(?:\[\d*\])+$/, '')
  let elements = `CAST(${quoteIdentifier(name)} AS ${element}${'[]'.repeat(dimensions)})`
  for (let depth = 1; depth < dimensions; depth++) elements = `flatten(${elements})`
  return { elements, type: element }
}

async function lengthOf(
  engine: SqlEngine,
  table: TableDescription,
  { name }: TableColumn,
  elements: string,
  { data }: SideNames,
): Promise<number> {
  const [found] = await engine.query(
    `SELECT min(n) AS least, max(n) AS most, arg_min(r, n) AS row_of_least FROM (SELECT coalesce(len(${elements}), 0) AS n, row_number() OVER () AS r FROM ${relation(table)})`,
  )
  const least = Number(found?.least ?? 0)
  const most = Number(found?.most ?? 0)
  const column = `The list column ${JSON.stringify(name)} of ${data}`
  if (least !== most) {
    throw new MlgateError({
      code: 'MG5015',
      message: `${column} holds lists of ${least} to ${most} elements, the shortest first in row ${Number(found?.row_of_least)}; a model takes equally many of each row.`,
      hint: 'Pad the lists to one length, or leave the column out of the features.',
      place: { file: data },
    })
  }
  if (most <= mostElements) return most
  throw new MlgateError({
    code: 'MG5014',
    message: `${column} holds lists of ${most} elements; at most ${mostElements} are fed to a model.`,
    hint: 'Store images as images, and name their column.',
    place: { file: data },
  })
}
