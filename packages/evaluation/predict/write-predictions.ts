import { type RowColumn, type SqlEngine, writeParquetRows } from '@mlgate/tables'
import { predictionNames } from '../predictions/prediction-columns.ts'
import type { RoleColumns } from '../predictions/role-columns.ts'
import { type Texts, textsOf } from '../predictions/texts.ts'
import type { Meaning, Probabilities } from './interpret.ts'
import type { NumberRows } from './truth.ts'

/**
 * Writes predictions, one row a data row in the order of the data: its id where a column names it (a row
 * number would join rows of other data by chance), truth and outputs, never features.
 */
export async function writePredictions(
  engine: SqlEngine,
  path: string,
  rows: number,
  meaning: Meaning,
  {
    ids,
    weights,
    slices,
    scores = {},
  }: Pick<RoleColumns, 'ids' | 'weights' | 'slices'> & { scores?: Readonly<Record<string, NumberRows>> },
  onRows?: (done: number) => void,
): Promise<void> {
  const { id, target, prediction, weight, slice, score } = predictionNames
  const columns: RowColumn[] = [
    ...(ids === null ? [] : [textColumn(id, { rows, texts: (from, to) => ids.slice(from, to) })]),
    ...(meaning.task === 'classification'
      ? [
          labelColumn(target, meaning.truth, meaning.classes),
          labelColumn(prediction, meaning.predicted, meaning.classes),
          ...(meaning.probabilities === null ? [] : probabilityColumns(meaning.probabilities)),
        ]
      : [valueColumn(target, meaning.truth), valueColumn(prediction, meaning.predicted)]),
    ...(weights === null ? [] : [valueColumn(weight, weights)]),
    ...Object.entries(scores).map(([name, values]) => valueColumn(score + name, values)),
    ...Object.entries(slices).map(([name, texts]) => textColumn(slice + name, texts)),
  ]
  await writeParquetRows(engine, path, rows, columns, onRows)
}

function labelColumn(
  name: string,
  read: (from: number, to: number) => Int32Array,
  labels: readonly string[],
): RowColumn {
  return { name, type: 'VARCHAR', labels, read }
}

function textColumn(name: string, texts: Texts): RowColumn {
  return 'codes' in texts
    ? labelColumn(name, texts.codes, texts.labels)
    : { name, type: 'VARCHAR', read: (from, to) => textsOf(texts, from, to) }
}

function valueColumn(name: string, read: NumberRows): RowColumn {
  return { name, type: 'DOUBLE', read }
}

function probabilityColumns({ classes, precision, read }: Probabilities): RowColumn[] {
  const width = classes.length
  let last: { from: number; to: number; values: Float32Array | Float64Array } | undefined
  // The columns are read by turns, each the same rows of the one matrix.
  const matrix = (from: number, to: number) => {
    if (last?.from !== from || last.to !== to) last = { from, to, values: read(from, to) }
    return last.values
  }
  return classes.map((label, column) => ({
    name: predictionNames.probability + label,
    type: precision === 'float32' ? 'FLOAT' : 'DOUBLE',
    read(from, to) {
      const values = matrix(from, to)
      const items = precision === 'float32' ? new Float32Array(to - from) : new Float64Array(to - from)
      for (let row = 0; row < items.length; row++) items[row] = values[row * width + column] as number
      return items
    },
  }))
}
