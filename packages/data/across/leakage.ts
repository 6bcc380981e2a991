import type { DataRelations, Suspicion } from '@mlgate/config'
import type { SqlEngine } from '@mlgate/tables'
import { counted } from '../words.ts'
import { drawSample, type LeakageSample, type SampledColumn } from './leakage-sample.ts'
import type { KnownTable } from './other-tables.ts'
import { type FoundCheck, type Search, statementOf, unlooked } from './row-search.ts'
import { columnOf, typeOf } from './shared-columns.ts'

/** A column of at most so many different values is looked at value by value. */
const fewDistinct = 100
/** Values of an order are put together: so many values and rows to a bin at least, into so many bins at most. */
const [valuesPerBin, rowsPerBin, mostBins] = [3, 5, 100]
/** Values that occur more rarely than this name rows rather than tell of them. */
const rowsPerValue = 10
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
  onColumn: (done: number, total: number) => void,
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
  const base = await guessing(search.engine, sample)
  if (base.isTooFew) return told(`too few rows to tell: ${base.why}`)
  const total = asked.reduce((sum, { columnsOf }) => sum + columnsOf(sample).length, 0)
  let done = 0
  const found: FoundCheck[] = []
  for (const plan of asked) {
    const powers: { name: string; power: number }[] = []
    for (const column of plan.columnsOf(sample)) {
      powers.push({ name: column.name, power: await powerOf(search.engine, sample, column, base) })
      done += 1
      onColumn(done, total)
    }
    found.push(...judgePowers(plan, powers, sample.rows))
  }
  return found
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

interface Guess {
  /** SQL of what is always said, from the half that is learnt from. */
  guess: string
  loss: number
  isTooFew: boolean
  why: string
}

const bestGuess = ({ isAmount }: LeakageSample) => (isAmount ? 'median(y)' : 'arg_max(y, (n, y))')
const lossOf = ({ isAmount }: LeakageSample, guess: string) =>
  isAmount ? `abs(${guess} - y)` : `CAST(${guess} <> y AS INTEGER)`

/** How well the other half is guessed by always saying the same. */
async function guessing(engine: SqlEngine, sample: LeakageSample): Promise<Guess> {
  const learnt = sample.isAmount
    ? `SELECT median(y) FROM ${sample.labels} WHERE half = 0`
    : `SELECT arg_max(y, (n, y)) FROM (SELECT y, count(*) AS n FROM ${sample.labels} WHERE half = 0 GROUP BY y)`
  const guess = `(${learnt})`
  const [row] = await engine.query(
    `SELECT count(*) AS rows, sum(${lossOf(sample, guess)}) AS loss FROM ${sample.labels} WHERE half = 1`,
  )
  const [rows, loss] = [Number(row?.rows), Number(row?.loss ?? 0)]
  const isTooFew = sample.isAmount ? rows < fewestRows || loss === 0 : !(loss >= fewestErrors)
  const why = sample.isAmount
    ? counted(rows, 'row')
    : `always saying the commonest label is wrong in ${counted(loss, 'row')} of ${counted(rows, 'row')}`
  return { guess, loss, isTooFew, why }
}

async function powerOf(
  engine: SqlEngine,
  sample: LeakageSample,
  column: SampledColumn,
  base: Guess,
): Promise<number> {
  let power = 0
  for (const key of keysOf(sample, column)) {
    const rows = `(SELECT y, half, ${key} AS g FROM ${sample.cells})`
    const counts = sample.isAmount
      ? `SELECT g, y FROM rows WHERE half = 0`
      : `SELECT g, y, count(*) AS n FROM rows WHERE half = 0 GROUP BY g, y`
    const [row] = await engine.query(
      `WITH rows AS MATERIALIZED ${rows}, learnt AS (SELECT g, ${bestGuess(sample)} AS guess FROM (${counts}) GROUP BY g) SELECT sum(${lossOf(sample, `coalesce(guess, ${base.guess})`)}) AS loss FROM (SELECT * FROM rows WHERE half = 1) r LEFT JOIN learnt l ON r.g IS NOT DISTINCT FROM l.g`,
    )
    power = Math.max(power, 1 - Number(row?.loss) / base.loss)
  }
  return power
}

/** By what rows are put together: the values themselves where they recur, and bins of neighbours where there are many. */
function keysOf({ rows }: LeakageSample, { alias, distinct, order }: SampledColumn): string[] {
  const isRecurring = distinct <= fewDistinct || distinct * rowsPerValue <= rows
  const bins = Math.floor(Math.min(mostBins, distinct / valuesPerBin, rows / rowsPerBin))
  const isBinned = order !== undefined && distinct > fewDistinct
  return [
    ...(isRecurring ? [alias] : []),
    ...(isBinned
      ? [
          `CASE WHEN ${order} IS NOT NULL THEN floor((dense_rank() OVER (ORDER BY ${order}) - 1) * ${bins} / ${distinct}) END`,
        ]
      : []),
  ]
}
