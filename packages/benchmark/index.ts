/** Whether something got slower: how it is measured in pairs of processes, and how that is decided. */
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
export { type MachineObservation, observeMachine } from './environment/observe-machine.ts'
export { timeCommand } from './jobs/time-command.ts'
export { type ModelStarted, type TimeModelRequest, timeModel } from './jobs/time-model.ts'
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
  type RoundPlan,
  type RoundTimes,
  type StartProcess,
  type StartTimes,
  type TimedProcess,
} from './measure/timed-process.ts'
