import * as z from 'zod/mini'
import { type GitHubClient, orUndefined } from '../client/client.ts'
import { type Doing, unreadable } from '../client/failure.ts'
import { routes } from '../client/routes.ts'
import { fetchStored } from '../download.ts'
import { unpackSnappy } from './snappy.ts'

/** The attestations that GitHub keeps for a repository, as `@mlgate/attestation` asks for them. */
export interface Attestations {
  /** `owner/name`. */
  readonly repository: string
  /** Where people see it. */
  readonly serverUrl: string
  /** The build provenance of a file, at most the newest hundred: bundles as JSON, as somebody uploaded them. */
  attestationsOf(sha256: string): Promise<unknown[]>
  keepAttestation(bundle: unknown): Promise<void>
}

const attestation = z.object({ bundle: z.nullish(z.unknown()), bundle_url: z.nullish(z.string()) })
const kept = z.object({ attestations: z.optional(z.array(attestation)) })
const created = z.object({ id: z.optional(z.int()) })
const most = 100
/** Bundles that GitHub hands out by an address have some hundred kilobytes. */
const mostBundleBytes = 16 * 2 ** 20

export function attestationHost(client: GitHubClient): Attestations {
  const { owner, repo, serverUrl } = client.settings
  return {
    repository: `${owner}/${repo}`,
    serverUrl,
    attestationsOf: async (sha256) => {
      const query = { subject_digest: `sha256:${sha256}`, predicate_type: 'provenance', per_page: most }
      const route = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}'
      const found = await orUndefined(client.call(route, query, kept))
      const doing = { does: routes[route].does, path: `attestations of ${sha256}` }
      const bundles: unknown[] = []
      // One after the other: each may be large.
      for (const { bundle, bundle_url: url } of found?.attestations ?? []) {
        bundles.push(bundle ?? (await storedBundle(client, url ?? '', doing)))
      }
      return bundles
    },
    keepAttestation: async (bundle) => {
      await client.call(
        'POST /repos/{owner}/{repo}/attestations',
        { bundle: bundle as Record<string, unknown> },
        created,
      )
    },
  }
}

/** A bundle that is too large for the answer: GitHub keeps it behind a signed address, which takes no token. */
async function storedBundle(client: GitHubClient, url: string, doing: Doing): Promise<unknown> {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw unreadable(doing, 'it has neither a bundle nor the address of one', false)
  }
  const stored = await fetchStored(client, { url, headers: {} }, doing, mostBundleBytes)
  const text = unpackSnappy(stored, mostBundleBytes)
  try {
    return JSON.parse(new TextDecoder().decode(text ?? stored))
  } catch {
    throw unreadable(doing, 'its bundle is neither JSON nor a block of Snappy', false)
  }
}
