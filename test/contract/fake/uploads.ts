import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Upload } from './call.ts'

/** Larger files are hashed and dropped. */
const mostKeptBytes = 2 ** 26

/**
 * Takes in a file as it comes, so that none has to fit into the memory.
 *
 * @param half stops in its middle.
 */
export async function readUpload(request: IncomingMessage, half: boolean): Promise<Upload> {
  const announced = Number(request.headers['content-length'])
  // A file without its length is sent in chunks, which GitHub refuses.
  if (!Number.isSafeInteger(announced)) throw new Error('an upload does not say how long it is')
  const hash = createHash('sha256')
  const kept: Buffer[] = []
  let size = 0
  try {
    // Whoever stops in the middle breaks the connection itself.
    for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += part.length
      hash.update(part)
      if (size <= mostKeptBytes) kept.push(part)
      if (half && size >= announced / 2) break
    }
  } catch (error) {
    // Who sent it may be gone.
    if (request.complete) throw error
  }
  return {
    contentType: request.headers['content-type'] ?? '',
    size,
    sha256: hash.digest('hex'),
    bytes: size <= mostKeptBytes ? Buffer.concat(kept) : undefined,
  }
}
