import type { Rule } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import {
  type CheckedSelect,
  checkSelect,
  physicalFamily,
  quoteIdentifier,
  quoteLiteral,
  relation,
  type SqlEngine,
  type TableDescription,
} from '@mlgate/tables'
import type { QueriedTable } from '../across/other-tables.ts'
import { sampleOf } from '../columns/column-values.ts'
import { type CheckStatement, type PlanEntry, skipped } from '../plan.ts'
import { counted } from '../words.ts'
import type { KnownColumn } from './rule-checks.ts'

/** The name of the checked table in a query. */
const tableName = 'data'
/** The column of that table that counts its rows. */
const rowNumber = 'row_number'

/**
 * A rule whose query returns the offending rows of the table `data`. Its columns are values of the declared types, as
 * in other rules; `row_number` counts the rows from 1, unless the data has a column of this name. Further data sets are
 * read by their names.
 *
 * @throws MlgateError MG4006 when the query is not one SELECT over `data`, or is wrong.
 */
export async function queryCheck(
  engine: SqlEngine,
  rule: Rule & { query: string },
  { description, others }: { description: TableDescription; others: ReadonlyMap<string, QueriedTable> },
  known: readonly KnownColumn[],
): Promise<PlanEntry> {
  const statement: CheckStatement = {
    id: 'query',
    severity: rule.severity,
    title: rule.name,
    expected: 'no row found by it',
  }
  const select = await named(rule, () => checkSelect(engine, rule.query, [tableName, ...others.keys()]))
  const used = known.filter(
    ({ name, value }) => select.mentions.has(name.toLowerCase()) || (select.takesAll && value !== undefined),
  )
  const why = used.flatMap((column) => column.why ?? [])
  if (why.length > 0) return skipped(statement, why.join(', '))
  const read = [...others].filter(([name]) => name !== tableName && select.tables.has(name))
  const further = read.map(([name, { sql }]) => `, ${quoteIdentifier(name)} AS (${sql})`).join('')
  const query = `WITH ${tableName} AS (${tableOf(description, used, select)})${further} SELECT * FROM (\n${select.sql}\n)`
  const described = await named(rule, () =>
    engine.query(`SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${query})`),
  )
  const returned = described.map(({ name }) => String(name))
  const numbers =
    !isColumn(known, rowNumber) &&
    described.some(({ name, type }) => name === rowNumber && physicalFamily(String(type)) === 'integer')
  const shown = returned.map(
    (name) => `${quoteLiteral(`${name} = `)} || coalesce(CAST(${quoteIdentifier(name)} AS VARCHAR), 'null')`,
  )
  return {
    statement,
    prepared: new Map(used.map(({ name, value }) => [quoteIdentifier(name), value as string])),
    measures: [`(SELECT count(*) FROM (${query}))`],
    judge([found]) {
      const count = Number(found)
      if (count === 0) return { failed: false, count }
      return { failed: true, count, observed: `${counted(count, 'row')} found` }
    },
    offence: {
      kind: 'query',
      query,
      ...(numbers ? { row: quoteIdentifier(rowNumber) } : {}),
      ...(read.some(([, { isPrivate }]) => isPrivate)
        ? {}
        : { sample: sampleOf(`concat_ws(', ', ${shown.join(', ')})`) }),
    },
  }
}

/** The checked table; rows are counted only where that is asked for, as counting takes one row after another. */
function tableOf(
  description: TableDescription,
  used: readonly KnownColumn[],
  { mentions, takesAll }: CheckedSelect,
): string {
  const counts = (takesAll || mentions.has(rowNumber)) && !isColumn(used, rowNumber)
  const columns = [
    ...(counts ? [`row_number() OVER () AS ${rowNumber}`] : []),
    ...used.map(({ name, value }) => `${value} AS ${quoteIdentifier(name)}`),
  ]
  return `SELECT ${columns.length === 0 ? 'NULL' : columns.join(', ')} FROM ${relation(description, { rejects: 'skip' })}`
}

function isColumn(columns: readonly KnownColumn[], wanted: string): boolean {
  return columns.some(({ name, value }) => value !== undefined && name.toLowerCase() === wanted)
}

async function named<Result>(rule: Rule, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof MlgateError) || !['MG4006', 'MG4007'].includes(error.code)) throw error
    const what = error.message.replace(/^The SQL engine failed: (\w+ Error: )?/, '')
    throw new MlgateError(
      {
        code: 'MG4006',
        message: `The rule "${rule.name}": ${what}`,
        hint: error.hint ?? 'Its query reads the table `data`, with the columns of the schema.',
      },
      { cause: error },
    )
  }
}
