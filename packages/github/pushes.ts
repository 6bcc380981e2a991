import * as z from 'zod/mini'
import type { GitHubClient } from './client/client.ts'

/** The newest change of a branch. */
export interface Push {
  /** The commit that the branch points to since. */
  commit: string
  /** ISO 8601, GitHub's clock: nobody who pushes can choose it, as they can the dates in a commit. */
  at: string
}

const activities = z.array(z.object({ ref: z.string(), after: z.string(), timestamp: z.string() }))

/**
 * When a branch of the client's repository was pushed to last, and what; undefined when GitHub does not tell. This is
 * not when the commit was first seen: a commit that was there before, and is pushed again, came with that push.
 */
export async function lastPush(client: GitHubClient, branch: string): Promise<Push | undefined> {
  const ref = `refs/heads/${branch}`
  const listed = await client.call(
    'GET /repos/{owner}/{repo}/activity',
    { ref, direction: 'desc', per_page: 1 },
    activities,
  )
  const newest = listed.find((each) => each.ref === ref)
  return newest && { commit: newest.after, at: newest.timestamp }
}
