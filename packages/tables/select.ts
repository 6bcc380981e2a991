import { MlgateError } from '@mlgate/core'
import { firstLine } from './duckdb-errors.ts'
import type { SqlEngine } from './engine.ts'
import { checkFunctions } from './expression.ts'
import { quoteLiteral } from './sql-text.ts'

/** An SQL query from outside that may stand in a query of ours. */
export interface CheckedSelect {
  /** The query without parentheses, ready to stand in them. */
  sql: string
  /** The names that may be those of columns, in small letters. */
  mentions: ReadonlySet<string>
  /** The tables that it reads, in small letters. */
  tables: ReadonlySet<string>
  /** Whether a `*` speaks of all columns. */
  takesAll: boolean
}

const longestSelect = 10_000
const plainName = /^[a-z_][a-z0-9_]*$/i
/** Functions that make rows of their arguments alone. */
const rowFunctions = new Set(['unnest', 'range', 'generate_series'])

type SyntaxNode = Record<string, unknown>
type Refuse = (why: string) => never

/**
 * Checks a query that somebody else wrote, with DuckDB's own parser: it must be one SELECT over the named tables and
 * nothing else, built of functions whose value depends on their arguments alone.
 *
 * @param tables what it may read; names count without case.
 * @throws MlgateError MG4006 when it is refused, saying why.
 */
export async function checkSelect(
  engine: SqlEngine,
  query: string,
  tables: readonly string[],
): Promise<CheckedSelect> {
  const refuse: Refuse = (why) => {
    throw new MlgateError({
      code: 'MG4006',
      message: `The SQL query \`${firstLine(query)}\` was refused: ${why}.`,
      hint: `It may be one SELECT over ${tables.map((name) => `\`${name}\``).join(', ')}.`,
    })
  }
  if (query.length > longestSelect) refuse(`it is longer than ${longestSelect} characters`)
  const sql = query.replace(/[\s;]+$/, '')
  const [row] = await engine.query(`SELECT json_serialize_sql(${quoteLiteral(sql)}) AS tree`)
  const parsed = JSON.parse(String(row?.tree)) as SyntaxNode
  if (parsed.error === true) refuse(`it is not one SELECT (${firstLine(String(parsed.error_message))})`)
  const statements = parsed.statements as unknown[]
  if (statements.length !== 1) refuse(`it holds ${statements.length} statements`)
  const found = { tables: new Set<string>(), own: new Set<string>(), functions: new Set<string>() }
  const mentions = new Set<string>()
  visit(statements[0], { ...found, mentions }, refuse)
  for (const name of found.own) if (!plainName.test(name)) refuse(`"${name}" is no plain name of a table`)
  const known = new Set([...tables.map((name) => name.toLowerCase()), ...found.own])
  for (const name of found.tables) if (!known.has(name)) refuse(`there is no table "${name}"`)
  await checkFunctions(engine, [...found.functions], refuse, { aggregates: true })
  return { sql, mentions, tables: found.tables, takesAll: mentions.delete('*') }
}

interface Found {
  tables: Set<string>
  own: Set<string>
  functions: Set<string>
  mentions: Set<string>
}

function visit(node: unknown, found: Found, refuse: Refuse): void {
  if (Array.isArray(node)) {
    for (const part of node) visit(part, found, refuse)
    return
  }
  if (node === null || typeof node !== 'object') return
  const { class: kind, type } = node as SyntaxNode
  const parts = node as SyntaxNode
  if (kind === undefined) visitTable(parts, String(type), found, refuse)
  if (kind === 'STAR') found.mentions.add('*')
  if (kind === 'PARAMETER') refuse('it holds a parameter; write the value')
  if (kind === 'POSITIONAL_REFERENCE') refuse('it refers to a column by position; name it')
  if (kind === 'COLUMN_REF') {
    for (const name of parts.column_names as unknown[]) found.mentions.add(String(name).toLowerCase())
  }
  if (kind === 'FUNCTION') {
    const name = String(parts.function_name).toLowerCase()
    if (!rowFunctions.has(name)) found.functions.add(name)
  }
  for (const part of Object.values(parts)) visit(part, found, refuse)
}

/** What stands in a FROM, and the names that WITH gives. */
function visitTable(node: SyntaxNode, type: string, found: Found, refuse: Refuse): void {
  if (type === 'BASE_TABLE') {
    if (node.schema_name !== '' || node.catalog_name !== '') refuse('it names a table of another schema')
    found.tables.add(String(node.table_name).toLowerCase())
  }
  if (type === 'TABLE_FUNCTION') {
    const name = String((node.function as SyntaxNode).function_name).toLowerCase()
    if (!rowFunctions.has(name)) refuse(`${name}() is no table of the data`)
  }
  if (type === 'SHOW_REF') refuse('it describes a table')
  if (node.sample !== undefined && node.sample !== null) refuse('it looks at a sample, which is up to chance')
  if (node.ref_type === 'NATURAL') found.mentions.add('*')
  for (const name of (node.using_columns ?? []) as string[]) found.mentions.add(name.toLowerCase())
  const common = (node.cte_map as { map?: { key: string }[] } | undefined)?.map ?? []
  for (const { key } of common) found.own.add(key.toLowerCase())
  if (typeof node.cte_name === 'string') found.own.add(node.cte_name.toLowerCase())
}
