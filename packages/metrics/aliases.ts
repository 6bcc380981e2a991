const averaged = (scorer: string, metric: string) => ({
  [scorer]: metric,
  ...Object.fromEntries(
    ['micro', 'macro', 'weighted', 'samples'].map((average) => [
      `${scorer}_${average}`,
      `${metric}(average=${average})`,
    ]),
  ),
})

/**
 * scikit-learn's scorer names (`sklearn.metrics.get_scorer_names`), each with the metric that it means. A `neg_`
 * scorer means the metric itself: here directions are told, signs aren't turned.
 */
export const scorerAliases: Readonly<Record<string, string>> = {
  accuracy: 'accuracy_score',
  balanced_accuracy: 'balanced_accuracy_score',
  ...averaged('f1', 'f1_score'),
  ...averaged('precision', 'precision_score'),
  ...averaged('recall', 'recall_score'),
  ...averaged('jaccard', 'jaccard_score'),
  average_precision: 'average_precision_score',
  d2_absolute_error_score: 'd2_absolute_error_score',
  d2_brier_score: 'd2_brier_score',
  d2_log_loss_score: 'd2_log_loss_score',
  explained_variance: 'explained_variance_score',
  matthews_corrcoef: 'matthews_corrcoef',
  neg_brier_score: 'brier_score_loss',
  neg_log_loss: 'log_loss',
  neg_max_error: 'max_error',
  neg_mean_absolute_error: 'mean_absolute_error',
  neg_mean_absolute_percentage_error: 'mean_absolute_percentage_error',
  neg_mean_gamma_deviance: 'mean_gamma_deviance',
  neg_mean_poisson_deviance: 'mean_poisson_deviance',
  neg_mean_squared_error: 'mean_squared_error',
  neg_mean_squared_log_error: 'mean_squared_log_error',
  neg_median_absolute_error: 'median_absolute_error',
  neg_root_mean_squared_error: 'root_mean_squared_error',
  neg_root_mean_squared_log_error: 'root_mean_squared_log_error',
  r2: 'r2_score',
  roc_auc: 'roc_auc_score',
  roc_auc_ovo: 'roc_auc_score(multi_class=ovo)',
  roc_auc_ovo_weighted: 'roc_auc_score(average=weighted, multi_class=ovo)',
  roc_auc_ovr: 'roc_auc_score(multi_class=ovr)',
  roc_auc_ovr_weighted: 'roc_auc_score(average=weighted, multi_class=ovr)',
  top_k_accuracy: 'top_k_accuracy_score',
}

/** Abbreviations that people know and scikit-learn doesn't: not taken, but understood when one asks. */
export const abbreviations: Readonly<Record<string, string>> = {
  acc: 'accuracy_score',
  ap: 'average_precision_score',
  auc: 'roc_auc_score',
  auroc: 'roc_auc_score',
  brier: 'brier_score_loss',
  ece: 'expected_calibration_error',
  f1score: 'f1_score',
  kappa: 'cohen_kappa_score',
  mae: 'mean_absolute_error',
  mape: 'mean_absolute_percentage_error',
  mase: 'mean_absolute_scaled_error',
  mcc: 'matthews_corrcoef',
  medae: 'median_absolute_error',
  mse: 'mean_squared_error',
  msle: 'mean_squared_log_error',
  rmse: 'root_mean_squared_error',
  rmsle: 'root_mean_squared_log_error',
  smape: 'symmetric_mean_absolute_percentage_error',
}
