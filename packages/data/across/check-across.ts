import type { DataRelations, DataSchema, RelativeRows } from '@mlgate/config'
import { formatCount } from '@mlgate/markup'
import type { SqlEngine, TableDescription } from '@mlgate/tables'
import type { PlanEntry } from '../plan.ts'
import { counted, percent } from '../words.ts'
import { conflictChecks } from './conflicts.ts'
import { disjointChecks, type Pair } from './disjoint.ts'
import { leakageChecks } from './leakage.ts'
import { countRows } from './other-facts.ts'
import { type KnownTable, naming } from './other-tables.ts'
import { planAcross } from './plan-across.ts'
import { referenceCheck } from './references.ts'
import { type FoundCheck, impossible, type Search, statementOf } from './row-search.ts'
import { columnOf, declaredIn } from './shared-columns.ts'

/** What relates a table to its label and to other tables, ready to be checked. */
export interface AcrossPlan {
  /** Checks that are counted in the same scan as those of the schema. */
  entries: PlanEntry[]
  /** Makes the checks that look at the rows in their own ways, once it is known how many there are. */
  search(search: Search, onColumn: (done: number, total: number) => void): Promise<FoundCheck[]>
}

/** What is asked of a table beside its schema. */
export interface AcrossRequest {
  relations: DataRelations | undefined
  /** All data sets that the relations name, by their names. */
  known: ReadonlyMap<string, KnownTable>
}

/**
 * Plans what relations ask for; of other tables their columns are read, and facts that rows are held against.
 *
 * @param prefix starts no name of the measured table's columns.
 * @throws MlgateError of whatever keeps another table from being read, with its name.
 */
export async function planRelations(
  engine: SqlEngine,
  { relations, known }: AcrossRequest,
  { description, schema, prefix }: { description: TableDescription; schema: DataSchema; prefix: string },
): Promise<AcrossPlan> {
  if (relations === undefined) return { entries: [], search: async () => [] }
  const own: KnownTable = { description, schema, rejects: 'skip' }
  const pairs = new Map([...known].map(([name, other]): [string, Pair] => [name, { own, other, name }]))
  const pairOf = (name: string): Pair => {
    const pair = pairs.get(name)
    if (pair === undefined) throw new TypeError(`the data set "${name}" was not handed in`)
    return pair
  }
  return {
    entries: await planAcross(engine, pairOf, relations, prefix),
    async search(search, onColumn) {
      const { rows } = relations
      const { id, target, ...rest } = relations
      const noTarget = missingNamed(own, target, 'target')
      // Where it must be in no other data set, that check says that it is not there.
      const noId = rest['disjoint-from'].length > 0 ? [] : missingNamed(own, id, 'id')
      const found: FoundCheck[] = [...noId, ...noTarget]
      // What asks for a column is one fault where there is none, not several.
      const asked = {
        ...rest,
        ...(noId.length > 0 || id === undefined ? {} : { id }),
        ...(noTarget.length > 0 || target === undefined ? {} : { target }),
      }
      if (rows !== undefined) found.push(await relativeRowsCheck(search, pairOf(rows.of), rows))
      for (const rule of relations['disjoint-from']) {
        found.push(...(await disjointChecks(search, pairOf(rule.data), rule, asked)))
      }
      for (const rule of relations.references) {
        found.push(await referenceCheck(search, pairOf(rule.data), rule))
      }
      found.push(...(await conflictChecks(search, own, asked)))
      found.push(...(await leakageChecks(search, own, asked, onColumn)))
      return found
    },
  }
}

/** A column that is spoken of and not there; a schema that requires it has its own check for that. */
function missingNamed(own: KnownTable, name: string | undefined, role: 'id' | 'target'): FoundCheck[] {
  if (name === undefined || columnOf(own, name) !== undefined) return []
  if (declaredIn(own, name)?.required === true) return []
  const statement = statementOf('missing-column', 'error', `${name} is there`, {
    column: name,
    expected: `present, as it is the ${role}`,
  })
  return [impossible(statement, 'missing')]
}

/** Whether there are as many rows as a share of those of another table says; own records that don't fit don't count. */
async function relativeRowsCheck(
  { engine, readable: rows }: Search,
  { other, name }: Pair,
  { min, max, severity }: RelativeRows,
): Promise<FoundCheck> {
  const there = await naming(name, () => countRows(engine, other))
  const limits = [
    ...(min === undefined ? [] : [`≥ ${percent(min)}`]),
    ...(max === undefined ? [] : [`≤ ${percent(max)}`]),
  ]
  const statement = statementOf(
    'relative-row-count',
    severity,
    `the number of rows is as expected beside "${name}"`,
    { expected: `${limits.join(' and ')} of its rows` },
  )
  const failed = rows < (min ?? 0) * there || (max !== undefined && rows > max * there)
  const share = there === 0 ? '' : ` (${percent(rows / there)})`
  return {
    statement,
    judgement: {
      failed,
      observed: `${counted(rows, 'row')} beside ${formatCount(there)}${share}`,
    },
  }
}
