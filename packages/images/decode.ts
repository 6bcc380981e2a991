import { MlgateError } from '@mlgate/core'
import { loadNative } from '@mlgate/sandbox'
import { mostPixels, type Pixels } from './pixels.ts'
import { kindOf } from './sniff.ts'

/** Bytes of one file. */
export const mostBytes = 2 ** 28

export interface DecodeOptions {
  /** What the image is called in messages: its file or row. */
  name: string
  channels: 'rgb' | 'gray'
  /** Whether the camera's note on how it was held is followed, as OpenCV does; Pillow and TensorFlow do not. */
  orient: boolean
}

/** Turns the bytes of an image file into pixels. */
export type Decode = (bytes: Uint8Array, options: DecodeOptions) => Promise<Pixels<Uint8Array>>

/**
 * A decoder that opens JPEG, PNG, WebP, GIF, TIFF and AVIF and nothing else; of an animation the first frame. It
 * decodes as Pillow, TensorFlow and OpenCV do: no colour profile is applied and transparency is dropped. Belongs
 * into a child process: native code reads what the file says.
 */
export async function openDecoder(): Promise<Decode> {
  const { default: sharp } = await loadNative('sharp')
  sharp.cache(false)
  // Images are decoded side by side; threads inside one would only get in their way.
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'].map((format) => `VipsForeignLoad${format}`),
  })
  return async (bytes, { name, channels, orient }) => {
    const kind = kindOf(bytes, bytes.length)
    if (!kind.readable) throw notReadable(name, kind.is)
    const input = { failOn: 'error', limitInputPixels: mostPixels, ignoreIcc: true, pages: 1 } as const
    const image = sharp(bytes, { ...input, autoOrient: orient })
    const { data, info } = await image
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
      .catch((cause: unknown) => {
        throw notReadable(name, `cannot be decoded: ${sentenceOf(cause)}`, cause)
      })
    const samples = channels === 'gray' ? greyOf(data, info.channels) : colourOf(data, info.channels)
    return { width: info.width, height: info.height, channels: channels === 'gray' ? 1 : 3, samples }
  }
}

/** @throws MlgateError MG5040 that says what is wrong with an image. */
export function notReadable(name: string, what: string, cause?: unknown): MlgateError {
  return new MlgateError(
    {
      code: 'MG5040',
      message: `${name} ${what}.`,
      hint: 'Mend the image or take it out of the data; it would be neither right nor wrong.',
      place: { file: name },
    },
    { cause },
  )
}

function sentenceOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  return (text.split('\n')[0] ?? '').slice(0, 300).replace(/[.\s]+$/, '')
}

/** Three channels, of one the same three times. */
function colourOf(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return data
  const samples = new Uint8Array(data.length * 3)
  for (let from = 0, to = 0; from < data.length; from++, to += 3) {
    const level = data[from] as number
    samples[to] = level
    samples[to + 1] = level
    samples[to + 2] = level
  }
  return samples
}

/** Brightness by ITU-R 601-2, in whole numbers as Pillow's `convert("L")` has it. */
function greyOf(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return data
  const samples = new Uint8Array(data.length / 3)
  for (let from = 0, to = 0; to < samples.length; from += 3, to++) {
    const red = Math.imul(data[from] as number, 19595)
    const green = Math.imul(data[from + 1] as number, 38470)
    const blue = Math.imul(data[from + 2] as number, 7471)
    samples[to] = (red + green + blue + 0x8000) >> 16
  }
  return samples
}
