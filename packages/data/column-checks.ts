import type { ColumnSchema, NullLimit, ValueLimits } from '@mlgate/config'
import type { Severity } from '@mlgate/core'
import { quoteLiteral } from '@mlgate/tables'
import { type ColumnValues, isFloating, literalOf } from './column-values.ts'
import { type CheckStatement, type Judgement, type PlanEntry, type PlannedCheck, skipped } from './plan.ts'
import { bounds, counted, listed, percent } from './words.ts'

/** What is demanded of one column, at one severity. */
interface Demand {
  limits: ValueLimits & { nulls?: NullLimit }
  severity: Severity
}

/** Every check that a schema makes of a column that is there. */
export function columnChecks(column: ColumnValues): PlanEntry[] {
  return [typeCheck(column), ...demandsOf(column.schema).flatMap((demand) => valueChecks(column, demand))]
}

/** The checks of a column that isn't there, all of them skipped. */
export function skippedColumnChecks(name: string, schema: ColumnSchema, why: string): PlanEntry[] {
  const statements = demandsOf(schema).flatMap(({ limits, severity }) => [
    ...(limits.nulls === undefined || limits.nulls === 'any'
      ? []
      : [nullsStatement(name, limits.nulls, severity)]),
    ...limitStatements(name, limits, severity),
  ])
  return [typeStatement(name, schema), ...statements].map((statement) => skipped(statement, why))
}

function demandsOf(schema: ColumnSchema): Demand[] {
  const { warn } = schema
  return [
    { limits: schema, severity: 'error' },
    ...(warn === undefined ? [] : [{ limits: warn, severity: 'warn' } as const]),
  ]
}

function valueChecks(column: ColumnValues, { limits, severity }: Demand): PlanEntry[] {
  const nulls =
    limits.nulls === undefined || limits.nulls === 'any' ? [] : [nullsCheck(column, limits.nulls, severity)]
  const statements = limitStatements(column.name, limits, severity)
  if (!column.typed.fits) {
    return [...nulls, ...statements.map((statement) => skipped(statement, `stored as ${column.storedType}`))]
  }
  return [...nulls, ...statements.map((statement) => limitPlanners[statement.id](column, limits, statement))]
}

type LimitId = 'range' | 'enum' | 'length' | 'pattern' | 'unique'
type LimitStatement = CheckStatement & { id: LimitId }

/** One statement per kind of limit that is set. */
function limitStatements(column: string, limits: ValueLimits, severity: Severity): LimitStatement[] {
  const { min, max, enum: permitted, pattern, unique } = limits
  const shortest = limits['min-length']
  const longest = limits['max-length']
  const statements: LimitStatement[] = []
  const state = (id: LimitId, title: string, expected: string) =>
    statements.push({ id, column, severity, title, expected })
  if (min !== undefined || max !== undefined)
    state('range', `${column} is within its range`, bounds(min, max))
  if (permitted !== undefined) {
    state('enum', `${column} is one of the permitted values`, listed(permitted.map(String)))
  }
  if (shortest !== undefined || longest !== undefined)
    state('length', `${column} has a permitted length`, bounds(shortest, longest))
  if (pattern !== undefined) state('pattern', `${column} matches its pattern`, pattern)
  if (unique === true) state('unique', `${column} is unique`, 'no value twice')
  return statements
}

const limitPlanners: Record<
  LimitId,
  (column: ColumnValues, limits: ValueLimits, statement: CheckStatement) => PlannedCheck
> = {
  range: rangeCheck,
  enum: enumCheck,
  length: lengthCheck,
  pattern: ({ prepared, value, sample }, { pattern = '' }, statement) => {
    const condition = `NOT regexp_matches(${value}, ${quoteLiteral(pattern)})`
    return {
      statement,
      prepared,
      measures: [`count_if(${condition})`],
      judge: judgeCount('does not match', 'do not match'),
      offence: { kind: 'where', condition, sample },
    }
  },
  unique: ({ prepared, value, sample }, _, statement) => ({
    statement,
    prepared,
    measures: [`count(${value}) - count(DISTINCT ${value})`],
    judge: ([repeats]) => judgeRepeats(Number(repeats)),
    offence: { kind: 'repeated', keys: [value], sample },
  }),
}

/** What a number of rows that repeat keys comes to. */
export function judgeRepeats(repeats: number): Judgement {
  if (repeats === 0) return { failed: false, count: 0 }
  return {
    failed: true,
    count: repeats,
    observed: `${counted(repeats, 'row')} repeat${repeats === 1 ? 's' : ''} an earlier one`,
  }
}

function judgeCount(one: string, many: string): PlannedCheck['judge'] {
  return ([offending]) => {
    const count = Number(offending)
    if (count === 0) return { failed: false, count }
    return { failed: true, count, observed: `${counted(count, 'value')} ${count === 1 ? one : many}` }
  }
}

function typeStatement(column: string, { type }: ColumnSchema): CheckStatement {
  return { id: 'type', column, severity: 'error', title: `${column} is of type ${type}`, expected: type }
}

function typeCheck(column: ColumnValues): PlanEntry {
  const statement = typeStatement(column.name, column.schema)
  const { cell, value, prepared, sample, storedType } = column
  if (!column.typed.fits) {
    return {
      settled: {
        ...statement,
        status: 'fail',
        observed: `stored as ${storedType}`,
        ...hintForStored(column),
      },
    }
  }
  return {
    statement,
    prepared,
    measures: [`count(${cell}) - count(${value})`],
    judge: judgeCount(`is not of type ${column.schema.type}`, `are not of type ${column.schema.type}`),
    offence: { kind: 'where', condition: `${cell} IS NOT NULL AND ${value} IS NULL`, sample },
  }
}

function hintForStored({ schema, storedType }: ColumnValues): { hint?: string } {
  if (schema.type === 'integer' && (storedType === 'DOUBLE' || storedType === 'FLOAT')) {
    return {
      hint: 'pandas turns integers with missing values into floats; write the column as "Int64", or declare `number`.',
    }
  }
  return { hint: `Write the column with the declared type, or declare the type that it has.` }
}

function nullsStatement(column: string, limit: NullLimit, severity: Severity): CheckStatement {
  const expected = limit === 'none' ? 'none' : `at most ${percent(Number(limit))}`
  return {
    id: 'nulls',
    column,
    severity,
    title: limit === 'none' ? `${column} has no nulls` : `${column} has few nulls`,
    expected,
  }
}

function nullsCheck(
  { name, cell, prepared }: ColumnValues,
  limit: NullLimit,
  severity: Severity,
): PlannedCheck {
  const permitted = typeof limit === 'number' ? limit : 0
  return {
    statement: nullsStatement(name, limit, severity),
    prepared,
    measures: [`count(*) - count(${cell})`],
    judge([nulls], rows) {
      const count = Number(nulls)
      const share = rows === 0 ? 0 : count / rows
      const observed =
        count === 0
          ? 'none'
          : `${counted(count, 'row')} of ${rows.toLocaleString('en-US')} (${percent(share)})`
      return { failed: share > permitted, count, observed }
    },
    offence: { kind: 'where', condition: `${cell} IS NULL` },
  }
}

/**
 * Decided from the least and the greatest value alone, which cost next to nothing; rows are counted only when
 * one of them is out. NaN and the infinities are out of any range: DuckDB sorts NaN above all, so one of the
 * two shows it.
 */
function rangeCheck(
  { typed, prepared, value, sample }: ColumnValues,
  { min, max }: ValueLimits,
  statement: CheckStatement,
): PlannedCheck {
  const low = min === undefined ? undefined : literalOf(min, typed)
  const high = max === undefined ? undefined : literalOf(max, typed)
  const floating = isFloating(typed)
  const outside = [
    ...(low === undefined ? [] : [{ ofAll: `min(${value}) < ${low}`, ofOne: `${value} < ${low}` }]),
    ...(high === undefined ? [] : [{ ofAll: `max(${value}) > ${high}`, ofOne: `${value} > ${high}` }]),
    ...(floating
      ? [
          { ofAll: `NOT isfinite(min(${value}))`, ofOne: `NOT isfinite(${value})` },
          { ofAll: `NOT isfinite(max(${value}))`, ofOne: `NOT isfinite(${value})` },
        ]
      : []),
  ]
  return {
    statement,
    prepared,
    measures: [
      `CAST(min(${value}) AS VARCHAR)`,
      `CAST(max(${value}) AS VARCHAR)`,
      `coalesce(${outside.map(({ ofAll }) => ofAll).join(' OR ')}, false)`,
    ],
    judge: ([least, greatest, isOut]) => ({
      failed: isOut === true,
      ...(isOut === true ? {} : { count: 0 }),
      ...(least === null || least === undefined
        ? { observed: 'no values' }
        : { revealing: `${least} … ${greatest}` }),
    }),
    offence: {
      kind: 'where',
      condition: [...new Set(outside.map(({ ofOne }) => ofOne))].join(' OR '),
      sample,
    },
  }
}

/** A cast to an ENUM looks a text up in a hash table: a list of thousands costs what a list of three does. */
function enumCheck(
  { typed, prepared, value, sample, schema }: ColumnValues,
  { enum: permitted = [] }: ValueLimits,
  statement: CheckStatement,
): PlannedCheck {
  const isText = schema.type === 'string' || schema.type === 'image'
  const texts = [...new Set(permitted.map(String))]
  const found = isText
    ? `TRY_CAST(${value} AS ENUM(${texts.map(quoteLiteral).join(', ')})) IS NOT NULL`
    : `${value} IN (${permitted.map((item) => literalOf(item, typed)).join(', ')})`
  const condition =
    permitted.length === 0 ? `${value} IS NOT NULL` : `${value} IS NOT NULL AND NOT (${found})`
  return {
    statement,
    prepared,
    measures: [`count_if(${condition})`],
    judge: judgeCount('is not among them', 'are not among them'),
    offence: { kind: 'where', condition, sample },
  }
}

function lengthCheck(
  { typed, prepared, value, sample, storedType }: ColumnValues,
  limits: ValueLimits,
  statement: CheckStatement,
): PlannedCheck {
  const length =
    storedType === 'BLOB'
      ? `octet_length(${value})`
      : typed.sqlType.endsWith(']')
        ? `len(${value})`
        : `length(${value})`
  const shortest = limits['min-length'] ?? 0
  const longest = limits['max-length']
  const condition = [
    `${length} < ${shortest}`,
    ...(longest === undefined ? [] : [`${length} > ${longest}`]),
  ].join(' OR ')
  return {
    statement,
    prepared,
    measures: [`min(${length})`, `max(${length})`],
    judge([least, greatest]) {
      if (least === null || least === undefined) return { failed: false, count: 0, observed: 'no values' }
      const failed = Number(least) < shortest || (longest !== undefined && Number(greatest) > longest)
      return { failed, ...(failed ? {} : { count: 0 }), observed: `${least} … ${greatest}` }
    },
    offence: { kind: 'where', condition, sample },
  }
}
