import { quoteLiteral } from '@mlgate/tables'
import type { PlannedCheck } from '../plan.ts'
import { bounds, duration } from '../words.ts'
import type { ColumnValues } from './column-values.ts'
import {
  type Demand,
  type DemandMaker,
  expectedShare,
  judgeShare,
  type PlanContext,
  withoutValues,
} from './demand.ts'

/** Freshness, history and the future. Times are in UTC; of dates whole days are counted. */
export const time: DemandMaker = (name, { freshness, history, future }) => [
  ...(freshness === undefined ? [] : [freshnessOf(name, freshness)]),
  ...(history === undefined ? [] : [historyOf(name, history)]),
  ...(future === undefined || future === 'any' ? [] : [futureOf(name, future)]),
]

/** The newest value that is not later than now: a slip into the future must not hide that data stopped coming. */
function freshnessOf(name: string, limit: number): Demand {
  return {
    id: 'freshness',
    title: `${name} is fresh`,
    expected: `the newest value at most ${duration(limit)} old`,
    plan(column, { now }) {
      const { value } = column
      const past = `CASE WHEN ${value} <= ${nowOf(column, now)} THEN ${value} END`
      return {
        measures: [epochOf(`max(${past})`), `count(${value})`],
        judge([newest, values], rows) {
          if (newest === null || newest === undefined) {
            return Number(values) === 0
              ? withoutValues(rows)
              : { failed: true, observed: 'all values are later than now' }
          }
          const age = ageOf(column, Number(newest), now)
          return { failed: age > limit, ...told(column, 'the newest is', age) }
        },
        needsAllRows: true,
        offence: { kind: 'none' },
      }
    },
  }
}

function historyOf(name: string, { min, max }: { min?: number; max?: number }): Demand {
  const inWords = (limit: number | undefined) => (limit === undefined ? undefined : duration(limit))
  return {
    id: 'history',
    title: `${name} goes back as far as expected`,
    expected: `the oldest value ${bounds(inWords(min), inWords(max))} old`,
    plan(column, { now }) {
      return {
        measures: [epochOf(`min(CASE WHEN isfinite(${column.value}) THEN ${column.value} END)`)],
        judge([oldest], rows) {
          if (oldest === null || oldest === undefined) return withoutValues(rows)
          const age = ageOf(column, Number(oldest), now)
          const failed = (min !== undefined && age < min) || (max !== undefined && age > max)
          return { failed, ...told(column, 'the oldest is', age) }
        },
        needsAllRows: true,
        offence: { kind: 'none' },
      }
    },
  }
}

function futureOf(name: string, limit: number | 'none'): Demand {
  return {
    id: 'future',
    title: `${name} is not in the future`,
    expected: expectedShare(limit),
    plan(column, { now }) {
      const condition = `${column.value} > ${nowOf(column, now)}`
      return {
        measures: [`count_if(${condition})`, `count(${column.value})`],
        judge: judgeShare(limit),
        offence: { kind: 'where', condition, sample: column.sample },
      }
    },
  }
}

function isDate({ typed }: ColumnValues): boolean {
  return typed.sqlType === 'DATE'
}

function nowOf(column: ColumnValues, now: PlanContext['now']): string {
  const text = now.toISOString().slice(0, -1)
  return isDate(column)
    ? `CAST(${quoteLiteral(text.slice(0, 10))} AS DATE)`
    : `CAST(${quoteLiteral(text)} AS TIMESTAMP)`
}

function epochOf(value: string): string {
  return `epoch_ms(TRY_CAST(${value} AS TIMESTAMP))`
}

/** Of a date the days since, in UTC; of a time the time since. */
function ageOf(column: ColumnValues, milliseconds: number, now: Date): number {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  return (isDate(column) ? today : now.getTime()) - milliseconds
}

function told(
  { schema }: ColumnValues,
  words: string,
  age: number,
): Pick<ReturnType<PlannedCheck['judge']>, 'observed'> {
  if (schema.private === true) return {}
  return {
    observed: age < 0 ? `${words} ${duration(-age)} in the future` : `${words} ${duration(age)} old`,
  }
}
