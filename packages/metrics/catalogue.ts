import { accuracy, balancedAccuracy, matthewsCorrelation } from './label-metrics.ts'
import { logLoss } from './log-loss.ts'
import type { Prepare } from './outcome.ts'
import {
  averageRule,
  betaRule,
  booleanRule,
  normalizeRule,
  type ParameterRule,
  type Parameters,
  posLabelRule,
  zeroDivisionRule,
} from './parameters.ts'
import { f1, fBeta, precision, recall } from './set-metrics.ts'
import {
  maxError,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredError,
  medianAbsoluteError,
  r2,
  rootMeanSquaredError,
} from './value-metrics.ts'

export type Bounds = readonly [0, 1] | null

/** Everything that mlgate knows of one metric. */
export interface MetricDefinition {
  /** One line for people who look for the right metric. */
  description: string
  direction: 'higher' | 'lower'
  /** The range of its values where that is 0 … 1. */
  bounded: Bounds | ((parameters: Parameters) => Bounds)
  needs: 'labels' | 'probabilities' | 'values'
  parameters: Readonly<Record<string, ParameterRule>>
  prepare: Prepare
}

const share = { direction: 'higher', bounded: [0, 1], needs: 'labels' } as const
const loss = { direction: 'lower', bounded: null, needs: 'values', parameters: {} } as const
const setParameters = { average: averageRule, pos_label: posLabelRule, zero_division: zeroDivisionRule }

/** All metrics, by scikit-learn's name. A further one is a line here and a function that prepares it. */
export const catalogue = {
  accuracy_score: {
    ...share,
    description: 'share of rows whose predicted class is the true one',
    parameters: { normalize: normalizeRule },
    prepare: accuracy,
  },
  balanced_accuracy_score: {
    ...share,
    description: 'mean of the recall of each class: every class counts alike, however rare',
    bounded: ({ adjusted }) => (adjusted === true ? null : [0, 1]),
    parameters: { adjusted: booleanRule(false) },
    prepare: balancedAccuracy,
  },
  f1_score: {
    ...share,
    description: 'harmonic mean of precision and recall',
    parameters: setParameters,
    prepare: f1,
  },
  fbeta_score: {
    ...share,
    description: 'mean of precision and recall in which recall weighs beta times as much',
    parameters: { ...setParameters, beta: betaRule },
    prepare: fBeta,
  },
  precision_score: {
    ...share,
    description: 'share of the rows predicted to be of a class that are',
    parameters: setParameters,
    prepare: precision,
  },
  recall_score: {
    ...share,
    description: 'share of the rows of a class that are found',
    parameters: setParameters,
    prepare: recall,
  },
  matthews_corrcoef: {
    direction: 'higher',
    bounded: null,
    needs: 'labels',
    description: 'correlation of true and predicted class, −1 to 1; 0 is guessing',
    parameters: {},
    prepare: matthewsCorrelation,
  },
  log_loss: {
    direction: 'lower',
    bounded: null,
    needs: 'probabilities',
    description: 'how surprised the probabilities are by the true class',
    parameters: { normalize: booleanRule(true) },
    prepare: logLoss,
  },
  mean_squared_error: { ...loss, description: 'mean of squared errors', prepare: meanSquaredError },
  root_mean_squared_error: {
    ...loss,
    description: 'root of the mean of squared errors, in the unit of the target',
    prepare: rootMeanSquaredError,
  },
  mean_absolute_error: {
    ...loss,
    description: 'mean of absolute errors, in the unit of the target',
    prepare: meanAbsoluteError,
  },
  median_absolute_error: {
    ...loss,
    description: 'median of absolute errors: a few wild ones change nothing',
    prepare: medianAbsoluteError,
  },
  mean_absolute_percentage_error: {
    ...loss,
    description: 'mean of absolute errors relative to the truth, as a share',
    prepare: meanAbsolutePercentageError,
  },
  max_error: { ...loss, description: 'largest absolute error', prepare: maxError },
  r2_score: {
    direction: 'higher',
    bounded: null,
    needs: 'values',
    description: 'share of the spread of the truth that is explained; 1 is perfect, 0 is the mean',
    parameters: { force_finite: booleanRule(true) },
    prepare: r2,
  },
} as const satisfies Record<string, MetricDefinition>

export type MetricName = keyof typeof catalogue
