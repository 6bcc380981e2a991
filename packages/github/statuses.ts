import * as z from 'zod/mini'
import type { GitHubClient } from './client/client.ts'

/** A commit's status, one a context: the newest counts. */
export interface CommitStatus {
  state: 'error' | 'failure' | 'pending' | 'success'
  /** What it is the status of. */
  context: string
  /** At most 140 characters; the rest is cut here. */
  description: string
  targetUrl?: string
}

const mostCharacters = 140

/** Sets a status. Setting it twice is the same as once. */
export async function setCommitStatus(
  client: GitHubClient,
  sha: string,
  { state, context, description, targetUrl }: CommitStatus,
): Promise<void> {
  const characters = [...description]
  const cut =
    characters.length <= mostCharacters ? description : `${characters.slice(0, mostCharacters - 1).join('')}…`
  await client.call(
    'POST /repos/{owner}/{repo}/statuses/{sha}',
    { sha, state, context, description: cut, ...(targetUrl === undefined ? {} : { target_url: targetUrl }) },
    z.object({ id: z.int() }),
  )
}
