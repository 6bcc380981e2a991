/** An image as interleaved samples, row by row from the top left. */
export interface Pixels<Samples extends Uint8Array | Float32Array = Uint8Array | Float32Array> {
  width: number
  height: number
  /** 1 of a grey image, 3 of red, green and blue. */
  channels: 1 | 3
  /** From 0 to 255; with fractions where a resize leaves them. */
  samples: Samples
}
