import type { DataSchema } from '@mlgate/config'
import { type Check, type Severity, suggest } from '@mlgate/core'
import { formatCount } from '@mlgate/markup'
import { isTextFormat, type TableDescription } from '@mlgate/tables'
import { bounds, counted, listed } from '../words.ts'
import { tableLevels } from './levels.ts'

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
      const padded = surplus.find((name) => name.trim() === column)
      const meant = suggest(column, surplus)
      return [
        {
          ...statement,
          status: 'fail',
          observed: 'missing',
          ...(padded !== undefined
            ? { hint: `The data has "${padded}", with blanks around the name: take those out of its header.` }
            : meant === undefined
              ? {}
              : { hint: `The data has "${meant}". Did you mean that?` }),
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
    .filter(({ name, isReached }) => !isReached && !Object.hasOwn(schema.columns, name))
    .map(({ name }) => name)
  const positions = [...new Set(description.unnamed.flatMap((file) => file.positions))]
  const failed = [
    ...names.slice(0, mostNamed).map(
      (column): Check => ({
        ...base,
        column,
        status: 'fail',
        ...(schema.absent !== undefined && Object.hasOwn(schema.absent.columns, column)
          ? { title: `${column} is absent in ${schema.absent.environment}`, observed: 'there' }
          : { title: `${column} is in the schema`, observed: 'not in the schema' }),
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

/**
 * Whether there are as many rows as the schema says, at least one if it says nothing. Rejected rows count. One check
 * for each severity that has a limit.
 */
export function rowCountChecks(schema: DataSchema, rows: number): Check[] {
  return tableLevels(schema).flatMap(({ limits: { rows: limits = {} }, severity }): Check[] => {
    if (severity === 'warn' && limits.min === undefined && limits.max === undefined) return []
    const { max } = limits
    const min = limits.min ?? (severity === 'warn' ? undefined : Math.min(1, max ?? 1))
    const isOut = (min !== undefined && rows < min) || (max !== undefined && rows > max)
    return [
      {
        id: 'row-count',
        severity,
        status: isOut ? 'fail' : 'pass',
        title: 'the number of rows is as expected',
        observed: formatCount(rows),
        expected: bounds(min, max),
      },
    ]
  })
}

/** A name that JavaScript takes for an index comes before all others in an object, wherever it was written. */
function isIndex(name: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(name)
}

/**
 * Whether the columns that the schema names come in its order; others may stand between them, and those that are called
 * by a whole number may stand anywhere.
 */
export function columnOrderChecks(schema: DataSchema, { columns }: TableDescription): Check[] {
  const policy = schema['column-order'] ?? 'ignore'
  if (policy === 'ignore') return []
  const there = columns.flatMap(({ name, isReached }) => (isReached ? [] : [name]))
  const found = there.filter((name) => Object.hasOwn(schema.columns, name) && !isIndex(name))
  const wanted = Object.keys(schema.columns).filter((name) => found.includes(name))
  const at = found.findIndex((name, index) => name !== wanted[index])
  const base = {
    id: 'column-order',
    severity: policy === 'warn' ? ('warn' as const) : ('error' as const),
    title: 'the columns come in the order of the schema',
    expected: listed(wanted, 5),
  }
  if (at === -1) return [{ ...base, status: 'pass', observed: 'in this order' }]
  const observed = `"${found[at]}" in place ${there.indexOf(found[at] as string) + 1}, where "${wanted[at]}" is expected`
  return [{ ...base, column: found[at] as string, status: 'fail', observed }]
}
