import type { Entries, RowEntries } from '@mlgate/metrics'
import { type MemoryColumn, type SqlEngine, writeParquet } from '@mlgate/tables'
import { boxNames, pixelNames } from './grouped-predictions.ts'
import { predictionNames } from './prediction-columns.ts'
import type { Predictions } from './predictions.ts'

/**
 * Writes predictions of several truths a row, or of none, as mlgate keeps them: of several labels a row a column of truth, of
 * prediction and of score for each, of everything else a row for each entry with the id of what it belongs to.
 */
export async function writeSeveralTruths(
  engine: SqlEngine,
  path: string,
  predictions: Predictions,
): Promise<void> {
  await writeParquet(engine, path, tables[predictions.task as keyof typeof tables](predictions))
}

const tables = {
  multilabel: labelTable,
  ranking: itemTable,
  segmentation: pixelTable,
  detection: boxTable,
  scores: scoreTable,
}

const textColumn = (name: string, values: readonly (string | null)[]): MemoryColumn => ({
  name,
  type: 'VARCHAR',
  values,
})
const numberColumn = (name: string, values: Float64Array): MemoryColumn => ({ name, type: 'DOUBLE', values })

function labelTable(predictions: Predictions): MemoryColumn[] {
  const { rows, classes, ids, truth, predicted, probabilities, probabilityPrecision } = predictions
  const width = classes.length
  const column = (values: ArrayLike<number>, label: number) =>
    Float64Array.from({ length: rows }, (_, row) => values[row * width + label] as number)
  const every = Int32Array.from({ length: rows }, (_, row) => row)
  return [
    ...(ids === null ? [] : [textColumn(predictionNames.id, ids)]),
    ...classes.flatMap((label, index): MemoryColumn[] => [
      { name: `target:${label}`, type: 'INTEGER', values: Int32Array.from(column(truth, index)) },
      { name: `prediction:${label}`, type: 'INTEGER', values: Int32Array.from(column(predicted, index)) },
      ...(probabilities === null
        ? []
        : [scoreColumn(label, column(probabilities, index), probabilityPrecision)]),
    ]),
    ...factColumns(predictions, every),
  ]
}

function scoreColumn(
  label: string,
  values: Float64Array,
  precision: Predictions['probabilityPrecision'],
): MemoryColumn {
  const name = predictionNames.probability + label
  return precision === 'float32'
    ? { name, type: 'FLOAT', values: Float32Array.from(values) }
    : { name, type: 'DOUBLE', values }
}

function itemTable(predictions: Predictions): MemoryColumn[] {
  const { truth, predicted } = predictions.entries as RowEntries
  const groups = rowsOfEntries(truth)
  return [
    ...entryColumns(predictions, groups, () => 'item'),
    numberColumn(predictionNames.target, truth.values.relevance as Float64Array),
    numberColumn(predictionNames.prediction, predicted.values.score as Float64Array),
    ...factColumns(predictions, groups),
  ]
}

function pixelTable(predictions: Predictions): MemoryColumn[] {
  const { classes, entries, rows } = predictions
  const { truth, predicted } = entries as RowEntries
  const width = classes.length
  const counts = pixelNames.map(() => new Float64Array(rows * width))
  const [right, wrong, missed] = counts as [Float64Array, Float64Array, Float64Array]
  const cellsOf = (own: Entries) => {
    const groups = rowsOfEntries(own)
    return groups.map((row, entry) => row * width + (own.classOf[entry] as number))
  }
  cellsOf(truth).forEach((cell, entry) => {
    missed[cell] = (missed[cell] as number) + (truth.values.pixels?.[entry] as number)
  })
  cellsOf(predicted).forEach((cell, entry) => {
    const both = predicted.values.right?.[entry] as number
    right[cell] = (right[cell] as number) + both
    missed[cell] = (missed[cell] as number) - both
    wrong[cell] = (wrong[cell] as number) + (predicted.values.pixels?.[entry] as number) - both
  })
  const groups = Int32Array.from(right, (_, cell) => Math.floor(cell / width))
  return [
    ...entryColumns(predictions, groups, () => 'class'),
    textColumn(
      'class',
      Array.from(groups, (_, cell) => classes[cell % width] as string),
    ),
    ...pixelNames.map((name, index) => numberColumn(name, counts[index] as Float64Array)),
    ...factColumns(predictions, groups),
  ]
}

function boxTable(predictions: Predictions): MemoryColumn[] {
  const { rows, classes, entries } = predictions
  const { truth, predicted } = entries as RowEntries
  const parts = [
    { kind: 'image', groups: Int32Array.from({ length: rows }, (_, row) => row), entries: null },
    { kind: 'truth', groups: rowsOfEntries(truth), entries: truth },
    { kind: 'detection', groups: rowsOfEntries(predicted), entries: predicted },
  ]
  const all = parts.flatMap(({ kind, groups, entries: own }) =>
    Array.from(groups, (group, entry) => ({ kind, group, own, entry })),
  )
  const groups = Int32Array.from(all, ({ group }) => group)
  return [
    ...entryColumns(predictions, groups, (row) => all[row]?.kind as string),
    textColumn(
      'class',
      all.map(({ own, entry }) => (own === null ? null : (classes[own.classOf[entry] as number] as string))),
    ),
    ...boxNames.map((name) =>
      numberColumn(
        name,
        Float64Array.from(all, ({ own, entry }) => own?.values[name]?.[entry] ?? Number.NaN),
      ),
    ),
    ...factColumns(predictions, groups),
  ]
}

function scoreTable(predictions: Predictions): MemoryColumn[] {
  const { rows, ids, scores = {} } = predictions
  const every = Int32Array.from({ length: rows }, (_, row) => row)
  return [
    ...(ids === null ? [] : [textColumn(predictionNames.id, ids)]),
    ...Object.entries(scores).map(([name, values]) => numberColumn(predictionNames.score + name, values)),
    ...factColumns(predictions, every),
  ]
}

/** Of each entry the row that it belongs to. */
function rowsOfEntries({ offsets, classOf }: Entries): Int32Array {
  const rows = new Int32Array(classOf.length)
  for (let row = 0; row + 1 < offsets.length; row++) rows.fill(row, offsets[row], offsets[row + 1])
  return rows
}

function entryColumns(
  { ids }: Predictions,
  groups: Int32Array,
  kindOf: (row: number) => string,
): MemoryColumn[] {
  return [
    textColumn(
      predictionNames.id,
      Array.from(groups, (group) => (ids as string[])[group] as string),
    ),
    textColumn(
      predictionNames.entry,
      Array.from(groups, (_, row) => kindOf(row)),
    ),
  ]
}

/** Weights and slices, of each table row those of its group. */
function factColumns({ weights, slices }: Predictions, groups: Int32Array): MemoryColumn[] {
  const ofSlices = Object.entries(slices).map(
    ([name, { labels, codes }]): MemoryColumn => ({
      name: predictionNames.slice + name,
      type: 'VARCHAR',
      labels,
      values: groups.map((group) => codes[group] as number),
    }),
  )
  if (weights === null) return ofSlices
  const own = Float64Array.from(groups, (group) => weights[group] as number)
  return [numberColumn(predictionNames.weight, own), ...ofSlices]
}
