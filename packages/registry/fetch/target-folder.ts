import { lstat, mkdir, mkdtemp, realpath, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { fileFailure, makeFolder, portableName } from '@mlgate/files'
import { isOfGit } from '../manifest/file-paths.ts'

/** The folder that files of a version are put into; nothing is ever written outside of it. */
export interface TargetFolder {
  /** Its real path. */
  path: string
  /** A folder inside of it for files that are not whole yet, on the same disk. */
  scratch: string
  /** Where a file of the version lies, or will. */
  pathOf(inVersion: string): string
  /** Moves a file from the scratch folder to its place, in place of what is there; a link there is replaced, not followed. */
  place(scratched: string, inVersion: string): Promise<void>
  /** Removes the scratch folder. */
  close(): Promise<void>
}

/**
 * Opens a folder for the files of a version, and makes it when it is not there.
 *
 * @param paths of all the files, sound as in a manifest.
 * @throws MlgateError MG1006 when this system cannot store one of the paths, one is git's own or leads through a link, or
 *   something cannot be made.
 */
export async function openTargetFolder(folder: string, paths: readonly string[]): Promise<TargetFolder> {
  for (const path of paths) assertStorable(path)
  await makeFolder(folder)
  const root = await realpath(folder)
  for (const path of paths) await assertFree(root, path)
  const scratch = await mkdtemp(join(root, '.mlgate-fetch-')).catch((cause: unknown) => {
    throw fileFailure('made', root, cause)
  })
  const pathOf = (path: string) => join(root, ...path.split('/'))
  return {
    ...{ path: root, scratch, pathOf },
    async place(scratched, path) {
      await makeWay(root, path)
      await rename(scratched, pathOf(path)).catch((cause: unknown) => {
        throw fileFailure('written', pathOf(path), cause)
      })
    },
    close: () => rm(scratch, { recursive: true, force: true }),
  }
}

/** Names that this system keeps for itself would be written elsewhere, or as something else. */
function assertStorable(path: string): void {
  if (isOfGit(path)) {
    throw new MlgateError({
      code: 'MG1006',
      message: `${JSON.stringify(path)} would lie where git keeps its own files.`,
      hint: 'Leave that file out.',
    })
  }
  const odd = path.split('/').find((segment) => portableName(segment) !== segment)
  if (odd === undefined) return
  throw new MlgateError({
    code: 'MG1006',
    message: `${JSON.stringify(path)} cannot be written here: this system has no files of the name ${JSON.stringify(odd)}.`,
    hint: 'Fetch the version on another system, or leave that file out.',
  })
}

/**
 * What stands in the way to a file of a folder: a link, or a file where a folder should be; null where the way is free,
 * though folders may be missing.
 *
 * @param root real path of the folder. @param path of the file, sound as in a manifest.
 */
export async function obstacleOnWay(
  root: string,
  path: string,
): Promise<{ at: string; is: 'a link' | 'no folder' } | null> {
  let at = root
  for (const segment of path.split('/').slice(0, -1)) {
    at = join(at, segment)
    const stats = await lstat(at).catch(() => undefined)
    if (stats === undefined) return null
    if (!stats.isDirectory()) return { at, is: stats.isSymbolicLink() ? 'a link' : 'no folder' }
  }
  return null
}

/** Makes the folders that a path leads through and that are missing. */
async function makeWay(root: string, path: string): Promise<void> {
  await assertFree(root, path)
  let folder = root
  for (const segment of path.split('/').slice(0, -1)) {
    folder = join(folder, segment)
    await mkdir(folder).catch((cause: unknown) => {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw fileFailure('made', folder, cause)
    })
  }
  // Once more: what was there already may be anything.
  await assertFree(root, path)
}

async function assertFree(root: string, path: string): Promise<void> {
  const obstacle = await obstacleOnWay(root, path)
  if (obstacle === null) return
  throw new MlgateError({
    code: 'MG1006',
    message: `${JSON.stringify(path)} cannot be written: ${obstacle.at} is ${obstacle.is}.`,
    hint: 'Fetch into another folder, or remove what lies there.',
  })
}
