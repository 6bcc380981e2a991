import { readdirSync, readFileSync } from 'node:fs'

/** One call of scikit-learn and what came of it. */
export interface GoldenEntry {
  metric: string
  args: string[]
  kwargs: Record<string, GoldenValue>
  value?: GoldenValue | GoldenValue[] | number[][]
  /** Class of the exception that scikit-learn raised. */
  error?: string
}

export type GoldenValue = string | number | boolean | null | (string | number)[]

/** Rows and what scikit-learn says of them. */
export interface GoldenCase {
  case: string
  inputs: {
    y_true: (string | number)[]
    y_pred: (string | number)[]
    /** P of the larger label, or one list per row. */
    y_score?: number[] | number[][]
    pos_label?: string | number
    labels?: (string | number)[]
    sample_weight?: number[]
  }
  expected: GoldenEntry[]
  tolerance: { abs: number; rel: number }
}

const folder = new URL('../../test/fixtures/goldens/metrics/', import.meta.url)

/** Every golden file of metrics of one truth per row, in alphabetical order. */
export function readGoldens(): GoldenCase[] {
  return readFiles((name) => !name.startsWith('rank_')) as GoldenCase[]
}

/** Rows of which each has several labels, 1 or 0, with a score for each. */
export interface MultilabelGolden {
  case: string
  inputs: {
    y_true: number[][]
    y_binary: number[][]
    y_binary_pred: number[][]
    y_score: number[][]
    sample_weight?: number[]
  }
  expected: GoldenEntry[]
  tolerance: { abs: number; rel: number }
}

export function readMultilabelGoldens(): MultilabelGolden[] {
  return readFiles((name) => name.startsWith('rank_')) as MultilabelGolden[]
}

function readFiles(isWanted: (name: string) => boolean): (GoldenCase | MultilabelGolden)[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && isWanted(name))
    .sort()
    .map((name) => {
      const golden = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
      const { csv } = golden.inputs
      return csv === undefined ? golden : { ...golden, inputs: { ...golden.inputs, ...readColumns(csv) } }
    })
}

/** The columns of a file of plain numbers; `y_score_0`, `y_score_1`, … are joined to one list per row. */
function readColumns(name: string): Record<string, number[] | number[][]> {
  const [header = '', ...lines] = readFileSync(new URL(name, folder), 'utf8').trim().split('\n')
  const rows = lines.map((line) => line.split(',').map(Number))
  const names = header.trim().split(',')
  const scores = names.flatMap((column, index) => (/^y_score_\d+$/.test(column) ? [index] : []))
  const columns: Record<string, number[] | number[][]> = Object.fromEntries(
    names.map((column, index) => [column, rows.map((row) => row[index] as number)]),
  )
  if (scores.length > 0) columns.y_score = rows.map((row) => scores.map((index) => row[index] as number))
  return columns
}

/** A number as the goldens write it: NaN and infinities are texts. */
export function numberOf(value: unknown): number {
  return Number(value)
}
