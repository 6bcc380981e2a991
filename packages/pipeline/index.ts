/** The road that every step goes, and the steps that go it. */

export type { ColumnProfile, DataProfile, NumberProfile } from '@mlgate/data'
export type { Inspection as InspectedModel } from '@mlgate/onnx'
export { type BaseFiles, type JudgedProject, judgedProject, type ProjectJudging } from './base-gates.ts'
export { type AutomaticOptions, automaticBaselines } from './baselines/automatic.ts'
export type { BaselineFinder } from './baselines/search.ts'
export type { AskedBenchmark, BenchmarkOptions, BenchmarkQuestion } from './benchmark/benchmark-parts.ts'
export {
  type CalibratedMetric,
  type Calibration,
  calibrateBenchmark,
  effectsOf,
  type RecordedPairs,
  type Recording,
  recordPairs,
} from './benchmark/calibrate.ts'
export { changeInWords, levelChanges } from './benchmark/level-changes.ts'
export { askedOfProject } from './benchmark/project-benchmark.ts'
export { childJobRunner, type JobRunnerOptions } from './job-runner.ts'
export { readNumbers } from './metrics-files/read-numbers.ts'
export { projectSteps } from './project-steps.ts'
export { readLocation } from './read-location.ts'
export {
  askedBenchmark,
  type BenchmarkRequest,
  readBenchmarkGates,
  refuseBesideBenchmark,
  requestedBenchmark,
} from './requests/benchmark-request.ts'
export { type BenchmarkTexts, readBenchmarkTexts } from './requests/benchmark-texts.ts'
export type { OptionName } from './requests/beside-name.ts'
export { type DataRequest, requestedDataCheck } from './requests/data-request.ts'
export { refuseBesideName } from './requests/evaluation-refusals.ts'
export { type EvaluationRequest, readGates, requestedEvaluation } from './requests/evaluation-request.ts'
export { type ProfileRequest, requestedProfile } from './requests/profile-request.ts'
export {
  includedProjects,
  type ProjectRequest,
  readProject,
  requestedSteps,
} from './requests/project-request.ts'
export { parseShard } from './requests/shard-request.ts'
export { type RoadContext, type Step, walkRoad } from './road.ts'
export { findWorkspace, type Session, type SessionOptions, withSession } from './session.ts'
export type { StepContext } from './step-context.ts'
export { type DataStepOptions, dataStep } from './steps/data-step.ts'
export type { EvaluationQuestion } from './steps/evaluation-parts.ts'
export { evaluationStep } from './steps/evaluation-step.ts'
export { isShard, type ShardResult } from './steps/merged-source.ts'
export { metricsStep } from './steps/metrics-step.ts'
export { modelSource } from './steps/model-source.ts'
export { type PredictionsOptions, predictionsSource } from './steps/predictions-source.ts'
export { readStoredCandidate, storedStep } from './steps/stored-step.ts'
export { describeEnvironment } from './surroundings.ts'
export { writeResult } from './write-result.ts'
