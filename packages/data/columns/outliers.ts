import type { OutlierLimit } from '@mlgate/config'
import { quoteIdentifier, relation, type SqlEngine, type TableDescription } from '@mlgate/tables'
import type { ColumnValues } from '../column-values.ts'
import { bounds, numeral, percent } from '../words.ts'
import { type DemandMaker, type Fences, sharePart, withoutValues } from './demand.ts'
import { finite } from './statistics.ts'

const methodWords = {
  tukey: (factor: number) => `further than ${factor} interquartile ranges from the quartiles`,
  'z-score': (factor: number) => `further than ${factor} standard deviations from the mean`,
}

/** Few values beyond the fences. NaN and infinities are outliers; the fences are those of the finite values. */
export const outliers: DemandMaker = (name, { outliers: limit }) => {
  if (limit === undefined) return []
  const most = limit['max-share']
  const permitted = most === 0 ? 'none' : `at most ${percent(most)}`
  return [
    {
      id: 'outliers',
      title: `${name} has few outliers`,
      expected: `${permitted} ${methodWords[limit.method](limit.factor)}`,
      plan(column, { fences }) {
        const { value, sample } = column
        const found = fences.get(fencesKey(name, limit)) ?? null
        const inside =
          found === null
            ? `${finite(column)} IS NOT NULL`
            : `${finite(column)} BETWEEN CAST('${found.low}' AS DOUBLE) AND CAST('${found.high}' AS DOUBLE)`
        const condition = `${value} IS NOT NULL AND NOT coalesce(${inside}, false)`
        return {
          measures: [`count_if(${condition})`, `count(${value})`],
          judge([offending, all], rows) {
            if (Number(all) === 0) return { ...withoutValues(rows), failed: false }
            const count = Number(offending)
            const observed = sharePart(count, Number(all))
            const beyond = found === null ? '' : ` beyond ${bounds(numeral(found.low), numeral(found.high))}`
            return {
              failed: count / Number(all) > most,
              count,
              observed,
              revealing: `${observed}${beyond}`,
            }
          },
          offence: { kind: 'where', condition, sample },
        }
      },
    },
  ]
}

/** Tells the fences of one column and method from those of others. */
function fencesKey(column: string, { method, factor }: OutlierLimit): string {
  return JSON.stringify([column, method, factor])
}

/**
 * Where outliers begin, for every column that asks. Means and standard deviations take one scan for all columns; the
 * quartiles of a column are found by sorting it, which goes to disk where memory ends.
 */
export async function outlierFences(
  engine: SqlEngine,
  description: TableDescription,
  columns: Iterable<ColumnValues>,
  prefix: string,
): Promise<Map<string, Fences>> {
  const asked = [...columns]
    .filter(({ typed }) => typed.fits)
    .flatMap((column) =>
      [column.schema.outliers, column.schema.warn?.outliers].flatMap((limit) =>
        limit === undefined ? [] : [{ column, limit }],
      ),
    )
  const rows = relation(description, { rejects: 'skip' })
  const fences = new Map<string, Fences>()
  for (const { column, limit } of asked) {
    const key = fencesKey(column.name, limit)
    if (fences.has(key)) continue
    const numbers = `SELECT CAST(${finite(column)} AS DOUBLE) AS number FROM (SELECT ${[...column.prepared].map(([alias, value]) => `${value} AS ${alias}`).join(', ')} FROM ${rows})`
    fences.set(
      key,
      limit.method === 'tukey'
        ? await tukeyFences(engine, numbers, limit.factor, prefix)
        : await deviationFences(engine, numbers, limit.factor),
    )
  }
  return fences
}

/** J. W. Tukey, Exploratory Data Analysis (1977), with quartiles linearly interpolated as numpy does. */
async function tukeyFences(
  engine: SqlEngine,
  numbers: string,
  factor: number,
  prefix: string,
): Promise<Fences> {
  const [rank, all] = [quoteIdentifier(`${prefix}rank`), quoteIdentifier(`${prefix}all`)]
  const ranks = [0.25, 0.75].flatMap((level) => {
    const position = `(${all} - 1) * ${level}`
    return [`floor(${position})`, `ceil(${position})`]
  })
  const values = await engine.query(
    `SELECT number, ${rank} AS rank, ${all} AS n FROM (SELECT number, row_number() OVER (ORDER BY number) - 1 AS ${rank}, count(*) OVER () AS ${all} FROM (${numbers}) WHERE number IS NOT NULL) WHERE ${rank} IN (${ranks.join(', ')})`,
  )
  if (values.length === 0) return null
  const byRank = new Map(values.map((row) => [Number(row.rank), Number(row.number)]))
  const quartile = (level: number) => {
    const position = (Number(values[0]?.n) - 1) * level
    const low = byRank.get(Math.floor(position)) as number
    const high = byRank.get(Math.ceil(position)) as number
    return low + (position - Math.floor(position)) * (high - low)
  }
  const [lower, upper] = [quartile(0.25), quartile(0.75)]
  return { low: lower - factor * (upper - lower), high: upper + factor * (upper - lower) }
}

async function deviationFences(engine: SqlEngine, numbers: string, factor: number): Promise<Fences> {
  const [row] = await engine.query(
    `SELECT avg(number) AS mean, stddev_samp(CASE WHEN abs(number) < 1e150 THEN number END) AS deviation FROM (${numbers})`,
  )
  if (row === undefined || row.deviation === null) return null
  const [mean, spread] = [Number(row.mean), factor * Number(row.deviation)]
  return { low: mean - spread, high: mean + spread }
}
