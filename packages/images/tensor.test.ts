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

it('mean and std have a number for each channel', () => {
  expect(() => tensorWriter({ color: 'gray', scale: 1, mean: [1, 2, 3] }, 'nchw')).toThrow(/1 channel/)
})

it('each library has its own interpolations', () => {
  expect(interpolationsOf('keras')).toEqual(['nearest', 'bilinear', 'bicubic'])
  expect(interpolationsOf('opencv')).toContain('area')
})
