import type { Predictions, PredictionsFile } from './predictions.ts'

/** Whole numbers of which there are as few are more often classes than values, and the other way round. */
const fewClasses = 20

/**
 * Says how numbers were read that could be classes as well as values, where nobody said which; empty where that is
 * plain. The wrong reading would only show in metrics that are missing, or that look odd.
 */
export function taskNotes(
  { task, truth, classes, numericClasses, probabilities }: Predictions,
  { path, name = path, task: said }: PredictionsFile,
): string[] {
  if (said !== undefined || probabilities !== null) return []
  if (task === 'classification') {
    if (!numericClasses || classes.length <= fewClasses) return []
    return [
      `The whole numbers of ${name} are read as ${classes.length} classes; if they are values, say task: regression.`,
    ]
  }
  if (task !== 'regression') return []
  const different = new Set<number>()
  for (const value of truth) {
    if (!Number.isInteger(value)) return []
    different.add(value)
    if (different.size > fewClasses) return []
  }
  return [
    `The target of ${name} holds ${different.size} different whole numbers and is read as values; if they are classes, say task: classification.`,
  ]
}
