import { basename } from 'node:path'
import type { ModelFacts } from '@mlgate/onnx'
import { describeTable, type SqlEngine, type TableDescription, type TableSource } from '@mlgate/tables'
import type { RoleColumns } from '../predictions/role-columns.ts'
import { createRowStore, type RowStore } from '../predictions/row-store.ts'
import { withEngine } from '../with-engine.ts'
import type { WorkContext } from '../work-context.ts'
import type { SideNames } from './bind-inputs.ts'
import type { ChosenOutputs, Task } from './choose-outputs.ts'
import type { CollectedOutputs } from './collect-outputs.ts'
import { type Interpretation, interpret } from './interpret.ts'
import { writePredictions } from './write-predictions.ts'

/** Rows to be scored, and where their predictions go. */
export interface RowsToPredict {
  data: TableSource
  /** What the data files are called in messages. */
  names: readonly string[]
  target: string
  /** Says what the numbers are when outputs and target leave it open. */
  task?: Task
  /** Path of the Parquet file to write. */
  output: string
}

/** The rows, open to be read. */
export interface OpenRows {
  engine: SqlEngine
  table: TableDescription
  /** Keeps what is collected of rows; gone when the predictions are written. */
  store: RowStore
  names: SideNames
}

/** What a model said of the rows, and what they say of themselves. */
export interface SaidOfRows {
  rows: number
  facts: ModelFacts
  chosen: ChosenOutputs
  outputs: CollectedOutputs
  roles: RoleColumns
}

/**
 * Writes the predictions file of a model, wherever it runs.
 *
 * @param model what the model is called in messages.
 * @param score has the model say something of each row, in the order of the data.
 * @returns what was said, and what it means beside the truth; of rows only their number may still be asked for.
 * @throws MlgateError of `score` and `interpret`, MG4xxx when the data cannot be read.
 */
export async function predictWith<Said extends SaidOfRows>(
  request: RowsToPredict,
  model: string,
  context: WorkContext,
  score: (open: OpenRows) => Promise<Said>,
): Promise<{ said: Said; meaning: Interpretation }> {
  const { output, target, task } = request
  const source = sourceIn(request)
  const names = { model, data: dataName(source) }
  const files = { sources: [source], outputs: [output], stage: 'reading the data' }
  return withEngine(files, context, async (engine) => {
    const store = createRowStore(context.temporaryFolder)
    try {
      const said = await score({ engine, table: await describeTable(engine, source), store, names })
      const { rows, facts, chosen, outputs: collected, roles } = said
      const { truth } = roles
      const { dialect } = source
      const question = { facts, chosen, collected, truth, task, dialect, names: { ...names, target } }
      const meaning = interpret(question)
      await writePredictions(engine, output, rows, meaning, roles, (done) =>
        context.progress({ stage: 'writing predictions', done, total: rows }),
      )
      return { said, meaning }
    } finally {
      store.close()
    }
  })
}

/** The data as a source whose files are called as the user calls them. */
export function sourceIn({ data, names }: Pick<RowsToPredict, 'data' | 'names'>): TableSource {
  return { ...data, names: [...names] }
}

/** The data as messages call it: its first file, and how many more there are. */
export function dataName({ files, names = [] }: TableSource): string {
  const first = names[0] ?? basename(files[0] ?? 'the data')
  return files.length > 1 ? `${first} and ${files.length - 1} more` : first
}
