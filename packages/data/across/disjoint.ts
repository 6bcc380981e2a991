import type { DataRelations, DisjointFrom } from '@mlgate/config'
import { isPrivate } from '../private-columns.ts'
import { listed } from '../words.ts'
import { type KnownTable, naming } from './other-tables.ts'
import {
  allowed,
  type FoundCheck,
  findRows,
  impossible,
  judgeShare,
  keyColumns,
  nobody,
  rowsWith,
  type Search,
  sameKeys,
  statementOf,
  unlooked,
} from './row-search.ts'
import { columnNames, columnOf, type SharedColumn, sharedColumn } from './shared-columns.ts'

/** Two data sets, one of which is measured. */
export interface Pair {
  own: KnownTable
  other: KnownTable
  name: string
}

/**
 * Whether rows of another data set are here again: by id where one is said, and by what they hold. With a target also
 * whether rows with the same features have another label there.
 */
export async function disjointChecks(
  search: Search,
  pair: Pair,
  rule: DisjointFrom,
  relations: DataRelations,
): Promise<FoundCheck[]> {
  return naming(pair.name, async () => [
    ...(await idCheck(search, pair, rule, relations)),
    ...(await contentChecks(search, pair, rule, relations)),
  ])
}

async function idCheck(
  search: Search,
  pair: Pair,
  { 'max-share': maxShare, severity }: DisjointFrom,
  { id }: DataRelations,
): Promise<FoundCheck[]> {
  if (id === undefined) return []
  const statement = statementOf('disjoint', severity, `no "${id}" is also in "${pair.name}"`, {
    column: id,
    expected: allowed(maxShare),
  })
  const missing = missingIn(pair, [id])
  if (missing !== undefined) return [impossible(statement, missing)]
  const keys = [sharedColumn([pair.own, id], [pair.other, id], { assumesOther: true })]
  const offenders = await sharedRows(search, pair, keys, { nullsMeet: false })
  const what = `${offenders.count === 1 ? 'has an id that is' : 'have ids that are'} also in "${pair.name}"`
  return [{ statement, ...judgeShare(offenders, { rows: search.rows, maxShare, what }) }]
}

async function contentChecks(
  search: Search,
  pair: Pair,
  { 'max-share': maxShare, severity, columns: named }: DisjointFrom,
  { id, target, checks }: DataRelations,
): Promise<FoundCheck[]> {
  const statement = statementOf('disjoint', severity, `no row is also in "${pair.name}"`, {
    ...(named === undefined ? {} : { column: named.join(', ') }),
    expected: allowed(maxShare),
  })
  const missing = named && missingIn(pair, named)
  if (missing !== undefined) return [impossible(statement, missing)]
  const there = new Set(columnNames(pair.other))
  const shared = named ?? columnNames(pair.own).filter((name) => there.has(name) && name !== id)
  const features = shared.filter((name) => name !== target)
  if (features.length === 0) {
    const why = 'they have no features in common'
    // Nothing would hold what was asked for, unless the ids do.
    return [id === undefined ? impossible(statement, why) : unlooked(statement, why)]
  }
  const columns = (names: readonly string[]) =>
    names.map((name) => sharedColumn([pair.own, name], [pair.other, name], { assumesOther: true }))
  const offenders = await sharedRows(search, pair, columns(shared))
  const what = `${offenders.count === 1 ? 'is' : 'are'} also in "${pair.name}"`
  const found = { statement, ...judgeShare(offenders, { rows: search.rows, maxShare, what }) }
  const conflict = checks['conflicting-labels']
  const hasTarget = target !== undefined && missingIn(pair, [target]) === undefined
  if (conflict === undefined || !hasTarget) return [found]
  const [label] = columns([target]) as [SharedColumn]
  const conflicting = await sharedRows(search, pair, columns(features), { label })
  return [
    found,
    {
      statement: statementOf(
        'conflicting-labels',
        conflict.severity,
        `rows with the features of rows in "${pair.name}" have their labels`,
        { column: target, expected: allowed(conflict.limit) },
      ),
      ...judgeShare(conflicting, {
        rows: search.rows,
        maxShare: conflict.limit,
        what: `${conflicting.count === 1 ? 'has' : 'have'} another label in "${pair.name}"`,
      }),
    },
  ]
}

/** Says which columns one of the two tables lacks; undefined when both have all. */
export function missingIn(
  { own, other, name }: Pair,
  columns: readonly string[],
  otherColumns: readonly string[] = columns,
): string | undefined {
  const [here, there] = [
    columns.filter((column) => columnOf(own, column) === undefined),
    otherColumns.filter((column) => columnOf(other, column) === undefined),
  ]
  const told = [
    ...(here.length === 0 ? [] : [`${listed(here)} missing here`]),
    ...(there.length === 0 ? [] : [`${listed(there)} missing in "${name}"`]),
  ]
  return told.length === 0 ? undefined : told.join(', ')
}

/** Names of aliases that may be shown as samples: those of columns that no side calls private. */
export function shownKeys({ own, other }: Pair, columns: readonly string[], there = columns): string[] {
  return columns.flatMap((name, index) =>
    isPrivate(own.schema, name) || isPrivate(other.schema, there[index] as string) ? [] : [`k${index}`],
  )
}

/**
 * The measured rows that the other table has, too; with a label those that have another one there.
 *
 * A first query compares hashes, so that nothing but them is held; only where some meet does a second one compare the
 * values of those rows.
 */
async function sharedRows(
  search: Search,
  pair: Pair,
  keys: readonly SharedColumn[],
  { nullsMeet = true, label }: { nullsMeet?: boolean; label?: SharedColumn } = {},
) {
  const side = (which: 'own' | 'other') => {
    const values = keys.map((key) => key[which])
    const hash = `hash(${values.join(', ')})`
    const columns = {
      // A row of nulls alone, or without id, meets none.
      h: nullsMeet ? hash : `CASE WHEN ${values[0]} IS NOT NULL THEN ${hash} END`,
      ...keyColumns(values),
      ...(label === undefined ? {} : { y: label[which] }),
    }
    const table = pair[which]
    return {
      hashes: rowsWith(table, { h: columns.h }),
      rows: rowsWith(table, columns, { isNumbered: which === 'own' }),
    }
  }
  const [own, other] = [side('own'), side('other')]
  const [met] = await search.engine.query(
    `SELECT count(*) AS rows FROM ${own.hashes} o SEMI JOIN ${other.hashes} t ON o.h = t.h`,
  )
  if (Number(met?.rows) === 0) return nobody
  const candidates = `(SELECT * FROM ${other.rows} SEMI JOIN ${own.hashes} o USING (h))`
  const differs = label === undefined ? '' : ' AND o.y <> t.y'
  const names = keys.map(({ name }) => name)
  return findRows(search, {
    from: `${own.rows} o SEMI JOIN ${candidates} t ON o.h = t.h AND ${sameKeys('o', 't', keys.length, { nullsMeet })}${differs}`,
    keys: label === undefined ? shownKeys(pair, names) : [],
  })
}
