/** GitHub: the only part that knows how to talk to it. Every call is bounded, counted and checked. */
export { artifactHost, artifactsOfRun, type RunArtifact } from './artifacts.ts'
export { type CheckAnnotation, type CheckRun, writeCheckRun } from './check-runs.ts'
export { connect, type GitHubClient, type Usage } from './client/client.ts'
export type { Clock, Connection } from './client/connection.ts'
export { GitHubFailure } from './client/failure.ts'
export { type Route, routes } from './client/routes.ts'
export { commentHost } from './comments.ts'
export { type CommitFacts, type CommitHost, commitHost } from './commits.ts'
export {
  type LabelSetting,
  labelSetting,
  labelsOf,
  type PermissionLevel,
  permissionLevels,
  permissionOf,
} from './labels.ts'
export { type LargeFile, readFileAt, readPointer } from './lfs.ts'
export { type PullRequest, pullsOfCommit, pullsOfHead, type RunHead, readPull } from './pulls.ts'
export { refHost } from './refs.ts'
export { downloadAsset, listReleases, type Release, type ReleaseAsset, releaseOfTag } from './releases.ts'
export { type RepositoryFacts, readRepository } from './repository.ts'
export { firstSeen, listRuns, type RunQuery, readRun, type WorkflowRun } from './runs.ts'
export { type CommitStatus, setCommitStatus } from './statuses.ts'
export { viewer } from './viewer.ts'
