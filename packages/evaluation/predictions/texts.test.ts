import { describe, expect, it } from 'vitest'
import { collectTexts, labelsOf, type TextValues, textsOf } from './texts.ts'

function collected(...batches: [values: TextValues, nulls?: Uint8Array][]) {
  const collector = collectTexts()
  for (const [values, nulls] of batches) collector.add(values, values.length, nulls)
  return collector.finish()
}

describe('collectTexts', () => {
  it('keeps few different texts as codes, over all batches, and none where a row has none', () => {
    const found = collected([['b', 'a']], [['', 'b', 'a'], Uint8Array.of(1, 0, 0)])
    expect(found).toEqual({ codes: Int32Array.of(0, 1, -1, 0, 1), labels: ['b', 'a'] })
    expect(textsOf(found)).toEqual(['b', 'a', null, 'b', 'a'])
  })

  it('writes integers of every width as their digits', () => {
    const large = [2n ** 31n - 1n, 2n ** 31n, -(2n ** 31n), -(2n ** 31n) - 1n, 2n ** 53n + 1n, -1n, 2n ** 32n]
    expect(textsOf(collected([BigInt64Array.from(large)]))).toEqual(large.map(String))
    expect(textsOf(collected([BigUint64Array.of(2n ** 64n - 1n, 3n)]))).toEqual(['18446744073709551615', '3'])
    expect(textsOf(collected([Int8Array.of(-3, 0)]))).toEqual(['-3', '0'])
  })

  it('keeps texts as they are once more than 65,536 differ, those before among them', () => {
    const first = Array.from({ length: 65_536 }, (_, row) => `row ${row}`)
    const later = ['row 0', '', 'another']
    const found = collected([first], [['one more']], [later, Uint8Array.of(0, 1, 0)])
    expect(found).toEqual({ values: [...first, 'one more', 'row 0', null, 'another'] })
  })
})

it('labelsOf gives the same codes however the texts were kept', () => {
  const texts = ['b', null, 'a', 'b']
  expect(labelsOf({ values: texts })).toEqual({ codes: Int32Array.of(0, -1, 1, 0), labels: ['b', 'a'] })
})
