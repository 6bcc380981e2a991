import { type MemoryColumn, type SqlEngine, writeParquet } from '@mlgate/tables'
import { predictionNames } from '../predictions/prediction-columns.ts'
import type { RoleColumns } from '../predictions/role-columns.ts'
import type { Meaning, Probabilities } from './interpret.ts'

/**
 * Writes predictions, one row a data row in the order of the data: its id where a column names it (a row
 * number would join rows of other data by chance), truth and outputs, never features.
 */
export async function writePredictions(
  engine: SqlEngine,
  path: string,
  meaning: Meaning,
  { ids, weights, slices }: Pick<RoleColumns, 'ids' | 'weights' | 'slices'>,
): Promise<void> {
  const { id, target, prediction, weight, slice } = predictionNames
  await writeParquet(engine, path, [
    ...(ids === null ? [] : [{ name: id, type: 'VARCHAR', values: ids } satisfies MemoryColumn]),
    ...(meaning.task === 'classification'
      ? [
          labelColumn(target, meaning.truth, meaning.classes),
          labelColumn(prediction, meaning.predicted, meaning.classes),
          ...(meaning.probabilities === null ? [] : probabilityColumns(meaning.probabilities)),
        ]
      : [valueColumn(target, meaning.truth), valueColumn(prediction, meaning.predicted)]),
    ...(weights === null ? [] : [valueColumn(weight, weights)]),
    ...Object.entries(slices).map(
      ([name, values]): MemoryColumn => ({ name: slice + name, type: 'VARCHAR', values }),
    ),
  ])
}

function labelColumn(name: string, codes: Int32Array, classes: readonly string[]): MemoryColumn {
  return { name, type: 'VARCHAR', values: Array.from(codes, (code) => classes[code] as string) }
}

function valueColumn(name: string, values: Float64Array): MemoryColumn {
  return { name, type: 'DOUBLE', values }
}

function probabilityColumns({ classes, values }: Probabilities): MemoryColumn[] {
  return classes.map((label, column): MemoryColumn => {
    const name = predictionNames.probability + label
    const rows = values.length / classes.length
    const pick = (row: number) => values[row * classes.length + column] as number
    return values instanceof Float32Array
      ? { name, type: 'FLOAT', values: Float32Array.from({ length: rows }, (_, row) => pick(row)) }
      : { name, type: 'DOUBLE', values: Float64Array.from({ length: rows }, (_, row) => pick(row)) }
  })
}
