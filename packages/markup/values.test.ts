import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBytes, formatCount, formatDuration } from './quantities.ts'
import { precisionOf } from './scale.ts'
import {
  changeParts,
  formatBound,
  formatChangeSize,
  formatDifference,
  formatInterval,
  formatValue,
} from './values.ts'

const share = { unit: '1', bounded: [0, 1] } as const
const loss = { unit: '1' }
const time = { unit: 'ms' }

/** Blanks as people type them, so that the expectations below can be read. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('values', () => {
  it.each([
    ['a share, in percent', 0.951, share, '95.1 %'],
    ['a loss', 0.31214, loss, '0.3121'],
    ['without zeros that claim a precision', 0.25, loss, '0.25'],
    ['with its unit', 1.84, time, '1.84 ms'],
    ['large, in groups of three', 152340, loss, '152 340'],
    ['by the second', 7955, { unit: '1/s' }, '7 955 /s'],
    ['in bytes by the hour', 1.23e6, { unit: 'bytes/h' }, '1.23 MB/h'],
    ['tiny', 1.23e-7, loss, '1.23e−7'],
    ['huge', 2e30, loss, '2e30'],
    ['negative, with a real minus', -0.5, loss, '−0.5'],
    ['bytes', 212345, { unit: 'bytes' }, '212 kB'],
    ['NaN', Number.NaN, share, 'not a number'],
    ['infinite', Number.NEGATIVE_INFINITY, loss, '−∞'],
    ['zero', 0, loss, '0'],
  ])('%s', (_, value, scale, text) => {
    expect(spaced(formatValue(value, scale))).toBe(text)
  })

  it.each([
    ['few for a wide interval', 0.84, { low: 0.7, high: 0.95 }, '84 %'],
    ['one decimal for some points', 0.8471, { low: 0.81, high: 0.88 }, '84.7 %'],
    ['two for less than a third of a point', 0.95123, { low: 0.949, high: 0.9535 }, '95.12 %'],
  ])('as many digits as the interval supports: %s', (_, value, interval, text) => {
    expect(spaced(formatValue(value, { ...share, interval }))).toBe(text)
  })

  it('more digits where a value would else look like the bound that it misses', () => {
    expect(spaced(formatValue(0.9496, { ...share, apartFrom: 0.95 }))).toBe('94.96 %')
    expect(spaced(formatValue(0.95, { ...share, apartFrom: 0.95 }))).toBe('95.0 %')
  })

  it('more decimals where two shares without interval would look alike', () => {
    expect(precisionOf(share, [0.95, 0.9496])).toBe(2)
    expect(precisionOf(share, [0.95, 0.95])).toBe(1)
    expect(precisionOf(share, [0.95, 0.95 + 1e-12])).toBe(4)
  })

  it('intervals without unit', () => {
    expect(formatInterval(0.942, 0.9604, share)).toBe('94.2 … 96.0')
  })
})

describe('changes', () => {
  it.each([
    ['points for shares', [-0.065, -0.101, -0.029, share], '−6.5 pt (−10.1 … −2.9)'],
    ['a plus sign for more', [0.008, 0.002, 0.014, share], '+0.8 pt (+0.2 … +1.4)'],
    ['no sign for nothing', [0.00001, -0.01, 0.01, share], '0.0 pt (−1.0 … +1.0)'],
    ['whole points for a wide interval', [-0.02, -0.2, 0.16, share], '−2 pt (−20 … +16)'],
    ['two digits of a small half-width', [-0.0143, -0.0203, -0.0083, loss], '−0.014 (−0.020 … −0.008)'],
    ['the unit of the metric', [-0.05, -0.0701, -0.0299, time], '−0.050 ms (−0.070 … −0.030)'],
    ['hundreds', [-1234, -2400, -68, { unit: 'EUR' }], '−1 200 EUR (−2 400 … −100)'],
    ['bytes', [-2000, undefined, undefined, { unit: 'bytes' }], '−2 kB'],
    ['no interval', [0.01, undefined, undefined, share], '+1.0 pt'],
    ['NaN', [Number.NaN, Number.NaN, Number.NaN, share], 'not a number'],
  ] as const)('%s', (_, [value, low, high, scale], text) => {
    expect(spaced(formatDifference(value, low, high, scale))).toBe(text)
  })

  it('come in parts for columns', () => {
    expect(changeParts(-0.019, -0.054, 0.016, share)).toEqual({
      value: '−1.9\u00a0pt',
      low: '−5.4',
      high: '+1.6',
    })
  })

  it('and bounds, with the digits that a person wrote', () => {
    expect(spaced(formatBound(0.95, share))).toBe('95 %')
    expect(spaced(formatBound(0.57, share))).toBe('57 %')
    expect(spaced(formatBound(0.9725, share))).toBe('97.25 %')
    expect(spaced(formatBound(20, time))).toBe('20 ms')
    expect(spaced(formatChangeSize(0.01, share))).toBe('1 pt')
    expect(spaced(formatChangeSize(0.0125, share))).toBe('1.25 pt')
    expect(spaced(formatChangeSize(0.040817, share, 2))).toBe('4.1 pt')
    expect(spaced(formatChangeSize(0.02, loss))).toBe('0.02')
  })

  it('never show an ASCII hyphen for a minus, nor a sign on zero', () => {
    const number = fc.double({ noNaN: true })
    fc.assert(
      fc.property(number, number, number, fc.constantFrom(share, loss, time), (value, low, high, scale) => {
        const text = formatDifference(value, low, high, scale)
        expect(text).not.toContain('-')
        expect(text).not.toMatch(/[−+]0(?:\.0*)?(?![\d.e])/)
      }),
    )
  })
})

describe('quantities', () => {
  it.each([
    [0, '0 B'],
    [812, '812 B'],
    [212_345, '212 kB'],
    [999_999, '1 MB'],
    [1_234_567, '1.23 MB'],
    [8.1e13, '81 TB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(spaced(formatBytes(bytes))).toBe(text)
  })

  it.each([
    [0.4213, '0.421 ms'],
    [812.4, '812 ms'],
    [999.7, '1.0 s'],
    [1900, '1.9 s'],
    [59_990, '1 min'],
    [125_000, '2 min 5 s'],
    [3_599_900, '1 h'],
    [3_840_000, '1 h 4 min'],
    [1.84e8, '2 d 3 h'],
  ])('%d milliseconds are %s', (milliseconds, text) => {
    expect(spaced(formatDuration(milliseconds))).toBe(text)
  })

  it('counts have thin spaces', () => {
    expect([0, 999, 4120, 1_234_567].map(formatCount)).toEqual([
      '0',
      '999',
      '4\u202f120',
      '1\u202f234\u202f567',
    ])
  })
})
