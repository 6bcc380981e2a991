import type { Curves, Metric, Result } from '@mlgate/core'
import { emptyResult, metric } from './sample-results.test-data.ts'

const parts = (count: number) => Array.from({ length: count + 1 }, (_, index) => index / count)

/** The curves of a detector of fraud that is the better the smaller its power. */
function curvesOfPower(power: number, rows: number): Curves {
  const ways = parts(10)
  const bins = parts(9).map((said) => 0.05 + said * 0.9)
  const thresholds = [Number.POSITIVE_INFINITY, ...parts(19).map((way) => 0.98 - way * 0.96)]
  return {
    rows,
    weighted: false,
    label: 'fraud',
    roc: { falsePositiveRate: ways, truePositiveRate: ways.map((way) => way ** power) },
    precisionRecall: {
      threshold: ways.map((way) => 1 - way),
      precision: ways.map((way) => 1 - 0.9 * way ** (1 / power)),
      recall: ways,
    },
    calibration: {
      rows: bins.map((said) => Math.round(rows * (0.02 + 0.2 * (said - 0.5) ** 2))),
      meanProbability: bins,
      share: bins.map((said) => said ** (1 + power)),
    },
    thresholds: [
      {
        metric: 'mean_cost(costs={fraud: {good: 50}, good: {fraud: 5}})',
        label: 'fraud',
        threshold: thresholds,
        value: thresholds.map((from) => power + 4 * (Math.min(from, 1) - 0.3) ** 2),
        best: { threshold: 0.3, value: power },
        asPredicted: power + 0.16,
      },
    ],
  }
}

/** A detector of fraud with its curves, beside those of its base. */
export function curvedResult(): Result {
  const cost = (value: number): Metric =>
    metric({
      name: 'mean_cost(costs={fraud: {good: 50}, good: {fraud: 5}})',
      value,
      direction: 'lower',
      unit: 'EUR',
    })
  return emptyResult({
    name: 'fraud',
    metrics: [cost(0.38)],
    curves: curvesOfPower(0.22, 4120),
    baseline: {
      how: 'file',
      location: 'file:models/base.onnx',
      metrics: [cost(0.46)],
      curves: curvesOfPower(0.3, 4000),
      passedOver: [],
    },
  })
}

/** A reader of signs with the curves of its classes, beside those of a base that did not know the last one. */
export function classesResult(): Result {
  const curvesOf = (power: number, labels: readonly string[]): Curves => {
    const { roc, precisionRecall, calibration } = curvesOfPower(power, 900)
    return {
      rows: 900,
      weighted: false,
      ...(calibration && { calibration }),
      classes: labels.map((label) => ({
        label,
        ...(roc && { roc }),
        ...(precisionRecall && { precisionRecall }),
      })),
    }
  }
  return emptyResult({
    name: 'signs',
    metrics: [metric({ name: 'accuracy_score', value: 0.93 })],
    curves: curvesOf(0.22, ['limit', 'stop', 'yield']),
    baseline: { how: 'file', metrics: [], curves: curvesOf(0.3, ['limit', 'stop']), passedOver: [] },
  })
}

/** Residuals of a regression whose spread grows with its prediction. */
function residualsOfSpread(spread: number): Curves {
  const bins = parts(19).map((part) => 10 + 90 * part)
  return {
    rows: 2000,
    weighted: true,
    residuals: {
      rows: bins.map(() => 100.5),
      meanPrediction: bins,
      quantiles: bins.map((said) => [-1.6, -0.7, 0.05, 0.7, 1.7].map((at) => at * spread * (2 + said / 20))),
    },
  }
}

/** A regression with its residuals, beside those of its base. */
export function residualResult(): Result {
  return emptyResult({
    name: 'arrival',
    metrics: [metric({ name: 'mean_absolute_error', value: 2.1, unit: 'min', direction: 'lower' })],
    curves: residualsOfSpread(1),
    baseline: { how: 'file', metrics: [], curves: residualsOfSpread(1.4), passedOver: [] },
  })
}
