/** scikit-learn's metrics: their names as people write them, and their values over columns of predictions. */
export { scorerAliases } from './aliases.ts'
export { expressionScores } from './column-metrics.ts'
export {
  type Columns,
  cellsOf,
  classPosition,
  correctRows,
  haveRightRows,
  nothingPerRow,
  type SliceColumn,
  scoreOf,
  sortClasses,
  stackColumns,
  type Task,
} from './columns.ts'
export {
  computeMetric,
  groupColumnOf,
  type MetricFacts,
  metricFacts,
  perRowLoss,
  positiveScores,
  prepareMetric,
} from './compute.ts'
export { confusionMatrix } from './confusion.ts'
export {
  type CalibrationBin,
  calibrationCurve,
  type PrecisionRecallPoint,
  precisionRecallCurve,
  type ResidualBin,
  type RocPoint,
  residualBins,
  rocCurve,
  searchThreshold,
  type ThresholdPoint,
  type ThresholdSearch,
} from './curves.ts'
export { type Entries, entryTexts, pickEntries, type RowEntries } from './entries.ts'
export { splitMetricList } from './grammar.ts'
export { type MetricEntry, metricList } from './metric-list.ts'
export type { ParameterMapping, Parameters, ParameterValue } from './parameters.ts'
export { rowNoun } from './row-noun.ts'
export { type MetricSpec, parseMetric, type WrittenMetric } from './specification.ts'
