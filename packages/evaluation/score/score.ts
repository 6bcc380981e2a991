import type { Check, Confusion, Curves, Metric, Segment, Slice } from '@mlgate/core'
import { confusionMatrix, groupColumnOf, type MetricSpec, metricFacts, parseMetric } from '@mlgate/metrics'
import { type PredictionChecks, predictionChecks } from '../checks/prediction-checks.ts'
import { type KeepRequest, keepPredictions } from '../predictions/keep-predictions.ts'
import type { Predictions, PredictionsFile, Unneeded } from '../predictions/predictions.ts'
import { withExpressions } from '../predictions/row-expressions.ts'
import type { WorkContext } from '../work-context.ts'
import { type Bins, findBins, putIntoBins } from './binned-slices.ts'
import { absentProbabilities } from './class-differences.ts'
import { defaultMetrics } from './default-metrics.ts'
import { type Folds, foldsOf, measureFolds } from './folds.ts'
import { type IntervalRequest, isOneGroup } from './measure-metric.ts'
import { modelCurves, mostDrawn } from './model-curves.ts'
import { loadSeeds, rowsOfSeeds, type Seeds } from './seeds.ts'
import { type SegmentRequest, weakestSegments } from './segments.ts'
import { measureSeeds } from './several-trainings.ts'
import { sliceRows } from './slices.ts'

/** Parts of the rows to look at by themselves. */
export interface SliceRequest {
  /** Columns kept with the predictions; each of their values is a slice. */
  by: string[]
  /** Metrics to compute on each slice, in any spelling. */
  metrics: string[]
  /** Columns of numbers, with how they are made into slices. */
  bins?: Readonly<Record<string, Bins>>
}

/** What to compute from predictions. */
export interface ScoreRequest {
  /** One file for each training; most have one. */
  predictions: PredictionsFile[]
  /** How the rows of several trainings meet. */
  pairBy: 'id' | 'position'
  /** Metrics in any spelling; none asks for those that a reader of such a task expects. */
  metrics: string[]
  slices: SliceRequest
  /** Level of the interval of a metric, by canonical name, where it isn't .95. */
  levels: Record<string, number>
  /** Seed of every resampling. */
  seed: number
  /** What to write of the predictions for whoever comes after the job. */
  keep?: KeepRequest
  /** Whether to draw curves too, where there is something to draw; probabilities are read for them. */
  curves?: boolean
  /** Where to search for the weakest parts of the rows. */
  segments?: SegmentRequest
  /** The column that says in which fold of a cross-validation a row was predicted. */
  folds?: string
  /** What has to hold of the predictions, by each of those who ask. */
  checks?: readonly PredictionChecks[]
}

/** One side's numbers. */
export interface ScoredSide {
  task: Predictions['task']
  rows: number
  /** How many trainings the numbers are means of. */
  trainings: number
  metrics: Metric[]
  /** Metrics that such predictions cannot give, by canonical name, each with the reason. */
  missing: Record<string, string>
  /** Of the first training. */
  confusion: Confusion | null
  /** Things to know that change no verdict. */
  notes: string[]
  /** Of the first training, where they were asked for. */
  curves?: Curves
  /** Of the first training, where they were asked for. */
  segments?: Segment[]
  /** For each who asks. */
  checks?: Check[][]
}

/**
 * Computes metrics with their intervals from predictions, over all rows and over slices of them.
 *
 * @throws MlgateError when the predictions cannot be read, belong to different rows, or lack a slice's column.
 */
export async function score(request: ScoreRequest, context: WorkContext): Promise<ScoredSide> {
  if (request.keep !== undefined) await keepPredictions(request.keep, context)
  const loaded = await loadSeeds(
    withExpressions(request.predictions, specsIn(request)),
    request.pairBy,
    context,
    unneededFor(request),
  )
  const bins = findBins(loaded[0], request.slices.bins ?? {})
  const [first, ...others] = loaded
  const seeds: Seeds = [putIntoBins(first, bins), ...others.map((other) => putIntoBins(other, bins))]
  const folds = request.folds === undefined ? null : foldsOf(seeds[0], request.folds)
  const asked = request.metrics.length === 0 ? defaultMetrics(seeds[0]) : request.metrics
  const specs = asked.map((metric) => parseMetric(metric))
  const side = scoreSide(
    seeds,
    specs,
    request.slices,
    context,
    ({ canonical }, slice) => ({
      level: request.levels[canonical] ?? 0.95,
      seed: `${request.seed}/${canonical}/${JSON.stringify(slice)}`,
      tick: () => context.progress({ stage: `computing ${canonical}` }),
    }),
    folds,
  )
  const { segments, checks, seed } = request
  const curves = request.curves === true ? modelCurves(seeds[0], specs) : null
  return {
    ...side,
    ...(curves === null ? {} : { curves }),
    ...(segments === undefined ? {} : { segments: weakestSegments(seeds[0], segments, String(seed)) }),
    ...(checks === undefined ? {} : { checks: checks.map((own) => predictionChecks(seeds, own)) }),
  }
}

/** Every metric that is asked for by name. */
function specsIn({ metrics, slices }: Pick<ScoreRequest, 'metrics' | 'slices'>): MetricSpec[] {
  return [...metrics, ...slices.metrics].map((metric) => parseMetric(metric))
}

/** A single training is not joined with anything; most metrics look at labels alone. */
function unneededFor(request: ScoreRequest): Unneeded {
  const { predictions, pairBy, metrics, slices, curves, checks = [], folds, segments } = request
  const asked = metrics.length === 0 ? defaultMetrics({ task: 'classification' }) : metrics
  const specs = [...asked, ...slices.metrics].map((metric) => parseMetric(metric))
  const isMeasured =
    checks.some(({ trivial, finite }) => trivial.length > 0 || finite) ||
    specs.some((spec) => metricFacts(spec).needs === 'probabilities')
  return {
    probabilities: !isMeasured && (curves === true ? { drawnUpTo: mostDrawn } : true),
    ids: predictions.length === 1 || pairBy === 'position',
    slicesBut: [
      ...(slices.metrics.length === 0 ? [] : slices.by),
      ...specs.flatMap((spec) => groupColumnOf(spec) ?? []),
      ...(folds === undefined ? [] : [folds]),
      ...(segments?.columns ?? []),
    ],
  }
}

/** Computes the metrics of one side; an interval only where `intervalOf` asks for one. */
export function scoreSide(
  seeds: Seeds,
  specs: readonly MetricSpec[],
  slices: SliceRequest,
  context: WorkContext,
  intervalOf: (spec: MetricSpec, slice: Slice) => IntervalRequest | null,
  folds: Folds | null = null,
): ScoredSide {
  const [first] = seeds
  const metrics: Metric[] = []
  const missing: Record<string, string> = {}
  const measure = (spec: MetricSpec, slice: Slice, own: Seeds) => {
    const wanted = intervalOf(spec, slice)
    const inFolds = folds !== null && slice === null
    const found = inFolds ? measureFolds(spec, own, folds, wanted) : measureSeeds(spec, own, wanted)
    if ('missing' in found) missing[spec.canonical] = found.missing
    else metrics.push(slice === null ? found : { ...found, slice })
  }
  specs.forEach((spec, done) => {
    context.progress({ stage: 'computing metrics', done, total: specs.length })
    measure(spec, null, seeds)
  })
  const sliceSpecs = slices.metrics.map((metric) => parseMetric(metric))
  const parts = sliceSpecs.length === 0 ? [] : sliceRows(first, slices.by)
  parts.forEach(({ slice, rows }, done) => {
    context.progress({ stage: 'computing metrics of slices', done, total: parts.length })
    const own = rowsOfSeeds(seeds, rows, first)
    for (const spec of sliceSpecs) if (!isOneGroup(spec, slice)) measure(spec, slice, own)
  })
  const confusion = first.task === 'classification' ? confusionMatrix(countingRows(first)) : null
  const notes = absentProbabilities(first)
  return { task: first.task, rows: first.rows, trainings: seeds.length, metrics, missing, confusion, notes }
}

/** Each row that counts at all counts once: sums of weights are no numbers of rows. */
function countingRows(predictions: Predictions): Predictions {
  const { weights } = predictions
  return weights === null
    ? predictions
    : { ...predictions, weights: weights.map((weight) => Math.sign(weight)) }
}
