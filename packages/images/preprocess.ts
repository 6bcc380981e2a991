import { mostPixels, type Pixels } from './pixels.ts'
import { type Interpolation, type Library, planResize } from './resize.ts'
import { cropCorner, type Size, sizeAfterResize } from './sizes.ts'

/** What is done to each image between its file and the tensor, as the training did it. */
export interface Preprocess {
  /** Whose resize and crop are meant: they differ in their filters, and how they round. */
  like: Library
  /** The length of the shorter side, the other in proportion; or height and width. */
  resize?: number | readonly [height: number, width: number]
  interpolation: Interpolation
  /** The middle of that height and width; one number for a square. */
  crop?: number | readonly [height: number, width: number]
  color: 'rgb' | 'bgr' | 'gray'
  /** By default what the shape of the model's input says. */
  layout?: 'nchw' | 'nhwc'
  /** Each sample (0 … 255) is multiplied by this, then `mean` is taken off, then it is divided by `std`. */
  scale: number
  /** One number, or one for each channel in the order of `color`. */
  mean?: number | readonly number[]
  std?: number | readonly number[]
}

/** The size that an image of some size has after resize and crop. */
export function sizeAfter(size: Size, { resize, crop }: Preprocess): Size {
  const resized = resize === undefined ? size : sizeAfterResize(size, resize)
  return crop === undefined ? resized : asSize(crop)
}

/**
 * Resizes and crops: only what the crop leaves is computed, to the same values.
 *
 * @throws RangeError when the crop is larger than the image that it is taken of, or the resize makes more pixels than
 *   an image may have.
 */
export function resizeAndCrop(image: Pixels<Uint8Array>, preprocess: Preprocess): Pixels {
  const { like, interpolation, resize, crop } = preprocess
  const resized = resize === undefined ? image : sizeAfterResize(image, resize)
  if (resized.width * resized.height > mostPixels) {
    throw new RangeError(`the resize makes it ${describeSize(resized)}, more than ${mostPixels} pixels`)
  }
  const wanted = crop === undefined ? resized : asSize(crop)
  if (wanted.width > resized.width || wanted.height > resized.height) {
    throw new RangeError(
      `the crop of ${describeSize(wanted)} is larger than the image, which is ${describeSize(resized)}${resize === undefined ? '' : ' after the resize'}`,
    )
  }
  const window = { ...cropCorner(resized, wanted, like), width: wanted.width, height: wanted.height }
  if (resized.width === image.width && resized.height === image.height) return cut(image, window)
  return planResize(like, interpolation)(image, resized, window)
}

/** `height × width`, as frameworks say it. */
export function describeSize({ width, height }: Size): string {
  return `${height} × ${width}`
}

function asSize(size: number | readonly [height: number, width: number]): Size {
  const [height, width] = typeof size === 'number' ? [size, size] : size
  return { width, height }
}

/** A part of an image. */
export interface Window extends Size {
  left: number
  top: number
}

function cut(image: Pixels<Uint8Array>, { left, top, width, height }: Window): Pixels<Uint8Array> {
  if (width === image.width && height === image.height) return image
  const { channels, samples } = image
  const part = new Uint8Array(width * height * channels)
  for (let row = 0; row < height; row++) {
    const start = ((top + row) * image.width + left) * channels
    part.set(samples.subarray(start, start + width * channels), row * width * channels)
  }
  return { width, height, channels, samples: part }
}
