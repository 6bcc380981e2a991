import {
  quoteIdentifier,
  relation,
  type SqlEngine,
  type SqlValue,
  type TableDescription,
} from '@mlgate/tables'
import { type ComparedOffence, comparedRows } from './compared-rows.ts'
import { mostExplained, type PlannedCheck } from './plan.ts'
import { namingRule, stageOf } from './query-pass.ts'
import { returnedRowsQuery } from './returned-rows.ts'

/** The rows that break a check. */
export interface Offenders {
  count: number
  /** The first of them, counted from 1 over the rows read; those rejected not included. */
  rows: number[]
  /** What stands in the first of them, as many as were asked for. */
  samples: string[]
  /** How many of the first of them meet each condition of their check's explanations. */
  explained: number[]
}

const mostRows = 10
const checksPerScan = 100
/** No number or date has more characters; what has would fill the memory. */
const longestExplained = 200

type ComparedCheck = PlannedCheck & { offence: ComparedOffence }

/**
 * Finds the rows that break the given checks: one more scan for all that are broken row by row, and one for all that
 * compare rows with others. In Parquet each of these has a scan of its own, which reads no more than its columns.
 *
 * @returns in the order of the checks; undefined for one that no single rows break.
 */
export async function secondPass(
  engine: SqlEngine,
  description: TableDescription,
  checks: readonly PlannedCheck[],
  { prefix, samples, enter }: { prefix: string; samples: number; enter: (stage: string) => void },
): Promise<(Offenders | undefined)[]> {
  const found = new Map<PlannedCheck, Offenders>()
  const row = quoteIdentifier(`${prefix}row`)
  const look = async (batch: readonly PlannedCheck[], query: string) => {
    const [values] = await engine.query(query)
    for (const [index, check] of batch.entries()) found.set(check, offendersOf(values ?? {}, index))
  }
  enter('looking for the rows')
  const byRow = checks.filter(({ offence }) => offence.kind === 'where')
  for (const batch of batchesOf(byRow, checksPerScan))
    await look(batch, brokenRowsQuery(description, batch, { row, samples }))
  const compared = checks.filter(isCompared)
  for (const batch of batchesOf(compared, description.source.format === 'parquet' ? 1 : checksPerScan))
    await look(batch, comparedRowsQuery(description, batch, { prefix, row, samples }))
  for (const check of checks) {
    const { offence } = check
    if (offence.kind !== 'query') continue
    enter(stageOf(check))
    const first = (number: string) => firstOf(offence.sample, number, samples, '', 0)
    const query = returnedRowsQuery(offence, first, quoteIdentifier(`${prefix}place`))
    await namingRule(check, () => look([check], query))
  }
  return checks.map((check) => found.get(check))
}

function isCompared(check: PlannedCheck): check is ComparedCheck {
  return check.offence.kind === 'repeated' || check.offence.kind === 'variant'
}

function batchesOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

function brokenRowsQuery(
  description: TableDescription,
  batch: readonly PlannedCheck[],
  { row, samples }: { row: string; samples: number },
): string {
  const measures = batch.flatMap(({ offence }, index) => {
    const condition = offence.kind === 'where' ? offence.condition : 'false'
    return [
      `count_if(${condition}) AS count${index}`,
      ...firstOf(offence.sample, row, samples, `FILTER (WHERE ${condition})`, index),
      ...cellsToExplain(offence, { row, condition, index }),
    ]
  })
  const found = `SELECT ${measures.join(', ')} FROM ${numbered(description, batch, row)}`
  const counts = batch.flatMap(({ offence }, index) => explained(offence, index))
  if (counts.length === 0) return found
  const cells = batch.flatMap(({ offence }, index) =>
    explained(offence, index).length > 0 ? [`cells${index}`] : [],
  )
  return `SELECT * EXCLUDE (${cells.join(', ')}), ${counts.join(', ')} FROM (${found})`
}

/** What such checks compare is kept of all rows, on disk where memory ends, and each looks through it. */
function comparedRowsQuery(
  description: TableDescription,
  batch: readonly ComparedCheck[],
  { prefix, row, samples }: { prefix: string; row: string; samples: number },
): string {
  const rows = quoteIdentifier(`${prefix}rows`)
  const perCheck = batch.map(({ offence, prepared }, index) => {
    const offending = comparedRows(offence, { rows, columns: [row, ...prepared.keys()], row, prefix })
    const firsts = firstOf(offence.sample, row, samples, '', index)
    return `(SELECT count(*) AS count${index}, ${firsts.join(', ')} FROM (${offending}))`
  })
  const kept = batch.length > 1 ? 'MATERIALIZED' : 'NOT MATERIALIZED'
  return `WITH ${rows} AS ${kept} (SELECT * FROM ${numbered(description, batch, row)}) SELECT * FROM ${perCheck.join(', ')}`
}

/** The prepared columns of some checks, with the number of the row. */
function numbered(description: TableDescription, checks: readonly PlannedCheck[], row: string): string {
  const prepared = new Map(checks.flatMap((check) => [...check.prepared]))
  const columns = [...prepared].map(([alias, value]) => `${value} AS ${alias}`)
  return `(SELECT ${['row_number() OVER () AS '.concat(row), ...columns].join(', ')} FROM ${relation(description, { rejects: 'skip' })})`
}

/** SQL of the first offending rows, and of what stands in them where samples are asked for; `offendersOf` reads it. */
export function firstOf(
  sample: string | undefined,
  row: string,
  samples: number,
  filter: string,
  index: number,
): string[] {
  const rows = `min(${row}, ${Math.max(mostRows, samples)}) ${filter} AS rows${index}`
  // In a list, as the aggregate would leave out samples that are null.
  return samples > 0 && sample !== undefined
    ? [rows, `arg_min([${sample}], ${row}, ${samples}) ${filter} AS samples${index}`]
    : [rows]
}

/** The first offending cells, for conditions that would cost too much on all of them. */
function cellsToExplain(
  offence: PlannedCheck['offence'],
  { row, condition, index }: { row: string; condition: string; index: number },
): string[] {
  if (offence.kind !== 'where' || offence.explanations === undefined) return []
  const { over } = offence.explanations
  const isShort = `length(CAST(${over} AS VARCHAR)) <= ${longestExplained}`
  return [
    `arg_min(${over}, ${row}, ${mostExplained}) FILTER (WHERE ${condition} AND ${isShort}) AS cells${index}`,
  ]
}

function explained(offence: PlannedCheck['offence'], index: number): string[] {
  if (offence.kind !== 'where' || offence.explanations === undefined) return []
  const { over, conditions } = offence.explanations
  const counts = conditions.map((condition) => `count_if(${condition})`)
  return [
    `(SELECT [${counts.join(', ')}] FROM (SELECT unnest(cells${index}) AS ${over})) AS explained${index}`,
  ]
}

/** The offenders of the check at an index, out of a row of `firstOf` and a count. */
export function offendersOf(values: Record<string, SqlValue>, index: number): Offenders {
  const rows = (values[`rows${index}`] ?? []) as SqlValue[]
  const samples = ((values[`samples${index}`] ?? []) as SqlValue[][]).map(([sample]) =>
    sample === null ? 'null' : String(sample),
  )
  const explained = ((values[`explained${index}`] ?? []) as SqlValue[]).map(Number)
  return { count: Number(values[`count${index}`]), rows: rows.map(Number), samples, explained }
}
