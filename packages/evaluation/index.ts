/** Evaluation: what a model says of held-out rows, and what that is worth. Runs where data and models may be read. */
export { type CheckModelRequest, checkModel, type ModelChecks } from './checks/check-model.ts'
export { type Expectation, type ScoreRule, scoreRules } from './checks/expectations.ts'
export type { PredictionChecks } from './checks/prediction-checks.ts'
export { type CommandRequest, type CommandResponse, runCommand } from './command/run-command.ts'
export { type DeclaredInput, factsOfInputs } from './endpoint/declared-model.ts'
export { type Encoding, encodeRequest } from './endpoint/inference-request.ts'
export {
  type AnsweredBatch,
  type ReadResponsesRequest,
  type ReadResponsesResponse,
  readResponses,
} from './endpoint/read-responses.ts'
export {
  type WriteRequestsRequest,
  type WriteRequestsResponse,
  type WrittenBatch,
  writeRequests,
} from './endpoint/write-requests.ts'
export type { ImageRequest } from './predict/bind-images.ts'
export type { Roles } from './predict/bind-inputs.ts'
export type { FeatureChange } from './predict/changed-cell.ts'
export type { Task } from './predict/choose-outputs.ts'
export { type PredictRequest, type PredictResponse, predict } from './predict/predict.ts'
export { type WriteInputsRequest, type WriteInputsResponse, writeInputs } from './predict/write-inputs.ts'
export { type AdoptRequest, type AdoptResponse, adoptPredictions } from './predictions/adopt-predictions.ts'
export { type KeepRequest, keepPredictions } from './predictions/keep-predictions.ts'
export type { PredictionMapping } from './predictions/prediction-columns.ts'
export {
  type Predictions,
  type PredictionsFile,
  readPredictions,
  sourceOf,
} from './predictions/predictions.ts'
export type { Bins } from './score/binned-slices.ts'
export {
  type CompareRequest,
  type CompareResponse,
  compare,
  type SideComparison,
  type SlicedDifference,
} from './score/compare.ts'
export type { PairedDifference } from './score/compare-metric.ts'
export { type ScoredSide, type ScoreRequest, type SliceRequest, score } from './score/score.ts'
export type { Seeds } from './score/seeds.ts'
export type { SegmentRequest } from './score/segments.ts'
export { compareSeeds, measureSeeds } from './score/several-trainings.ts'
export { type MergeRequest, type MergeResponse, mergeShards } from './shards/merge-shards.ts'
export type { Deal, Shard } from './shards/shard.ts'
export type { WorkContext } from './work-context.ts'
