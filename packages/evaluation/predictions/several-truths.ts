import type { Task } from '@mlgate/metrics'
import type { SqlEngine, TableDescription } from '@mlgate/tables'
import { readDetections, readPixelCounts, readRankedItems } from './grouped-predictions.ts'
import { readMultilabel } from './multi-label-predictions.ts'
import { predictionNames } from './prediction-columns.ts'
import type { Predictions, PredictionsFile } from './predictions.ts'
import { readScores } from './score-predictions.ts'

/** Tasks whose rows do not hold one truth, but several or none. */
export type SeveralTruths = Exclude<Task, 'classification' | 'regression'>

type ReadTable = (engine: SqlEngine, file: PredictionsFile, table: TableDescription) => Promise<Predictions>

const readers: Record<SeveralTruths, ReadTable> = {
  multilabel: readMultilabel,
  ranking: readRankedItems,
  detection: readDetections,
  segmentation: readPixelCounts,
  scores: readScores,
}

/**
 * Reads a table of several labels a row, of which several rows belong to one query or image, or of scores alone.
 *
 * @throws MlgateError MG5021 when columns are missing or unusable, MG5016 when truth is, MG5019 and MG5020 for ids and
 *   weights, MG5022 when there are no rows.
 */
export async function readSeveralTruths(
  task: SeveralTruths,
  engine: SqlEngine,
  file: PredictionsFile,
  table: TableDescription,
): Promise<Predictions> {
  return readers[task](engine, file, table)
}

/** What of the kind a file holds: as it is told, or as the files that mlgate writes show by their columns. */
export function severalTruthsIn(
  { task, columns = {} }: PredictionsFile,
  { columns: known }: TableDescription,
): SeveralTruths | null {
  if (task !== undefined && task in readers) return task as SeveralTruths
  const has = (name: string) => known.some((column) => column.name === name)
  if (has(predictionNames.entry)) {
    if (has('true_positives')) return 'segmentation'
    return has('score') ? 'detection' : 'ranking'
  }
  if (typeof columns.target === 'object') return 'multilabel'
  if (columns.group !== undefined) return 'ranking'
  const isSaid = columns.target !== undefined || columns.prediction !== undefined
  const hasScores =
    columns.scores !== undefined || known.some(({ name }) => name.startsWith(predictionNames.score))
  if (hasScores && !isSaid && !has(predictionNames.target)) return 'scores'
  const hasLabels = known.some(({ name }) => name.startsWith(`${predictionNames.target}:`))
  return hasLabels && columns.target === undefined && !has(predictionNames.target) ? 'multilabel' : null
}
