import type { Severity } from '@mlgate/core'
import { relation, type SqlEngine } from '@mlgate/tables'
import { sampleOf } from '../columns/column-values.ts'
import type { CheckStatement, Judgement } from '../plan.ts'
import { firstOf, type Offenders, offendersOf } from '../second-pass.ts'
import { counted, percent } from '../words.ts'
import type { KnownTable } from './other-tables.ts'

/** A check that was made by looking at the rows more than once, with the rows that break it. */
export interface FoundCheck {
  statement: CheckStatement
  judgement: Judgement
  offenders?: Offenders
}

/** What searches work with. */
export interface Search {
  engine: SqlEngine
  /** Rows of the measured table that are looked at: all that can be read, or a sample of them. */
  rows: number
  /** All of its rows that can be read. */
  readable: number
  /** Values that each check may show. */
  samples: number
}

/** SQL of a table's rows with expressions over its columns, by alias. */
export function rowsWith(
  { description, rejects }: KnownTable,
  columns: Readonly<Record<string, string>>,
  { isNumbered = false }: { isNumbered?: boolean } = {},
): string {
  const items = Object.entries(columns).map(([alias, value]) => `${value} AS ${alias}`)
  const numbered = isNumbered ? [`row_number() OVER () AS ${rowAlias}`, ...items] : items
  return `(SELECT ${numbered.join(', ')} FROM ${relation(description, { rejects })})`
}

/** The number of a row, from 1 over the rows read. */
export const rowAlias = 'mlgate_row'

/** Aliases of so many keys: `k0`, `k1`, … with their SQL. */
export function keyColumns(keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key, index) => [`k${index}`, key]))
}

/** SQL of whether all keys of two rows are the same; with `nullsMeet`, a null is the same as a null. */
export function sameKeys(left: string, right: string, count: number, { nullsMeet = true } = {}): string {
  const equal = nullsMeet ? 'IS NOT DISTINCT FROM' : '='
  return Array.from({ length: count }, (_, index) => `${left}.k${index} ${equal} ${right}.k${index}`).join(
    ' AND ',
  )
}

/**
 * Counts offending rows and finds the first of them.
 *
 * @param from SQL after FROM whose rows offend, with `mlgate_row`. @param keys columns shown as samples, if any may be.
 */
export async function findRows(
  { engine, samples }: Search,
  { from, prelude = '', keys }: { from: string; prelude?: string; keys: readonly string[] },
): Promise<Offenders> {
  const sample = keys.length === 0 ? undefined : sampleOf(`concat_ws(', ', ${keys.join(', ')})`)
  const firsts = firstOf(sample, rowAlias, samples, '', 0)
  const [values] = await engine.query(
    `${prelude} SELECT count(*) AS count0, ${firsts.join(', ')} FROM ${from}`,
  )
  return offendersOf(values ?? {}, 0)
}

/** What is found where no row offends. */
export const nobody: Offenders = { count: 0, rows: [], samples: [], explained: [] }

/** Whether more than a share of the rows offends, in words. */
export function judgeShare(
  offenders: Offenders,
  { rows, maxShare, what }: { rows: number; maxShare: number; what: string },
): Pick<FoundCheck, 'judgement' | 'offenders'> {
  const judgement = judgeCount(offenders.count, { rows, maxShare, what })
  return judgement.failed ? { judgement, offenders } : { judgement }
}

/** The same of rows that were only counted. */
export function judgeCount(
  count: number,
  { rows, maxShare, what }: { rows: number; maxShare: number; what: string },
): Judgement {
  const share = rows === 0 ? 0 : count / rows
  const observed = count === 0 ? 'none' : `${counted(count, 'row')} (${percent(share)}) ${what}`
  return { failed: share > maxShare, count, observed }
}

/** What a share lets through, in words. */
export function allowed(maxShare: number): string {
  return maxShare === 0 ? 'none' : `≤ ${percent(maxShare)} of the rows`
}

/** A check that could not be made since something is not there: what was asked for fails. */
export function impossible(statement: CheckStatement, why: string): FoundCheck {
  return { statement, judgement: { failed: true, observed: why } }
}

/** A check with nothing to look at. */
export function unlooked(statement: CheckStatement, why: string): FoundCheck {
  return { statement, judgement: { failed: false, skipped: true, observed: why } }
}

/** What a check says before anything was looked at. */
export function statementOf(
  id: string,
  severity: Severity,
  title: string,
  more: { column?: string; expected?: string } = {},
): CheckStatement {
  return { id, severity, title, ...more }
}
