import { createHash } from 'node:crypto'
import type { FoundRelease, ReleaseHost } from '@mlgate/baseline'
import * as z from 'zod/mini'
import { type GitHubClient, orUndefined } from './client/client.ts'
import { unreadable } from './client/failure.ts'
import { download } from './download.ts'
import { forStores } from './store-failure.ts'

/** A file of a release. */
export interface ReleaseAsset {
  id: number
  name: string
  bytes: number
  /** Lower-case hexadecimal; undefined for files from before GitHub kept it. */
  sha256: string | undefined
}

export interface Release {
  id: number
  tag: string
  name: string
  isDraft: boolean
  isPrerelease: boolean
  /** ISO 8601; null for a draft. */
  publishedAt: string | null
  assets: ReleaseAsset[]
}

const release = z.pipe(
  z.object({
    id: z.int(),
    tag_name: z.string(),
    name: z.nullable(z.string()),
    draft: z.boolean(),
    prerelease: z.boolean(),
    published_at: z.nullable(z.string()),
    assets: z.array(
      z.object({
        id: z.int(),
        name: z.string(),
        size: z.int(),
        state: z.string(),
        digest: z.nullish(z.string()),
      }),
    ),
  }),
  z.transform(
    (raw): Release => ({
      id: raw.id,
      tag: raw.tag_name,
      name: raw.name ?? raw.tag_name,
      isDraft: raw.draft,
      isPrerelease: raw.prerelease,
      publishedAt: raw.published_at,
      assets: raw.assets
        .filter(({ state }) => state === 'uploaded')
        .map(({ id, name, size, digest }) => ({
          id,
          name,
          bytes: size,
          sha256: /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1],
        })),
    }),
  ),
)
const mostReleases = 1000

/** All releases, newest first. */
export function listReleases(client: GitHubClient): AsyncIterable<Release> {
  return client.list('GET /repos/{owner}/{repo}/releases', {}, { page: z.array(release), most: mostReleases })
}

/** The published release of a tag; undefined when there is none. */
export function releaseOfTag(client: GitHubClient, tag: string): Promise<Release | undefined> {
  return orUndefined(client.call('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag }, release))
}

/**
 * The bytes of a release's file, held against the digest that GitHub keeps of it.
 *
 * @throws MlgateError MG1009 when it is larger than `mostBytes`, MG8007 when the bytes are others.
 */
export async function downloadAsset(
  client: GitHubClient,
  asset: ReleaseAsset,
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

const tagPage = z.array(z.object({ name: z.string(), commit: z.object({ sha: z.string() }) }))
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
    tags: () =>
      forStores(
        (async () => {
          const list = client.list('GET /repos/{owner}/{repo}/tags', {}, { page: tagPage, most: mostTags })
          const found = await Array.fromAsync(list)
          return found.map(({ name, commit }) => ({ name, commit: commit.sha }))
        })(),
      ),
    download: ({ sha256, ...file }, mostBytes) =>
      forStores(downloadAsset(client, { ...file, sha256 }, mostBytes)),
  }
}

function publishedOnly({ tag, isDraft, isPrerelease, publishedAt, assets }: Release): FoundRelease[] {
  return isDraft || publishedAt === null ? [] : [{ tag, isPrerelease, publishedAt, assets }]
}
