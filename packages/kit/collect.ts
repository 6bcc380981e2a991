import type { MlgateError } from '@mlgate/core'
import type { GitHubAccess } from './github-access.ts'
import type { Runner } from './runner.ts'

/** What other jobs of a run shared, brought here. */
export interface Collected {
  /** A folder with their result documents. */
  folder: string
  /** Artifacts that cannot be used, by name. */
  refused: readonly { name: string; error: MlgateError }[]
}

/** Brings here what other jobs of this run shared. What asks GitHub is loaded then. */
export async function collectShared(access: GitHubAccess, runner: Runner): Promise<Collected | undefined> {
  const { token, environment } = access
  if (!token || !environment.GITHUB_REPOSITORY || typeof idOf(runner) !== 'number') return undefined
  const { collectOnGitHub } = await import('./collect-github.ts')
  return collectOnGitHub(access, runner, idOf(runner) as number)
}

function idOf({ run }: Pick<Runner, 'run'>): unknown {
  return (run as { id?: unknown }).id
}
