import { convolveFractions, convolveRounded, convolveWhole } from './convolve.ts'
import type { Pixels } from './pixels.ts'
import type { Window } from './preprocess.ts'
import type { Size } from './sizes.ts'
import {
  areaTaps,
  cubicTaps,
  enlargingAreaTaps,
  innerCubicTaps,
  linearTaps,
  nearestTaps,
  type Taps,
  tapsWithin,
  wholeTaps,
  wideningTaps,
} from './taps.ts'

/** Libraries whose resize is repeated here, as their usual road from a file to an array has it. */
export const libraries = ['torchvision', 'keras', 'opencv'] as const
export type Library = (typeof libraries)[number]

export const interpolations = ['nearest', 'bilinear', 'bicubic', 'lanczos', 'area'] as const
export type Interpolation = (typeof interpolations)[number]

/** Resizes an image, and computes no more of the result than the window. */
type Resize = (image: Pixels<Uint8Array>, to: Size, window: Window) => Pixels

type TapsOf = (from: number, to: number) => Taps
type Weights = Int32Array | Float64Array
type TapsWithin<W extends Weights> = (from: number, to: number, start: number, count: number) => Taps<W>

const whole = (of: TapsOf) => remembered((...side) => wholeTaps(within(of, ...side)))
const fractions = (of: TapsOf) => remembered((...side) => within(of, ...side))

const pillow = (of: TapsOf) => resizeBy(always(whole(of)), convolveWhole)
const opencv = (of: TapsOf) => resizeBy(always(fractions(of)), convolveRounded)
const keras = (of: TapsOf) => resizeBy(always(fractions(of)), convolveFractions)

const narrowing = fractions(areaTaps)
const enlarging = fractions(enlargingAreaTaps)

/**
 * How each library does it. torchvision resizes images with Pillow; Keras' data sets with tf.image.resize, which
 * keeps fractions and does not widen its filter; OpenCV rounds at the end and widens only its `INTER_AREA`.
 */
const resizes: Readonly<Record<Library, Partial<Record<Interpolation, Resize>>>> = {
  torchvision: {
    nearest: pillow((from, to) => nearestTaps(from, to, 'torchvision')),
    bilinear: pillow((from, to) => wideningTaps('bilinear', from, to)),
    bicubic: pillow((from, to) => wideningTaps('bicubic', from, to)),
    lanczos: pillow((from, to) => wideningTaps('lanczos', from, to)),
  },
  keras: {
    nearest: keras((from, to) => nearestTaps(from, to, 'keras')),
    bilinear: keras(linearTaps),
    bicubic: keras(innerCubicTaps),
  },
  opencv: {
    nearest: opencv((from, to) => nearestTaps(from, to, 'opencv')),
    bilinear: opencv(linearTaps),
    bicubic: opencv(cubicTaps),
    area: resizeBy(
      (from, to) => (to.width <= from.width && to.height <= from.height ? narrowing : enlarging),
      convolveRounded,
    ),
  },
}

/** The interpolations that a library is repeated with. */
export function interpolationsOf(like: Library): Interpolation[] {
  return interpolations.filter((interpolation) => resizes[like][interpolation] !== undefined)
}

/** @throws RangeError for an interpolation that `interpolationsOf` does not list. */
export function planResize(like: Library, interpolation: Interpolation): Resize {
  const resize = resizes[like][interpolation]
  if (resize === undefined) throw new RangeError(`${like} has no interpolation ${interpolation} here`)
  return resize
}

type Convolve<W extends Weights> = (image: Pixels<Uint8Array>, x: Taps<W>, y: Taps<W>) => Pixels

function resizeBy<W extends Weights>(
  choose: (from: Size, to: Size) => TapsWithin<W>,
  convolveWith: Convolve<W>,
): Resize {
  return (image, to, { left, top, width, height }) => {
    const of = choose(image, to)
    const x = of(image.width, to.width, left, width)
    const y = of(image.height, to.height, top, height)
    return convolveWith(image, x, y)
  }
}

function always<Value>(value: Value): () => Value {
  return () => value
}

function within(of: TapsOf, from: number, to: number, start: number, count: number): Taps {
  return tapsWithin(of(from, to), start, count)
}

/** Sides whose taps are kept: images of a data set have few sizes, and their taps take longer than a small image. */
const mostSides = 64

function remembered<W extends Weights>(of: TapsWithin<W>): TapsWithin<W> {
  const known = new Map<string, Taps<W>>()
  return (...side) => {
    const key = side.join()
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= mostSides) known.clear()
    const made = of(...side)
    known.set(key, made)
    return made
  }
}
