import type { ColumnSchema, ValueLimits } from '@mlgate/config'
import type { Severity } from '@mlgate/core'
import { formatCount } from '@mlgate/markup'
import { type CheckStatement, type PlanEntry, type PlannedCheck, skipped } from '../plan.ts'
import { typeExplanations } from '../type-hints.ts'
import { counted, percent } from '../words.ts'
import type { ColumnValues } from './column-values.ts'
import { type Demand, expectedShare, judgeCount, type PlanContext, permittedShare } from './demand.ts'
import { demandMakers } from './index.ts'

/** What is demanded of one column, at one severity. */
interface Level {
  limits: ValueLimits
  severity: Severity
}

/** Every check that a schema makes of a column that is there. */
export function columnChecks(column: ColumnValues, context: PlanContext): PlanEntry[] {
  return [
    typeCheck(column),
    ...levelsOf(column.schema).flatMap((level) => [
      ...nullsChecks(column, level),
      ...demandsOf(column.name, level, column.schema).map(({ statement, plan }): PlanEntry => {
        if (!column.typed.fits) return skipped(statement, `stored as ${column.storedType}`)
        const { prepared = [], ...planned } = plan(column, context)
        return { statement, prepared: new Map([...column.prepared, ...prepared]), ...planned }
      }),
    ]),
  ]
}

/** The checks of a column that isn't there, all of them skipped. */
export function skippedColumnChecks(name: string, schema: ColumnSchema, why: string): PlanEntry[] {
  const statements = levelsOf(schema).flatMap((level) => [
    ...nullsStatements(name, level),
    ...demandsOf(name, level, schema).map(({ statement }) => statement),
  ])
  return [typeStatement(name, schema), ...statements].map((statement) => skipped(statement, why))
}

function levelsOf(schema: ColumnSchema): Level[] {
  const { warn } = schema
  return [
    { limits: schema, severity: 'error' },
    ...(warn === undefined ? [] : [{ limits: warn, severity: 'warn' } as const]),
  ]
}

function demandsOf(
  column: string,
  { limits, severity }: Level,
  schema: ColumnSchema,
): { statement: CheckStatement; plan: Demand['plan'] }[] {
  return demandMakers
    .flatMap((demands) => demands(column, limits, schema))
    .map(({ plan, ...statement }) => ({ statement: { ...statement, column, severity }, plan }))
}

function typeStatement(column: string, { type }: ColumnSchema): CheckStatement {
  return { id: 'type', column, severity: 'error', title: `${column} is of type ${type}`, expected: type }
}

function typeCheck(column: ColumnValues): PlanEntry {
  const statement = typeStatement(column.name, column.schema)
  const { cell, value, prepared, sample, storedType } = column
  const explanations = typeExplanations(column)
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
    offence: {
      kind: 'where',
      condition: `${cell} IS NOT NULL AND ${value} IS NULL`,
      sample,
      ...(explanations === undefined ? {} : { explanations }),
    },
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

function nullsStatements(column: string, { limits: { nulls }, severity }: Level): CheckStatement[] {
  if (nulls === undefined || nulls === 'any') return []
  const title = nulls === 'none' ? `${column} has no nulls` : `${column} has few nulls`
  return [{ id: 'nulls', column, severity, title, expected: expectedShare(nulls) }]
}

/** Cells that are stored as something else than the declared type are no nulls. */
function nullsChecks({ name, cell, prepared }: ColumnValues, level: Level): PlannedCheck[] {
  const permitted = permittedShare(level.limits.nulls ?? 'any')
  return nullsStatements(name, level).map((statement) => ({
    statement,
    prepared,
    measures: [`count(*) - count(${cell})`],
    judge([nulls], rows) {
      const count = Number(nulls)
      const share = rows === 0 ? 0 : count / rows
      const observed =
        count === 0 ? 'none' : `${counted(count, 'row')} of ${formatCount(rows)} (${percent(share)})`
      return { failed: share > permitted, count, observed }
    },
    offence: { kind: 'where', condition: `${cell} IS NULL` },
  }))
}
