import type { DataRelations } from '@mlgate/config'
import type { KnownTable } from './other-tables.ts'
import {
  allowed,
  type FoundCheck,
  findRows,
  judgeShare,
  keyColumns,
  nobody,
  rowsWith,
  type Search,
  sameKeys,
  statementOf,
  unlooked,
} from './row-search.ts'
import { columnNames, sharedColumn, typeOf } from './shared-columns.ts'

/** Whether rows with the same features have the same label. A number that is measured twice may differ: no check then. */
export async function conflictChecks(
  search: Search,
  own: KnownTable,
  { id, target, checks }: DataRelations,
): Promise<FoundCheck[]> {
  const asked = checks['conflicting-labels']
  if (asked === undefined || target === undefined || typeOf(own, target) === 'number') return []
  const statement = statementOf(
    'conflicting-labels',
    asked.severity,
    'rows with the same features have the same label',
    { column: target, expected: allowed(asked.limit) },
  )
  const features = columnNames(own).filter((name) => name !== target && name !== id)
  if (features.length === 0) return [unlooked(statement, 'there are no features')]
  const cellOf = (name: string) => sharedColumn([own, name], [own, name]).own
  const keys = features.map(cellOf)
  const [h, y] = [`hash(${keys.join(', ')})`, cellOf(target)]
  const torn = `(SELECT h FROM ${rowsWith(own, { h, y })} GROUP BY h HAVING min(y) <> max(y))`
  const [groups] = await search.engine.query(`SELECT count(*) AS groups FROM ${torn}`)
  const offenders =
    Number(groups?.groups) === 0
      ? nobody
      : await findRows(search, {
          // Rows whose hashes meet by chance are told apart by their values.
          prelude: `WITH candidates AS MATERIALIZED (SELECT * FROM ${rowsWith(own, { h, y, ...keyColumns(keys) }, { isNumbered: true })} SEMI JOIN ${torn} g USING (h) WHERE y IS NOT NULL)`,
          from: `candidates c SEMI JOIN (SELECT ${keys.map((_, index) => `k${index}`).join(', ')} FROM candidates GROUP BY ALL HAVING min(y) <> max(y)) g ON ${sameKeys('c', 'g', keys.length)}`,
          keys: [],
        })
  const what = `share ${offenders.count === 1 ? 'its' : 'their'} features with rows of another label`
  return [{ statement, ...judgeShare(offenders, { rows: search.rows, maxShare: asked.limit, what }) }]
}
