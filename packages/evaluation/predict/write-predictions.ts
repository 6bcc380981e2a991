import { type MemoryColumn, type SqlEngine, writeParquet } from '@mlgate/tables'
import { predictionNames } from '../predictions/prediction-columns.ts'
import type { RoleColumns } from '../predictions/role-columns.ts'
import type { Texts } from '../predictions/texts.ts'
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
          textColumn(target, { codes: meaning.truth, labels: meaning.classes }),
          textColumn(prediction, { codes: meaning.predicted, labels: meaning.classes }),
          ...(meaning.probabilities === null ? [] : probabilityColumns(meaning.probabilities)),
        ]
      : [valueColumn(target, meaning.truth), valueColumn(prediction, meaning.predicted)]),
    ...(weights === null ? [] : [valueColumn(weight, weights)]),
    ...Object.entries(slices).map(([name, texts]): MemoryColumn => textColumn(slice + name, texts)),
  ])
}

function textColumn(name: string, texts: Texts): MemoryColumn {
  return 'values' in texts
    ? { name, type: 'VARCHAR', values: texts.values }
    : { name, type: 'VARCHAR', values: texts.codes, labels: texts.labels }
}

function valueColumn(name: string, values: Float64Array): MemoryColumn {
  return { name, type: 'DOUBLE', values }
}

function probabilityColumns({ classes, values }: Probabilities): MemoryColumn[] {
  return classes.map((label, column): MemoryColumn => {
    const name = predictionNames.probability + label
    const within = { first: column, stride: classes.length }
    return values instanceof Float32Array
      ? { name, type: 'FLOAT', values, within }
      : { name, type: 'DOUBLE', values, within }
  })
}
