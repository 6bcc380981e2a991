import { MlgateError } from '@mlgate/core'
import { makeVisible, shorten } from '@mlgate/markup'
import type { HostedAsset, HostedRelease } from '../host.ts'
import type { ManifestAsset } from '../manifest/manifest.ts'
import { isWhole } from './contents.ts'

const mostTold = 5

interface Difference {
  words: string
  /** What to do about it, where running again is of no use. */
  hint?: string
}

/**
 * Compares a release with what it is to hold: names, sizes and digests of assets, and that there are no others.
 *
 * @param hint what to do, whatever differs.
 * @throws MlgateError MG6514.
 */
export function refuseDifferent(
  release: HostedRelease,
  expected: readonly ManifestAsset[],
  hint?: string,
): void {
  const found = differences(release, expected)
  if (found.length === 0) return
  const told = found.slice(0, mostTold).map(({ words }) => words)
  const more = found.length > mostTold ? `, and ${found.length - mostTold} more` : ''
  const what = release.isDraft ? 'The draft' : 'The release'
  const message = `${what} of ${release.tag} is not what was sent: ${told.join(', ')}${more}. ${release.url}`
  const advice = hint ?? found.find((one) => one.hint !== undefined)?.hint
  throw new MlgateError({ code: 'MG6514', message, ...(advice === undefined ? {} : { hint: advice }) })
}

function differences({ assets }: HostedRelease, expected: readonly ManifestAsset[]): Difference[] {
  const hosted = Map.groupBy(assets, ({ name }) => name)
  const names = new Set(expected.map(({ name }) => name))
  const further = assets.filter(({ name }) => !names.has(name))
  return [
    ...expected.flatMap((asset) => difference(asset, hosted.get(asset.name) ?? [])),
    ...further.map(({ name }) => ({
      words: `${quoted(name)} does not belong to it`,
      hint: 'Delete from the draft what does not belong to it, and run the step again.',
    })),
  ]
}

function difference(expected: ManifestAsset, [hosted, second]: readonly HostedAsset[]): Difference[] {
  const name = quoted(expected.name)
  if (hosted === undefined) return [{ words: `${name} is missing` }]
  if (second !== undefined) return [{ words: `${name} is there twice` }]
  if (isWhole(hosted, expected)) return []
  if (hosted.state !== 'uploaded') return [{ words: `${name} was not uploaded to its end` }]
  if (hosted.bytes !== expected.bytes) {
    return [{ words: `${name} has ${hosted.bytes} bytes, and not ${expected.bytes}` }]
  }
  if (hosted.sha256 === undefined) {
    const hint = 'Without digests nobody knows whether all of it arrived; a newer host tells them.'
    return [{ words: `its host tells no digest of ${name}`, hint }]
  }
  const [has, not] = [hosted.sha256.slice(0, 12), expected.sha256.slice(0, 12)]
  return [{ words: `${name} has the digest ${has}… and not ${not}…` }]
}

/** Names of assets that others made may hold anything. */
function quoted(name: string): string {
  return makeVisible(shorten(name, 120))
}
