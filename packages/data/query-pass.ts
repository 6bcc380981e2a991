import { MlgateError } from '@mlgate/core'
import { relation, type SqlEngine, type SqlValue, type TableDescription } from '@mlgate/tables'
import type { PlannedCheck } from './plan.ts'
import { type KeptRows, selectOf } from './table/query-check.ts'

/** Whether a check is a query of the user's: these run one by one, as any of them may take long, or fail. */
export function isQuery({ offence }: PlannedCheck): boolean {
  return offence.kind === 'query'
}

/**
 * Counts what the queries of rules find, one after another.
 *
 * @param enter is told what begins, for whoever wonders why it takes so long.
 * @throws MlgateError MG4007 with the name of the rule that fails on the rows.
 */
export async function queryPass(
  engine: SqlEngine,
  description: TableDescription,
  queries: readonly PlannedCheck[],
  { kept, enter }: { kept: KeptRows | undefined; enter: (stage: string) => void },
): Promise<Map<PlannedCheck, SqlValue[]>> {
  const found = new Map<PlannedCheck, SqlValue[]>()
  if (kept !== undefined && queries.length > 0) {
    const rows = selectOf(kept.columns, relation(description, { rejects: 'skip' }))
    await engine.run(`CREATE TEMP TABLE ${kept.table} AS ${rows}`)
  }
  for (const check of queries) {
    enter(stageOf(check))
    const values: SqlValue[] = []
    for (const measure of check.measures) {
      const [row] = await namingRule(check, () => engine.query(measure))
      values.push(row?.found ?? null)
    }
    found.set(check, values)
  }
  return found
}

/** Gives the rows that queries read back to the memory. */
export async function dropKept(engine: SqlEngine, kept: KeptRows | undefined): Promise<void> {
  if (kept !== undefined) await engine.run(`DROP TABLE IF EXISTS ${kept.table}`)
}

/** What is being done while a rule's query runs. */
export function stageOf({ statement }: PlannedCheck): string {
  return `the rule ${statement.title}`
}

/** An error of a rule that fails on the rows: what users write in SQL can, what is ours cannot. */
export async function namingRule<Value>(
  { statement }: PlannedCheck,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof MlgateError) || cause.code !== 'MG4007') throw cause
    throw new MlgateError(
      {
        code: 'MG4007',
        message: `The rule "${statement.title}" fails on the rows. ${cause.message}`,
        hint: 'A cell may be no such value: TRY_CAST(… AS …) gives null in its place, and `type` of a column says what it must be.',
      },
      { cause },
    )
  }
}
