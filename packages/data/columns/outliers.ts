import type { OutlierLimit } from '@mlgate/config'
import type { SqlValue } from '@mlgate/tables'
import type { Judgement, Offence } from '../plan.ts'
import { bounds, numeral, percent } from '../words.ts'
import type { ColumnValues } from './column-values.ts'
import { type DemandMaker, sharePart, withoutValues } from './demand.ts'
import { finite, largestSquared } from './statistics.ts'

const methodWords = {
  tukey: (factor: number) => `further than ${factor} interquartile ranges from the quartiles`,
  'z-score': (factor: number) => `further than ${factor} standard deviations from the mean`,
}

/** Values outside are outliers; null where there are no values to say so. */
type Fences = { low: number; high: number } | null

/**
 * Few values beyond the fences, which are those of the finite values, in double precision. NaN and infinities are
 * outliers. Quartiles are linearly interpolated as numpy does; fences after J. W. Tukey, Exploratory Data Analysis (1977).
 *
 * The least and the greatest value show where there are none; only else the second pass counts.
 */
export const outliers: DemandMaker = (name, { outliers: limit }) => {
  if (limit === undefined) return []
  const most = limit['max-share']
  const permitted = most === 0 ? 'none' : `at most ${percent(most)}`
  return [
    {
      id: 'outliers',
      title: `${name} has few outliers`,
      expected: `${permitted} ${methodWords[limit.method](limit.factor)}`,
      plan(column) {
        const number = `CAST(${finite(column)} AS DOUBLE)`
        return {
          measures: [
            fenceMeasure(limit, number),
            `min(${number})`,
            `max(${number})`,
            `count(${number})`,
            `count(${column.value})`,
          ],
          judge([measured, least, greatest, finites, all], rows) {
            if (Number(all) === 0) return { ...withoutValues(rows), failed: false }
            const fences = fencesOf(limit, measured as SqlValue[] | null)
            const judge = judgeCount(most, Number(all), fences)
            const isInside =
              fences === null || (Number(least) >= fences.low && Number(greatest) <= fences.high)
            if (Number(finites) === Number(all) && isInside) return judge(0)
            return { failed: true, pending: { offence: beyond(column, fences), judge } }
          },
          ...(limit.method === 'tukey' ? { holdsValues: true as const } : {}),
          offence: { kind: 'none' },
        }
      },
    },
  ]
}

function judgeCount(most: number, all: number, fences: Fences): (count: number) => Judgement {
  return (count) => {
    const observed = sharePart(count, all)
    const where = fences === null ? '' : ` beyond ${bounds(numeral(fences.low), numeral(fences.high))}`
    return { failed: count / all > most, count, observed, revealing: `${observed}${where}` }
  }
}

function beyond(column: ColumnValues, fences: Fences): Offence {
  const inside =
    fences === null
      ? `${finite(column)} IS NOT NULL`
      : `${finite(column)} BETWEEN CAST('${fences.low}' AS DOUBLE) AND CAST('${fences.high}' AS DOUBLE)`
  return {
    kind: 'where',
    condition: `${column.value} IS NOT NULL AND NOT coalesce(${inside}, false)`,
    sample: column.sample,
  }
}

/** The two quartiles, or mean and standard deviation. */
function fenceMeasure({ method }: OutlierLimit, number: string): string {
  if (method === 'tukey') return `quantile_cont(${number}, [0.25, 0.75])`
  return `[avg(${number}), stddev_samp(CASE WHEN abs(${number}) < ${largestSquared} THEN ${number} END)]`
}

function fencesOf({ method, factor }: OutlierLimit, found: readonly SqlValue[] | null): Fences {
  const [first = null, second = null] = found ?? []
  if (first === null || second === null) return null
  const [low, high] = [Number(first), Number(second)]
  if (method === 'tukey') return { low: low - factor * (high - low), high: high + factor * (high - low) }
  return { low: low - factor * high, high: low + factor * high }
}
