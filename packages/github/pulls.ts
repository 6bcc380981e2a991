import * as z from 'zod/mini'
import { type GitHubClient, orUndefined } from './client/client.ts'

/** A pull request, as far as anybody here asks. */
export interface PullRequest {
  number: number
  state: 'open' | 'closed'
  head: {
    sha: string
    branch: string
    /** `owner/name`; undefined when the fork was deleted. */
    repository: string | undefined
  }
  base: { sha: string; branch: string }
  /** Login; `ghost` when the account was deleted. */
  author: string
  labels: string[]
  url: string
}

/** What a run tells of the commit that it ran on. */
export interface RunHead {
  sha: string
  /** `owner/name` of the repository that the branch is in, and the branch: with both it takes one call. */
  repository?: string
  branch?: string
}

const pull = z.pipe(
  z.object({
    number: z.int(),
    state: z.enum(['open', 'closed']),
    head: z.object({
      sha: z.string(),
      ref: z.string(),
      repo: z.nullish(z.object({ full_name: z.string() })),
    }),
    base: z.object({ sha: z.string(), ref: z.string() }),
    user: z.nullable(z.object({ login: z.string() })),
    labels: z.array(z.object({ name: z.string() })),
    html_url: z.string(),
  }),
  z.transform(
    ({ number, state, head, base, user, labels, html_url }): PullRequest => ({
      number,
      state,
      head: { sha: head.sha, branch: head.ref, repository: head.repo?.full_name },
      base: { sha: base.sha, branch: base.ref },
      author: user?.login ?? 'ghost',
      labels: labels.map(({ name }) => name),
      url: html_url,
    }),
  ),
)

const mostPulls = 2000

/** A pull request by its number; undefined when there is none. */
export function readPull(client: GitHubClient, number: number): Promise<PullRequest | undefined> {
  return orUndefined(
    client.call('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number }, pull),
  )
}

/**
 * The open pull requests whose head is exactly this commit of exactly this repository. This is how a run of
 * `workflow_run` learns which pull request it speaks of: what an artifact says of it may be forged.
 *
 * GitHub does not list the pull requests of a fork's commit, so they are asked for by the fork's branch, or, when the
 * run does not tell one, looked for among all that are open.
 */
export async function pullsOfHead(client: GitHubClient, head: RunHead): Promise<PullRequest[]> {
  const { repository, branch, sha } = head
  const named = repository !== undefined && branch !== undefined
  const filter = named ? { head: `${repository.split('/')[0]}:${branch}` } : {}
  const listed = client.list(
    'GET /repos/{owner}/{repo}/pulls',
    { state: 'open', ...filter },
    { page: z.array(pull), most: mostPulls },
  )
  const found: PullRequest[] = []
  for await (const each of listed) {
    const fits = repository === undefined || each.head.repository === repository
    if (each.head.sha === sha && fits) found.push(each)
  }
  return found
}

/** The pull requests that a commit of this repository belongs to, merged ones too. */
export async function pullsOfCommit(client: GitHubClient, sha: string): Promise<PullRequest[]> {
  const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls'
  const found: PullRequest[] = []
  for await (const each of client.list(
    route,
    { commit_sha: sha },
    { page: z.array(pull), most: mostPulls },
  )) {
    found.push(each)
  }
  return found
}
