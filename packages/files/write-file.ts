import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileFailure, systemCode } from './failure.ts'
import { makeFolder } from './make-folder.ts'
import { cutToBytes } from './portable-name.ts'

/** Permissions of a new file before the process's umask takes its share. */
const newFileMode = 0o666
const permissionBits = 0o777

/**
 * Writes a file so that a reader, or a crash, finds the old content or the new, never half of it. Folders on
 * the way are made; a file that is replaced keeps its permissions; a link is replaced, not followed.
 *
 * @throws MlgateError MG1006 when it cannot be written; what was there before is then still there.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path)
  const temporary = temporaryBeside(path)
  try {
    await makeFolder(folder)
    const mode = await permissionsOf(path)
    await writeDurably(temporary, content, mode)
    await rename(temporary, path)
    await syncFolder(folder)
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw fileFailure('written', path, cause)
  }
}

/**
 * Writes a file whole, unless something of that name is there: of several that try at the same moment, one succeeds.
 *
 * @returns whether it was written; the folder has to be there.
 * @throws MlgateError MG1006 or MG1011 when it cannot be written.
 */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<boolean> {
  const temporary = temporaryBeside(path)
  try {
    await writeDurably(temporary, content, undefined)
    await claim(temporary, path)
    await syncFolder(dirname(path))
    return true
  } catch (cause) {
    if (systemCode(cause) === 'EEXIST') return false
    throw fileFailure('written', path, cause)
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

/** Where a disk has no second names for a file, a copy claims the name as well; only a crash can leave it cut. */
async function claim(temporary: string, path: string): Promise<void> {
  await link(temporary, path).catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') throw error
    return copyFile(temporary, path, constants.COPYFILE_EXCL)
  })
}

/** In the same folder, since a rename is atomic only within one file system. */
function temporaryBeside(path: string): string {
  const name = `.${cutToBytes(basename(path), 100)}.${randomBytes(6).toString('hex')}.tmp`
  return join(dirname(path), name)
}

/**
 * Puts a copy of a file where a reader finds the old content or the new, never half of it. A link that lies there is
 * replaced, not followed.
 *
 * @throws MlgateError MG1006 when it cannot be written; what was there before is then still there.
 */
export async function placeFile(from: string, to: string): Promise<void> {
  const temporary = temporaryBeside(to)
  try {
    await makeFolder(dirname(to))
    await copyFile(from, temporary, constants.COPYFILE_EXCL)
    await rename(temporary, to)
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw fileFailure('written', to, cause)
  }
}

async function permissionsOf(path: string): Promise<number | undefined> {
  const stats = await stat(path).catch(() => undefined)
  return stats?.isFile() ? stats.mode & permissionBits : undefined
}

async function writeDurably(
  path: string,
  content: string | Uint8Array,
  mode: number | undefined,
): Promise<void> {
  const file = await open(path, 'wx', newFileMode)
  try {
    if (mode !== undefined) await file.chmod(mode)
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a rename outlast a power cut, where folders can be opened: Windows and some network drives cannot. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch {
    return
  } finally {
    await handle?.close()
  }
}
