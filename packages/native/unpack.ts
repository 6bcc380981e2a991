import { createHash, type Hash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip } from 'node:zlib'
import { Parser, type ReadEntry } from 'tar'
import type { FileFacts, WantedPackage } from './manifest.ts'
import { PassingFailure } from './request.ts'

/** A tarball ended early. The message follows its address. */
export class TruncatedTarball extends PassingFailure {}

/** The bytes of a tarball are not those that were published. The message follows the package's name. */
export class DamagedTarball extends Error {}

/**
 * Unpacks the wanted files of a tarball while it arrives, hashing the tarball and every file on the way. Nothing
 * but wanted files is written: names in the archive only select, they never make a path.
 *
 * @param source the tarball's bytes; what it throws is thrown on.
 * @param folder a fresh folder; what lies there after an error is to be thrown away.
 * @throws TruncatedTarball when it ends early, DamagedTarball when anything else is not as the manifest says; the
 *   system's error when a file cannot be written.
 */
export async function unpackTarball(
  source: AsyncIterable<Buffer>,
  { published, files }: WantedPackage,
  folder: string,
): Promise<void> {
  const hash = createHash('sha512')
  const writer = fileWriter(new Map(Object.entries(files)), folder)
  const parser = new Parser({ strict: true, onReadEntry: writer.take })
  try {
    await pipeline(
      source,
      (chunks: AsyncIterable<Buffer>) =>
        hashed(chunks, hash, published.tarballBytes, () => writer.missing() === undefined),
      // The rest of a tarball whose wanted files are all there is hashed and not unzipped: its end is no fault.
      createGunzip({ chunkSize: 2 ** 20, finishFlush: constants.Z_SYNC_FLUSH }),
      async (chunks: AsyncIterable<Buffer>) => {
        let bytes = 0
        for await (const chunk of chunks) {
          bytes += chunk.length
          if (bytes > published.unpackedBytes) throw new DamagedTarball('unpacks to more than it should')
          parse(parser, chunk)
        }
      },
    )
  } catch (error) {
    // Bytes that cannot be unzipped say less than a wrong hash would.
    if (error instanceof Error && 'code' in error && /^Z_/.test(String(error.code)))
      throw new DamagedTarball('cannot be unzipped', { cause: error })
    throw error
  } finally {
    writer.close()
  }
  if (`sha512-${hash.digest('base64')}` !== published.integrity)
    throw new DamagedTarball('has another SHA-512 than package-lock.json pins')
  const missing = writer.missing()
  if (missing !== undefined) throw new DamagedTarball(`lacks ${missing}`)
}

/** Passes bytes on until all wanted files are there, and hashes them to the end. */
async function* hashed(
  chunks: AsyncIterable<Buffer>,
  hash: Hash,
  expectedBytes: number,
  isComplete: () => boolean,
): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > expectedBytes) throw new DamagedTarball(`is larger than its ${expectedBytes} bytes`)
    hash.update(chunk)
    if (!isComplete()) yield chunk
  }
  if (bytes < expectedBytes) throw new TruncatedTarball(`sent ${bytes} of ${expectedBytes} bytes`)
}

function parse(parser: Parser, chunk: Buffer): void {
  try {
    parser.write(chunk)
  } catch (error) {
    const system = error instanceof Error && 'syscall' in error
    if (error instanceof DamagedTarball || system) throw error
    throw new DamagedTarball('is not a tar archive', { cause: error })
  }
}

/** Writes wanted files as they come. At once: it takes less time than a trip to the thread pool for each piece. */
function fileWriter(wanted: Map<string, FileFacts>, folder: string) {
  let open: { file: number; hash: Hash; bytes: number } | undefined
  const close = () => {
    if (open !== undefined) closeSync(open.file)
    open = undefined
  }
  return {
    close,
    /** A file that has not come yet. */
    missing: () => wanted.keys().next().value,
    take: (entry: ReadEntry) => {
      const path = entry.path.replace(/^[^/]*\//, '')
      const facts = wanted.get(path)
      if (entry.type !== 'File' || facts === undefined) {
        entry.resume()
        return
      }
      const target = join(folder, path)
      mkdirSync(dirname(target), { recursive: true })
      const current = { file: openSync(target, 'wx', 0o644), hash: createHash('sha256'), bytes: 0 }
      open = current
      entry.on('data', (chunk: Buffer) => {
        current.bytes += chunk.length
        if (current.bytes > facts.bytes) throw new DamagedTarball(`has a larger ${path}`)
        current.hash.update(chunk)
        for (let done = 0; done < chunk.length; ) done += writeSync(current.file, chunk, done)
      })
      entry.on('end', () => {
        close()
        if (current.bytes !== facts.bytes || current.hash.digest('hex') !== facts.sha256)
          throw new DamagedTarball(`has a changed file, ${path}`)
        wanted.delete(path)
      })
    },
  }
}
