import type { Pixels } from './pixels.ts'
import type { Preprocess } from './preprocess.ts'

/** Arrays that an image can be written to. */
export type TensorArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array

/** Writes an image into a tensor, from an index on; `(sample · scale − mean) / std` of each channel. */
export type TensorWriter = (image: Pixels, target: TensorArray, start: number) => void

/**
 * @param layout `nchw`: one channel after another; `nhwc`: one pixel after another.
 * @throws RangeError when `mean` or `std` has another number of entries than there are channels.
 */
export function tensorWriter(
  { color, scale, mean, std }: Pick<Preprocess, 'color' | 'scale' | 'mean' | 'std'>,
  layout: 'nchw' | 'nhwc',
): TensorWriter {
  const channels = color === 'gray' ? 1 : 3
  const means = perChannel(mean ?? 0, channels, 'mean')
  const deviations = perChannel(std ?? 1, channels, 'std')
  const value = (sample: number, channel: number) =>
    (sample * scale - (means[channel] as number)) / (deviations[channel] as number)
  // Whole grey levels are worked out once.
  const levels = Array.from({ length: channels }, (_, channel) =>
    Float64Array.from({ length: 256 }, (_, sample) => value(sample, channel)),
  )
  const wholeLevels = levels.map((level) => level.map(Math.round))
  return ({ width, height, samples }, target, start) => {
    const pixels = width * height
    const step = layout === 'nchw' ? 1 : channels
    const isWhole = !(target instanceof Float32Array || target instanceof Float64Array)
    for (let channel = 0; channel < channels; channel++) {
      const from = color === 'bgr' ? 2 - channel : channel
      const to = { start: start + (layout === 'nchw' ? channel * pixels : channel), step, count: pixels }
      if (samples instanceof Uint8Array) {
        const level = (isWhole ? wholeLevels : levels)[channel] as Float64Array
        writeLevels(samples, from, channels, level, target, to)
      } else {
        const [zero, one] = [value(0, channel), value(1, channel)]
        const line = { factor: one - zero, offset: zero }
        if (!isWhole) writeFractions(samples, from, channels, line, target, to)
        else writeRounded(samples, from, channels, line, target, to)
      }
    }
  }
}

/** Where the samples of a channel go. */
interface Places {
  start: number
  step: number
  count: number
}

function writeLevels(
  samples: Uint8Array,
  from: number,
  channels: number,
  level: Float64Array,
  target: TensorArray,
  { start, step, count }: Places,
): void {
  for (let i = 0, at = from, to = start; i < count; i++, at += channels, to += step) {
    target[to] = level[samples[at] as number] as number
  }
}

function writeFractions(
  samples: Float32Array,
  from: number,
  channels: number,
  { factor, offset }: { factor: number; offset: number },
  target: TensorArray,
  { start, step, count }: Places,
): void {
  for (let i = 0, at = from, to = start; i < count; i++, at += channels, to += step) {
    target[to] = (samples[at] as number) * factor + offset
  }
}

function writeRounded(
  samples: Float32Array,
  from: number,
  channels: number,
  { factor, offset }: { factor: number; offset: number },
  target: TensorArray,
  { start, step, count }: Places,
): void {
  for (let i = 0, at = from, to = start; i < count; i++, at += channels, to += step) {
    target[to] = Math.round((samples[at] as number) * factor + offset)
  }
}

function perChannel(values: number | readonly number[], channels: number, what: string): readonly number[] {
  if (typeof values === 'number') return new Array<number>(channels).fill(values)
  if (values.length === channels) return values
  throw new RangeError(`${what} has ${values.length} numbers, the image ${channels} channels`)
}
