import { lstat, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileFailure, hashFile, readPointer, readTextFile } from '@mlgate/files'
import { foldPath, isOfGit } from '../manifest/file-paths.ts'
import { type Manifest, type ManifestFile, manifestName } from '../manifest/manifest.ts'
import { mostManifestBytes, parseManifest } from '../manifest/read-manifest.ts'
import { fullName } from '../versions/find-version.ts'
import { obstacleOnWay, type TargetFolder } from './target-folder.ts'

/** A file as a manifest has it. */
type FormerFile = Pick<ManifestFile, 'path' | 'bytes' | 'sha256'>

/** What an earlier version left in a folder, as the manifest there tells. */
export interface FormerVersion {
  version: string
  files: readonly FormerFile[]
}

/**
 * Takes away what an earlier version left in a folder. A manifest may be anybody's: only a plain file goes that still
 * holds the bytes that the manifest gives it, or stands for them as a pointer of Git LFS, and only one that lies in the
 * folder itself. Nothing behind a link goes, and nothing of git.
 *
 * @param root real path of the folder. @param former those files of the earlier version that should go.
 * @param now paths of what lies there by right: they stay, in whatever case they are written.
 * @returns what there is to know, a sentence each.
 * @throws MlgateError MG1006 when one cannot be removed.
 */
export async function removeFormer(
  root: string,
  { version, files }: FormerVersion,
  now: Iterable<string>,
): Promise<string[]> {
  const stays = new Set(Array.from(now, foldPath))
  const removed: string[] = []
  const kept: string[] = []
  for (const file of files) {
    const place = join(root, ...file.path.split('/'))
    const isThere = (await lstat(place).catch(() => null)) !== null
    if (stays.has(foldPath(file.path)) || !isThere) continue
    if (!(await isOwn(root, place, file))) {
      kept.push(file.path)
      continue
    }
    await rm(place, { force: true }).catch((cause: unknown) => {
      throw fileFailure('removed', place, cause)
    })
    removed.push(file.path)
  }
  return [
    ...told(removed, version, 'taken away'),
    ...told(kept, version, 'left: changed since, or behind a link'),
  ]
}

/**
 * Takes away what an earlier fetch of the same model put into a folder and this version does not have, such as shards of
 * another number. What another version has at a path that is not fetched now goes as well: it would lie beside a manifest
 * that says otherwise.
 *
 * @param manifest of what is fetched now, which is not there yet. @param fetched paths of the files that are.
 * @returns as {@link removeFormer}.
 */
export async function removeOutdated(
  { path: root }: Pick<TargetFolder, 'path'>,
  manifest: Manifest,
  fetched: readonly string[],
): Promise<string[]> {
  const before = await manifestIn(root)
  if (before === null || fullName(before) !== fullName(manifest)) return []
  const now = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]))
  const files = before.files.filter(({ path, sha256 }) => now.get(path) !== sha256)
  return removeFormer(root, { version: before.version, files }, [...fetched, manifestName])
}

/** What was fetched before; null where the folder does not tell. */
async function manifestIn(root: string): Promise<Manifest | null> {
  const place = join(root, manifestName)
  try {
    if (!(await lstat(place)).isFile()) return null
    return parseManifest(await readTextFile(place, mostManifestBytes), place)
  } catch {
    return null
  }
}

async function isOwn(root: string, place: string, { path, bytes, sha256 }: FormerFile): Promise<boolean> {
  if (isOfGit(path) || (await obstacleOnWay(root, path)) !== null) return false
  const stats = await lstat(place)
  if (!stats.isFile()) return false
  if (stats.size === bytes && (await hashFile(place)).sha256 === sha256) return true
  const stands = (await readPointer(place, stats.size))?.stands
  return stands?.sha256 === sha256 && stands.bytes === bytes
}

function told(paths: readonly string[], version: string, what: string): string[] {
  if (paths.length === 0) return []
  const files = paths.length === 1 ? `1 file of ${version} was` : `${paths.length} files of ${version} were`
  return [`${files} ${what}.`]
}
