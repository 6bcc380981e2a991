import { lstat, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { hashFile, makeFolder, placeFile, readTextFile, writeFileAtomically } from '@mlgate/files'
import { removeFormer } from '../fetch/former-files.ts'
import { obstacleOnWay } from '../fetch/target-folder.ts'
import { isOfGit } from '../manifest/file-paths.ts'
import { type Manifest, type ManifestFile, manifestName } from '../manifest/manifest.ts'
import { formatManifest, mostManifestBytes, parseManifest } from '../manifest/read-manifest.ts'
import { withLargeFiles } from './large-files.ts'
import type { Mirror, MirroredVersion } from './mirror.ts'

const cardName = 'README.md'
const attributesName = '.gitattributes'
const mostAttributesBytes = 2 ** 20

/** A file as it has to lie in the folder. */
interface Placed {
  path: string
  file: string
  bytes: number
  sha256: string
}

/**
 * A folder as the Hugging Face Hub lays out a model: the files at their paths, the card as README.md, large files named
 * for Git LFS in .gitattributes, and mlgate.json. It may be a clone of a repository there: commit and push what changed.
 * What the version mirrored before had, and this one has not, is taken away; anything else in the folder stays.
 *
 * @param folder absolute; made where it is missing.
 */
export function huggingFaceMirror(folder: string): Mirror {
  return {
    name: 'hugging-face',
    async publish(version) {
      const placed = placedFiles(version)
      await makeFolder(folder)
      const before = await manifestIn(folder)
      await refuseForeign(folder, placed, before)
      const attributes = join(folder, attributesName)
      const said = await textOf(attributes, mostAttributesBytes)
      const large = withLargeFiles(said ?? '', placed)
      const manifest = formatManifest(version.manifest)
      const isThere =
        said === large &&
        (await textOf(join(folder, manifestName), mostManifestBytes)) === manifest &&
        (await areAsPlaced(folder, placed))
      if (isThere) return { where: folder, outcome: 'unchanged', notes: [] }
      await writeFileAtomically(attributes, large)
      for (const each of placed) {
        if (!(await isAsPlaced(folder, each))) await placeFile(each.file, join(folder, each.path))
      }
      const kept = new Set([...placed.map(({ path }) => path), manifestName, attributesName])
      const former = before === null ? null : { version: before.version, files: filesOf(before) }
      const notes = former === null ? [] : await removeFormer(await realpath(folder), former, kept)
      // Last: a folder whose manifest names a version has all of it.
      await writeFileAtomically(join(folder, manifestName), manifest)
      return { where: folder, outcome: 'created', notes }
    },
  }
}

function placedFiles({ manifest, files }: MirroredVersion): Placed[] {
  const roles = new Map(manifest.files.map(({ path, role }) => [path, role]))
  const placed = files.map(({ path, file, bytes, sha256 }) => {
    const isCard = roles.get(path) === 'card'
    return { path: isCard ? cardName : path, file, bytes, sha256 }
  })
  const paths = new Set<string>([manifestName, attributesName])
  for (const { path } of placed) {
    if (isOfGit(path)) {
      throw impossible(`${path} would lie where git keeps its own files.`)
    }
    if (paths.has(path)) throw impossible(`${path} is a file of the version, and of this layout as well.`)
    paths.add(path)
  }
  return placed
}

/** The files of a mirrored version, where they lie. */
function filesOf({ files }: Manifest): ManifestFile[] {
  return files.map((file) => (file.role === 'card' ? { ...file, path: cardName } : file))
}

/** What was mirrored before; null for a folder without it. */
async function manifestIn(folder: string): Promise<Manifest | null> {
  const text = await textOf(join(folder, manifestName), mostManifestBytes)
  return text === null ? null : parseManifest(text, join(folder, manifestName))
}

/** Somebody else's files are not written over, nor is anything written through a link. */
async function refuseForeign(
  folder: string,
  placed: readonly Placed[],
  before: Manifest | null,
): Promise<void> {
  const own = new Set([cardName, ...(before === null ? [] : filesOf(before)).map(({ path }) => path)])
  for (const each of placed) {
    const obstacle = await obstacleOnWay(folder, each.path)
    if (obstacle !== null) throw impossible(`${obstacle.at} is ${obstacle.is}.`)
    if (own.has(each.path) || (await isFree(join(folder, each.path)))) continue
    if (!(await isAsPlaced(folder, each))) {
      throw impossible(
        `${join(folder, each.path)} is there already, and was not written by mlgate.`,
        'Name an empty folder, or one that holds a version that was mirrored before.',
      )
    }
  }
}

async function isFree(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) === null
}

async function areAsPlaced(folder: string, placed: readonly Placed[]): Promise<boolean> {
  for (const each of placed) if (!(await isAsPlaced(folder, each))) return false
  return true
}

async function isAsPlaced(folder: string, { path, bytes, sha256 }: Placed): Promise<boolean> {
  const place = join(folder, path)
  const found = await lstat(place).catch(() => null)
  if (found === null || !found.isFile() || found.size !== bytes) return false
  return (await hashFile(place)).sha256 === sha256
}

async function textOf(path: string, mostBytes: number): Promise<string | null> {
  const stats = await lstat(path).catch(() => null)
  // What it leads to would be written here, and pushed to everybody.
  if (stats?.isSymbolicLink() === true) throw impossible(`${path} is a link.`)
  return stats === null ? null : readTextFile(path, mostBytes)
}

function impossible(message: string, hint?: string): MlgateError {
  return new MlgateError({ code: 'MG6530', message, ...(hint === undefined ? {} : { hint }) })
}
