import type { SqlEngine } from '@mlgate/tables'
import type { LeakageSample, SampledColumn } from './leakage-sample.ts'

/** A column of at most so many different values is looked at value by value. */
const fewDistinct = 100
/** Values of an order are put together: so many values and rows to a bin at least, into so many bins at most. */
const [valuesPerBin, rowsPerBin, mostBins] = [3, 5, 100]
/** Values that occur more rarely than this name rows rather than tell of them. */
const rowsPerValue = 10
/** Cells that one query looks at: it holds them as rows. */
const cellsPerQuery = 1_000_000

/** What is said of every row by whoever knows nothing, learnt from one half of the sample and tried on the other. */
export interface Guess {
  /** A class by its code, or a rank; null where there is no row to learn from. */
  guess: number | null
  /** How wrong it is, in all. */
  loss: number
  /** Rows that it was tried on. */
  rows: number
}

/** The error of saying `guess` of a row. */
const lossOf = ({ isAmount }: LeakageSample, guess: string) =>
  isAmount ? `abs(${guess} - y)` : `CAST(${guess} <> y AS INTEGER)`

/** Says what fits most rows of the half that is learnt from: the commonest class (of several the last), or the median. */
export async function guessAlike(engine: SqlEngine, sample: LeakageSample): Promise<Guess> {
  const learnt = sample.isAmount
    ? `SELECT median(y) FROM ${sample.labels} WHERE half = 0`
    : `SELECT arg_max(y, (n, y)) FROM (SELECT y, count(*) AS n FROM ${sample.labels} WHERE half = 0 GROUP BY y)`
  const [row] = await engine.query(
    `SELECT g AS guess, count(y) AS rows, sum(${lossOf(sample, 'g')}) AS loss FROM (SELECT (${learnt}) AS g) LEFT JOIN ${sample.labels} ON half = 1 GROUP BY g`,
  )
  const guess = row?.guess ?? null
  return {
    guess: guess === null ? null : Number(guess),
    rows: Number(row?.rows),
    loss: Number(row?.loss ?? 0),
  }
}

/**
 * How much of the error of `alike` each column takes away by itself, at most 1. Rows are put together by the column's
 * values, or by bins of neighbours, whichever does better; of what the half that is learnt from does not have, it says
 * what `alike` says.
 *
 * Columns are looked at by the batch: their cells as rows of one table, so that a query is planned, and the sample read,
 * once for many of them.
 */
export async function powersOf(
  engine: SqlEngine,
  sample: LeakageSample,
  columns: readonly SampledColumn[],
  alike: Guess,
  onColumns: (done: number) => void,
): Promise<number[]> {
  const powers = columns.map(() => 0)
  const keys = columns.flatMap((column, index) =>
    keysOf(sample, column).map((key): Key & { index: number } => ({ ...key, index })),
  )
  const perQuery = Math.max(1, Math.floor(cellsPerQuery / Math.max(1, sample.rows)))
  for (let from = 0; from < keys.length; from += perQuery) {
    const batch = keys.slice(from, from + perQuery)
    for (const row of await engine.query(lossesQuery(sample, batch, alike))) {
      const { index } = batch[Number(row.k)] as (typeof batch)[number]
      powers[index] = Math.max(powers[index] as number, 1 - Number(row.loss) / alike.loss)
    }
    onColumns((batch.at(-1)?.index ?? 0) + 1)
  }
  return powers
}

/** By what rows are put together: `value` alone, or `order` and the width of bins in different values of it. */
type Key = { value: string } | { order: string; width: number }

/** The values themselves where they recur, and bins of neighbours where there are many. */
function keysOf({ rows }: LeakageSample, { alias, distinct, order }: SampledColumn): Key[] {
  const isRecurring = distinct <= fewDistinct || distinct * rowsPerValue <= rows
  const bins = Math.floor(Math.min(mostBins, distinct / valuesPerBin, rows / rowsPerBin))
  const isBinned = order !== undefined && distinct > fewDistinct
  return [
    ...(isRecurring ? [{ value: alias }] : []),
    ...(isBinned ? [{ order, width: distinct / bins }] : []),
  ]
}

/** SQL of the loss by key `k`, counted from 0. */
function lossesQuery(sample: LeakageSample, keys: readonly Key[], { guess }: Guess): string {
  const values = keys.flatMap((key, k) => ('value' in key ? [{ k, sql: `hash(${key.value})` }] : []))
  const orders = keys.flatMap((key, k) => ('order' in key ? [{ k, sql: key.order, width: key.width }] : []))
  const cells = [
    ...(values.length === 0
      ? []
      : [
          `SELECT y, half, unnest(${listOf(values.map(({ k }) => k))}) AS k, unnest(${listOf(values.map(({ sql }) => sql))}) AS g FROM ${sample.cells}`,
        ]),
    ...(orders.length === 0
      ? []
      : [
          `SELECT y, half, k, CASE WHEN o IS NOT NULL THEN CAST(floor((dense_rank() OVER (PARTITION BY k ORDER BY o) - 1) / w) AS UBIGINT) END AS g FROM (SELECT y, half, unnest(${listOf(orders.map(({ k }) => k))}) AS k, unnest(${listOf(orders.map(({ width }) => `CAST('${width}' AS DOUBLE)`))}) AS w, unnest(${listOf(orders.map(({ sql }) => sql))}) AS o FROM ${sample.cells})`,
        ]),
  ]
  const learnt = sample.isAmount
    ? 'SELECT k, g, median(y) AS said FROM cells WHERE half = 0 GROUP BY k, g'
    : 'SELECT k, g, arg_max(y, (n, y)) AS said FROM (SELECT k, g, y, count(*) AS n FROM cells WHERE half = 0 GROUP BY k, g, y) GROUP BY k, g'
  const otherwise = guess === null ? 'NULL' : `CAST('${guess}' AS DOUBLE)`
  const loss = lossOf(sample, `coalesce(said, ${otherwise})`)
  return `WITH cells AS MATERIALIZED (${cells.join(' UNION ALL ')}), learnt AS (${learnt}) SELECT r.k AS k, sum(${loss}) AS loss FROM (SELECT * FROM cells WHERE half = 1) r LEFT JOIN learnt l ON r.k = l.k AND r.g IS NOT DISTINCT FROM l.g GROUP BY r.k`
}

function listOf(items: readonly (string | number)[]): string {
  return `[${items.join(', ')}]`
}
