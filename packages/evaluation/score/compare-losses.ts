import type { Metric, Slice } from '@mlgate/core'
import { type MetricSpec, parseMetric } from '@mlgate/metrics'
import { loadPredictions } from '../predictions/load-predictions.ts'
import { type Losses, lossesOfPredictions, readLosses } from '../predictions/losses.ts'
import type { Predictions, PredictionsFile } from '../predictions/predictions.ts'
import type { WorkContext } from '../work-context.ts'
import { findBins, putIntoBins } from './binned-slices.ts'
import type { CompareRequest, CompareResponse, SideComparison, SlicedDifference } from './compare.ts'
import { flipsTold, meansTold, type Told } from './compare-metric.ts'
import { sliceRows } from './slices.ts'

/** One side's losses; slices are known where the predictions are at hand. */
interface Side {
  losses: Losses
  predictions: Predictions | null
}

/**
 * Compares two sides of which one was kept as losses: metrics that are means over rows, by a paired test of the rows'
 * own. Rows meet by a mark of id and truth, or by position where there are no ids; the caller knows then that both
 * predict the same data.
 */
export async function compareLosses(request: CompareRequest, context: WorkContext): Promise<CompareResponse> {
  const [candidate, base] = [request.candidate, request.base]
  const respond = (comparison: SideComparison, metrics: Metric[] = []): CompareResponse => ({
    base: {
      task: 'classification',
      rows: 0,
      trainings: base.length,
      metrics,
      missing: {},
      confusion: null,
      notes: [],
    },
    comparison,
    notes: [],
  })
  if (candidate.length > 1 || base.length > 1) {
    const reason = 'losses of several trainings are not compared; keep predictions for that'
    return respond({ kind: 'incomparable', reason })
  }
  const [now, before] = await Promise.all(
    [candidate, base].map((files) => sideOf(files[0] as PredictionsFile, request, context)),
  )
  const [own, other] = [now as Side, before as Side]
  const pairs = pairMarks(own.losses, other.losses)
  if (typeof pairs === 'string') return respond({ kind: 'incomparable', reason: pairs })
  const { rows, by } = pairs
  const differences = [...parts(own, request)].flatMap(({ slice, metrics, has }) =>
    metrics.flatMap((metric): SlicedDifference[] => {
      const spec = parseMetric(metric)
      const shared = rows.filter(([row]) => has(row))
      const told = differenceOf(spec, own.losses, other.losses, shared, `${request.seed}/${spec.canonical}`)
      return told === null ? [] : [{ slice, ...told }]
    }),
  )
  const pairing = { rows: own.losses.rows, shared: rows.length, by, trainings: { candidate: 1, base: 1 } }
  return respond({ kind: 'paired', pairing, differences, flips: null, segments: [], incomparable: {} })
}

async function sideOf(file: PredictionsFile, request: CompareRequest, context: WorkContext): Promise<Side> {
  if (file.holdsLosses === true) return { losses: await readLosses(file, context), predictions: null }
  const [predictions] = await loadPredictions([file], context)
  if (predictions === undefined) throw new RangeError('there are no predictions to read')
  const metrics = [...request.metrics, ...request.slices.metrics]
  const binned = putIntoBins(predictions, findBins(predictions, request.slices.bins ?? {}))
  return { losses: lossesOfPredictions(predictions, metrics), predictions: binned }
}

type Pair = readonly [candidate: number, base: number]

function pairMarks(now: Losses, before: Losses): { rows: Pair[]; by: 'id' | 'position' } | string {
  if (now.marks === null || before.marks === null) {
    if (now.rows !== before.rows) {
      return `the baseline has ${before.rows} rows, this has ${now.rows}, and there is no id to join by`
    }
    return { rows: Array.from({ length: now.rows }, (_, row): Pair => [row, row]), by: 'position' }
  }
  const rowOf = new Map(before.marks.map((mark, row) => [mark, row]))
  const rows = now.marks.flatMap((mark, row): Pair[] => {
    const other = rowOf.get(mark)
    return other === undefined ? [] : [[row, other]]
  })
  return rows.length === 0
    ? 'no row of the baseline has the same id and truth as one here'
    : { rows, by: 'id' }
}

/** The whole and its slices, each with its metrics. */
function* parts({ predictions }: Side, { metrics, slices }: CompareRequest) {
  yield { slice: null as Slice, metrics, has: (_: number) => true }
  if (predictions === null || slices.metrics.length === 0) return
  for (const { slice, rows } of sliceRows(predictions, slices.by)) {
    const own = new Set(rows)
    yield { slice: slice as Slice, metrics: slices.metrics, has: (row: number) => own.has(row) }
  }
}

function differenceOf(
  spec: MetricSpec,
  now: Losses,
  before: Losses,
  pairs: readonly Pair[],
  seed: string,
): Omit<SlicedDifference, 'slice'> | null {
  const [left, right] = [now.losses.get(spec.canonical), before.losses.get(spec.canonical)]
  if (left === undefined || right === undefined || pairs.length === 0) return null
  const after = Float64Array.from(pairs, ([row]) => left[row] as number)
  const earlier = Float64Array.from(pairs, ([, row]) => right[row] as number)
  const { weights } = now
  const rowWeights = weights && Float64Array.from(pairs, ([row]) => weights[row] as number)
  return {
    metric: spec.canonical,
    base: meanOf(earlier, rowWeights),
    rows: pairs.length,
    ...told(spec, after, earlier, rowWeights, seed),
  }
}

function told(
  spec: MetricSpec,
  after: Float64Array,
  before: Float64Array,
  rowWeights: Float64Array | null,
  seed: string,
): Told {
  const rowValues = after.map((value, row) => value - (before[row] as number))
  if (rowValues.every((value) => value === 0)) {
    const difference = { value: 0, low: 0, high: 0, method: 'identical-losses' }
    return { difference, p: 1, standardError: 0 }
  }
  const isAccuracy = spec.canonical === 'accuracy_score' && rowWeights === null
  if (isAccuracy) return flipsTold(flipsOf(after, before), after.length, 'right')
  return meansTold(spec, { rows: after.length, rowWeights, rowValues }, seed)
}

/** @param after 1 where a row is right, else 0. */
function flipsOf(after: Float64Array, before: Float64Array): Parameters<typeof flipsTold>[0] {
  const flips = { bothRight: 0, rightToWrong: 0, wrongToRight: 0, bothWrong: 0 }
  after.forEach((right, row) => {
    if (before[row] === 1) flips[right === 1 ? 'bothRight' : 'rightToWrong']++
    else flips[right === 1 ? 'wrongToRight' : 'bothWrong']++
  })
  return flips
}

function meanOf(values: Float64Array, weights: Float64Array | null): number {
  let [sum, total] = [0, 0]
  values.forEach((value, row) => {
    const weight = weights === null ? 1 : (weights[row] as number)
    sum += weight * value
    total += weight
  })
  return sum / total
}
