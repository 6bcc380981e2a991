import { type Loops, openLoops } from './loops.ts'
import type { Pixels } from './pixels.ts'
import { fractionBits, type Taps } from './taps.ts'

/**
 * Both directions with whole numbers, and whole grey levels between them, to the last bit of Pillow's `resize`.
 * Source: `ImagingResampleHorizontal_8bpc` and `…Vertical_8bpc` of its Resample.c.
 */
export function convolveWhole(
  image: Pixels<Uint8Array>,
  x: Taps<Int32Array>,
  y: Taps<Int32Array>,
): Pixels<Uint8Array> {
  return convolve(image, x, y, whole, new Uint8Array(lengthOf(image, x, y)))
}

/** Both directions with fractions, rounded at the end. */
export function convolveRounded(
  image: Pixels<Uint8Array>,
  x: Taps<Float64Array>,
  y: Taps<Float64Array>,
): Pixels<Uint8Array> {
  return convolve(image, x, y, fractions, new Uint8Array(lengthOf(image, x, y)))
}

/** Both directions with fractions, which are kept. */
export function convolveFractions(
  image: Pixels<Uint8Array>,
  x: Taps<Float64Array>,
  y: Taps<Float64Array>,
): Pixels<Float32Array> {
  return convolve(image, x, y, fractions, new Float32Array(lengthOf(image, x, y)))
}

type Weights = Int32Array | Float64Array

function lengthOf({ channels }: Pixels, x: Taps<Weights>, y: Taps<Weights>): number {
  return x.starts.length * y.starts.length * channels
}

/** What the loops work on: a source row, how it is weighed, rows that were, and how those are. */
type Room = Loops<'row' | 'starts' | 'weights' | 'lines' | 'taps' | 'out'>

/** How numbers of one kind are weighed by the loops of loops.wat, which says how they are packed. */
interface Kind<W extends Weights> {
  /** Bytes of a sample between the two directions. */
  lineBytes: number
  /** Bytes of the packed weights of one output sample, or of the packed lines of one output row. */
  acrossBytes(most: number): number
  downBytes(most: number): number
  packAcross(room: Room, x: Taps<W>): void
  across(room: Room, x: Taps<W>, line: number): void
  acrossGrey(room: Room, source: Uint8Array, x: Taps<W>, line: number): void
  /** Weighs lines and writes `length` samples. */
  down(room: Room, lines: WeighedLines, length: number, isWhole: boolean): void
}

/** Lines of one output row that weigh something: where they are, and what each weighs. */
interface WeighedLines {
  count: number
  places: number[]
  weights: number[]
}

function convolve<W extends Weights, Samples extends Uint8Array | Float32Array>(
  image: Pixels<Uint8Array>,
  x: Taps<W>,
  y: Taps<W>,
  kind: Kind<W>,
  samples: Samples,
): Pixels<Samples> {
  const { channels } = image
  const [width, height] = [x.starts.length, y.starts.length]
  const length = width * channels
  const first = x.starts[0] as number
  const reach = (x.starts[width - 1] as number) + x.most - first
  const isWhole = samples instanceof Uint8Array
  const stride = Math.ceil((length * kind.lineBytes + 1) / 16) * 16
  const room: Room = openLoops({
    row: reach * channels,
    starts: width * Int32Array.BYTES_PER_ELEMENT,
    weights: width * kind.acrossBytes(x.most),
    lines: y.most * stride,
    taps: kind.downBytes(y.most),
    out: length * samples.BYTES_PER_ELEMENT,
  })
  const { at, bytes, words, buffer } = room
  for (let column = 0; column < width; column++) {
    words[at.starts / 4 + column] = ((x.starts[column] as number) - first) * channels
  }
  kind.packAcross(room, x)
  const across = (index: number, line: number) => {
    const from = (index * image.width + first) * channels
    const source = image.samples.subarray(from, from + reach * channels)
    if (channels === 1) return kind.acrossGrey(room, source, x, line)
    bytes.set(source, at.row)
    kind.across(room, x, line)
  }
  const linesOf = lineKeeper(y, (slot) => at.lines + slot * stride, across)
  const written = new (isWhole ? Uint8Array : Float32Array)(buffer, at.out, length)
  for (let index = 0; index < height; index++) {
    kind.down(room, linesOf(index), length, isWhole)
    samples.set(written, index * length)
  }
  return { width, height, channels, samples }
}

/**
 * Weighs source rows sideways when an output row first needs them, and keeps no more than one output row needs: what
 * lies between rows that a filter picks is never looked at.
 *
 * @param lineAt where each of the `most` rows is kept.
 * @returns the same arrays for every row.
 */
function lineKeeper(
  { starts, weights, most }: Taps<Weights>,
  lineAt: (slot: number) => number,
  across: (row: number, line: number) => void,
): (row: number) => WeighedLines {
  const kept = new Int32Array(most).fill(-1)
  const found: WeighedLines = { count: 0, places: [], weights: [] }
  return (row) => {
    found.count = 0
    for (let k = 0; k < most; k++) {
      const weight = weights[row * most + k] as number
      if (weight === 0) continue
      const source = (starts[row] as number) + k
      const slot = source % most
      const line = lineAt(slot)
      if (kept[slot] !== source) {
        across(source, line)
        kept[slot] = source
      }
      found.places[found.count] = line
      found.weights[found.count++] = weight
    }
    return found
  }
}

const lowBits = 15
const lowMask = 2 ** lowBits - 1
const half = 2 ** (fractionBits - 1)

const whole: Kind<Int32Array> = {
  lineBytes: 1,
  acrossBytes: (most) => Math.ceil(most / 4) * 16,
  downBytes: (most) => Math.ceil(most / 2) * 16,
  packAcross({ halves, at: { weights: to } }, { most, weights, starts }) {
    const fours = Math.ceil(most / 4)
    halves.fill(0, to / 2, to / 2 + starts.length * fours * 8)
    for (let column = 0; column < starts.length; column++) {
      for (let k = 0; k < most; k++) {
        const weight = weights[column * most + k] as number
        const at = to / 2 + (column * fours + (k >> 2)) * 8 + (k & 3)
        halves[at] = weight & lowMask
        halves[at + 4] = weight >> lowBits
      }
    }
  },
  across({ acrossWhole, at }, { most, starts }, line) {
    acrossWhole(at.row, at.starts, at.weights, Math.ceil(most / 4), line, starts.length)
  },
  acrossGrey({ bytes }, source, { starts, most, weights }, line) {
    const first = starts[0] as number
    for (let column = 0, k = 0; column < starts.length; column++) {
      let at = (starts[column] as number) - first
      let sum = half
      for (const end = k + most; k < end; k++) {
        sum = (sum + Math.imul(source[at++] as number, weights[k] as number)) | 0
      }
      const level = sum >> fractionBits
      bytes[line + column] = level < 0 ? 0 : level > 255 ? 255 : level
    }
  },
  down({ downWhole, words, halves, at: { taps, out } }, { count, places, weights }, length) {
    const pairs = Math.ceil(count / 2)
    for (let k = 0; k < pairs * 2; k++) {
      const at = taps + (k >> 1) * 16
      // Of an odd number the last line stands beside itself and weighs nothing.
      const weight = k < count ? (weights[k] as number) : 0
      words[at / 4 + (k & 1)] = places[Math.min(k, count - 1)] as number
      halves[at / 2 + 4 + (k & 1)] = weight & lowMask
      halves[at / 2 + 6 + (k & 1)] = weight >> lowBits
    }
    downWhole(taps, pairs, out, length)
  },
}

const fractions: Kind<Float64Array> = {
  lineBytes: 8,
  acrossBytes: (most) => most * 8,
  downBytes: (most) => most * 16,
  packAcross({ numbers, at }, { weights }) {
    numbers.set(weights, at.weights / 8)
  },
  across({ acrossFractions, at }, { most, starts }, line) {
    acrossFractions(at.row, at.starts, at.weights, most, line, starts.length)
  },
  acrossGrey({ numbers }, source, { starts, most, weights }, line) {
    const first = starts[0] as number
    for (let column = 0, k = 0; column < starts.length; column++) {
      let at = (starts[column] as number) - first
      let sum = 0
      for (const end = k + most; k < end; k++) sum += (source[at++] as number) * (weights[k] as number)
      numbers[line / 8 + column] = sum
    }
  },
  down({ downFractions, words, numbers, at: { taps, out } }, { count, places, weights }, length, isWhole) {
    for (let k = 0; k < count; k++) {
      numbers[taps / 8 + k * 2] = weights[k] as number
      words[taps / 4 + k * 4 + 2] = places[k] as number
    }
    downFractions(taps, count, out, length, Number(isWhole))
  },
}
