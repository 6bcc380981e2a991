import { MlgateError, type Problem } from '@mlgate/core'
import { relation, type SqlEngine, type TableDescription } from '@mlgate/tables'
import {
  missing,
  type PredictionColumns,
  predictionNames,
  scoreColumns,
  sliceColumns,
} from './prediction-columns.ts'
import type { PredictionsFile } from './predictions.ts'
import { unusable } from './unusable.ts'

/**
 * The table as SQL names it, and how many rows it has.
 *
 * @throws MlgateError MG5022 when it has none.
 */
export async function countRows(
  engine: SqlEngine,
  table: TableDescription,
  name: string,
): Promise<{ from: string; rows: number }> {
  const from = relation(table)
  const [counts = {}] = await engine.query(`SELECT count(*) AS rows FROM ${from}`)
  const rows = Number(counts.rows)
  if (rows > 0) return { from, rows }
  throw unusable(
    'MG5022',
    `The predictions file ${name} has no rows.`,
    'Check that it is the right file.',
    name,
  )
}

/**
 * The columns of a file that are about its rows.
 *
 * @throws MlgateError MG5021 with those that are named and missing.
 */
export function findRowFacts(
  { columns }: TableDescription,
  { columns: mapping = {} }: PredictionsFile,
  name: string,
): Pick<PredictionColumns, 'id' | 'weight' | 'slices' | 'scores'> {
  const problems: Problem[] = []
  const find = (column: string | undefined, standard: string) => {
    const found = columns.find((known) => known.name === (column ?? standard)) ?? null
    if (found === null && column !== undefined) problems.push(missing(column, columns, name))
    return found
  }
  const found = {
    id: find(mapping.id, predictionNames.id),
    weight: find(mapping.weight, predictionNames.weight),
    slices: sliceColumns(columns, mapping, (column) => find(column, '')),
    scores: scoreColumns(columns, mapping, (column) => find(column, '')),
  }
  if (problems.length > 0) throw MlgateError.ofProblems(problems)
  return found
}
