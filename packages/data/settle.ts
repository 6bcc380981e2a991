import type { SqlEngine, TableDescription } from '@mlgate/tables'
import type { Judgement, PlannedCheck } from './plan.ts'
import { type Offenders, secondPass } from './second-pass.ts'

/** What a check came to, and the rows that break it. */
export interface Settled {
  judgement: Judgement
  offenders?: Offenders
}

/**
 * Finds the rows of all checks that failed, and decides those that waited for their number.
 *
 * @param judged what the first pass came to, by check.
 */
export async function settle(
  engine: SqlEngine,
  description: TableDescription,
  judged: ReadonlyMap<PlannedCheck, Judgement>,
  options: Parameters<typeof secondPass>[3],
): Promise<Map<PlannedCheck, Settled>> {
  const failed = [...judged].filter(([, { failed: hasFailed }]) => hasFailed)
  const looked = failed.map(([check, { pending }]) =>
    pending === undefined ? check : { ...check, offence: pending.offence },
  )
  const offenders = await secondPass(engine, description, looked, options)
  const settled = new Map<PlannedCheck, Settled>(
    [...judged].map(([check, judgement]) => [check, { judgement }]),
  )
  for (const [index, [check, judgement]] of failed.entries()) {
    const found = offenders[index]
    if (found === undefined) continue
    settled.set(check, { judgement: judgement.pending?.judge(found.count) ?? judgement, offenders: found })
  }
  return settled
}
