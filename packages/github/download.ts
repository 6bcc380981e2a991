import { chunksOf, type WireRequest } from '@mlgate/http'
import { type GitHubClient, refuseWebPage } from './client/client.ts'
import { type Doing, GitHubFailure, unreadable } from './client/failure.ts'
import { type ParametersOf, type Route, type RouteFacts, routes } from './client/routes.ts'

/**
 * A file that GitHub hands out itself or through a signed address of its storage. The token goes to GitHub only; the
 * redirect is followed once, without it. Time is bounded by progress: a large file may take its time.
 *
 * @throws MlgateError MG1009 when it is larger than `mostBytes`.
 */
export async function download<Name extends Route>(
  client: GitHubClient,
  route: Name,
  parameters: ParametersOf<Name>,
  { mostBytes, accept }: { mostBytes: number; accept?: string },
): Promise<Buffer> {
  const request = client.prepare(route, parameters, accept)
  const { does, permission }: RouteFacts = routes[route]
  const path = new URL(request.url).pathname
  const doing: Doing = { does, path, ...(permission === undefined ? {} : { permission }) }
  const first = await client.perform(route, {
    doing,
    request: { ...request, redirect: 'manual' },
    effect: 'none',
    mostBytes,
    read: async (response, progress) => {
      if (response.status < 300) return readFile(response, doing, mostBytes, progress)
      await response.body?.cancel()
      return targetOf(response, request.url, doing)
    },
  })
  if (Buffer.isBuffer(first)) return first
  return fetchStored(client, { url: first, headers: {} }, doing, mostBytes)
}

/** A file behind a signed address, which takes no token: nobody's permissions matter there. */
export async function fetchStored(
  client: GitHubClient,
  { url, headers }: Pick<WireRequest, 'url' | 'headers'>,
  doing: Doing,
  mostBytes: number,
): Promise<Buffer> {
  const fetched = client.perform('GET storage', {
    doing,
    request: { method: 'GET', url, headers: { ...headers, 'user-agent': 'mlgate' }, redirect: 'follow' },
    effect: 'none',
    mostBytes,
    read: (response, progress) => readFile(response, doing, mostBytes, progress),
  })
  return fetched.catch((error: unknown) => {
    const refusal = error instanceof GitHubFailure && error.code === 'MG8001'
    throw refusal ? unreadable(doing, 'the storage refuses the address that GitHub gave', false) : error
  })
}

function targetOf(response: Response, from: string, doing: Doing): string {
  const target = URL.parse(response.headers.get('location') ?? '', from)
  if (target === null || !/^https?:$/.test(target.protocol)) {
    throw unreadable(doing, 'it redirects to nowhere', false)
  }
  return target.href
}

async function readFile(
  response: Response,
  doing: Doing,
  mostBytes: number,
  progress: () => void,
): Promise<Buffer> {
  refuseWebPage(response, doing)
  const parts: Uint8Array[] = []
  for await (const part of chunksOf(response, mostBytes)) {
    progress()
    parts.push(part)
  }
  return Buffer.concat(parts)
}
