import type { DataSchema } from '@mlgate/config'
import { type Check, type Severity, suggest } from '@mlgate/core'
import { isTextFormat, type TableDescription } from '@mlgate/tables'
import { judgeRepeats } from './column-checks.ts'
import { type ColumnValues, sampleOf } from './column-values.ts'
import { type PlanEntry, skipped } from './plan.ts'
import { bounds, counted, listed } from './words.ts'

/** More surplus columns than this are told as one number. */
const mostNamed = 100

/** Names of files for messages; empty where there is only one, as it needs no telling. */
type FileNames = readonly string[]

/** Whether every column of the schema is there, in every file. One check when all is well, else one per column. */
export function missingColumnChecks(
  schema: DataSchema,
  description: TableDescription,
  files: FileNames,
): Check[] {
  const base = { id: 'missing-column', severity: 'error' as const, title: 'every required column is there' }
  const required = Object.entries(schema.columns).flatMap(([name, { required: isRequired }]) =>
    isRequired ? [name] : [],
  )
  const reachable = new Set(description.columns.map(({ name }) => name))
  const colliding = new Set(description.collisions.flatMap(({ names }) => names))
  const failed = required.flatMap((column): Check[] => {
    const statement = { ...base, column, title: `${column} is there`, expected: 'present' }
    if (!reachable.has(column)) {
      if (colliding.has(column)) return []
      const surplus = [...reachable].filter((name) => !Object.hasOwn(schema.columns, name))
      const meant = suggest(column, surplus)
      return [
        {
          ...statement,
          status: 'fail',
          observed: 'missing',
          ...(meant === undefined ? {} : { hint: `The data has "${meant}". Did you mean that?` }),
        },
      ]
    }
    const without = description.absent
      .filter(({ names }) => names.includes(column))
      .map(({ file }) => files[file] ?? '')
    if (without.length === 0) return []
    return [{ ...statement, status: 'fail', observed: `missing in ${listed(without, 3)}` }]
  })
  if (failed.length > 0) return failed
  return [{ ...base, status: 'pass', expected: counted(required.length, 'column'), observed: 'all present' }]
}

/** Whether there are columns that the schema doesn't know, those without a name included. */
export function extraColumnChecks(schema: DataSchema, description: TableDescription): Check[] {
  const policy = schema['extra-columns']
  if (policy === 'ignore') return []
  const severity: Severity = policy === 'warn' ? 'warn' : 'error'
  const base = { id: 'extra-column', severity, expected: 'none' }
  const names = description.columns
    .map(({ name }) => name)
    .filter((name) => !Object.hasOwn(schema.columns, name))
  const positions = [...new Set(description.unnamed.flatMap((file) => file.positions))]
  const failed = [
    ...names.slice(0, mostNamed).map(
      (column): Check => ({
        ...base,
        column,
        status: 'fail',
        title: `${column} is in the schema`,
        observed: 'not in the schema',
      }),
    ),
    ...positions.slice(0, mostNamed).map(
      (position): Check => ({
        ...base,
        status: 'fail',
        title: 'every column has a name',
        observed: `column ${position} has no name`,
        line: 1,
      }),
    ),
  ]
  const untold = names.length + positions.length - failed.length
  if (untold > 0)
    failed.push({
      ...base,
      status: 'fail',
      title: 'there are no columns besides the schema',
      observed: `${counted(untold, 'column')} more`,
      count: untold,
    })
  if (failed.length > 0) return failed
  return [{ ...base, status: 'pass', title: 'there are no columns besides the schema', observed: 'none' }]
}

/** Whether two columns bear the same name, or names that differ in case only, which SQL can't tell apart. */
export function duplicateColumnCheck({ source, collisions }: TableDescription, files: FileNames): Check {
  const base = {
    id: 'duplicate-column',
    severity: 'error' as const,
    title: 'every column has a name of its own',
    expected: 'none twice',
  }
  if (collisions.length === 0) return { ...base, status: 'pass', observed: 'none twice' }
  const told = collisions
    .slice(0, 3)
    .map(({ file, names }) => (files.length > 1 ? `${listed(names)} in ${files[file]}` : listed(names)))
  return {
    ...base,
    status: 'fail',
    observed: told.join('; '),
    count: collisions.reduce((sum, { names }) => sum + names.length, 0),
    ...(isTextFormat(source.format) ? { line: 1 } : {}),
    hint: 'Rename the columns; of those that collide only the first was checked.',
  }
}

/** Whether there are as many rows as the schema says, at least one if it says nothing. Rejected rows count. */
export function rowCountCheck({ rows: limits = {} }: Pick<DataSchema, 'rows'>, rows: number): Check {
  const min = limits.min ?? Math.min(1, limits.max ?? 1)
  const { max } = limits
  return {
    id: 'row-count',
    severity: 'error',
    status: rows < min || (max !== undefined && rows > max) ? 'fail' : 'pass',
    title: 'the number of rows is as expected',
    observed: rows.toLocaleString('en-US'),
    expected: bounds(min, max),
  }
}

/** Compound keys: each is a check of its own. */
export function compoundKeyChecks(
  schema: DataSchema,
  columns: ReadonlyMap<string, ColumnValues>,
): PlanEntry[] {
  return (schema.unique ?? []).map((names): PlanEntry => {
    const column = names.join(', ')
    const statement = {
      id: 'unique',
      column,
      severity: 'error' as const,
      title: `${column} together are unique`,
      expected: 'no combination twice',
    }
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
  })
}
