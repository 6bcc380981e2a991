import { MlgateError, type Problem, suggest } from '@mlgate/core'
import type { TableColumn, TableDescription } from '@mlgate/tables'
import { canonicalLabel } from './labels.ts'

/** Names of the columns of a predictions file. */
export const predictionNames = {
  id: 'id',
  target: 'target',
  prediction: 'prediction',
  weight: 'weight',
  probability: 'probability:',
  slice: 'slice:',
} as const

/** Which columns of somebody else's file play which part; those left out have the names of `predictionNames`. */
export interface PredictionMapping {
  id?: string
  target?: string
  prediction?: string
  /**
   * Column by class label; or columns in the order of the sorted classes of target and prediction, as
   * scikit-learn's predict_proba gives them; a single one is of the second of two classes.
   */
  probabilities?: Readonly<Record<string, string>> | readonly string[]
  weight?: string
  slices?: readonly string[]
}

/** The columns of a predictions file by the part they play. */
export interface PredictionColumns {
  target: TableColumn
  /** None when the most probable class is the prediction. */
  prediction: TableColumn | null
  id: TableColumn | null
  weight: TableColumn | null
  /** Without labels: in the order of the sorted classes. */
  probabilities: readonly { label: string | null; column: TableColumn }[]
  slices: readonly { name: string; column: TableColumn }[]
}

/**
 * Finds the columns of a predictions file.
 *
 * @throws MlgateError MG5021 with all columns that are missing.
 */
export function findPredictionColumns(
  { columns }: TableDescription,
  mapping: PredictionMapping,
  name: string,
): PredictionColumns {
  const problems: Problem[] = []
  const find = (column: string) => columns.find((known) => known.name === column) ?? null
  const named = (column: string | undefined, standard: string) => {
    const found = find(column ?? standard)
    if (found === null && column !== undefined) problems.push(missing(column, columns, name))
    return found
  }
  const target = named(mapping.target, predictionNames.target)
  if (target === null && mapping.target === undefined) {
    problems.push(missing(predictionNames.target, columns, name))
  }
  const prediction = named(mapping.prediction, predictionNames.prediction)
  const probabilities = probabilityColumns(columns, mapping, (column) => named(column, ''))
  if (prediction === null && mapping.prediction === undefined && probabilities.length === 0) {
    problems.push(missing(predictionNames.prediction, columns, name))
  }
  const id = named(mapping.id, predictionNames.id)
  const weight = named(mapping.weight, predictionNames.weight)
  const slices = sliceColumns(columns, mapping, (column) => named(column, ''))
  if (target === null || problems.length > 0) throw MlgateError.ofProblems(problems)
  return { target, prediction, id, weight, probabilities, slices }
}

function probabilityColumns(
  columns: readonly TableColumn[],
  { probabilities }: PredictionMapping,
  find: (column: string) => TableColumn | null,
): PredictionColumns['probabilities'] {
  const prefix = predictionNames.probability
  if (probabilities === undefined) {
    return columns
      .filter(({ name }) => name.startsWith(prefix))
      .map((column) => ({ label: canonicalLabel(column.name.slice(prefix.length)), column }))
  }
  const named: [string | null, string][] = isList(probabilities)
    ? probabilities.map((name) => [null, name])
    : Object.entries(probabilities)
  return named.flatMap(([label, name]) => {
    const column = find(name)
    return column === null ? [] : [{ label: label === null ? null : canonicalLabel(label), column }]
  })
}

function isList(
  probabilities: NonNullable<PredictionMapping['probabilities']>,
): probabilities is readonly string[] {
  return Array.isArray(probabilities)
}

function sliceColumns(
  columns: readonly TableColumn[],
  { slices }: PredictionMapping,
  find: (column: string) => TableColumn | null,
): PredictionColumns['slices'] {
  const prefix = predictionNames.slice
  if (slices === undefined) {
    return columns
      .filter(({ name }) => name.startsWith(prefix))
      .map((column) => ({ name: column.name.slice(prefix.length), column }))
  }
  return slices.flatMap((name) => {
    const column = find(name)
    return column === null ? [] : [{ name, column }]
  })
}

function missing(column: string, columns: readonly TableColumn[], name: string): Problem {
  const known = columns.map((other) => other.name)
  const meant = suggest(column, known)
  const has = known.slice(0, 12).join(', ') + (known.length > 12 ? `, … (${known.length} columns)` : '')
  return {
    code: 'MG5021',
    message: `The predictions file ${name} has no column ${JSON.stringify(column)}; it has ${has || 'none'}.`,
    hint:
      meant === undefined
        ? 'A predictions file has the columns target and prediction, and probability:CLASS for each class.'
        : `Did you mean ${JSON.stringify(meant)}?`,
    place: { file: name },
  }
}
