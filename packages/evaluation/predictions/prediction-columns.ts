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
  score: 'score:',
  loss: 'loss:',
  /** What a row is, where several rows make up one prediction. */
  entry: 'mlgate:entry',
} as const

/** Columns by label, or in the order of the labels. */
export type ByLabel = Readonly<Record<string, string>> | readonly string[]

/** Which columns of somebody else's file play which part; those left out have the names of `predictionNames`. */
export interface PredictionMapping {
  id?: string
  /** Of several labels a row, one column of 1 and 0 for each, whose name is the label's; or a single one of lists. */
  target?: string | readonly string[]
  /** Of several labels a row, one column of 1 and 0 for each: by label, or in the order of the targets; or one of lists. */
  prediction?: string | ByLabel
  /** Of several labels a row: from which score on a label is predicted, where no column says it; .5 when absent. */
  threshold?: number
  /** Of a ranking or a segmentation, the column that says which rows belong to one query, or to one image. */
  group?: string
  /**
   * Column by class label; or columns in the order of the sorted classes of target and prediction, as
   * scikit-learn's predict_proba gives them; a single one is of the second of two classes.
   */
  probabilities?: ByLabel
  weight?: string
  slices?: readonly string[]
  /** Numbers that somebody gave each row, such as scores of a language model's answers. */
  scores?: readonly string[]
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
  scores: readonly { name: string; column: TableColumn }[]
}

/**
 * Finds the columns of a predictions file.
 *
 * @throws MlgateError MG5021 with all columns that are missing, MG5022 when the file has no columns at all.
 */
export function findPredictionColumns(
  { columns }: TableDescription,
  mapping: PredictionMapping,
  name: string,
): PredictionColumns {
  if (columns.length === 0) throw emptyFile(name)
  const problems: Problem[] = []
  const find = (column: string) => columns.find((known) => known.name === column) ?? null
  const named = (column: PredictionMapping['prediction'], standard: string) => {
    if (column !== undefined && typeof column !== 'string') {
      problems.push(severalColumns(name))
      return null
    }
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
  const scores = scoreColumns(columns, mapping, (column) => named(column, ''))
  if (target === null || problems.length > 0) throw MlgateError.ofProblems(problems)
  return { target, prediction, id, weight, probabilities, slices, scores }
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

export function isList(columns: ByLabel): columns is readonly string[] {
  return Array.isArray(columns)
}

function severalColumns(name: string): Problem {
  return {
    code: 'MG5021',
    message: `Several columns are named for the prediction of ${name}, and one for its truth.`,
    hint: 'Of several labels a row, name a column of the truth for each; of one, a single column of each.',
    place: { file: name },
  }
}

export function sliceColumns(
  columns: readonly TableColumn[],
  { slices }: PredictionMapping,
  find: (column: string) => TableColumn | null,
): PredictionColumns['slices'] {
  return namedOrPrefixed(columns, slices, predictionNames.slice, find)
}

export function scoreColumns(
  columns: readonly TableColumn[],
  { scores }: PredictionMapping,
  find: (column: string) => TableColumn | null,
): PredictionColumns['scores'] {
  return namedOrPrefixed(columns, scores, predictionNames.score, find)
}

/** The columns that are named, or where none is, those whose names begin as mlgate writes them. */
function namedOrPrefixed(
  columns: readonly TableColumn[],
  named: readonly string[] | undefined,
  prefix: string,
  find: (column: string) => TableColumn | null,
): { name: string; column: TableColumn }[] {
  if (named === undefined) {
    return columns
      .filter(({ name }) => name.startsWith(prefix))
      .map((column) => ({ name: column.name.slice(prefix.length), column }))
  }
  return named.flatMap((name) => {
    const column = find(name)
    return column === null ? [] : [{ name, column }]
  })
}

export function missing(column: string, columns: readonly TableColumn[], name: string): Problem {
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

function emptyFile(name: string): MlgateError {
  return new MlgateError({
    code: 'MG5022',
    message: `The predictions file ${name} is empty: it has not even a header.`,
    hint: 'Write the predictions again: one row for each row of the test data, with its truth and its prediction.',
    place: { file: name },
  })
}
