import { basename } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { type Columns, type SliceColumn, sortClasses, type Task } from '@mlgate/metrics'
import {
  describeTable,
  relation,
  type SqlEngine,
  type TableColumn,
  type TableSource,
  tableFormatOf,
  typedColumn,
  withFileNames,
} from '@mlgate/tables'
import { largestOf } from '../predict/scores.ts'
import { readForeignScores } from '../readers/foreign-scores.ts'
import { readCoco } from './coco.ts'
import { distinctTexts, labelReader, numberReader, readColumns } from './column-readers.ts'
import { canonicalLabel, listOf } from './labels.ts'
import {
  findPredictionColumns,
  type PredictionColumns,
  type PredictionMapping,
} from './prediction-columns.ts'
import { type Reading, surveyPredictions } from './prediction-survey.ts'
import { computeExpressions } from './row-expressions.ts'
import { type Plan, planRowFacts } from './row-facts.ts'
import { requireScores } from './score-predictions.ts'
import { readSeveralTruths, severalTruthsIn } from './several-truths.ts'

/** A table of predictions: written by `predict`, or by any other program. */
export interface PredictionsFile {
  /** Absolute real path. */
  path: string
  /** What the file is called in messages; its base name by default. */
  name?: string
  /** Files with more rows of the same table, each with the name that it goes by. */
  further?: readonly { path: string; name: string }[]
  /** A column to be that holds the name of each row's file, unless the files have one of that name. */
  fileColumn?: string
  /** Which column plays which part, where they are not called as in the files that mlgate writes. */
  columns?: PredictionMapping
  /** Says what the numbers are when the columns leave it open. */
  task?: Task
  /** Of detections in COCO's JSON, the file of the true boxes. */
  truth?: { path: string; name?: string }
  /** Ids are hashed with this salt as they are read, so that they meet ids that were kept so. */
  hashIdsWith?: string
  /** SQL aggregates of metrics: what they give for each row is added to the scores. */
  expressions?: readonly string[]
  /** Whether an expression that cannot be computed is left out: older predictions lack what it speaks of. */
  skipsExpressions?: boolean
  /** Whether it holds losses of rows in place of their truth and outputs. */
  holdsLosses?: boolean
}

/** Predictions in memory, as metrics take them, with what tells rows apart. */
export type Predictions = Columns & {
  ids: string[] | null
  slices: Readonly<Record<string, SliceColumn>>
  /** Whose format the file is in, where it is another tool's. */
  readAs?: string
}

/** What need not be read of a predictions file; with many rows each part is a lot of memory. */
export interface Unneeded {
  /**
   * Probabilities, where a prediction column says the label: all, or unless there are no more rows and numbers than
   * are drawn.
   */
  probabilities?: boolean | { drawnUpTo: { rows: number; probabilities: number } }
  ids?: boolean
  /** Slices but these; all are read when one of these is not there. */
  slicesBut?: readonly string[]
}

/** The files that an engine reads; those in COCO's JSON are read without one. */
export function tablesAmong(files: readonly PredictionsFile[]): TableSource[] {
  return files.filter(({ truth }) => truth === undefined).map(sourceOf)
}

/** The file as a source, for an engine that is to read it. */
export function sourceOf({ path, name = basename(path), further = [] }: PredictionsFile): TableSource {
  const files = [{ path, name }, ...further]
  return {
    files: files.map((file) => file.path),
    format: tableFormatOf(path),
    names: files.map((file) => file.name),
  }
}

/**
 * Reads a predictions file into typed arrays.
 *
 * Labels are canonical ("3.0" is "3") and numbered in scikit-learn's order; probabilities stand in the same
 * order, with 0 for a class that has no column. Without a prediction column the most probable class counts. A
 * file with probabilities is of a classification; of others see `surveyPredictions`.
 *
 * @param engine opened over `sourceOf(file)`.
 * @param unneeded what to leave out, as if the file did not have it.
 * @throws MlgateError MG5021 when columns are missing or unusable, MG5016 when truth is, MG5018 when probabilities are
 *   of other classes, MG5019 and MG5020 for ids and weights, MG5022 when there are no rows.
 */
export async function readPredictions(
  engine: SqlEngine,
  file: PredictionsFile,
  unneeded: Unneeded = {},
): Promise<Predictions> {
  if (file.truth !== undefined) return readCoco(file, file.truth)
  const foreign = await readForeignScores(file)
  if (foreign !== null) return foreign
  const source = engine.prepared(sourceOf(file))
  const name = file.name ?? basename(file.path)
  const described = await describeTable(engine, source)
  const table = file.fileColumn === undefined ? described : withFileNames(described, file.fileColumn)
  const several = severalTruthsIn(file, table)
  if (several !== null) return readSeveralTruths(several, engine, file, table)
  const columns = findPredictionColumns(table, file.columns ?? {}, name)
  const reading: Reading = { engine, from: relation(table), source, columns, name, rows: 0 }
  const { rows, task } = await surveyPredictions(reading, file.task)
  const counted = { ...reading, rows }
  const labels = task === 'classification' ? await planLabels(counted, unneeded) : planValues(counted)
  const rowFacts = await planRowFacts(
    { ...counted, columns: withoutUnneeded(columns, unneeded) },
    file.hashIdsWith,
  )
  await readColumns(engine, reading.from, [...labels.readers, ...rowFacts.readers])
  const facts = rowFacts.finish()
  const computed = await computeExpressions(reading, file, rows)
  requireScores(facts.scores ?? {}, rows, name)
  const outcome = { rows, task, ...labels.finish(), ...facts }
  return computed === null ? outcome : { ...outcome, scores: { ...facts.scores, ...computed } }
}

function withoutUnneeded(
  { id, slices, ...columns }: PredictionColumns,
  { ids, slicesBut }: Unneeded,
): PredictionColumns {
  const needed = slices.filter(({ name }) => slicesBut?.includes(name) !== false)
  const areAllThere = slicesBut?.every((wanted) => slices.some(({ name }) => name === wanted)) ?? true
  return { ...columns, id: ids === true ? null : id, slices: areAllThere ? needed : slices }
}

function needsProbabilities({ probabilities }: Unneeded, classes: readonly string[], rows: number): boolean {
  if (typeof probabilities !== 'object') return probabilities !== true
  const { drawnUpTo } = probabilities
  return rows <= drawnUpTo.rows && rows * classes.length <= drawnUpTo.probabilities
}

type Outcome = Omit<Columns, 'rows' | 'task' | 'weights'>

async function planLabels(
  { engine, from, source, columns, name, rows }: Reading,
  unneeded: Unneeded,
): Promise<Plan<Outcome>> {
  const { target, prediction } = columns
  const textOf = (column: typeof target) => typedColumn(column, 'string', source).text
  const expressions = [textOf(target), ...(prediction === null ? [] : [textOf(prediction)])]
  const texts = await distinctTexts(engine, from, expressions, 'its target and prediction', name)
  const canonical = texts.map(canonicalLabel)
  const probabilities = labelProbabilities(columns.probabilities, canonical, name)
  refuseForeignProbabilities(probabilities, canonical, name)
  const { classes, numericClasses } = sortClasses([...canonical, ...probabilities.map(({ label }) => label)])
  const numberOf = new Map(classes.map((label, index) => [label, index]))
  const numbers = canonical.map((label) => numberOf.get(label) as number)
  const truth = new Int32Array(rows)
  const predicted = new Int32Array(rows)
  const isNeeded = columns.prediction === null || needsProbabilities(unneeded, classes, rows)
  const hasMatrix = isNeeded && probabilities.length > 0
  const matrix = hasMatrix ? new Float64Array(rows * classes.length) : null
  const readers = expressions.map((sql, index) =>
    labelReader(sql, texts, numbers, index === 0 ? truth : predicted),
  )
  for (const { label, column } of matrix === null ? [] : probabilities) {
    const { value } = typedColumn(column, 'number', source)
    readers.push(numberReader(value, matrix as Float64Array, numberOf.get(label) as number, classes.length))
  }
  const isSecondOnly = columns.probabilities.length === 1 && columns.probabilities[0]?.label === null
  const isSingle = probabilities.length > 0 && probabilities.every(({ column }) => column.type === 'FLOAT')
  return {
    readers,
    finish() {
      if (isSecondOnly && matrix !== null) fillFirstOfTwo(matrix)
      const probabilityPrecision = isSingle ? ('float32' as const) : ('float64' as const)
      if (prediction === null && matrix !== null) {
        const width = classes.length
        for (let row = 0; row < rows; row++)
          predicted[row] = Math.max(0, largestOf(matrix, row * width, width))
      }
      return { classes, numericClasses, truth, predicted, probabilities: matrix, probabilityPrecision }
    },
  }
}

/**
 * Names the class of each probability column.
 *
 * @throws MlgateError MG5021 when columns without labels are not as many as there are classes.
 */
function labelProbabilities(
  probabilities: PredictionColumns['probabilities'],
  labels: readonly string[],
  name: string,
): { label: string; column: TableColumn }[] {
  const { classes } = sortClasses(labels)
  const isSecondOnly = probabilities.length === 1 && classes.length === 2
  return probabilities.map(({ label, column }, index) => {
    if (label !== null) return { label, column }
    const counted = isSecondOnly ? classes[1] : classes[index]
    if (counted !== undefined && (isSecondOnly || probabilities.length === classes.length)) {
      return { label: counted, column }
    }
    throw new MlgateError({
      code: 'MG5021',
      message: `${probabilities.length} columns of probabilities for the ${classes.length} classes in ${name}: ${classes.slice(0, 12).join(', ')}.`,
      hint: 'Name the class of each column, as CLASS=COLUMN.',
      place: { file: name },
    })
  })
}

/**
 * Classes written in another way in the names of the columns than in the cells would all count as probability 0.
 *
 * @throws MlgateError MG5018 when no label of target and prediction has a column.
 */
function refuseForeignProbabilities(
  probabilities: readonly { label: string }[],
  labels: readonly string[],
  name: string,
): void {
  if (probabilities.length === 0 || probabilities.some(({ label }) => labels.includes(label))) return
  const columns = listOf(probabilities.map(({ label }) => label))
  throw new MlgateError({
    code: 'MG5018',
    message: `No label of the target (${listOf(labels)}) in ${name} has a column of probabilities; there are columns for ${columns}.`,
    hint: 'Write labels and the names of the columns in the same way: probability:CLASS, or say which column is of which class.',
    place: { file: name },
  })
}

/** With the probability of the second of two classes, the first has the rest. */
function fillFirstOfTwo(matrix: Float64Array): void {
  for (let cell = 0; cell < matrix.length; cell += 2) matrix[cell] = 1 - (matrix[cell + 1] as number)
}

function planValues({ source, columns: { target, prediction }, rows }: Reading): Plan<Outcome> {
  const truth = new Float64Array(rows)
  const predicted = new Float64Array(rows)
  const numberOf = (column: typeof target) => typedColumn(column, 'number', source).value
  return {
    readers: [numberReader(numberOf(target), truth), numberReader(numberOf(prediction ?? target), predicted)],
    finish: () => ({
      classes: [],
      numericClasses: false,
      truth,
      predicted,
      probabilities: null,
      probabilityPrecision: 'float64',
    }),
  }
}
