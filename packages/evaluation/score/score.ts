import type { Confusion, Metric, Slice } from '@mlgate/core'
import { confusionMatrix, type MetricSpec, metricFacts, parseMetric } from '@mlgate/metrics'
import type { Predictions, PredictionsFile, Unneeded } from '../predictions/predictions.ts'
import type { WorkContext } from '../work-context.ts'
import { defaultMetrics } from './default-metrics.ts'
import type { IntervalRequest } from './measure-metric.ts'
import { loadSeeds, rowsOfSeeds, type Seeds } from './seeds.ts'
import { measureSeeds } from './several-trainings.ts'
import { sliceRows } from './slices.ts'

/** Parts of the rows to look at by themselves. */
export interface SliceRequest {
  /** Columns kept with the predictions; each of their values is a slice. */
  by: string[]
  /** Metrics to compute on each slice, in any spelling. */
  metrics: string[]
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
}

/**
 * Computes metrics with their intervals from predictions, over all rows and over slices of them.
 *
 * @throws MlgateError when the predictions cannot be read, belong to different rows, or lack a slice's column.
 */
export async function score(request: ScoreRequest, context: WorkContext): Promise<ScoredSide> {
  const seeds = await loadSeeds(request.predictions, request.pairBy, context, unneededFor(request))
  const asked = request.metrics.length === 0 ? defaultMetrics(seeds[0].task) : request.metrics
  const specs = asked.map((metric) => parseMetric(metric))
  return scoreSide(seeds, specs, request.slices, context, ({ canonical }, slice) => ({
    level: request.levels[canonical] ?? 0.95,
    seed: `${request.seed}/${canonical}/${JSON.stringify(slice)}`,
    tick: () => context.progress({ stage: `computing ${canonical}` }),
  }))
}

/** A single training is not joined with anything; most metrics look at labels alone. */
function unneededFor({ predictions, pairBy, metrics, slices }: ScoreRequest): Unneeded {
  const asked = metrics.length === 0 ? defaultMetrics('classification') : metrics
  const needsLabels = (metric: string) => metricFacts(parseMetric(metric)).needs !== 'probabilities'
  return {
    probabilities: [...asked, ...slices.metrics].every(needsLabels),
    ids: predictions.length === 1 || pairBy === 'position',
    slicesBut: slices.metrics.length === 0 ? [] : slices.by,
  }
}

/** Computes the metrics of one side; an interval only where `intervalOf` asks for one. */
export function scoreSide(
  seeds: Seeds,
  specs: readonly MetricSpec[],
  slices: SliceRequest,
  context: WorkContext,
  intervalOf: (spec: MetricSpec, slice: Slice) => IntervalRequest | null,
): ScoredSide {
  const [first] = seeds
  const metrics: Metric[] = []
  const missing: Record<string, string> = {}
  const measure = (spec: MetricSpec, slice: Slice, own: Seeds) => {
    const found = measureSeeds(spec, own, intervalOf(spec, slice))
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
    for (const spec of sliceSpecs) measure(spec, slice, own)
  })
  const confusion = first.task === 'classification' ? confusionMatrix(first) : null
  return { task: first.task, rows: first.rows, trainings: seeds.length, metrics, missing, confusion }
}
