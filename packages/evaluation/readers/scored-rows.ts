import { type SliceColumn, sortClasses } from '@mlgate/metrics'
import { listOf } from '../predictions/labels.ts'
import type { PredictionMapping } from '../predictions/prediction-columns.ts'
import { unusable } from '../predictions/unusable.ts'

/** What another tool says of one row. */
export interface ScoredRow {
  id: string
  /** The tool's verdicts. */
  scores: Readonly<Record<string, number>>
  /** Further numbers, kept where they are named: what a row took or cost. */
  numbers?: Readonly<Record<string, number>>
  /** What may be a slice. */
  facts: Readonly<Record<string, unknown>>
}

/** Rows as columns: the scores that are named, or every verdict that some row has, and the slices. */
export function collectScored(
  rows: readonly ScoredRow[],
  { scores: named, slices = [] }: PredictionMapping,
  name: string,
): { ids: string[]; scores: Record<string, Float64Array>; slices: Record<string, SliceColumn> } {
  const known = new Set(rows.flatMap(({ scores }) => Object.keys(scores)))
  const further = new Set(rows.flatMap(({ numbers = {} }) => Object.keys(numbers)))
  const absent = (named ?? []).filter((score) => !known.has(score) && !further.has(score))
  if (absent.length > 0 || known.size === 0) {
    throw unusable(
      'MG5021',
      absent.length === 0
        ? `No row of ${name} has a score that is a number.`
        : `${name} has no score ${listOf(absent)}; it has ${listOf([...known, ...further])}.`,
      'Name scores as the tool calls them.',
      name,
    )
  }
  const scoreFor = ({ scores, numbers = {} }: ScoredRow, score: string) =>
    ownValue(scores, score) ?? ownValue(numbers, score) ?? Number.NaN
  return {
    ids: repeatsNumbered(rows.map(({ id }) => id)),
    scores: Object.fromEntries(
      (named ?? [...known]).map((score) => [score, Float64Array.from(rows, (row) => scoreFor(row, score))]),
    ),
    slices: Object.fromEntries(slices.map((column) => [column, sliceOf(rows, column, name)])),
  }
}

/** The same question asked again is another row: its second answer meets the other side's second. */
function repeatsNumbered(ids: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}#${count}`
  })
}

function sliceOf(rows: readonly ScoredRow[], column: string, name: string): SliceColumn {
  const texts = rows.map(({ facts }) => textOf(ownValue(facts, column)))
  const labels = sortClasses(texts.filter((text) => text !== null)).classes
  if (labels.length === 0) {
    const known = [...new Set(rows.slice(0, 100).flatMap(({ facts }) => Object.keys(facts)))]
    throw unusable(
      'MG5021',
      `No row of ${name} has ${JSON.stringify(column)} to slice by; they have ${listOf(known)}.`,
      'Name a field of the questions.',
      name,
    )
  }
  const codeOf = new Map(labels.map((label, code) => [label, code]))
  return {
    labels,
    codes: Int32Array.from(texts, (text) => (text === null ? -1 : (codeOf.get(text) as number))),
  }
}

function textOf(value: unknown): string | null {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : null
}

function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** A number, or true and false as 1 and 0; null for whatever is no score of a row. */
export function scoreIn(value: unknown): number | null {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'number' ? value : null
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
