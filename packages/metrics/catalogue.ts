import { classificationMetrics } from './classification-metrics.ts'
import { columnMetrics } from './column-metrics.ts'
import type { MetricDefinitions } from './definition.ts'
import { detectionMetrics } from './detection-metrics.ts'
import { fairnessMetrics } from './fairness-metrics.ts'
import { moneyMetrics } from './money-metrics.ts'
import { labelRankingMetrics } from './multi-label-metrics.ts'
import { rankingMetrics } from './ranking-metrics.ts'
import { regressionMetrics } from './regression-metrics.ts'
import { segmentationMetrics } from './segmentation-metrics.ts'

export type { Bounds, MetricDefinition } from './definition.ts'

/** All metrics by name. A further one is an entry in one of these tables and a function that prepares it. */
export const catalogue = {
  ...classificationMetrics,
  ...regressionMetrics,
  ...fairnessMetrics,
  ...moneyMetrics,
  ...labelRankingMetrics,
  ...rankingMetrics,
  ...detectionMetrics,
  ...segmentationMetrics,
  ...columnMetrics,
} as const satisfies MetricDefinitions

export type MetricName = keyof typeof catalogue
