import { MlgateError, type Problem } from '@mlgate/core'
import type { Task } from '@mlgate/metrics'
import {
  physicalFamily,
  type SqlEngine,
  type TableColumn,
  type TableSource,
  typedColumn,
} from '@mlgate/tables'
import type { PredictionColumns } from './prediction-columns.ts'

/** What all parts of the reading need to know. */
export interface Reading {
  engine: SqlEngine
  /** FROM clause. */
  from: string
  source: TableSource
  columns: PredictionColumns
  name: string
  rows: number
}

/**
 * Counts the rows of a predictions file and decides what it is of. Probabilities make it a classification; in
 * Parquet, a prediction that is stored as a fraction makes it a regression; in text, where nothing has a type,
 * it is one when all targets and predictions are numbers and some have a fraction.
 *
 * @throws MlgateError MG5022 when there are no rows, MG5016 when truth is missing, MG5021 when a prediction or a
 *   number is.
 */
export async function surveyPredictions(
  reading: Reading,
  asked: Task | undefined,
): Promise<{ rows: number; task: Task }> {
  const { columns, source, name } = reading
  const { target, prediction } = columns
  const truth = await surveyColumn(reading, target)
  const predicted = prediction === null ? null : await surveyColumn(reading, prediction)
  const { rows } = truth
  if (rows === 0) throw problem('MG5022', `The predictions file ${name} has no rows.`, name)
  requireFilled('MG5016', `target column ${JSON.stringify(target.name)}`, truth.empty, rows, name)
  requireFilled(
    'MG5021',
    `prediction column ${JSON.stringify(prediction?.name)}`,
    predicted?.empty ?? 0,
    rows,
    name,
  )
  const task = asked ?? taskOf()
  if (task === 'regression') requireNumbers()
  return { rows, task }

  function taskOf(): Task {
    if (columns.probabilities.length > 0 || prediction === null || predicted === null) return 'classification'
    if (truth.numbers < rows || predicted.numbers < rows) return 'classification'
    const isFraction =
      source.format === 'parquet'
        ? physicalFamily(prediction.type) === 'number'
        : truth.fractions + predicted.fractions > 0
    return isFraction ? 'regression' : 'classification'
  }

  function requireNumbers(): void {
    if (prediction === null || predicted === null) {
      throw problem('MG5021', `A regression needs a prediction column; ${name} has none.`, name)
    }
    if (truth.numbers === rows && predicted.numbers === rows) {
      requireFilled('MG5016', `target column ${JSON.stringify(target.name)}`, truth.nans, rows, name)
      return
    }
    const column = truth.numbers < rows ? target : prediction
    const message = `The column ${JSON.stringify(column.name)} of ${name} holds texts that are no numbers; a regression needs numbers.`
    throw problem('MG5021', message, name)
  }
}

interface ColumnSurvey {
  rows: number
  empty: number
  /** Cells that are numbers, NaN among them. */
  numbers: number
  fractions: number
  nans: number
}

async function surveyColumn({ engine, from, source }: Reading, column: TableColumn): Promise<ColumnSurvey> {
  const { value, text } = typedColumn(column, 'number', source)
  const number = `CAST(${value} AS DOUBLE)`
  const [counts = {}] = await engine.query(
    `SELECT count(*) AS rows, count(*) - count(${text}) AS empty, count(${number}) AS numbers,
      count(*) FILTER (WHERE isfinite(${number}) AND ${number} <> trunc(${number})) AS fractions,
      count(*) FILTER (WHERE isnan(${number})) AS nans FROM ${from}`,
  )
  const count = (key: keyof ColumnSurvey) => Number(counts[key])
  return {
    rows: count('rows'),
    empty: count('empty'),
    numbers: count('numbers'),
    fractions: count('fractions'),
    nans: count('nans'),
  }
}

function requireFilled(
  code: 'MG5016' | 'MG5021',
  what: string,
  empty: number,
  rows: number,
  name: string,
): void {
  if (empty > 0) throw problem(code, `The ${what} of ${name} is empty in ${empty} of ${rows} rows.`, name)
}

function problem(code: Problem['code'], message: string, name: string): MlgateError {
  return new MlgateError({
    code,
    message,
    hint: 'Write the predictions again: one row for each row of the test data, with its truth and its prediction.',
    place: { file: name },
  })
}
