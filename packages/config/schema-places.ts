import type { Place, Severity } from '@mlgate/core'
import { formatPath, type Path, valueAt } from './finding.ts'
import { composeYaml } from './yaml-compose.ts'
import { placesIn } from './yaml-place.ts'
import { yamlValue } from './yaml-value.ts'

/** A check of data, as results name it. */
export interface SchemaCheck {
  id: string
  /** Of a compound key, its columns joined by `, `. */
  column?: string
  severity: Severity
  title: string
}

/** Where the keys of checks stand whose id is not their key. */
const keysOfCheck: Readonly<Record<string, readonly Path[]>> = {
  range: [['min'], ['max']],
  length: [['min-length'], ['max-length']],
  'missing-column': [['required']],
  'row-count': [['rows']],
  'extra-column': [['extra-columns']],
  'text-variants': [['text', 'variants']],
  'text-blanks': [['text', 'blanks']],
  'text-special': [['text', 'special']],
  'text-placeholders': [['text', 'placeholders']],
  mean: [['statistics', 'mean']],
  median: [['statistics', 'median']],
  'standard-deviation': [['statistics', 'standard-deviation']],
  sum: [['statistics', 'sum']],
  quantile: [['statistics', 'quantiles']],
}

/** What in a data set of mlgate.yml asks for a check, where nothing under its `checks` does. */
const keysOfRelation: Readonly<Record<string, Path>> = {
  disjoint: ['disjoint-from'],
  after: ['after'],
  references: ['references'],
  'row-order': ['target'],
  'relative-row-count': ['rows'],
  'matching-columns': ['disjoint-from'],
  'new-categories': ['disjoint-from'],
  'unseen-labels': ['disjoint-from'],
  'conflicting-labels': ['target'],
  'feature-leakage': ['target'],
  'identifier-leakage': ['target'],
}

/**
 * Where a data schema says what its checks demand: the key's own place, else that of its column.
 *
 * @param text of a schema that was read before, so that nothing in it is a mistake.
 * @param path where the schema stands in the document: `data.test.schema` of mlgate.yml.
 * @returns undefined for what no line of the schema asks for, such as records that fit their header.
 */
export function schemaPlaces(
  text: string,
  file: string,
  path: Path = [],
): (check: SchemaCheck) => Place | undefined {
  const { value, firstPlace } = readPlaces(text, file)
  const schema = path.reduce((inside, step) => valueAt(inside, String(step)), value)
  return (check) => firstPlace(declarations(check, schema).map((own) => [...path, ...own]))
}

/**
 * Where mlgate.yml asks for a check of a data set that no schema asks for.
 *
 * @param text of a project that was read before, so that nothing in it is a mistake.
 */
export function relationPlaces(
  text: string,
  file: string,
  data: string,
): (check: Pick<SchemaCheck, 'id'>) => Place | undefined {
  const { firstPlace } = readPlaces(text, file)
  return ({ id }) => {
    const key = keysOfRelation[id]
    const keys = key === undefined ? [] : [['checks', id], key]
    return firstPlace(keys.map((own) => ['data', data, ...own]))
  }
}

function readPlaces(text: string, file: string) {
  const composed = composeYaml(text.replace(/^\uFEFF/, ''), file)
  const { value, targets } = yamlValue(composed, file)
  const placeOf = placesIn(composed, targets)
  const firstPlace = (paths: readonly Path[]): Place | undefined => {
    const path = paths.find((one) => placeOf(one) !== undefined)
    const place = path && placeOf(path)
    return place && { file, ...place, path: formatPath(path) }
  }
  return { value, firstPlace }
}

/** Paths of what may ask for a check, the most exact first. */
function declarations({ id, column, severity, title }: SchemaCheck, schema: unknown): Path[] {
  const keys = keysOfCheck[id] ?? [[id]]
  // What warns may also be said where it is softened by a severity of its own.
  const levels: Path[] = severity === 'warn' ? [['warn'], []] : [[]]
  const under = (start: Path): Path[] =>
    levels.flatMap((level) => keys.map((key) => [...start, ...level, ...key]))
  const groups = levels.flatMap((level): Path[] => {
    const list = [...level, id].reduce((inside, step) => valueAt(inside, String(step)), schema)
    const index = itemsOf(list).findIndex((item) => Array.isArray(item) && item.join(', ') === column)
    return index === -1 ? [] : [[...level, id, index]]
  })
  const rule = itemsOf(valueAt(schema, 'rules')).findIndex((item) => valueAt(item, 'name') === title)
  return [
    ...(rule === -1 ? [] : ['sql', 'query'].map((key) => ['rules', rule, key])),
    ...groups,
    ...(column === undefined ? [] : under(['columns', column])),
    ...under([]),
    ...(column === undefined ? [] : [['columns', column]]),
  ]
}

function itemsOf(list: unknown): unknown[] {
  return Array.isArray(list) ? list : []
}
