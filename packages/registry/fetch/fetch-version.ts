import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { writeFileAtomically } from '@mlgate/files'
import type { RegistryHost } from '../host.ts'
import { findCollision } from '../manifest/file-paths.ts'
import { type FileRole, type Manifest, manifestName } from '../manifest/manifest.ts'
import { registeredAt } from '../stages/registered-at.ts'
import { fullName } from '../versions/find-version.ts'
import type { Attested } from './attestation.ts'
import { type AttestationMode, attestationMode, attestationOf, type OriginMeans } from './attested.ts'
import { bringFiles } from './bring-files.ts'
import { removeOutdated } from './former-files.ts'
import type { Patience } from './read-assets.ts'
import {
  findPublished,
  heldFiles,
  notAsManifested,
  type ReleasedVersion,
  releasedVersion,
} from './released-version.ts'
import { openTargetFolder } from './target-folder.ts'
import { type FileChoice, wantedFiles } from './wanted-files.ts'

export interface FetchRequest extends FileChoice, OriginMeans {
  /** As `findVersion` takes it. */
  reference: string
  /** The folder that files are put into, at their paths in the version; made when it is not there. */
  to: string
  /** A folder that keeps files by their hashes for the next time, shared between jobs; none without it. */
  cache?: string
  attestation: AttestationMode
  /** Files that are downloaded at the same time; 4 without it. */
  downloads?: number
  patience?: Patience
  signal?: AbortSignal
  onProgress?(done: { bytes: number; of: number }): void
}

/** A file of a version on this disk, with the hash that it was verified to have. */
export interface FetchedFile {
  /** Where it lies in the version. */
  path: string
  /** Where it lies here; absolute. */
  file: string
  role: FileRole
  bytes: number
  sha256: string
}

export interface Fetched {
  /** As people write it. */
  model: string
  version: string
  tag: string
  commit: string
  /** The page of the release. */
  url: string
  isDeprecated: boolean
  manifest: Manifest
  /** Where the manifest lies here. */
  manifestPath: string
  files: FetchedFile[]
  /** Who made the version; null where nobody verified it. */
  attested: Attested | null
  /** What whoever fetches should know, a sentence each. */
  notes: string[]
}

/**
 * Brings files of a version here. Each is hashed while it is written, and put into its place when all of them are what
 * the manifest says: nothing is handed on otherwise. A file that lies in its place already is left there; what an
 * earlier fetch of the model put there and this version does not have is taken away. Models are not opened.
 *
 * @throws MlgateError MG6501 when there is no such version, release, manifest or file, MG6515 when something of it is
 *   not what the manifest says, MG6518 when the manifest cannot be read, MG6519 for the attestation, MG1006 and MG1011
 *   when a file cannot be written; what the host throws; the signal's reason when aborted.
 */
export async function fetchVersion(request: FetchRequest, host: RegistryHost): Promise<Fetched> {
  const attestation = attestationMode(request.attestation, request)
  const { models } = await registeredAt(host)
  const released = await releasedVersion(await findPublished(request.reference, models, host), host)
  const { model, version, release, manifest } = released
  const origin = await originOf(released, { ...request, attestation }, host)
  const { held, problems } = heldFiles(wantedFiles(request, manifest), release)
  const clash = findCollision([...held.map(({ file }) => file.path), manifestName])
  if (clash !== null) {
    const own = clash.find((path) => path !== manifestName) ?? manifestName
    problems.push(`${own} lies where the manifest is put.`)
  }
  if (problems.length > 0) throw notAsManifested(release.tag, problems)

  const target = await openTargetFolder(
    request.to,
    held.map(({ file }) => file.path),
  )
  try {
    await bringFiles(held, target, { ...request, tag: release.tag, host })
    const paths = held.map(({ file }) => file.path)
    origin.notes.push(...(await removeOutdated(target, manifest, paths)))
    await writeFileAtomically(join(target.scratch, manifestName), released.manifestText)
    await target.place(join(target.scratch, manifestName), manifestName)
  } finally {
    await target.close()
  }
  return {
    ...{ model: fullName(model), version: version.version, tag: version.tag, commit: version.commit },
    ...{ url: release.url, isDeprecated: version.isDeprecated, manifest },
    manifestPath: target.pathOf(manifestName),
    files: held.map(({ file: { path, role, bytes, sha256 } }) => ({
      ...{ path, file: target.pathOf(path), role, bytes, sha256 },
    })),
    ...origin,
  }
}

async function originOf(
  released: ReleasedVersion,
  { attestation, ...means }: OriginMeans & { attestation: AttestationMode },
  host: RegistryHost,
): Promise<{ attested: Attested | null; notes: string[] }> {
  const { model, version } = released
  const named = `${fullName(model)} ${version.version}`
  const notes = version.isDeprecated ? [`${named} is deprecated.`] : []
  try {
    const attested = await attestationOf(released, attestation, means, host)
    const isUnknown = attested === null && attestation === 'auto'
    return { attested, notes: isUnknown ? [...notes, `${named} has no attestation.`] : notes }
  } catch (error) {
    const isOptional = attestation === 'auto' && error instanceof MlgateError
    if (!isOptional || error.code === 'MG6519') throw error
    return {
      attested: null,
      notes: [...notes, `The attestation of ${named} was not verified: ${error.message}`],
    }
  }
}
