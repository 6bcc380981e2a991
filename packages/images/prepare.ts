import { notReadable, openDecoder } from './decode.ts'
import { letGo, type Pixels } from './pixels.ts'
import { type Preprocess, resizeAndCrop } from './preprocess.ts'

/**
 * Makes of an image file the pixels that a model is fed.
 *
 * @param name what the image is called in messages.
 * @throws MlgateError MG5040 when the image cannot be decoded, or resized and cropped.
 */
export type Prepare = (bytes: Uint8Array, name: string) => Promise<Pixels>

/** On this thread, apart from the decoding. Belongs into a child process, as `openDecoder` does. */
export async function openPreparer(preprocess: Preprocess): Promise<Prepare> {
  const decode = await openDecoder()
  const channels = preprocess.color === 'gray' ? 'gray' : 'rgb'
  const orient = preprocess.like === 'opencv'
  return async (bytes, name) => {
    const image = await decode(bytes, { name, channels, orient })
    try {
      const made = resizeAndCrop(image, preprocess)
      if (made.samples !== image.samples) letGo(image)
      return made
    } catch (cause) {
      if (cause instanceof RangeError) throw notReadable(name, `cannot be prepared: ${cause.message}`, cause)
      throw cause
    }
  }
}
