import type { ColumnValues } from './columns/column-values.ts'
import type { PlanEntry, PlannedCheck } from './plan.ts'

/**
 * Takes from the checks that look at a private column whatever would show a value of it: samples of offending rows, and
 * what was observed where that is made of values.
 *
 * @param columns of the data, as the schema declares them.
 */
export function withoutPrivateValues(
  entries: readonly PlanEntry[],
  columns: ReadonlyMap<string, ColumnValues>,
): PlanEntry[] {
  const hidden = [...columns.values()].filter(({ schema }) => schema.private === true)
  if (hidden.length === 0) return [...entries]
  return entries.map((entry) => ('judge' in entry && looksAt(entry, hidden) ? withoutValues(entry) : entry))
}

/** Whether a check computes with one of the columns: SQL that only speaks of a like name hides too much, never too little. */
function looksAt({ prepared }: PlannedCheck, columns: readonly ColumnValues[]): boolean {
  return [...prepared].some(([alias, sql]) =>
    columns.some(({ cell, value, typed }) => alias === cell || alias === value || sql.includes(typed.raw)),
  )
}

function withoutValues(check: PlannedCheck): PlannedCheck {
  const { sample: _, ...offence } = check.offence
  return {
    ...check,
    offence,
    judge(values, rows) {
      const { revealing: __, ...judgement } = check.judge(values, rows)
      return judgement
    },
  }
}
