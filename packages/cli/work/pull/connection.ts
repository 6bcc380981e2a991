import { MlgateError } from '@mlgate/core'
import { remoteAddress } from '@mlgate/files'
import { connect, type GitHubClient } from '@mlgate/github'

/**
 * A way to the repository that is meant. The token goes to the server that the environment names and nowhere else,
 * whatever the checkout has configured.
 *
 * @param repository `owner/name`; where it is left out, that of the environment or of the remote `origin`.
 * @throws MlgateError MG8013 when there is no token or no repository.
 */
export async function connectTo(
  repository: string | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<GitHubClient> {
  const token = environment.GITHUB_TOKEN || environment.GH_TOKEN
  if (!token) {
    throw new MlgateError({
      code: 'MG8013',
      message: 'There is no token for GitHub.',
      hint: 'Set GITHUB_TOKEN or GH_TOKEN to one that may read the repository, its pull requests and actions.',
    })
  }
  const serverUrl = environment.GITHUB_SERVER_URL || 'https://github.com'
  const named = repository ?? (environment.GITHUB_REPOSITORY || (await repositoryOfOrigin(serverUrl)))
  if (named === undefined) {
    throw new MlgateError({
      code: 'MG8013',
      message: `It is not known which repository is meant: origin is none of ${serverUrl}.`,
      hint: 'Name it with --repository owner/name.',
    })
  }
  return connect({
    token,
    repository: named,
    apiUrl: environment.GITHUB_API_URL ?? '',
    serverUrl,
    graphqlUrl: environment.GITHUB_GRAPHQL_URL ?? '',
  })
}

async function repositoryOfOrigin(serverUrl: string): Promise<string | undefined> {
  const place = { location: 'The remote origin', folder: process.cwd() }
  const address = (await remoteAddress(place, 'origin')) ?? ''
  const host = (URL.canParse(serverUrl) ? new URL(serverUrl) : null)?.host
  const [, server, name] =
    /^(?:https?:\/\/|ssh:\/\/)?(?:[^@/]*@)?([^/:]+(?::\d+)?)[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      address,
    ) ?? []
  return server !== undefined && server === host ? name : undefined
}
