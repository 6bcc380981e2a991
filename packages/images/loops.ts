import { loopsWasm } from './loops-wasm.ts'

/** What is used of it: types of WebAssembly come with those of browsers only. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object) => { exports: object }
}

/** What loops.wat exports; it says what lies where. */
interface Exports {
  memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  acrossWhole(row: number, starts: number, weights: number, fours: number, out: number, pixels: number): void
  downWhole(taps: number, pairs: number, out: number, length: number): void
  acrossFractions(
    row: number,
    starts: number,
    weights: number,
    taps: number,
    out: number,
    pixels: number,
  ): void
  downFractions(taps: number, count: number, out: number, length: number, isWhole: number): void
}

/** The loops of loops.wat, and the memory that they work in. */
export interface Loops<Piece extends string> extends Omit<Exports, 'memory'> {
  /** The byte at which each piece begins, a multiple of 16. */
  at: Readonly<Record<Piece, number>>
  buffer: ArrayBuffer
  bytes: Uint8Array
  halves: Int16Array
  words: Int32Array
  numbers: Float64Array
}

const pageBytes = 2 ** 16
/** A row may be read, and a line written, so far beyond its end. */
const slack = 64
/** What no usual photo needs; a memory that had to be larger is left to the garbage collector. */
const mostKept = 2 ** 24

let module: object | undefined
let kept: Exports | undefined

/**
 * The loops with room for pieces, until the next call: nothing of the last one is left, and nothing is cleared either.
 *
 * @param pieces how many bytes each has.
 * @throws RangeError when there is no memory for them.
 */
export function openLoops<Piece extends string>(pieces: Readonly<Record<Piece, number>>): Loops<Piece> {
  const at: Record<Piece, number> = { ...pieces }
  let end = 0
  for (const piece of Object.keys(pieces) as Piece[]) {
    at[piece] = end
    end = Math.ceil((end + pieces[piece] + slack) / 16) * 16
  }
  try {
    module ??= new WebAssembly.Module(Buffer.from(loopsWasm, 'base64'))
    kept ??= new WebAssembly.Instance(module).exports as Exports
    const loops = kept
    if (end > mostKept) kept = undefined
    const lacking = end - loops.memory.buffer.byteLength
    if (lacking > 0) loops.memory.grow(Math.ceil(lacking / pageBytes))
    const { buffer } = loops.memory
    return {
      ...loops,
      at,
      buffer,
      bytes: new Uint8Array(buffer),
      halves: new Int16Array(buffer),
      words: new Int32Array(buffer),
      numbers: new Float64Array(buffer),
    }
  } catch (cause) {
    throw new RangeError('Failed to allocate memory', { cause })
  }
}
