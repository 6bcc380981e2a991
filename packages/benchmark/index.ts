/** Whether something got slower: how it is measured in pairs of processes, and how that is decided. */
export { costOf, type Price, readPrice } from './cost/price.ts'
export {
  type CalibratedMargin,
  calibratedMargins,
  calibrateMargins,
  proposedMargin,
} from './decide/calibrate-margins.ts'
export { type ComparedOnce, compareOnce } from './decide/compare-once.ts'
export {
  decideSpeed,
  type GatedPairs,
  isDecided,
  type SpeedDecision,
  type SpeedReason,
} from './decide/decide.ts'
export { detectableEffect, judgePairs, type PairsJudgement } from './decide/judge-pairs.ts'
export { decideMemory, type MemoryPair } from './decide/memory.ts'
export { type ProcessPair, pairEffect, type Round, shareOf } from './decide/pair-effect.ts'
export { percentiles } from './decide/percentiles.ts'
export { fewestPairs, pairsFor, type SpeedRule, standardRule } from './decide/rule.ts'
export { machineDifferences } from './environment/fingerprint.ts'
export { energyOfUsed, type GpuRecording, memoryGrowth } from './environment/gpu-recording.ts'
export {
  type MachineObservation,
  observeMachine,
  type SeenOfMachine,
} from './environment/observe-machine.ts'
export { alikeRuns, type MetricSeries, type RunSettings, runDifferences } from './history/alike-runs.ts'
export { findChanges, type LevelChange } from './history/find-changes.ts'
export {
  decideStored,
  fewestStored,
  judgeStored,
  type StoredJudgement,
  type StoredRuns,
  storedToFail,
} from './history/judge-stored.ts'
export { type MetricChange, seriesChanges } from './history/series-changes.ts'
export { loadClient, Refused } from './http/load-client.ts'
export { BadAnswer } from './http/read-answer.ts'
export { requestBytes } from './http/request-bytes.ts'
export { type BuildRequest, buildCheckout } from './jobs/build-checkout.ts'
export type { ModelRun } from './jobs/model-run.ts'
export { heldMemory } from './jobs/process-tree.ts'
export { profileModel } from './jobs/profile-model.ts'
export { type ServedFacts, type ServeWord, serveCommand } from './jobs/serve-command.ts'
export { rowsOfCall, syntheticInputs } from './jobs/synthetic-inputs.ts'
export { type PrintedReader, timeCommand } from './jobs/time-command.ts'
export {
  OtherAnswer,
  type TimedRequest,
  type TimeEndpointRequest,
  timeEndpoint,
} from './jobs/time-endpoint.ts'
export { type ModelStarted, type TimeModelRequest, timeModel } from './jobs/time-model.ts'
export { histogramOf } from './measure/call-histogram.ts'
export { type CollectOptions, collect } from './measure/collect.ts'
export {
  type MeasuredPair,
  type MeasuredProcess,
  measureAlone,
  measurePair,
  type PairOptions,
} from './measure/measure-pair.ts'
export {
  callPlan,
  commandPlan,
  type EndFacts,
  type PrintedNumber,
  type RoundPlan,
  type RoundTimes,
  type StartProcess,
  type StartTimes,
  type TimedProcess,
  untimedCalls,
} from './measure/timed-process.ts'
export { type WarmProcess, warmUp } from './measure/warm-up.ts'
export { withProcess } from './measure/with-process.ts'
export { blockingClock, type Clock, eventLoopClock } from './scenarios/clock.ts'
export { highestRate, type RateSearch } from './scenarios/highest-rate.ts'
export { type Arrivals, type Load, type LoadOptions, loadOn } from './scenarios/load.ts'
export {
  type ClosedLoop,
  closedLoop,
  type LoopTimes,
  type OpenLoop,
  openLoop,
  type Query,
} from './scenarios/loops.ts'
export { poissonSchedule } from './scenarios/poisson-schedule.ts'
export { playOf, type Scenario, type ScenarioPlay } from './scenarios/scenario.ts'
