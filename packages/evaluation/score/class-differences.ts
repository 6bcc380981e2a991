import { computeMetric, type MetricSpec } from '@mlgate/metrics'
import { listOf } from '../predictions/labels.ts'
import type { Predictions } from '../predictions/predictions.ts'
import { whyMissing } from './measure-metric.ts'
import type { Seeds } from './seeds.ts'

/** One side's rows: with its own classes, and with those of both sides together. */
export interface BothClasses {
  own: Seeds
  joint: Seeds
}

/** Which classes only one of the sides knows: `only here: "bird"`; null when both know the same. */
export function classDifferences(
  candidate: Pick<Predictions, 'classes'>,
  base: Pick<Predictions, 'classes'>,
): string | null {
  const lacking = (left: readonly string[], right: readonly string[]) =>
    left.filter((label) => !right.includes(label))
  const here = lacking(candidate.classes, base.classes)
  const there = lacking(base.classes, candidate.classes)
  const parts = [
    ...(here.length === 0 ? [] : [`only here: ${listOf(here)}`]),
    ...(there.length === 0 ? [] : [`only in the baseline: ${listOf(there)}`]),
  ]
  return parts.length === 0 ? null : parts.join('; ')
}

/** Rounding of sums that were added up in another order. */
const tolerance = 1e-9

/**
 * Whether the other side's classes change what a metric says of this one, as they do with areas under curves and with
 * Brier scores: the numbers of both sides would then be answers to different questions.
 */
export function isChangedByClasses(spec: MetricSpec, { own, joint }: BothClasses): boolean {
  return own.some((columns, training) => {
    if (whyMissing(spec, columns) !== null) return false
    const { value } = computeMetric(spec, columns)
    const among = computeMetric(spec, joint[training] as Predictions).value
    return !Object.is(value, among) && !(Math.abs(value - among) <= tolerance * Math.max(1, Math.abs(value)))
  })
}

/** Says which classes of the truth have no probability in any row; empty when each has, or when there are none. */
export function absentProbabilities({ task, rows, classes, truth, probabilities }: Predictions): string[] {
  if (task !== 'classification' || probabilities === null) return []
  const width = classes.length
  const counts = new Uint32Array(width)
  const isGiven = new Uint8Array(width)
  for (let row = 0; row < rows; row++) {
    const label = truth[row] as number
    counts[label] = (counts[label] as number) + 1
    for (let column = 0; column < width; column++) {
      if (probabilities[row * width + column] !== 0) isGiven[column] = 1
    }
  }
  const absent = classes.filter((_, label) => isGiven[label] === 0 && (counts[label] as number) > 0)
  if (absent.length === 0) return []
  const without = absent.reduce((sum, label) => sum + (counts[classes.indexOf(label)] as number), 0)
  const verb = absent.length === 1 ? 'it counts' : 'they count'
  return [
    `No row has a probability for ${listOf(absent)}, the truth of ${without} row${without === 1 ? '' : 's'}: ${verb} as 0.`,
  ]
}
