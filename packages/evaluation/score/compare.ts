import type { Pairing, Slice } from '@mlgate/core'
import { type MetricSpec, parseMetric, sortClasses } from '@mlgate/metrics'
import type { Predictions, PredictionsFile } from '../predictions/predictions.ts'
import type { WorkContext } from '../work-context.ts'
import { countFlips, type PairedDifference } from './compare-metric.ts'
import { whyMissing } from './measure-metric.ts'
import { pairRows } from './pair.ts'
import { type ScoredSide, type SliceRequest, scoreSide } from './score.ts'
import { loadSeeds, rowsOfSeeds, type Seeds, samePredictions } from './seeds.ts'
import { compareSeeds } from './several-trainings.ts'
import { sliceRows } from './slices.ts'

/** Two sets of predictions to hold against each other. */
export interface CompareRequest {
  /** One file for each training; most have one. */
  candidate: PredictionsFile[]
  base: PredictionsFile[]
  /** How rows of the two sides meet; `position` only when both predict the same file. */
  pairBy: 'id' | 'position'
  /** Metrics in any spelling. */
  metrics: string[]
  /** Slices are the candidate's: a row lies where this change's data says. */
  slices: SliceRequest
  /** Seed of every resampling. */
  seed: number
}

/** A paired difference on all shared rows (slice null) or on a slice of them. */
export type SlicedDifference = PairedDifference & { slice: Slice }

/** How candidate and base compare on the rows they share. */
export type SideComparison =
  | { kind: 'incomparable'; reason: string }
  | { kind: 'identical'; pairing: Pairing }
  | { kind: 'paired'; pairing: Pairing; differences: SlicedDifference[] }

export interface CompareResponse {
  /** The base's own numbers over all its rows, without intervals and slices. */
  base: ScoredSide
  comparison: SideComparison
}

/**
 * Compares two sets of predictions row by row.
 *
 * @throws MlgateError when either cannot be read, or a slice's column was not kept with the candidate's.
 */
export async function compare(request: CompareRequest, context: WorkContext): Promise<CompareResponse> {
  const candidate = await loadSeeds(request.candidate, request.pairBy, context)
  const base = await loadSeeds(request.base, request.pairBy, context)
  const specs = request.metrics.map((metric) => parseMetric(metric))
  return {
    base: scoreSide(base, specs, { by: [], metrics: [] }, context, () => null),
    comparison: compareSides(candidate, base, specs, request, context),
  }
}

function compareSides(
  candidate: Seeds,
  base: Seeds,
  specs: MetricSpec[],
  { pairBy, slices, seed }: CompareRequest,
  context: WorkContext,
): SideComparison {
  const pairs = pairRows(candidate[0], base[0], pairBy)
  if ('incomparable' in pairs) return { kind: 'incomparable', reason: pairs.incomparable }
  const order = sortClasses([...candidate[0].classes, ...base[0].classes])
  const now = rowsOfSeeds(candidate, pairs.candidate, order)
  const before = rowsOfSeeds(base, pairs.base, order)
  const pairing: Pairing = {
    ...pairs.pairing,
    trainings: { candidate: now.length, base: before.length },
    ...flipsOf(now[0], before[0]),
  }
  if (pairing.shared === candidate[0].rows && samePredictions(now, before))
    return { kind: 'identical', pairing }
  const differences: SlicedDifference[] = []
  const compareAll = (own: readonly MetricSpec[], slice: Slice, left: Seeds, right: Seeds) => {
    for (const spec of own) {
      if (whyMissing(spec, left[0]) !== null || whyMissing(spec, right[0]) !== null) continue
      const resampling = {
        seed: `${seed}/${spec.canonical}/${JSON.stringify(slice)}`,
        tick: () => context.progress({ stage: 'comparing with the baseline', done: differences.length }),
      }
      differences.push({ slice, ...compareSeeds(spec, left, right, resampling) })
      context.progress({ stage: 'comparing with the baseline', done: differences.length })
    }
  }
  compareAll(specs, null, now, before)
  const sliceSpecs = slices.metrics.map((metric) => parseMetric(metric))
  for (const { slice, rows } of sliceSpecs.length === 0 ? [] : sliceRows(now[0], slices.by)) {
    compareAll(sliceSpecs, slice, rowsOfSeeds(now, rows, order), rowsOfSeeds(before, rows, order))
  }
  return { kind: 'paired', pairing, differences }
}

function flipsOf(now: Predictions, before: Predictions): Pick<Pairing, 'rightToWrong' | 'wrongToRight'> {
  if (now.task === 'regression') return {}
  const { rightToWrong, wrongToRight } = countFlips(now, before)
  return { rightToWrong, wrongToRight }
}
