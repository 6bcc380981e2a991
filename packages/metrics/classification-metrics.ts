import { averagePrecision } from './average-precision.ts'
import { brierLosses } from './brier.ts'
import { calibrationError } from './calibration-error.ts'
import { d2Brier, d2LogLoss } from './d2-probabilities.ts'
import type { MetricDefinitions } from './definition.ts'
import { cohenKappa } from './kappa.ts'
import { balancedAccuracy, hits, matthewsCorrelation, misses } from './label-metrics.ts'
import { logLoss, meanLogLosses } from './log-loss.ts'
import { type PerRow, prepareMean } from './outcome.ts'
import {
  averageRule,
  betaRule,
  binsRule,
  booleanRule,
  calibratedRule,
  classAverageRule,
  kappaWeightsRule,
  maxFprRule,
  microIsForRest,
  multiClassRule,
  normalizeRule,
  ofClassOrAverage,
  ofPositiveOnly,
  optionalPosLabelRule,
  posLabelRule,
  replaceUndefinedRule,
  scaleByHalfRule,
  topRule,
  zeroDivisionRule,
  zeroOrOneDivisionRule,
} from './parameters.ts'
import { rocAuc } from './roc-auc.ts'
import { f1, fBeta, jaccard, precision, recall } from './set-metrics.ts'
import { topKHits } from './top-k.ts'

const share = { direction: 'higher', bounded: [0, 1], range: '0 … 1', needs: 'labels' } as const
const error = { direction: 'lower', bounded: [0, 1], range: '0 … 1', needs: 'labels' } as const
const scored = { direction: 'higher', bounded: [0, 1], range: '0 … 1', needs: 'probabilities' } as const
const ofSets = { ...share, conflict: ofClassOrAverage }
const setParameters = { average: averageRule, pos_label: posLabelRule, zero_division: zeroDivisionRule }
const meanOf = (perRow: PerRow) => ({ prepare: prepareMean(perRow), perRow })

/** Metrics of one class per row, from labels and from probabilities. */
export const classificationMetrics = {
  accuracy_score: {
    ...share,
    description: 'share of rows whose predicted class is the true one',
    formula: 'right rows / rows',
    parameters: { normalize: normalizeRule },
    ...meanOf(hits),
  },
  balanced_accuracy_score: {
    ...share,
    description: 'mean of the recall of each class: every class counts alike, however rare',
    formula: 'mean of recall over the classes of the truth; adjusted: (that − 1/classes) / (1 − 1/classes)',
    range: '0 … 1; adjusted −1 … 1',
    bounded: ({ adjusted }) => (adjusted === true ? null : [0, 1]),
    parameters: { adjusted: booleanRule(false) },
    prepare: balancedAccuracy,
  },
  f1_score: {
    ...ofSets,
    description: 'harmonic mean of precision and recall',
    formula: '2 · right / (predicted + true), of the rows of a class',
    parameters: setParameters,
    prepare: f1,
  },
  fbeta_score: {
    ...ofSets,
    description: 'mean of precision and recall in which recall weighs beta times as much',
    formula: '(1 + β²) · right / (β² · true + predicted), of the rows of a class',
    example: { beta: 2, average: 'macro' },
    parameters: { ...setParameters, beta: betaRule },
    prepare: fBeta,
  },
  jaccard_score: {
    ...ofSets,
    description: 'rows of a class that are found, relative to all that are of it or predicted to be',
    formula: 'right / (predicted + true − right), of the rows of a class',
    parameters: { ...setParameters, zero_division: zeroOrOneDivisionRule },
    prepare: jaccard,
  },
  precision_score: {
    ...ofSets,
    description: 'share of the rows predicted to be of a class that are',
    formula: 'right / predicted, of the rows of a class',
    parameters: setParameters,
    prepare: precision,
  },
  recall_score: {
    ...ofSets,
    description: 'share of the rows of a class that are found',
    formula: 'right / true, of the rows of a class',
    parameters: setParameters,
    prepare: recall,
  },
  hamming_loss: {
    ...error,
    description: 'share of labels that are wrong; with one label a row the same as zero_one_loss',
    formula: 'wrong rows / rows',
    parameters: {},
    ...meanOf(misses),
  },
  zero_one_loss: {
    ...error,
    description: 'share of rows whose predicted class is not the true one',
    formula: '1 − accuracy_score',
    parameters: { normalize: normalizeRule },
    ...meanOf(misses),
  },
  matthews_corrcoef: {
    direction: 'higher',
    bounded: null,
    range: '−1 … 1',
    needs: 'labels',
    description: 'correlation of true and predicted class, −1 to 1; 0 is guessing',
    formula:
      'covariance of truth and prediction, as indicators of classes, / root of the product of their variances',
    parameters: {},
    prepare: matthewsCorrelation,
  },
  cohen_kappa_score: {
    direction: 'higher',
    bounded: null,
    range: '−1 … 1',
    needs: 'labels',
    description: 'agreement of truth and prediction beyond chance; 0 is chance',
    formula:
      '1 − disagreement / disagreement by chance; weights: every error counts alike (None), by its distance in classes (linear), by its square (quadratic)',
    parameters: { weights: kappaWeightsRule, replace_undefined_by: replaceUndefinedRule },
    prepare: cohenKappa,
  },
  log_loss: {
    direction: 'lower',
    bounded: null,
    range: '0 … 36.04, of float32 models 0 … 15.94',
    needs: 'probabilities',
    description: 'how surprised the probabilities are by the true class',
    formula: 'mean of −ln p(true class), p clipped by the epsilon of its type; normalize=False: their sum',
    parameters: { normalize: booleanRule(true) },
    prepare: logLoss,
    perRow: meanLogLosses,
  },
  brier_score_loss: {
    direction: 'lower',
    bounded: ({ scale_by_half }) => (scale_by_half === true ? [0, 1] : null),
    range: '0 … 1 of two classes, 0 … 2 of more',
    needs: 'probabilities',
    description: 'squared distance of the probabilities from what happened',
    formula: 'mean of Σ over classes (p − 1 or 0)², of two classes halved',
    parameters: { pos_label: optionalPosLabelRule, scale_by_half: scaleByHalfRule },
    ...meanOf(brierLosses),
  },
  d2_log_loss_score: {
    direction: 'higher',
    bounded: null,
    range: '−∞ … 1',
    needs: 'probabilities',
    description: 'share of the log loss of constant class frequencies that is saved; 0 is knowing only these',
    formula: '1 − log_loss / log_loss of the frequencies of the classes',
    parameters: {},
    prepare: d2LogLoss,
  },
  d2_brier_score: {
    direction: 'higher',
    bounded: null,
    range: '−∞ … 1',
    needs: 'probabilities',
    description:
      'share of the Brier score of constant class frequencies that is saved; 0 is knowing only these',
    formula: '1 − brier_score_loss / brier_score_loss of the frequencies of the classes',
    parameters: { pos_label: optionalPosLabelRule },
    prepare: d2Brier,
  },
  expected_calibration_error: {
    direction: 'lower',
    bounded: [0, 1],
    range: '0 … 1',
    needs: 'probabilities',
    description: 'how far probabilities are from the shares that come true, on average over bins',
    formula:
      'Σ over bins of equal width (share of the rows · |share that came true − mean p|); p is that of the most probable class (of=top_label) or of the positive class (of=positive)',
    source: 'Guo et al. 2017, ICML, equation 3; a bin holds its upper edge, the first one 0 too',
    parameters: { bins: binsRule, of: calibratedRule, pos_label: optionalPosLabelRule },
    conflict: ofPositiveOnly,
    prepare: calibrationError,
  },
  roc_auc_score: {
    ...scored,
    description: 'how probably a row of one class has a higher score than one of another; ½ is guessing',
    formula:
      'share of pairs of a positive and a negative row in which the positive one has the higher score, ties ½',
    parameters: { average: classAverageRule, max_fpr: maxFprRule, multi_class: multiClassRule },
    conflict: microIsForRest,
    prepare: rocAuc,
  },
  average_precision_score: {
    ...scored,
    description: 'mean precision over the rows of a class, each at the threshold that just finds it',
    formula: 'Σ over thresholds (gain of recall · precision)',
    parameters: { average: classAverageRule, pos_label: posLabelRule },
    prepare: averagePrecision,
  },
  top_k_accuracy_score: {
    ...scored,
    description: 'share of rows whose true class is among the k with the highest scores',
    formula: 'rows whose true class is among the first k / rows',
    parameters: { k: topRule, normalize: normalizeRule },
    ...meanOf(topKHits),
  },
} as const satisfies MetricDefinitions
