import { lstat, mkdir, mkdtemp, realpath, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { fileFailure, makeFolder, portableName } from '@mlgate/files'

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
 * @throws MlgateError MG1006 when this system cannot store one of the paths, a link leads out of the folder, or
 *   something cannot be made.
 */
export async function openTargetFolder(folder: string, paths: readonly string[]): Promise<TargetFolder> {
  for (const path of paths) assertStorable(path)
  await makeFolder(folder)
  const root = await realpath(folder)
  for (const path of paths) await followFolders(root, path, false)
  const scratch = await mkdtemp(join(root, '.mlgate-fetch-')).catch((cause: unknown) => {
    throw fileFailure('made', root, cause)
  })
  const pathOf = (path: string) => join(root, ...path.split('/'))
  return {
    ...{ path: root, scratch, pathOf },
    async place(scratched, path) {
      await followFolders(root, path, true)
      await rename(scratched, pathOf(path)).catch((cause: unknown) => {
        throw fileFailure('written', pathOf(path), cause)
      })
    },
    close: () => rm(scratch, { recursive: true, force: true }),
  }
}

/** Names that this system keeps for itself would be written elsewhere, or as something else. */
function assertStorable(path: string): void {
  const odd = path.split('/').find((segment) => portableName(segment) !== segment)
  if (odd === undefined) return
  throw new MlgateError({
    code: 'MG1006',
    message: `${JSON.stringify(path)} cannot be written here: this system has no files of the name ${JSON.stringify(odd)}.`,
    hint: 'Fetch the version on another system, or leave that file out.',
  })
}

/** Walks along the folders of a path, and makes those that are missing when told to. */
async function followFolders(root: string, path: string, makes: boolean): Promise<void> {
  let folder = root
  for (const segment of path.split('/').slice(0, -1)) {
    folder = join(folder, segment)
    let stats = await lstat(folder).catch(() => undefined)
    if (stats === undefined) {
      if (!makes) return
      await mkdir(folder).catch((cause: unknown) => {
        if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw fileFailure('made', folder, cause)
      })
      stats = await lstat(folder)
    }
    if (stats.isDirectory()) continue
    throw new MlgateError({
      code: 'MG1006',
      message: `${JSON.stringify(path)} cannot be written: ${folder} is ${stats.isSymbolicLink() ? 'a link' : 'no folder'}.`,
      hint: 'Fetch into another folder, or remove what lies there.',
    })
  }
}
