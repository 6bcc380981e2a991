import type { GitHubClient } from '@mlgate/github'

/** Where GitHub is and who asks: one for each step, so that it has one client whatever it asks for. */
export interface GitHubAccess {
  /** GITHUB_REPOSITORY, GITHUB_API_URL and their kin. */
  environment: NodeJS.ProcessEnv
  token: string | undefined
  signal: AbortSignal
  /** Says something in the log. */
  say(words: string): void
  /** The client, once somebody has asked. */
  opened: { client?: GitHubClient }
}
