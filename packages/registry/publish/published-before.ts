import { MlgateError } from '@mlgate/core'
import type { HostedRelease, RegistryHost } from '../host.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { checksumsAsset } from './contents.ts'
import { readManifest } from './read-manifest.ts'
import { refuseDifferent } from './verify-release.ts'

/**
 * The manifest of a published release that holds this model; the release is whole, as far as its host tells.
 *
 * @param content hash of the model that it should hold.
 * @throws MlgateError MG6510 when it holds another model or was not made by mlgate, MG6514 when something of it is
 *   gone, MG6518 when its manifest cannot be read.
 */
export async function publishedBefore(
  release: HostedRelease,
  content: string,
  host: RegistryHost,
): Promise<Manifest> {
  const { tag, url, isImmutable } = release
  const lasting = isImmutable ? 'It is immutable' : 'Nothing was changed'
  const released = await readManifest(release, host)
  if (released === null) {
    const message = `${tag} is published without a manifest: it was not made by mlgate. ${lasting}: ${url}`
    throw new MlgateError({ code: 'MG6510', message })
  }
  const { manifest, asset } = released
  if (manifest.content !== content) {
    const message = `${tag} is published with another model. ${lasting}: ${url}`
    throw new MlgateError({ code: 'MG6510', message })
  }
  const expected = [asset, checksumsAsset(manifest, asset), ...manifest.files.flatMap(({ assets }) => assets)]
  const names = new Set(expected.map(({ name }) => name))
  // What people attached later is theirs.
  const own = { ...release, assets: release.assets.filter(({ name }) => names.has(name)) }
  refuseDifferent(own, expected, 'Somebody changed it after it was published: register another version.')
  return manifest
}
