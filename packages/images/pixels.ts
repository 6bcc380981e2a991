/** More than Pillow's own limit of 2 × 89 million would refuse; a photo has 12 to 50 million. */
export const mostPixels = 100_000_000

/** An image as interleaved samples, row by row from the top left. */
export interface Pixels<Samples extends Uint8Array | Float32Array = Uint8Array | Float32Array> {
  width: number
  height: number
  /** 1 of a grey image, 3 of red, green and blue. */
  channels: 1 | 3
  /** From 0 to 255; with fractions where a resize leaves them. */
  samples: Samples
}

/** Gives the memory of an image back now: until the garbage collector comes, hundreds of megabytes would pile up. */
export function letGo({ samples: { buffer, byteLength } }: Pixels): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}
