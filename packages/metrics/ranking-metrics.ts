import type { Columns } from './columns.ts'
import type { MetricDefinitions } from './definition.ts'
import { type RowEntries, valuesOf } from './entries.ts'
import { type PerRow, prepareMean, type Undefined, unsoundRows } from './outcome.ts'
import { booleanRule, type ParameterRule, type Parameters } from './parameters.ts'

const topRule: ParameterRule = {
  default: null,
  expected: 'a whole number of at least 1',
  read: (value) =>
    value === null || (Number.isSafeInteger(value) && (value as number) >= 1) ? value : undefined,
  hint: 'k=10 looks at the ten items with the highest scores, and no k at all of them.',
}

const logBaseRule: ParameterRule = {
  default: 2,
  expected: 'a number above 1',
  read: (value) => (typeof value === 'number' && value > 1 && Number.isFinite(value) ? value : undefined),
}

const meanOf = (perRow: PerRow) => ({ prepare: prepareMean(perRow), perRow })
const ofItems = { needs: 'entries', task: 'ranking', direction: 'higher' } as const
const gainParameters = { k: topRule, ignore_ties: booleanRule(false) }

/** Metrics of ranked items; a row is a query with all of its items. */
export const rankingMetrics = {
  dcg_score: {
    ...ofItems,
    description: 'relevance of the items of a query, worth less the further down they are ranked',
    formula:
      'mean over queries of Σ relevance / log(1 + rank); items of equal score share the discounts of their ranks, unless ignore_ties',
    range: '0 … ∞',
    bounded: null,
    parameters: { ...gainParameters, log_base: logBaseRule },
    ...meanOf((columns, parameters) => eachQuery(columns, (query) => gainOf(query, parameters))),
  },
  ndcg_score: {
    ...ofItems,
    description: 'relevance found from the top, relative to the best order of the same items',
    formula: 'mean over queries of DCG / DCG of the items by falling relevance; 0 where no item is relevant',
    range: '0 … 1',
    bounded: [0, 1],
    parameters: gainParameters,
    ...meanOf(normalizedGains),
  },
  mean_reciprocal_rank: {
    ...ofItems,
    description: 'how far up the first relevant item is ranked',
    formula:
      'mean over queries of 1 / rank of the first item with a relevance above 0, other items of equal score before it; 0 where none is among the first k',
    range: '0 … 1',
    source: 'Voorhees (1999), The TREC-8 Question Answering Track Report',
    bounded: [0, 1],
    parameters: { k: topRule },
    ...meanOf((columns, parameters) => eachQuery(columns, (query) => reciprocalRank(query, parameters))),
  },
} as const satisfies MetricDefinitions

/** The items of one query. */
interface Query {
  relevance: Float64Array
  scores: Float64Array
}

/** Normalized gains, after Järvelin & Kekäläinen (2002), ACM Transactions on Information Systems 20:422–446. */
function normalizedGains(columns: Columns, parameters: Parameters): ReturnType<PerRow> {
  const { truth } = columns.entries as RowEntries
  if (valuesOf(truth, 'relevance').some((relevance) => relevance < 0)) {
    return { why: 'a relevance is below 0, which no share of the best order can be made of' }
  }
  const hasSeveral = (row: number) => (truth.offsets[row + 1] as number) - (truth.offsets[row] as number) > 1
  if (!truth.offsets.subarray(1).some((_, row) => hasSeveral(row))) return singleItems
  return eachQuery(columns, (query) => {
    const best = gainOf({ ...query, scores: query.relevance }, { ...parameters, ignore_ties: true })
    return best === 0 ? 0 : gainOf(query, parameters) / best
  })
}

const singleItems: Undefined = { why: 'no query has more than one item, so that nothing is ranked' }

function eachQuery(columns: Columns, numberOf: (query: Query) => number): ReturnType<PerRow> {
  const { truth, predicted } = columns.entries as RowEntries
  const relevance = valuesOf(truth, 'relevance')
  const scores = valuesOf(predicted, 'score')
  const unsound: number[] = []
  const values = new Float64Array(columns.rows)
  for (let row = 0; row < columns.rows; row++) {
    const [from, to] = [truth.offsets[row] as number, truth.offsets[row + 1] as number]
    const query = { relevance: relevance.subarray(from, to), scores: scores.subarray(from, to) }
    if (query.scores.every(Number.isFinite)) values[row] = numberOf(query)
    else unsound.push(row)
  }
  return { values, unsound: unsoundRows(unsound, columns.rows, 'a score that is not a finite number') }
}

/**
 * Discounted cumulative gain of one query. Items of equal score are averaged over all of their orders (McSherry &
 * Najork 2008, ECIR), or with `ignore_ties` the later one comes first. There scikit-learn leaves the order to NumPy's
 * sort, which does it in one way or another depending on the processor.
 */
function gainOf({ relevance, scores }: Query, { k, ignore_ties, log_base = 2 }: Parameters): number {
  const order = Array.from(scores.keys()).sort(
    (left, right) => (scores[right] as number) - (scores[left] as number) || right - left,
  )
  const counted = typeof k === 'number' ? Math.min(k, order.length) : order.length
  const discountAt = (place: number) =>
    place < counted ? Math.log(log_base as number) / Math.log(place + 2) : 0
  let sum = 0
  for (let place = 0; place < order.length; ) {
    const first = place
    const score = scores[order[first] as number]
    let gain = 0
    let discount = 0
    do {
      gain += relevance[order[place] as number] as number
      discount += discountAt(place)
      place++
    } while (!ignore_ties && place < order.length && scores[order[place] as number] === score)
    sum += (gain * discount) / (place - first)
  }
  return sum
}

function reciprocalRank({ relevance, scores }: Query, { k }: Parameters): number {
  let best = Number.NEGATIVE_INFINITY
  for (const [item, score] of scores.entries())
    if ((relevance[item] as number) > 0) best = Math.max(best, score)
  if (best === Number.NEGATIVE_INFINITY) return 0
  let rank = 1
  for (const [item, score] of scores.entries())
    if (!((relevance[item] as number) > 0) && score >= best) rank++
  return typeof k === 'number' && rank > k ? 0 : 1 / rank
}
