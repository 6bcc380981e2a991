import { minimalRepositoryBody, nodeId, repositoryBody, repositoryUrl, userBody } from '../bodies.ts'
import { type Call, type Handler, notFound, numberOf, paginate, textOf } from '../call.ts'
import type { Pull, Repository } from '../state.ts'
import { labelBody } from './labels.ts'

const read = [['pull-requests', 'read']] as const

/** One side of a pull request; a fork that was deleted leaves its side without a repository. */
function sideBody(call: Call, of: Repository | undefined, fullName: string, branch: string, sha: string) {
  const [owner = ''] = fullName.split('/')
  return {
    label: `${owner}:${branch}`,
    ref: branch,
    sha,
    user: of === undefined ? null : userBody(call, of.owner),
    repo: of === undefined ? null : repositoryBody(call, of),
  }
}

function pullBody(call: Call, pull: Pull) {
  const { repository, state, siteUrl } = call
  const url = `${repositoryUrl(call)}/pulls/${pull.number}`
  const issueUrl = `${repositoryUrl(call)}/issues/${pull.number}`
  const htmlUrl = `${siteUrl}/${repository.fullName}/pull/${pull.number}`
  const statusesUrl = `${repositoryUrl(call)}/statuses/${pull.head.sha}`
  const head = state.repositories.get(pull.head.repository.toLowerCase())
  return {
    url,
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    html_url: htmlUrl,
    diff_url: `${htmlUrl}.diff`,
    patch_url: `${htmlUrl}.patch`,
    issue_url: issueUrl,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repositoryUrl(call)}/pulls/comments{/number}`,
    comments_url: `${issueUrl}/comments`,
    statuses_url: statusesUrl,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userBody(call, pull.author),
    body: null,
    labels: [...(repository.labels.get(pull.number) ?? [])].map((name) => ({
      ...labelBody(call, name),
      description: '',
    })),
    milestone: null,
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    closed_at: pull.state === 'closed' ? pull.createdAt : null,
    merged_at: null,
    merge_commit_sha: pull.mergeCommit,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: sideBody(call, head, pull.head.repository, pull.head.branch, pull.head.sha),
    base: sideBody(call, repository, repository.fullName, pull.base.branch, pull.base.sha),
    author_association: 'NONE',
    auto_merge: null,
    draft: false,
    _links: {
      self: { href: url },
      html: { href: htmlUrl },
      issue: { href: issueUrl },
      comments: { href: `${issueUrl}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${repositoryUrl(call)}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statusesUrl },
    },
  }
}

/** What only the pull request by itself tells. */
function fullPullBody(call: Call, pull: Pull) {
  return {
    ...pullBody(call, pull),
    merged: false,
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged_by: null,
    comments: 0,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: 1,
    deletions: 0,
    changed_files: 1,
  }
}

/** What a run tells of its pull requests: nothing about those of forks. */
export function shortPullBody(call: Call, pull: Pull) {
  const side = (branch: string, sha: string) => ({
    ref: branch,
    sha,
    repo: {
      id: call.repository.id,
      url: repositoryUrl(call),
      name: minimalRepositoryBody(call, call.repository).name,
    },
  })
  return {
    id: pull.id,
    number: pull.number,
    url: `${repositoryUrl(call)}/pulls/${pull.number}`,
    head: side(pull.head.branch, pull.head.sha),
    base: side(pull.base.branch, pull.base.sha),
  }
}

export const pullRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': {
    needs: read,
    handle: (call) => {
      const pull = call.repository.pulls.get(numberOf(call, 'pull_number'))
      if (pull === undefined) throw notFound()
      return { status: 200, body: fullPullBody(call, pull) }
    },
  },
  'GET /repos/{owner}/{repo}/pulls': {
    needs: read,
    handle: (call) => {
      const { query, repository } = call
      const state = query.get('state') ?? 'open'
      const head = query.get('head')
      const fits = (pull: Pull) =>
        (state === 'all' || pull.state === state) &&
        (head === null || `${pull.head.repository.split('/')[0]}:${pull.head.branch}` === head)
      const { items, headers } = paginate(call, [...repository.pulls.values()].filter(fits).reverse())
      return { status: 200, body: items.map((pull) => pullBody(call, pull)), headers }
    },
  },
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': {
    needs: read,
    handle: (call) => {
      const { repository } = call
      const sha = textOf(call, 'commit_sha')
      // The commits of a fork are not the repository's: GitHub tells none of their pull requests.
      const fits = (pull: Pull) =>
        pull.head.repository === repository.fullName &&
        repository.objects.ancestors(pull.head.sha).includes(sha) &&
        !repository.objects.ancestors(pull.base.sha).includes(sha)
      const { items, headers } = paginate(call, [...repository.pulls.values()].filter(fits))
      return { status: 200, body: items.map((pull) => pullBody(call, pull)), headers }
    },
  },
}
