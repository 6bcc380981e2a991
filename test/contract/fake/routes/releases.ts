import { createHash } from 'node:crypto'
import { nodeId, repositoryBody, repositoryUrl, userBody } from '../bodies.ts'
import { type Call, type Handler, notFound, numberOf, paginate, textOf } from '../call.ts'
import type { Asset, Release } from '../state.ts'

const read = [['contents', 'read']] as const

function assetBody(call: Call, { tag, author, createdAt }: Release, asset: Asset) {
  return {
    url: `${repositoryUrl(call)}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId('ReleaseAsset', asset.id),
    name: asset.name,
    label: null,
    uploader: userBody(call, author),
    content_type: 'application/octet-stream',
    state: 'uploaded',
    size: asset.bytes.length,
    digest: asset.digest,
    download_count: 0,
    created_at: createdAt,
    updated_at: createdAt,
    browser_download_url: `${call.siteUrl}/${call.repository.fullName}/releases/download/${tag}/${asset.name}`,
  }
}

function releaseBody(call: Call, release: Release) {
  const url = `${repositoryUrl(call)}/releases/${release.id}`
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    html_url: `${call.siteUrl}/${call.repository.fullName}/releases/tag/${release.tag}`,
    id: release.id,
    node_id: nodeId('Release', release.id),
    author: userBody(call, release.author),
    tag_name: release.tag,
    target_commitish: call.repository.defaultBranch,
    name: release.name,
    body: release.body,
    draft: release.draft,
    prerelease: release.prerelease,
    created_at: release.createdAt,
    published_at: release.draft ? null : release.createdAt,
    assets: release.assets.map((asset) => assetBody(call, release, asset)),
    tarball_url: `${repositoryUrl(call)}/tarball/${release.tag}`,
    zipball_url: `${repositoryUrl(call)}/zipball/${release.tag}`,
  }
}

/** Drafts are seen by those who may write. */
function visible({ repository, token }: Call): Release[] {
  const mayWrite = token.permissions.contents === 'write'
  return [...repository.releases.values()].filter(({ draft }) => mayWrite || !draft).reverse()
}

export const releaseRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}': {
    needs: [],
    handle: (call) => ({ status: 200, body: repositoryBody(call, call.repository) }),
  },
  'GET /repos/{owner}/{repo}/releases': {
    needs: read,
    handle: (call) => {
      const { items, headers } = paginate(call, visible(call))
      return { status: 200, body: items.map((release) => releaseBody(call, release)), headers }
    },
  },
  'GET /repos/{owner}/{repo}/releases/tags/{tag}': {
    needs: read,
    handle: (call) => {
      const found = visible(call).find(({ tag, draft }) => tag === textOf(call, 'tag') && !draft)
      if (found === undefined) throw notFound()
      return { status: 200, body: releaseBody(call, found) }
    },
  },
  'GET /repos/{owner}/{repo}/releases/assets/{asset_id}': {
    needs: read,
    handle: (call) => {
      const id = numberOf(call, 'asset_id')
      const release = visible(call).find(({ assets }) => assets.some((asset) => asset.id === id))
      const asset = release?.assets.find((each) => each.id === id)
      if (release === undefined || asset === undefined) throw notFound()
      if (call.accept !== 'application/octet-stream') {
        return { status: 200, body: assetBody(call, release, asset) }
      }
      const path = `/assets/${createHash('sha256').update(String(id)).digest('hex')}`
      call.state.stored.set(path, asset.bytes)
      return { status: 302, headers: { location: `${call.storageUrl}${path}?sig=signed` } }
    },
  },
}
