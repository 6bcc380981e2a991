import * as z from 'zod/mini'
import type { GitHubClient } from './client/client.ts'

/** A commit's status, one a context: the newest counts. */
export interface CommitStatus {
  state: 'error' | 'failure' | 'pending' | 'success'
  /** What it is the status of. */
  context: string
  /** At most 140 characters; the rest is cut here. */
  description: string
  /** A page of the run that sets it. Its address tells later ones from earlier ones. */
  targetUrl?: string
  /** Number of the run that sets it: what a later one said is never replaced. */
  run: number
}

/** What became of a status; `newer` when a later run had set it already. */
export type StatusOutcome = 'set' | 'newer'

const mostCharacters = 140
/** A commit has 1,000 of a context at most. */
const mostListed = 1000
const listed = z.object({ context: z.string(), target_url: z.nullable(z.string()) })

/**
 * Sets a status, unless a later run has. Setting it twice is the same as once.
 *
 * @throws GitHubFailure when GitHub does not let it.
 */
export async function setCommitStatus(
  client: GitHubClient,
  sha: string,
  { state, context, description, targetUrl, run }: CommitStatus,
): Promise<StatusOutcome> {
  if ((await runThatSet(client, sha, context)) > run) return 'newer'
  const characters = [...description]
  const cut =
    characters.length <= mostCharacters ? description : `${characters.slice(0, mostCharacters - 1).join('')}…`
  await client.call(
    'POST /repos/{owner}/{repo}/statuses/{sha}',
    { sha, state, context, description: cut, ...(targetUrl === undefined ? {} : { target_url: targetUrl }) },
    z.object({ id: z.int() }),
  )
  return 'set'
}

/** The run whose page the newest status of a context leads to; 0 where there is none, or it leads elsewhere. */
async function runThatSet(client: GitHubClient, sha: string, context: string): Promise<number> {
  const { serverUrl, owner, repo } = client.settings
  const ours = `${serverUrl}/${owner}/${repo}/actions/runs/`
  for await (const status of client.list(
    'GET /repos/{owner}/{repo}/commits/{ref}/statuses',
    { ref: sha },
    { page: z.array(listed), most: mostListed },
  )) {
    if (status.context !== context) continue
    const address = status.target_url ?? ''
    return address.startsWith(ours) ? Number.parseInt(address.slice(ours.length), 10) || 0 : 0
  }
  return 0
}
