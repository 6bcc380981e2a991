import { MlgateError } from '@mlgate/core'
import { fileFailure } from './failure.ts'
import { openPlainFile } from './plain-file.ts'

/**
 * The text of a UTF-8 file, without a byte order mark.
 *
 * @param maxBytes a larger file is refused without being read to its end.
 * @throws MlgateError MG1003 not there, MG1006 no plain file or not to be read, MG1009 larger than `maxBytes`, MG1010 not UTF-8.
 */
export async function readTextFile(path: string, maxBytes: number): Promise<string> {
  const bytes = await readUpTo(path, maxBytes + 1).catch((cause: unknown) => {
    throw fileFailure('read', path, cause)
  })
  if (bytes.length > maxBytes) {
    throw new MlgateError({
      code: 'MG1009',
      message: `${path} is larger than ${maxBytes} bytes, the most that is read of such a file.`,
      place: { file: path },
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new MlgateError(
      {
        code: 'MG1010',
        message: `${path} is not UTF-8 text; it looks like ${likelyEncoding(bytes)}.`,
        hint: 'Save it as UTF-8.',
        place: { file: path },
      },
      { cause },
    )
  }
}

/** The first `count` bytes of a file, or all when it has fewer. */
export async function readUpTo(path: string, count: number): Promise<Buffer> {
  const file = await openPlainFile(path)
  try {
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of file.createReadStream({ end: count - 1, autoClose: false })) {
      chunks.push(chunk as Buffer)
      length += (chunk as Buffer).length
    }
    return Buffer.concat(chunks, length)
  } finally {
    await file.close()
  }
}

function likelyEncoding(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)'
  return bytes.includes(0) ? 'a binary file' : 'Latin-1 or Windows-1252'
}
