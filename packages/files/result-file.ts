import { lstat } from 'node:fs/promises'
import { formatResult, MlgateError, parseResult, type Result } from '@mlgate/core'
import { systemCode } from './failure.ts'
import { readTextFile } from './text-file.ts'
import { writeFileAtomically, writeNewFile } from './write-file.ts'

/** Results hold numbers and at most a few rows of each check; a larger file is something else. */
const maxResultBytes = 64 * 2 ** 20

/**
 * The result document in a file.
 *
 * @throws MlgateError MG1001 no result document, MG1002 of a newer version, or as `readTextFile` throws.
 */
export async function readResultFile(path: string): Promise<Result> {
  return parseResult(await readTextFile(path, maxResultBytes), path)
}

/**
 * Writes a result document, in place of an older one if there is one.
 *
 * @throws MlgateError as `readResultFile` when a file is there that cannot be read as a result of this or an
 *   older version: it is somebody's, and stays as it is. MG1006 when it cannot be written.
 */
export async function writeResultFile(path: string, result: Result): Promise<void> {
  if (await exists(path)) await assertReplaceable(path)
  await writeFileAtomically(path, formatResult(result))
}

/**
 * Writes a result document unless something of that name is there, however many try at the same moment.
 *
 * @returns whether it was written. @throws MlgateError MG1006 or MG1011 when it cannot be.
 */
export async function writeNewResultFile(path: string, result: Result): Promise<boolean> {
  return writeNewFile(path, formatResult(result))
}

async function assertReplaceable(path: string): Promise<void> {
  try {
    await readResultFile(path)
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    throw new MlgateError(
      {
        code: error.code,
        message: `${path} was not overwritten. ${error.message}`,
        hint: 'Move that file away, or write the result to another name.',
        place: { file: path },
      },
      { cause: error },
    )
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => !['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? ''),
  )
}
