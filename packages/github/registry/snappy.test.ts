import { describe, expect, it } from 'vitest'
import { unpackSnappy } from './snappy.ts'

const unpacked = (bytes: number[], most = 1000) => {
  const whole = unpackSnappy(Uint8Array.from(bytes), most)
  return whole === null ? null : Buffer.from(whole).toString()
}
const letters = (text: string) => [...Buffer.from(text)]

describe('a block of Snappy', () => {
  it('is read: literals, copies with one, two and four bytes, and copies of what they write', () => {
    expect(unpacked([0])).toBe('')
    expect(unpacked([3, 2 << 2, ...letters('abc')])).toBe('abc')
    expect(unpacked([10, 1 << 2, ...letters('ab'), ((8 - 4) << 2) | 1, 2])).toBe('ababababab')
    expect(unpacked([6, 2 << 2, ...letters('abc'), (2 << 2) | 2, 3, 0])).toBe('abcabc')
    expect(unpacked([6, 2 << 2, ...letters('abc'), (2 << 2) | 3, 3, 0, 0, 0])).toBe('abcabc')
    const long = 'x'.repeat(300)
    expect(unpacked([0xac, 0x02, 61 << 2, 0x2b, 0x01, ...letters(long)])).toBe(long)
  })

  it.each<[string, number[]]>([
    ['has no length', []],
    ['has a length without an end', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
    ['says more than it may', [0xe9, 0x07]],
    ['ends in a literal', [3, 2 << 2, 97]],
    ['ends in a copy', [6, 2 << 2, ...letters('abc'), (2 << 2) | 2, 3]],
    ['is shorter than it says', [4, 2 << 2, ...letters('abc')]],
    ['is longer than it says', [2, 2 << 2, ...letters('abc')]],
    ['copies what is before its start', [6, 2 << 2, ...letters('abc'), (2 << 2) | 2, 4, 0]],
    ['copies from nowhere', [6, 2 << 2, ...letters('abc'), (2 << 2) | 2, 0, 0]],
  ])('is refused when it %s', (_, bytes) => {
    expect(unpacked(bytes)).toBeNull()
  })
})
