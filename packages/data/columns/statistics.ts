import type { Bounds } from '@mlgate/config'
import type { SqlValue } from '@mlgate/tables'
import type { Judgement, PlannedCheck } from '../plan.ts'
import { bounds, counted, numeral } from '../words.ts'
import { type ColumnValues, isFloating } from './column-values.ts'
import { type Demand, type DemandMaker, withoutValues } from './demand.ts'

/** A statistic, as measures and what they come to; null where the values have none. */
interface Statistic {
  words: string
  measures(column: ColumnValues): string[]
  /** @param count number of values, at least one and all of them finite. */
  of(measured: readonly SqlValue[], count: number): number | bigint | null
  /** What to say where the values have none. */
  without?: string
}

/** Beyond it a square is no number any more. */
export const largestSquared = '1e150'

const kinds: Record<'mean' | 'standard-deviation' | 'sum', Statistic> = {
  mean: {
    words: 'mean',
    measures: sumMeasures,
    of: (measured, count) => Number(sumOf(measured)) / count,
  },
  'standard-deviation': {
    words: 'standard deviation',
    measures: (column) => {
      const number = `CAST(${column.value} AS DOUBLE)`
      return [`stddev_samp(CASE WHEN abs(${number}) < ${largestSquared} THEN ${number} END)`]
    },
    of: ([deviation]) => (deviation === null || deviation === undefined ? null : Number(deviation)),
    without: 'fewer than two values',
  },
  sum: { words: 'sum', measures: sumMeasures, of: sumOf },
}

/** Mean, sum and standard deviation (of a sample) within bounds. */
export const statistics: DemandMaker = (name, { statistics: limits = {} }) =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((id): Demand[] => {
    const limit = limits[id]
    if (limit === undefined) return []
    const kind = kinds[id]
    return [
      {
        id,
        title: `the ${kind.words} of ${name} is within bounds`,
        expected: bounds(limit.min, limit.max),
        plan: (column) => ({
          measures: [
            `count(${column.value})`,
            ...unusable(column, id === 'standard-deviation' ? largestSquared : undefined),
            ...kind.measures(column),
          ],
          judge: judgeStatistic(kind, limit, column.schema.private === true),
          ...(id === 'sum' ? { needsAllRows: true as const } : {}),
          offence: { kind: 'none' },
        }),
      },
    ]
  })

/** Of NaN and infinities no statistic is a number, so they fail it rather than being left out in silence. */
function judgeStatistic(
  { of, without = 'no values' }: Statistic,
  limit: Bounds<number | string>,
  isPrivate: boolean,
): PlannedCheck['judge'] {
  return ([values, lost, ...measured], rows): Judgement => {
    if (Number(values) === 0) return withoutValues(rows)
    if (Number(lost) > 0) return withLostValues(Number(lost))
    const statistic = of(measured, Number(values))
    if (statistic === null) return { failed: true, observed: without }
    const failed = !isWithin(statistic, limit)
    if (isPrivate) return { failed, observed: failed ? 'out of bounds' : 'within bounds' }
    const rounded = numeral(statistic)
    const isTrue = isWithin(typeof statistic === 'bigint' ? statistic : Number(rounded), limit) !== failed
    return { failed, observed: isTrue ? rounded : String(statistic) }
  }
}

/** What values that are no numbers come to under a statistic. */
export function withLostValues(lost: number): Judgement {
  const observed = `${counted(lost, 'value')} ${lost === 1 ? 'is' : 'are'} NaN, infinite or too large`
  return { failed: true, observed, hint: 'Leave them empty where they stand for a missing value.' }
}

function isWithin(statistic: number | bigint, { min, max }: Bounds<number | string>): boolean {
  const isAtLeast = min === undefined || statistic >= exact(min)
  const isAtMost = max === undefined || statistic <= exact(max)
  return isAtLeast && isAtMost
}

/** A bound beyond ±2^53 is its digits as text. */
function exact(bound: number | string): number | bigint {
  return typeof bound === 'string' ? BigInt(bound) : bound
}

/** The value where it is a finite number, else null. */
export function finite({ value, typed }: ColumnValues): string {
  return isFloating(typed) ? `CASE WHEN isfinite(${value}) THEN ${value} END` : value
}

/** A measure of how many values no statistic can be made of. */
export function unusable(column: ColumnValues, largest?: string): [string] {
  const { value } = column
  // NaN counts as greater than any number.
  if (largest !== undefined) return [`count_if(abs(CAST(${value} AS DOUBLE)) >= ${largest})`]
  return [`count_if(${isFloating(column.typed) ? `NOT isfinite(${value})` : 'false'})`]
}

const smallIntegers = /^U?(TINYINT|SMALLINT|INTEGER)$|^BIGINT$/
const chunk = 2n ** 60n

/** Whole numbers are summed exactly, large ones in two parts that cannot overflow; others with Kahan's correction. */
function sumMeasures(column: ColumnValues): [string, string] {
  const { value, typed } = column
  if (smallIntegers.test(typed.sqlType)) return [`sum(${value})`, 'CAST(NULL AS HUGEINT)']
  if (/^(U?BIGINT|HUGEINT|DECIMAL\(\d+,0\))$/.test(typed.sqlType)) {
    const whole = `CAST(${value} AS HUGEINT)`
    return [`sum(${whole} % ${chunk})`, `sum(${whole} // ${chunk})`]
  }
  // Where some are not finite there is no sum, whatever this comes to.
  return [`fsum(CAST(${value} AS DOUBLE))`, 'CAST(NULL AS HUGEINT)']
}

function sumOf([low, high]: readonly SqlValue[]): number | bigint {
  if (low === null || low === undefined) return 0
  if (typeof low === 'bigint') return low + BigInt(String(high ?? 0)) * chunk
  return Number(low)
}
