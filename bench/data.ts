import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inTurn, type Line, mebibytes, median, milliseconds, ratio, timeProcess } from './measure.ts'

const worker = fileURLToPath(new URL('./data-worker.ts', import.meta.url))
const rounds = 5

/** What a worker process tells of its run. */
interface WorkerReport {
  /** Time of the work alone, without the start of the process. */
  milliseconds: number
  peakBytes: number
}

/**
 * The first pass of `data check` over a generated table of 2 M rows × 20 columns, against plain DuckDB running the
 * very same SQL: what is left is opening, hardening, planning and judging.
 */
export function benchData(): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'mlgate-bench-'))
  try {
    work('generate', folder)
    return ['table.parquet', 'table.csv'].flatMap((name) => benchFile(join(folder, name), name))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function benchFile(file: string, name: string): Line[] {
  const sql = `${file}.sql.json`
  timeProcess([worker, 'explain', file, sql])
  const pairs = inTurn(
    rounds,
    () => work('check', file, scratch(file)),
    () => work('plain', file, sql),
  )
  const hashes = Array.from({ length: rounds }, () => work('hash', file).milliseconds)
  const check = median(pairs.map(({ first }) => first.milliseconds))
  const plain = median(pairs.map(({ second }) => second.milliseconds))
  const size = statSync(file).size
  return [
    {
      what: `data check, first pass, 2 M × 20, ${name} (${mebibytes(size)})`,
      measured: milliseconds(check),
      floor: milliseconds(plain),
      compared: ratio(median(pairs.map(({ first, second }) => first.milliseconds / second.milliseconds))),
      goal: '× 1.10',
    },
    {
      what: '  SHA-256 of the file',
      measured: milliseconds(median(hashes)),
      floor: '',
      compared: '',
      goal: '',
    },
    {
      what: '  peak memory of the process',
      measured: mebibytes(median(pairs.map(({ first }) => first.peakBytes))),
      floor: mebibytes(median(pairs.map(({ second }) => second.peakBytes))),
      compared: '',
      goal: '',
    },
  ]
}

function scratch(file: string): string {
  const folder = `${file}.scratch`
  mkdirSync(folder, { recursive: true })
  return folder
}

function work(...words: string[]): WorkerReport {
  return JSON.parse(timeProcess([worker, ...words]).stdout) as WorkerReport
}
