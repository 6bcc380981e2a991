import { expect, it } from 'vitest'
import { fromHalves, toHalves } from './float16.ts'

it('every half survives the way to a single and back', () => {
  const halves = Uint16Array.from({ length: 2 ** 16 }, (_, bits) => bits)
  const back = toHalves(fromHalves(halves))
  const isNaN16 = (bits: number) => (bits & 0x7c00) === 0x7c00 && (bits & 0x3ff) !== 0
  expect(halves.filter((bits, index) => back[index] !== bits && !isNaN16(bits))).toEqual(new Uint16Array())
  expect(halves.filter(isNaN16).every((bits) => isNaN16(back[bits] as number))).toBe(true)
})

it('a number between two halves becomes the nearest, a tie the even one', () => {
  const nearest = (value: number) => fromHalves(toHalves(Float32Array.of(value)))[0]
  expect(nearest(2049)).toBe(2048)
  expect(nearest(2051)).toBe(2052)
  expect(nearest(2049.1)).toBe(2050)
  expect(nearest(65519)).toBe(65504)
  expect(nearest(65520)).toBe(Number.POSITIVE_INFINITY)
  expect(nearest(-(2 ** -25))).toBe(-0)
  expect(nearest(3 * 2 ** -25)).toBe(2 ** -23)
})
