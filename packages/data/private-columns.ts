import type { DataSchema } from '@mlgate/config'
import { quoteIdentifier } from '@mlgate/tables'
import type { ColumnValues } from './columns/column-values.ts'
import type { Judgement, Offence, PlanEntry, PlannedCheck } from './plan.ts'

/**
 * Whether values of a column may not be shown: it is private, is a field of a private column, or holds a private one.
 *
 * @param schema undefined where there is none, and nothing is private.
 */
export function isPrivate(schema: DataSchema | undefined, column: string): boolean {
  return privateNames(schema).some(
    (name) => name === column || name.startsWith(`${column}.`) || column.startsWith(`${name}.`),
  )
}

/** With those that should be absent: they may be there all the same. */
function privateNames(schema: DataSchema | undefined): string[] {
  const columns = { ...schema?.columns, ...schema?.absent?.columns }
  return Object.entries(columns).flatMap(([name, column]) => (column.private ? [name] : []))
}

/**
 * Takes from the checks that look at a private column whatever would show a value of it: samples of offending rows, and
 * what was observed where that is made of values.
 *
 * @param columns of the data, as the schema declares them. @param names of all columns of the data.
 */
export function withoutPrivateValues(
  entries: readonly PlanEntry[],
  {
    schema,
    columns,
    names,
  }: { schema: DataSchema; columns: ReadonlyMap<string, ColumnValues>; names: readonly string[] },
): PlanEntry[] {
  const hidden = names.filter((name) => isPrivate(schema, name))
  if (hidden.length === 0) return [...entries]
  const aliases = new Set(
    hidden.flatMap((name) => {
      const column = columns.get(name)
      return column === undefined ? [] : [column.cell, column.value]
    }),
  )
  const raw = hidden.map(quoteIdentifier)
  return entries.map((entry) =>
    'judge' in entry && looksAt(entry, aliases, raw) ? withoutValues(entry) : entry,
  )
}

/** Whether a check computes with a column: SQL that only speaks of a like name hides too much, never too little. */
function looksAt({ prepared }: PlannedCheck, aliases: ReadonlySet<string>, raw: readonly string[]): boolean {
  return [...prepared].some(([alias, sql]) => aliases.has(alias) || raw.some((name) => sql.includes(name)))
}

function withoutValues(check: PlannedCheck): PlannedCheck {
  return {
    ...check,
    offence: withoutSample(check.offence),
    judge: (values, rows) => withoutRevealing(check.judge(values, rows)),
  }
}

function withoutSample({ sample: _, ...offence }: Offence): Offence {
  return offence
}

function withoutRevealing({ revealing: _, pending, ...judgement }: Judgement): Judgement {
  if (pending === undefined) return judgement
  const { offence, judge } = pending
  return {
    ...judgement,
    pending: { offence: withoutSample(offence), judge: (count) => withoutRevealing(judge(count)) },
  }
}
