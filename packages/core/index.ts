/** Words that everything else speaks: documents, verdicts, errors. No input or output here. */
export { isDeeper } from './depth.ts'
export { type ErrorCode, errorCatalogue } from './errors/catalogue.ts'
export { MlgateError, type Place, type Problem } from './errors.ts'
export { documentNumber, stringifyDocument } from './numbers.ts'
export { formatResult, parseResult } from './read-result.ts'
export type { Baseline, Beside } from './result/baseline.ts'
export type {
  BenchmarkDetail,
  Histogram,
  Operator,
  Past,
  Soak,
  SweepPoint,
  Track,
} from './result/benchmark.ts'
export type { Check, Severity } from './result/checks.ts'
export type {
  Change,
  Confusion,
  FlippedPart,
  FlippedRows,
  Flips,
  Pairing,
  Segment,
} from './result/comparison.ts'
export type { ClassCurves, Curves, ThresholdSearch } from './result/curves.ts'
export {
  type Acceptance,
  type ChangedGates,
  type Difference,
  type FailOn,
  failOnChoices,
  type Gate,
  type ReasonCode,
  type Rowwise,
} from './result/gates.ts'
export { type Direction, type Interval, type Metric, metricSchema, type Slice } from './result/metrics.ts'
export { type Result, type ResultKind, resultKinds, resultSchema, resultSchemaId } from './result/result.ts'
export { type Subject, type SubjectFile, subjectFileSchema } from './result/subject.ts'
export type { Timing } from './result/timings.ts'
export { stageNameForm, stageNameMeant, stageNamePattern } from './stage-name.ts'
export { suggest } from './suggest.ts'
export { parseBytes, parseDuration } from './units.ts'
export { exitCodeOf, type Verdict, verdicts, worstVerdict } from './verdict.ts'
