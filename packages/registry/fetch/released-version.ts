import { MlgateError } from '@mlgate/core'
import type { HostedAsset, HostedRelease, RegistryHost } from '../host.ts'
import { type Manifest, type ManifestAsset, type ManifestFile, manifestName } from '../manifest/manifest.ts'
import { readManifest } from '../publish/read-manifest.ts'
import type { RegisteredModel } from '../tags/registered-models.ts'
import { type FoundVersion, findVersions, fullName } from '../versions/find-version.ts'

/** A version with its release, and what that should hold. */
export interface ReleasedVersion extends FoundVersion {
  release: HostedRelease
  manifest: Manifest
  /** The manifest as it was written. */
  manifestText: string
  /** The manifest as a file of the release, with the hash of the bytes that were read. */
  manifestAsset: ManifestAsset
}

/** So many versions in a row without a release are none of interrupted runs: the repository registers by tags alone. */
const mostLooks = 20

/**
 * The version that a reference names, as `findVersion` does. A version has its tag before its release, and for good when
 * a run was interrupted between the two: of those that `latest` or a range leaves the choice of, it is the newest that
 * is published. What is named exactly is not chosen, whether it has a release or not.
 *
 * @returns with the release where it was looked at.
 * @throws MlgateError MG6501 when it names none; what the host throws.
 */
export async function findPublished(
  reference: string,
  models: readonly RegisteredModel[],
  host: RegistryHost,
): Promise<FoundVersion & { release?: HostedRelease }> {
  const { model, versions } = findVersions(reference, models)
  const [newest] = versions
  if (versions.length > 1) {
    for (const version of versions.slice(0, mostLooks)) {
      const release = await host.releaseOfTag(version.tag)
      if (release !== null) return { model, version, release }
    }
  }
  return { model, version: newest }
}

/**
 * The release of a version, with its manifest.
 *
 * @throws MlgateError MG6501 when the version has no release, or one without a manifest; MG6515 when the manifest is
 *   that of another version, MG6518 when it cannot be read; what the host throws.
 */
export async function releasedVersion(
  found: FoundVersion & { release?: HostedRelease },
  host: RegistryHost,
): Promise<ReleasedVersion> {
  const { model, version } = found
  const release = found.release ?? (await host.releaseOfTag(version.tag))
  if (release === null) {
    throw new MlgateError({
      code: 'MG6501',
      message: `${version.tag} is a tag, and no release of ${host.repository} belongs to it.`,
      hint: 'When registering it was interrupted, run that step again at this commit: it publishes the release. GTO registers by tags alone: mlgate model import gto makes releases of them.',
    })
  }
  const read = await readManifest(release, host)
  if (read === null) {
    throw new MlgateError({
      code: 'MG6501',
      message: `Release ${release.tag} of ${host.repository} holds no ${manifestName}, so nobody knows what its files should be.`,
      hint: 'It was made by hand or by another tool. Register the model as a version of its own, or download the files without mlgate.',
    })
  }
  const { manifest, text, asset } = read
  const is = `${fullName(manifest)} ${manifest.version} at commit ${manifest.lineage.commit.slice(0, 7)}`
  const isOwn =
    manifest.name === model.name &&
    manifest.folder === model.folder &&
    manifest.version === version.version &&
    manifest.lineage.commit === version.commit
  if (!isOwn) {
    throw new MlgateError({
      code: 'MG6515',
      message: `The manifest of release ${release.tag} is that of ${is}, and the tag leads to commit ${version.commit.slice(0, 7)}.`,
      hint: 'Somebody changed the release, or moved its tag.',
    })
  }
  return { ...found, release, manifest, manifestText: text, manifestAsset: asset }
}

/**
 * The release of a version that still holds what its manifest says, as far as its host tells without a download.
 *
 * @throws MlgateError MG6515 when it does not; as {@link releasedVersion}.
 */
export async function soundVersion(found: FoundVersion, host: RegistryHost): Promise<ReleasedVersion> {
  const released = await releasedVersion(found, host)
  const { problems } = heldFiles(released.manifest.files, released.release)
  if (problems.length > 0) throw notAsManifested(released.release.tag, problems)
  return released
}

/** A file of a version, and the assets that hold it, in the order in which they are joined. */
export interface HeldFile {
  file: ManifestFile
  assets: HostedAsset[]
}

/**
 * Where files of a version are in its release.
 *
 * @returns the files, and what is wrong with their assets as far as the host tells without a download: those that are
 *   missing, of another size or with another digest.
 */
export function heldFiles(
  files: readonly ManifestFile[],
  release: HostedRelease,
): { held: HeldFile[]; problems: string[] } {
  const hosted = new Map(
    release.assets.filter(({ state }) => state === 'uploaded').map((asset) => [asset.name, asset]),
  )
  const problems: string[] = []
  const held = files.map((file) => {
    const assets = file.assets.flatMap((wanted) => {
      const asset = hosted.get(wanted.name)
      const problem = assetProblem(wanted, asset)
      if (problem !== null) problems.push(`${wanted.name} ${problem}.`)
      return asset ?? []
    })
    return { file, assets }
  })
  return { held, problems }
}

/** What a host tells of an asset that is not as the manifest has it, in words that follow its name. */
export function assetProblem(wanted: ManifestAsset, asset: HostedAsset | undefined): string | null {
  if (asset === undefined) return 'is not there'
  if (asset.bytes !== wanted.bytes) return `has ${asset.bytes} bytes in place of ${wanted.bytes}`
  const isOther = asset.sha256 !== undefined && asset.sha256 !== wanted.sha256
  return isOther ? 'has another SHA-256 than the manifest says' : null
}

/** MG6515, with everything that is wrong; the first problem is the error's own. */
export function notAsManifested(tag: string, problems: readonly string[]): MlgateError {
  return MlgateError.ofProblems(
    problems.map((problem) => ({
      code: 'MG6515',
      message: `Release ${tag} is not what its manifest says: ${problem}`,
      hint: 'Nothing was handed on. Fetch again; when it stays, somebody changed the release.',
    })),
  )
}
