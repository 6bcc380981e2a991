import { nodeId, repositoryUrl, userBody } from './bodies.ts'
import type { Call } from './call.ts'
import type { Asset, Release } from './state.ts'

/** What GitHub calls a draft in addresses, where its tag may be anything. */
function placeOf({ id, tag, draft }: Release): string {
  return draft ? `untagged-${id.toString(16).padStart(20, '0')}` : tag
}

export function assetBody(call: Call, release: Release, asset: Asset) {
  const { siteUrl, repository } = call
  const { author, createdAt } = release
  return {
    url: `${repositoryUrl(call)}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId('ReleaseAsset', asset.id),
    name: asset.name,
    label: null,
    uploader: userBody(call, author),
    content_type: asset.contentType,
    state: asset.state,
    size: asset.size,
    digest: asset.digest,
    download_count: 0,
    created_at: createdAt,
    updated_at: createdAt,
    browser_download_url: `${siteUrl}/${repository.fullName}/releases/download/${encodeURIComponent(placeOf(release))}/${asset.name}`,
  }
}

export function releaseBody(call: Call, release: Release) {
  const { siteUrl, uploadsUrl, repository } = call
  const url = `${repositoryUrl(call)}/releases/${release.id}`
  const tag = encodeURIComponent(release.tag)
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${uploadsUrl}/repos/${repository.fullName}/releases/${release.id}/assets{?name,label}`,
    html_url: `${siteUrl}/${repository.fullName}/releases/tag/${encodeURIComponent(placeOf(release))}`,
    id: release.id,
    node_id: nodeId('Release', release.id),
    author: userBody(call, release.author),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: release.immutable,
    created_at: release.createdAt,
    published_at: release.publishedAt,
    assets: release.assets.map((asset) => assetBody(call, release, asset)),
    tarball_url: `${repositoryUrl(call)}/tarball/${tag}`,
    zipball_url: `${repositoryUrl(call)}/zipball/${tag}`,
  }
}
