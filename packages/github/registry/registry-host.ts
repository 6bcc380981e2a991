import type { RegistryHost } from '@mlgate/registry'
import type { GitHubClient } from '../client/client.ts'
import { streamPart } from '../download.ts'
import {
  createDraft,
  deleteHosted,
  deleteHostedAsset,
  listHosted,
  publishHosted,
  readHosted,
  readHostedOfTag,
  updateHosted,
} from './releases.ts'
import { createTag, describeTag, listTags } from './tags.ts'
import { uploadHosted } from './upload.ts'

const mostTags = 20_000

/**
 * A repository on GitHub as a registry: `client.within({ repository })` for another one, which is only read where the
 * token may no more. A write whose answer is lost is settled by looking; only of an upload that stays with the caller.
 */
export function registryHost(client: GitHubClient): RegistryHost {
  const { owner, repo } = client.settings
  return {
    repository: `${owner}/${repo}`,
    tags: () => listTags(client, mostTags),
    describeTag: (name) => describeTag(client, name),
    createTag: (tag) => createTag(client, tag),
    releases: () => listHosted(client),
    release: (id) => readHosted(client, id),
    releaseOfTag: (tag) => readHostedOfTag(client, tag),
    createDraft: (draft) => createDraft(client, draft),
    updateRelease: (id, change) => updateHosted(client, id, change),
    publish: (id) => publishHosted(client, id),
    deleteRelease: (id) => deleteHosted(client, id),
    upload: (release, asset) => uploadHosted(client, release, asset),
    deleteAsset: (id) => deleteHostedAsset(client, id),
    download: ({ id, bytes }, range = { from: 0, to: bytes }) =>
      streamPart(
        client,
        'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
        { asset_id: id },
        {
          part: { from: range.from, to: Math.min(range.to, bytes), of: bytes },
          accept: 'application/octet-stream',
        },
      ),
  }
}
