import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileFacts } from './manifest.ts'

const smallBytes = 2 ** 18
const chunkBytes = 2 ** 20
/** A pipe in place of a file must not block whoever opens it. */
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Whether a file has these bytes. No more of it is read than it should have.
 *
 * @throws the system's error when it cannot be read.
 */
export async function fileIs(path: string, expected: FileFacts): Promise<boolean> {
  return expected.bytes <= smallBytes ? smallFileIs(path, expected) : largeFileIs(path, expected)
}

/** At once: a package has hundreds of small files, and a trip to the thread pool costs more than reading one. */
function smallFileIs(path: string, expected: FileFacts): boolean {
  const file = openSync(path, readOnly)
  try {
    const facts = fstatSync(file)
    if (!facts.isFile() || facts.size !== expected.bytes) return false
    return createHash('sha256').update(readFileSync(file)).digest('hex') === expected.sha256
  } finally {
    closeSync(file)
  }
}

/** In pieces, one being read while another is hashed. */
async function largeFileIs(path: string, expected: FileFacts): Promise<boolean> {
  const file = await open(path, readOnly)
  try {
    const facts = await file.stat()
    if (!facts.isFile() || facts.size !== expected.bytes) return false
    const hash = createHash('sha256')
    const buffers = [Buffer.allocUnsafeSlow(chunkBytes), Buffer.allocUnsafeSlow(chunkBytes)] as const
    let [current, next] = buffers
    let reading = file.read(current, 0, chunkBytes)
    for (let bytes = 0; bytes <= expected.bytes; ) {
      const { bytesRead } = await reading
      if (bytesRead === 0) break
      bytes += bytesRead
      reading = file.read(next, 0, chunkBytes)
      hash.update(current.subarray(0, bytesRead))
      ;[current, next] = [next, current]
    }
    await reading
    return hash.digest('hex') === expected.sha256
  } finally {
    await file.close()
  }
}
