import type { Reference } from '@mlgate/config'
import { missingIn, type Pair, shownKeys } from './disjoint.ts'
import { naming } from './other-tables.ts'
import {
  allowed,
  type FoundCheck,
  findRows,
  impossible,
  judgeShare,
  keyColumns,
  rowsWith,
  type Search,
  sameKeys,
  statementOf,
} from './row-search.ts'
import { sharedColumn } from './shared-columns.ts'

/**
 * Whether the values of columns are all in another data set. As in SQL, a row in which one of them is null refers to
 * nothing. Columns are compared as values of their type where both sides say one, else as texts: `7` is no `007`.
 */
export async function referenceCheck(
  search: Search,
  pair: Pair,
  { columns, to, 'max-share': maxShare, severity }: Reference,
): Promise<FoundCheck> {
  const column = columns.join(', ')
  const statement = statementOf('references', severity, `every ${column} is in "${pair.name}"`, {
    column,
    expected: maxShare === 0 ? `one of ${to.join(', ')} in "${pair.name}"` : allowed(maxShare),
  })
  const missing = missingIn(pair, columns, to)
  if (missing !== undefined) return impossible(statement, missing)
  const keys = columns.map((name, index) => sharedColumn([pair.own, name], [pair.other, to[index] as string]))
  const rowsOf = (which: 'own' | 'other') =>
    rowsWith(pair[which], keyColumns(keys.map((key) => key[which])), {
      isNumbered: which === 'own',
    })
  const whole = keys.map((_, index) => `k${index} IS NOT NULL`).join(' AND ')
  const offenders = await naming(pair.name, () =>
    findRows(search, {
      from: `(SELECT * FROM ${rowsOf('own')} WHERE ${whole}) o ANTI JOIN ${rowsOf('other')} t ON ${sameKeys('o', 't', keys.length, { nullsMeet: false })}`,
      keys: shownKeys(pair, columns, to),
    }),
  )
  const what = `${offenders.count === 1 ? 'refers' : 'refer'} to nothing in "${pair.name}"`
  return { statement, ...judgeShare(offenders, { rows: search.rows, maxShare, what }) }
}
