import type { DataSchema, ShareLimit } from '@mlgate/config'
import type { Severity } from '@mlgate/core'
import { formatCount } from '@mlgate/markup'
import { quoteIdentifier, type TableDescription } from '@mlgate/tables'
import { type ColumnValues, sampleOf } from '../columns/column-values.ts'
import { expectedShare, judgeRepeats, permittedShare } from '../columns/demand.ts'
import {
  type CheckStatement,
  type Judgement,
  type Offence,
  type PlanEntry,
  type PlannedCheck,
  skipped,
} from '../plan.ts'
import { counted, listed, percent } from '../words.ts'
import { tableLevels } from './levels.ts'

/** Compound keys: each is a check of its own. */
export function compoundKeyChecks(
  schema: DataSchema,
  columns: ReadonlyMap<string, ColumnValues>,
): PlanEntry[] {
  return [
    ...tableLevels(schema).flatMap(({ limits, severity }) =>
      (limits.unique ?? []).map((names) => compoundKeyCheck(schema, columns, names, severity)),
    ),
    ...(schema.absent === undefined ? [] : absentKeyChecks(schema.absent)),
  ]
}

/** Keys of which a column is absent where the data is from. */
function absentKeyChecks(absent: Required<DataSchema>['absent']): PlanEntry[] {
  return tableLevels(absent).flatMap(({ limits, severity }) =>
    (limits.unique ?? []).map((names) => {
      const lacking = names.filter((name) => Object.hasOwn(absent.columns, name))
      return skipped(keyStatement(names, severity), `${listed(lacking)} absent in ${absent.environment}`)
    }),
  )
}

function keyStatement(names: readonly string[], severity: Severity): CheckStatement {
  const column = names.join(', ')
  return {
    id: 'unique',
    column,
    severity,
    title: `${column} together are unique`,
    expected: 'no combination twice',
  }
}

function compoundKeyCheck(
  schema: DataSchema,
  columns: ReadonlyMap<string, ColumnValues>,
  names: readonly string[],
  severity: Severity,
): PlanEntry {
  const statement = keyStatement(names, severity)
  const keys = names.flatMap((name) => columns.get(name) ?? [])
  const missing = names.filter((name) => !columns.has(name))
  const unknown = missing.filter((name) => !Object.hasOwn(schema.columns, name))
  if (unknown.length > 0) {
    return { settled: { ...statement, status: 'fail', observed: `${listed(unknown)} missing` } }
  }
  if (missing.length > 0) return skipped(statement, `${listed(missing)} missing`)
  const unfit = keys.find(({ typed }) => !typed.fits)
  if (unfit !== undefined) return skipped(statement, `"${unfit.name}" is stored as ${unfit.storedType}`)
  const whole = keys.map(({ value }) => `${value} IS NOT NULL`).join(' AND ')
  return {
    statement,
    prepared: new Map(keys.flatMap(({ prepared }) => [...prepared])),
    measures: [
      `count_if(${whole}) - count(DISTINCT CASE WHEN ${whole} THEN row(${keys.map(({ value }) => value).join(', ')}) END)`,
    ],
    judge: ([repeats]) => judgeRepeats(Number(repeats)),
    offence: {
      kind: 'repeated',
      keys: keys.map(({ value }) => value),
      sample: sampleOf(`concat_ws(', ', ${keys.map(({ sample }) => sample).join(', ')})`),
    },
  }
}

/** Rows that are in every column what an earlier one is, as they are stored; two nulls are the same here. */
export function duplicateRowChecks(
  schema: DataSchema,
  description: TableDescription,
  prefix: string,
): PlannedCheck[] {
  return tableLevels(schema).flatMap(({ limits, severity }): PlannedCheck[] => {
    const limit = limits['duplicate-rows']
    if (limit === undefined || limit === 'any') return []
    return [duplicateRowCheck(limit, severity, description, prefix)]
  })
}

function duplicateRowCheck(
  limit: ShareLimit,
  severity: Severity,
  { columns }: TableDescription,
  prefix: string,
): PlannedCheck {
  const statement: CheckStatement = {
    id: 'duplicate-rows',
    severity,
    title: limit === 'none' ? 'no row occurs twice' : 'few rows occur twice',
    expected: expectedShare(limit),
  }
  const whole = quoteIdentifier(`${prefix}row_content`)
  const hash = quoteIdentifier(`${prefix}row_hash`)
  const cells = columns.flatMap(({ name, isReached }) => (isReached ? [] : [quoteIdentifier(name)]))
  const content = cells.length === 0 ? '1' : cells.join(', ')
  const offence: Offence = { kind: 'repeated', keys: [whole] }
  const judge = (count: number, rows: number): Judgement => {
    const share = rows === 0 ? 0 : count / rows
    const observed =
      count === 0 ? 'none' : `${counted(count, 'row')} of ${formatCount(rows)} (${percent(share)})`
    return { failed: share > permittedShare(limit), count, observed }
  }
  return {
    statement,
    prepared: new Map([
      [whole, `row(${content})`],
      [hash, `hash(${content})`],
    ]),
    // Different rows may share a hash: that there are too many is only believed when whole rows were compared.
    measures: [`count(*) - count(DISTINCT ${hash})`],
    judge([repeated], rows) {
      const judgement = judge(Number(repeated), rows)
      if (!judgement.failed) return judgement
      return { failed: true, pending: { offence, judge: (count) => judge(count, rows) } }
    },
    offence,
  }
}
