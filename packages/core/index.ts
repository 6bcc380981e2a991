/** Words that everything else speaks: documents, verdicts, errors. No input or output here. */
export type { Curves, ThresholdSearch } from './curves.ts'
export { type ErrorCode, errorCatalogue } from './error-catalogue.ts'
export { MlgateError, type Place, type Problem } from './errors.ts'
export { documentNumber, stringifyDocument } from './numbers.ts'
export { formatResult, parseResult } from './read-result.ts'
export {
  type Acceptance,
  type Baseline,
  type Beside,
  type Change,
  type ChangedGates,
  type Check,
  type Confusion,
  type Difference,
  type Direction,
  type FailOn,
  type FlippedPart,
  type FlippedRows,
  type Flips,
  failOnChoices,
  type Gate,
  type Interval,
  type Metric,
  type Pairing,
  type ReasonCode,
  type Result,
  type ResultKind,
  type Rowwise,
  resultSchema,
  resultSchemaId,
  type Segment,
  type Severity,
  type Slice,
  type Subject,
  type SubjectFile,
} from './result.ts'
export { suggest } from './suggest.ts'
export { parseBytes, parseDuration } from './units.ts'
export { exitCodeOf, type Verdict, verdicts, worstVerdict } from './verdict.ts'
