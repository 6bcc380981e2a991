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
  // By the channels of an image, whatever their order in the tensor.
  const place = (channel: number) => (color === 'bgr' ? 2 - channel : channel)
  const value = (sample: number, channel: number) =>
    (sample * scale - (means[place(channel)] as number)) / (deviations[place(channel)] as number)
  // Whole grey levels are worked out once: those of the first channel, then those of the next.
  const levels = Float64Array.from({ length: channels * 256 }, (_, at) => value(at % 256, at >> 8))
  const wholeLevels = levels.map(Math.round)
  const lines = Array.from({ length: channels }, (_, channel): Line => {
    const offset = value(0, channel)
    return { factor: value(1, channel) - offset, offset }
  })
  return ({ width, height, samples }, target, start) => {
    const apart = layout === 'nchw' ? width * height : 1
    const step = layout === 'nchw' ? 1 : channels
    const places = Array.from({ length: channels }, (_, channel) => start + place(channel) * apart)
    const isWhole = !(target instanceof Float32Array || target instanceof Float64Array)
    if (samples instanceof Uint8Array) {
      writeLevels(samples, isWhole ? wholeLevels : levels, target, places, step)
    } else if (isWhole) {
      const fractions = new Float64Array(samples.length)
      const within = places.map((at) => at - start)
      writeFractions(samples, lines, fractions, within, step)
      for (let i = 0; i < fractions.length; i++) target[start + i] = Math.round(fractions[i] as number)
    } else writeFractions(samples, lines, target, places, step)
  }
}

/** What a sample becomes, when it may have a fraction. */
interface Line {
  factor: number
  offset: number
}

// Below, three channels are written out: pixel by pixel it takes less than half the time of channel by channel.

function writeLevels(
  samples: Uint8Array,
  levels: Float64Array,
  target: TensorArray,
  [first = 0, second, third]: readonly number[],
  step: number,
): void {
  if (second === undefined || third === undefined) {
    for (let at = 0; at < samples.length; at++) target[first + at] = levels[samples[at] as number] as number
    return
  }
  for (let at = 0, to = 0; at < samples.length; at += 3, to += step) {
    target[first + to] = levels[samples[at] as number] as number
    target[second + to] = levels[256 + (samples[at + 1] as number)] as number
    target[third + to] = levels[512 + (samples[at + 2] as number)] as number
  }
}

function writeFractions(
  samples: Float32Array,
  lines: readonly Line[],
  target: TensorArray,
  [first = 0, second, third]: readonly number[],
  step: number,
): void {
  const [red, green, blue] = lines as [Line, Line, Line]
  if (second === undefined || third === undefined) {
    for (let at = 0; at < samples.length; at++) {
      target[first + at] = (samples[at] as number) * red.factor + red.offset
    }
    return
  }
  for (let at = 0, to = 0; at < samples.length; at += 3, to += step) {
    target[first + to] = (samples[at] as number) * red.factor + red.offset
    target[second + to] = (samples[at + 1] as number) * green.factor + green.offset
    target[third + to] = (samples[at + 2] as number) * blue.factor + blue.offset
  }
}

function perChannel(values: number | readonly number[], channels: number, what: string): readonly number[] {
  if (typeof values === 'number') return new Array<number>(channels).fill(values)
  if (values.length === channels) return values
  throw new RangeError(`${what} has ${values.length} numbers, the image ${channels} channels`)
}
