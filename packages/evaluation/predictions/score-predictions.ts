import { basename } from 'node:path'
import type { SqlEngine, TableDescription } from '@mlgate/tables'
import { readColumns } from './column-readers.ts'
import type { Predictions, PredictionsFile } from './predictions.ts'
import { computeExpressions } from './row-expressions.ts'
import { planRowFacts, type RowFacts } from './row-facts.ts'
import { countRows, findRowFacts } from './table-facts.ts'
import { unusable } from './unusable.ts'

/**
 * Reads a table of scores: each row was given one or more numbers, and nothing says what would have been true.
 *
 * @throws MlgateError MG5021 when columns are missing, or a score is no number; MG5019 and MG5020 for ids and weights,
 *   MG5022 without rows.
 */
export async function readScores(
  engine: SqlEngine,
  file: PredictionsFile,
  table: TableDescription,
): Promise<Predictions> {
  const name = file.name ?? basename(file.path)
  const columns = findRowFacts(table, file, name)
  if (columns.scores.length === 0) throw withoutScores(name)
  const { from, rows } = await countRows(engine, table, name)
  const reading = { engine, from, source: table.source, columns, name, rows }
  const facts = await planRowFacts(reading, file.hashIdsWith)
  await readColumns(engine, from, facts.readers)
  const found = facts.finish()
  requireScores(found.scores ?? {}, rows, name)
  const nothing = { target: null, prediction: null, probabilities: [] }
  const computed = await computeExpressions({ ...reading, columns: { ...columns, ...nothing } }, file, rows)
  return scorePredictions(
    rows,
    computed === null ? found : { ...found, scores: { ...found.scores, ...computed } },
  )
}

/** Scores of rows as predictions: without a truth, and so nothing to be right or wrong about. */
export function scorePredictions(rows: number, facts: RowFacts): Predictions {
  return {
    rows,
    task: 'scores',
    classes: [],
    numericClasses: false,
    truth: new Float64Array(rows),
    predicted: new Float64Array(rows),
    probabilities: null,
    probabilityPrecision: 'float64',
    ...facts,
  }
}

/** @throws MlgateError MG5021 when a row has no number: a mean without it would be of other rows. */
export function requireScores(
  scores: Readonly<Record<string, Float64Array>>,
  rows: number,
  name: string,
): void {
  for (const [score, values] of Object.entries(scores)) {
    const empty = values.reduce((count, value) => count + Number(Number.isNaN(value)), 0)
    if (empty === 0) continue
    throw unusable(
      'MG5021',
      `The score ${JSON.stringify(score)} of ${name} is no number in ${empty} of ${rows} rows.`,
      'Give each row a score: an answer that could not be scored is 0, or whatever it is worth.',
      name,
    )
  }
}

function withoutScores(name: string) {
  return unusable(
    'MG5021',
    `Nothing says which column of ${name} is the score.`,
    'Name it as the score, or call it score:NAME.',
    name,
  )
}
