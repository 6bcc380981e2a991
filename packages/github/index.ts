/** GitHub: the only part that knows how to talk to it. Every call is bounded, counted and checked. */
export { artifactHost, artifactsOfRun, type RunArtifact, uploadArtifact } from './artifacts.ts'
export { type CheckAnnotation, type CheckRun, type WrittenCheckRun, writeCheckRun } from './check-runs.ts'
export { connect, type GitHubClient, type Usage } from './client/client.ts'
export type { Clock, Connection, Limits } from './client/connection.ts'
export { GitHubFailure } from './client/failure.ts'
export { type Route, routes } from './client/routes.ts'
export { commentHost } from './comments.ts'
export { commitHost } from './commits.ts'
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
export { lastPush, type Push } from './pushes.ts'
export { refHost } from './refs.ts'
export { approvalHost } from './registry/approvals.ts'
export { type Attestations, attestationHost } from './registry/attestations.ts'
export { registryHost } from './registry/registry-host.ts'
export { downloadAsset, listReleases, releaseHost, releaseOfTag } from './releases.ts'
export { type RepositoryFacts, readRepository } from './repository.ts'
export { listRuns, type RunQuery, readRun, type WorkflowRun } from './runs.ts'
export { type CommitStatus, setCommitStatus } from './statuses.ts'
export { pathsBelow } from './trees.ts'
export { viewer } from './viewer.ts'
export { startWorkflow, type WorkflowStart } from './workflow-dispatch.ts'
