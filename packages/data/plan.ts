import type { Check } from '@mlgate/core'
import type { SqlValue } from '@mlgate/tables'

/** What a check says before anything was looked at. */
export type CheckStatement = Pick<Check, 'id' | 'severity' | 'title'> & { column?: string; expected?: string }

/** What the numbers of the first pass come to. */
export interface Judgement {
  failed: boolean
  /** Nothing can be said, as there are no rows; `failed` is false then. */
  skipped?: true
  /** Offending rows, where the first pass counted them; else the second pass does. */
  count?: number
  observed?: string
  /** As `observed`, but with values out of the data: shown only where the user asked for samples. */
  revealing?: string
  hint?: string
  /** What the second pass has to count before anything is decided, where the measures can't; `failed` is true then. */
  pending?: Pending
}

/** Rows that may break a check, and what their number comes to. */
export interface Pending {
  offence: Offence
  judge: (count: number) => Judgement
}

/**
 * Rows that break a check: those for which a condition holds, those whose keys a row before had already, those that
 * write a value otherwise than most rows with the same form of it do, those that a query returns (with their number in
 * the column `row`), or no single rows at all. `sample` is SQL of what to show of them.
 */
export type Offence =
  | { kind: 'where'; condition: string; sample?: string; explanations?: Explanations }
  | { kind: 'repeated'; keys: readonly string[]; sample?: string }
  | { kind: 'variant'; value: string; form: string; sample?: string }
  | { kind: 'query'; query: string; row?: string; sample?: string }
  | { kind: 'none'; sample?: never }

/** Why rows may break a check: conditions that the second pass counts among the first of them, and what to tell. */
export interface Explanations {
  /** The prepared column that the conditions look at, by its alias, and at nothing else. */
  over: string
  conditions: readonly string[]
  /** @param counts of the offending rows looked at that meet each condition; @param count of all that offend. */
  hint(counts: readonly number[], count: number): string | undefined
}

/** So many offending rows are looked at for explanations: those that have one mostly have all the same. */
export const mostExplained = 1000

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
  /** Whether its prepared columns look at earlier rows, which takes a scan of one row after another. */
  inOrder?: true
  /** Whether a sample says nothing of it, or too little: the sum of some rows is not that of all. */
  needsAllRows?: true
  /** Whether its measures hold all values of a column in memory, 8 bytes each. */
  holdsValues?: true
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
