/** Evaluation: what a model says of held-out rows, and what that is worth. Runs where data and models may be read. */
export type { Roles } from './predict/bind-inputs.ts'
export type { Task } from './predict/choose-outputs.ts'
export { type PredictRequest, type PredictResponse, predict } from './predict/predict.ts'
export { type AdoptRequest, type AdoptResponse, adoptPredictions } from './predictions/adopt-predictions.ts'
export type { PredictionMapping } from './predictions/prediction-columns.ts'
export {
  type Predictions,
  type PredictionsFile,
  readPredictions,
  sourceOf,
} from './predictions/predictions.ts'
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
export { compareSeeds } from './score/several-trainings.ts'
export type { WorkContext } from './work-context.ts'
