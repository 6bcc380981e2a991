import { expect, it } from 'vitest'
import { resizeAndCrop } from './index.ts'

const plain = { like: 'torchvision', interpolation: 'bilinear', color: 'rgb', scale: 1 } as const
const image = (width: number, height: number) =>
  ({ width, height, channels: 3, samples: new Uint8Array(width * height * 3) }) as const

it('F20: an image that its resize would make larger than any photo is refused, even when a crop follows', () => {
  expect(() => resizeAndCrop(image(100_000, 1), { ...plain, resize: 256, crop: 224 })).toThrow(
    /resize makes it 256 × 25600000, more than 100000000 pixels/,
  )
})

it('rows that the filter does not pick leave no trace', () => {
  const { samples } = image(4, 400)
  samples.fill(100)
  // Of each hundred rows, bilinear without antialiasing takes the two in the middle.
  for (let row = 0; row < 400; row++)
    if (row % 100 < 49 || row % 100 > 50) samples.fill(7, row * 12, row * 12 + 12)
  const small = resizeAndCrop({ ...image(4, 400), samples }, { ...plain, like: 'opencv', resize: [4, 4] })
  expect([...small.samples]).toEqual(new Array(48).fill(100))
})
