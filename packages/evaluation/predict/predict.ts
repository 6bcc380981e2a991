import { basename } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { inspectModel, type ModelFacts } from '@mlgate/onnx'
import type { TableDescription } from '@mlgate/tables'
import type { Shard } from '../shards/shard.ts'
import type { WorkContext } from '../work-context.ts'
import { bindImages, type ImageRequest } from './bind-images.ts'
import { bindInputs, type InputBinding, type Roles } from './bind-inputs.ts'
import { cellSql } from './cell-sql.ts'
import { chooseOutputs, type Task } from './choose-outputs.ts'
import { spreadLists } from './list-columns.ts'
import { predictWith, type RowsToPredict } from './predict-with.ts'
import type { ReadFiles } from './read-images.ts'
import { scoreRows, type TrialRun } from './score-rows.ts'

/** A model to run over the rows of a table. */
export interface PredictRequest extends Roles, RowsToPredict {
  /** Real path of the ONNX file. */
  model: string
  /** What the model is called in messages; its base name by default. */
  modelName?: string
  /** Feeds images to the input that takes them. */
  images?: ImageRequest
  /** Another run than that of all rows as they are, to see how the model behaves. */
  trial?: TrialRun
  /** The part of the rows to score; all when absent. */
  shard?: Shard
}

export interface PredictResponse {
  rows: number
  /** Rows of each data file. */
  fileRows: number[]
  task: Task
  /** All labels of truth and model, sorted; none of a regression. */
  classes: string[]
  model: ModelFacts
  /** Image files that the rows name: they are part of the data. */
  imageFiles: ReadFiles | null
  /** How inputs and outputs were bound, in words. */
  binding: string
  /** Columns that the model was fed. */
  features: string[]
  /** Rows that the model takes at once when it fixes them. */
  fixedRows: number | null
  /** Rows that the model was fed at once: what rows are dealt to parts by. */
  blockRows: number
  /** What the reader of a result should know, such as empty cells that were fed as NaN. */
  notes: string[]
  predictions: { path: string; rows: number }
}

/**
 * Runs a model over a table and writes the predictions file.
 *
 * @throws MlgateError MG50xx: a file that is no usable model, inputs or outputs that do not fit the data, rows
 *   without truth; MG4xxx when the data cannot be read.
 */
export async function predict(request: PredictRequest, context: WorkContext): Promise<PredictResponse> {
  const name = request.modelName ?? basename(request.model)
  const facts = await inspectModel(request.model, { name })
  const chosen = chooseOutputs(facts, request.task, name)
  const { said, meaning } = await predictWith(request, name, context, async (rows) => {
    const { engine, table, store, names } = rows
    const { source } = table
    const images = request.images && {
      request: request.images,
      bound: bindImages(facts, table.columns, request.images, names),
    }
    const tabular = facts.inputs.filter(({ name }) => name !== images?.bound.bound.name)
    const lists = await spreadLists(engine, table, tabular, request, names)
    const binding = bindInputs(
      facts,
      lists.columns,
      (column, type) => cellSql(column, type, source) !== undefined,
      lists.roles,
      names,
      images?.bound,
    )
    if (feedsColumns(binding)) requireReachableFeatures(table, request, names.data)
    const { model, trial, shard } = request
    const scoring = { model, facts, chosen, table, binding, lists, images, names, store, trial, shard }
    return { ...(await scoreRows(engine, scoring, context)), facts, chosen, table, binding }
  })
  const { rows, fileRows, imageFiles, blockRows, table, binding } = said
  return {
    rows,
    fileRows,
    task: meaning.task,
    classes: meaning.task === 'classification' ? meaning.classes : [],
    model: facts,
    imageFiles,
    binding: `${binding.description}; ${meaning.readAs}`,
    features: binding.inputs.flatMap(({ columns }) => columns),
    fixedRows: binding.fixedRows,
    blockRows,
    notes: [...said.notes, ...meaning.notes, ...(feedsColumns(binding) ? unnamedNotes(table, request) : [])],
    predictions: { path: request.output, rows },
  }
}

function feedsColumns({ inputs }: InputBinding): boolean {
  return inputs.some(({ columns }) => columns.length > 0)
}

/** "All other columns" must mean what stands in the file: a column that SQL cannot reach would be left out. */
export function requireReachableFeatures(table: TableDescription, { features }: Roles, data: string): void {
  const [collision] = table.collisions
  if (features !== undefined || collision === undefined) return
  throw new MlgateError({
    code: 'MG5014',
    message: `${data} has columns of the same name, or that differ in case only: ${collision.names.join(', ')}.`,
    hint: 'Rename them, or list the features to use.',
    place: { file: data },
  })
}

function unnamedNotes(table: TableDescription, { features }: Roles): string[] {
  if (features !== undefined || table.unnamed.length === 0) return []
  return ['A column without a name (often a stored row index) was not fed to the model.']
}
