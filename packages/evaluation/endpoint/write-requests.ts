import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { describeTable, type TableSource } from '@mlgate/tables'
import { bindInputs, type Roles, widthOf } from '../predict/bind-inputs.ts'
import { cellSql } from '../predict/cell-sql.ts'
import { explainEmptyCells } from '../predict/empty-cells.ts'
import { createFeed } from '../predict/feed.ts'
import { spreadLists } from '../predict/list-columns.ts'
import { requireReachableFeatures } from '../predict/predict.ts'
import { dataName, sourceIn } from '../predict/predict-with.ts'
import { planRows } from '../predict/row-plan.ts'
import { withEngine } from '../with-engine.ts'
import type { WorkContext } from '../work-context.ts'
import { type DeclaredInput, factsOfInputs } from './declared-model.ts'
import { type Encoding, encodeRequest } from './inference-request.ts'

/** Rows to be written as requests that another process sends. */
export interface WriteRequestsRequest extends Roles {
  data: TableSource
  /** What the data files are called in messages. */
  names: readonly string[]
  /** What the endpoint is called in messages. */
  endpoint: string
  /** What it takes; none where nobody says. */
  inputs: readonly DeclaredInput[]
  /** Outputs to ask for; none asks for all. */
  outputs: readonly string[]
  encoding: Encoding
  /** Rows of one request, where the inputs do not fix them. */
  batchRows: number
  /** Where the bodies are written. */
  folder: string
}

/** A request as it lies in a file. */
export interface WrittenBatch {
  /** Path of the body. */
  body: string
  headerBytes: number | null
  /** Rows that count, and those of the tensors: the last ones of these may only fill it up. */
  rows: number
  size: number
}

export interface WriteRequestsResponse {
  batches: WrittenBatch[]
  rows: number
  /** How inputs were bound, in words. */
  binding: string
  notes: string[]
}

/** Values of one request at most, whatever its rows: servers refuse bodies of many megabytes. */
const mostCells = 2 ** 18

/**
 * Reads rows in file order and writes each batch as the body of a request.
 *
 * @throws MlgateError MG5013, MG5014, MG5015 when data and inputs do not fit, MG4xxx when the data cannot be read.
 */
export async function writeRequests(
  request: WriteRequestsRequest,
  context: WorkContext,
): Promise<WriteRequestsResponse> {
  const source = sourceIn(request)
  const names = { model: request.endpoint, data: dataName(source) }
  const facts = factsOfInputs(request.inputs)
  return withEngine({ sources: [source], stage: 'reading the data' }, context, async (engine) => {
    const table = await describeTable(engine, source)
    const lists = await spreadLists(engine, table, facts.inputs, request, names)
    const canFeed: Parameters<typeof bindInputs>[2] = (column, type) =>
      cellSql(column, type, table.source) !== undefined
    const binding = bindInputs(facts, lists.columns, canFeed, lists.roles, names)
    requireReachableFeatures(table, request, names.data)
    const plan = planRows(table, binding, lists, undefined, names)
    const cells = binding.inputs.reduce((sum, input) => sum + widthOf(input), 0)
    const capacity =
      binding.fixedRows ?? Math.max(1, Math.min(request.batchRows, Math.floor(mostCells / cells)))
    const feed = createFeed(binding.inputs, capacity)
    const batches: WrittenBatch[] = []
    let rows = 0
    // Whatever an integer or a text were fed for an empty cell would be made up.
    const canSend = () => [...feed.empty.keys()].every((name) => plan.features.get(name)?.takesEmpty)
    const write = async () => {
      const gathered = feed.gathered
      const size = binding.fixedRows ?? gathered
      const { body, headerBytes } = encoded(request, String(batches.length + 1), feed.take(size))
      const path = join(request.folder, `${batches.length + 1}.request`)
      await writeFile(path, body)
      batches.push({ body: path, headerBytes, rows: gathered, size })
      rows += gathered
      context.progress({ stage: 'writing requests', done: rows })
    }
    for await (const batch of engine.stream(plan.sql)) {
      const read = plan.read(batch)
      for (let from = 0; from < read.rows && canSend(); ) {
        from += feed.add(read.features, from, read.rows)
        if (feed.gathered === feed.capacity && canSend()) await write()
      }
      if (!canSend()) break
    }
    if (feed.gathered > 0 && canSend()) await write()
    const notes = await explainEmptyCells(engine, plan, feed.empty, names)
    return { batches, rows, binding: binding.description, notes }
  })
}

function encoded(
  { outputs, encoding, endpoint, names }: WriteRequestsRequest,
  id: string,
  inputs: Parameters<typeof encodeRequest>[0]['inputs'],
): ReturnType<typeof encodeRequest> {
  try {
    return encodeRequest({ id, inputs, outputs }, encoding)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new MlgateError({
      code: 'MG5013',
      message: `${names[0]} cannot be sent to ${endpoint} as JSON: ${error.message}.`,
      hint: 'Say encoding: binary, where the server knows the binary extension.',
    })
  }
}
