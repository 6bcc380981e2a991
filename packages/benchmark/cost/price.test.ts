import { describe, expect, it } from 'vitest'
import { costOf, readPrice } from './price.ts'

describe('the price of a machine', () => {
  it.each([
    [0.48, { perHour: 0.48, currency: 'USD' }],
    ['0.48', { perHour: 0.48, currency: 'USD' }],
    ['2.1 EUR', { perHour: 2.1, currency: 'EUR' }],
    ['ubuntu-latest', { perHour: 0.36, currency: 'USD' }],
    ['ubuntu-24.04-arm', { perHour: 0.3, currency: 'USD' }],
    ['windows-2025', { perHour: 0.6, currency: 'USD' }],
    ['macos-15-xlarge', { perHour: 6.12, currency: 'USD' }],
    ['linux_4_core_gpu', { perHour: 3.12, currency: 'USD' }],
  ])('that is written %j is known', (written, price) => {
    expect(readPrice(written)).toEqual(price)
  })

  it.each([0, '0 EUR', 'my-gpu-runner', '-1', '1e3', '0.48 euros', 'constructor'])(
    'that is written %j is none',
    (written) => {
      expect(() => readPrice(written)).toThrow(`No price is known by "${written}".`)
    },
  )

  it('is what an hour of it comes to', () => {
    expect(costOf({ perHour: 0.48, currency: 'USD' }, 3_600_000)).toBe(0.48)
    expect(costOf({ perHour: 0.48, currency: 'USD' }, 1800)).toBeCloseTo(0.00024, 12)
  })
})
