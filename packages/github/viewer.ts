import * as z from 'zod/mini'
import { type GitHubClient, readJson } from './client/client.ts'
import { GitHubFailure } from './client/failure.ts'

const answer = z.object({ data: z.object({ viewer: z.object({ login: z.string() }) }) })
const known = new WeakMap<GitHubClient, Promise<string | undefined>>()

/**
 * The login that a client writes as, asked for once. The token of a workflow may not use `GET /user`, but this query
 * is open to every token.
 *
 * @returns undefined when GitHub does not say.
 */
export function viewer(client: GitHubClient): Promise<string | undefined> {
  const login = known.get(client) ?? askForViewer(client)
  known.set(client, login)
  return login
}

async function askForViewer(client: GitHubClient): Promise<string | undefined> {
  const { graphqlUrl, token } = client.settings
  const doing = { does: 'say whose token this is', path: '/graphql' }
  try {
    const { data } = await client.perform('POST /graphql', {
      doing,
      request: {
        method: 'POST',
        url: graphqlUrl,
        headers: {
          authorization: `token ${token}`,
          'content-type': 'application/json',
          'user-agent': 'mlgate',
        },
        body: JSON.stringify({ query: '{ viewer { login } }' }),
        redirect: 'follow',
      },
      effect: 'none',
      mostBytes: 2 ** 16,
      read: (response) => readJson(response, doing, answer, 'none'),
    })
    return data.viewer.login
  } catch (error) {
    if (error instanceof GitHubFailure) return undefined
    throw error
  }
}
