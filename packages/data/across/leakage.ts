import type { DataRelations, Suspicion } from '@mlgate/config'
import { counted } from '../words.ts'
import { type Guess, guessAlike, powersOf } from './leakage-power.ts'
import { drawSample, type LeakageSample, type SampledColumn } from './leakage-sample.ts'
import type { KnownTable } from './other-tables.ts'
import { type FoundCheck, type Search, statementOf, unlooked } from './row-search.ts'
import { columnOf, typeOf } from './shared-columns.ts'

/** Fewer errors of guessing, or rows of an amount, can't tell chance from knowledge. */
const [fewestErrors, fewestRows] = [20, 50]

/**
 * Whether a column alone predicts the label: a feature that does was made from it, or knows what is not known when the
 * model is asked.
 *
 * Of each column a model is made from one half of a sample and tried on the other: per value, or per bin of neighbouring
 * values, it says the commonest label, or the median rank of an amount; of what it has not seen, what all rows together
 * say. Its power is the share of the error of always saying that, which it takes away: 1 for one that is always right,
 * 0 or less for one that knows nothing. Since it is tried on rows that it was not made from, a column of names for rows
 * has none.
 */
export async function leakageChecks(
  search: Search,
  own: KnownTable,
  { id, target, checks }: DataRelations,
  onColumns: (done: number, total: number) => void,
): Promise<FoundCheck[]> {
  const { 'feature-leakage': feature, 'identifier-leakage': identifier, 'row-order': order } = checks
  if (target === undefined) return []
  const asked = plansOf({ feature, identifier: id === undefined ? undefined : identifier, order }, target, id)
  if (asked.length === 0) return []
  const told = (why: string) => asked.map(({ statement }) => unlooked(statement, why))
  const idThere = id !== undefined && columnOf(own, id) !== undefined ? id : undefined
  const sample = await drawSample(search.engine, own, { target, id: idThere, rows: search.rows })
  if (sample === undefined) {
    return told(`"${target}" (${typeOf(own, target) ?? 'text'}) is neither a class nor an amount`)
  }
  const alike = await guessAlike(search.engine, sample)
  const why = tooFew(sample, alike)
  if (why !== undefined) return told(`too few rows to tell: ${why}`)
  const columns = asked.map(({ columnsOf }) => columnsOf(sample))
  const all = columns.flat()
  onColumns(0, all.length)
  const powers = await powersOf(search.engine, sample, all, alike, (done) => onColumns(done, all.length))
  const named = all.map(({ name }, index) => ({ name, power: powers[index] as number }))
  let from = 0
  return asked.flatMap((plan, index) => {
    const own = named.slice(from, from + (columns[index] as SampledColumn[]).length)
    from += own.length
    return judgePowers(plan, own, sample.rows)
  })
}

interface LeakagePlan {
  statement: FoundCheck['statement']
  limit: number
  columnsOf(sample: LeakageSample): SampledColumn[]
  /** What a column that predicts is told as. */
  titleOf(name: string): string
  namesColumn: boolean
}

function plansOf(
  asked: Record<'feature' | 'identifier' | 'order', Suspicion | undefined>,
  target: string,
  id: string | undefined,
): LeakagePlan[] {
  const plan = (
    check: string,
    suspicion: Suspicion | undefined,
    title: string,
    rest: Omit<LeakagePlan, 'statement' | 'limit'>,
  ): LeakagePlan[] => {
    if (suspicion === undefined) return []
    const { severity, limit } = suspicion
    const column = check === 'identifier-leakage' && id !== undefined ? { column: id } : {}
    const expected = `power ≤ ${limit}`
    return [{ statement: statementOf(check, severity, title, { ...column, expected }), limit, ...rest }]
  }
  return [
    ...plan('feature-leakage', asked.feature, `no column alone predicts ${target}`, {
      columnsOf: ({ columns }) => columns,
      titleOf: (name) => `${name} alone does not predict ${target}`,
      namesColumn: true,
    }),
    ...plan('identifier-leakage', asked.identifier, `${id} does not predict ${target}`, {
      columnsOf: (sample) => (sample.id === undefined ? [] : [sample.id]),
      titleOf: (name) => `${name} does not predict ${target}`,
      namesColumn: true,
    }),
    ...plan('row-order', asked.order, `the order of the rows does not predict ${target}`, {
      columnsOf: ({ row }) => [row],
      titleOf: () => `the order of the rows does not predict ${target}`,
      namesColumn: false,
    }),
  ]
}

function judgePowers(
  { statement, limit, titleOf, namesColumn }: LeakagePlan,
  powers: readonly { name: string; power: number }[],
  rows: number,
): FoundCheck[] {
  const sampled = `on ${counted(rows, 'row')}`
  const leaks = powers.filter(({ power }) => power > limit)
  if (leaks.length > 0) {
    return leaks
      .toSorted((left, right) => right.power - left.power)
      .map(({ name, power }) => ({
        statement: { ...statement, ...(namesColumn ? { column: name } : {}), title: titleOf(name) },
        judgement: { failed: true, observed: `power ${formatPower(power)}, ${sampled}` },
      }))
  }
  const [strongest] = powers.toSorted((left, right) => right.power - left.power)
  if (strongest === undefined) return [unlooked(statement, 'there is no column to look at')]
  const whose = statement.id === 'feature-leakage' && strongest.power > 0 ? ` (${strongest.name})` : ''
  const observed = `power at most ${formatPower(strongest.power)}${whose}, ${sampled}`
  return [{ statement, judgement: { failed: false, observed } }]
}

const formatPower = (power: number) => (Math.floor(Math.max(0, power) * 1000) / 1000).toString()

/** Why what the sample comes to would be chance; undefined where it would not. */
function tooFew({ isAmount }: LeakageSample, { rows, loss }: Guess): string | undefined {
  if (isAmount) return rows < fewestRows || loss === 0 ? counted(rows, 'row') : undefined
  if (loss >= fewestErrors) return undefined
  return `always saying the commonest label is wrong in ${counted(loss, 'row')} of ${counted(rows, 'row')}`
}
