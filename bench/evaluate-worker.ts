/** One run of one kind of scoring, in a process of its own, so that peak memory is its own. */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { predict, score } from '@mlgate/evaluation'
import { loadNative } from '@mlgate/sandbox'
import type { InferenceSession } from 'onnxruntime-node'
import { features, networkModel, targetSql, treesModel } from './evaluate-model.ts'
import type { Work } from './measure.ts'

/** As many rows at once as mlgate takes for such a model. */
const batchRows = 4096
const memoryBytes = 8 * 2 ** 30

async function generate(folder: string, rows: string): Promise<void> {
  const { DuckDBInstance } = await loadNative('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const columns = features.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')
  await connection.run(
    `COPY (SELECT * EXCLUDE i, (${targetSql})::INTEGER AS target FROM (SELECT i, ${columns} FROM range(${rows}) t(i))) TO '${join(folder, `rows-${rows}.parquet`)}' (FORMAT parquet)`,
  )
  writeFileSync(join(folder, 'linear.onnx'), networkModel([]))
  writeFileSync(join(folder, 'network.onnx'), networkModel([64, 32]))
  writeFileSync(join(folder, 'wide.onnx'), networkModel([512, 512]))
  writeFileSync(join(folder, 'trees.onnx'), treesModel())
}

interface RawBatch {
  rows: number
  columns: Float32Array[]
  truth: Int32Array
}

/** The plainest way to read the table fast: one SELECT, its vectors taken as they lie in memory. */
async function* readTable(file: string): AsyncGenerator<RawBatch> {
  const { DuckDBInstance } = await loadNative('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const select = features.map(({ name }) => `${name}::FLOAT`).join(', ')
  const result = await connection.stream(`SELECT ${select}, target FROM read_parquet('${file}')`)
  for (;;) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) return
    const items = (column: number) =>
      (chunk.getColumnVector(column) as unknown as { items: Float32Array | Int32Array }).items
    yield {
      rows: chunk.rowCount,
      columns: features.map((_, column) => items(column) as Float32Array),
      truth: items(features.length) as Int32Array,
    }
  }
}

interface FullBatch {
  x: Float32Array
  truth: Int32Array
  rows: number
}

/** Whole batches in the layout of the model. */
async function* batchesOf(file: string): AsyncGenerator<FullBatch> {
  const width = features.length
  let x = new Float32Array(batchRows * width)
  let truth = new Int32Array(batchRows)
  let rows = 0
  for await (const read of readTable(file)) {
    for (let from = 0; from < read.rows; ) {
      const count = Math.min(read.rows - from, batchRows - rows)
      for (let column = 0; column < width; column++) {
        const values = read.columns[column] as Float32Array
        for (let row = 0; row < count; row++) {
          x[(rows + row) * width + column] = values[from + row] as number
        }
      }
      truth.set(read.truth.subarray(from, from + count), rows)
      rows += count
      from += count
      if (rows < batchRows) continue
      yield { x, truth, rows }
      x = new Float32Array(batchRows * width)
      truth = new Int32Array(batchRows)
      rows = 0
    }
  }
  if (rows > 0) yield { x: x.subarray(0, rows * width), truth, rows }
}

/** Runs one batch and counts the rows that are right: the least that a score needs. */
async function countRight(session: InferenceSession, { x, truth, rows }: FullBatch): Promise<number> {
  const { Tensor } = await loadNative('onnxruntime-node')
  const outputs = await session.run({ x: new Tensor('float32', x, [rows, features.length]) })
  const probabilities = Object.values(outputs)[0]?.data as Float32Array
  const width = probabilities.length / rows
  let right = 0
  for (let row = 0; row < rows; row++) {
    // The last column is the probability of class 1, alone or beside that of class 0.
    const label = (probabilities[width * row + width - 1] as number) > 0.5 ? 1 : 0
    if (label === truth[row]) right++
  }
  return right
}

const open = async (model: string) =>
  (await loadNative('onnxruntime-node')).InferenceSession.create(model, { executionProviders: ['cpu'] })

/** The model over rows that lie ready in memory. */
async function runOnly(file: string, model: string): Promise<void> {
  const batches: FullBatch[] = []
  for await (const batch of batchesOf(file)) batches.push(batch)
  const session = await open(model)
  await timed(async () => {
    for (const batch of batches) right += await countRight(session, batch)
  })
}

/** The model over rows as they are read. */
async function readAndRun(file: string, model: string): Promise<void> {
  await timed(async () => {
    const session = await open(model)
    for await (const batch of batchesOf(file)) right += await countRight(session, batch)
  })
}

async function readOnly(file: string): Promise<void> {
  await timed(async () => {
    for await (const { rows } of batchesOf(file)) right += rows
  })
}

const context = (folder: string) => ({ progress: () => {}, temporaryFolder: folder, memoryBytes })
const predictionsOf = (file: string) => `${file}.predictions.parquet`

async function predictRows(file: string, model: string): Promise<void> {
  await timed(() =>
    predict(
      {
        model,
        data: { files: [file], format: 'parquet' },
        target: 'target',
        output: predictionsOf(file),
        names: ['rows.parquet'],
      },
      context(dirname(file)),
    ),
  )
}

async function scoreRows(file: string, metrics: string): Promise<void> {
  const request = {
    predictions: [{ path: predictionsOf(file) }] as [{ path: string }],
    pairBy: 'position' as const,
    metrics: metrics.split('+'),
    slices: { by: [], metrics: [] },
    levels: {},
    seed: 0,
  }
  await timed(() => score(request, context(dirname(file))))
}

async function timed<Value>(run: () => Promise<Value>): Promise<Value> {
  const startedCpu = process.cpuUsage()
  const started = performance.now()
  const value = await run()
  const { user, system } = process.cpuUsage(startedCpu)
  taken = { milliseconds: performance.now() - started, cpuMilliseconds: (user + system) / 1000 }
  return value
}

let taken: Work = { milliseconds: 0, cpuMilliseconds: 0 }
let right = 0
const kinds: Record<string, (...words: string[]) => Promise<unknown>> = {
  generate: (folder = '', rows = '') => generate(folder, rows),
  read: (file = '') => readOnly(file),
  run: (file = '', model = '') => runOnly(file, model),
  'read-and-run': (file = '', model = '') => readAndRun(file, model),
  predict: (file = '', model = '') => predictRows(file, model),
  score: (file = '', metrics = '') => scoreRows(file, metrics),
}

const [kind = '', ...words] = process.argv.slice(2)
const run = kinds[kind]
if (run === undefined) throw new Error(`unknown kind of work: ${kind}`)
await run(...words)
process.stdout.write(JSON.stringify({ ...taken, peakBytes: process.resourceUsage().maxRSS * 1024, right }))
