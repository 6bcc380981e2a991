import type { Curves, ThresholdSearch } from '@mlgate/core'
import {
  calibrationCurve,
  classPosition,
  type MetricSpec,
  metricFacts,
  type ParameterMapping,
  precisionRecallCurve,
  residualBins,
  rocCurve,
  searchThreshold,
} from '@mlgate/metrics'
import type { Predictions } from '../predictions/predictions.ts'

/** Up to which anything is drawn: sorting more rows takes longer than a picture is worth, and scores take memory. */
export const mostDrawn = { rows: 200_000, probabilities: 4_000_000 }
/** Classes that have curves of their own, where there are more than two. */
const mostClasses = 12

/** Digits that a picture shows of a share, and of an amount, which may lie far from 0 with all its like. */
const digits = { share: 4, amount: 7 }

/**
 * All that is drawn of predictions, with a bounded number of points: of two classes with probabilities the curves of
 * the later one, and for each metric of money the search for its threshold; of more classes the curves of each against
 * the rest; of a regression its residuals.
 *
 * @returns null where there is nothing to draw.
 */
export function modelCurves(predictions: Predictions, specs: readonly MetricSpec[]): Curves | null {
  const { task, classes, probabilities, rows, weights } = predictions
  if (rows > mostDrawn.rows) return null
  const drawnFrom = { rows, weighted: weights !== null }
  if (task === 'regression') return { ...drawnFrom, residuals: residualsOf(predictions) }
  if (task !== 'classification' || probabilities === null || classes.length < 2) return null
  if (rows * classes.length > mostDrawn.probabilities) return null
  if (classes.length > 2) {
    const drawn = largestClasses(predictions)
    return {
      ...drawnFrom,
      ...calibrationOf(predictions, null),
      classes: drawn.map((label) => ({ label: classes[label] as string, ...areasOf(predictions, label) })),
    }
  }
  const thresholds = specs.flatMap((spec) => thresholdsOf(spec, predictions))
  return {
    ...drawnFrom,
    label: classes[1] as string,
    ...areasOf(predictions, 1),
    ...calibrationOf(predictions, 1),
    ...(thresholds.length === 0 ? {} : { thresholds }),
  }
}

/** The classes with the most rows, in the order of the classes. */
function largestClasses({ classes, truth }: Predictions): number[] {
  const rows = new Array<number>(classes.length).fill(0)
  for (const label of truth) rows[label] = (rows[label] as number) + 1
  return [...rows.keys()]
    .toSorted((left, right) => (rows[right] as number) - (rows[left] as number))
    .slice(0, mostClasses)
    .toSorted((left, right) => left - right)
}

function areasOf(predictions: Predictions, label: number): Pick<Curves, 'roc' | 'precisionRecall'> {
  const roc = rocCurve(predictions, label)
  const precisionRecall = precisionRecallCurve(predictions, label)
  return {
    ...(roc && { roc: columnsOf(roc, ['falsePositiveRate', 'truePositiveRate']) }),
    ...(precisionRecall && {
      precisionRecall: columnsOf(precisionRecall, ['threshold', 'precision', 'recall']),
    }),
  }
}

function calibrationOf(predictions: Predictions, label: number | null): Pick<Curves, 'calibration'> {
  const calibration = calibrationCurve(predictions, label)
  return calibration === null
    ? {}
    : {
        calibration: {
          ...columnsOf(calibration, ['meanProbability', 'share']),
          ...columnsOf(calibration, ['rows'], digits.amount),
        },
      }
}

function residualsOf(predictions: Predictions): NonNullable<Curves['residuals']> {
  const bins = residualBins(predictions)
  return {
    ...columnsOf(bins, ['rows', 'meanPrediction'], digits.amount),
    quantiles: bins.map(({ quantiles }) => quantiles.map((at) => rounded(at, digits.amount))),
  }
}

function thresholdsOf(spec: MetricSpec, predictions: Predictions): ThresholdSearch[] {
  const { profits, costs = profits, pos_label } = spec.parameters
  if (costs === undefined) return []
  const label = pos_label === null ? 1 : classPosition(predictions, pos_label as string | number | boolean)
  if (label === -1) return []
  const found = searchThreshold(predictions, costs as ParameterMapping, metricFacts(spec).direction, label)
  if ('why' in found) return []
  const { points, best, asPredicted } = found
  return [
    {
      metric: spec.canonical,
      label: predictions.classes[label] as string,
      ...columnsOf(points, ['threshold']),
      ...columnsOf(points, ['value'], digits.amount),
      best,
      asPredicted,
    },
  ]
}

/** Points as lists of their numbers, one for each name. */
function columnsOf<Name extends string>(
  points: readonly Readonly<Record<Name, number>>[],
  names: readonly Name[],
  precision = digits.share,
): Record<Name, number[]> {
  const columns = names.map((name) => [name, points.map((point) => rounded(point[name], precision))])
  return Object.fromEntries(columns)
}

function rounded(value: number, precision: number): number {
  return Number(value.toPrecision(precision))
}
