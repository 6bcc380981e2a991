import { checksumsName } from '../contents/checksums.ts'
import type { HostedAsset } from '../host.ts'
import { type ReadMeans, readAssets } from './read-assets.ts'
import type { ReleasedVersion } from './released-version.ts'

const mostChecksumBytes = 2 ** 20

/**
 * What the checksums of a release say otherwise than its manifest, a sentence each.
 *
 * @throws what the host does.
 */
export async function checksumProblems(
  { manifest, manifestAsset, release }: ReleasedVersion,
  means: ReadMeans,
): Promise<string[]> {
  const asset = release.assets.find(({ name, state }) => name === checksumsName && state === 'uploaded')
  if (asset === undefined) return [`${checksumsName} is not there.`]
  const text = await smallText(asset, means)
  if (text === undefined) return [`${checksumsName} is no list of hashes.`]
  const said = new Map<string, string>()
  for (const line of text.split('\n').filter(Boolean)) {
    const [, sha256, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
    if (sha256 === undefined || name === undefined) return [`${checksumsName} is no list of hashes.`]
    said.set(name, sha256)
  }
  return [manifestAsset, ...manifest.files.flatMap(({ assets }) => assets)].flatMap(({ name, sha256 }) => {
    const own = said.get(name)
    if (own === sha256) return []
    return own === undefined
      ? [`${name} is not in ${checksumsName}.`]
      : [`${name} has another SHA-256 in ${checksumsName}.`]
  })
}

async function smallText(asset: HostedAsset, means: ReadMeans): Promise<string | undefined> {
  if (asset.bytes > mostChecksumBytes) return undefined
  const parts: Uint8Array[] = []
  const read = await readAssets([asset], (part) => void parts.push(part), means)
  const isOther = asset.sha256 !== undefined && asset.sha256 !== read.sha256
  return isOther ? undefined : Buffer.concat(parts).toString()
}
