import type { Flips, Pairing, Segment, Slice } from '@mlgate/core'
import { haveRightRows, type MetricSpec, parseMetric, sortClasses } from '@mlgate/metrics'
import type { Predictions, PredictionsFile } from '../predictions/predictions.ts'
import { withExpressions } from '../predictions/row-expressions.ts'
import type { WorkContext } from '../work-context.ts'
import { findBins, putIntoBins } from './binned-slices.ts'
import { type BothClasses, classDifferences, isChangedByClasses } from './class-differences.ts'
import { compareLosses } from './compare-losses.ts'
import { countFlips, type PairedDifference } from './compare-metric.ts'
import { tellFlips } from './flips.ts'
import { compareFolds, foldsOf } from './folds.ts'
import { isOneGroup, whyMissing } from './measure-metric.ts'
import { modelCurves } from './model-curves.ts'
import { pairRows } from './pair.ts'
import { type ScoredSide, type SliceRequest, scoreSide } from './score.ts'
import { loadSeeds, rowsOfSeeds, type Seeds, samePredictions } from './seeds.ts'
import { type SegmentRequest, worsenedSegments } from './segments.ts'
import { compareSeeds } from './several-trainings.ts'
import { sliceRows } from './slices.ts'

/** Two sets of predictions to hold against each other. */
export interface CompareRequest {
  /** One file for each training; most have one. */
  candidate: PredictionsFile[]
  base: PredictionsFile[]
  /** How rows of the two sides meet; with `position` ids are used where both have them. */
  pairBy: 'id' | 'position'
  /** Metrics in any spelling. */
  metrics: string[]
  /** Slices are the candidate's: a row lies where this change's data says. */
  slices: SliceRequest
  /** Seed of every resampling. */
  seed: number
  /** Where to search for parts of the rows that got worse. */
  segments?: SegmentRequest
  /** The candidate's column of the folds of a cross-validation. */
  folds?: string
  /** Whether to draw the base's curves too, where its predictions are others than the candidate's. */
  curves?: boolean
  /** How many of the rows that changed between right and wrong are named, of each kind. Default: none. */
  samples?: number
}

/** A paired difference on all shared rows (slice null) or on a slice of them. */
export type SlicedDifference = PairedDifference & { slice: Slice }

/** How candidate and base compare on the rows they share. */
export type SideComparison =
  | { kind: 'incomparable'; reason: string }
  | { kind: 'identical'; pairing: Pairing }
  | {
      kind: 'paired'
      pairing: Pairing
      differences: SlicedDifference[]
      /** Null where no row is right or wrong. */
      flips: Flips | null
      segments: Segment[]
      /** Metrics that say different things of the two sides, by canonical name, each with the reason. */
      incomparable: Record<string, string>
    }

export interface CompareResponse {
  /** The base's own numbers over all its rows, without intervals and slices. */
  base: ScoredSide
  comparison: SideComparison
  /** Things to know that change no verdict. */
  notes: string[]
}

/**
 * Compares two sets of predictions row by row.
 *
 * @throws MlgateError when either cannot be read, or a slice's column was not kept with the candidate's.
 */
export async function compare(request: CompareRequest, context: WorkContext): Promise<CompareResponse> {
  const holdsLosses = [...request.candidate, ...request.base].some((file) => file.holdsLosses === true)
  if (holdsLosses) return compareLosses(request, context)
  const computing = (files: readonly PredictionsFile[]) =>
    withExpressions(
      files,
      [...request.metrics, ...request.slices.metrics].map((metric) => parseMetric(metric)),
    )
  const loaded = await loadSeeds(computing(request.candidate), request.pairBy, context)
  const bins = findBins(loaded[0], request.slices.bins ?? {})
  const binned = ([first, ...others]: Seeds): Seeds => [
    putIntoBins(first, bins),
    ...others.map((other) => putIntoBins(other, bins)),
  ]
  const candidate = binned(loaded)
  const base = binned(
    await loadSeeds(
      computing(request.base).map((file) => ({ ...file, skipsExpressions: true })),
      request.pairBy,
      context,
    ),
  )
  const specs = request.metrics.map((metric) => parseMetric(metric))
  const differing = classDifferences(candidate[0], base[0])
  const comparison = compareSides(candidate, base, specs, request, differing, context)
  const isDrawn = request.curves === true && comparison.kind === 'paired'
  const curves = isDrawn ? modelCurves(base[0], specs) : null
  const ofBase = {
    ...scoreSide(base, specs, { by: [], metrics: [] }, context, () => null),
    ...(curves === null ? {} : { curves }),
  }
  return {
    base: request.folds === undefined ? ofBase : withFoldMeans(ofBase, comparison),
    comparison,
    notes: differing === null || comparison.kind !== 'paired' ? [] : [classesNote(differing, comparison)],
  }
}

/** The base's numbers over the candidate's folds: it may have been kept without its own. */
function withFoldMeans(side: ScoredSide, comparison: SideComparison): ScoredSide {
  const differences = comparison.kind === 'paired' ? comparison.differences : []
  const metrics = side.metrics.map((metric) => {
    const found = differences.find(({ metric: name, slice }) => name === metric.name && slice === null)
    return found === undefined ? metric : { ...metric, value: found.base }
  })
  return { ...side, metrics }
}

function classesNote(differing: string, { incomparable }: { incomparable: Record<string, string> }): string {
  const left = Object.keys(incomparable)
  const what = left.length === 0 ? '' : `; not compared: ${left.join(', ')}`
  return `The classes are not those of the baseline (${differing})${what}.`
}

function compareSides(
  candidate: Seeds,
  base: Seeds,
  specs: MetricSpec[],
  request: CompareRequest,
  differing: string | null,
  context: WorkContext,
): SideComparison {
  const { pairBy, slices, seed } = request
  const pairs = pairRows(candidate[0], base[0], pairBy)
  if ('incomparable' in pairs) return { kind: 'incomparable', reason: pairs.incomparable }
  const order = sortClasses([...candidate[0].classes, ...base[0].classes])
  const now = rowsOfSeeds(candidate, pairs.candidate, order)
  const before = withSlicesOf(now[0], rowsOfSeeds(base, pairs.base, order))
  const pairing: Pairing = {
    ...pairs.pairing,
    trainings: { candidate: now.length, base: before.length },
    ...flipsOf(now[0], before[0]),
  }
  if (pairing.shared === candidate[0].rows && samePredictions(now, before))
    return { kind: 'identical', pairing }
  const folds = request.folds === undefined ? null : foldsOf(now[0], request.folds)
  const differences: SlicedDifference[] = []
  const sliceSpecs = slices.metrics.map((metric) => parseMetric(metric))
  const incomparable =
    differing === null
      ? {}
      : changedByClasses([...specs, ...sliceSpecs], differing, [
          { own: rowsOfSeeds(candidate, pairs.candidate, candidate[0]), joint: now },
          { own: withSlicesOf(now[0], rowsOfSeeds(base, pairs.base, base[0])), joint: before },
        ])
  const compareAll = (own: readonly MetricSpec[], slice: Slice, left: Seeds, right: Seeds) => {
    for (const spec of own) {
      if (whyMissing(spec, left[0]) !== null || whyMissing(spec, right[0]) !== null) continue
      if (Object.hasOwn(incomparable, spec.canonical) || isOneGroup(spec, slice)) continue
      const resampling = {
        seed: `${seed}/${spec.canonical}/${JSON.stringify(slice)}`,
        tick: () => context.progress({ stage: 'comparing with the baseline', done: differences.length }),
      }
      const inFolds = folds !== null && slice === null
      const told = inFolds
        ? compareFolds(spec, left, right, folds)
        : compareSeeds(spec, left, right, resampling)
      differences.push({ slice, ...told })
      context.progress({ stage: 'comparing with the baseline', done: differences.length })
    }
  }
  compareAll(specs, null, now, before)
  for (const { slice, rows } of sliceSpecs.length === 0 ? [] : sliceRows(now[0], slices.by)) {
    compareAll(sliceSpecs, slice, rowsOfSeeds(now, rows, order), rowsOfSeeds(before, rows, order))
  }
  const flips = tellFlips(now[0], before[0], {
    by: slices.by,
    samples: request.samples ?? 0,
    rowOf: pairs.candidate,
    hashed: request.candidate.some(({ hashIdsWith }) => hashIdsWith !== undefined),
  })
  const { segments: wanted } = request
  const segments = wanted === undefined ? [] : worsenedSegments(now[0], before[0], wanted, String(seed))
  return { kind: 'paired', pairing, differences, flips, segments, incomparable }
}

/** A row belongs to the slices and groups that this change's data says, on both sides. */
function withSlicesOf({ slices }: Predictions, [first, ...others]: Seeds): Seeds {
  return [{ ...first, slices }, ...others.map((other) => ({ ...other, slices }))]
}

function changedByClasses(
  specs: readonly MetricSpec[],
  differing: string,
  sides: readonly BothClasses[],
): Record<string, string> {
  const reason = `the classes are not those of the baseline (${differing}), which changes this metric`
  const changed = specs.filter((spec) => sides.some((side) => isChangedByClasses(spec, side)))
  return Object.fromEntries(changed.map(({ canonical }) => [canonical, reason]))
}

function flipsOf(now: Predictions, before: Predictions): Pick<Pairing, 'rightToWrong' | 'wrongToRight'> {
  if (!haveRightRows(now.task)) return {}
  const { rightToWrong, wrongToRight } = countFlips(now, before)
  return { rightToWrong, wrongToRight }
}
