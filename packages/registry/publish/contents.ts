import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checksums, checksumsName } from '../contents/checksums.ts'
import type { HostedAsset, HostedRelease } from '../host.ts'
import { type Manifest, type ManifestAsset, type ManifestFile, manifestName } from '../manifest/manifest.ts'
import { formatManifest } from '../manifest/read-manifest.ts'
import type { ReleasedManifest } from './read-manifest.ts'
import type { VersionFile } from './request.ts'

/** An asset that a release is to hold, and where its bytes are on this disk. */
export interface Piece {
  asset: ManifestAsset
  /** Null when they are nowhere but in the release. */
  file: string | null
  offset: number
}

/** All that a release is to hold: what its manifest names, the manifest, and the checksums. */
export interface ReleaseContents {
  manifest: Manifest
  /** The manifest first: its name can be taken only once, and with it is settled what all others are. */
  pieces: Piece[]
}

/** Contents of a version as this run would publish it. */
export async function ownContents(
  manifest: Manifest,
  files: readonly VersionFile[],
  folder: string,
): Promise<ReleaseContents> {
  const text = formatManifest(manifest)
  const file = join(folder, manifestName)
  await writeFile(file, text)
  const pieces = piecesOf(manifest.files, files)
  return withChecksums(manifest, { asset: assetOf(manifestName, text), file, offset: 0 }, pieces, folder)
}

/**
 * Contents as an earlier run settled them in a draft that it did not finish: its numbers and dates hold, for files of
 * the model are the same. Null when this run cannot finish it: it is of another commit, lists other files, or has some
 * beside the model that differ and never arrived.
 */
export async function adoptedContents(
  { manifest, asset }: ReleasedManifest,
  draft: HostedRelease,
  own: ReleaseContents,
  files: readonly VersionFile[],
  folder: string,
): Promise<ReleaseContents | null> {
  if (identityOf(manifest) !== identityOf(own.manifest)) return null
  const pieces = piecesOf(manifest.files, files)
  const isThere = (piece: Piece) => draft.assets.some((hosted) => isWhole(hosted, piece.asset))
  if (!pieces.every((piece) => piece.file !== null || isThere(piece))) return null
  return withChecksums(manifest, { asset, file: null, offset: 0 }, pieces, folder)
}

/** Whether an asset of a release is, by all that its host tells, the one that was meant. */
export function isWhole(hosted: HostedAsset, { name, bytes, sha256 }: ManifestAsset): boolean {
  return (
    hosted.name === name && hosted.state === 'uploaded' && hosted.bytes === bytes && hosted.sha256 === sha256
  )
}

/** The checksums that belong to a manifest, as an asset. */
export function checksumsAsset(manifest: Manifest, asset: ManifestAsset): ManifestAsset {
  return assetOf(checksumsName, checksumsText(manifest, asset))
}

function checksumsText({ files }: Manifest, asset: ManifestAsset): string {
  return checksums([asset, ...files.flatMap(({ assets }) => assets)])
}

async function withChecksums(
  manifest: Manifest,
  first: Piece,
  pieces: readonly Piece[],
  folder: string,
): Promise<ReleaseContents> {
  const text = checksumsText(manifest, first.asset)
  const asset = assetOf(checksumsName, text)
  const file = join(folder, `${asset.sha256}.txt`)
  await writeFile(file, text)
  return { manifest, pieces: [first, { asset, file, offset: 0 }, ...pieces] }
}

function piecesOf(planned: readonly ManifestFile[], files: readonly VersionFile[]): Piece[] {
  const onDisk = new Map(files.map((file) => [file.path, file]))
  return planned.flatMap(({ path, sha256, assets }) => {
    const own = onDisk.get(path)
    let offset = 0
    return assets.map((asset): Piece => {
      const piece = { asset, file: own?.sha256 === sha256 ? own.file : null, offset }
      offset += asset.bytes
      return piece
    })
  })
}

/** What two manifests have to agree in for one run to finish what another began. */
function identityOf({ name, folder, version, content, lineage, files }: Manifest): string {
  const listed = files.map(({ path, role }) => `${role} ${path}`).toSorted()
  return JSON.stringify([name, folder, version, content, lineage.commit, listed])
}

function assetOf(name: string, text: string): ManifestAsset {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { name, bytes: Buffer.byteLength(text), sha256 }
}
