import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export type Numbers = Float32Array | Float64Array | Int32Array | Uint8Array

/** Numbers that were added one after another, to be read again by range. */
export interface StoredNumbers<Values extends Numbers> {
  readonly length: number
  add(values: Values): void
  /** The numbers `from` up to, but not including, `to`: perhaps the stored ones themselves, so never to be changed. */
  read(from: number, to: number): Values
}

/** Keeps columns of numbers: the first of them in memory, the rest in files. */
export interface RowStore {
  column<Values extends Numbers>(type: NumbersType<Values>): StoredNumbers<Values>
  /** Removes the files. Nothing can be read any more. */
  close(): void
}

interface NumbersType<Values> {
  readonly BYTES_PER_ELEMENT: number
  new (length: number): Values
}

const blockBytes = 2 ** 18
/** What a million rows of two classes take: so few never meet the disk. */
const mostInMemory = 2 ** 24

let stores = 0

/**
 * @param folder where files may be made; none are, as long as all fits into `memoryBytes`.
 * @param memoryBytes of all columns together, beside one block for each.
 */
export function createRowStore(folder: string, memoryBytes = mostInMemory): RowStore {
  const store = stores++
  const files: { path: string; file: number }[] = []
  let memoryLeft = memoryBytes

  function openFile(): number {
    const path = join(folder, `rows-${store}-${files.length}`)
    const file = openSync(path, 'wx+', 0o600)
    files.push({ path, file })
    return file
  }

  return {
    column<Values extends Numbers>(type: NumbersType<Values>): StoredNumbers<Values> {
      const perBlock = blockBytes / type.BYTES_PER_ELEMENT
      const blocks: Values[] = []
      let last: Values | undefined
      let length = 0
      let file: number | undefined
      /** The block that was read from the file last. */
      let found: { block: number; values: Values } | undefined

      /** Byte of the file that the block of an index starts at. */
      const startOf = (block: number) => (block - blocks.length) * blockBytes

      function keep(full: Values): void {
        if (file === undefined && memoryLeft >= blockBytes) {
          memoryLeft -= blockBytes
          blocks.push(full)
          last = undefined
          return
        }
        file ??= openFile()
        writeAll(file, full, startOf(length / perBlock - 1))
      }

      function blockOf(block: number): Values {
        const held = block < Math.floor(length / perBlock) ? blocks[block] : last
        if (held !== undefined) return held
        if (found?.block !== block) {
          found = { block, values: new type(perBlock) }
          readAll(file as number, found.values, startOf(block))
        }
        return found.values
      }

      return {
        get length() {
          return length
        },
        add(values) {
          for (let at = 0; at < values.length; ) {
            const filled = length % perBlock
            const count = Math.min(values.length - at, perBlock - filled)
            last ??= new type(perBlock)
            last.set(values.subarray(at, at + count), filled)
            at += count
            length += count
            if (length % perBlock === 0) keep(last)
          }
        },
        read(from, to) {
          if (to === from) return new type(0)
          const first = Math.floor(from / perBlock)
          if (to <= (first + 1) * perBlock) {
            return blockOf(first).subarray(from - first * perBlock, to - first * perBlock) as Values
          }
          const joined = new type(to - from)
          for (let at = from; at < to; ) {
            const block = Math.floor(at / perBlock)
            const start = at - block * perBlock
            const count = Math.min(to - at, perBlock - start)
            joined.set(blockOf(block).subarray(start, start + count), at - from)
            at += count
          }
          return joined
        },
      }
    },
    close() {
      for (const { path, file } of files.splice(0)) {
        closeSync(file)
        rmSync(path, { force: true })
      }
    },
  }
}

function writeAll(file: number, values: Numbers, position: number): void {
  const bytes = bytesOf(values)
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, position + at)
}

function readAll(file: number, values: Numbers, position: number): void {
  const bytes = bytesOf(values)
  for (let at = 0; at < bytes.length; ) {
    const count = readSync(file, bytes, at, bytes.length - at, position + at)
    if (count === 0) throw new RangeError('a file of stored rows is shorter than it was')
    at += count
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Numbers): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** Rows at once when all are looked through. */
const pieceRows = 16_384

/** Ranges that together are all rows, in order. */
export function* rangesOf(rows: number, most = pieceRows): Generator<[from: number, to: number]> {
  const step = Math.max(1, Math.floor(most))
  for (let from = 0; from < rows; from += step) yield [from, Math.min(from + step, rows)]
}
