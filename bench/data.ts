import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TableName } from './data-table.ts'
import {
  allInTurn,
  beside,
  type Line,
  mebibytes,
  median,
  milliseconds,
  ratio,
  timeProcess,
} from './measure.ts'

const worker = fileURLToPath(new URL('./data-worker.ts', import.meta.url))
const rounds = 5

/** What a worker process tells of its run. */
export interface WorkerReport {
  /** Time of the work alone, without the start of the process. */
  milliseconds: number
  peakBytes: number
}

/** Checks of generated tables, against plain DuckDB doing the part that can't be left out. */
export function benchData(): Line[] {
  return [...inFolder(benchTall), ...inFolder(benchGrowth), ...inFolder(benchWide)]
}

/** Files are large: each part removes its own before the next one writes. */
function inFolder(bench: (folder: string) => Line[]): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'mlgate-bench-'))
  try {
    return bench(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Twenty columns: where nothing fails the first pass is all there is, and what is left is opening, planning, judging. */
function benchTall(folder: string): Line[] {
  const file = generate(folder, 'tall', 5_000_000)
  return ['parquet', 'csv'].flatMap((format) => {
    const path = `${file}.${format}`
    const sql = explain('tall', path)
    const found = allInTurn(rounds, {
      check: () => work('check', 'tall', path),
      plain: () => work('plain', 'tall', path, sql),
      count: () => work('count', 'tall', path),
      hash: () => work('hash', 'tall', path),
      keyed: () => work('check', 'keyed', path),
      broken: () => work('check', 'broken', path),
    })
    const times = (kind: keyof (typeof found)[number]) => found.map((round) => round[kind].milliseconds)
    const isText = format === 'csv'
    return [
      beside(
        `5 M × 20, 40 limits, ${sizeOf(path)}; floor: the same SQL`,
        times('check'),
        times('plain'),
        isText ? null : 1.05,
      ),
      ...(isText ? [beside('  floor: count(*)', times('check'), times('count'), 3)] : []),
      alone('  SHA-256 of the file', milliseconds(median(times('hash')))),
      {
        what: '  peak memory',
        measured: mebibytes(median(found.map(({ check }) => check.peakBytes))),
        floor: mebibytes(median(found.map(({ plain }) => plain.peakBytes))),
        compared: '',
        goal: '',
      },
      beside('  with a unique column of 5 M values; floor: without', times('keyed'), times('check')),
      beside('  5 limits and 2 keys broken: rows named; floor: none', times('broken'), times('check')),
    ]
  })
}

function benchGrowth(folder: string): Line[] {
  const few = generate(folder, 'tall', 1_000_000)
  const many = generate(folder, 'tall', 10_000_000)
  return ['parquet', 'csv'].flatMap((format) => {
    const found = allInTurn(3, {
      few: () => work('check', 'tall', `${few}.${format}`),
      many: () => work('check', 'tall', `${many}.${format}`),
    })
    const [fewPeak, manyPeak] = [
      median(found.map(({ few }) => few.peakBytes)),
      median(found.map(({ many }) => many.peakBytes)),
    ]
    return [
      beside(
        `10 M × 20, ${sizeOf(`${many}.${format}`)}; floor: 1 M`,
        found.map(({ many }) => many.milliseconds),
        found.map(({ few }) => few.milliseconds),
        10,
      ),
      {
        what: '  peak memory',
        measured: mebibytes(manyPeak),
        floor: mebibytes(fewPeak),
        compared: ratio(manyPeak / fewPeak),
        goal: '',
      },
    ]
  })
}

function benchWide(folder: string): Line[] {
  const file = generate(folder, 'wide', 13_000)
  return ['parquet', 'csv'].flatMap((format) => {
    const path = `${file}.${format}`
    const sql = explain('wide', path)
    const found = allInTurn(rounds, {
      check: () => work('check', 'wide', path),
      plain: () => work('plain', 'wide', path, sql),
      count: () => work('count', 'wide', path),
    })
    const times = (kind: keyof (typeof found)[number]) => found.map((round) => round[kind].milliseconds)
    return [
      beside(
        `13,000 × 1,000, 2,000 limits, ${sizeOf(path)}; floor: the same SQL`,
        times('check'),
        times('plain'),
      ),
      beside('  floor: count(*)', times('check'), times('count')),
      alone('  peak memory', mebibytes(median(found.map(({ check }) => check.peakBytes)))),
    ]
  })
}

/** A table in a folder; returns its path without the ending, which is `.parquet` or `.csv`. */
export function generate(folder: string, table: TableName, rows: number): string {
  const file = join(folder, `${table}-${rows}`)
  work('generate', table, file, String(rows))
  return file
}

function explain(table: TableName, path: string): string {
  const sql = `${path}.sql.json`
  work('explain', table, path, sql)
  return sql
}

export function work(kind: string, table: TableName, ...words: string[]): WorkerReport {
  return JSON.parse(timeProcess([worker, kind, table, ...words]).stdout) as WorkerReport
}

function alone(what: string, measured: string): Line {
  return { what, measured, floor: '', compared: '', goal: '' }
}

function sizeOf(path: string): string {
  return `${path.endsWith('.csv') ? 'CSV' : 'Parquet'} (${mebibytes(statSync(path).size)})`
}
