import { describe, expect, it } from 'vitest'
import { findBins, putIntoBins } from './binned-slices.ts'

/** A column of numbers as it is kept: texts, and their places by row. */
function kept(numbers: readonly string[]) {
  const labels = [...new Set(numbers)].sort()
  const codes = Int32Array.from(numbers, (number) => labels.indexOf(number))
  return {
    slices: { age: { labels, codes }, weather: { labels: ['fog'], codes: new Int32Array(numbers.length) } },
  }
}

function slicesOf(
  numbers: readonly string[],
  bins: Parameters<typeof findBins>[1][string],
): (string | null)[] {
  const own = kept(numbers)
  const { age } = putIntoBins(own, findBins(own, { age: bins })).slices
  return Array.from(age.codes, (code) => age.labels[code] ?? null)
}

describe('a column of numbers as slices', () => {
  it('quantiles hold about as many rows each and are named by the numbers in them', () => {
    expect(slicesOf(['18', '70', '35', '34', '100', '21', '36', '52'], { quantiles: 4 })).toEqual([
      '18 … 21',
      '70 … 100',
      '34 … 35',
      '34 … 35',
      '70 … 100',
      '18 … 21',
      '36 … 52',
      '36 … 52',
    ])
  })

  it('the same number is never in two slices, and rows without a number are in none of them', () => {
    expect(slicesOf(['5', '5', '5', '5', '5', '9', '', 'nan'], { quantiles: 3 })).toEqual([
      ...['5', '5', '5', '5', '5', '9'],
      null,
      null,
    ])
  })

  it('fractions are written as short as tells them apart', () => {
    expect(slicesOf(['0.12345', '0.12399', '0.98765', '1e3'], { quantiles: 2 })).toEqual([
      '0.123 … 0.124',
      '0.123 … 0.124',
      '0.988 … 1000',
      '0.988 … 1000',
    ])
  })

  it('bounds that are given hold whatever the data is: the upper one belongs to the next slice', () => {
    expect(slicesOf(['17', '18', '64.5', '65', '-inf'], { bounds: [18, 65] })).toEqual([
      '< 18',
      '18 … < 65',
      '18 … < 65',
      '≥ 65',
      '< 18',
    ])
  })

  it('rows of other data go into the same slices, the outermost taking what lies beyond', () => {
    const bins = findBins(kept(['1', '2', '3', '4']), { age: { quantiles: 2 } })
    const { age } = putIntoBins(kept(['0', '2.5', '9']), bins).slices
    expect(Array.from(age.codes, (code) => age.labels[code])).toEqual(['1 … 2', '3 … 4', '3 … 4'])
  })

  it('a text among the numbers is told, and other columns stay as they are', () => {
    const own = kept(['18', 'old'])
    expect(() => putIntoBins(own, findBins(own, { age: { quantiles: 2 } }))).toThrow(/"age".*"old" is none/)
    expect(putIntoBins(own, findBins(own, { missing: { quantiles: 2 } }))).toEqual(own)
  })
})
