import { type Severity, suggest } from '@mlgate/core'
import type { DataSchema } from './data-schema.ts'
import { entriesOf, type Finding, isMapping, type Path, valueAt } from './finding.ts'
import type { SuspicionName, WrittenRelations } from './relations-keys.ts'

/** How much may break a rule between data sets, and what a breach comes to. */
interface Leniency {
  /** Share of the rows, 0 … 1. */
  'max-share': number
  severity: Severity
}

export interface DisjointFrom extends Leniency {
  data: string
  /** Columns that make two rows the same; all that both have, but the id, when absent. */
  columns?: string[]
}

export interface AfterOther extends Leniency {
  data: string
  column: string
}

export interface Reference extends Leniency {
  columns: string[]
  data: string
  /** As many columns of the other. */
  to: string[]
}

/** Bounds of the number of rows, as shares of another's; at least one of them. */
export interface RelativeRows {
  of: string
  min?: number
  max?: number
  severity: Severity
}

/** What makes a check that looks for something suspicious speak: a share of rows, or a predictive power. */
export interface Suspicion {
  severity: Severity
  limit: number
}

/** Checks that a data set does not name one by one; those that are ignored are absent. */
export type Suspicions = Partial<Record<SuspicionName, Suspicion>>

/** What relates the rows of a data set to their label and to other data sets, with every default filled in. */
export interface DataRelations {
  id?: string
  target?: string
  'disjoint-from': DisjointFrom[]
  after?: AfterOther
  references: Reference[]
  rows?: RelativeRows
  /** Data sets that queries may read. */
  tables: string[]
  checks: Suspicions
}

/** What is looked for where nothing is said, at least as a warning; of row order nothing. */
const suspicionDefaults: Readonly<Record<SuspicionName, { limit: number; isOn: boolean }>> = {
  'conflicting-labels': { limit: 0, isOn: true },
  'unseen-labels': { limit: 0, isOn: true },
  'new-categories': { limit: 0, isOn: true },
  'matching-columns': { limit: 0, isOn: true },
  'feature-leakage': { limit: 0.95, isOn: true },
  'identifier-leakage': { limit: 0.5, isOn: true },
  'row-order': { limit: 0.5, isOn: false },
}

/** The relations of a data set; undefined where it says nothing that could be checked. */
export function relationsOf({
  id,
  target,
  'disjoint-from': disjoint,
  after,
  references = [],
  rows,
  tables = [],
  checks = {},
}: WrittenRelations & { id?: string }): DataRelations | undefined {
  const others = [disjoint ?? []].flat().map((one) => (typeof one === 'string' ? { data: one } : one))
  const isSilent = [target, after, rows].every((said) => said === undefined)
  if (isSilent && others.length + references.length + tables.length === 0) return undefined
  return {
    ...(id === undefined ? {} : { id }),
    ...(target === undefined ? {} : { target }),
    'disjoint-from': others.map((one) => ({ ...strict, ...one })),
    ...(after === undefined ? {} : { after: { ...strict, ...after } }),
    references: references.map(({ columns, to, ...rest }) => ({
      ...strict,
      ...rest,
      columns: [columns].flat(),
      to: [to ?? columns].flat(),
    })),
    ...(rows === undefined ? {} : { rows: { severity: 'error', ...rows } }),
    tables,
    checks: suspicionsOf(checks),
  }
}

const strict = { 'max-share': 0, severity: 'error' } as const

/** The schema of a data set that has none: any columns, of which nothing is known but what the files say. */
export const anyColumns: DataSchema = { version: 1, 'extra-columns': 'ignore', columns: {} }

/** Names of the other data sets that relations speak of, each once. */
export function othersOf({
  'disjoint-from': disjoint,
  after,
  references,
  rows,
  tables,
}: DataRelations): string[] {
  const named = [...disjoint, ...references, ...(after === undefined ? [] : [after])].map(({ data }) => data)
  return [...new Set([...named, ...(rows === undefined ? [] : [rows.of]), ...tables])]
}

function suspicionsOf(checks: NonNullable<WrittenRelations['checks']>): Suspicions {
  const names = Object.keys(suspicionDefaults) as SuspicionName[]
  return Object.fromEntries(
    names.flatMap((name): [SuspicionName, Suspicion][] => {
      const { limit, isOn } = suspicionDefaults[name]
      const said = checks[name]
      if (said === undefined ? !isOn : said === 'ignore') return []
      if (said === undefined || typeof said === 'string') {
        return [[name, { limit, severity: said === 'fail' ? 'error' : 'warn' }]]
      }
      const own =
        'max-power' in said ? said['max-power'] : 'max-share' in said ? said['max-share'] : undefined
      return [[name, { limit: own ?? limit, severity: said.severity ?? 'warn' }]]
    }),
  )
}

/** What a check of `data.*.checks` has nothing to look at without. */
const needs: Readonly<Record<SuspicionName, readonly string[]>> = {
  'conflicting-labels': ['target'],
  'unseen-labels': ['target', 'disjoint-from'],
  'new-categories': ['disjoint-from'],
  'matching-columns': ['disjoint-from'],
  'feature-leakage': ['target'],
  'identifier-leakage': ['target', 'id'],
  'row-order': ['target'],
}

/** What is wrong with the relations of a data set beyond the form of their keys. */
export function relationFindings(entry: unknown, name: string, data: unknown, path: Path): Finding[] {
  return [
    ...namesIn(entry, path).flatMap((reference) => nameFindings(reference, name, data)),
    ...referenceFindings(valueAt(entry, 'references'), [...path, 'references']),
    ...rowsFindings(valueAt(entry, 'rows'), [...path, 'rows']),
    ...targetFindings(entry, path),
    ...entriesOf(valueAt(entry, 'checks')).flatMap(([check, said]) => {
      const missing = (needs[check as SuspicionName] ?? []).filter((key) => valueAt(entry, key) === undefined)
      if (missing.length === 0 || said === 'ignore') return []
      const message = `"${check}" has nothing to look at without ${missing.map((key) => `"${key}"`).join(' and ')}.`
      return [{ code: 'MG2107' as const, message, path: [...path, 'checks', check], at: 'key' as const }]
    }),
  ]
}

interface NamePlace {
  other: unknown
  path: Path
}

/** Every place that names another data set. */
function namesIn(entry: unknown, path: Path): NamePlace[] {
  const place = (holder: unknown, key: string, at: Path): NamePlace[] =>
    isMapping(holder) ? [{ other: valueAt(holder, key), path: [...at, key] }] : []
  const one = (value: unknown, at: Path): NamePlace[] =>
    typeof value === 'string' ? [{ other: value, path: at }] : place(value, 'data', at)
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
  const disjoint = valueAt(entry, 'disjoint-from')
  const at = [...path, 'disjoint-from']
  return [
    ...one(disjoint, at),
    ...list(disjoint).flatMap((item, index) => one(item, [...at, index])),
    ...place(valueAt(entry, 'after'), 'data', [...path, 'after']),
    ...list(valueAt(entry, 'references')).flatMap((item, index) =>
      place(item, 'data', [...path, 'references', index]),
    ),
    ...place(valueAt(entry, 'rows'), 'of', [...path, 'rows']),
    ...list(valueAt(entry, 'tables')).map((other, index) => ({ other, path: [...path, 'tables', index] })),
  ]
}

function nameFindings(
  { other, path }: { other: unknown; path: Path },
  own: string,
  data: unknown,
): Finding[] {
  if (typeof other !== 'string' || other === '') return []
  const told = (message: string, hint?: string): Finding[] => [
    { code: 'MG2104', message, ...(hint === undefined ? {} : { hint }), path, at: 'value' },
  ]
  if (other === own) return told(`"${other}" is this data set itself.`, 'Name another one.')
  const named = valueAt(data, other)
  if (named === undefined) {
    const names = Object.keys(isMapping(data) ? data : {}).filter((name) => name !== own)
    const meant = suggest(other, names)
    const choice =
      names.length === 0
        ? 'There is no other.'
        : `The others: ${names.map((name) => `"${name}"`).join(', ')}.`
    return told(
      `No entry of "data" is called "${other}".`,
      meant === undefined ? choice : `Did you mean "${meant}"?`,
    )
  }
  if (valueAt(named, 'images') === undefined) return []
  return told(`"${other}" is a folder of images; rows are compared with those of files.`)
}

function referenceFindings(references: unknown, path: Path): Finding[] {
  if (!Array.isArray(references)) return []
  return references.flatMap((reference, index): Finding[] => {
    const [columns, to] = ['columns', 'to'].map((key) => [valueAt(reference, key) ?? []].flat())
    if (columns === undefined || to === undefined || to.length === 0 || to.length === columns.length)
      return []
    const message = `${columns.length} of these columns refer to ${to.length} of the others.`
    const hint = 'Name as many on both sides, in the same order.'
    return [{ code: 'MG2107', message, hint, path: [...path, index, 'to'], at: 'value' }]
  })
}

function rowsFindings(rows: unknown, path: Path): Finding[] {
  if (!isMapping(rows)) return []
  const [min, max] = ['min', 'max'].map((key) => valueAt(rows, key))
  if (min !== undefined || max !== undefined) return []
  const message = 'Neither "min" nor "max" says how many rows there may be.'
  return [{ code: 'MG2103', message, hint: 'Write one of them, such as `min: 10%`.', path, at: 'key' }]
}

function targetFindings(entry: unknown, path: Path): Finding[] {
  const target = valueAt(entry, 'target')
  if (target === undefined || target !== valueAt(entry, 'id')) return []
  const message = 'The label is not what names the rows: "target" and "id" are the same column.'
  return [{ code: 'MG2107', message, path: [...path, 'target'], at: 'value' }]
}
