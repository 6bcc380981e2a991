import { relation, type SqlEngine } from '@mlgate/tables'
import { columnValues } from '../columns/column-values.ts'
import type { KnownTable } from './other-tables.ts'
import { columnNames, columnOf, declaredIn, typeOf } from './shared-columns.ts'

/** Cells that a sample holds at most, and the bounds of its rows. */
const mostCells = 10_000_000
const [fewestRows, mostRows] = [10_000, 100_000]
/** Fewer distinct rows than this are not counted once each: their number says how often they occur. */
const fewestDistinct = 200
/** So many different labels are classes; more whole numbers are amounts. */
const mostClasses = 20
const columnsPerQuery = 100
const longestText = 64

/** Types whose values say nothing by themselves. */
const opaque: ReadonlySet<string | undefined> = new Set(['binary', 'image', 'list'])

export interface SampledColumn {
  name: string
  alias: string
  /** Different values, nulls not counted. */
  distinct: number
  /** SQL of a DOUBLE by which its values have an order, null where it has none; undefined for texts. */
  order: string | undefined
}

/** Rows in tables of their own. */
export interface LeakageSample {
  /** SQL after FROM of their labels: `half` 0 to learn from and 1 to try on, and `y`, the code of a class or a rank. */
  labels: string
  /** The same with the columns, and with `mlgate_row`. */
  cells: string
  rows: number
  columns: SampledColumn[]
  /** The id, ordered as text where it is no number. */
  id: SampledColumn | undefined
  row: SampledColumn
  /** Whether `y` is an amount (its rank from 0 to 1) and no class. */
  isAmount: boolean
}

/**
 * Draws rows for models of one column: evenly over the table, the same every time, of rows that occur several times one.
 * A copy of a row on both sides of the split would make everything that names it look like knowledge.
 *
 * @param rows of the table. @returns undefined where the label is neither a class nor an amount.
 */
export async function drawSample(
  engine: SqlEngine,
  own: KnownTable,
  { target, id, rows }: { target: string; id: string | undefined; rows: number },
): Promise<LeakageSample | undefined> {
  const features = columnNames(own).filter(
    (name) => name !== target && name !== id && !opaque.has(typeOf(own, name)),
  )
  const names = [target, ...(id === undefined ? [] : [id]), ...features]
  const most = Math.min(mostRows, Math.max(fewestRows, Math.floor(mostCells / names.length)))
  const step = Math.max(1, Math.ceil(rows / most))
  const cells = names.map((name, index) => `${cellOf(own, name)} AS c${index}`)
  const content = features.map((_, index) => `c${index + names.length - features.length}`)
  const numbered = `(SELECT row_number() OVER () AS mlgate_row, ${cells.join(', ')} FROM ${relation(own.description, { rejects: own.rejects })})`
  await engine.run(
    `CREATE TEMP TABLE mlgate_drawn AS SELECT *, hash(${['c0', ...content].join(', ')}) AS h FROM ${numbered} WHERE c0 IS NOT NULL AND hash(mlgate_row) % ${step} = 0`,
  )
  const [counted] = await engine.query('SELECT count(DISTINCT h) AS contents FROM mlgate_drawn')
  const isOnce = Number(counted?.contents) >= fewestDistinct && features.length > 0
  const columns = await describe(engine, own, names)
  const [label, ...others] = columns
  if (label === undefined) return undefined
  const type = typeOf(own, target)
  const isAmount = label.order !== undefined && label.distinct > mostClasses
  if (isTime(type) || opaque.has(type) || (!isAmount && label.distinct > mostClasses * 50)) return undefined
  const y = isAmount
    ? `percent_rank() OVER (ORDER BY ${label.order})`
    : 'dense_rank() OVER (ORDER BY CAST(c0 AS VARCHAR))'
  const once = isOnce ? 'QUALIFY row_number() OVER (PARTITION BY h ORDER BY mlgate_row) = 1' : ''
  // Windows over the narrow part alone: over all columns they would hold the whole sample once more.
  await engine.run(
    `CREATE TEMP TABLE mlgate_label AS SELECT mlgate_row, ${y} AS y, hash(mlgate_row, 1) % 2 AS half FROM (SELECT mlgate_row, h, c0 FROM mlgate_drawn ${once})`,
  )
  const [size] = await engine.query('SELECT count(*) AS rows FROM mlgate_label')
  const drawn = Number(size?.rows)
  const ids = id === undefined ? undefined : others[0]
  return {
    labels: 'mlgate_label',
    cells: 'mlgate_drawn JOIN mlgate_label USING (mlgate_row)',
    rows: drawn,
    columns: id === undefined ? others : others.slice(1),
    id: ids && { ...ids, order: ids.order ?? rankOf(ids.alias) },
    row: { name: 'row', alias: 'mlgate_row', distinct: drawn, order: 'CAST(mlgate_row AS DOUBLE)' },
    isAmount,
  }
}

const rankOf = (alias: string) =>
  `CASE WHEN ${alias} IS NOT NULL THEN CAST(dense_rank() OVER (ORDER BY ${alias}) AS DOUBLE) END`

const isTime = (type: string | undefined) => type === 'date' || type === 'timestamp'

/** A cell as its type where one is known, else as text. */
function cellOf(own: KnownTable, name: string): string {
  const type = typeOf(own, name)
  const column = columnOf(own, name)
  if (column === undefined) throw new TypeError(`a column is not there: ${name}`)
  const schema = declaredIn(own, name) ?? { type: type ?? 'string', nulls: 'any' as const, required: false }
  const { typed } = columnValues(column, schema, { source: own.description.source, prefix: '', index: 0 })
  if (typed.fits && type !== undefined && type !== 'string') return typed.value
  // A long text counts as one value among others, and need not be held for that.
  return `CASE WHEN length(${typed.text}) > ${longestText} THEN md5(${typed.text}) ELSE ${typed.text} END`
}

/** Different values of the columns drawn, and how they are ordered: texts that are all numbers as numbers. */
async function describe(
  engine: SqlEngine,
  own: KnownTable,
  names: readonly string[],
): Promise<SampledColumn[]> {
  const columns: SampledColumn[] = []
  for (let from = 0; from < names.length; from += columnsPerQuery) {
    const batch = names.slice(from, from + columnsPerQuery).map((name, index) => ({
      name,
      alias: `c${from + index}`,
      isText: [undefined, 'string'].includes(typeOf(own, name)),
    }))
    const measures = batch.flatMap(({ alias, isText }) => [
      `count(DISTINCT ${alias}) AS distinct_${alias}`,
      isText
        ? `bool_and(TRY_CAST(${alias} AS DOUBLE) IS NOT NULL) FILTER (WHERE ${alias} IS NOT NULL) AS numbers_${alias}`
        : `true AS numbers_${alias}`,
    ])
    const [row] = await engine.query(`SELECT ${measures.join(', ')} FROM mlgate_drawn`)
    for (const { name, alias, isText } of batch) {
      const isOrdered = row?.[`numbers_${alias}`] === true && !(isText && typeOf(own, name) === 'string')
      // Times are numbers by their rank alone, as some are infinite.
      const order = isTime(typeOf(own, name)) ? rankOf(alias) : `TRY_CAST(${alias} AS DOUBLE)`
      columns.push({
        name,
        alias,
        distinct: Number(row?.[`distinct_${alias}`]),
        order: isOrdered ? order : undefined,
      })
    }
  }
  return columns
}
