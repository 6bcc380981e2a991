import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allInTurn, beside, type Line, mebibytes, median, milliseconds, timeProcess } from './measure.ts'

const worker = fileURLToPath(new URL('./evaluate-worker.ts', import.meta.url))
const mlgate = fileURLToPath(new URL('../packages/cli/bin/mlgate.js', import.meta.url))
const rounds = 7
const million = 1_000_000

const models = { network: 'network 64-32-2', trees: '100 trees of depth 6' } as const

interface WorkerReport {
  /** Time of the work alone, without the start of the process. */
  milliseconds: number
  peakBytes: number
  /** Rows whose label was the truth. */
  right: number
}

/**
 * `evaluate` of 1 M rows × 16 features, against the plainest loop that does what cannot be left out: it reads the
 * same Parquet with DuckDB, runs the same model in ONNX Runtime with the same rows at once, and counts how many are
 * right. mlgate hashes the files, holds each job in a child, keeps the predictions and reads them back besides.
 */
export function benchEvaluate(): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'mlgate-bench-'))
  try {
    generateRows(folder, million)
    const lines = Object.entries(models).flatMap(([model, what]) => benchModel(folder, model, what))
    return [...lines, ...benchMemory(folder)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes the table and both models; returns the table's path. */
export function generateRows(folder: string, rows: number): string {
  work('generate', folder, String(rows))
  return tablePath(folder, rows)
}

function benchModel(folder: string, model: string, what: string): Line[] {
  const table = tablePath(folder, million)
  const onnx = join(folder, `${model}.onnx`)
  const found = allInTurn(rounds, {
    evaluate: () => evaluateProcess(folder, table, onnx, 'accuracy_score'),
    usual: () => evaluateProcess(folder, table, onnx, ''),
    plainProcess: () => timeProcess([worker, 'read-and-run', table, onnx]).milliseconds,
    predict: () => work('predict', table, onnx).milliseconds,
    score: () => work('score', table, 'accuracy_score').milliseconds,
    readAndRun: () => work('read-and-run', table, onnx).milliseconds,
    read: () => work('read', table).milliseconds,
    run: () => work('run', table, onnx).milliseconds,
  })
  type Name = keyof (typeof found)[number]
  const times = (name: Name) => found.map((round) => round[name])
  const against = (name: Name, floor: Name, text: string, goal: number | null = null) =>
    beside(text, times(name), times(floor), goal)
  const middle = (name: Name) => milliseconds(median(times(name)))
  return [
    against('predict', 'readAndRun', `scoring 1 M × 16, ${what}; floor: read and run`, 1.25),
    against('predict', 'run', '  floor: run alone, rows in memory'),
    { what: '  floor: read alone', measured: '', floor: middle('read'), compared: '', goal: '' },
    {
      what: '  accuracy from the kept predictions',
      measured: middle('score'),
      floor: '',
      compared: '',
      goal: '',
    },
    against('evaluate', 'plainProcess', '  whole process, accuracy_score alone'),
    against('usual', 'plainProcess', '  whole process, usual metrics and intervals'),
  ]
}

function benchMemory(folder: string): Line[] {
  const onnx = join(folder, 'network.onnx')
  return [million, 10 * million].flatMap((rows) => {
    const table = rows === million ? tablePath(folder, rows) : generateRows(folder, rows)
    const text = `${rows / million} M rows`
    const size = mebibytes(statSync(table).size)
    const predicted = work('predict', table, onnx).peakBytes
    const scored = work('score', table, 'accuracy_score').peakBytes
    const floor = work('read-and-run', table, onnx).peakBytes
    return [
      memoryLine(`peak memory of scoring, ${text} (Parquet: ${size})`, predicted, floor),
      memoryLine('  of accuracy from the kept predictions', scored),
    ]
  })
}

function memoryLine(what: string, measured: number, floor?: number): Line {
  const floorText = floor === undefined ? '' : mebibytes(floor)
  return { what, measured: mebibytes(measured), floor: floorText, compared: '', goal: '' }
}

/** Milliseconds of the command line as a user runs it. */
export function evaluateProcess(folder: string, table: string, onnx: string, metrics: string): number {
  const asked = metrics === '' ? [] : ['--metrics', metrics]
  const source = ['--model', onnx, '--data', table, '--target', 'target']
  const output = ['--output', join(folder, 'results')]
  return timeProcess([mlgate, 'evaluate', ...source, ...asked, ...output]).milliseconds
}

/** One run of one kind of work; see evaluate-worker.ts. */
export function work(...words: string[]): WorkerReport {
  return JSON.parse(timeProcess([worker, ...words]).stdout) as WorkerReport
}

function tablePath(folder: string, rows: number): string {
  return join(folder, `rows-${rows}.parquet`)
}
