import { constants, type Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { MlgateError } from '@mlgate/core'

/** Opening a pipe waits for somebody to write to it; this does not. Windows has no such pipes among its files. */
const reading = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * A plain file, opened for reading; the caller closes it.
 *
 * @throws MlgateError MG1006 for a pipe, a device, a socket or a folder; the system's error when it cannot be opened.
 */
export async function openPlainFile(path: string): Promise<FileHandle> {
  const file = await open(path, reading)
  try {
    assertPlain(path, await file.stat())
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}

/** @throws MlgateError MG1006 for what is no plain file, with what it is. */
export function assertPlain(name: string, stats: Stats): void {
  if (stats.isFile()) return
  throw new MlgateError({
    code: 'MG1006',
    message: `${name} is ${whatItIs(stats)}, not a plain file.`,
    hint: 'Name a plain file; what a pipe gives, write to one first.',
    place: { file: name },
  })
}

function whatItIs(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder'
  if (stats.isFIFO()) return 'a pipe'
  if (stats.isSocket()) return 'a socket'
  return 'a device'
}
