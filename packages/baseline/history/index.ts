/** Results over time: filtered, sorted, compared, exported, imported, and what they rest on. */
export { readNewestFirst } from '../stores/lines.ts'
export { monthOfFile } from '../stores/months.ts'
export { compareResults, type MetricPair, type ResultComparison, type ValuePair } from './compare.ts'
export { importBenchmarks } from './import-benchmarks.ts'
export { type CommittedText, type ImportedMetrics, importMetrics } from './import-metrics.ts'
export { type Lineage, type LineageEdge, type LineageNode, lineageOf, toMermaid } from './lineage.ts'
export {
  type Condition,
  filterResults,
  type Operator,
  parseCondition,
  type ResultFilter,
  sortResults,
} from './query.ts'
export { type Cell, cellOf, type HistoryTable, historyTable, metricColumn, toCsv } from './table.ts'
