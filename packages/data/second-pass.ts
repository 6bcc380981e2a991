import {
  quoteIdentifier,
  relation,
  type SqlEngine,
  type SqlValue,
  type TableDescription,
} from '@mlgate/tables'
import type { PlannedCheck } from './plan.ts'

/** The rows that break a check. */
export interface Offenders {
  count: number
  /** The first of them, counted from 1 over the rows read; those rejected not included. */
  rows: number[]
  /** What stands in them, where it was asked for. */
  samples: string[]
}

const mostRows = 10
const checksPerScan = 100

/**
 * Finds the rows that break the given checks: one more scan for all that are broken row by row, one for each
 * key that is not unique.
 */
export async function secondPass(
  engine: SqlEngine,
  description: TableDescription,
  checks: readonly PlannedCheck[],
  { prefix, samples }: { prefix: string; samples: boolean },
): Promise<Map<PlannedCheck, Offenders>> {
  const found = new Map<PlannedCheck, Offenders>()
  const row = quoteIdentifier(`${prefix}row`)
  const byRow = checks.filter(({ offence }) => offence.kind === 'where')
  for (let from = 0; from < byRow.length; from += checksPerScan) {
    const batch = byRow.slice(from, from + checksPerScan)
    const measures = batch.flatMap(({ offence }, index) => {
      const condition = offence.kind === 'where' ? offence.condition : 'false'
      return [
        `count_if(${condition}) AS count${index}`,
        ...firstOf(offence.sample, row, samples, `FILTER (WHERE ${condition})`, index),
      ]
    })
    const [values] = await engine.query(
      `SELECT ${measures.join(', ')} FROM ${numbered(description, batch, row)}`,
    )
    for (const [index, check] of batch.entries()) found.set(check, offendersOf(values ?? {}, index))
  }
  for (const check of checks) {
    if (check.offence.kind !== 'repeated') continue
    const { keys, sample } = check.offence
    const times = quoteIdentifier(`${prefix}times`)
    const repeated = `(SELECT *, row_number() OVER (PARTITION BY ${keys.join(', ')} ORDER BY ${row}) AS ${times} FROM ${numbered(description, [check], row)} WHERE ${keys.map((key) => `${key} IS NOT NULL`).join(' AND ')})`
    const [values] = await engine.query(
      `SELECT count(*) AS count0, ${firstOf(sample, row, samples, '', 0).join(', ')} FROM ${repeated} WHERE ${times} > 1`,
    )
    found.set(check, offendersOf(values ?? {}, 0))
  }
  return found
}

/** The prepared columns of some checks, with the number of the row. */
function numbered(description: TableDescription, checks: readonly PlannedCheck[], row: string): string {
  const prepared = new Map(checks.flatMap((check) => [...check.prepared]))
  const columns = [...prepared].map(([alias, value]) => `${value} AS ${alias}`)
  return `(SELECT ${['row_number() OVER () AS '.concat(row), ...columns].join(', ')} FROM ${relation(description, { rejects: 'skip' })})`
}

function firstOf(
  sample: string | undefined,
  row: string,
  samples: boolean,
  filter: string,
  index: number,
): string[] {
  const rows = `min(${row}, ${mostRows}) ${filter} AS rows${index}`
  // In a list, as the aggregate would leave out samples that are null.
  return samples && sample !== undefined
    ? [rows, `arg_min([${sample}], ${row}, ${mostRows}) ${filter} AS samples${index}`]
    : [rows]
}

function offendersOf(values: Record<string, SqlValue>, index: number): Offenders {
  const rows = (values[`rows${index}`] ?? []) as SqlValue[]
  const samples = ((values[`samples${index}`] ?? []) as SqlValue[][]).map(([sample]) =>
    sample === null ? 'null' : String(sample),
  )
  return { count: Number(values[`count${index}`]), rows: rows.map(Number), samples }
}
