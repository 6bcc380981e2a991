import { createHash } from 'node:crypto'
import { MlgateError } from '@mlgate/core'
import type { RegistryHost } from '../host.ts'
import { registeredAt } from '../stages/registered-at.ts'
import { type ReadMeans, readRange } from './read-assets.ts'
import { findPublished, heldFiles, notAsManifested, releasedVersion } from './released-version.ts'
import { wantedFiles } from './wanted-files.ts'

export interface RangeRequest extends Omit<ReadMeans, 'host'> {
  /** As `findVersion` takes it. */
  reference: string
  /** Of the file in the version. */
  path: string
  from: number
  /** Exclusive. */
  to: number
}

/** Part of a file. */
export interface FetchedRange {
  bytes: Uint8Array
  /**
   * Whether the bytes were hashed and are right. A hash speaks of a whole asset: of a part of one, nothing but size and
   * digest of the whole can be held against the manifest, as the host tells them.
   */
  isVerified: boolean
}

/** It is held in memory. */
const mostBytes = 256 * 2 ** 20

/**
 * Some bytes of a file of a version, such as its header, without the rest.
 *
 * @throws MlgateError MG6501 when there is no such version or file, MG6515 when the release is not what its manifest says,
 *   MG1009 for a range beyond the file's end or of more than 256 MiB; what the host throws.
 */
export async function fetchRange(request: RangeRequest, host: RegistryHost): Promise<FetchedRange> {
  const { reference, path, from, to } = request
  const { models } = await registeredAt(host)
  const { manifest, release } = await releasedVersion(await findPublished(reference, models, host), host)
  const { held, problems } = heldFiles(wantedFiles({ files: [path] }, manifest), release)
  if (problems.length > 0) throw notAsManifested(release.tag, problems)
  const [wanted] = held.filter(({ file }) => file.path === path)
  const isRange = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to
  if (wanted === undefined || !isRange || to > wanted.file.bytes || to - from > mostBytes) {
    const size = wanted === undefined ? 'is no single file' : `has ${wanted.file.bytes} bytes`
    throw new MlgateError({
      code: 'MG1009',
      message: `Bytes ${from} to ${to} of ${path} cannot be fetched: it ${size}.`,
      hint: `Ask for at most ${mostBytes} bytes of one file.`,
    })
  }
  const parts: Uint8Array[] = []
  let isVerified = true
  let start = 0
  for (const [index, asset] of wanted.assets.entries()) {
    const range = { from: Math.max(0, from - start), to: Math.min(asset.bytes, to - start) }
    start += asset.bytes
    if (range.from >= range.to) continue
    const hash = createHash('sha256')
    await readRange(asset, range, { ...request, host }, (part) => {
      hash.update(part)
      parts.push(part)
    })
    const isWhole = range.from === 0 && range.to === asset.bytes
    isVerified &&= isWhole
    if (isWhole && hash.digest('hex') !== wanted.file.assets[index]?.sha256) {
      throw notAsManifested(release.tag, [`${asset.name} has another SHA-256.`])
    }
  }
  return { bytes: Buffer.concat(parts), isVerified }
}
