import { MlgateError } from '@mlgate/core'
import { makeVisible, shorten } from '@mlgate/markup'
import type { HostedAsset, HostedRelease } from '../host.ts'
import type { ManifestAsset } from '../manifest/manifest.ts'
import { isWhole } from './contents.ts'

const mostTold = 5

/**
 * How a release differs from what it is to hold, an asset each, in words: assets that are missing, unfinished, of
 * another size or digest, and those that nobody meant.
 */
export function differences(
  { assets }: Pick<HostedRelease, 'assets'>,
  expected: readonly ManifestAsset[],
): string[] {
  const names = new Set(expected.map(({ name }) => name))
  const told = expected.flatMap((asset) =>
    difference(
      asset,
      assets.filter(({ name }) => name === asset.name),
    ),
  )
  const further = assets.filter(({ name }) => !names.has(name))
  return [...told, ...further.map(({ name }) => `${quoted(name)} does not belong to it`)]
}

/** @throws MlgateError MG6514. */
export function refuseDifferent(
  release: HostedRelease,
  expected: readonly ManifestAsset[],
  hint?: string,
): void {
  const told = differences(release, expected)
  if (told.length === 0) return
  const more = told.length > mostTold ? `, and ${told.length - mostTold} more` : ''
  const what = release.isDraft ? 'The draft' : 'The release'
  const message = `${what} of ${release.tag} is not what was sent: ${told.slice(0, mostTold).join(', ')}${more}. ${release.url}`
  throw new MlgateError({ code: 'MG6514', message, ...(hint === undefined ? {} : { hint }) })
}

function difference(expected: ManifestAsset, [hosted, second]: readonly HostedAsset[]): string[] {
  const name = quoted(expected.name)
  if (hosted === undefined) return [`${name} is missing`]
  if (second !== undefined) return [`${name} is there twice`]
  if (isWhole(hosted, expected)) return []
  if (hosted.state !== 'uploaded') return [`${name} was not uploaded to its end`]
  if (hosted.bytes !== expected.bytes) return [`${name} has ${hosted.bytes} of ${expected.bytes} bytes`]
  if (hosted.sha256 === undefined) return [`its host tells no digest of ${name}`]
  return [`${name} has the digest ${hosted.sha256.slice(0, 12)}… and not ${expected.sha256.slice(0, 12)}…`]
}

/** Names of assets that others made may hold anything. */
function quoted(name: string): string {
  return makeVisible(shorten(name, 120))
}
