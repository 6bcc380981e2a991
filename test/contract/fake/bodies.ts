import type { components } from '@octokit/openapi-types'
import type { Call } from './call.ts'
import type { Person } from './git-objects.ts'
import type { Comment, Repository, User } from './state.ts'

export type Schemas = components['schemas']

/** The opaque name that GraphQL knows a thing by. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url')
}

export function userBody({ apiUrl, siteUrl }: Call, { id, login, type }: User): Schemas['simple-user'] {
  const url = `${apiUrl}/users/${encodeURIComponent(login)}`
  return {
    login,
    id,
    node_id: nodeId('User', id),
    avatar_url: `${siteUrl}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: `${siteUrl}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  }
}

export function repositoryUrl({ apiUrl, repository }: Call, of: Repository = repository): string {
  return `${apiUrl}/repos/${of.fullName}`
}

/** A repository as other things refer to it. */
export function minimalRepositoryBody(call: Call, of: Repository): Schemas['minimal-repository'] {
  const url = repositoryUrl(call, of)
  return {
    id: of.id,
    node_id: nodeId('Repository', of.id),
    name: of.name,
    full_name: of.fullName,
    private: of.private,
    owner: userBody(call, of.owner),
    html_url: `${call.siteUrl}/${of.fullName}`,
    description: null,
    fork: of.parent !== undefined,
    url,
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    hooks_url: `${url}/hooks`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
  }
}

/** A repository as itself. */
export function repositoryBody(call: Call, of: Repository) {
  const site = `${call.siteUrl}/${of.fullName}`
  const created = '2026-01-01T00:00:00Z'
  return {
    ...minimalRepositoryBody(call, of),
    clone_url: `${site}.git`,
    git_url: `git://${new URL(call.siteUrl).host}/${of.fullName}.git`,
    ssh_url: `git@${new URL(call.siteUrl).hostname}:${of.fullName}.git`,
    svn_url: site,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    open_issues_count: of.pulls.size,
    forks: 0,
    watchers: 0,
    open_issues: of.pulls.size,
    network_count: 0,
    subscribers_count: 0,
    size: 1,
    default_branch: of.defaultBranch,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: of.private ? 'private' : 'public',
    pushed_at: created,
    created_at: created,
    updated_at: created,
  }
}

export function commentBody(call: Call, comment: Comment): Schemas['issue-comment'] {
  const { siteUrl, repository } = call
  const url = repositoryUrl(call)
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url: `${url}/issues/comments/${comment.id}`,
    html_url: `${siteUrl}/${repository.fullName}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${url}/issues/${comment.issue}`,
    body: comment.body,
    user: userBody(call, comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: repository.collaborators.has(comment.user.login.toLowerCase())
      ? 'COLLABORATOR'
      : 'NONE',
    performed_via_github_app: null,
  }
}

export const unsigned = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
}

/** A commit as git's own object. */
export function gitCommitBody(call: Call, sha: string): Schemas['git-commit'] {
  const commit = call.repository.objects.commit(sha)
  if (commit === undefined) throw new Error(`${sha} is no commit`)
  const { siteUrl, repository } = call
  const url = repositoryUrl(call)
  const dated = ({ name, email, date }: Person) => ({ name, email, date })
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: `${url}/git/commits/${sha}`,
    html_url: `${siteUrl}/${repository.fullName}/commit/${sha}`,
    author: dated(commit.author),
    committer: dated(commit.committer),
    tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${url}/git/commits/${parent}`,
      html_url: `${siteUrl}/${repository.fullName}/commit/${parent}`,
    })),
    verification: unsigned,
  }
}

/** A commit as lists and comparisons show it. */
export function commitBody(call: Call, sha: string): Schemas['commit'] {
  const { author, committer, tree, message, parents, html_url, node_id } = gitCommitBody(call, sha)
  const url = repositoryUrl(call)
  return {
    sha,
    node_id,
    url: `${url}/commits/${sha}`,
    html_url,
    comments_url: `${url}/commits/${sha}/comments`,
    commit: {
      url: `${url}/git/commits/${sha}`,
      author,
      committer,
      message,
      tree,
      comment_count: 0,
      verification: unsigned,
    },
    author: null,
    committer: null,
    parents: parents.map((parent) => ({ ...parent, url: `${url}/commits/${parent.sha}` })),
  }
}
