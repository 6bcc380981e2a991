import type { AfterOther, DataRelations, Suspicion } from '@mlgate/config'
import { quoteIdentifier, quoteLiteral, type SqlEngine, type TableColumn } from '@mlgate/tables'
import { columnValues, literalOf, sampleOf } from '../columns/column-values.ts'
import type { PlanEntry, PlannedCheck } from '../plan.ts'
import { isPrivate } from '../private-columns.ts'
import { counted, listed } from '../words.ts'
import { missingIn, type Pair } from './disjoint.ts'
import { fewValues } from './other-facts.ts'
import { naming } from './other-tables.ts'
import { allowed, judgeCount, rowsWith, statementOf } from './row-search.ts'
import { columnNames, columnOf, declaredIn, sharedColumn, typeOf } from './shared-columns.ts'

/** A column of text with more values is not one of categories. */
const mostCategories = 100
const mostLabels = 1_000

/**
 * Checks against facts of other data sets that a row can be held against by itself: they are counted in the same scan
 * as those of the schema.
 *
 * @param prefix starts no name of the measured table's columns.
 */
export async function planAcross(
  engine: SqlEngine,
  pairOf: (name: string) => Pair,
  relations: DataRelations,
  prefix: string,
): Promise<PlanEntry[]> {
  const entries: PlanEntry[] = []
  for (const [index, { data }] of relations['disjoint-from'].entries()) {
    const pair = pairOf(data)
    entries.push(...matchingColumns(pair, relations.checks['matching-columns']))
    entries.push(...(await naming(data, () => newValues(engine, pair, relations, `${prefix}${index}_`))))
  }
  const { after } = relations
  if (after !== undefined) {
    const pair = pairOf(after.data)
    entries.push(await naming(after.data, () => laterThan(engine, pair, after, prefix)))
  }
  return entries
}

/** Whether two tables have the same columns of the same types, as far as types are known. Whole numbers are numbers. */
function matchingColumns(pair: Pair, asked: Suspicion | undefined): PlanEntry[] {
  if (asked === undefined) return []
  const { own, other, name } = pair
  const [here, there] = [columnNames(own), columnNames(other)]
  const surplus = here.filter((column) => !there.includes(column))
  const lacking = there.filter((column) => !here.includes(column))
  const retyped = here.flatMap((column) => {
    const [type, typeThere] = [typeOf(own, column), typeOf(other, column)]
    const isSame = family(type) === family(typeThere) || type === undefined || typeThere === undefined
    return isSame || !there.includes(column) ? [] : [`"${column}" is ${type} here and ${typeThere} there`]
  })
  const statement = statementOf('matching-columns', asked.severity, `the columns are those of "${name}"`, {
    expected: 'the same columns and types',
  })
  const told = [
    ...(lacking.length === 0 ? [] : [`${listed(lacking, 5)} only in "${name}"`]),
    ...(surplus.length === 0 ? [] : [`${listed(surplus, 5)} only here`]),
    ...retyped.slice(0, 5),
    ...(retyped.length > 5 ? [`${retyped.length - 5} more of other types`] : []),
  ]
  if (told.length === 0) return [{ settled: { ...statement, status: 'pass', observed: 'the same' } }]
  return [
    {
      settled: {
        ...statement,
        status: 'fail',
        observed: told.join('; '),
        count: surplus.length + lacking.length + retyped.length,
      },
    },
  ]
}

const family = (type: string | undefined) => (type === 'integer' ? 'number' : type)

/** Labels and categories that the other data set does not have. */
async function newValues(
  engine: SqlEngine,
  pair: Pair,
  { id, target, checks }: DataRelations,
  prefix: string,
): Promise<PlanEntry[]> {
  const both = columnNames(pair.own).filter((name) => columnOf(pair.other, name) !== undefined)
  const isNumber = (name: string) => [pair.own, pair.other].some((table) => typeOf(table, name) === 'number')
  const labels = both.filter((name) => name === target && !isNumber(name))
  const categories = both.filter(
    (name) =>
      name !== target &&
      name !== id &&
      [pair.own, pair.other].map((table) => typeOf(table, name)).includes('string'),
  )
  const look = (asked: Suspicion | undefined, names: readonly string[], most: number, id: string) =>
    asked === undefined || names.length === 0
      ? []
      : valueChecks(engine, pair, { asked, names, most, prefix: `${prefix}${id}_`, id })
  return [
    ...(await look(checks['unseen-labels'], labels, mostLabels, 'unseen-labels')),
    ...(await look(checks['new-categories'], categories, mostCategories, 'new-categories')),
  ]
}

async function valueChecks(
  engine: SqlEngine,
  pair: Pair,
  {
    asked: { severity, limit },
    names,
    most,
    prefix,
    id,
  }: { asked: Suspicion; names: readonly string[]; most: number; prefix: string; id: string },
): Promise<PlanEntry[]> {
  const shared = new Map(
    names.map((name) => [
      name,
      sharedColumn([pair.own, name], [pair.other, name], { assumesOther: true, asText: true }),
    ]),
  )
  const columns = new Map([...shared].map(([name, { other }]) => [name, other]))
  const known = await fewValues(engine, pair.other, columns, most)
  return [...known].map(([column, values], index): PlannedCheck => {
    const alias = quoteIdentifier(`${prefix}${index}`)
    const isUnknown =
      values.length === 0
        ? `${alias} IS NOT NULL`
        : `${alias} NOT IN (${values.map(quoteLiteral).join(', ')})`
    return {
      statement: statementOf(id, severity, `every ${column} occurs in "${pair.name}"`, {
        column,
        expected: limit === 0 ? `one of the ${counted(values.length, 'value')} there` : allowed(limit),
      }),
      prepared: new Map([[alias, shared.get(column)?.own as string]]),
      measures: [`count_if(${isUnknown})`],
      judge: judgeRows(
        limit,
        (one) => `${one ? 'has a value that does' : 'have values that do'} not occur there`,
      ),
      offence: {
        kind: 'where',
        condition: isUnknown,
        ...(isPrivateIn(pair, column) ? {} : { sample: sampleOf(alias) }),
      },
    }
  })
}

/** Whether every row is later than the last of another data set. A cell that is no time is not. */
async function laterThan(
  engine: SqlEngine,
  pair: Pair,
  { column, 'max-share': maxShare, severity }: AfterOther,
  prefix: string,
): Promise<PlanEntry> {
  const statement = statementOf('after', severity, `every ${column} is later than all of "${pair.name}"`, {
    column,
    expected: maxShare === 0 ? `later than the last of "${pair.name}"` : allowed(maxShare),
  })
  const failing = (observed: string): PlanEntry => ({ settled: { ...statement, status: 'fail', observed } })
  const missing = missingIn(pair, [column])
  if (missing !== undefined) return failing(missing)
  const [here, there] = [pair.own, pair.other].map((table) => {
    const declared = declaredIn(table, column)
    const isTime = declared?.type === 'date' || declared?.type === 'timestamp'
    const spelled = isTime && declared.format !== undefined ? { format: declared.format } : {}
    const schema = { type: 'timestamp', nulls: 'any', required: false, ...spelled } as const
    return columnValues(columnOf(table, column) as TableColumn, schema, {
      source: table.description.source,
      prefix: `${prefix}after_`,
      index: 0,
    })
  }) as [ReturnType<typeof columnValues>, ReturnType<typeof columnValues>]
  for (const [values, where] of [
    [here, 'here'],
    [there, `in "${pair.name}"`],
  ] as const) {
    if (!values.typed.fits) return failing(`"${column}" is stored as ${values.storedType} ${where}`)
  }
  const [last] = await engine.query(
    `SELECT CAST(max(v) AS VARCHAR) AS last, count_if(v IS NULL AND c IS NOT NULL) AS unread FROM ${rowsWith(pair.other, { v: there.typed.value, c: there.typed.raw })}`,
  )
  if (Number(last?.unread) > 0) {
    return failing(`${counted(Number(last?.unread), 'value')} of "${pair.name}" can't be read as times`)
  }
  if (last?.last == null) {
    return { settled: { ...statement, status: 'skipped', observed: `"${pair.name}" has no times` } }
  }
  const limit = literalOf(String(last.last), here.typed)
  const condition = `${here.cell} IS NOT NULL AND (${here.value} IS NULL OR ${here.value} <= ${limit})`
  return {
    statement,
    prepared: here.prepared,
    measures: [`count_if(${condition})`],
    judge: judgeRows(maxShare, (one) => `${one ? 'is' : 'are'} not later`),
    offence: { kind: 'where', condition, ...(isPrivateIn(pair, column) ? {} : { sample: here.sample }) },
  }
}

const isPrivateIn = ({ own, other }: Pair, column: string) =>
  isPrivate(own.schema, column) || isPrivate(other.schema, column)

function judgeRows(limit: number, what: (isOne: boolean) => string): PlannedCheck['judge'] {
  return ([offending], rows) => {
    const count = Number(offending)
    return judgeCount(count, { rows, maxShare: limit, what: what(count === 1) })
  }
}
