import { createHash } from 'node:crypto'
import { type Answer, type Call, type Handler, notFound, numberOf, paginate, Refusal } from '../call.ts'
import { assetBody } from '../release-bodies.ts'
import type { Asset, Release } from '../state.ts'
import { invalid, visibleRelease, visibleReleases } from './releases.ts'

const read = [['contents', 'read']] as const
const write = [['contents', 'write']] as const

const mostAssets = 1000
const mostAssetBytes = 2 ** 31

function findAsset(call: Call): { release: Release; asset: Asset } {
  const id = numberOf(call, 'asset_id')
  for (const release of visibleReleases(call)) {
    const asset = release.assets.find((each) => each.id === id)
    if (asset !== undefined) return { release, asset }
  }
  throw notFound()
}

/** Names as GitHub writes them: most characters become dots, and none stands at an end. */
export function rewrittenName(name: string): string {
  return name
    .replaceAll(/[^\w.+@-]+/g, '.')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^\.+|\.+$/g, '')
}

const custom = (field: string, message: string) =>
  invalid({ resource: 'ReleaseAsset', code: 'custom', field, message })

/**
 * Takes in a file that was sent.
 *
 * @param whole false when its upload ended early: then only its name stays.
 */
export function addAsset(call: Call, whole = true): { release: Release; asset: Asset } {
  const release = visibleRelease(call)
  const { upload, state, query } = call
  if (upload === undefined) throw new Error('the file of an upload is missing')
  const name = rewrittenName(query.get('name') ?? '')
  const { size } = upload
  if (release.immutable) throw new Refusal(422, 'Cannot upload assets to an immutable release.')
  if (release.assets.some((asset) => asset.name === name)) {
    throw invalid({ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' })
  }
  if (release.assets.length >= mostAssets) {
    throw custom('file_count', `file_count limited to ${mostAssets} assets per release`)
  }
  if (whole && size < 1) throw custom('size', 'size must be greater than or equal to 1')
  if (size > mostAssetBytes) throw custom('size', `size must be less than or equal to ${mostAssetBytes}`)
  const asset: Asset = {
    id: state.nextId(),
    name,
    contentType: upload.contentType,
    ...(whole
      ? { state: 'uploaded', size, bytes: upload.bytes, digest: `sha256:${upload.sha256}` }
      : { state: 'starter', size: 0, bytes: Buffer.alloc(0), digest: null }),
  }
  release.assets.push(asset)
  return { release, asset }
}

export const releaseAssetRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/releases/{release_id}/assets': {
    needs: read,
    handle: (call) => {
      const release = visibleRelease(call)
      const { items, headers } = paginate(call, release.assets)
      return { status: 200, body: items.map((asset) => assetBody(call, release, asset)), headers }
    },
  },
  'POST /repos/{owner}/{repo}/releases/{release_id}/assets': {
    needs: write,
    handle: (call): Answer => {
      const { release, asset } = addAsset(call)
      return { status: 201, body: assetBody(call, release, asset) }
    },
  },
  'GET /repos/{owner}/{repo}/releases/assets/{asset_id}': {
    needs: read,
    handle: (call) => {
      const { release, asset } = findAsset(call)
      if (call.accept !== 'application/octet-stream') {
        return { status: 200, body: assetBody(call, release, asset) }
      }
      if (asset.state === 'starter' || asset.bytes === undefined) throw notFound()
      const path = `/assets/${createHash('sha256').update(String(asset.id)).digest('hex')}`
      call.state.stored.set(path, asset.bytes)
      return { status: 302, headers: { location: `${call.storageUrl}${path}?sig=signed` } }
    },
  },
  'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}': {
    needs: write,
    handle: (call) => {
      const { release, asset } = findAsset(call)
      if (release.immutable) throw new Refusal(422, 'Cannot delete asset from an immutable release')
      release.assets.splice(release.assets.indexOf(asset), 1)
      return { status: 204 }
    },
  },
}
