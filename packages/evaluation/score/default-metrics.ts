import { parseMetric } from '@mlgate/metrics'
import type { Predictions } from '../predictions/predictions.ts'

const shown = {
  classification: ['accuracy_score', 'balanced_accuracy_score', 'f1_score(average=macro)'],
  multilabel: ['f1_score(average=micro)', 'f1_score(average=macro)', 'accuracy_score'],
  ranking: ['ndcg_score', 'ndcg_score(k=10)', 'mean_reciprocal_rank'],
  detection: ['coco_average_precision', 'coco_average_precision(iou=0.5)', 'coco_average_recall'],
  segmentation: ['mean_iou', 'dice_score'],
  regression: ['root_mean_squared_error', 'mean_absolute_error', 'r2_score'],
} as const

/** The metrics shown when nobody names one: what a reader of such a task expects to see first. */
export function defaultMetrics({
  task,
  scores = {},
}: Pick<Predictions, 'task' | 'scores'>): readonly string[] {
  if (task !== 'scores') return shown[task]
  return Object.keys(scores).map((column) => parseMetric({ metric: 'mean', column }).canonical)
}
