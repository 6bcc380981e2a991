import { availableParallelism } from 'node:os'
import { type ModelFacts, openSession } from '@mlgate/onnx'
import type { BatchColumn, SqlEngine, TableDescription } from '@mlgate/tables'
import { collectRoles, type RoleColumns } from '../predictions/role-columns.ts'
import type { RowStore } from '../predictions/row-store.ts'
import type { WorkContext } from '../work-context.ts'
import { rowsAtOnce } from './batch-rows.ts'
import type { InputBinding, Roles, SideNames } from './bind-inputs.ts'
import type { ChosenOutputs } from './choose-outputs.ts'
import { type CollectedOutputs, collectOutputs } from './collect-outputs.ts'
import { explainEmptyCells } from './empty-cells.ts'
import { createFeed } from './feed.ts'
import { planRows } from './row-plan.ts'

export interface ScoringRequest {
  model: string
  facts: ModelFacts
  chosen: ChosenOutputs
  table: TableDescription
  binding: InputBinding
  roles: Roles
  names: SideNames
  /** Keeps outputs and roles. */
  store: RowStore
}

export interface ScoredRows {
  rows: number
  /** Rows of each file of the source. */
  fileRows: number[]
  roles: RoleColumns
  outputs: CollectedOutputs
  /** What the reader of a result should know of the cells. */
  notes: string[]
}

/**
 * Runs the model over all rows, in file order, reading and feeding a batch at a time.
 *
 * @throws MlgateError of the engine and the runtime, MG5015 when a cell cannot be fed, and those of `planRows`,
 *   `collectOutputs` and `collectRoles`.
 */
export async function scoreRows(
  engine: SqlEngine,
  request: ScoringRequest,
  context: WorkContext,
): Promise<ScoredRows> {
  const { chosen, names, roles, table, binding, store } = request
  const plan = planRows(table, binding, roles, names)
  context.progress({ stage: 'loading the model' })
  const session = await openSession(request.model, request.facts, {
    name: names.model,
    threads: availableParallelism(),
    temporaryFolder: context.temporaryFolder,
    expose: chosen.zipMap === null ? [] : [chosen.zipMap.tensor],
  })
  try {
    const feed = createFeed(binding.inputs, await rowsAtOnce(request.model, request.facts, binding))
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
      outputs.add(await session.run(feed.take(size), fetches), rows, size)
      done += rows
      context.progress({ stage: 'scoring rows', done })
    }
    // Told before the first batch runs, as a model may hang in it.
    context.progress({ stage: 'scoring rows', done })
    for await (const batch of engine.stream(plan.sql)) {
      const read = plan.read(batch)
      countFileRows(fileRows, read.file, read.rows)
      roleColumns.add(read)
      for (let from = 0; from < read.rows && canRun(); ) {
        from += feed.add(read.features, from, read.rows)
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
    return { rows: done, fileRows, roles: collected, outputs: outputs.finish(), notes }
  } finally {
    await session.close()
  }
}

function fetchesOf({ label, scores }: ChosenOutputs): string[] {
  return [...(label === null ? [] : [label.name]), ...(scores === null ? [] : [scores])]
}

function countFileRows(fileRows: number[], file: BatchColumn, rows: number): void {
  if (fileRows.length === 1) {
    fileRows[0] = (fileRows[0] ?? 0) + rows
    return
  }
  for (let row = 0; row < rows; row++) {
    const index = Number(file.values[row])
    fileRows[index] = (fileRows[index] ?? 0) + 1
  }
}
