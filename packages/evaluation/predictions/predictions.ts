import { basename } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { type Columns, sortClasses } from '@mlgate/metrics'
import {
  describeTable,
  relation,
  type SqlEngine,
  type TableColumn,
  type TableSource,
  tableFormatOf,
  typedColumn,
} from '@mlgate/tables'
import type { Task } from '../predict/choose-outputs.ts'
import { largestOf } from '../predict/scores.ts'
import {
  type ColumnReader,
  distinctTexts,
  labelReader,
  numberReader,
  readColumns,
  textReader,
} from './column-readers.ts'
import { canonicalLabel } from './labels.ts'
import {
  findPredictionColumns,
  type PredictionColumns,
  type PredictionMapping,
} from './prediction-columns.ts'
import { type Reading, surveyPredictions } from './prediction-survey.ts'
import { checkIds, checkWeights } from './role-columns.ts'

/** A table of predictions: written by `predict`, or by any other program. */
export interface PredictionsFile {
  /** Absolute real path. */
  path: string
  /** What the file is called in messages; its base name by default. */
  name?: string
  /** Which column plays which part, where they are not called as in the files that mlgate writes. */
  columns?: PredictionMapping
  /** Says what the numbers are when the columns leave it open. */
  task?: Task
}

/** A slicing column: for each row an index into `labels`, −1 where there is no value. */
export interface SliceColumn {
  labels: string[]
  codes: Int32Array
}

/** Predictions in memory, as metrics take them, with what tells rows apart. */
export type Predictions = Columns & {
  ids: string[] | null
  slices: Readonly<Record<string, SliceColumn>>
}

/** What need not be read of a predictions file; with many rows each part is a lot of memory. */
export interface Unneeded {
  /** Probabilities, where a prediction column says the label. */
  probabilities?: boolean
  ids?: boolean
  /** Slices but these; all are read when one of these is not there. */
  slicesBut?: readonly string[]
}

/** The file as a source, for an engine that is to read it. */
export function sourceOf({ path, name }: PredictionsFile): TableSource {
  return { files: [path], format: tableFormatOf(path), names: [name ?? basename(path)] }
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
 * @throws MlgateError MG5021 when columns are missing or unusable, MG5016 when truth is, MG5019 and MG5020 for
 *   ids and weights, MG5022 when there are no rows.
 */
export async function readPredictions(
  engine: SqlEngine,
  file: PredictionsFile,
  unneeded: Unneeded = {},
): Promise<Predictions> {
  const source = sourceOf(file)
  const name = file.name ?? basename(file.path)
  const table = await describeTable(engine, source)
  const columns = findPredictionColumns(table, file.columns ?? {}, name)
  const reading: Reading = { engine, from: relation(table), source, columns, name, rows: 0 }
  const { rows, task } = await surveyPredictions(reading, file.task)
  const counted = { ...reading, rows }
  const labels =
    task === 'classification'
      ? await planLabels(counted, unneeded.probabilities !== true || columns.prediction === null)
      : planValues(counted)
  const rowFacts = await planRowFacts({ ...counted, columns: withoutUnneeded(columns, unneeded) })
  await readColumns(engine, reading.from, [...labels.readers, ...rowFacts.readers])
  return { rows, task, ...labels.finish(), ...rowFacts.finish() }
}

function withoutUnneeded(
  { id, slices, ...columns }: PredictionColumns,
  { ids, slicesBut }: Unneeded,
): PredictionColumns {
  const needed = slices.filter(({ name }) => slicesBut?.includes(name) !== false)
  const areAllThere = slicesBut?.every((wanted) => slices.some(({ name }) => name === wanted)) ?? true
  return { ...columns, id: ids === true ? null : id, slices: areAllThere ? needed : slices }
}

interface Plan<Result> {
  readers: ColumnReader[]
  /** What was read, once all batches have passed. */
  finish(): Result
}

type Outcome = Omit<Columns, 'rows' | 'task' | 'weights'>

async function planLabels(
  { engine, from, source, columns, name, rows }: Reading,
  withProbabilities: boolean,
): Promise<Plan<Outcome>> {
  const { target, prediction } = columns
  const textOf = (column: typeof target) => typedColumn(column, 'string', source).text
  const expressions = [textOf(target), ...(prediction === null ? [] : [textOf(prediction)])]
  const texts = await distinctTexts(engine, from, expressions, 'its target and prediction', name)
  const canonical = texts.map(canonicalLabel)
  const probabilities = labelProbabilities(columns.probabilities, canonical, name)
  const { classes, numericClasses } = sortClasses([...canonical, ...probabilities.map(({ label }) => label)])
  const numberOf = new Map(classes.map((label, index) => [label, index]))
  const numbers = canonical.map((label) => numberOf.get(label) as number)
  const truth = new Int32Array(rows)
  const predicted = new Int32Array(rows)
  const hasMatrix = withProbabilities && probabilities.length > 0
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

type RowFacts = Pick<Predictions, 'ids' | 'weights' | 'slices'>

async function planRowFacts({ engine, from, source, columns, name, rows }: Reading): Promise<Plan<RowFacts>> {
  const { id, weight, slices } = columns
  const ids = id === null ? null : new Array<string | null>(rows)
  const weights = weight === null ? null : new Float64Array(rows)
  const readers: ColumnReader[] = []
  if (id !== null && ids !== null) readers.push(textReader(typedColumn(id, 'string', source).text, ids))
  if (weight !== null && weights !== null) {
    readers.push(numberReader(typedColumn(weight, 'number', source).value, weights))
  }
  const read: [string, SliceColumn][] = []
  for (const slice of slices) {
    const { text } = typedColumn(slice.column, 'string', source)
    const labels = await distinctTexts(engine, from, [text], `its column ${slice.column.name}`, name)
    const codes = new Int32Array(rows)
    readers.push(labelReader(text, labels, [...labels.keys()], codes))
    read.push([slice.name, { labels, codes }])
  }
  return {
    readers,
    finish() {
      const checked = ids === null || id === null ? null : checkIds(ids, id.name, name)
      if (weights !== null && weight !== null) {
        checkWeights(rows, (from, to) => weights.subarray(from, to), weight.name, name)
      }
      return {
        ids: checked,
        weights,
        slices: Object.fromEntries(read),
      }
    },
  }
}
