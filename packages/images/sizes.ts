import type { Library } from './resize.ts'

export interface Size {
  width: number
  height: number
}

/**
 * The size that `resize` asks for. One number is the shorter side; the longer one is cut to whole pixels, as
 * torchvision's `Resize` does.
 */
export function sizeAfterResize(
  { width, height }: Size,
  resize: number | readonly [height: number, width: number],
): Size {
  if (typeof resize !== 'number') return { height: resize[0], width: resize[1] }
  return width <= height
    ? { width: resize, height: Math.trunc((resize * height) / width) }
    : { width: Math.trunc((resize * width) / height), height: resize }
}

/**
 * Where the middle begins. torchvision rounds a half to the even side (`int(round(…))` of Python), Keras and what is
 * usual with OpenCV (`(height - size) // 2`) round it down.
 */
export function cropCorner(from: Size, to: Size, like: Library): { left: number; top: number } {
  const corner = like === 'torchvision' ? halfToEven : (spare: number) => Math.floor(spare / 2)
  return { left: corner(from.width - to.width), top: corner(from.height - to.height) }
}

function halfToEven(spare: number): number {
  const low = Math.floor(spare / 2)
  return spare % 2 === 0 || low % 2 === 0 ? low : low + 1
}
