/** Evaluation: what a model says of held-out rows, and what that is worth. Runs where data and models may be read. */
export type { Roles } from './bind-inputs.ts'
export type { Task } from './choose-outputs.ts'
export { type CompareRequest, type CompareResponse, compare, type SideComparison } from './compare.ts'
export { type PredictRequest, type PredictResponse, predict } from './predict.ts'
export type { PredictionMapping } from './prediction-columns.ts'
export { type Predictions, type PredictionsFile, readPredictions, sourceOf } from './predictions.ts'
export { type ScoredSide, type ScoreRequest, score } from './score.ts'
export type { WorkContext } from './work-context.ts'
