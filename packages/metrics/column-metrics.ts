import { scoreOf } from './columns.ts'
import type { MetricDefinitions } from './definition.ts'
import { unitRule } from './money.ts'
import { noRows, type PerRow, type Prepare, prepareMean, unsoundRows } from './outcome.ts'
import {
  booleanRule,
  directionRule,
  expressionRule,
  metricNameRule,
  type Parameters,
  scoreColumnRule,
} from './parameters.ts'

/** The score of each row, as somebody else gave it. */
const scores: PerRow = (columns, { column, bounded }) => {
  const values = scoreOf(columns, column as string)
  if (values === undefined) return { why: `the rows have no score "${column}"` }
  const unsound: number[] = []
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number
    const isSound = bounded === true ? value >= 0 && value <= 1 : Number.isFinite(value)
    if (!isSound) unsound.push(row)
  }
  const have =
    bounded === true ? 'a score that is not between 0 and 1' : 'a score that is not a finite number'
  return { values, unsound: unsoundRows(unsound, columns.rows, have) }
}

/** Names under which what an expression gives for each row stands among the scores: its value, and whether it counts. */
export function expressionScores(expression: string): { value: string; counted: string } {
  return { value: `sql:value:${expression}`, counted: `sql:counted:${expression}` }
}

/** A sum, a mean or a count over the rows that take part; NaN marks a row that has no value. */
const aggregate: Prepare = (columns, { expression }) => {
  const names = expressionScores(expression as string)
  const values = scoreOf(columns, names.value)
  const counted = scoreOf(columns, names.counted)
  if (values === undefined) return () => ({ why: 'the expression was not computed for these rows' })
  return (weights) => {
    let sum = 0
    let total = 0
    let present = 0
    for (let row = 0; row < weights.length; row++) {
      present += weights[row] as number
      const weight = (weights[row] as number) * (counted === undefined ? 1 : (counted[row] as number))
      if (weight === 0) continue
      sum += weight * (values[row] as number)
      total += weight
    }
    if (present === 0) return noRows
    if (counted === undefined) return sum
    return total === 0 ? { why: 'no row takes part' } : sum / total
  }
}

/** What somebody else gave: a score of each row, or the number itself. */
export const columnMetrics = {
  mean: {
    direction: ({ direction }: Parameters) => (direction === 'lower' ? 'lower' : 'higher'),
    bounded: ({ bounded }: Parameters) => (bounded === true ? [0, 1] : null),
    range: '−∞ … ∞; bounded: 0 … 1',
    needs: 'scores',
    unit: ({ unit }: Parameters) => String(unit),
    description: 'mean of a score that each row was given, such as that of a language model’s answer',
    formula: 'mean of the column; direction says which way is better, bounded that it lies between 0 and 1',
    source: 'the arithmetic mean; the score is the user’s',
    example: { column: 'exact_match', bounded: true },
    parameters: {
      column: scoreColumnRule,
      direction: directionRule,
      bounded: booleanRule(false),
      unit: unitRule,
    },
    prepare: prepareMean(scores),
    perRow: scores,
  },
  sql: {
    direction: ({ direction }: Parameters) => (direction === 'lower' ? 'lower' : 'higher'),
    bounded: null,
    range: '−∞ … ∞',
    needs: 'scores',
    unit: ({ unit }: Parameters) => String(unit),
    description: 'a sum, mean or count of your own, as an SQL expression over the predictions',
    formula:
      'sum(…), avg(…) or count(…), perhaps with FILTER (WHERE …), of an expression of one row: truth, prediction, probability:CLASS, weight, and the slices and scores that were kept, by their names. Of rows with weights, weighted',
    source: 'DuckDB’s SQL; the expression is the user’s',
    example: {
      name: 'revenue_at_risk',
      expression: 'sum(amount) filter (where truth <> prediction)',
      unit: 'EUR',
      direction: 'lower',
    },
    parameters: {
      name: metricNameRule,
      expression: expressionRule,
      direction: directionRule,
      unit: unitRule,
    },
    prepare: aggregate,
  },
  reported: {
    direction: ({ direction }: Parameters) => (direction === 'lower' ? 'lower' : 'higher'),
    bounded: ({ bounded }: Parameters) => (bounded === true ? [0, 1] : null),
    range: '−∞ … ∞; bounded: 0 … 1',
    needs: 'numbers',
    unit: ({ unit }: Parameters) => String(unit),
    description: 'a number of another name in a file of metrics, such as `bleu`',
    formula:
      'the number as the file has it, nested ones by their dotted path; direction says which way is better',
    source: 'the number is the user’s',
    example: { name: 'val.bleu', bounded: true },
    parameters: {
      name: metricNameRule,
      direction: directionRule,
      bounded: booleanRule(false),
      unit: unitRule,
    },
    prepare: () => () => ({ why: 'it stands in a file of metrics, and these are predictions' }),
  },
} as const satisfies MetricDefinitions
