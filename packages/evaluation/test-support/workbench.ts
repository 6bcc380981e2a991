import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb, type SqlValue } from '@mlgate/tables'
import { afterAll, beforeAll } from 'vitest'
import { buildModel, node, value } from '../../../test/support/build-onnx.ts'
import { type PredictRequest, type PredictResponse, predict, sourceOf, type WorkContext } from '../index.ts'

export const goldens = join(import.meta.dirname, '../../../test/fixtures/goldens/models')

type Case = Partial<Omit<PredictRequest, 'model' | 'data'>> & { model: Uint8Array; csv: string }

/** A folder of the test file's own, and predictions made in it. */
export function useWorkbench() {
  const stages: string[] = []
  const context: WorkContext = {
    temporaryFolder: '',
    memoryBytes: 2 ** 30,
    progress: ({ stage, done }) => stages.push(done === undefined ? stage : `${stage} ${done}`),
  }
  beforeAll(async () => {
    context.temporaryFolder = await mkdtemp(join(tmpdir(), 'mlgate-predict-'))
  })
  afterAll(() => rm(context.temporaryFolder, { recursive: true }))
  const fileOf = (name: string) => join(context.temporaryFolder, name)

  async function write(name: string, content: string | Uint8Array): Promise<string> {
    await writeFile(fileOf(name), content)
    return fileOf(name)
  }

  /** Predicts and reads the predictions back. */
  async function predictTable(
    request: Omit<PredictRequest, 'output'>,
  ): Promise<PredictResponse & { table: Record<string, SqlValue>[] }> {
    const output = fileOf('out.predictions.parquet')
    const response = await predict({ output, ...request }, context)
    const { temporaryFolder } = context
    const engine = await openDuckDb({
      sources: [sourceOf({ path: output })],
      memoryBytes: 2 ** 28,
      temporaryFolder,
    })
    const table = await engine.query(`SELECT * FROM read_parquet('${output}')`)
    engine.close()
    return { ...response, table }
  }

  /** Predicts the rows of a CSV text with the bytes of a model. */
  async function run({ model, csv, ...request }: Case) {
    const files = [await write('data.csv', csv)]
    const path = await write('model.onnx', model)
    return predictTable({
      target: 'target',
      names: ['data.csv'],
      ...request,
      model: path,
      data: { files, format: 'csv' },
    })
  }

  /** Stores the rows of a SELECT as Parquet. */
  async function store(name: string, select: string): Promise<string> {
    const file = fileOf(name)
    const { temporaryFolder } = context
    const engine = await openDuckDb({ sources: [], outputs: [file], memoryBytes: 2 ** 28, temporaryFolder })
    await engine.run(`COPY (${select}) TO '${file}' (FORMAT parquet, USE_TMP_FILE false)`)
    engine.close()
    return file
  }

  /** Predicts the rows of a SELECT, stored as Parquet, with the bytes of a model. */
  async function runStored(model: Uint8Array, select: string) {
    const files = [await store('stored.parquet', select)]
    const path = await write('model.onnx', model)
    return predictTable({
      model: path,
      data: { files, format: 'parquet' },
      target: 'target',
      names: ['stored.parquet'],
    })
  }

  return { context, stages, write, store, predictTable, run, runStored }
}

/** A model that gives back its input. */
export function identityModel(
  type: 'float32' | 'int64' | 'bool' | 'string',
  shape: (number | string | null)[],
) {
  return buildModel({
    nodes: [node('Identity', ['x'], ['y'])],
    inputs: [value('x', type, shape)],
    outputs: [value('y', type, shape)],
  })
}
