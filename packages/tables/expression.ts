import { MlgateError, suggest } from '@mlgate/core'
import { firstLine } from './duckdb-errors.ts'
import type { SqlEngine } from './engine.ts'
import { quoteIdentifier, quoteLiteral } from './sql-text.ts'

/** An SQL expression from outside that may stand in a query of ours. */
export interface CheckedExpression {
  /** The expression, ready to stand anywhere a value may. */
  sql: string
  /** Columns it speaks of, spelled as the table spells them. */
  columns: string[]
  /** DuckDB's type of its value. */
  type: string
}

const longestExpression = 4000
/** What SQL lets stand without parentheses though it is a function. */
const functionsWithoutParentheses = new Set([
  'current_date',
  'current_time',
  'current_timestamp',
  'localtime',
  'localtimestamp',
])

const refusedNodes: Record<string, string> = {
  SUBQUERY: 'it holds a query of its own; it may speak of the columns of one row only',
  WINDOW: 'it holds a window function; it may speak of the columns of one row only',
  STAR: 'it holds a `*`; name the columns',
  PARAMETER: 'it holds a parameter; write the value',
  POSITIONAL_REFERENCE: 'it refers to a column by position; name it',
}

/** Functions of one value that look at the engine rather than at their arguments. */
const engineFunctions = ['current_setting', 'getvariable', 'current_query', 'in_search_path', 'getenv']

type SyntaxNode = Record<string, unknown>

/**
 * Checks an SQL expression that somebody else wrote, with DuckDB's own parser: it must be one expression over
 * the columns of one row, built of functions whose value depends on their arguments alone (or on the date).
 *
 * @param columns the columns that it may speak of, with DuckDB's types.
 * @throws MlgateError MG4006 when it is refused or wrong, saying why.
 */
export async function checkExpression(
  engine: SqlEngine,
  expression: string,
  columns: readonly { name: string; type: string }[],
): Promise<CheckedExpression> {
  const refuse = (why: string, hint?: string): never => {
    throw new MlgateError({
      code: 'MG4006',
      message: `The SQL expression \`${firstLine(expression)}\` was refused: ${why}.`,
      ...(hint === undefined ? {} : { hint }),
    })
  }
  if (expression.length > longestExpression) refuse(`it is longer than ${longestExpression} characters`)
  // The line end closes a comment at the end of the expression.
  const sql = `(\n${expression}\n)`
  const found = await parse(engine, sql, refuse)
  const byName = new Map(columns.map((column) => [column.name.toLowerCase(), column]))
  const used = [...found.columns].flatMap((name) => {
    const column = byName.get(name.toLowerCase())
    if (column !== undefined) return [column]
    if (functionsWithoutParentheses.has(name.toLowerCase())) return []
    const meant = suggest(
      name,
      columns.map((candidate) => candidate.name),
    )
    return refuse(
      `there is no column ${quoteIdentifier(name)}`,
      meant === undefined ? undefined : `Did you mean ${quoteIdentifier(meant)}?`,
    )
  })
  await checkFunctions(engine, [...found.functions], refuse)
  const row = used.map(({ name, type }) => `CAST(NULL AS ${type}) AS ${quoteIdentifier(name)}`)
  const from = row.length === 0 ? '' : ` FROM (SELECT ${row.join(', ')})`
  try {
    const [described] = await engine.query(
      `SELECT column_type AS type FROM (DESCRIBE SELECT ${sql} AS value${from})`,
    )
    return { sql, columns: used.map(({ name }) => name), type: String(described?.type) }
  } catch (error) {
    if (!(error instanceof MlgateError) || error.code !== 'MG4007') throw error
    return refuse(firstLine(error.message.replace(/^The SQL engine failed: (\w+ Error: )?/, '')))
  }
}

type Refuse = (why: string, hint?: string) => never

async function parse(engine: SqlEngine, sql: string, refuse: Refuse) {
  const [row] = await engine.query(`SELECT json_serialize_sql(${quoteLiteral(`SELECT ${sql}`)}) AS tree`)
  const parsed = JSON.parse(String(row?.tree)) as SyntaxNode
  if (parsed.error === true)
    return refuse(`it is not one SQL expression (${firstLine(String(parsed.error_message))})`)
  const statements = parsed.statements as SyntaxNode[]
  const select = statements[0]?.node as SyntaxNode
  const list = select.select_list as unknown[] | undefined
  const isBare =
    statements.length === 1 &&
    list?.length === 1 &&
    (select.from_table as SyntaxNode).type === 'EMPTY' &&
    ['where_clause', 'having', 'qualify', 'sample'].every((clause) => select[clause] === null) &&
    (select.group_expressions as unknown[]).length === 0 &&
    (select.modifiers as unknown[]).length === 0
  if (!isBare) return refuse('it is more than one expression')
  const found = { columns: new Set<string>(), functions: new Set<string>() }
  visit(list[0], new Set(), found, refuse)
  return found
}

function visit(
  node: unknown,
  parameters: ReadonlySet<string>,
  found: { columns: Set<string>; functions: Set<string> },
  refuse: Refuse,
): void {
  if (Array.isArray(node)) {
    for (const part of node) visit(part, parameters, found, refuse)
    return
  }
  if (node === null || typeof node !== 'object') return
  const { class: kind, ...parts } = node as SyntaxNode
  const refused = refusedNodes[String(kind)]
  if (refused !== undefined) refuse(refused)
  if (kind === 'COLUMN_REF') {
    const name = String((parts.column_names as unknown[])[0])
    if (!parameters.has(name)) found.columns.add(name)
    return
  }
  if (kind === 'FUNCTION') found.functions.add(String(parts.function_name).toLowerCase())
  if (kind === 'LAMBDA') {
    const own = { columns: new Set<string>(), functions: new Set<string>() }
    visit(parts.lhs, new Set(), own, refuse)
    visit(parts.expr, new Set([...parameters, ...own.columns]), found, refuse)
    return
  }
  for (const part of Object.values(parts)) visit(part, parameters, found, refuse)
}

/** Refuses functions that are not there, or whose value depends on more than their arguments. */
export async function checkFunctions(
  engine: SqlEngine,
  names: string[],
  refuse: Refuse,
  { aggregates = false }: { aggregates?: boolean } = {},
): Promise<void> {
  if (names.length === 0) return
  const looking = names.find((name) => engineFunctions.includes(name))
  if (looking !== undefined) refuse(`${looking}() looks at more than its arguments`)
  const rows = await engine.query(
    `SELECT DISTINCT function_name AS name, function_type AS type, coalesce(stability, '') AS stability FROM duckdb_functions() WHERE function_name IN (${names.map(quoteLiteral).join(', ')})`,
  )
  for (const name of names) {
    const kinds = rows.filter((row) => row.name === name)
    const isPlain = kinds.some(
      ({ type, stability }) =>
        type === 'macro' ||
        (type === 'scalar' && stability !== 'VOLATILE') ||
        (type === 'aggregate' && aggregates),
    )
    if (isPlain) continue
    if (kinds.some(({ type }) => type === 'aggregate'))
      refuse(`${name}() sums up many rows; it may speak of the columns of one row only`)
    refuse(
      kinds.length === 0
        ? `there is no function ${name}()`
        : `${name}() is not a function of its arguments alone`,
    )
  }
}
