import * as z from 'zod/mini'
import { type GitHubClient, orUndefined } from '../client/client.ts'

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

const kept = z.object({ attestations: z.optional(z.array(z.object({ bundle: z.optional(z.unknown()) }))) })
const created = z.object({ id: z.optional(z.int()) })
const most = 100

export function attestationHost(client: GitHubClient): Attestations {
  const { owner, repo, serverUrl } = client.settings
  return {
    repository: `${owner}/${repo}`,
    serverUrl,
    attestationsOf: async (sha256) => {
      const query = { subject_digest: `sha256:${sha256}`, predicate_type: 'provenance', per_page: most }
      const route = 'GET /repos/{owner}/{repo}/attestations/{subject_digest}'
      const found = await orUndefined(client.call(route, query, kept))
      return (found?.attestations ?? []).map(({ bundle }) => bundle)
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
