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

/** What the queries of a schema read. */
export interface QueriedData {
  description: TableDescription
  others: ReadonlyMap<string, QueriedTable>
  /** The table that is made of the rows for all queries together; none where each reads the files. */
  kept: KeptRows | undefined
}

/**
 * Rows of text as a table of the engine's own: parsed once, however many queries look at them. Parquet needs none, of
 * which each query reads its own columns alone.
 */
export interface KeptRows {
  table: string
  /** SQL of the columns, by alias. */
  columns: Map<string, string>
}

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
  { description, others, kept }: QueriedData,
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
  const columns = columnsOf(used, select)
  const queryOver = (data: string) =>
    `WITH ${tableName} AS (${data})${further} SELECT * FROM (\n${select.sql}\n)`
  const ofFiles = queryOver(selectOf(columns, relation(description, { rejects: 'skip' })))
  const described = await named(rule, () =>
    engine.query(`SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${ofFiles})`),
  )
  for (const [alias, value] of columns) kept?.columns.set(alias, value)
  const query =
    kept === undefined
      ? ofFiles
      : queryOver(selectOf(new Map([...columns.keys()].map((alias) => [alias, alias])), kept.table))
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
    measures: [`SELECT count(*) AS found FROM (${query})`],
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

/** The columns of the checked table; rows are counted only where that is asked for, as counting takes one row after another. */
function columnsOf(
  used: readonly KnownColumn[],
  { mentions, takesAll }: CheckedSelect,
): ReadonlyMap<string, string> {
  const counts = (takesAll || mentions.has(rowNumber)) && !isColumn(used, rowNumber)
  return new Map([
    ...(counts ? [[rowNumber, 'row_number() OVER ()'] as const] : []),
    ...used.map(({ name, value }) => [quoteIdentifier(name), value as string] as const),
  ])
}

/** SQL of columns, by alias, over a relation. */
export function selectOf(columns: ReadonlyMap<string, string>, rows: string): string {
  const items = [...columns].map(([alias, value]) => `${value} AS ${alias}`)
  return `SELECT ${items.length === 0 ? 'NULL' : items.join(', ')} FROM ${rows}`
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
