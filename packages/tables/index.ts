/** Tables on disk as SQL: an embedded DuckDB that can reach nothing else, and readers that guess nothing. */
export { type CheckedAggregate, checkAggregate } from './aggregate.ts'
export type { Batch, BatchColumn } from './batches.ts'
export type { CellShape } from './cell-shapes.ts'
export { columnsOf, describeTable, type TableColumn, type TableDescription } from './describe-table.ts'
export { type EngineOptions, openDuckDb, type SqlEngine, type SqlValue } from './engine.ts'
export { type ExportRequest, exportTable } from './export-table.ts'
export { type CheckedExpression, checkExpression } from './expression.ts'
export { readHeader } from './header.ts'
export { refuseMixedLineEnds } from './line-ends.ts'
export { type CellReport, readNatively, watchCells } from './plain-cells.ts'
export { reachColumns, withFileNames } from './reach-columns.ts'
export { countRejects, type RejectedRecord, readRejects } from './rejects.ts'
export { type RejectsMode, relation } from './relation.ts'
export { type RowSample, rowsOfSample, shareWithARow } from './row-sample.ts'
export { type CheckedSelect, checkSelect } from './select.ts'
export {
  fullDialect,
  isTextFormat,
  type TableFormat,
  type TableSource,
  type TextDialect,
  tableFormatOf,
} from './source.ts'
export { quoteIdentifier, quoteLiteral } from './sql-text.ts'
export { surveyText, type TextSurvey } from './survey.ts'
export { type RecordVisitor, scanRecords } from './text-records.ts'
export { packingOf } from './text-stream.ts'
export {
  type DateSpelling,
  type NativeReading,
  physicalFamily,
  type TypedColumn,
  type TypedKind,
  textReading,
  typedColumn,
} from './typed-column.ts'
export { type MemoryColumn, type RowColumn, writeParquet, writeParquetRows } from './write-parquet.ts'
