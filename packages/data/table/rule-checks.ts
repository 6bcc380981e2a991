import type { DataSchema, Rule } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import {
  checkExpression,
  quoteIdentifier,
  quoteLiteral,
  type SqlEngine,
  type TableDescription,
  typedColumn,
} from '@mlgate/tables'
import { type ColumnValues, sampleOf } from '../columns/column-values.ts'
import { type CheckStatement, type PlanEntry, skipped } from '../plan.ts'
import { counted, listed } from '../words.ts'
import { type QueriedData, queryCheck } from './query-check.ts'

/**
 * The schema's rules. In a rule a column stands for its value as the declared type; columns that the schema
 * doesn't know are as they are stored.
 *
 * @throws MlgateError MG4006 when a rule is no expression over the columns of one row that is true or false.
 */
export async function ruleChecks(
  engine: SqlEngine,
  schema: DataSchema,
  description: TableDescription,
  columns: ReadonlyMap<string, ColumnValues>,
  queried: Omit<QueriedData, 'description'>,
): Promise<PlanEntry[]> {
  const known = new Map<string, KnownColumn>()
  for (const { name, type } of description.columns) {
    const column = columns.get(name)
    const why = column?.typed.fits === false ? `"${name}" is stored as ${type}` : undefined
    known.set(name, {
      name,
      type: column?.typed.sqlType ?? type,
      value: column?.typed.value ?? quoteIdentifier(name),
      why,
      isTyped: column !== undefined || type !== 'VARCHAR',
    })
  }
  for (const [name, { type }] of Object.entries(schema.columns)) {
    if (known.has(name)) continue
    const { sqlType } = typedColumn({ name, type: 'VARCHAR' }, type, { format: 'csv' })
    known.set(name, { name, type: sqlType, value: undefined, why: `"${name}" is missing`, isTyped: true })
  }
  for (const [name, { type }] of Object.entries(schema.absent?.columns ?? {})) {
    const { sqlType } = typedColumn({ name, type: 'VARCHAR' }, type, { format: 'csv' })
    const why = `"${name}" is absent in ${schema.absent?.environment}`
    known.set(name, { name, type: sqlType, value: undefined, why, isTyped: true })
  }
  const entries: PlanEntry[] = []
  for (const { sql, query, ...rule } of schema.rules ?? []) {
    if (sql !== undefined) entries.push(await ruleCheck(engine, { ...rule, sql }, [...known.values()]))
    else if (query !== undefined)
      entries.push(
        await queryCheck(engine, { ...rule, query }, { description, ...queried }, [...known.values()]),
      )
  }
  return entries
}

/** A column that a rule may speak of. */
export interface KnownColumn {
  name: string
  type: string
  value: string | undefined
  why: string | undefined
  /** Whether the schema or the file says what its values are; text files say nothing. */
  isTyped: boolean
}

type Condition = Rule & { sql: string }

async function ruleCheck(
  engine: SqlEngine,
  rule: Condition,
  known: readonly KnownColumn[],
): Promise<PlanEntry> {
  const { sql, columns, type } = await checkRule(engine, rule, known)
  const statement: CheckStatement = {
    id: 'rule',
    severity: rule.severity,
    title: rule.name,
    expected: rule.sql,
  }
  const used = known.filter(({ name }) => columns.includes(name))
  const why = used.flatMap((column) => column.why ?? [])
  if (why.length > 0) return skipped(statement, why.join(', '))
  if (type !== 'BOOLEAN') {
    throw new MlgateError({
      code: 'MG4006',
      message: `The rule "${rule.name}" is neither true nor false: \`${rule.sql}\` is of type ${type}.`,
      hint: 'Compare it with something.',
    })
  }
  const condition = rule['on-null'] === 'pass' ? `${sql} IS FALSE` : `${sql} IS NOT TRUE`
  const shown = used.map(
    ({ name }) =>
      `${quoteLiteral(`${name} = `)} || coalesce(CAST(${quoteIdentifier(name)} AS VARCHAR), 'null')`,
  )
  return {
    statement: { ...statement, ...(columns.length === 0 ? {} : { column: columns.join(', ') }) },
    prepared: new Map(used.map(({ name, value }) => [quoteIdentifier(name), value as string])),
    measures: [`count_if(${condition})`],
    judge([offending]) {
      const count = Number(offending)
      if (count === 0) return { failed: false, count }
      return { failed: true, count, observed: `${counted(count, 'row')} break${count === 1 ? 's' : ''} it` }
    },
    offence: {
      kind: 'where',
      condition,
      sample: shown.length === 0 ? "''" : sampleOf(`concat_ws(', ', ${shown.join(', ')})`),
    },
  }
}

async function checkRule(engine: SqlEngine, rule: Condition, known: readonly KnownColumn[]) {
  try {
    return await checkExpression(engine, rule.sql, known)
  } catch (error) {
    if (!(error instanceof MlgateError) || error.code !== 'MG4006') throw error
    const untyped = known.filter(({ name, isTyped }) => !isTyped && rule.sql.includes(name))
    const hint =
      error.hint ??
      (untyped.length === 0
        ? `The rules may speak of ${listed(known.map(({ name }) => name))}.`
        : `The schema says no type for ${listed(untyped.map(({ name }) => name))}, which is read as text: name it under columns.`)
    throw new MlgateError(
      { code: 'MG4006', message: `The rule "${rule.name}": ${error.message}`, hint },
      { cause: error },
    )
  }
}
