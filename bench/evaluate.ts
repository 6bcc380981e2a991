import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { features } from './evaluate-model.ts'
import {
  allInTurn,
  beside,
  type Line,
  mebibytes,
  median,
  milliseconds,
  timeProcess,
  type Work,
} from './measure.ts'

const worker = fileURLToPath(new URL('./evaluate-worker.ts', import.meta.url))
const mlgate = fileURLToPath(new URL('../packages/cli/bin/mlgate.js', import.meta.url))
const rounds = 7
const million = 1_000_000

interface Scored {
  what: string
  rows: number
  /** What scoring is held against, and how many times its time scoring may take. */
  floor: keyof typeof floors
  goal: number
}

const floors = { read: 'read alone', readAndRun: 'read and run' } as const

/** Models from one that costs next to nothing, where the rate of the scan counts, to one whose calls take milliseconds. */
export const models = {
  linear: { what: 'linear 16-2', rows: million, floor: 'read', goal: 1 / 0.8 },
  network: { what: 'network 64-32-2', rows: million, floor: 'readAndRun', goal: 1.25 },
  trees: { what: '100 trees of depth 6', rows: million, floor: 'readAndRun', goal: 1 / 0.95 },
  wide: { what: 'network 512-512-2', rows: million / 5, floor: 'readAndRun', goal: 1 / 0.95 },
} as const satisfies Record<string, Scored>
type ModelName = keyof typeof models

interface WorkerReport extends Work {
  peakBytes: number
  /** Rows whose label was the truth. */
  right: number
}

/**
 * `evaluate` of rows of 16 features, against the plainest loop that does what cannot be left out: it reads the
 * same Parquet with DuckDB, runs the same model in ONNX Runtime with the same rows at once, and counts how many are
 * right. mlgate hashes the files, holds each job in a child, keeps the predictions and reads them back besides.
 */
export function benchEvaluate(): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'mlgate-bench-'))
  try {
    for (const rows of new Set(Object.values(models).map((model) => model.rows))) generateRows(folder, rows)
    const lines = (Object.keys(models) as ModelName[]).flatMap((model) => benchModel(folder, model))
    return [...lines, ...benchMemory(folder)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes the table and the models; returns the table's path. */
export function generateRows(folder: string, rows: number): string {
  work('generate', folder, String(rows))
  return tablePath(folder, rows)
}

function benchModel(folder: string, model: ModelName): Line[] {
  const { what, rows, floor, goal }: Scored = models[model]
  const table = tablePath(folder, rows)
  const onnx = join(folder, `${model}.onnx`)
  const works = {
    evaluate: () => ({ milliseconds: evaluateProcess(folder, table, onnx, 'accuracy_score') }),
    usual: () => ({ milliseconds: evaluateProcess(folder, table, onnx, '') }),
    plainProcess: () => timeProcess([worker, 'read-and-run', table, onnx]),
    predict: () => work('predict', table, onnx),
    score: () => work('score', table, 'accuracy_score'),
    readAndRun: () => work('read-and-run', table, onnx),
    read: () => work('read', table),
    run: () => work('run', table, onnx),
  }
  type Name = keyof typeof works
  const found = allInTurn<Name, Pick<Work, 'milliseconds'> & Partial<Work>>(rounds, works)
  const times = (name: Name) => found.map((round) => round[name].milliseconds)
  const allCores = (name: 'predict' | keyof typeof floors) =>
    found.map((round) => round[name].cpuMilliseconds as number)
  const against = (name: Name, floor: Name, text: string, goal: number | null = null) =>
    beside(text, times(name), times(floor), goal)
  const middle = (name: Name) => milliseconds(median(times(name)))
  return [
    against('predict', floor, `scoring ${sizeOf(rows)}, ${what}; floor: ${floors[floor]}`, goal),
    beside('  work of all cores', allCores('predict'), allCores(floor)),
    ...(Object.keys(floors) as (keyof typeof floors)[])
      .filter((other) => other !== floor)
      .map((other) => against('predict', other, `  floor: ${floors[other]}`)),
    against('predict', 'run', '  floor: run alone, rows in memory'),
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

/** Rows and features of a model's table. */
export function sizeOf(rows: number): string {
  return `${rows / million} M × ${features.length}`
}

function tablePath(folder: string, rows: number): string {
  return join(folder, `rows-${rows}.parquet`)
}
