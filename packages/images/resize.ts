import { convolve, convolveWhole, rounded } from './convolve.ts'
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

const pillow = (of: TapsOf) => resizeBy(() => of, convolveWhole)
const opencv = (of: TapsOf) =>
  resizeBy(
    () => of,
    (image, x, y) => rounded(convolve(image, x, y)),
  )
const keras = (of: TapsOf) => resizeBy(() => of, convolve)

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
      (from, to) => (to.width <= from.width && to.height <= from.height ? areaTaps : enlargingAreaTaps),
      (image, x, y) => rounded(convolve(image, x, y)),
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

function resizeBy(
  choose: (from: Size, to: Size) => TapsOf,
  convolveWith: (image: Pixels<Uint8Array>, x: Taps, y: Taps) => Pixels,
): Resize {
  return (image, to, { left, top, width, height }) => {
    const of = choose(image, to)
    const x = tapsWithin(of(image.width, to.width), left, width)
    const y = tapsWithin(of(image.height, to.height), top, height)
    return convolveWith(image, x, y)
  }
}
