/** Tables on disk as SQL: an embedded DuckDB that can reach nothing else, and readers that guess nothing. */
export type { Batch, BatchColumn } from './batches.ts'
export { describeTable, type TableColumn, type TableDescription } from './describe-table.ts'
export { type EngineOptions, openDuckDb, type SqlEngine, type SqlValue } from './engine.ts'
export { checkExpression, type CheckedExpression } from './expression.ts'
export { readHeader } from './header.ts'
export { columnsOf, relation, type RejectsMode } from './relation.ts'
export { countRejects, type RejectedRecord, readRejects } from './rejects.ts'
export {
  isTextFormat,
  type TableFormat,
  type TableSource,
  type TextDialect,
  tableFormatOf,
} from './source.ts'
export { quoteIdentifier, quoteLiteral } from './sql-text.ts'
export { surveyText, type TextSurvey } from './survey.ts'
export { scanRecords, type RecordVisitor } from './text-records.ts'
export { physicalFamily, type TypedColumn, type TypedKind, typedColumn } from './typed-column.ts'
export { type MemoryColumn, writeParquet } from './write-parquet.ts'
