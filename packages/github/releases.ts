import { createHash } from 'node:crypto'
import type { FoundRelease, ReleaseHost } from '@mlgate/baseline'
import type { HostedAsset, HostedRelease } from '@mlgate/registry'
import * as z from 'zod/mini'
import { type GitHubClient, orUndefined } from './client/client.ts'
import { unreadable } from './client/failure.ts'
import { download } from './download.ts'
import { releaseAnswer } from './registry/release-answer.ts'
import { listTags } from './registry/tags.ts'
import { forStores } from './store-failure.ts'

const mostReleases = 1000

/** All releases, in GitHub's order, which is newest first. */
export function listReleases(client: GitHubClient): AsyncIterable<HostedRelease> {
  return client.list(
    'GET /repos/{owner}/{repo}/releases',
    {},
    { page: z.array(releaseAnswer), most: mostReleases },
  )
}

/** The published release of a tag; undefined when there is none. */
export function releaseOfTag(client: GitHubClient, tag: string): Promise<HostedRelease | undefined> {
  return orUndefined(client.call('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag }, releaseAnswer))
}

/**
 * The bytes of a release's file, held against the digest that GitHub keeps of it.
 *
 * @throws MlgateError MG1009 when it is larger than `mostBytes`, MG8007 when the bytes are others.
 */
export async function downloadAsset(
  client: GitHubClient,
  asset: Pick<HostedAsset, 'id' | 'name' | 'sha256'>,
  mostBytes: number,
): Promise<Buffer> {
  const bytes = await download(
    client,
    'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
    { asset_id: asset.id },
    { mostBytes, accept: 'application/octet-stream' },
  )
  const digest = createHash('sha256').update(bytes).digest('hex')
  if (asset.sha256 !== undefined && asset.sha256 !== digest) {
    const doing = { does: 'download a file of a release', path: asset.name }
    throw unreadable(doing, `its SHA-256 is ${digest} in place of ${asset.sha256}`, false)
  }
  return bytes
}

const mostTags = 2000

/** The releases of the repository as baselines are found in them. */
export function releaseHost(client: GitHubClient): ReleaseHost {
  return {
    newest: (most) =>
      forStores(
        (async () => {
          const found: FoundRelease[] = []
          for await (const each of listReleases(client)) {
            if (found.length === most) break
            found.push(...publishedOnly(each))
          }
          return found.sort((left, right) => right.publishedAt.localeCompare(left.publishedAt))
        })(),
      ),
    ofTag: async (tag) => {
      const found = await forStores(releaseOfTag(client, tag))
      return found === undefined ? null : (publishedOnly(found)[0] ?? null)
    },
    tags: () => forStores(listTags(client, mostTags)),
    download: ({ sha256, ...file }, mostBytes) =>
      forStores(downloadAsset(client, { ...file, sha256 }, mostBytes)),
  }
}

function publishedOnly({ tag, isDraft, isPrerelease, publishedAt, assets }: HostedRelease): FoundRelease[] {
  if (isDraft || publishedAt === null) return []
  return [{ tag, isPrerelease, publishedAt, assets: assets.filter(({ state }) => state === 'uploaded') }]
}
