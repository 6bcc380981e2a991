import { fileFailure } from '@mlgate/files'
import { UnreadableFile } from '@mlgate/http'
import type { HostedRelease, NewAsset, UploadOutcome } from '@mlgate/registry'
import { type GitHubClient, readJson } from '../client/client.ts'
import type { Settings } from '../client/connection.ts'
import { type Doing, GitHubFailure, unreadable } from '../client/failure.ts'
import { routes } from '../client/routes.ts'
import { longestTransferMs } from '../download.ts'
import { assetAnswer } from './release-answer.ts'

const route = 'POST /repos/{owner}/{repo}/releases/{release_id}/assets'

/** How much longer than for any other answer is waited: GitHub hashes a file before it answers. */
const patience = 4

/**
 * Sends a part of a file to a release, once: what came of it when the answer is lost, whoever asked has to see.
 *
 * @throws GitHubFailure when GitHub refuses it; MlgateError MG1003 or MG1006 when the file cannot be read.
 */
export async function uploadHosted(
  client: GitHubClient,
  release: HostedRelease,
  { name, contentType, signal, ...part }: NewAsset,
): Promise<UploadOutcome> {
  const { settings } = client
  const url = uploadAddress(release, name, settings)
  const patient = client.within({
    budgetMs: longestTransferMs,
    deadlineMs: settings.deadlineMs * patience,
    ...(signal === undefined ? {} : { signal }),
  })
  const doing = doingOf(name)
  const { method, headers } = client.prepare(route, { release_id: release.id })
  try {
    const asset = await patient.perform(route, {
      doing,
      request: {
        method,
        url,
        headers: { ...headers, 'content-type': contentType },
        body: part,
        redirect: 'manual',
      },
      effect: 'once',
      mostBytes: 0,
      read: (response) => readJson(response, doing, assetAnswer, 'once'),
    })
    return { outcome: 'uploaded', asset }
  } catch (error) {
    if (error instanceof UnreadableFile) throw fileFailure('read', part.file, error.cause ?? error)
    if (!(error instanceof GitHubFailure)) throw error
    if (error.status === 422 && /already_exists/.test(error.said)) return { outcome: 'exists' }
    if (error.outcome === 'unknown') return { outcome: 'unsure', why: error }
    throw error
  }
}

function doingOf(name: string): Doing {
  const { does, permission } = routes[route]
  return { does, permission, path: name }
}

/**
 * Where GitHub wants a file. The token goes there, so it has to be GitHub's own: the host of the API or of the site, or
 * the one for uploads beside them. Whatever the port: a certificate vouches for a host.
 */
function uploadAddress({ uploadUrl }: HostedRelease, name: string, settings: Settings): string {
  const [api, site] = [new URL(settings.apiUrl), new URL(settings.serverUrl)]
  const own = [api, site].flatMap(({ hostname }) => [hostname, `uploads.${hostname.replace(/^api\./, '')}`])
  const url = URL.parse(uploadUrl)
  if (url === null || url.protocol !== api.protocol || url.username !== '' || !own.includes(url.hostname)) {
    throw unreadable(doingOf(name), 'it names a place for uploads that is not its own', false)
  }
  url.search = new URLSearchParams({ name }).toString()
  return url.href
}
