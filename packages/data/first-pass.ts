import { stat } from 'node:fs/promises'
import { MlgateError } from '@mlgate/core'
import {
  quoteIdentifier,
  relation,
  type SqlEngine,
  type SqlValue,
  type TableDescription,
  type TableSource,
} from '@mlgate/tables'
import type { PlannedCheck } from './plan.ts'
import { namingRule } from './query-pass.ts'

/** What one look at all rows gave. */
export interface FirstPass {
  /** Rows read, by file; those rejected not included. */
  fileRows: number[]
  /** What each check's measures came to, in the order of the checks. */
  values: SqlValue[][]
  /** Whether records may have been left out, of which `readRejects` tells. */
  mayLeaveOut: boolean
}

/** What becomes of records that don't fit their header: they are left out and kept, or the pass fails. */
type Misfits = 'keep' | 'fail'

/** Aggregates that a scan computes at least, at most, if there are so many. */
const fewestPerScan = 300
const mostPerScan = 3000
/** Checks of a scan at most that hold the values of a column. */
const mostHeldPerScan = 8
/** Rules that are named while they are looked at. */
const mostNamed = 5

/**
 * How many aggregates a scan computes. Planning them takes DuckDB time that grows with their square, so there is a
 * number at which scanning once more costs less. A scan of Parquet reads the columns of its own aggregates alone; one
 * of text parses every byte, so the number grows with the root of the size.
 */
async function measuresPerScan({ files, format }: TableSource): Promise<number> {
  if (format === 'parquet') return fewestPerScan
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return Math.min(mostPerScan, Math.max(fewestPerScan, Math.round(Math.sqrt(bytes / 50))))
}

/**
 * Computes the measures of all checks in one scan (a few, if there are very many). The first scan keeps the
 * records that don't fit the header for `readRejects`.
 *
 * @param prefix starts no name of the table's columns. @param enter is told what begins, with the rules in it.
 */
export async function firstPass(
  engine: SqlEngine,
  description: TableDescription,
  checks: readonly PlannedCheck[],
  prefix: string,
  enter?: (stage: string) => void,
  misfits: Misfits = 'keep',
): Promise<FirstPass> {
  const values = new Map<PlannedCheck, SqlValue[]>()
  let fileRows: number[] = []
  const batches = batchesOf(checks, await measuresPerScan(description.source))
  for (const [index, batch] of batches.entries()) {
    const scan = (some: readonly PlannedCheck[], isFirst: boolean) =>
      engine.query(scanQuery(description, some, { prefix, isFirst, misfits }))
    const rules = batch.filter(({ statement }) => statement.id === 'rule')
    enter?.(rules.length === 0 ? 'checking rows' : `checking rows and the rule ${titles(rules)}`)
    const [row = {}] = await findingRule(
      rules,
      (some) => scan(some, false),
      () => scan(batch, index === 0),
    )
    if (index === 0) fileRows = rowsByFile(row, description.source.files.length)
    const aliases = new Map(measuresOf(batch).map((measure, position) => [measure, `m${position}`]))
    for (const check of batch) {
      values.set(
        check,
        check.measures.map((measure) => row[aliases.get(measure) as string] ?? null),
      )
    }
  }
  return {
    fileRows,
    values: checks.map((check) => values.get(check) ?? []),
    mayLeaveOut: misfits === 'keep',
  }
}

/** Runs a scan; where it fails, the error is that of the rule that fails on the rows, if one does. */
async function findingRule<Value>(
  rules: readonly PlannedCheck[],
  scan: (rules: readonly PlannedCheck[]) => Promise<Value>,
  all: () => Promise<Value>,
): Promise<Value> {
  try {
    return await all()
  } catch (error) {
    if (error instanceof MlgateError && error.code === 'MG4007')
      for (const rule of rules) await namingRule(rule, () => scan([rule]))
    throw error
  }
}

/** Checks that look at earlier rows have scans of their own, as others are computed for many rows at once. */
function batchesOf(checks: readonly PlannedCheck[], most: number): PlannedCheck[][] {
  const inOrder = checks.filter((check) => check.inOrder)
  const others = checks.filter((check) => !check.inOrder)
  return [...batchesOfSize(others, most), ...(inOrder.length === 0 ? [] : batchesOfSize(inOrder, most))]
}

function batchesOfSize(checks: readonly PlannedCheck[], most: number): PlannedCheck[][] {
  const batches: PlannedCheck[][] = [[]]
  let [size, held] = [0, 0]
  for (const check of checks) {
    const holds = check.holdsValues ? 1 : 0
    if (size + check.measures.length > most || held + holds > mostHeldPerScan) {
      batches.push([])
      ;[size, held] = [0, 0]
    }
    batches.at(-1)?.push(check)
    size += check.measures.length
    held += holds
  }
  return batches
}

/** Rules by their names, the first of them where there are many. */
function titles(rules: readonly PlannedCheck[]): string {
  const more = rules.length > mostNamed ? [`${rules.length - mostNamed} more`] : []
  return [...rules.slice(0, mostNamed).map(({ statement }) => statement.title), ...more].join(', ')
}

/** Checks share measures, such as the number of values; each is computed once. */
function measuresOf(batch: readonly PlannedCheck[]): string[] {
  return [...new Set(batch.flatMap(({ measures }) => measures))]
}

/** The SQL of each scan of the first pass, in order. */
export async function firstPassQueries(
  description: TableDescription,
  checks: readonly PlannedCheck[],
  prefix: string,
  misfits: Misfits = 'keep',
): Promise<string[]> {
  return batchesOf(checks, await measuresPerScan(description.source)).map((batch, index) =>
    scanQuery(description, batch, { prefix, isFirst: index === 0, misfits }),
  )
}

function scanQuery(
  description: TableDescription,
  batch: readonly PlannedCheck[],
  { prefix, isFirst, misfits }: { prefix: string; isFirst: boolean; misfits: Misfits },
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
    rejects: misfits === 'fail' ? 'fail' : isFirst ? 'store' : 'skip',
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
