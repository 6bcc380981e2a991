import { availableParallelism } from 'node:os'
import type { TensorArray } from '@mlgate/images'
import { type ModelFacts, openSession } from '@mlgate/onnx'
import type { BatchColumn, SqlEngine, TableDescription } from '@mlgate/tables'
import { collectRoles, type RoleColumns } from '../predictions/role-columns.ts'
import type { RowStore } from '../predictions/row-store.ts'
import { type Deal, refuseEmptyShard, rowsOfShard, type Shard } from '../shards/shard.ts'
import type { WorkContext } from '../work-context.ts'
import { rowsAtOnce } from './batch-rows.ts'
import type { BoundImages, ImageRequest } from './bind-images.ts'
import type { InputBinding, SideNames } from './bind-inputs.ts'
import type { FeatureChange } from './changed-cell.ts'
import type { ChosenOutputs } from './choose-outputs.ts'
import { type CollectedOutputs, collectOutputs } from './collect-outputs.ts'
import { explainEmptyCells } from './empty-cells.ts'
import { createFeed } from './feed.ts'
import type { SpreadLists } from './list-columns.ts'
import { type ImageReader, openImages, type ReadFiles } from './read-images.ts'
import { planRows, type RowPlan } from './row-plan.ts'

/** A batch of large photos takes longer than a child may be silent. */
const imagesPerWord = 8

/** How a run differs from that of all rows as they are. */
export interface TrialRun {
  /** Rows from the first on; all when absent. */
  rows?: number
  /** Rows to feed at once, where the model does not fix them. */
  rowsAtOnce?: number
  /** Runs each batch twice and takes what was said last: what a model draws or remembers then shows. */
  again?: boolean
  /** What is done to features, by their names. */
  changes?: Readonly<Record<string, FeatureChange>>
}

export interface ScoringRequest {
  model: string
  facts: ModelFacts
  chosen: ChosenOutputs
  table: TableDescription
  binding: InputBinding
  lists: SpreadLists
  images: { request: ImageRequest; bound: BoundImages } | undefined
  names: SideNames
  /** Keeps outputs and roles. */
  store: RowStore
  trial: TrialRun | undefined
  /** The part of the rows to score; all when undefined. */
  shard: Shard | undefined
}

export interface ScoredRows {
  rows: number
  /** Rows that were fed at once. */
  blockRows: number
  /** Rows of each file of the source. */
  fileRows: number[]
  roles: RoleColumns
  outputs: CollectedOutputs
  /** Image files that the rows name. */
  imageFiles: ReadFiles | null
  /** What the reader of a result should know of the cells. */
  notes: string[]
}

/**
 * Runs the model over all rows, in file order, reading and feeding a batch at a time.
 *
 * @throws MlgateError of the engine and the runtime, MG5015 when a cell cannot be fed, MG5040 when an image cannot
 *   be read, and those of `planRows`, `collectOutputs` and `collectRoles`.
 */
export async function scoreRows(
  engine: SqlEngine,
  request: ScoringRequest,
  context: WorkContext,
): Promise<ScoredRows> {
  const { chosen, names, lists, images, table, binding, store, trial = {}, shard } = request
  const { roles } = lists
  const plan = planRows(table, binding, lists, images?.bound, names, trial.changes)
  context.progress({ stage: 'loading the model' })
  const session = await openSession(request.model, request.facts, {
    name: names.model,
    threads: availableParallelism(),
    // Rows are read, and images decoded, while the model runs.
    sharesCores: true,
    temporaryFolder: context.temporaryFolder,
    expose: chosen.zipMap === null ? [] : [chosen.zipMap.tensor],
  })
  let reader: ImageReader | undefined
  try {
    const usual = await rowsAtOnce(request.model, request.facts, binding)
    const capacity = binding.fixedRows ?? trial.rowsAtOnce ?? usual
    const feed = createFeed(binding.inputs, capacity)
    reader = images && (await openImages(images.bound, images.request, names.data, context))
    const outputs = collectOutputs(chosen, names.model, store)
    const fetches = fetchesOf(chosen)
    const roleColumns = collectRoles(store)
    const fileRows = table.source.files.map(() => 0)
    let done = 0
    // Whatever an integer or a text were fed for an empty cell would be made up.
    const canRun = () => [...feed.empty.keys()].every((name) => plan.features.get(name)?.takesEmpty)
    const run = async () => {
      const rows = feed.gathered
      const size = binding.fixedRows ?? rows
      if (images !== undefined) context.progress({ stage: 'scoring rows', done })
      const tensors = feed.take(size)
      if (trial.again === true) await session.run(tensors, fetches)
      outputs.add(await session.run(tensors, fetches), rows, size)
      done += rows
      context.progress({ stage: 'scoring rows', done })
    }
    // Told before the first batch runs, as a model may hang in it.
    context.progress({ stage: 'scoring rows', done })
    const limit = trial.rows === undefined ? '' : ` LIMIT ${trial.rows}`
    const sql =
      shard === undefined
        ? plan.sql + limit
        : await dealt(engine, plan, { ...shard, blockRows: capacity }, names)
    for await (const batch of engine.stream(sql)) {
      const read = plan.read(batch)
      countFileRows(fileRows, read.file, read.rows)
      roleColumns.add(read)
      const nextImage = read.images && reader?.begin(read.images, read.rows, done + feed.gathered)
      for (let from = 0; from < read.rows && canRun(); ) {
        const count = feed.add(read.features, from, read.rows)
        from += count
        if (nextImage !== undefined && images !== undefined) {
          for (let row = feed.gathered - count; row < feed.gathered; row++) {
            const { data, start } = feed.room(images.bound.bound.name, row)
            await nextImage(data as TensorArray, start)
            if (row % imagesPerWord === 0) context.progress({ stage: 'reading images', done: done + row })
          }
        }
        if (feed.gathered === feed.capacity && canRun()) await run()
      }
      if (!canRun()) break
    }
    if (feed.gathered > 0 && canRun()) await run()
    const notes = await explainEmptyCells(engine, plan, feed.empty, names)
    const collected = roleColumns.finish({
      data: names.data,
      target: roles.target,
      id: roles.id,
      weight: roles.weight,
    })
    return {
      rows: done,
      blockRows: capacity,
      fileRows,
      roles: collected,
      outputs: outputs.finish(),
      imageFiles: reader?.files() ?? null,
      notes,
    }
  } finally {
    await reader?.close()
    await session.close()
  }
}

/** The rows of one part alone. */
async function dealt(
  engine: SqlEngine,
  { sql, from }: RowPlan,
  deal: Deal,
  { data }: SideNames,
): Promise<string> {
  const [counted] = await engine.query(`SELECT count(*) AS rows FROM ${from}`)
  refuseEmptyShard(Number(counted?.rows), deal, data)
  return rowsOfShard(sql, deal)
}

function fetchesOf({ label, scores }: ChosenOutputs): string[] {
  return [...(label === null ? [] : [label.name]), ...(scores === null ? [] : [scores])]
}

/** Adds the rows of a batch to those of the files that they are from. */
export function countFileRows(fileRows: number[], file: BatchColumn, rows: number): void {
  if (fileRows.length === 1) {
    fileRows[0] = (fileRows[0] ?? 0) + rows
    return
  }
  for (let row = 0; row < rows; row++) {
    const index = Number(file.values[row])
    fileRows[index] = (fileRows[index] ?? 0) + 1
  }
}
