import { basename } from 'node:path'
import { MlgateError, type Problem } from '@mlgate/core'
import { type SqlEngine, type TableColumn, type TableDescription, typedColumn } from '@mlgate/tables'
import { type ColumnReader, numberReader, readColumns, textReader } from './column-readers.ts'
import { hashedIdSql } from './hash-ids.ts'
import { missing, predictionNames } from './prediction-columns.ts'
import type { PredictionsFile } from './predictions.ts'
import { planRowFacts, type RowFacts } from './row-facts.ts'
import { countRows, findRowFacts } from './table-facts.ts'
import { unusable } from './unusable.ts'

/** A table of which several rows belong together: its cells in the order of their groups. */
export interface Grouped {
  name: string
  /** How many groups there are. */
  rows: number
  /** Groups + 1 positions: where the cells of each begin. */
  offsets: Int32Array
  numbers: Float64Array[]
  texts: (string | null)[][]
  facts: RowFacts
}

/**
 * Reads a table and puts its rows to their groups.
 *
 * @param wanted columns of numbers and of texts.
 * @throws MlgateError MG5021 when columns are missing or differ within a group, MG5019 when a group is, MG5020 for
 *   weights, MG5022 without rows.
 */
export async function readGrouped(
  engine: SqlEngine,
  file: PredictionsFile,
  table: TableDescription,
  wanted: { numbers: readonly string[]; texts: readonly string[] },
): Promise<Grouped> {
  const name = file.name ?? basename(file.path)
  const { source } = table
  const { from, rows: count } = await countRows(engine, table, name)
  const {
    id: _,
    scores: __,
    ...rowColumns
  } = findRowFacts(table, { ...file, columns: withoutId(file.columns) }, name)
  const reading = { engine, from, source, name, rows: count, columns: { ...rowColumns, id: null } }
  const [group, ...columns] = findAll(
    table,
    [groupColumn(file, name), ...wanted.numbers, ...wanted.texts],
    name,
  )
  const facts = await planRowFacts(reading, undefined)
  const groups: (string | null)[] = new Array(count)
  const numbers = wanted.numbers.map(() => new Float64Array(count))
  const texts = wanted.texts.map((): (string | null)[] => new Array(count))
  const { text } = typedColumn(group as TableColumn, 'string', source)
  const salt = file.hashIdsWith
  const readers: ColumnReader[] = [
    textReader(salt === undefined ? text : hashedIdSql(text, salt), groups),
    ...numbers.map((cells, index) =>
      numberReader(typedColumn(columns[index] as TableColumn, 'number', source).value, cells),
    ),
    ...texts.map((cells, index) => {
      const column = columns[wanted.numbers.length + index] as TableColumn
      return textReader(typedColumn(column, 'string', source).text, cells)
    }),
  ]
  await readColumns(engine, from, [...readers, ...facts.readers])
  const { ids, offsets, order } = groupRows(groups, (group as TableColumn).name, name)
  return {
    name,
    rows: ids.length,
    offsets,
    numbers: numbers.map((cells) => Float64Array.from(order, (row) => cells[row] as number)),
    texts: texts.map((cells) => Array.from(order, (row) => cells[row] as string | null)),
    facts: factsOfGroups(facts.finish(), ids, offsets, order, name),
  }
}

function withoutId({ id: _, ...mapping }: NonNullable<PredictionsFile['columns']> = {}) {
  return mapping
}

function groupColumn({ columns = {}, task }: PredictionsFile, name: string): string {
  if (columns.group !== undefined) return columns.group
  if (task === undefined) return predictionNames.id
  const whole = task === 'segmentation' ? 'image' : 'query'
  throw unusable(
    'MG5021',
    `Nothing says which rows of ${name} belong to one ${whole}.`,
    `Name the column of the ${whole} as the group.`,
    name,
  )
}

function findAll({ columns }: TableDescription, names: readonly string[], name: string): TableColumn[] {
  const found = names.flatMap((wanted) => columns.find((known) => known.name === wanted) ?? [])
  if (found.length === names.length) return found
  const lacking = names.filter((wanted) => columns.every((known) => known.name !== wanted))
  throw MlgateError.ofProblems(lacking.map((wanted): Problem => missing(wanted, columns, name)))
}

/** Rows by group, groups in the order of their first rows, rows in the order of the file. */
function groupRows(groups: readonly (string | null)[], column: string, name: string) {
  const numberOf = new Map<string, number>()
  const sizes: number[] = []
  let empty = 0
  const groupOf = Int32Array.from(groups, (group) => {
    if (group === null) {
      empty++
      return 0
    }
    const number = numberOf.get(group) ?? numberOf.size
    numberOf.set(group, number)
    sizes[number] = (sizes[number] ?? 0) + 1
    return number
  })
  if (empty > 0) {
    throw unusable(
      'MG5019',
      `The group column ${JSON.stringify(column)} of ${name} is empty in ${empty} of ${groups.length} rows.`,
      'Each row has to say what it belongs to.',
      name,
    )
  }
  const offsets = new Int32Array(sizes.length + 1)
  for (const [number, size] of sizes.entries()) offsets[number + 1] = (offsets[number] as number) + size
  const next = offsets.slice()
  const order = new Int32Array(groups.length)
  for (let row = 0; row < groupOf.length; row++) {
    const number = groupOf[row] as number
    order[next[number] as number] = row
    next[number] = (next[number] as number) + 1
  }
  return { ids: [...numberOf.keys()], offsets, order }
}

/** Weights and slices are of groups: what the rows of one say has to be the same. */
function factsOfGroups(
  { weights, slices }: RowFacts,
  ids: string[],
  offsets: Int32Array,
  order: Int32Array,
  name: string,
): RowFacts {
  const ofGroups = <Values extends Float64Array | Int32Array>(
    values: Values,
    what: string,
    code: 'MG5020' | 'MG5021',
  ) => {
    const own = values.slice(0, ids.length) as Values
    for (let group = 0; group < ids.length; group++) {
      const [from, to] = [offsets[group] as number, offsets[group + 1] as number]
      own[group] = values[order[from] as number] as number
      for (let place = from; place < to; place++) {
        if (values[order[place] as number] !== own[group])
          throw differing(what, ids[group] as string, code, name)
      }
    }
    return own
  }
  return {
    ids,
    weights: weights === null ? null : ofGroups(weights, 'weight', 'MG5020'),
    slices: Object.fromEntries(
      Object.entries(slices).map(([column, { labels, codes }]) => [
        column,
        { labels, codes: ofGroups(codes, `slice ${JSON.stringify(column)}`, 'MG5021') },
      ]),
    ),
  }
}

function differing(what: string, group: string, code: 'MG5020' | 'MG5021', name: string): MlgateError {
  return unusable(
    code,
    `The ${what} differs between the rows of ${JSON.stringify(group)} in ${name}.`,
    'Rows that belong together count together: give all of them the same.',
    name,
  )
}
