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
export { latencyPercentile, percentiles } from './decide/percentiles.ts'
export { fewestPairs, pairsFor, type SpeedRule, slowerNeeded, standardRule } from './decide/rule.ts'
