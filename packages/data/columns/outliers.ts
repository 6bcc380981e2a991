import type { OutlierLimit } from '@mlgate/config'
import { relation, type SqlEngine, type SqlValue, type TableDescription } from '@mlgate/tables'
import { bounds, numeral, percent } from '../words.ts'
import type { ColumnValues } from './column-values.ts'
import { type DemandMaker, type Fences, sharePart, withoutValues } from './demand.ts'
import { finite, largestSquared } from './statistics.ts'

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

/** So many columns are looked at in one scan: the values of those whose quartiles are wanted are held, 8 bytes each. */
const columnsPerScan = 8

/**
 * Where outliers begin, for every column that asks: of the finite values, in double precision. Quartiles are linearly
 * interpolated as numpy does; fences after J. W. Tukey, Exploratory Data Analysis (1977).
 */
export async function outlierFences(
  engine: SqlEngine,
  description: TableDescription,
  columns: Iterable<ColumnValues>,
): Promise<Map<string, Fences>> {
  const asked = new Map(
    [...columns].flatMap((column) =>
      [column.schema.outliers, column.schema.warn?.outliers].flatMap((limit): [string, Asked][] =>
        limit === undefined || !column.typed.fits ? [] : [[fencesKey(column.name, limit), { column, limit }]],
      ),
    ),
  )
  const fences = new Map<string, Fences>()
  const entries = [...asked]
  for (let from = 0; from < entries.length; from += columnsPerScan) {
    const batch = entries.slice(from, from + columnsPerScan)
    const prepared = new Map(batch.flatMap(([, { column }]) => [...column.prepared]))
    const cells = [...prepared].map(([alias, value]) => `${value} AS ${alias}`).join(', ')
    const measures = batch.map(([, one], index) => `${fenceMeasure(one)} AS m${index}`).join(', ')
    const [row = {}] = await engine.query(
      `SELECT ${measures} FROM (SELECT ${cells} FROM ${relation(description, { rejects: 'skip' })})`,
    )
    for (const [index, [key, { limit }]] of batch.entries())
      fences.set(key, fencesOf(limit, row[`m${index}`] as SqlValue[] | null))
  }
  return fences
}

interface Asked {
  column: ColumnValues
  limit: OutlierLimit
}

/** The two quartiles, or mean and standard deviation. */
function fenceMeasure({ column, limit }: Asked): string {
  const number = `CAST(${finite(column)} AS DOUBLE)`
  if (limit.method === 'tukey') return `quantile_cont(${number}, [0.25, 0.75])`
  return `[avg(${number}), stddev_samp(CASE WHEN abs(${number}) < ${largestSquared} THEN ${number} END)]`
}

function fencesOf({ method, factor }: OutlierLimit, found: readonly SqlValue[] | null): Fences {
  const [first = null, second = null] = found ?? []
  if (first === null || second === null) return null
  const [low, high] = [Number(first), Number(second)]
  if (method === 'tukey') return { low: low - factor * (high - low), high: high + factor * (high - low) }
  return { low: low - factor * high, high: low + factor * high }
}
