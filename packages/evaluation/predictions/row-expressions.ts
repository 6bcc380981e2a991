import { MlgateError } from '@mlgate/core'
import { expressionScores, type MetricSpec } from '@mlgate/metrics'
import { checkAggregate, quoteIdentifier, type TableColumn, typedColumn } from '@mlgate/tables'
import { type ColumnReader, numberReader, readColumns } from './column-readers.ts'
import { canonicalLabel } from './labels.ts'
import type { PredictionColumns } from './prediction-columns.ts'
import type { Reading } from './prediction-survey.ts'
import type { PredictionsFile } from './predictions.ts'

/** What an expression may speak of: columns of predictions, of which some tasks have only a few. */
type ExpressionReading = Omit<Reading, 'columns' | 'rows'> & {
  columns: Omit<PredictionColumns, 'target'> & { target: TableColumn | null }
}

/** The files, with the SQL of metrics to be computed as they are read. */
export function withExpressions(
  files: readonly PredictionsFile[],
  specs: readonly MetricSpec[],
): PredictionsFile[] {
  const expressions = specs.flatMap(({ name, parameters }) =>
    name === 'sql' ? [String(parameters.expression)] : [],
  )
  return expressions.length === 0
    ? [...files]
    : files.map((file) => ({ ...file, expressions: [...new Set(expressions)] }))
}

/**
 * What aggregates give for each row: its value, 0 where it takes no part, and of a mean whether it does.
 *
 * @returns by the names of `expressionScores`; null where there are none.
 * @throws MlgateError MG4006 when an expression is refused or wrong.
 */
export async function computeExpressions(
  { engine, from, source, columns }: ExpressionReading,
  { expressions = [], skipsExpressions = false }: PredictionsFile,
  rows: number,
): Promise<Record<string, Float64Array> | null> {
  if (expressions.length === 0) return null
  const known = spokenOf(columns, source)
  const typed = known.map(({ name, sql }) => `${sql} AS ${quoteIdentifier(name)}`)
  const view = `(SELECT ${typed.join(', ')} FROM ${from})`
  const types = known.map(({ name, type }) => ({ name, type }))
  const computed: Record<string, Float64Array> = {}
  const readers: ColumnReader[] = []
  for (const expression of expressions) {
    const checked = await checkAggregate(engine, expression, types).catch((error: unknown) => {
      if (skipsExpressions && error instanceof MlgateError && error.code === 'MG4006') return null
      throw error
    })
    if (checked === null) continue
    const { kind, value, filter } = checked
    const condition = [
      ...(filter === null ? [] : [filter.sql]),
      ...(value === null ? [] : [`${value.sql} IS NOT NULL`]),
    ]
    const part = (own: string) =>
      condition.length === 0 ? own : `CASE WHEN ${condition.join(' AND ')} THEN ${own} ELSE 0 END`
    const names = expressionScores(expression)
    const add = (name: string, sql: string) => {
      const values = new Float64Array(rows)
      computed[name] = values
      readers.push(numberReader(sql, values))
    }
    add(names.value, part(kind === 'count' || value === null ? '1' : value.sql))
    if (kind === 'mean') add(names.counted, part('1'))
  }
  if (readers.length > 0) await readColumns(engine, view, readers)
  return computed
}

function spokenOf(
  { target, prediction, weight, probabilities, slices, scores }: ExpressionReading['columns'],
  source: Reading['source'],
): { name: string; sql: string; type: string }[] {
  const text = (name: string, column: TableColumn | null) =>
    column === null ? [] : [{ name, sql: typedColumn(column, 'string', source).text, type: 'VARCHAR' }]
  const number = (name: string, column: TableColumn | null) =>
    column === null
      ? []
      : [{ name, sql: `CAST(${typedColumn(column, 'number', source).value} AS DOUBLE)`, type: 'DOUBLE' }]
  const all = [
    ...text('truth', target),
    ...text('prediction', prediction),
    ...number('weight', weight),
    ...probabilities.flatMap(({ label, column }) =>
      number(label === null ? column.name : `probability:${canonicalLabel(label)}`, column),
    ),
    ...scores.flatMap(({ name, column }) => number(name, column)),
    ...slices.flatMap(({ name, column }) => text(name, column)),
  ]
  // SQL looks at no case: the first of a name is meant.
  const seen = new Set<string>()
  return all.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()))
}
