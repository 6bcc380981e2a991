import type { Confusion, Metric } from '@mlgate/core'
import { confusionMatrix, type MetricSpec, parseMetric } from '@mlgate/metrics'
import { loadPredictions } from '../predictions/load-predictions.ts'
import type { Predictions, PredictionsFile } from '../predictions/predictions.ts'
import type { WorkContext } from '../work-context.ts'
import { defaultMetrics } from './default-metrics.ts'
import { type IntervalRequest, measureMetric } from './measure-metric.ts'

/** What to compute from predictions. */
export interface ScoreRequest {
  predictions: PredictionsFile
  /** Metrics in any spelling; none asks for those that a reader of such a task expects. */
  metrics: string[]
  /** Level of the interval of a metric, by canonical name, where it isn't .95. */
  levels: Record<string, number>
  /** Seed of every resampling. */
  seed: number
}

/** One side's numbers. */
export interface ScoredSide {
  task: Predictions['task']
  rows: number
  metrics: Metric[]
  /** Metrics that such predictions cannot give, by canonical name, each with the reason. */
  missing: Record<string, string>
  confusion: Confusion | null
}

/**
 * Computes metrics with their intervals from predictions.
 *
 * @throws MlgateError when the predictions cannot be read.
 */
export async function score(request: ScoreRequest, context: WorkContext): Promise<ScoredSide> {
  const [side] = (await loadPredictions([request.predictions], context)) as [Predictions]
  const asked = request.metrics.length === 0 ? defaultMetrics(side.task) : request.metrics
  const specs = asked.map((metric) => parseMetric(metric))
  return scoreSide(side, specs, context, ({ canonical }) => ({
    level: request.levels[canonical] ?? 0.95,
    seed: `${request.seed}/${canonical}`,
  }))
}

/** Computes the metrics of one side; an interval only where `intervalOf` asks for one. */
export function scoreSide(
  side: Predictions,
  specs: readonly MetricSpec[],
  context: WorkContext,
  intervalOf: (spec: MetricSpec) => IntervalRequest | null,
): ScoredSide {
  const metrics: Metric[] = []
  const missing: Record<string, string> = {}
  specs.forEach((spec, done) => {
    context.progress({ stage: 'computing metrics', done, total: specs.length })
    const found = measureMetric(spec, side, intervalOf(spec))
    if ('missing' in found) missing[spec.canonical] = found.missing
    else metrics.push(found)
  })
  const confusion = side.task === 'classification' ? confusionMatrix(side) : null
  return { task: side.task, rows: side.rows, metrics, missing, confusion }
}
