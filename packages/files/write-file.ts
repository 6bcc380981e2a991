import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileFailure } from './failure.ts'

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
  // In the same folder, since a rename is atomic only within one file system.
  const temporary = join(folder, `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await mkdir(folder, { recursive: true })
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
 * Puts a copy of a file where a reader finds the old content or the new, never half of it. A link that lies there is
 * replaced, not followed.
 *
 * @throws MlgateError MG1006 when it cannot be written; what was there before is then still there.
 */
export async function placeFile(from: string, to: string): Promise<void> {
  const temporary = join(dirname(to), `.${basename(to).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await mkdir(dirname(to), { recursive: true })
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
