import type { HostedAsset, HostedRelease } from '@mlgate/registry'
import * as z from 'zod/mini'

/** A file of a release as GitHub answers with it. */
export const assetAnswer = z.pipe(
  z.object({
    id: z.int(),
    name: z.string(),
    size: z.int(),
    state: z.string(),
    digest: z.nullish(z.string()),
    created_at: z.optional(z.string()),
  }),
  z.transform(
    ({ id, name, size, state, digest, created_at: createdAt }): HostedAsset => ({
      id,
      name,
      bytes: size,
      state: state === 'uploaded' ? 'uploaded' : 'starter',
      sha256: /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1],
      ...(createdAt === undefined ? {} : { createdAt }),
    }),
  ),
)

/** A release as GitHub answers with it. */
export const releaseAnswer = z.pipe(
  z.object({
    id: z.int(),
    tag_name: z.string(),
    target_commitish: z.string(),
    name: z.nullable(z.string()),
    body: z.nullish(z.string()),
    draft: z.boolean(),
    prerelease: z.boolean(),
    immutable: z.optional(z.boolean()),
    created_at: z.string(),
    published_at: z.nullable(z.string()),
    html_url: z.string(),
    upload_url: z.string(),
    assets: z.array(assetAnswer),
  }),
  z.transform(
    (raw): HostedRelease => ({
      id: raw.id,
      tag: raw.tag_name,
      name: raw.name ?? raw.tag_name,
      body: raw.body ?? '',
      isDraft: raw.draft,
      isPrerelease: raw.prerelease,
      isImmutable: raw.immutable ?? false,
      target: raw.target_commitish,
      createdAt: raw.created_at,
      publishedAt: raw.published_at,
      url: raw.html_url,
      uploadUrl: raw.upload_url.replace(/\{[^}]*\}$/, ''),
      assets: raw.assets,
    }),
  ),
)
