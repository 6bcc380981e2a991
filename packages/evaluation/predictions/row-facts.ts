import type { SliceColumn } from '@mlgate/metrics'
import { typedColumn } from '@mlgate/tables'
import { type ColumnReader, distinctTexts, labelReader, numberReader, textReader } from './column-readers.ts'
import { hashedIdSql } from './hash-ids.ts'
import type { PredictionColumns } from './prediction-columns.ts'
import type { Reading } from './prediction-survey.ts'
import { checkIds, checkWeights } from './role-columns.ts'

/** What is read of a table, with what becomes of it. */
export interface Plan<Result> {
  readers: ColumnReader[]
  /** What was read, once all batches have passed. */
  finish(): Result
}

/** What tells rows apart and how much they count. */
export interface RowFacts {
  ids: string[] | null
  weights: Float64Array | null
  slices: Readonly<Record<string, SliceColumn>>
  /** Numbers that rows were given, by name; absent where there are none. */
  scores?: Readonly<Record<string, Float64Array>>
}

/** What of a table is about rows and not about predictions. */
export type RowFactsReading = Omit<Reading, 'columns'> & {
  columns: Pick<PredictionColumns, 'id' | 'weight' | 'slices'> & Partial<Pick<PredictionColumns, 'scores'>>
}

/**
 * Plans the reading of ids, weights and slices.
 *
 * @param salt what ids are hashed with, where they are to be.
 */
export async function planRowFacts(
  { engine, from, source, columns, name, rows }: RowFactsReading,
  salt: string | undefined,
): Promise<Plan<RowFacts>> {
  const { id, weight, slices, scores = [] } = columns
  const ids = id === null ? null : new Array<string | null>(rows)
  const weights = weight === null ? null : new Float64Array(rows)
  const readers: ColumnReader[] = []
  if (id !== null && ids !== null) {
    const { text } = typedColumn(id, 'string', source)
    readers.push(textReader(salt === undefined ? text : hashedIdSql(text, salt), ids))
  }
  if (weight !== null && weights !== null) {
    readers.push(numberReader(typedColumn(weight, 'number', source).value, weights))
  }
  const scored = scores.map(({ name: score, column }): [string, Float64Array] => {
    const values = new Float64Array(rows)
    readers.push(numberReader(typedColumn(column, 'number', source).value, values))
    return [score, values]
  })
  const read: [string, () => SliceColumn][] = []
  for (const slice of slices) {
    const { text } = typedColumn(slice.column, 'string', source)
    const what = `its column ${slice.column.name}`
    const labels = await distinctTexts(engine, from, [text], what, name).catch(async (error) => {
      if (await areNumbers(engine, from, text)) return null
      throw error
    })
    if (labels === null) {
      const numbers = new Float64Array(rows)
      readers.push(numberReader(`TRY_CAST(${text} AS DOUBLE)`, numbers))
      read.push([slice.name, () => labelNumbers(numbers)])
      continue
    }
    const codes = new Int32Array(rows)
    readers.push(labelReader(text, labels, [...labels.keys()], codes))
    read.push([slice.name, () => ({ labels, codes })])
  }
  return {
    readers,
    finish() {
      const checked = ids === null || id === null ? null : checkIds(ids, id.name, name)
      if (weights !== null && weight !== null) {
        checkWeights(rows, (from, to) => weights.subarray(from, to), weight.name, name)
      }
      return {
        ids: checked,
        weights,
        slices: Object.fromEntries(read.map(([column, finish]) => [column, finish()])),
        ...(scored.length === 0 ? {} : { scores: Object.fromEntries(scored) }),
      }
    },
  }
}

/** Numbers may have as many different values as there are rows: only their quantiles are slices. */
async function areNumbers(engine: Reading['engine'], from: string, text: string): Promise<boolean> {
  const isOther = `${text} IS NOT NULL AND CAST(${text} AS VARCHAR) <> '' AND TRY_CAST(${text} AS DOUBLE) IS NULL`
  const [counted] = await engine.query(`SELECT count(*) FILTER (${isOther}) AS others FROM ${from}`)
  return Number(counted?.others) === 0
}

/** Each number that occurs as a label, as short as it can be written; none where there is no number. */
function labelNumbers(numbers: Float64Array): SliceColumn {
  const codeOf = new Map<number, number>()
  const codes = Int32Array.from(numbers, (number) => {
    if (Number.isNaN(number)) return -1
    const known = codeOf.get(number) ?? codeOf.size
    codeOf.set(number, known)
    return known
  })
  return { labels: Array.from(codeOf.keys(), String), codes }
}
