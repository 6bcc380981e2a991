import type { Predictions } from '../predictions/predictions.ts'

const shown = {
  classification: ['accuracy_score', 'balanced_accuracy_score', 'f1_score(average=macro)'],
  regression: ['root_mean_squared_error', 'mean_absolute_error', 'r2_score'],
} as const

/** The metrics shown when nobody names one: what a reader of either task expects to see first. */
export function defaultMetrics(task: Predictions['task']): readonly string[] {
  return shown[task]
}
