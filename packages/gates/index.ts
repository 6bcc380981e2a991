/** Rules on metrics, and what they come to. */
export { applyAcceptance, hasFailure, withoutAcceptance } from './acceptance.ts'
export {
  type BenchmarkScenario,
  benchmarkMetrics,
  benchmarkScenarios,
  isBenchmarkMetric,
  isReportedMetric,
  isSoakMetric,
  isSpeedMetric,
  scenarioLacks,
} from './benchmark-metrics.ts'
export type { Comparison, Evidence, TimedJudgement } from './evidence.ts'
export { type GateRequest, judgeGates } from './judge.ts'
export { type Limit, limitInUnits, parseLimit } from './limit.ts'
export { marginNotes } from './margin-notes.ts'
export { type GateRules, problemsOfRules, type RuleKind, type RuleSet, ruleKinds } from './rules.ts'
export { verdictOf } from './verdict-of.ts'
export {
  applyWaivers,
  countsToVerdict,
  formatWaivedGate,
  parseWaivedGate,
  sliceName,
  type WaivedGate,
  type Waiver,
} from './waivers.ts'
