import { readFile } from 'node:fs/promises'
import type { RunEvent } from '@mlgate/baseline'
import { MlgateError } from '@mlgate/core'
import { type Connection, connect, type GitHubClient } from '@mlgate/github'

/** Where GitHub is and who asks, as a run of a workflow has it. */
export interface GitHubAccess {
  environment: NodeJS.ProcessEnv
  token: string | undefined
  signal: AbortSignal
  /** Says something in the log. */
  say(words: string): void
}

/**
 * A way to the repository of this run.
 *
 * @throws MlgateError MG8013 when the runner or the token leaves it open.
 */
export function connectTo(
  { environment, token = '', signal, say }: GitHubAccess,
  limits: Pick<Connection, 'budgetMs' | 'longestWaitMs'>,
): GitHubClient {
  return connect({
    token,
    repository: environment.GITHUB_REPOSITORY ?? '',
    apiUrl: environment.GITHUB_API_URL ?? '',
    serverUrl: environment.GITHUB_SERVER_URL ?? '',
    graphqlUrl: environment.GITHUB_GRAPHQL_URL ?? '',
    ...limits,
    signal,
    log: say,
  })
}

/**
 * What this run answers.
 *
 * @param measured the commit that is checked out.
 * @throws MlgateError MG6009 when the event is not what GitHub writes.
 */
export async function readEvent(environment: NodeJS.ProcessEnv, measured: string): Promise<RunEvent> {
  return {
    name: environment.GITHUB_EVENT_NAME ?? '',
    ref: environment.GITHUB_REF ?? '',
    sha: environment.GITHUB_SHA ?? '',
    payload: await readPayload(environment.GITHUB_EVENT_PATH),
    measured,
  }
}

async function readPayload(path: string | undefined): Promise<unknown> {
  try {
    return path ? JSON.parse(await readFile(path, 'utf8')) : {}
  } catch (cause) {
    const message = 'The event of this run cannot be read.'
    const hint = 'Check that GITHUB_EVENT_PATH is the file that GitHub wrote for this run.'
    throw new MlgateError({ code: 'MG6009', message, hint }, { cause })
  }
}
