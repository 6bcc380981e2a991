import type { Pixels } from './pixels.ts'
import type { Taps } from './taps.ts'

/** Bits behind the point of Pillow's weights: with 8 of a sample and 2 for overshoot they fill 32. */
const fractionBits = 22

/**
 * Both directions with whole numbers, and whole grey levels between them, to the last bit of Pillow's `resize`.
 * Source: `ImagingResampleHorizontal_8bpc` and `…Vertical_8bpc` of its Resample.c.
 */
export function convolveWhole(
  image: Pixels<Uint8Array>,
  x: Taps<Int32Array>,
  y: Taps<Int32Array>,
): Pixels<Uint8Array> {
  const { channels } = image
  const [width, height] = [x.starts.length, y.starts.length]
  const length = width * channels
  const across = channels === 1 ? acrossWholeGrey : acrossWhole
  const linesOf = lineKeeper(
    y,
    () => new Uint8Array(length),
    (row, line) => across(image, row, x, line),
  )
  const samples = new Uint8Array(height * length)
  const sums = new Int32Array(length)
  for (let row = 0; row < height; row++) {
    sums.fill(half)
    const { lines, weights } = linesOf(row)
    for (let k = 0; k < lines.length; k += 4) addWhole(sums, lines, weights, k)
    writeLevels(sums, samples, row * length)
  }
  return { width, height, channels, samples }
}

/** Both directions with fractions, which are kept where the samples can hold them, and rounded where they cannot. */
export function convolve<Samples extends Float32Array | Uint8Array>(
  image: Pixels<Uint8Array>,
  x: Taps<Float64Array>,
  y: Taps<Float64Array>,
  make: (length: number) => Samples,
): Pixels<Samples> {
  const { channels } = image
  const [width, height] = [x.starts.length, y.starts.length]
  const length = width * channels
  const across = channels === 1 ? acrossGrey : acrossColour
  const linesOf = lineKeeper(
    y,
    () => new Float64Array(length),
    (row, line) => across(image, row, x, line),
  )
  const samples = make(height * length)
  const write = samples instanceof Uint8Array ? writeRounded : writeFractions
  const sums = new Float64Array(length)
  for (let row = 0; row < height; row++) {
    sums.fill(0)
    const { lines, weights } = linesOf(row)
    for (let k = 0; k < lines.length; k += 4) add(sums, lines, weights, k)
    write(sums, samples, row * length)
  }
  return { width, height, channels, samples }
}

const half = 2 ** (fractionBits - 1)

/** Source rows of one output row, and what each weighs; those that fill up to a multiple of four weigh nothing. */
interface WeighedLines<Line> {
  lines: Line[]
  weights: number[]
}

/**
 * Weighs source rows sideways when an output row first needs them, and keeps no more than one output row needs: what
 * lies between rows that a filter picks is never looked at.
 *
 * @returns the same arrays for every row.
 */
function lineKeeper<Line>(
  { starts, weights, most }: Taps<Int32Array | Float64Array>,
  make: () => Line,
  across: (row: number, line: Line) => void,
): (row: number) => WeighedLines<Line> {
  const kept = Array.from({ length: most }, make)
  const rows = new Int32Array(most).fill(-1)
  const filled = Math.ceil(most / 4) * 4
  const found = {
    lines: new Array<Line>(filled).fill(kept[0] as Line),
    weights: new Array<number>(filled).fill(0),
  }
  return (row) => {
    for (let k = 0; k < most; k++) {
      const weight = weights[row * most + k] as number
      const source = (starts[row] as number) + k
      const place = source % most
      const line = kept[place] as Line
      if (weight !== 0 && rows[place] !== source) {
        across(source, line)
        rows[place] = source
      }
      found.lines[k] = line
      found.weights[k] = weight
    }
    return found
  }
}

// Below, three channels and four lines are written out, and whole numbers have functions of their own: the loops over
// channels, and functions that meet both kinds of numbers, take up to twice as long.

function acrossWhole(
  { samples, width }: Pixels<Uint8Array>,
  row: number,
  { starts, most, weights }: Taps<Int32Array>,
  line: Uint8Array,
): void {
  const count = starts.length
  for (let column = 0, k = 0, out = 0; column < count; column++, out += 3) {
    let at = (row * width + (starts[column] as number)) * 3
    let red = half
    let green = half
    let blue = half
    for (const end = k + most; k < end; k++, at += 3) {
      const weight = weights[k] as number
      red = (red + Math.imul(samples[at] as number, weight)) | 0
      green = (green + Math.imul(samples[at + 1] as number, weight)) | 0
      blue = (blue + Math.imul(samples[at + 2] as number, weight)) | 0
    }
    line[out] = wholeLevel(red)
    line[out + 1] = wholeLevel(green)
    line[out + 2] = wholeLevel(blue)
  }
}

function acrossWholeGrey(
  { samples, width }: Pixels<Uint8Array>,
  row: number,
  { starts, most, weights }: Taps<Int32Array>,
  line: Uint8Array,
): void {
  const count = starts.length
  for (let column = 0, k = 0; column < count; column++) {
    let at = row * width + (starts[column] as number)
    let sum = half
    for (const end = k + most; k < end; k++) {
      sum = (sum + Math.imul(samples[at++] as number, weights[k] as number)) | 0
    }
    line[column] = wholeLevel(sum)
  }
}

function addWhole(
  sums: Int32Array,
  lines: readonly Uint8Array[],
  weights: readonly number[],
  k: number,
): void {
  const a = lines[k] as Uint8Array
  const b = lines[k + 1] as Uint8Array
  const c = lines[k + 2] as Uint8Array
  const d = lines[k + 3] as Uint8Array
  const p = weights[k] as number
  const q = weights[k + 1] as number
  const r = weights[k + 2] as number
  const s = weights[k + 3] as number
  for (let i = 0; i < sums.length; i++) {
    sums[i] =
      ((sums[i] as number) +
        Math.imul(a[i] as number, p) +
        Math.imul(b[i] as number, q) +
        Math.imul(c[i] as number, r) +
        Math.imul(d[i] as number, s)) |
      0
  }
}

function writeLevels(sums: Int32Array, samples: Uint8Array, start: number): void {
  for (let i = 0; i < sums.length; i++) samples[start + i] = wholeLevel(sums[i] as number)
}

function wholeLevel(sum: number): number {
  const level = sum >> fractionBits
  return level < 0 ? 0 : level > 255 ? 255 : level
}

function acrossColour(
  { samples, width }: Pixels<Uint8Array>,
  row: number,
  { starts, most, weights }: Taps<Float64Array>,
  line: Float64Array,
): void {
  const count = starts.length
  for (let column = 0, k = 0, out = 0; column < count; column++, out += 3) {
    let at = (row * width + (starts[column] as number)) * 3
    let red = 0
    let green = 0
    let blue = 0
    for (const end = k + most; k < end; k++, at += 3) {
      const weight = weights[k] as number
      red += (samples[at] as number) * weight
      green += (samples[at + 1] as number) * weight
      blue += (samples[at + 2] as number) * weight
    }
    line[out] = red
    line[out + 1] = green
    line[out + 2] = blue
  }
}

function acrossGrey(
  { samples, width }: Pixels<Uint8Array>,
  row: number,
  { starts, most, weights }: Taps<Float64Array>,
  line: Float64Array,
): void {
  const count = starts.length
  for (let column = 0, k = 0; column < count; column++) {
    let at = row * width + (starts[column] as number)
    let sum = 0
    for (const end = k + most; k < end; k++) sum += (samples[at++] as number) * (weights[k] as number)
    line[column] = sum
  }
}

function add(
  sums: Float64Array,
  lines: readonly Float64Array[],
  weights: readonly number[],
  k: number,
): void {
  const a = lines[k] as Float64Array
  const b = lines[k + 1] as Float64Array
  const c = lines[k + 2] as Float64Array
  const d = lines[k + 3] as Float64Array
  const p = weights[k] as number
  const q = weights[k + 1] as number
  const r = weights[k + 2] as number
  const s = weights[k + 3] as number
  for (let i = 0; i < sums.length; i++) {
    sums[i] =
      (sums[i] as number) +
      (a[i] as number) * p +
      (b[i] as number) * q +
      (c[i] as number) * r +
      (d[i] as number) * s
  }
}

function writeFractions(sums: Float64Array, samples: Float32Array | Uint8Array, start: number): void {
  samples.set(sums, start)
}

function writeRounded(sums: Float64Array, samples: Float32Array | Uint8Array, start: number): void {
  for (let i = 0; i < sums.length; i++) {
    const sum = sums[i] as number
    samples[start + i] = sum <= 0 ? 0 : sum >= 255 ? 255 : (sum + 0.5) | 0
  }
}
