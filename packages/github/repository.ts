import * as z from 'zod/mini'
import type { GitHubClient } from './client/client.ts'

export interface RepositoryFacts {
  id: number
  /** Renaming it is followed: nobody has to write its name down. */
  defaultBranch: string
  isPrivate: boolean
}

const repository = z.object({ id: z.int(), default_branch: z.string(), private: z.boolean() })

/** What the repository is now. */
export async function readRepository(client: GitHubClient): Promise<RepositoryFacts> {
  const found = await client.call('GET /repos/{owner}/{repo}', {}, repository)
  return { id: found.id, defaultBranch: found.default_branch, isPrivate: found.private }
}
