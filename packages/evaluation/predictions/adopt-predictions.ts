import { MlgateError } from '@mlgate/core'
import type { SqlEngine } from '@mlgate/tables'
import type { Meaning } from '../predict/interpret.ts'
import { writePredictions } from '../predict/write-predictions.ts'
import { withEngine } from '../with-engine.ts'
import type { WorkContext } from '../work-context.ts'
import { listOf } from './labels.ts'
import { type Predictions, type PredictionsFile, readPredictions, tablesAmong } from './predictions.ts'
import { taskNotes } from './task-notes.ts'
import { writeSeveralTruths } from './write-several-truths.ts'

/** Predictions files of any program, one for each training, to be kept as mlgate keeps its own. */
export interface AdoptRequest {
  files: PredictionsFile[]
  /** Paths of the Parquet files to write, one for each. */
  outputs: string[]
}

export interface AdoptResponse {
  task: Predictions['task']
  /** Rows of each file. */
  rows: number[]
  /** Whether every file has an id for each row: in the column named, or in one called `id`. */
  hasIds: boolean
  /** Things to know that change no verdict. */
  notes: string[]
}

/**
 * Reads predictions files by the columns that the user names, and writes each as a predictions file of mlgate:
 * only ids, truth, outputs, weights and slices, never a feature.
 *
 * @throws MlgateError MG5021 when columns are missing, and whatever reading them raises.
 */
export async function adoptPredictions(
  { files, outputs }: AdoptRequest,
  context: WorkContext,
): Promise<AdoptResponse> {
  return withEngine({ sources: tablesAmong(files), outputs }, context, async (engine) => {
    const rows: number[] = []
    let task: Predictions['task'] = 'classification'
    let hasIds = true
    const notes = new Set<string>()
    for (const [index, file] of files.entries()) {
      context.progress({ stage: 'reading predictions', done: index, total: files.length })
      const predictions = await readPredictions(engine, file)
      refuseStrangers(predictions, file)
      await writeAdopted(engine, outputs[index] as string, predictions)
      rows.push(predictions.rows)
      hasIds &&= predictions.ids !== null
      for (const note of taskNotes(predictions, file)) notes.add(note)
      if (predictions.readAs !== undefined)
        notes.add(`${file.name ?? file.path} is read as ${predictions.readAs}.`)
      task = predictions.task
    }
    return { task, rows, hasIds, notes: [...notes] }
  })
}

/**
 * Labels that are written in two ways (1 and true, STOP and stop) never meet, and would score 0 as if nothing were
 * right.
 *
 * @throws MlgateError MG5018 when no label of the truth is ever predicted, and there are several of each.
 */
function refuseStrangers(
  { task, truth, predicted, classes }: Predictions,
  { path, name = path }: PredictionsFile,
): void {
  if (task !== 'classification') return
  const [actual, said] = [new Set<number>(truth), new Set<number>(predicted)]
  if (actual.size < 2 || said.size < 2 || !actual.isDisjointFrom(said)) return
  const names = (codes: Set<number>) => listOf([...codes].map((code) => classes[code] as string))
  throw new MlgateError({
    code: 'MG5018',
    message: `No label of the truth (${names(actual)}) is ever predicted in ${name} (${names(said)}).`,
    hint: 'Write truth and predictions in the same way: the same letters, case and blanks.',
    place: { file: path },
  })
}

async function writeAdopted(engine: SqlEngine, path: string, predictions: Predictions): Promise<void> {
  if (predictions.task === 'classification' || predictions.task === 'regression') {
    await writePredictions(engine, path, predictions.rows, meaningOf(predictions), rolesOf(predictions))
  } else await writeSeveralTruths(engine, path, predictions)
}

function meaningOf(predictions: Predictions): Meaning {
  if (predictions.task === 'regression') {
    const { truth, predicted } = predictions as { truth: Float64Array; predicted: Float64Array }
    return { task: 'regression', truth: rowsOf(truth), predicted: rowsOf(predicted) }
  }
  const { truth, predicted } = predictions as { truth: Int32Array; predicted: Int32Array }
  const { classes, probabilities, probabilityPrecision: precision } = predictions
  const width = classes.length
  return {
    task: 'classification',
    classes,
    truth: rowsOf(truth),
    predicted: rowsOf(predicted),
    probabilities:
      probabilities === null
        ? null
        : {
            classes,
            precision,
            read(from, to) {
              const values = probabilities.subarray(from * width, to * width)
              return precision === 'float64' ? values : Float32Array.from(values)
            },
          },
  }
}

function rowsOf<Values extends Int32Array | Float64Array>(values: Values) {
  return (from: number, to: number) => values.subarray(from, to) as Values
}

function rolesOf({ rows, ids, weights, slices, scores = {} }: Predictions) {
  return {
    ids,
    weights: weights === null ? null : rowsOf(weights),
    scores: Object.fromEntries(Object.entries(scores).map(([name, values]) => [name, rowsOf(values)])),
    slices: Object.fromEntries(
      Object.entries(slices).map(([name, { labels, codes }]) => [
        name,
        { rows, labels, codes: rowsOf(codes) },
      ]),
    ),
  }
}
