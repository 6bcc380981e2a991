import { formatBytes } from '@mlgate/markup'
import { diffVersions, type Verification, verifyVersion } from '@mlgate/registry'
import { diffTables } from '@mlgate/registry/contents'
import { explained } from '../finish.ts'
import type { TextTable } from '../history/table-text.ts'
import { progressLine } from '../progress.ts'
import { type PlaceOptions, registryOf } from './place.ts'
import { type ModelOptions, sentences, tell } from './told.ts'

/** What the command line said. */
export interface VerifyOptions extends ModelOptions, PlaceOptions {
  attestation: 'auto' | 'require' | 'off'
  workflow?: string
  quick: boolean
}

export type ComparedOptions = ModelOptions & PlaceOptions

/**
 * Holds a version against its manifest and its attestation.
 *
 * @returns the exit code: 1 when something is wrong.
 */
export function verify(reference: string, options: VerifyOptions): Promise<number> {
  return explained(options, async () => {
    const { place } = await registryOf(options)
    const { attestation, quick, workflow } = options
    const progress = progressLine(process.stderr)
    const means = {
      ...(workflow === undefined ? {} : { workflow }),
      ...(place.verifier === undefined ? {} : { verifier: place.verifier }),
      onProgress: ({ bytes, of }: { bytes: number; of: number }) =>
        progress.show({ stage: 'Verifying', done: bytes, total: of }),
    }
    try {
      const verified = await verifyVersion({ reference, attestation, quick, ...means }, place.host)
      progress.clear()
      tell(verified, verifiedTables(verified), options)
      return verified.isSound ? 0 : 1
    } finally {
      progress.clear()
    }
  })
}

/**
 * Prints what is different between two versions.
 *
 * @returns the exit code.
 */
export function diff(base: string, other: string, options: ComparedOptions): Promise<number> {
  return explained(options, async () => {
    const { place } = await registryOf(options)
    const name = base.replace(/[@#].*$/s, '')
    const reference = /^[@#]|^\d/.test(other) ? `${name}${/^\d/.test(other) ? '@' : ''}${other}` : other
    const found = await diffVersions(base, reference, place.host)
    tell(found, diffTables(found), options)
    return 0
  })
}

function verifiedTables({
  model,
  version,
  tag,
  url,
  isSound,
  assets,
  attested,
  problems,
  notes,
}: Verification): TextTable[] {
  const bytes = assets.reduce((sum, asset) => sum + asset.bytes, 0)
  const unread = assets.filter(({ status }) => status === 'unverified').length
  return [
    sentences(
      `${model} ${version} ${isSound ? 'is what its manifest says' : 'is not what its manifest says'}`,
      [
        `Tag ${tag}, ${url}`,
        `${assets.length} files, ${formatBytes(bytes)}`,
        ...(unread === 0 ? [] : [`${unread} could not be verified without a download: leave out --quick.`]),
        attested === null
          ? 'No attestation was verified.'
          : `Made by ${attested.signer.workflow}, ${attested.signer.runUrl}`,
        ...problems,
        ...notes,
      ],
    ),
  ]
}
