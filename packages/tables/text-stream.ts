import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, type Transform } from 'node:stream'
// Whole, as the first releases of Node 22 have no zstd: naming it would end there.
import zlib from 'node:zlib'
import { MlgateError } from '@mlgate/core'
import type { Packing } from './source.ts'

const chunkBytes = 1 << 20
const zstdMagic = 0xfd2fb528

/** @throws MlgateError MG4003 when this Node can't unpack it. */
function unpacker(packing: 'gzip' | 'zstd', name: string): Transform {
  if (packing === 'gzip') return zlib.createGunzip({ chunkSize: chunkBytes })
  if (typeof zlib.createZstdDecompress === 'function')
    return zlib.createZstdDecompress({ chunkSize: chunkBytes })
  throw new MlgateError({
    code: 'MG4003',
    message: `${name} is packed by zstd, which Node ${process.versions.node} cannot unpack.`,
    hint: 'Use Node 22.15 or newer, or pack it by gzip.',
    place: { file: name },
  })
}

/** What a file is packed with, by its content and not its name. */
export async function packingOf(path: string): Promise<Packing> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    if (buffer[0] === 0x1f && buffer[1] === 0x8b) return 'gzip'
    return buffer.readUInt32LE() === zstdMagic ? 'zstd' : 'uncompressed'
  } finally {
    await file.close()
  }
}

/**
 * The bytes of a text file, unpacked, as they are encoded in it.
 *
 * @throws MlgateError MG4001 when what it is packed with is damaged, MG4003 when this Node can't unpack it.
 */
export async function* rawText(path: string, name: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: chunkBytes })
  const packing = await packingOf(path)
  const stream = packing === 'uncompressed' ? file : pipeline(file, unpacker(packing, name), () => {})
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } catch (cause) {
    throw new MlgateError(
      {
        code: 'MG4001',
        message: `${name} cannot be unpacked: its ${packing} stream is damaged or cut.`,
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

/** A text file's raw bytes window by window: one buffer serves them all, so that each is good until the next is asked for. */
export async function* windowsOf(path: string, name: string): AsyncGenerator<Buffer> {
  const window = Buffer.allocUnsafe(chunkBytes)
  for await (const filled of fillings(path, name, window, () => 0)) yield window.subarray(0, filled)
}

/** Fills a window behind what is kept in it, again and again; tells how far it is filled. */
async function* fillings(
  path: string,
  name: string,
  window: Buffer,
  kept: () => number,
): AsyncGenerator<number> {
  if ((await packingOf(path)) !== 'uncompressed') {
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

/** The bytes of a text file in UTF-8; a byte order mark may lead. Other encodings than Latin-1 are UTF-8 by now. */
export async function* utf8Text(path: string, name: string, encoding: string): AsyncGenerator<Buffer> {
  if (encoding !== 'latin-1') return yield* rawText(path, name)
  // A TextDecoder takes latin1 for Windows-1252, which differs from 0x80 to 0x9f.
  for await (const chunk of rawText(path, name)) yield Buffer.from(chunk.toString('latin1'))
}
