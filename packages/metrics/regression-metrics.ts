import type { MetricDefinitions } from './definition.ts'
import { type PerRow, prepareMean } from './outcome.ts'
import { alphaRule, booleanRule, naiveErrorRule, powerRule } from './parameters.ts'
import { d2Pinball, pinballLosses } from './pinball.ts'
import { d2Tweedie, tweedieDeviances } from './tweedie.ts'
import {
  absoluteErrors,
  absolutePercentageErrors,
  explainedVariance,
  maxError,
  medianAbsoluteError,
  r2,
  rootOf,
  scaledErrors,
  squaredErrors,
  squaredLogErrors,
  symmetricPercentageErrors,
} from './value-metrics.ts'

const loss = { direction: 'lower', bounded: null, range: '0 … ∞', needs: 'values', parameters: {} } as const
const score = {
  direction: 'higher',
  bounded: null,
  range: '−∞ … 1',
  needs: 'values',
  parameters: {},
} as const
const meanOf = (perRow: PerRow) => ({ prepare: prepareMean(perRow), perRow })

/** Metrics of one number per row. */
export const regressionMetrics = {
  mean_squared_error: {
    ...loss,
    description: 'mean of squared errors',
    formula: 'mean of (truth − prediction)²',
    ...meanOf(squaredErrors),
  },
  root_mean_squared_error: {
    ...loss,
    description: 'root of the mean of squared errors, in the unit of the target',
    formula: '√ mean_squared_error',
    prepare: rootOf(squaredErrors),
  },
  mean_absolute_error: {
    ...loss,
    description: 'mean of absolute errors, in the unit of the target',
    formula: 'mean of |truth − prediction|',
    ...meanOf(absoluteErrors),
  },
  median_absolute_error: {
    ...loss,
    description: 'median of absolute errors: a few wild ones change nothing',
    formula: 'median of |truth − prediction|',
    prepare: medianAbsoluteError,
  },
  mean_absolute_percentage_error: {
    ...loss,
    description: 'mean of absolute errors relative to the truth, as a share',
    formula: 'mean of |truth − prediction| / max(|truth|, 2.2e-16)',
    ...meanOf(absolutePercentageErrors),
  },
  symmetric_mean_absolute_percentage_error: {
    ...loss,
    range: '0 … 2',
    description: 'mean of absolute errors relative to the mean of truth and prediction, as a share up to 2',
    formula: 'mean of 2 · |truth − prediction| / (|truth| + |prediction|); 0 where both are 0',
    source:
      'Makridakis & Hibon 2000, International Journal of Forecasting 16:451, as a share, not in percent',
    ...meanOf(symmetricPercentageErrors),
  },
  mean_absolute_scaled_error: {
    ...loss,
    description: 'mean of absolute errors relative to those of the naive forecast of the training series',
    formula:
      'mean_absolute_error / naive_error; naive_error is the mean of |y(t) − y(t − season)| over the training series, which held-out rows cannot tell',
    source: 'Hyndman & Koehler 2006, International Journal of Forecasting 22:679',
    example: { naive_error: 12.5 },
    parameters: { naive_error: naiveErrorRule },
    ...meanOf(scaledErrors),
  },
  max_error: {
    ...loss,
    description: 'largest absolute error',
    formula: 'max of |truth − prediction|',
    prepare: maxError,
  },
  mean_squared_log_error: {
    ...loss,
    description: 'mean of squared errors of ln(1 + value), for values that grow by factors',
    formula: 'mean of (ln(1 + truth) − ln(1 + prediction))²; all values must be above −1',
    ...meanOf(squaredLogErrors),
  },
  root_mean_squared_log_error: {
    ...loss,
    description: 'root of the mean of squared errors of ln(1 + value)',
    formula: '√ mean_squared_log_error',
    prepare: rootOf(squaredLogErrors),
  },
  mean_pinball_loss: {
    ...loss,
    description: 'loss of a predicted quantile: alpha says which one',
    formula:
      'mean of alpha · (truth − prediction) where that is positive, else (1 − alpha) · (prediction − truth)',
    parameters: { alpha: alphaRule },
    ...meanOf(pinballLosses),
  },
  mean_tweedie_deviance: {
    ...loss,
    description: 'deviance of a Tweedie distribution: power 0 normal, 1 Poisson, 2 gamma, 3 inverse Gaussian',
    formula: 'mean of the unit deviance of the power',
    parameters: { power: powerRule },
    ...meanOf(tweedieDeviances),
  },
  mean_poisson_deviance: {
    ...loss,
    description: 'deviance of a Poisson distribution, for counts',
    formula: 'mean of 2 · (truth · ln(truth / prediction) − truth + prediction)',
    ...meanOf((columns) => tweedieDeviances(columns, { power: 1 })),
  },
  mean_gamma_deviance: {
    ...loss,
    description: 'deviance of a gamma distribution, for positive values whose error grows with them',
    formula: 'mean of 2 · (ln(prediction / truth) + truth / prediction − 1)',
    ...meanOf((columns) => tweedieDeviances(columns, { power: 2 })),
  },
  r2_score: {
    ...score,
    description: 'share of the spread of the truth that is explained; 1 is perfect, 0 is the mean',
    formula: '1 − Σ (truth − prediction)² / Σ (truth − mean truth)²',
    parameters: { force_finite: booleanRule(true) },
    prepare: r2,
  },
  explained_variance_score: {
    ...score,
    description: 'share of the spread of the truth that is explained, a constant error left aside',
    formula: '1 − variance of (truth − prediction) / variance of truth',
    parameters: { force_finite: booleanRule(true) },
    prepare: explainedVariance,
  },
  d2_absolute_error_score: {
    ...score,
    description: 'share of the absolute error of the median that is saved; 0 is knowing only the median',
    formula: '1 − mean_absolute_error / mean_absolute_error of the median of the truth',
    prepare: (columns) => d2Pinball(columns, { alpha: 0.5 }),
  },
  d2_pinball_score: {
    ...score,
    description:
      'share of the pinball loss of a constant quantile that is saved; 0 is knowing only the quantile',
    formula: '1 − mean_pinball_loss / mean_pinball_loss of the alpha quantile of the truth',
    parameters: { alpha: alphaRule },
    prepare: d2Pinball,
  },
  d2_tweedie_score: {
    ...score,
    description: 'share of the Tweedie deviance of the mean that is saved; 0 is knowing only the mean',
    formula: '1 − mean_tweedie_deviance / mean_tweedie_deviance of the mean of the truth',
    parameters: { power: powerRule },
    prepare: d2Tweedie,
  },
} as const satisfies MetricDefinitions
