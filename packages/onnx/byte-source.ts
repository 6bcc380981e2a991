import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const windowBytes = 1 << 16

/**
 * Random access to a file's bytes through one small window, so that the size of a model (often gigabytes of
 * weights) costs no memory: what is skipped is never read.
 */
export interface ByteSource {
  readonly size: number
  /** The byte at `position`, which must be inside the file. */
  byteAt(position: number): number
  /** A copy of the bytes from `start` up to `end`, which must be inside the file. */
  read(start: number, end: number): Buffer
  close(): void
}

/** Opens a plain file for reading; the caller closes it. */
export function openByteSource(path: string): ByteSource {
  const descriptor = openSync(path, 'r')
  const { size } = fstatSync(descriptor)
  const window = Buffer.alloc(windowBytes)
  let windowStart = 0
  let windowEnd = 0

  function fill(target: Buffer, position: number): number {
    let filled = 0
    while (filled < target.length) {
      const count = readSync(descriptor, target, filled, target.length - filled, position + filled)
      if (count === 0) break
      filled += count
    }
    return filled
  }

  return {
    size,
    byteAt(position) {
      if (position < windowStart || position >= windowEnd) {
        windowStart = position
        windowEnd = position + fill(window, position)
        // Only a file that shrank while it was read gets here: every position is checked against its size.
        if (windowEnd === windowStart) throw new RangeError('the file was changed while it was read')
      }
      return window[position - windowStart] as number
    },
    read(start, end) {
      const bytes = Buffer.alloc(end - start)
      if (fill(bytes, start) !== bytes.length) throw new RangeError('the file was changed while it was read')
      return bytes
    },
    close() {
      closeSync(descriptor)
    },
  }
}
