/** What a result is compared with, and how it is found. */
export {
  type ChangedFiles,
  type ChangedModels,
  type ConcernedModel,
  concernedModels,
  matches,
  toMatrix,
} from './concerned/concerned.ts'
export {
  type BaselineNeed,
  type BaselineOrigin,
  type BaselineSearch,
  type BaselineStrategy,
  type FoundBaseline,
  findBaseline,
  type NothingFound,
} from './find.ts'
export { namedLocation, storedPredictions } from './named-location.ts'
export { isReleaseLocation, type ReleaseBaselines, releaseBaselines } from './releases/find-release.ts'
export type { FoundRelease, FoundTag, ReleaseFile, ReleaseHost } from './releases/release-host.ts'
export { nearestAncestors } from './resolve/ancestors.ts'
export { type BaseCommit, type BaseSearch, findBaseCommit } from './resolve/base-commit.ts'
export { type BasePlan, type BaseQuestion, planBase } from './resolve/base-plan.ts'
export type { CommitFacts, CommitHost } from './resolve/commit-host.ts'
export {
  type BaselineWords,
  baselineSentence,
  baselineWords,
  type DescribeContext,
} from './resolve/describe.ts'
export { mayWrite, type WriteLeave } from './resolve/may-write.ts'
export { planRules } from './resolve/rules-plan.ts'
export type { RunEvent } from './resolve/run-event.ts'
export { autoStrategies, type ResolverContext } from './resolve/strategies.ts'
