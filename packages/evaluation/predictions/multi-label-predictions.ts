import { basename } from 'node:path'
import { MlgateError, type Problem } from '@mlgate/core'
import { type SqlEngine, type TableColumn, type TableDescription, typedColumn } from '@mlgate/tables'
import { type ColumnReader, distinctTexts, labelReader, numberReader, readColumns } from './column-readers.ts'
import { readLabelLists } from './label-lists.ts'
import { canonicalLabel, listOf } from './labels.ts'
import { type ByLabel, isList, missing, predictionNames } from './prediction-columns.ts'
import type { Predictions, PredictionsFile } from './predictions.ts'
import { planRowFacts } from './row-facts.ts'
import { countRows, findRowFacts } from './table-facts.ts'
import { unusable } from './unusable.ts'

/** The columns of one label. */
interface LabelColumns {
  label: string
  target: TableColumn
  prediction: TableColumn | null
  probability: TableColumn | null
}

const standardThreshold = 0.5

/**
 * Reads predictions of several labels a row: for each label a column of 1 and 0 (or true and false) that holds the
 * truth, and a column of its score, of its prediction, or both. Without predictions a label is predicted from a score
 * of .5 on, or from the threshold that is named. Where one column is the truth, it holds lists of labels; see
 * `readLabelLists`.
 */
export async function readMultilabel(
  engine: SqlEngine,
  file: PredictionsFile,
  table: TableDescription,
): Promise<Predictions> {
  if (holdsLists(table, file)) return readLabelLists(engine, file, table)
  const name = file.name ?? basename(file.path)
  const labels = findLabels(table, file, name)
  const { from, rows } = await countRows(engine, table, name)
  const source = table.source
  const width = labels.length
  const facts = await planRowFacts(
    { engine, from, source, name, rows, columns: findRowFacts(table, file, name) },
    file.hashIdsWith,
  )
  const readers: ColumnReader[] = []
  const flags = async (column: TableColumn) => {
    const { text } = typedColumn(column, 'string', source)
    const texts = await distinctTexts(engine, from, [text], `its column ${column.name}`, name)
    const own = new Int32Array(rows)
    readers.push(
      labelReader(
        text,
        texts,
        texts.map((cell) => flagOf(cell, column, name)),
        own,
      ),
    )
    return own
  }
  const truth: Int32Array[] = []
  const predicted: (Int32Array | null)[] = []
  for (const { target, prediction } of labels) {
    truth.push(await flags(target))
    predicted.push(prediction === null ? null : await flags(prediction))
  }
  const hasScores = labels.every(({ probability }) => probability !== null)
  const scores = hasScores ? new Float64Array(rows * width) : null
  for (const [label, { probability }] of labels.entries()) {
    if (scores === null || probability === null) continue
    readers.push(numberReader(typedColumn(probability, 'number', source).value, scores, label, width))
  }
  await readColumns(engine, from, [...readers, ...facts.readers])
  for (const [label, { target, prediction }] of labels.entries()) {
    requireFlags('MG5016', target, truth[label] as Int32Array, name)
    if (prediction !== null) requireFlags('MG5021', prediction, predicted[label] as Int32Array, name)
  }
  const threshold = file.columns?.threshold ?? standardThreshold
  const matrix = (cellOf: (row: number, label: number) => number) =>
    new Int32Array(rows * width).map((_, cell) => cellOf(Math.floor(cell / width), cell % width))
  return {
    rows,
    task: 'multilabel',
    classes: labels.map(({ label }) => label),
    numericClasses: false,
    truth: matrix((row, label) => truth[label]?.[row] as number),
    predicted: matrix(
      (row, label) =>
        predicted[label]?.[row] ?? Number((scores?.[row * width + label] as number) >= threshold),
    ),
    probabilities: scores,
    probabilityPrecision: labels.every(({ probability }) => probability?.type === 'FLOAT')
      ? 'float32'
      : 'float64',
    ...facts.finish(),
  }
}

/** Whether one column is the truth of all labels: the one that is named, or else one of its standard name. */
function holdsLists({ columns }: TableDescription, { columns: { target } = {} }: PredictionsFile): boolean {
  if (target !== undefined) return typeof target === 'string'
  const has = (name: string) => columns.some((column) => column.name === name)
  return (
    has(predictionNames.target) && !columns.some(({ name }) => name.startsWith(`${predictionNames.target}:`))
  )
}

/**
 * Finds the columns of each label.
 *
 * @throws MlgateError MG5021 with all that are missing.
 */
function findLabels(
  { columns }: TableDescription,
  { columns: mapping = {} }: PredictionsFile,
  name: string,
): LabelColumns[] {
  const { target, prediction, probabilities } = mapping
  const problems: Problem[] = []
  const find = (column: string) => columns.find((known) => known.name === column) ?? null
  const named = (column: string) => {
    const found = find(column)
    if (found === null) problems.push(missing(column, columns, name))
    return found
  }
  const ownPrefix = `${predictionNames.target}:`
  const labels: [label: string, column: string][] =
    typeof target === 'object'
      ? target.map((column) => [column, column])
      : columns
          .filter((column) => column.name.startsWith(ownPrefix))
          .map((column) => [column.name.slice(ownPrefix.length), column.name])
  if (labels.length < 2) {
    throw unusable(
      'MG5021',
      `${name} is said to hold several labels a row, and ${labels.length === 0 ? 'no' : 'one'} column of its truth is named.`,
      'Name a column of 1 and 0 for each label as the target.',
      name,
    )
  }
  const places = labels.map(([label]) => label)
  const own = (what: 'prediction' | 'probability', columnsOfLabels: ByLabel | string | undefined) => {
    if (columnsOfLabels === undefined) return places.map((label) => find(`${what}:${label}`))
    if (typeof columnsOfLabels === 'string') {
      problems.push(problemOf(what, `is a single column, ${JSON.stringify(columnsOfLabels)}`, places, name))
      return places.map(() => null)
    }
    const found = columnByLabel(columnsOfLabels, places)
    if (found.wrong !== null) problems.push(problemOf(what, found.wrong, places, name))
    return found.columns.map((column) => (column === null ? null : named(column)))
  }
  const found = labels.map(([label, column]) => ({ label, target: named(column) }))
  const predictions = own('prediction', prediction)
  const scores = own('probability', probabilities)
  if (problems.length > 0) throw MlgateError.ofProblems(problems)
  const complete = found.map(({ label, target: column }, index): LabelColumns => {
    const [predicted = null, probability = null] = [predictions[index], scores[index]]
    return { label, target: column as TableColumn, prediction: predicted, probability }
  })
  const without = complete.filter(
    ({ prediction: said, probability }) => said === null && probability === null,
  )
  if (without.length > 0) {
    throw unusable(
      'MG5021',
      `${name} has neither a prediction nor a score of ${listOf(without.map(({ label }) => label))}.`,
      'Name a column of scores, or of 1 and 0, for each label.',
      name,
    )
  }
  return complete
}

function columnByLabel(
  columns: ByLabel,
  labels: readonly string[],
): { columns: (string | null)[]; wrong: string | null } {
  if (isList(columns)) {
    const wrong = columns.length === labels.length ? null : `names ${columns.length} columns`
    return { columns: wrong === null ? [...columns] : labels.map(() => null), wrong }
  }
  const unknown = Object.keys(columns).filter((label) => !labels.includes(label))
  const wrong = unknown.length === 0 ? null : `names the labels ${listOf(unknown)}`
  return {
    columns: labels.map((label) => (Object.hasOwn(columns, label) ? (columns[label] as string) : null)),
    wrong,
  }
}

function problemOf(what: string, wrong: string, labels: readonly string[], name: string): Problem {
  return {
    code: 'MG5021',
    message: `The ${what} of ${name} ${wrong}; its labels are ${listOf(labels)}.`,
    hint: 'Name a column for each label: by label, or in the order of the targets.',
    place: { file: name },
  }
}

/** 1 or 0, however it was written. */
function flagOf(cell: string, { name: column }: TableColumn, name: string): number {
  const said = canonicalLabel(cell).toLowerCase()
  if (said === '1' || said === 'true') return 1
  if (said === '0' || said === 'false') return 0
  throw unusable(
    'MG5021',
    `The column ${JSON.stringify(column)} of ${name} holds ${listOf([cell])}, which is neither 1 nor 0.`,
    'A column of a label holds 1 (or true) where it applies and 0 (or false) where not.',
    name,
  )
}

function requireFlags(
  code: 'MG5016' | 'MG5021',
  { name: column }: TableColumn,
  flags: Int32Array,
  name: string,
): void {
  const empty = flags.reduce((count, flag) => count + Number(flag < 0), 0)
  if (empty === 0) return
  throw unusable(
    code,
    `The column ${JSON.stringify(column)} of ${name} is empty in ${empty} of ${flags.length} rows.`,
    'A label that does not apply is a 0.',
    name,
  )
}
