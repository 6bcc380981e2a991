/** scikit-learn's metrics: their names as people write them, and their values over columns of predictions. */
export { scorerAliases } from './aliases.ts'
export { type Columns, correctRows, sortClasses, stackColumns } from './columns.ts'
export {
  computeMetric,
  type MetricFacts,
  metricFacts,
  metricList,
  perRowLoss,
  positiveScores,
  prepareMetric,
} from './compute.ts'
export { confusionMatrix } from './confusion.ts'
export { splitMetricList } from './grammar.ts'
export type { Parameters, ParameterValue } from './parameters.ts'
export { type MetricSpec, parseMetric, type WrittenMetric } from './specification.ts'
