import { expect, it } from 'vitest'
import { interpolationsOf, tensorWriter } from './index.ts'

const pixels = { width: 2, height: 1, channels: 3, samples: Uint8Array.of(1, 2, 3, 4, 5, 6) } as const
const plain = { color: 'rgb', scale: 1 } as const

function written(
  preprocess: Parameters<typeof tensorWriter>[0],
  layout: 'nchw' | 'nhwc',
  target = new Float32Array(6),
) {
  tensorWriter(preprocess, layout)(pixels, target, 0)
  return [...target]
}

it('channels lie one after another, or pixel by pixel', () => {
  expect(written(plain, 'nchw')).toEqual([1, 4, 2, 5, 3, 6])
  expect(written(plain, 'nhwc')).toEqual([1, 2, 3, 4, 5, 6])
})

it('blue comes first where the model was trained so', () => {
  expect(written({ ...plain, color: 'bgr' }, 'nhwc')).toEqual([3, 2, 1, 6, 5, 4])
})

it('a sample is scaled, then its channel’s mean is taken off, then it is divided', () => {
  const normalized = written({ ...plain, scale: 2, mean: [1, 2, 3], std: [1, 2, 4] }, 'nchw')
  expect(normalized).toEqual([1, 7, 1, 4, 0.75, 2.25])
})

it('whole numbers are rounded, not cut', () => {
  const target = new Int8Array(6)
  tensorWriter({ ...plain, mean: 127.4 }, 'nhwc')(pixels, target, 0)
  expect([...target]).toEqual([-126, -125, -124, -123, -122, -121])
})

it.each([
  ['whole grey levels', Uint8Array],
  ['fractions', Float32Array],
] as const)('%s come out as the formula says, in every order of channels and every layout', (_, kind) => {
  const [width, height, start] = [5, 3, 7]
  for (const color of ['rgb', 'bgr', 'gray'] as const) {
    const channels = color === 'gray' ? 1 : 3
    const samples = new kind(width * height * channels).map((_, at) => (at * 16.25) % 256)
    const [mean, std] = [
      [10, 20, 30],
      [2, 3, 5],
    ].map((values) => values.slice(0, channels)) as [number[], number[]]
    for (const layout of ['nchw', 'nhwc'] as const) {
      const target = new Float64Array(start + samples.length + 1)
      tensorWriter({ color, scale: 0.5, mean, std }, layout)(
        { width, height, channels, samples },
        target,
        start,
      )
      const expected = new Float64Array(target.length)
      for (const [at, sample] of samples.entries()) {
        const [pixel, from] = [Math.floor(at / channels), at % channels]
        const channel = color === 'bgr' ? 2 - from : from
        const place = layout === 'nchw' ? channel * width * height + pixel : pixel * channels + channel
        expected[start + place] = (sample * 0.5 - (mean[channel] as number)) / (std[channel] as number)
      }
      target.forEach((value, at) => {
        expect(value).toBeCloseTo(expected[at] as number, 10)
      })
    }
  }
})

it('fractions are rounded where the tensor holds whole numbers', () => {
  const image = { width: 1, height: 1, channels: 3, samples: Float32Array.of(1.4, 2.6, 254.75) } as const
  const target = new Uint8Array(4)
  tensorWriter(plain, 'nchw')(image, target, 1)
  expect([...target]).toEqual([0, 1, 3, 255])
})

it('mean and std have a number for each channel', () => {
  expect(() => tensorWriter({ color: 'gray', scale: 1, mean: [1, 2, 3] }, 'nchw')).toThrow(/1 channel/)
})

it('each library has its own interpolations', () => {
  expect(interpolationsOf('keras')).toEqual(['nearest', 'bilinear', 'bicubic'])
  expect(interpolationsOf('opencv')).toContain('area')
})
