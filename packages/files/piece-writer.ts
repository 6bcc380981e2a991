import type { FileHandle } from 'node:fs/promises'

/** Writes pieces into a file, one after the other, while the next ones come. */
export interface PieceWriter {
  /** Takes a piece, which must not change any more; waits where the disk is slower than what comes. */
  take(piece: Uint8Array): Promise<void>
  /** Writes what is left. The file stays open. */
  end(): Promise<void>
}

/** Small pieces cost the most in trips to the disk. */
const batchBytes = 2 ** 20

/** A writer at the place where the file stands. Its calls throw what the system says, of this piece or one before. */
export function pieceWriter(file: FileHandle): PieceWriter {
  let batch: Uint8Array[] = []
  let bytes = 0
  let written = Promise.resolve()

  async function flush(): Promise<void> {
    await written
    written = writeAll(file, batch)
    // Told at the next call; until then it is nobody's.
    written.catch(() => undefined)
    batch = []
    bytes = 0
  }
  return {
    async take(piece) {
      batch.push(piece)
      bytes += piece.length
      if (bytes >= batchBytes) await flush()
    },
    async end() {
      if (bytes > 0) await flush()
      await written
    },
  }
}

/** The system may write less than it was given. */
async function writeAll(file: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  for (let left = pieces; left.length > 0; ) {
    let { bytesWritten } = await file.writev(left as Uint8Array[])
    left = left.flatMap((piece) => {
      const done = Math.min(bytesWritten, piece.length)
      bytesWritten -= done
      return done === piece.length ? [] : [piece.subarray(done)]
    })
  }
}
