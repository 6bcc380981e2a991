import { suggest } from '@mlgate/core'
import { contradiction, orderFindings } from './contradictions.ts'
import { describeSeen, entriesOf, type Finding, isMapping, listOf, type Path, valueAt } from './finding.ts'

/** What is wrong with what a data schema says of the table as a whole, and of its columns together. */
export function tableFindings(schema: unknown, path: Path): Finding[] {
  const columns = valueAt(schema, 'columns')
  return [
    ...limitFindings(schema, path, schema),
    ...limitFindings(valueAt(schema, 'warn'), [...path, 'warn'], schema),
    ...columnOrderFindings(schema, columns, path),
    ...entriesOf(valueAt(schema, 'environments')).flatMap(([name, environment]) =>
      nameFindings(valueAt(environment, 'absent'), columns, [...path, 'environments', name, 'absent']),
    ),
    ...itemsOf(valueAt(schema, 'rules')).flatMap((rule, index) =>
      ruleFindings(rule, [...path, 'rules', index]),
    ),
  ]
}

/** Limits that nothing could keep, and compound keys over columns that cannot be there. */
function limitFindings(limits: unknown, path: Path, schema: unknown): Finding[] {
  const isOpen = ['warn', 'ignore'].includes(String(valueAt(schema, 'extra-columns')))
  return [
    ...orderFindings(valueAt(limits, 'rows'), 'min', 'max', [...path, 'rows']),
    ...(isOpen ? [] : itemsOf(valueAt(limits, 'unique'))).flatMap((group, index) =>
      nameFindings(group, valueAt(schema, 'columns'), [...path, 'unique', index]),
    ),
  ]
}

/** Names in a list that none of the columns bears. */
function nameFindings(names: unknown, columns: unknown, path: Path): Finding[] {
  if (!isMapping(columns)) return []
  const known = Object.keys(columns)
  return itemsOf(names).flatMap((name, position): Finding[] => {
    if (typeof name !== 'string' || Object.hasOwn(columns, name)) return []
    const meant = suggest(name, known)
    return [
      {
        code: 'MG2104',
        message: `No column is called ${describeSeen(name)}.`,
        hint: meant === undefined ? `The columns: ${listOf(known)}.` : `Did you mean "${meant}"?`,
        path: [...path, position],
        at: 'value',
      },
    ]
  })
}

/** Mappings lose the order of keys that are whole numbers, so nothing could be said of theirs. */
function columnOrderFindings(schema: unknown, columns: unknown, path: Path): Finding[] {
  const policy = valueAt(schema, 'column-order')
  const number = entriesOf(columns).find(([name]) => /^(0|[1-9]\d{0,8})$/.test(name))
  if (number === undefined || (policy !== 'fail' && policy !== 'warn')) return []
  const message = `The place of the column "${number[0]}" is not known: names that are whole numbers have none.`
  return [contradiction(message, [...path, 'column-order'])]
}

function ruleFindings(rule: unknown, path: Path): Finding[] {
  if (!isMapping(rule)) return []
  const [hasSql, hasQuery] = [valueAt(rule, 'sql') !== undefined, valueAt(rule, 'query') !== undefined]
  if (hasSql && hasQuery) {
    return [contradiction('A rule has "sql" or "query", not both.', [...path, 'query'])]
  }
  if (hasQuery && valueAt(rule, 'on-null') !== undefined) {
    const message = '"on-null" says nothing about a query: it returns a row, or it does not.'
    return [contradiction(message, [...path, 'on-null'])]
  }
  if (hasSql || hasQuery) return []
  const hint = 'Expected a condition in SQL, or "query" in its place.'
  return [{ code: 'MG2103', message: 'The key "sql" is missing.', hint, path: [...path, 'sql'], at: 'key' }]
}

function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
