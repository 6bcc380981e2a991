import {
  quoteIdentifier,
  relation,
  type SqlEngine,
  type SqlValue,
  type TableDescription,
} from '@mlgate/tables'
import type { PlannedCheck } from './plan.ts'

/** What one look at all rows gave. */
export interface FirstPass {
  /** Rows read, by file; those rejected not included. */
  fileRows: number[]
  /** What each check's measures came to, in the order of the checks. */
  values: SqlValue[][]
}

/** A scan computes at most so many aggregates: beyond it DuckDB spends more on planning than scanning again costs. */
const measuresPerScan = 300

/**
 * Computes the measures of all checks in one scan (a few, if there are very many). The first scan keeps the
 * records that don't fit the header for `readRejects`.
 *
 * @param prefix starts no name of the table's columns.
 */
export async function firstPass(
  engine: SqlEngine,
  description: TableDescription,
  checks: readonly PlannedCheck[],
  prefix: string,
): Promise<FirstPass> {
  const queries = firstPassQueries(description, checks, prefix)
  const values: SqlValue[][] = []
  let fileRows: number[] = []
  for (const [index, batch] of batchesOf(checks).entries()) {
    const [row = {}] = await engine.query(queries[index] as string)
    if (index === 0) fileRows = rowsByFile(row, description.source.files.length)
    const aliases = new Map(measuresOf(batch).map((measure, position) => [measure, `m${position}`]))
    for (const { measures } of batch) {
      values.push(measures.map((measure) => row[aliases.get(measure) as string] ?? null))
    }
  }
  return { fileRows, values }
}

function batchesOf(checks: readonly PlannedCheck[]): PlannedCheck[][] {
  const batches: PlannedCheck[][] = [[]]
  let size = 0
  for (const check of checks) {
    if (size + check.measures.length > measuresPerScan) {
      batches.push([])
      size = 0
    }
    batches.at(-1)?.push(check)
    size += check.measures.length
  }
  return batches
}

/** Checks share measures, such as the number of values; each is computed once. */
function measuresOf(batch: readonly PlannedCheck[]): string[] {
  return [...new Set(batch.flatMap(({ measures }) => measures))]
}

/** The SQL of each scan of the first pass, in order. */
export function firstPassQueries(
  description: TableDescription,
  checks: readonly PlannedCheck[],
  prefix: string,
): string[] {
  return batchesOf(checks).map((batch, index) =>
    scanQuery(description, batch, { prefix, isFirst: index === 0 }),
  )
}

function scanQuery(
  description: TableDescription,
  batch: readonly PlannedCheck[],
  { prefix, isFirst }: { prefix: string; isFirst: boolean },
): string {
  const countsFiles = isFirst && description.source.files.length > 1
  const fileColumn = `${prefix}file`
  const prepared = new Map(batch.flatMap((check) => [...check.prepared]))
  if (countsFiles) prepared.set(quoteIdentifier(fileColumn), quoteIdentifier(fileColumn))
  const columns = [...prepared].map(([alias, value]) => `${value} AS ${alias}`)
  const files = `histogram(${quoteIdentifier(fileColumn)})`
  const measures = [
    'count(*) AS rows',
    ...(countsFiles ? [`map_keys(${files}) AS files`, `map_values(${files}) AS file_rows`] : []),
    ...measuresOf(batch).map((measure, index) => `${measure} AS m${index}`),
  ]
  const rows = relation(description, {
    rejects: isFirst ? 'store' : 'skip',
    ...(countsFiles ? { fileColumn } : {}),
  })
  return `SELECT ${measures.join(', ')} FROM (SELECT ${columns.length === 0 ? '1' : columns.join(', ')} FROM ${rows})`
}

function rowsByFile(row: Record<string, SqlValue>, files: number): number[] {
  if (files === 1) return [Number(row.rows)]
  const counts = new Array<number>(files).fill(0)
  const indexes = (row.files ?? []) as SqlValue[]
  for (const [at, index] of indexes.entries())
    counts[Number(index)] = Number((row.file_rows as SqlValue[])[at])
  return counts
}
