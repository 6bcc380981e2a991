import { averagePrecision } from './average-precision.ts'
import { brierLosses } from './brier.ts'
import { balancedAccuracy, hits, matthewsCorrelation } from './label-metrics.ts'
import { logLoss, meanLogLosses } from './log-loss.ts'
import { type PerRow, type Prepare, prepareMean } from './outcome.ts'
import {
  averageRule,
  betaRule,
  booleanRule,
  type Conflict,
  classAverageRule,
  maxFprRule,
  microIsForRest,
  multiClassRule,
  normalizeRule,
  ofClassOrAverage,
  optionalPosLabelRule,
  type ParameterRule,
  type Parameters,
  posLabelRule,
  scaleByHalfRule,
  topRule,
  zeroDivisionRule,
} from './parameters.ts'
import { rocAuc } from './roc-auc.ts'
import { f1, fBeta, precision, recall } from './set-metrics.ts'
import { topKHits } from './top-k.ts'
import {
  absoluteErrors,
  absolutePercentageErrors,
  maxError,
  medianAbsoluteError,
  r2,
  rootMeanSquaredError,
  squaredErrors,
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
  conflict?: Conflict
  prepare: Prepare
  /** The loss or gain of each row, for a metric that is the weighted mean of these. */
  perRow?: PerRow
}

const share = { direction: 'higher', bounded: [0, 1], needs: 'labels' } as const
const loss = { direction: 'lower', bounded: null, needs: 'values', parameters: {} } as const
const scored = { direction: 'higher', bounded: [0, 1], needs: 'probabilities' } as const
const ofSets = { ...share, conflict: ofClassOrAverage }
const setParameters = { average: averageRule, pos_label: posLabelRule, zero_division: zeroDivisionRule }
const meanOf = (perRow: PerRow) => ({ prepare: prepareMean(perRow), perRow })

/** All metrics, by scikit-learn's name. A further one is a line here and a function that prepares it. */
export const catalogue = {
  accuracy_score: {
    ...share,
    description: 'share of rows whose predicted class is the true one',
    parameters: { normalize: normalizeRule },
    ...meanOf(hits),
  },
  balanced_accuracy_score: {
    ...share,
    description: 'mean of the recall of each class: every class counts alike, however rare',
    bounded: ({ adjusted }) => (adjusted === true ? null : [0, 1]),
    parameters: { adjusted: booleanRule(false) },
    prepare: balancedAccuracy,
  },
  f1_score: {
    ...ofSets,
    description: 'harmonic mean of precision and recall',
    parameters: setParameters,
    prepare: f1,
  },
  fbeta_score: {
    ...ofSets,
    description: 'mean of precision and recall in which recall weighs beta times as much',
    parameters: { ...setParameters, beta: betaRule },
    prepare: fBeta,
  },
  precision_score: {
    ...ofSets,
    description: 'share of the rows predicted to be of a class that are',
    parameters: setParameters,
    prepare: precision,
  },
  recall_score: {
    ...ofSets,
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
    perRow: meanLogLosses,
  },
  brier_score_loss: {
    direction: 'lower',
    bounded: ({ scale_by_half }) => (scale_by_half === true ? [0, 1] : null),
    needs: 'probabilities',
    description: 'squared distance of the probabilities from what happened',
    parameters: { pos_label: optionalPosLabelRule, scale_by_half: scaleByHalfRule },
    ...meanOf(brierLosses),
  },
  roc_auc_score: {
    ...scored,
    description: 'how probably a row of one class has a higher score than one of another; ½ is guessing',
    parameters: { average: classAverageRule, max_fpr: maxFprRule, multi_class: multiClassRule },
    conflict: microIsForRest,
    prepare: rocAuc,
  },
  average_precision_score: {
    ...scored,
    description: 'mean precision over the rows of a class, each at the threshold that just finds it',
    parameters: { average: classAverageRule, pos_label: posLabelRule },
    prepare: averagePrecision,
  },
  top_k_accuracy_score: {
    ...scored,
    description: 'share of rows whose true class is among the k with the highest scores',
    parameters: { k: topRule, normalize: normalizeRule },
    ...meanOf(topKHits),
  },
  mean_squared_error: { ...loss, description: 'mean of squared errors', ...meanOf(squaredErrors) },
  root_mean_squared_error: {
    ...loss,
    description: 'root of the mean of squared errors, in the unit of the target',
    prepare: rootMeanSquaredError,
  },
  mean_absolute_error: {
    ...loss,
    description: 'mean of absolute errors, in the unit of the target',
    ...meanOf(absoluteErrors),
  },
  median_absolute_error: {
    ...loss,
    description: 'median of absolute errors: a few wild ones change nothing',
    prepare: medianAbsoluteError,
  },
  mean_absolute_percentage_error: {
    ...loss,
    description: 'mean of absolute errors relative to the truth, as a share',
    ...meanOf(absolutePercentageErrors),
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
