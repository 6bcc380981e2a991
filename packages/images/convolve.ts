import type { Pixels } from './pixels.ts'
import type { Taps } from './taps.ts'

/** Bits behind the point of Pillow's weights: with 8 of a sample and 2 for overshoot they fill 32. */
const fractionBits = 22

/**
 * Both directions with whole numbers, and whole grey levels between them, to the last bit of Pillow's `resize`.
 * Source: `ImagingResampleHorizontal_8bpc` and `…Vertical_8bpc` of its Resample.c.
 */
export function convolveWhole(image: Pixels<Uint8Array>, x: Taps, y: Taps): Pixels<Uint8Array> {
  const { channels } = image
  const [width, height] = [x.starts.length, y.starts.length]
  const rows = rowsOf(y)
  const length = width * channels
  const half = 1 << (fractionBits - 1)
  const across = new Uint8Array(rows.count * length)
  const line = new Int32Array(length)
  const weights = wholeWeights(x.weights)
  for (let row = 0; row < rows.count; row++) {
    line.fill(half)
    addAcross(image, rows.first + row, x, weights, line)
    for (let i = 0; i < length; i++) across[row * length + i] = wholeLevel(line[i] as number)
  }
  const samples = new Uint8Array(height * length)
  const down = wholeWeights(y.weights)
  for (let row = 0; row < height; row++) {
    line.fill(half)
    addDown(across, rows.first, y, row, down, line)
    for (let i = 0; i < length; i++) samples[row * length + i] = wholeLevel(line[i] as number)
  }
  return { width, height, channels, samples }
}

/** Both directions with fractions, which are kept. */
export function convolve(image: Pixels<Uint8Array>, x: Taps, y: Taps): Pixels<Float32Array> {
  const { channels } = image
  const [width, height] = [x.starts.length, y.starts.length]
  const rows = rowsOf(y)
  const length = width * channels
  const across = new Float32Array(rows.count * length)
  for (let row = 0; row < rows.count; row++) {
    addAcross(image, rows.first + row, x, x.weights, across.subarray(row * length, (row + 1) * length))
  }
  const samples = new Float32Array(height * length)
  for (let row = 0; row < height; row++) {
    addDown(across, rows.first, y, row, y.weights, samples.subarray(row * length, (row + 1) * length))
  }
  return { width, height, channels, samples }
}

type Sums = Int32Array | Float32Array
type Weights = Int32Array | Float64Array

/** Adds a row of an image, weighed sideways. Three channels are written out: the loop over them cost a half more. */
function addAcross(image: Pixels<Uint8Array>, row: number, x: Taps, weights: Weights, sums: Sums): void {
  const { samples, channels } = image
  const { starts, most } = x
  const line = row * image.width
  const count = starts.length
  for (let column = 0; column < count; column++) {
    let at = (line + (starts[column] as number)) * channels
    const end = (column + 1) * most
    if (channels === 1) {
      let sum = sums[column] as number
      for (let k = column * most; k < end; k++) sum += (samples[at++] as number) * (weights[k] as number)
      sums[column] = sum
      continue
    }
    const out = column * 3
    let red = sums[out] as number
    let green = sums[out + 1] as number
    let blue = sums[out + 2] as number
    for (let k = column * most; k < end; k++) {
      const weight = weights[k] as number
      red += (samples[at] as number) * weight
      green += (samples[at + 1] as number) * weight
      blue += (samples[at + 2] as number) * weight
      at += 3
    }
    sums[out] = red
    sums[out + 1] = green
    sums[out + 2] = blue
  }
}

/** Adds the rows that one output row is made of. */
function addDown(
  lines: Uint8Array | Float32Array,
  first: number,
  { starts, most }: Taps,
  row: number,
  weights: Weights,
  sums: Sums,
): void {
  const length = sums.length
  for (let k = 0; k < most; k++) {
    const weight = weights[row * most + k] as number
    if (weight === 0) continue
    const line = ((starts[row] as number) + k - first) * length
    for (let i = 0; i < length; i++) {
      sums[i] = (sums[i] as number) + (lines[line + i] as number) * weight
    }
  }
}

/** Whole grey levels from 0 to 255. */
export function rounded({ samples, ...image }: Pixels<Float32Array>): Pixels<Uint8Array> {
  const whole = new Uint8Array(samples.length)
  for (let i = 0; i < whole.length; i++) {
    whole[i] = Math.min(255, Math.max(0, Math.round(samples[i] as number)))
  }
  return { ...image, samples: whole }
}

/** The source rows that some output row needs. */
function rowsOf({ starts, most }: Taps): { first: number; count: number } {
  const first = starts.reduce((least, start) => Math.min(least, start), starts[0] ?? 0)
  const end = starts.reduce((greatest, start) => Math.max(greatest, start + most), 0)
  return { first, count: end - first }
}

function wholeWeights(weights: Float64Array): Int32Array {
  return Int32Array.from(weights, (weight) => Math.trunc(weight * 2 ** fractionBits + Math.sign(weight) / 2))
}

function wholeLevel(sum: number): number {
  const level = sum >> fractionBits
  return level < 0 ? 0 : level > 255 ? 255 : level
}
