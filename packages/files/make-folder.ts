import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileFailure, systemCode } from './failure.ts'

/**
 * Makes a folder and those above it that are missing. Node's own recursive way never ends where a parent takes no
 * entries, as /proc.
 *
 * @throws MlgateError MG1006 when it cannot be made, MG1011 when the disk is full.
 */
export async function makeFolder(path: string): Promise<void> {
  await make(resolve(path)).catch((cause: unknown) => {
    throw fileFailure('made', path, cause)
  })
}

async function make(folder: string): Promise<void> {
  const parent = dirname(folder)
  try {
    await makeOne(folder)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || parent === folder) throw error
    await make(parent)
    await makeOne(folder)
  }
}

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    // What is there already is told by other codes too: a drive of Windows, a disk that can only be read.
    const isThere = await stat(folder).then(
      (stats) => stats.isDirectory(),
      () => false,
    )
    if (!isThere) throw error
  }
}
