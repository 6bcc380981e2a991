import { writeFile } from 'node:fs/promises'
import { serialize } from 'node:v8'
import { MlgateError } from '@mlgate/core'
import type { TensorArray } from '@mlgate/images'
import { inspectModel, type ModelTensor } from '@mlgate/onnx'
import { describeTable, type SqlEngine, type TableDescription, type TableSource } from '@mlgate/tables'
import { withEngine } from '../with-engine.ts'
import type { WorkContext } from '../work-context.ts'
import { type BoundImages, bindImages, type ImageRequest } from './bind-images.ts'
import { bindInputs, type Roles, type SideNames, widthOf } from './bind-inputs.ts'
import { cellSql } from './cell-sql.ts'
import { explainEmptyCells } from './empty-cells.ts'
import { createFeed, type Feed } from './feed.ts'
import { spreadLists } from './list-columns.ts'
import { requireReachableFeatures } from './predict.ts'
import { dataName, sourceIn } from './predict-with.ts'
import { openImages } from './read-images.ts'
import { planRows, type RowPlan } from './row-plan.ts'

/** Rows that a model is to be fed by another process, which times it. */
export interface WriteInputsRequest extends Omit<Roles, 'target'> {
  /** Real path of the ONNX file. */
  model: string
  /** What the model is called in messages. */
  modelName: string
  data: TableSource
  /** What the data files are called in messages. */
  names: readonly string[]
  /** Column of the truth, which is not fed; absent where there is none. */
  target?: string
  /** Feeds images to the input that takes them. */
  images?: ImageRequest
  /** Rows of a call, where the model leaves that open. */
  batch: number
  /** Path of the file to write. */
  output: string
}

export interface WriteInputsResponse {
  /** Calls that were written, each with rows of its own. */
  calls: number
  /** Rows of a call. */
  rows: number
  /** How inputs were bound, in words. */
  binding: string
  notes: string[]
}

/** Calls and values at most that are kept in memory by whoever makes them: 64 MiB in single precision. */
const mostCalls = 256
const mostValues = 2 ** 24

/**
 * Reads the first rows of a table, in file order, as the tensors of calls, and writes them as `v8.serialize` does: a
 * list of mappings from input to tensor. Rows that do not fill a call are left out.
 *
 * @throws MlgateError MG5013, MG5014, MG5015 when data and model do not fit, MG5057 when the rows do not fill one call,
 *   MG4xxx when the data cannot be read, MG504x of images.
 */
export async function writeInputs(
  request: WriteInputsRequest,
  context: WorkContext,
): Promise<WriteInputsResponse> {
  const source = sourceIn(request)
  const names = { model: request.modelName, data: dataName(source) }
  const facts = await inspectModel(request.model, { name: names.model })
  return withEngine({ sources: [source], stage: 'reading the data' }, context, async (engine) => {
    const table = await describeTable(engine, source)
    const images = request.images && bindImages(facts, table.columns, request.images, names)
    const tabular = facts.inputs.filter(({ name }) => name !== images?.bound.name)
    const lists = await spreadLists(engine, table, tabular, rolesOf(request, table), names)
    const canFeed: Parameters<typeof bindInputs>[2] = (column, type) =>
      cellSql(column, type, source) !== undefined
    const binding = bindInputs(facts, lists.columns, canFeed, lists.roles, names, images)
    if (binding.inputs.some(({ columns }) => columns.length > 0)) {
      requireReachableFeatures(table, lists.roles, names.data)
    }
    const plan = planRows(table, binding, lists, images, names)
    const rows = binding.fixedRows ?? request.batch
    const values = binding.inputs.reduce((sum, input) => sum + widthOf(input), 0) * rows
    const calls = Math.max(1, Math.min(mostCalls, Math.floor(mostValues / values)))
    const feed = createFeed(binding.inputs, rows)
    const feeds = await readCalls(engine, { plan, feed, calls, images, request, names }, context)
    const notes = await explainEmptyCells(engine, plan, feed.empty, names)
    if (feeds.length === 0) throw tooFew(feed.gathered, rows, names)
    await writeFile(request.output, serialize(feeds))
    return { calls: feeds.length, rows, binding: binding.description, notes }
  })
}

/** A plan reads a target beside the features: where there is none, any column will do, and all of them are features. */
function rolesOf({ target, features, ...roles }: WriteInputsRequest, { columns }: TableDescription): Roles {
  if (target !== undefined) return { ...roles, target, features }
  const names = columns.map(({ name }) => name)
  const others = names.filter((name) => name !== roles.id && !roles.slices?.includes(name))
  return { ...roles, target: names[0] ?? '', features: features ?? others }
}

interface Reading {
  plan: RowPlan
  feed: Feed
  calls: number
  images: BoundImages | undefined
  request: WriteInputsRequest
  names: SideNames
}

/** The tensors of so many calls, or of fewer where the rows end. */
async function readCalls(
  engine: SqlEngine,
  { plan, feed, calls, images, request, names }: Reading,
  context: WorkContext,
): Promise<Record<string, ModelTensor>[]> {
  const feeds: Record<string, ModelTensor>[] = []
  const reader = images && request.images && (await openImages(images, request.images, names.data, context))
  try {
    // Whatever an integer or a text were fed for an empty cell would be made up.
    const canFeed = () => [...feed.empty.keys()].every((name) => plan.features.get(name)?.takesEmpty)
    for await (const batch of engine.stream(`${plan.sql} LIMIT ${calls * feed.capacity}`)) {
      const read = plan.read(batch)
      const nextImage =
        read.images && reader?.begin(read.images, read.rows, feeds.length * feed.capacity + feed.gathered)
      for (let from = 0; from < read.rows && canFeed(); ) {
        const count = feed.add(read.features, from, read.rows)
        from += count
        for (let row = feed.gathered - count; row < feed.gathered && nextImage !== undefined; row++) {
          const { data, start } = feed.room((images as BoundImages).bound.name, row)
          await nextImage(data as TensorArray, start)
          context.progress({ stage: 'reading images', done: feeds.length * feed.capacity + row })
        }
        if (feed.gathered === feed.capacity && canFeed()) feeds.push(copied(feed.take(feed.capacity)))
      }
      if (!canFeed()) break
    }
  } finally {
    await reader?.close()
  }
  return feeds
}

/** What a feed hands out stands only until the next row. */
function copied(tensors: Record<string, ModelTensor>): Record<string, ModelTensor> {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]) => [
      name,
      { ...tensor, data: tensor.data.slice() } as ModelTensor,
    ]),
  )
}

function tooFew(found: number, rows: number, { model, data }: SideNames): MlgateError {
  return new MlgateError({
    code: 'MG5057',
    message: `${data} has ${found} row${found === 1 ? '' : 's'}; a call of ${model} takes ${rows}.`,
    hint: 'Name data with more rows, or a smaller batch.',
    place: { file: data },
  })
}
