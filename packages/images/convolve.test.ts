import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolveFractions, convolveRounded, convolveWhole } from './convolve.ts'
import type { Pixels } from './pixels.ts'
import { areaTaps, cubicTaps, linearTaps, type Taps, tapsWithin, wholeTaps, wideningTaps } from './taps.ts'

const filters = {
  'one that widens': (from: number, to: number) => wideningTaps('bilinear', from, to),
  'one with weights below zero': (from: number, to: number) => wideningTaps('lanczos', from, to),
  'two neighbours': linearTaps,
  'four neighbours, of which some weigh nothing': cubicTaps,
  'an area': areaTaps,
}

/** The definition: sideways first, then down, each sum in the order of its taps. */
function defined<W extends Int32Array | Float64Array>(
  { width, channels, samples }: Pixels<Uint8Array>,
  x: Taps<W>,
  y: Taps<W>,
  {
    start,
    next,
    end,
  }: { start: number; next(sum: number, sample: number, weight: number): number; end(sum: number): number },
  between: (sum: number) => number,
): number[] {
  const weigh = (taps: Taps<W>, index: number, sample: (at: number) => number) => {
    let sum = start
    for (let k = 0; k < taps.most; k++) {
      sum = next(
        sum,
        sample((taps.starts[index] as number) + k),
        taps.weights[index * taps.most + k] as number,
      )
    }
    return sum
  }
  const rows = samples.length / width / channels
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: x.starts.length * channels }, (_, at) => {
      const sample = (column: number) =>
        samples[(row * width + column) * channels + (at % channels)] as number
      return between(weigh(x, Math.floor(at / channels), sample))
    }),
  )
  return Array.from(y.starts.keys()).flatMap((row) =>
    Array.from({ length: x.starts.length * channels }, (_, at) =>
      end(weigh(y, row, (line) => lines[line]?.[at] as number)),
    ),
  )
}

const level = (sum: number) => Math.min(255, Math.max(0, sum >> 22))
const whole = {
  start: 2 ** 21,
  next: (sum: number, sample: number, weight: number) => (sum + Math.imul(sample, weight)) | 0,
  end: level,
}
const fraction = {
  start: 0,
  next: (sum: number, sample: number, weight: number) => sum + sample * weight,
  end: Math.fround,
}
const rounded = { ...fraction, end: (sum: number) => Math.floor(Math.min(255, Math.max(0, sum)) + 0.5) }

const side = fc.integer({ min: 1, max: 70 })
const cases = fc.record({
  filter: fc.constantFrom(...(Object.keys(filters) as (keyof typeof filters)[])),
  from: fc.record({ width: side, height: side }),
  to: fc.record({ width: side, height: side }),
  /** What is cut away on each side, as a share of what is there. */
  cut: fc.double({ min: 0, max: 0.4, noNaN: true }),
  channels: fc.constantFrom<1 | 3>(1, 3),
  seed: fc.integer({ min: 1 }),
  /** Noise, or nothing but black and white, where sums are at their largest. */
  isHard: fc.boolean(),
})

function imageOf({
  from,
  channels,
  seed,
  isHard,
}: {
  from: { width: number; height: number }
  channels: 1 | 3
  seed: number
  isHard: boolean
}): Pixels<Uint8Array> {
  let state = seed
  const samples = new Uint8Array(from.width * from.height * channels).map(() => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    const value = state >>> 24
    return isHard ? (value > 127 ? 255 : 0) : value
  })
  return { ...from, channels, samples }
}

/** The middle of a side after the resize. */
function middleOf(filter: keyof typeof filters, from: number, to: number, cut: number): Taps {
  const start = Math.floor(to * cut)
  return tapsWithin(filters[filter](from, to), start, to - 2 * start)
}

describe('images are weighed as defined, to the last bit, whatever their sizes and the filter', () => {
  it.each([
    ['whole numbers', convolveWhole, whole, level, wholeTaps],
    ['fractions that are kept', convolveFractions, fraction, Number, (taps: Taps) => taps],
    ['fractions that are rounded at the end', convolveRounded, rounded, Number, (taps: Taps) => taps],
  ] as const)('%s', (_, convolve, sums, between, weights) => {
    fc.assert(
      fc.property(cases, ({ filter, to, cut, ...said }) => {
        const image = imageOf(said)
        const [x, y] = [
          weights(middleOf(filter, image.width, to.width, cut)),
          weights(middleOf(filter, image.height, to.height, cut)),
        ]
        const made = (convolve as (image: Pixels<Uint8Array>, x: unknown, y: unknown) => Pixels)(image, x, y)
        expect([...made.samples]).toEqual(
          defined(image, x as Taps<Float64Array>, y as Taps<Float64Array>, sums, between),
        )
      }),
    )
  })
})
