import { setTimeout as pause } from 'node:timers/promises'
import { MlgateError } from '@mlgate/core'

/** Time as the client sees it, in milliseconds; tests hand in their own. */
export interface Clock {
  now(): number
  wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void>
}

/** Where GitHub is and who asks. */
export interface Connection {
  token: string
  /** `owner/name`, as in GITHUB_REPOSITORY. */
  repository: string
  /** As in GITHUB_API_URL; GitHub Enterprise Server has its own. Default `https://api.github.com`. */
  apiUrl?: string
  /** As in GITHUB_SERVER_URL. Default `https://github.com`. */
  serverUrl?: string
  /** As in GITHUB_GRAPHQL_URL. Default: derived from `apiUrl`. */
  graphqlUrl?: string
  /** Time for one request and its answer; for a download, time without a byte. Default 30 s. */
  deadlineMs?: number
  /** Time for everything that this client does, waiting included. Default 10 minutes. */
  budgetMs?: number
  /** The longest wait for a rate limit. Default one minute. */
  longestWaitMs?: number
  signal?: AbortSignal
  clock?: Clock
  log?(line: string): void
}

/** What one of several uses of a connection may take, what ends it beside, and of which repository it is where that is another. */
export type Limits = Partial<
  Pick<Connection, 'budgetMs' | 'deadlineMs' | 'longestWaitMs' | 'repository' | 'signal'>
>

/** A connection with every default filled in. */
export interface Settings extends Required<Omit<Connection, 'repository' | 'signal'>> {
  owner: string
  repo: string
  signal: AbortSignal | undefined
}

const systemClock: Clock = {
  now: () => Date.now(),
  wait: async (milliseconds, signal) => {
    await pause(milliseconds, undefined, signal === undefined ? {} : { signal })
  },
}

/**
 * Fills in what a connection leaves open.
 *
 * @throws MlgateError MG8013 when the token is empty, the repository is not `owner/name`, or an address is none.
 */
export function settle(connection: Connection): Settings {
  const { repository, token } = connection
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw settingError(
      token === '' ? 'There is no token for GitHub.' : 'The token holds characters that no token has.',
    )
  }
  const apiUrl = addressOf(connection.apiUrl || 'https://api.github.com')
  return {
    token,
    ...partsOf(repository),
    apiUrl,
    serverUrl: addressOf(connection.serverUrl || 'https://github.com'),
    // GitHub Enterprise Server has …/api/v3 beside …/api/graphql.
    graphqlUrl: addressOf(connection.graphqlUrl || `${apiUrl.replace(/\/v3$/, '')}/graphql`),
    deadlineMs: connection.deadlineMs ?? 30_000,
    budgetMs: connection.budgetMs ?? 600_000,
    longestWaitMs: connection.longestWaitMs ?? 60_000,
    signal: connection.signal,
    clock: connection.clock ?? systemClock,
    log: connection.log ?? (() => undefined),
  }
}

/** @throws MlgateError MG8013 when the repository is not `owner/name`. */
export function limited(settings: Settings, { repository, signal, ...limits }: Limits): Settings {
  const signals = [settings.signal, signal].filter((each) => each !== undefined)
  return {
    ...settings,
    ...limits,
    ...(repository === undefined ? {} : partsOf(repository)),
    signal: signals.length > 1 ? AbortSignal.any(signals) : signals[0],
  }
}

function partsOf(repository: string): Pick<Settings, 'owner' | 'repo'> {
  const [, owner = '', repo = ''] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? []
  if (owner === '') throw settingError(`"${repository.slice(0, 100)}" is not a repository: owner/name.`)
  return { owner, repo }
}

function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const sound = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.search === ''
  if (!sound) throw settingError('An address of GitHub is not an http or https address.')
  return url.href.replace(/\/+$/, '')
}

function settingError(message: string): MlgateError {
  return new MlgateError({
    code: 'MG8013',
    message,
    hint: 'GITHUB_REPOSITORY, GITHUB_API_URL and GITHUB_SERVER_URL are set by the runner; the input github-token has the token of the run by default.',
  })
}
