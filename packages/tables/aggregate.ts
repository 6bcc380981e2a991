import { MlgateError } from '@mlgate/core'
import type { SqlEngine } from './engine.ts'
import { type CheckedExpression, checkExpression } from './expression.ts'
import { quoteLiteral } from './sql-text.ts'

/** An aggregate over rows, taken apart: what each row brings, and which rows take part. */
export interface CheckedAggregate {
  kind: 'sum' | 'mean' | 'count'
  /** What a row brings; null of `count(*)`. */
  value: CheckedExpression | null
  /** Which rows take part; null for all. */
  filter: CheckedExpression | null
}

const kinds: Readonly<Record<string, CheckedAggregate['kind']>> = {
  sum: 'sum',
  avg: 'mean',
  mean: 'mean',
  count: 'count',
  count_star: 'count',
}

type SyntaxNode = Record<string, unknown>

/**
 * Checks an SQL aggregate that somebody else wrote: one of sum, avg and count, perhaps with a FILTER, over an expression
 * of one row that `checkExpression` lets pass.
 *
 * @param columns the columns that it may speak of, with DuckDB's types.
 * @throws MlgateError MG4006 when it is refused or wrong, saying why.
 */
export async function checkAggregate(
  engine: SqlEngine,
  expression: string,
  columns: readonly { name: string; type: string }[],
): Promise<CheckedAggregate> {
  const tree = await syntaxOf(engine, `SELECT (\n${expression}\n)`)
  const statements = (tree.statements ?? []) as SyntaxNode[]
  const select = statements[0]?.node as SyntaxNode | undefined
  const list = (select?.select_list ?? []) as SyntaxNode[]
  const call = list[0] ?? {}
  const kind = call.class === 'FUNCTION' ? kinds[String(call.function_name)] : undefined
  const isPlain =
    call.distinct === false &&
    ((call.order_bys as SyntaxNode | null)?.orders as unknown[] | undefined)?.length === 0
  if (kind === undefined || !isPlain || select === undefined || statements.length > 1 || list.length > 1) {
    throw refused(expression, 'it is not one sum(…), avg(…) or count(…), perhaps with a FILTER')
  }
  const check = async (part: unknown): Promise<CheckedExpression> => {
    const only = { ...tree, statements: [{ ...statements[0], node: { ...select, select_list: [part] } }] }
    const [row] = await engine.query(
      `SELECT json_deserialize_sql(${quoteLiteral(JSON.stringify(only))}) AS sql`,
    )
    return checkExpression(engine, String(row?.sql).replace(/^SELECT /, ''), columns)
  }
  const [value, ...others] = call.children as unknown[]
  if (others.length > 0) throw refused(expression, `${kind} takes one expression`)
  return {
    kind,
    value: value === undefined ? null : await check(value),
    filter: call.filter === null ? null : await check(call.filter),
  }
}

async function syntaxOf(engine: SqlEngine, sql: string): Promise<SyntaxNode> {
  const [row] = await engine.query(`SELECT json_serialize_sql(${quoteLiteral(sql)}) AS tree`)
  // Places are 64 bits wide, which JavaScript's numbers are not, and nobody asks for them.
  return JSON.parse(String(row?.tree).replaceAll(/"query_location":\d+/g, '"query_location":0')) as SyntaxNode
}

function refused(expression: string, why: string): MlgateError {
  return new MlgateError({
    code: 'MG4006',
    message: `The SQL expression \`${expression.slice(0, 200).replaceAll(/\s+/g, ' ')}\` was refused: ${why}.`,
    hint: 'Such as: sum(amount) FILTER (WHERE truth <> prediction).',
  })
}
