import { createHash } from 'node:crypto'
import { fileFailure } from './failure.ts'
import { openPlainFile } from './plain-file.ts'

const chunkBytes = 2 ** 20

/**
 * SHA-256 of a file's bytes, in lower-case hexadecimal, and how many they are. Reads in pieces: a file may be
 * larger than memory.
 *
 * @throws MlgateError MG1003 when the file is not there, MG1006 when it is no plain file or cannot be read.
 */
export async function hashFile(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    const file = await openPlainFile(path)
    for await (const chunk of file.createReadStream({ highWaterMark: chunkBytes })) {
      hash.update(chunk as Buffer)
      bytes += (chunk as Buffer).length
    }
  } catch (cause) {
    throw fileFailure('read', path, cause)
  }
  return { sha256: hash.digest('hex'), bytes }
}
