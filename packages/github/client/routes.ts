import type { Endpoints } from '@octokit/types'
import type { Effect } from './perform.ts'

/** What has to be known of a call beside its address. */
export interface RouteFacts {
  /** What it does, in words that follow "GitHub refuses to". */
  does: string
  /** The line of `permissions:` that a workflow's token needs for it; absent where none is needed. */
  permission?: string
  /** Whether a write has the same effect when it is sent twice. Reading always has. */
  repeatable?: boolean
  /**
   * Whether a write replaces what was read just before. Sent later, it would undo what others wrote meanwhile: it is
   * neither repeated nor sent after a wait; whoever asked has to read again.
   */
  replaces?: boolean
}

/** What each call takes. The types write the one call that is sent elsewhere in a way of their own. */
interface Calls extends Endpoints {
  'POST /repos/{owner}/{repo}/releases/{release_id}/assets': {
    parameters: { owner: string; repo: string; release_id: number }
  }
}

/**
 * Every call that is ever made, and no other. What is not repeatable is sent once: after a failure that leaves open
 * whether it was carried out, whoever asked has to look.
 */
export const routes = {
  'GET /repos/{owner}/{repo}': { does: 'read the repository', permission: 'contents: read' },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    does: 'list the comments of the pull request',
    permission: 'pull-requests: read',
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    does: 'comment on the pull request',
    permission: 'pull-requests: write',
    replaces: true,
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    does: 'change a comment',
    permission: 'pull-requests: write',
    replaces: true,
  },
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    does: 'delete a comment',
    permission: 'pull-requests: write',
    repeatable: true,
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/labels': {
    does: 'list the labels of the pull request',
    permission: 'pull-requests: read',
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/events': {
    does: 'read who set the labels of the pull request',
    permission: 'pull-requests: read',
  },
  'GET /repos/{owner}/{repo}/activity': {
    does: 'read when a branch was pushed to',
    permission: 'contents: read',
  },
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': {
    does: 'read what someone may do in the repository',
    permission: 'contents: read',
  },
  'GET /repos/{owner}/{repo}/branches/{branch}': { does: 'read a branch', permission: 'contents: read' },
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': { does: 'list files', permission: 'contents: read' },
  'GET /repos/{owner}/{repo}/contents/{path}': { does: 'read a file', permission: 'contents: read' },
  'POST /repos/{owner}/{repo}/git/blobs': {
    does: 'store a file',
    permission: 'contents: write',
    repeatable: true,
  },
  'POST /repos/{owner}/{repo}/git/trees': {
    does: 'store a folder',
    permission: 'contents: write',
    repeatable: true,
  },
  'POST /repos/{owner}/{repo}/git/commits': {
    does: 'store a commit',
    permission: 'contents: write',
    repeatable: true,
  },
  'POST /repos/{owner}/{repo}/git/refs': { does: 'create a branch or tag', permission: 'contents: write' },
  'GET /repos/{owner}/{repo}/git/ref/{ref}': { does: 'read a tag', permission: 'contents: read' },
  'GET /repos/{owner}/{repo}/git/tags/{tag_sha}': { does: 'read a tag', permission: 'contents: read' },
  'POST /repos/{owner}/{repo}/git/tags': {
    does: 'store the message of a tag',
    permission: 'contents: write',
    // An object that no reference leads to yet.
    repeatable: true,
  },
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': { does: 'move a branch', permission: 'contents: write' },
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': {
    does: 'read a commit',
    permission: 'contents: read',
  },
  'GET /repos/{owner}/{repo}/commits': { does: 'list commits', permission: 'contents: read' },
  'GET /repos/{owner}/{repo}/compare/{basehead}': { does: 'compare commits', permission: 'contents: read' },
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': {
    does: 'find the pull requests of a commit',
    permission: 'pull-requests: read',
  },
  'GET /repos/{owner}/{repo}/pulls': { does: 'list pull requests', permission: 'pull-requests: read' },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': {
    does: 'read the pull request',
    permission: 'pull-requests: read',
  },
  'GET /repos/{owner}/{repo}/actions/runs': { does: 'list workflow runs', permission: 'actions: read' },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': {
    does: 'read a workflow run',
    permission: 'actions: read',
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': {
    does: 'list the artifacts of a workflow run',
    permission: 'actions: read',
  },
  'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches': {
    does: 'start a workflow',
    permission: 'actions: write',
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals': {
    does: 'read who approved a workflow run',
    permission: 'actions: read',
  },
  'GET /repos/{owner}/{repo}/environments/{environment_name}': {
    does: 'read how an environment is protected',
    permission: 'actions: read',
  },
  'GET /repos/{owner}/{repo}/actions/artifacts': { does: 'list artifacts', permission: 'actions: read' },
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': {
    does: 'download an artifact',
    permission: 'actions: read',
  },
  'POST /repos/{owner}/{repo}/check-runs': { does: 'create a check run', permission: 'checks: write' },
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': {
    does: 'update a check run',
    permission: 'checks: write',
  },
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': {
    does: 'list check runs',
    // They are listed to write one.
    permission: 'checks: write',
  },
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations': {
    does: 'list the annotations of a check run',
    permission: 'checks: write',
  },
  'POST /repos/{owner}/{repo}/statuses/{sha}': {
    does: 'set a commit status',
    permission: 'statuses: write',
    repeatable: true,
  },
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses': {
    does: 'list the statuses of a commit',
    permission: 'statuses: write',
  },
  'GET /repos/{owner}/{repo}/tags': { does: 'list tags', permission: 'contents: read' },
  'GET /repos/{owner}/{repo}/releases': { does: 'list releases', permission: 'contents: read' },
  'POST /repos/{owner}/{repo}/releases': {
    does: 'create a draft of a release',
    permission: 'contents: write',
  },
  'GET /repos/{owner}/{repo}/releases/{release_id}': { does: 'read a release', permission: 'contents: read' },
  'PATCH /repos/{owner}/{repo}/releases/{release_id}': {
    does: 'change a release',
    permission: 'contents: write',
  },
  'DELETE /repos/{owner}/{repo}/releases/{release_id}': {
    does: 'delete a release',
    permission: 'contents: write',
  },
  'GET /repos/{owner}/{repo}/releases/{release_id}/assets': {
    does: 'list the files of a release',
    permission: 'contents: read',
  },
  'POST /repos/{owner}/{repo}/releases/{release_id}/assets': {
    does: 'add a file to a release',
    permission: 'contents: write',
  },
  'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}': {
    does: 'delete a file of a release',
    permission: 'contents: write',
  },
  'GET /repos/{owner}/{repo}/attestations/{subject_digest}': {
    does: 'read the attestations of a file',
    permission: 'attestations: read',
  },
  'POST /repos/{owner}/{repo}/attestations': {
    does: 'keep an attestation',
    permission: 'attestations: write',
    // The same statement twice is no harm.
    repeatable: true,
  },
  'GET /repos/{owner}/{repo}/releases/tags/{tag}': { does: 'read a release', permission: 'contents: read' },
  'GET /repos/{owner}/{repo}/releases/assets/{asset_id}': {
    does: 'download a file of a release',
    permission: 'contents: read',
  },
} as const satisfies Partial<Record<keyof Calls, RouteFacts>>

export type Route = keyof typeof routes

/** What a call takes, without the repository, which is the connection's. */
export type ParametersOf<Name extends Route> = Omit<Calls[Name]['parameters'], 'owner' | 'repo'>

export function effectOf(route: Route): Effect {
  const facts: RouteFacts = routes[route]
  if (route.startsWith('GET ')) return 'none'
  if (facts.replaces === true) return 'replaces'
  return facts.repeatable === true ? 'repeatable' : 'once'
}
