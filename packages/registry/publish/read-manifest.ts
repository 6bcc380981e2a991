import { createHash } from 'node:crypto'
import { MlgateError } from '@mlgate/core'
import type { HostedRelease, RegistryHost } from '../host.ts'
import { type Manifest, type ManifestAsset, manifestName } from '../manifest/manifest.ts'
import { mostManifestBytes, parseManifest } from '../manifest/read-manifest.ts'

/** The manifest of a release, and the asset that it stands in. */
export interface ReleasedManifest {
  manifest: Manifest
  /** As it was written, byte by byte. */
  text: string
  asset: ManifestAsset
}

/**
 * Reads the manifest of a release back.
 *
 * @returns null for a release that has none, such as one made by hand.
 * @throws MlgateError MG6518 when it cannot be read, or its bytes are not those that the host has a digest of.
 */
export async function readManifest(
  release: HostedRelease,
  host: RegistryHost,
): Promise<ReleasedManifest | null> {
  const hosted = release.assets.find(({ name, state }) => name === manifestName && state === 'uploaded')
  if (hosted === undefined) return null
  const where = `${manifestName} of release ${release.tag}`
  const chunks: Uint8Array[] = []
  let bytes = 0
  if (hosted.bytes > mostManifestBytes) throw unreadable(where, `it has ${hosted.bytes} bytes`)
  for await (const chunk of host.download(hosted)) {
    bytes += chunk.length
    if (bytes > mostManifestBytes) throw unreadable(where, `it has more than ${mostManifestBytes} bytes`)
    chunks.push(chunk)
  }
  const content = Buffer.concat(chunks)
  const sha256 = createHash('sha256').update(content).digest('hex')
  if (hosted.sha256 !== undefined && hosted.sha256 !== sha256) {
    throw unreadable(where, 'its bytes are not those that its host has the digest of')
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
  return { manifest: parseManifest(text, where), text, asset: { name: manifestName, bytes, sha256 } }
}

function unreadable(where: string, why: string): MlgateError {
  return new MlgateError({ code: 'MG6518', message: `${where} cannot be read: ${why}.` })
}
