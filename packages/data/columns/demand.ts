import type { ColumnSchema, ShareLimit, ValueLimits } from '@mlgate/config'
import { formatCount } from '@mlgate/markup'
import type { CheckStatement, Judgement, PlannedCheck } from '../plan.ts'
import { counted, percent } from '../words.ts'
import type { ColumnValues } from './column-values.ts'

/** What is known besides the column when its checks are planned. */
export interface PlanContext {
  /** The time that ages are counted from. */
  now: Date
}

/** What is demanded of the values of one column, stated before the column was seen. */
export interface Demand extends Pick<CheckStatement, 'id' | 'title'> {
  expected: string
  plan(
    column: ColumnValues,
    context: PlanContext,
  ): Pick<PlannedCheck, 'measures' | 'judge' | 'offence'> &
    Partial<Pick<PlannedCheck, 'prepared' | 'inOrder' | 'holdsValues' | 'needsAllRows'>>
}

/**
 * The demands that a kind of limit makes, none where it is not set.
 *
 * @param schema of the column, which softer limits may lean on.
 */
export type DemandMaker = (name: string, limits: ValueLimits, schema: ColumnSchema) => Demand[]

/** What a count of offending values comes to: `3 values do not match`. */
export function judgeCount(one: string, many: string): PlannedCheck['judge'] {
  return ([offending]) => {
    const count = Number(offending)
    if (count === 0) return { failed: false, count }
    return { failed: true, count, observed: `${counted(count, 'value')} ${count === 1 ? one : many}` }
  }
}

/** What a number of rows that repeat keys comes to. */
export function judgeRepeats(repeats: number): Judgement {
  if (repeats === 0) return { failed: false, count: 0 }
  return {
    failed: true,
    count: repeats,
    observed: `${counted(repeats, 'row')} repeat${repeats === 1 ? 's' : ''} an earlier one`,
  }
}

/** What offending values among all values come to under a limit on their share. Measures: both numbers. */
export function judgeShare(limit: ShareLimit): PlannedCheck['judge'] {
  const permitted = permittedShare(limit)
  return ([offending, all]) => {
    const count = Number(offending)
    const share = count === 0 ? 0 : count / Number(all)
    return { failed: share > permitted, count, observed: sharePart(count, Number(all)) }
  }
}

/** `3 of 1,204 values (0.25 %)`. */
export function sharePart(count: number, all: number): string {
  if (count === 0) return 'none'
  return `${formatCount(count)} of ${counted(all, 'value')} (${percent(count / all)})`
}

/** The greatest share that a limit lets through. */
export function permittedShare(limit: ShareLimit): number {
  return typeof limit === 'number' ? limit : limit === 'any' ? 1 : 0
}

/** A limit on a share, for the reader: `none`, `at most 2 %`. */
export function expectedShare(limit: ShareLimit): string {
  return limit === 'none' ? 'none' : `at most ${percent(permittedShare(limit))}`
}

/** A column without values has no statistics: without rows nothing can be said, with rows that is a failure. */
export function withoutValues(rows: number): Judgement {
  return rows === 0
    ? { failed: false, skipped: true, observed: 'no rows' }
    : { failed: true, observed: 'no values' }
}
