import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { MlgateError } from '@mlgate/core'

const chunkBytes = 1 << 20

/** Whether a file's content (not its name) is gzipped. */
export async function isGzipped(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}

/**
 * The bytes of a text file, unpacked if it is gzipped, as they are encoded in it.
 *
 * @throws MlgateError MG4001 when the gzip stream is damaged.
 */
export async function* rawText(path: string, name: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: chunkBytes })
  const stream = (await isGzipped(path))
    ? pipeline(file, createGunzip({ chunkSize: chunkBytes }), () => {})
    : file
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } catch (cause) {
    throw new MlgateError(
      {
        code: 'MG4001',
        message: `${name} cannot be unpacked: its gzip stream is damaged or cut.`,
        place: { file: name },
      },
      { cause },
    )
  } finally {
    file.destroy()
    stream.destroy()
  }
}

/**
 * Shows a text file's raw bytes window by window; much cheaper than `rawText`, as one buffer serves them all.
 *
 * @param look told the bytes at hand, which it must not keep, and at the end of the file those that are left;
 * returns with how many of them it is done. It sees the others, which must be few, again in front of the next
 * ones. A negative number ends it.
 */
export async function readWindows(
  path: string,
  name: string,
  look: (bytes: Buffer, isLast: boolean) => number,
): Promise<void> {
  const window = Buffer.allocUnsafe(chunkBytes)
  let kept = 0
  for await (const filled of fillings(path, name, window, () => kept)) {
    const done = look(window.subarray(0, filled), false)
    if (done < 0) return
    window.copyWithin(0, done, filled)
    kept = filled - done
  }
  look(window.subarray(0, kept), true)
}

/** Fills a window behind what is kept in it, again and again; tells how far it is filled. */
async function* fillings(
  path: string,
  name: string,
  window: Buffer,
  kept: () => number,
): AsyncGenerator<number> {
  if (await isGzipped(path)) {
    for await (const chunk of rawText(path, name)) {
      for (let from = 0; from < chunk.length; ) {
        const copied = chunk.copy(window, kept(), from)
        from += copied
        yield kept() + copied
      }
    }
    return
  }
  const file = await open(path)
  try {
    for (;;) {
      const { bytesRead } = await file.read(window, kept(), window.length - kept())
      if (bytesRead === 0) return
      yield kept() + bytesRead
    }
  } finally {
    await file.close()
  }
}

/** The bytes of a text file in UTF-8, whatever encoding it is declared to have; a byte order mark may lead. */
export async function* utf8Text(path: string, name: string, encoding: string): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') return yield* rawText(path, name)
  if (encoding === 'latin-1') {
    // A TextDecoder takes latin1 for Windows-1252, which differs from 0x80 to 0x9f.
    for await (const chunk of rawText(path, name)) yield Buffer.from(chunk.toString('latin1'))
    return
  }
  const decoder = new TextDecoder('utf-16le')
  for await (const chunk of rawText(path, name)) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
