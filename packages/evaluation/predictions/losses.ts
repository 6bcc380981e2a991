import { basename } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { entryTexts, parseMetric, perRowLoss } from '@mlgate/metrics'
import {
  describeTable,
  type RowColumn,
  relation,
  type SqlEngine,
  typedColumn,
  writeParquetRows,
} from '@mlgate/tables'
import { withEngine } from '../with-engine.ts'
import type { WorkContext } from '../work-context.ts'
import { type ColumnReader, numberReader, readColumns, textReader } from './column-readers.ts'
import { markOfRow } from './hash-ids.ts'
import type { KeepRequest } from './keep-predictions.ts'
import { loadPredictions } from './load-predictions.ts'
import { predictionNames } from './prediction-columns.ts'
import { type Predictions, type PredictionsFile, sourceOf } from './predictions.ts'

/** What single rows cost, without what was said of them: enough to pair metrics that are means over rows. */
export interface Losses {
  rows: number
  /** A mark of each row's id and truth; null where rows have no id. */
  marks: string[] | null
  weights: Float64Array | null
  /** By canonical name of the metric. */
  losses: ReadonlyMap<string, Float64Array>
}

/**
 * The losses of predictions whose ids are hashed.
 *
 * @param metrics in any spelling; those that are no mean over rows have no losses.
 */
export function lossesOfPredictions(
  { ids, ...predictions }: Predictions,
  metrics: readonly string[],
): Losses {
  const { rows } = predictions
  const truth = truthText(predictions)
  const losses = metrics.flatMap((metric): [string, Float64Array][] => {
    const spec = parseMetric(metric)
    const values = perRowLoss(spec, predictions)
    return values === null ? [] : [[spec.canonical, values]]
  })
  return {
    rows,
    marks: ids?.map((id, row) => markOfRow(id, truth(row))) ?? null,
    weights: predictions.weights,
    losses: new Map(losses),
  }
}

function truthText({
  task,
  truth,
  classes,
  entries,
}: Omit<Predictions, 'rows' | 'ids'>): (row: number) => string {
  if (entries !== undefined) {
    const texts = entryTexts(entries.truth, classes)
    return (row) => texts[row] as string
  }
  if (task === 'multilabel') {
    const width = classes.length
    return (row) => classes.filter((_, label) => truth[row * width + label] === 1).join()
  }
  return task === 'classification'
    ? (row) => classes[truth[row] as number] as string
    : (row) => String(truth[row])
}

/** Writes the losses of predictions files, with their weights and slices, as files of their own. */
export async function keepLosses(
  request: KeepRequest & { losses: string[] },
  context: WorkContext,
): Promise<void> {
  const { files, outputs, salt, losses: metrics, areHashed = false } = request
  const hashed = areHashed ? files : files.map((file) => ({ ...file, hashIdsWith: salt }))
  const loaded = await loadPredictions(hashed, context)
  await withEngine({ sources: [], outputs }, context, async (engine) => {
    for (const [index, predictions] of loaded.entries()) {
      const columns = columnsOf(lossesOfPredictions(predictions, metrics), predictions)
      await writeParquetRows(engine, outputs[index] as string, predictions.rows, columns)
    }
  })
}

function columnsOf({ marks, weights, losses }: Losses, { slices }: Predictions): RowColumn[] {
  const { id, weight, slice, loss } = predictionNames
  const numbers = (name: string, values: Float64Array): RowColumn => ({
    name,
    type: 'DOUBLE',
    read: (from, to) => values.subarray(from, to),
  })
  return [
    ...(marks === null
      ? []
      : [{ name: id, type: 'VARCHAR' as const, read: (from: number, to: number) => marks.slice(from, to) }]),
    ...[...losses].map(([metric, values]) => numbers(loss + metric, values)),
    ...(weights === null ? [] : [numbers(weight, weights)]),
    ...Object.entries(slices).map(
      ([name, { labels, codes }]): RowColumn => ({
        name: slice + name,
        type: 'VARCHAR',
        labels,
        read: (from, to) => codes.subarray(from, to),
      }),
    ),
  ]
}

/**
 * Reads a file of losses.
 *
 * @throws MlgateError MG5021 when it holds none.
 */
export async function readLosses(file: PredictionsFile, context: WorkContext): Promise<Losses> {
  return withEngine({ sources: [sourceOf(file)] }, context, (engine) => readFrom(engine, file))
}

async function readFrom(engine: SqlEngine, file: PredictionsFile): Promise<Losses> {
  const source = sourceOf(file)
  const table = await describeTable(engine, source)
  const from = relation(table)
  const [counted] = await engine.query(`SELECT count(*) AS rows FROM ${from}`)
  const rows = Number(counted?.rows)
  const readers: ColumnReader[] = []
  let marks: string[] | null = null
  let weights: Float64Array | null = null
  const losses = new Map<string, Float64Array>()
  for (const column of table.columns) {
    const { id, weight, loss } = predictionNames
    if (column.name === id) {
      marks = new Array<string>(rows)
      readers.push(textReader(typedColumn(column, 'string', source).text, marks))
    } else if (column.name === weight || column.name.startsWith(loss)) {
      const values = new Float64Array(rows)
      readers.push(numberReader(typedColumn(column, 'number', source).value, values))
      if (column.name === weight) weights = values
      else losses.set(column.name.slice(loss.length), values)
    }
  }
  if (losses.size === 0) {
    const name = file.name ?? basename(file.path)
    const message = `${name} should hold losses of rows, and has no column that starts with "loss:".`
    throw new MlgateError({ code: 'MG5021', message, place: { file: name } })
  }
  await readColumns(engine, from, readers)
  return { rows, marks, weights, losses }
}
