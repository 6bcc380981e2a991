import type { Check } from '@mlgate/core'
import type { SqlValue } from '@mlgate/tables'

/** What a check says before anything was looked at. */
export type CheckStatement = Pick<Check, 'id' | 'severity' | 'title'> & { column?: string; expected?: string }

/** What the numbers of the first pass come to. */
export interface Judgement {
  failed: boolean
  /** Offending rows, where the first pass counted them; else the second pass does. */
  count?: number
  observed?: string
  /** As `observed`, but with values out of the data: shown only where the user asked for samples. */
  revealing?: string
  hint?: string
}

/** Rows that break a check: those for which a condition holds, or those whose keys a row before had already. `sample` is SQL
 * of what to show of them. */
export type Offence =
  | { kind: 'where'; condition: string; sample?: string }
  | { kind: 'repeated'; keys: readonly string[]; sample: string }

/** Expressions over the table's columns, computed once per row, by the alias under which measures speak of them. */
export type PreparedColumns = ReadonlyMap<string, string>

/** A check that needs the rows: aggregates for one pass over them, and how to find offenders if it fails. */
export interface PlannedCheck {
  statement: CheckStatement
  prepared: PreparedColumns
  /** SQL aggregates over the prepared columns. */
  measures: readonly string[]
  /** @param values what the measures came to; @param rows number of rows measured. */
  judge: (values: readonly SqlValue[], rows: number) => Judgement
  offence: Offence
}

/** A check whose outcome is known without the rows. */
export interface SettledCheck {
  settled: Check
}

export type PlanEntry = PlannedCheck | SettledCheck

/** A check that was not made, and why. */
export function skipped(statement: CheckStatement, why: string): SettledCheck {
  return { settled: { ...statement, status: 'skipped', observed: why } }
}
